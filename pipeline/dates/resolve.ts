/** From what is written to EDTF: the year of publication, the tense and the dates around say what is not written. */
import {
  type Calendar,
  dayCount,
  daysInMonth,
  edtf,
  edtfRange,
  isReal,
  shiftDays,
  shiftMonths,
  weekday,
} from '../calendar/civil.js'
import type { Moment } from '../calendar/printed.js'
import type { RelativeUnit } from '../knowledge/calendar.js'
import type { Expression } from './expression.js'
import { complete, type Situation, wordedYear } from './implied.js'
import type { Direction } from './tense.js'

export interface Resolved {
  readonly value: string
  /** Its first day, month or year. */
  readonly first: Calendar
  readonly certain: boolean
}

/** The value of an expression; null where the text does not let it be resolved, `ambiguous` where it has two, `impossible` where no calendar has it. */
export function resolve(expression: Expression, at: Situation): Resolved | null | 'ambiguous' | 'impossible' {
  switch (expression.kind) {
    case 'printed':
      return printed(expression, at)
    case 'years': {
      const first = { year: expression.first, month: 0, day: 0 }
      return single(
        expression.first === expression.last ? null : { ...first, year: expression.last },
        first,
        true,
      )
    }
    case 'decade':
      return {
        value: `${expression.digits}X`,
        first: { year: Number(expression.digits) * 10, month: 0, day: 0 },
        certain: true,
      }
    case 'relative': {
      const base = expression.base === 'text' ? at.context : at.published
      return base && away(base, expression.unit, expression.shift)
    }
    case 'weekday':
      return at.published && onWeekday(at.published, expression.weekday, expression.shift, at.direction)
    case 'month':
      return at.published && inMonth(at.published, expression)
    case 'day':
      return onDay(expression, at)
    case 'months': {
      const year = wordedYear(expression, at)
      if (year === null) return null
      const first = { year, month: expression.firstMonth, day: 0 }
      return single({ ...first, month: expression.lastMonth }, first, expression.year > 0)
    }
  }
}

type Of<K extends Expression['kind']> = Extract<Expression, { kind: K }>

function printed(
  { first, last, other }: Of<'printed'>,
  at: Situation,
): Resolved | null | 'ambiguous' | 'impossible' {
  if (other && at.monthFirst === null) return 'ambiguous'
  const written = other && at.monthFirst ? other : first
  const start = complete(written, at)
  if (!start) return null
  if (!isReal(start)) return 'impossible'
  const certain = written.year > 0 && other === null
  if (!last) return single(null, start, certain)
  const end = last.year > 0 || last.yearWord ? complete(last, at) : follow(start, last)
  if (!end) return null
  if (!isReal(end) || edtf(end) < edtf(start)) return 'impossible'
  return single(edtf(end) === edtf(start) ? null : end, start, certain)
}

/** The end of a range that carries no year of its own. */
function follow(start: Calendar, { month, day }: Moment): Calendar {
  const over = month < start.month || (month === start.month && day < start.day)
  return { year: start.year + (over ? 1 : 0), month, day }
}

function single(last: Calendar | null, first: Calendar, certain: boolean): Resolved {
  return { value: last ? edtfRange(first, last) : edtf(first), first, certain }
}

function away(base: Calendar, unit: RelativeUnit, shift: number): Resolved | null {
  if (unit === 'year') return single(null, { year: base.year + shift, month: 0, day: 0 }, false)
  if (unit === 'month') return base.month > 0 ? single(null, shiftMonths(base, shift), false) : null
  if (base.day === 0) return null
  if (unit === 'day') return single(null, shiftDays(base, shift), false)
  const monday = shiftDays(base, 7 * shift - weekday(dayCount(base)))
  const first = unit === 'weekend' ? shiftDays(monday, 5) : monday
  return single(shiftDays(monday, 6), first, false)
}

function onWeekday(base: Calendar, day: number, shift: number | null, direction: Direction): Resolved | null {
  if (base.day === 0) return null
  const ahead = day - weekday(dayCount(base))
  const forward = (ahead + 7) % 7
  if (shift === 0) return single(null, shiftDays(base, ahead), false)
  if (shift === 1) return single(null, shiftDays(base, forward || 7), false)
  const backward = forward === 0 ? (shift === null ? 0 : 7) : 7 - forward
  return single(null, shiftDays(base, shift === null && direction === 'future' ? forward : -backward), false)
}

function inMonth(base: Calendar, { month, day, shift }: Of<'month'>): Resolved | null {
  if (base.month === 0 && shift !== 0) return null
  let year = base.year
  if (shift < 0 && month >= base.month) year--
  if (shift > 0 && month <= base.month) year++
  const first = { year, month, day }
  return isReal(first) ? single(null, first, false) : null
}

/** A day without its month: the month of the date before it nearby, else the one of publication, by tense. */
function onDay({ first, last, months }: Of<'day'>, at: Situation): Resolved | null {
  const base = months === null ? (at.context ?? at.published) : at.published
  if (!base || base.month === 0) return null
  const limit = at.published ?? base
  let month = shiftMonths(base, months ?? 0)
  const days = limit.day > 0 && months === null ? dayCount({ ...month, day: first }) - dayCount(limit) : 0
  if (at.direction === 'past' && days > SLIP) month = shiftMonths(month, -1)
  if (at.direction === 'future' && days < 0) month = shiftMonths(month, 1)
  if (last > daysInMonth(month.year, month.month)) return null
  return single(first === last ? null : { ...month, day: last }, { ...month, day: first }, false)
}

/** Days by which a past day may lie after the date of publication: the far side of the date line, a late correction. */
const SLIP = 3
