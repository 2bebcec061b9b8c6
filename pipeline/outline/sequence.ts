/**
 * Which labels open sections. A number opens one where it goes on with a row of its kind or starts one that goes on:
 * `2 …` needs a `1 …` before it, so that a line that happens to begin with a number (`held on⏎2 September`) opens
 * none. A skipped or repeated number is kept with a warning.
 */
import type { Label } from '../layout/labels.js'
import type { Warning } from '../types.js'
import { Ahead, type Candidate, doubt, fits, isShort, joined, kindOf, printed } from './label.js'
import {
  begin,
  goOn,
  placeDecimal,
  type Row,
  resume,
  rowBefore,
  rowOf,
  rowOfOtherDress,
  type Step,
} from './row.js'

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
    rows.push({
      kind: step.kind,
      value: step.value,
      path,
      level: step.level,
      headed: isShort(candidate.rest),
    })
    const chosen = { label: candidate.label, level: step.level, path, first: step.first }
    if (before) before.push(chosen)
    else byLine.set(candidate.line, [chosen])
    if (step.doubt) warnings.push(doubt(step.doubt, candidate, path))
  }
  return { byLine, heads: new Set(byLine.keys()) }
}

/** Where a candidate belongs, null where it opens no section. */
function place(candidate: Candidate, index: number, rows: readonly Row[], ahead: Ahead): Step | null {
  const { label } = candidate
  if (label.dress === 'decimal') return placeDecimal(label, rows)
  for (const reading of label.readings) {
    const kind = kindOf(label.dress, reading.numeral, reading.capital)
    const row =
      rowBefore(rows, kind, reading.value, candidate.rest) ?? rowOfOtherDress(rows, kind, reading.value)
    if (row && fits(candidate, true)) return goOn(row, reading.value, null)
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
