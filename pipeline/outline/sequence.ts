/**
 * Which labels open sections. A number opens one where it goes on with a row of its kind or starts one that goes on:
 * `2 …` needs a `1 …` before it, so that a line that happens to begin with a number (`held on⏎2 September`) opens
 * none. A skipped or repeated number is kept with a warning.
 */
import type { Dress, Label, Numeral } from '../layout/labels.js'
import type { Warning } from '../types.js'

export interface Candidate {
  readonly line: number
  /** 0 for the first label of its line. */
  readonly place: number
  readonly label: Label
  readonly indent: number
  /** The line above breaks off in the middle of a sentence. */
  readonly midSentence: boolean
  /** The text after the label on its line. */
  readonly rest: string
}

export interface ChosenLabel {
  readonly label: Label
  /** 1 at the top. */
  readonly level: number
  readonly path: string
  /** It is the first of its row. */
  readonly first: boolean
}

export interface ChosenLabels {
  readonly byLine: ReadonlyMap<number, readonly ChosenLabel[]>
  /** The lines that open a section. */
  readonly heads: ReadonlySet<number>
}

/** A row of labels of one kind that is open. */
interface Row {
  readonly kind: string
  value: number
  path: string
  /** The text of the label without its dress, for the paths below. */
  readonly level: number
}

export function chooseLabels(candidates: readonly Candidate[], warnings: Warning[]): ChosenLabels {
  const byLine = new Map<number, ChosenLabel[]>()
  const rows: Row[] = []
  const ahead = new Ahead(candidates)
  for (const [i, candidate] of candidates.entries()) {
    const before = byLine.get(candidate.line)
    if (candidate.place > 0 && before?.length !== candidate.place) continue
    const step = place(candidate, i, rows, ahead)
    if (step === null) continue
    while (rows.length > 0 && rows[rows.length - 1]!.level >= step.level) rows.pop()
    const parent = rows[rows.length - 1]
    const path =
      candidate.label.dress === 'decimal'
        ? printed(candidate.label)
        : joined(parent?.path ?? '', printed(candidate.label))
    rows.push({ kind: step.kind, value: step.value, path, level: step.level })
    const chosen = { label: candidate.label, level: step.level, path, first: step.first }
    if (before) before.push(chosen)
    else byLine.set(candidate.line, [chosen])
    if (step.doubt) warnings.push(doubt(step.doubt, candidate, path))
  }
  return { byLine, heads: new Set(byLine.keys()) }
}

interface Step {
  readonly kind: string
  readonly value: number
  readonly level: number
  readonly first: boolean
  readonly doubt: 'skipped' | 'repeated' | null
}

/** Where a candidate belongs, null where it opens no section. */
function place(candidate: Candidate, index: number, rows: readonly Row[], ahead: Ahead): Step | null {
  const { label } = candidate
  if (label.dress === 'decimal') return placeDecimal(label, rows)
  for (const reading of label.readings) {
    const kind = kindOf(label.dress, reading.numeral, reading.capital)
    const row = rowOf(rows, kind, reading.value - 1)
    if (row && fits(candidate)) return goOn(row, reading.value, null)
  }
  for (const reading of label.readings) {
    const kind = kindOf(label.dress, reading.numeral, reading.capital)
    const row = rowOf(rows, kind)
    const step = row
      ? resume(candidate, index, reading.value, kind, row, rows, ahead)
      : begin(candidate, index, reading.value, kind, rows, ahead)
    if (step) return step
  }
  return null
}

const goOn = (row: Row, value: number, doubted: Step['doubt']): Step => ({
  kind: row.kind,
  first: false,
  value,
  level: row.level,
  doubt: doubted,
})

/** A number that does not follow the last one of its kind: a list that starts over, a gap, a repeat. */
function resume(
  candidate: Candidate,
  index: number,
  value: number,
  kind: string,
  row: Row,
  rows: readonly Row[],
  ahead: Ahead,
): Step | null {
  if (candidate.midSentence || !fits(candidate)) return null
  if (value === 1 && candidate.place === 0) {
    const inner = ahead.has(index, kind, 2) && ahead.has(index, kind, row.value + 1)
    const level = inner ? rows[rows.length - 1]!.level + 1 : row.level
    const doubted = inner || row.value > 1 ? null : 'repeated'
    return { kind: inner ? `${kind}/${level}` : kind, value, level, first: true, doubt: doubted }
  }
  if (candidate.label.dress === 'bare') return null
  if (value === row.value) return goOn(row, value, 'repeated')
  if (value > row.value + 1 && value <= row.value + 3) return goOn(row, value, 'skipped')
  return null
}

