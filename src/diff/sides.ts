/** The two versions as the finders see them, and the notebook into which they write what they found. */
import type { Readout } from '../../pipeline/record/schema.js'
import { CHANGE_CLASSES, type Change, type ChangeClass, type Place } from './schema.js'
import { wordRuns } from './words.js'

export interface Side {
  readonly record: Readout
  readonly text: string
  /** Null where the text was not given and line numbers would mean nothing. */
  readonly lineStarts: readonly number[] | null
}

export interface At {
  readonly start: number | null
  readonly end: number | null
  readonly text: string
}

export interface Range {
  readonly start: number
  readonly end: number
}

export interface Versions {
  readonly old: Side
  readonly new: Side
}

/** One change as a finder tells it. */
export interface Finding {
  readonly class: ChangeClass
  readonly key: string
  readonly message: string
  readonly old: { readonly at: At; readonly pointer: string | null } | null
  readonly new: { readonly at: At; readonly pointer: string | null } | null
  /** Show the two places word by word. */
  readonly words?: boolean
  /** What of the two texts is explained by this, where that is more or less than the two places. */
  readonly explains?: { readonly old: readonly Range[]; readonly new: readonly Range[] }
}

export function sideOf(record: Readout, text: string, given: boolean): Side {
  return { record, text, lineStarts: given ? startsOfLines(text) : null }
}

/** Which parts of the two texts have been told of already: one byte a character. */
export class Explained {
  readonly #old: Uint8Array
  readonly #new: Uint8Array

  constructor({ old, new: now }: Versions) {
    this.#old = new Uint8Array(old.text.length)
    this.#new = new Uint8Array(now.text.length)
  }

  add(finding: Finding): void {
    const { explains } = finding
    for (const r of explains?.old ?? placed(finding.old?.at)) this.mark('old', r)
    for (const r of explains?.new ?? placed(finding.new?.at)) this.mark('new', r)
  }

  mark(which: 'old' | 'new', at: Range): void {
    this.#of(which).fill(1, at.start, at.end)
  }

  /** How many characters of the range were told of. */
  covered(which: 'old' | 'new', at: Range): number {
    let sum = 0
    const mask = this.#of(which)
    for (let i = Math.max(0, at.start); i < at.end; i++) sum += mask[i]!
    return sum
  }

  #of(which: 'old' | 'new'): Uint8Array {
    return which === 'old' ? this.#old : this.#new
  }
}

const placed = (at: At | null | undefined): Range[] => (isPlaced(at) ? [at] : [])

export function changeOf(finding: Finding, versions: Versions, cause: Change['cause']): Change {
  const words =
    finding.words && finding.old && finding.new ? wordRuns(finding.old.at.text, finding.new.at.text) : []
  return {
    class: finding.class,
    severity: CHANGE_CLASSES[finding.class][0],
    key: finding.key,
    message: finding.message,
    cause,
    old: finding.old && placeOf(finding.old, versions.old),
    new: finding.new && placeOf(finding.new, versions.new),
    words,
  }
}

function placeOf({ at, pointer }: { at: At; pointer: string | null }, side: Side): Place {
  const { start, end, text } = at
  if (start === null || side.lineStarts === null)
    return { pointer, text, start, end, line: null, column: null }
  const line = lineAt(side.lineStarts, start)
  const column = [...side.text.slice(side.lineStarts[line - 1], start)].length + 1
  return { pointer, text, start, end, line, column }
}

export function isPlaced(at: At | null | undefined): at is At & Range {
  return at !== null && at !== undefined && at.start !== null && at.end !== null
}

export const slice = (text: string, at: Range): At => ({
  start: at.start,
  end: at.end,
  text: text.slice(at.start, at.end),
})

function startsOfLines(text: string): number[] {
  const starts = [0]
  for (let i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) starts.push(i + 1)
  return starts
}

function lineAt(starts: readonly number[], offset: number): number {
  let low = 0
  let high = starts.length - 1
  while (low < high) {
    const mid = (low + high + 1) >> 1
    if (starts[mid]! <= offset) low = mid
    else high = mid - 1
  }
  return low + 1
}
