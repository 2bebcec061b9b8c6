/** Visits told by their end or beginning and their length: `concluded today a two-day visit`. */
import { edtfRange, fromEdtf, shiftDays } from '../calendar/civil.js'
import type { Dated, Page } from '../types.js'
import type { Lead } from './lead.js'

/** The days of the visit that the sentence of the event says was concluded or begun on `day`; `day` itself where it does not. */
export function wholeVisit({ tokens }: Page, lead: Lead, day: Dated): Dated {
  const at = day.value.length === 10 ? fromEdtf(day.value) : null
  if (!at) return day
  for (let i = lead.from; i < lead.until; i++) {
    const turn = ENDS.has(tokens[i]!.lower) ? -1 : BEGINS.has(tokens[i]!.lower) ? 1 : 0
    const days = turn === 0 ? 0 : lengthOf(tokens, i + 1, Math.min(lead.until, i + 9))
    if (days < 2) continue
    const other = shiftDays(at, turn * (days - 1))
    const [first, last] = turn < 0 ? [other, at] : [at, other]
    return { ...day, value: edtfRange(first, last) }
  }
  return day
}

/** The days of `two-day`, `3 day` before a visit; 0 where there is none. */
function lengthOf(tokens: Page['tokens'], from: number, to: number): number {
  for (let i = from; i + 2 < to; i++) {
    const count = COUNTS.indexOf(tokens[i]!.lower)
    const days = count >= 0 ? count : /^[2-9]$/.test(tokens[i]!.text) ? Number(tokens[i]!.text) : 0
    const unit = tokens[i + 1]!.text === '-' ? i + 2 : i + 1
    if (days < 2 || tokens[unit]?.lower !== 'day') continue
    for (let k = unit + 1; k <= unit + 4; k++)
      if (/^(?:visit|trip|tour)$/.test(tokens[k]?.lower ?? '')) return days
  }
  return 0
}

const ENDS = new Set(
  'concluded concludes concluding completed completes ended ends ending wrapped finished'.split(' '),
)
const BEGINS = new Set('began begins started starts starting opened kicked commenced'.split(' '))
const COUNTS = ['', '', 'two', 'three', 'four', 'five', 'six', 'seven']