/** The first of a row: a one that is followed by a two or stands over a text, or a two after an unnumbered first. */
function begin(
  candidate: Candidate,
  index: number,
  value: number,
  kind: string,
  rows: readonly Row[],
  ahead: Ahead,
): Step | null {
  if (candidate.midSentence || !fits(candidate)) return null
  const level = (rows[rows.length - 1]?.level ?? 0) + 1
  const second = ahead.has(index, kind, value + 1)
  if (value === 1) {
    if (kind.startsWith('letter') || kind.startsWith('roman'))
      return second ? { kind, value, level, first: true, doubt: null } : null
    return second || rows.length > 0 || candidate.label.dress !== 'bare' || isShort(candidate.rest)
      ? { kind, value, level, first: true, doubt: null }
      : null
  }
  const numbers = candidate.label.dress !== 'bare' && kind.startsWith('arabic')
  if (value === 2 && numbers && rows.length === 0)
    return { kind, value, level, first: true, doubt: second ? null : 'skipped' }
  if (value === 3 && numbers && second) return { kind, value, level, first: true, doubt: 'skipped' }
  return null
}

function placeDecimal(label: Label, rows: readonly Row[]): Step | null {
  const level = label.parts.length
  const value = label.parts[level - 1]!
  const row = rows.find((r) => r.level === level && r.kind === 'decimal')
  if (value !== 1 && row === undefined && value !== 0) return null
  const skipped = row !== undefined && value > row.value + 1
  if (skipped && value > row.value + 3) return null
  return { kind: 'decimal', value, level, first: row === undefined, doubt: skipped ? 'skipped' : null }
}

/** A bare number needs a heading after it: short, with a capital, no name of a month, no unit. */
function fits({ label, rest, midSentence }: Candidate): boolean {
  if (label.dress !== 'bare') return rest !== ''
  if (midSentence || rest === '') return false
  return /^[\p{Lu}“"‘(（]/u.test(rest) && !MONTH.test(rest) && (isShort(rest) || rest.length > 40)
}

const MONTH = /^(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\b/i
const isShort = (rest: string) => rest.length <= 100 && !/[.!?]$/.test(rest)

const kindOf = (dress: Dress, numeral: Numeral, capital: boolean) =>
  `${numeral}${capital ? '+' : ''}/${dress}`

/** The innermost open row of a kind, those that started over inside it included; with that value where one is given. */
function rowOf(rows: readonly Row[], kind: string, value?: number): Row | undefined {
  for (let i = rows.length - 1; i >= 0; i--) {
    const row = rows[i]!
    if (row.kind !== kind && !row.kind.startsWith(`${kind}/`)) continue
    if (value === undefined || row.value === value) return row
  }
  return undefined
}

/** `2` and `(1)` make `2(1)`, `2` and `a` make `2a`; a stop keeps two numbers apart. */
const joined = (path: string, label: string) =>
  /\d$/.test(path) && /^\d/.test(label) ? `${path}.${label}` : path + label

/** The label without its stop, in plain digits: what paths are made of. */
function printed({ text, dress }: Label): string {
  const plain = text.normalize('NFKC').replace(/\s+/g, '')
  return dress === 'parens' ? plain : plain.replace(/[.)、]+$/, '')
}

function doubt(kind: 'skipped' | 'repeated', { label }: Candidate, path: string): Warning {
  return {
    code: `section-number-${kind}`,
    message: `the number ${path} is ${kind === 'skipped' ? 'not the next of its row' : 'printed twice'}`,
    start: label.start,
    end: label.end,
  }
}

/** Which labels still come: one look at all candidates, from the last to the first. */
class Ahead {
  readonly #last = new Map<string, number>()

  constructor(candidates: readonly Candidate[]) {
    for (const [i, { label, midSentence }] of candidates.entries())
      if (!midSentence)
        for (const r of label.readings)
          this.#last.set(`${kindOf(label.dress, r.numeral, r.capital)}=${r.value}`, i)
  }

  /** Does a label of this kind and value stand after candidate `index`? */
  has(index: number, kind: string, value: number): boolean {
    return (this.#last.get(`${kind}=${value}`) ?? -1) > index
  }
}
