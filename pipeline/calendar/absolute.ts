/** Full calendar dates as printed, without any anchor. */
import { written } from '../characters.js'
import { tokenise } from '../tokens.js'
import { edtf, isReal } from './civil.js'
import { readPrinted } from './printed.js'

export interface CalendarDate {
  /** UTF-16 code units into the given text. */
  readonly index: number
  readonly length: number
  /** EDTF, to the day. */
  readonly value: string
}

/**
 * The first full date (day, month and year) in a piece of text; null where there is none. Of `03/04/2020` only the
 * issuer's habit tells the order: it is read where `order` is given and skipped where it is not.
 */
export function readCalendarDate(text: string, order: DateOrder | null = null): CalendarDate | null {
  if (!/\p{Nd}{2}/u.test(text)) return null
  const tokens = tokenise(written(text), [{ start: 0, end: text.length, kind: 'dateline', section: -1 }])
  for (let i = 0; i < tokens.length; i++) {
    const dates = readPrinted(tokens, i, tokens.length)
    if (!dates) continue
    for (const { from, to, first, last, other } of dates) {
      const written = other && order === 'month-first' ? other : first
      if (last || (other && order === null) || written.year === 0 || written.day === 0 || !isReal(written))
        continue
      const index = tokens[from]!.start
      return { index, length: tokens[to - 1]!.end - index, value: edtf(written) }
    }
    i = dates[dates.length - 1]!.to - 1
  }
  return null
}

export type DateOrder = 'day-first' | 'month-first'
