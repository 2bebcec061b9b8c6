/** What became of one input, in a form that a worker can send. */
import type { Reading, Warning } from '../../pipeline/types.js'
import type { Entry } from '../output/manifest.js'
import type { Difference } from './difference.js'

export type Change = 'created' | 'changed' | 'same' | 'unchanged' | 'none'

/** A doubt about a document, with its place as a reader counts it: 1-based line, column in code points. */
export interface Doubt {
  readonly code: string
  readonly message: string
  readonly start: number | null
  readonly end: number | null
  readonly line: number | null
  readonly column: number | null
  /** The printed line and where in it the place is, cut to what fits a screen. */
  readonly excerpt: { readonly line: string; readonly at: number; readonly length: number } | null
}

export interface Outcome {
  readonly entry: Entry
  readonly change: Change
  /** Why it failed. */
  readonly message: string | null
  readonly doubts: readonly Doubt[]
  /** Its line of the index; null for an unchanged one, whose line is in the old index, and for a failed one. */
  readonly index: string | null
  /** The record as one line of JSON, only where nothing is written. */
  readonly record: string | null
  /** In what the stored record differs, only where that was asked. */
  readonly difference: Difference | null
  /** Of that difference, as a reader counts. */
  readonly place: Pick<Doubt, 'line' | 'column' | 'excerpt'> | null
  /** It may go better alone: it was stopped by its deadline or took its worker down. */
  readonly retry: boolean
}

const LINE_SHOWN = 100

/**
 * Gives warnings their lines in the file, to which `map` leads from the readable text; `warnings` are in order of their
 * places.
 */
export function doubts(warnings: readonly Warning[], text: string, map: Reading['map']): Doubt[] {
  let line = 1
  let lineStart = 0
  let at = 0
  return warnings.map(({ code, message, ...place }) => {
    if (place.start === null) return { code, message, ...place, line: null, column: null, excerpt: null }
    const start = inFile(place.start, map)
    const end = place.end === null ? start : inFile(place.end, map)
    if (start < at) {
      line = 1
      lineStart = at = 0
    }
    for (; at < start; at++) {
      const unit = text.charCodeAt(at)
      if (unit !== 10 && !(unit === 13 && text.charCodeAt(at + 1) !== 10)) continue
      line++
      lineStart = at + 1
    }
    const column = [...text.slice(lineStart, start)].length + 1
    return { code, message, ...place, line, column, excerpt: excerpt(text, lineStart, start, end) }
  })
}

function inFile(offset: number, map: Reading['map']): number {
  if (!map) return offset
  let low = 0
  let high = map.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (map[middle]![0] <= offset) low = middle
    else high = middle - 1
  }
  const [from, to] = map[low] ?? [0, 0]
  return offset - from + to
}

function excerpt(text: string, lineStart: number, start: number, end: number): Doubt['excerpt'] {
  const from = Math.max(lineStart, start - LINE_SHOWN / 2)
  const rest = text.slice(from, from + LINE_SHOWN)
  const line = /^[^\r\n]*/.exec(rest)![0]
  return { line, at: start - from, length: Math.max(1, Math.min(end - start, line.length - (start - from))) }
}
