/** The open rows of labels, and how a label begins one or goes on with it. */
import type { Label } from '../layout/labels.js'
import { type Ahead, type Candidate, fits, isShort } from './label.js'

/** A row of labels of one kind that is open. */
export interface Row {
  readonly kind: string
  value: number
  path: string
  readonly level: number
  /** Its items are headings. */
  readonly headed: boolean
}

export interface Step {
  readonly kind: string
  readonly value: number
  readonly level: number
  readonly first: boolean
  readonly doubt: 'skipped' | 'repeated' | null
}

export const goOn = (row: Row, value: number, doubted: Step['doubt']): Step => ({
  kind: row.kind,
  first: false,
  value,
  level: row.level,
  doubt: doubted,
})

/** A number that does not follow the last one of its kind: a list that starts over, a gap, a repeat. */
export function resume(
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
export function begin(
  candidate: Candidate,
  index: number,
  value: number,
  kind: string,
  rows: readonly Row[],
  ahead: Ahead,
): Step | null {
  const second = ahead.has(index, kind, value + 1)
  if (candidate.midSentence || !fits(candidate, value === 1 && second)) return null
  const level = (rows[rows.length - 1]?.level ?? 0) + 1
  if (value === 1) {
    if (kind.startsWith('letter') || kind.startsWith('roman'))
      return second ? { kind, value, level, first: true, doubt: null } : null
    return second || rows.length > 0 || candidate.label.dress !== 'bare' || isShort(candidate.rest)
      ? { kind, value, level, first: true, doubt: null }
      : null
  }
  if (!kind.startsWith('arabic')) return null
  const bare = candidate.label.dress === 'bare'
  if (value === 2 && rows.length === 0 && (second || !bare))
    return { kind, value, level, first: true, doubt: second ? null : 'skipped' }
  if (value === 3 && second && !bare) return { kind, value, level, first: true, doubt: 'skipped' }
  return null
}

export function placeDecimal(label: Label, rows: readonly Row[]): Step | null {
  const level = label.parts.length
  const value = label.parts[level - 1]!
  const row = rows.find((r) => r.level === level && r.kind === 'decimal')
  if (value !== 1 && row === undefined && value !== 0) return null
  const skipped = row !== undefined && value > row.value + 1
  if (skipped && value > row.value + 3) return null
  return { kind: 'decimal', value, level, first: row === undefined, doubt: skipped ? 'skipped' : null }
}

/** The row that a number is the next of: of several the one whose items are headings as it is or are not, else the innermost. */
export function rowBefore(rows: readonly Row[], kind: string, value: number, rest: string): Row | undefined {
  const inner = rowOf(rows, kind, value - 1)
  if (!inner || inner.headed === isShort(rest)) return inner
  const other = rows.find((r) => isOf(r, kind) && r.value === value - 1 && r.headed === isShort(rest))
  return other ?? inner
}

/** `1.`, `2 `, `3.`: a row whose dress changes goes on where no row of the new dress is open. */
export function rowOfOtherDress(rows: readonly Row[], kind: string, value: number): Row | undefined {
  if (!CHANGING.has(kind) || rowOf(rows, kind)) return undefined
  return rows.findLast((r) => r.value === value - 1 && CHANGING.has(r.kind))
}

const CHANGING = new Set(['arabic/dot', 'arabic/bare', 'arabic/paren'])

const isOf = (row: Row, kind: string) => row.kind === kind || row.kind.startsWith(`${kind}/`)

/** The innermost open row of a kind, those that started over inside it included; with that value where one is given. */
export function rowOf(rows: readonly Row[], kind: string, value?: number): Row | undefined {
  for (let i = rows.length - 1; i >= 0; i--) {
    const row = rows[i]!
    if (!isOf(row, kind)) continue
    if (value === undefined || row.value === value) return row
  }
  return undefined
}
