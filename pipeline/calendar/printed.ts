/**
 * The grammar of printed dates, over tokens: what is written, before anything implied is added.
 * `May 4`, `4 May 2019`, `Thursday, May 4 (KST)`, `28 to 30 August 2023`, `June 28 to July 2`, `May 4 and 9`, `May 2019`.
 */
import type { Token } from '../types.js'
import { dayOf, isShortName, monthIn, monthOf, weekdayOf, yearOf } from './names.js'
import { readNumeric } from './numeric.js'

/** Parts of a date as written; 0 where not written. */
export interface Moment {
  readonly year: number
  readonly month: number
  readonly day: number
  /** "of last year", "next year": years from the year of publication, or of the date before it ("the same year"). */
  readonly yearWord: { readonly shift: number; readonly same: boolean } | null
}

export interface Printed {
  /** `tokens[from] … tokens[to - 1]`. */
  readonly from: number
  readonly to: number
  readonly first: Moment
  /** The end of a range. */
  readonly last: Moment | null
  /** The other reading of `03/04/2020`, month and day changed over. */
  readonly other: Moment | null
}

/** The printed dates that start at token `at` and share parts with each other; null where none starts there. */
export function readPrinted(tokens: readonly Token[], at: number, limit: number): Printed[] | null {
  const token = tokens[at]!
  if (token.kind === 'punctuation') return null
  if (token.kind === 'number') {
    const numeric = readNumeric(tokens, at, limit)
    return numeric ? [numeric] : listed(tokens, at, limit, dayFirst)
  }
  if (!token.capital) return inSmall(tokens, at, limit)
  if (monthOf(token) > 0) return listed(tokens, at, limit, monthFirst)
  return weekdayOf(token) >= 0 ? weekdayFirst(tokens, at, limit) : null
}

/** `october 26, 2018`: a month in small letters counts with its day and year only. */
function inSmall(tokens: readonly Token[], at: number, limit: number): Printed[] | null {
  const month = monthIn(tokens[at]!)
  const day = month > 0 && at + 2 < limit ? dayOf(tokens[at + 1]) : 0
  const i = is(tokens, at + 2, ',') ? at + 3 : at + 2
  if (day === 0 || i >= limit || !/^(?:19|20)\d\d$/.test(tokens[i]!.text)) return null
  const first = { year: Number(tokens[i]!.text), month, day, yearWord: null }
  return [{ from: at, to: i + 1, first, last: null, other: null }]
}

type Reader = (tokens: readonly Token[], at: number, limit: number) => Printed[] | null

/** Reads dates joined by "and" or a comma; a year at the end belongs to all of them. */
function listed(tokens: readonly Token[], at: number, limit: number, read: Reader): Printed[] | null {
  const all = read(tokens, at, limit)
  if (!all) return null
  for (;;) {
    const end = all[all.length - 1]!
    if (hasYear(end.first) || end.last !== null) break
    const next = afterAnd(tokens, end.to, limit)
    const more =
      next < limit && read === monthFirst && monthOf(tokens[next]) > 0 ? read(tokens, next, limit) : null
    if (!more || (more[0]!.first.day === 0) !== (end.first.day === 0)) break
    all.push(...more)
  }
  const { first, last } = all[all.length - 1]!
  const source = last ?? first
  if (!hasYear(source)) return all
  return all.map((p) => (hasYear(p.first) ? p : { ...p, first: withYear(p.first, source) }))
}

/** `Thursday, May 4`, `Tuesday (22 October 2024)`: the weekday belongs to the date. */
function weekdayFirst(tokens: readonly Token[], at: number, limit: number): Printed[] | null {
  let i = afterStop(tokens, at)
  if (is(tokens, i, ',')) i++
  const bracket = is(tokens, i, '(')
  if (bracket) i++
  if (is(tokens, i, 'the')) i++
  if (i >= limit || weekdayOf(tokens[i]) >= 0) return null
  const dates = readPrinted(tokens, i, limit)
  if (!dates) return null
  const end = dates.length - 1
  dates[0] = { ...dates[0]!, from: at }
  const to = dates[end]!.to
  if (bracket && to < limit && is(tokens, to, ')')) dates[end] = { ...dates[end]!, to: to + 1 }
  return dates
}

/** `isEnd`: the date ends a range, and starts none. */
function monthFirst(tokens: readonly Token[], at: number, limit: number, isEnd = false): Printed[] | null {
  const month = monthOf(tokens[at])
  const next = afterStop(tokens, at)
  const days = next < limit ? readDays(tokens, next, limit) : null
  if (!days) return monthAlone(tokens, at, next, limit)
  const year = readYear(tokens, afterWeekday(tokens, days.to, limit), limit)
  const to = afterWeekday(tokens, year ? year.to : days.to, limit)
  const first = { year: year?.year ?? 0, month, day: days.days[0]!, yearWord: year?.yearWord ?? null }
  if (days.days.length > 1) return spread(days, first, at, to)
  const sep = isEnd ? 0 : rangeSign(tokens, to, limit)
  if (sep > 0 && monthOf(tokens[sep]) > 0) {
    const last = monthFirst(tokens, sep, limit, true)?.[0]
    if (last && last.first.day > 0 && last.last === null) return [range(at, last.to, first, last.first)]
  }
  return [{ from: at, to, first, last: null, other: null }]
}

/** `May 2019`, `May of last year`, `April to June 2020`, `May`. */
function monthAlone(tokens: readonly Token[], at: number, next: number, limit: number): Printed[] | null {
  const year = readYear(tokens, next, limit)
  const to = year?.to ?? next
  const first = {
    year: year?.year ?? 0,
    month: monthOf(tokens[at]),
    day: 0,
    yearWord: year?.yearWord ?? null,
  }
  const sep = rangeSign(tokens, to, limit)
  if (sep > 0 && monthOf(tokens[sep]) > 0) {
    const after = afterStop(tokens, sep)
    const day = after < limit && dayOf(tokens[after]) > 0 && yearOf(tokens[after]) === 0
    const end = readYear(tokens, after, limit)
    const last = {
      year: end?.year ?? 0,
      month: monthOf(tokens[sep]),
      day: 0,
      yearWord: end?.yearWord ?? null,
    }
    if (!day && (end || !isShortName(tokens[sep]!))) return [range(at, end?.to ?? after, first, last)]
  }
  if (!year && (isShortName(tokens[at]!) || is(tokens, next, '.'))) {
    if (isShortName(tokens[at]!) && next === at + 1) return null
  }
  return [{ from: at, to, first, last: null, other: null }]
}

function dayFirst(tokens: readonly Token[], at: number, limit: number, isEnd = false): Printed[] | null {
  if (is(tokens, at - 1, ':') && tokens[at - 1]!.end === tokens[at]!.start) return null
  const days = readDays(tokens, at, limit, true)
  if (!days) return null
  let i = days.to
  // `9. April` in the style of languages that write the ordinal with a stop; `01/December/2023`.
  const slash = is(tokens, i, '/') && is(tokens, i + 2, '/')
  if (slash || is(tokens, i, 'of') || isDash(tokens, i) || isOrdinalStop(tokens, i)) i++
  if (i >= limit || monthOf(tokens[i]) === 0) return null
  const month = monthOf(tokens[i])
  const next = afterStop(tokens, i)
  const dashed = (slash || isDash(tokens, next)) && yearOf(tokens[next + 1]) > 0 && next + 1 < limit
  const year = readYear(tokens, dashed ? next + 1 : next, limit)
  const to = afterWeekday(tokens, year?.to ?? next, limit)
  const first = { year: year?.year ?? 0, month, day: days.days[0]!, yearWord: year?.yearWord ?? null }
  if (days.days.length > 1) return spread(days, first, at, to)
  const sep = isEnd ? 0 : rangeSign(tokens, to, limit)
  const last = sep > 0 && tokens[sep]!.kind === 'number' ? dayFirst(tokens, sep, limit, true)?.[0] : undefined
  if (last && last.last === null) return [range(at, last.to, first, last.first)]
  return [{ from: at, to, first, last: null, other: null }]
}

interface Days {
  readonly days: readonly number[]
  /** Token index of each day. */
  readonly at: readonly number[]
  readonly to: number
  readonly range: boolean
}

/** `4`, `4 to 9`, `4 and 9`, `4, 5 and 6`. Where a month must follow, the last number need not stand alone. */
function readDays(tokens: readonly Token[], at: number, limit: number, monthAfter = false): Days | null {
  const day = dayOf(tokens[at])
  if (day === 0 || isClock(tokens, at)) return null
  const days = [day]
  const places = [at]
  const good = (i: number) =>
    i < limit && dayOf(tokens[i]) > 0 && !isClock(tokens, i) && (monthAfter || standsAlone(tokens, i, limit))
  const sign = rangeSign(tokens, at + 1, limit)
  if (sign > 0 && good(sign) && dayOf(tokens[sign]) > day)
    return { days: [day, dayOf(tokens[sign])], at: [at, sign], to: sign + 1, range: true }
  let to = at + 1
  for (let i = afterAnd(tokens, to, limit); i > to && good(i); i = afterAnd(tokens, to, limit)) {
    if (dayOf(tokens[i]) <= days[days.length - 1]!) break
    days.push(dayOf(tokens[i]))
    places.push(i)
    to = i + 1
  }
  return {
    days,
    at: places,
    to,
    range: days.length > 1 && (days.every((d, i) => d === day + i) || isBetween(tokens, at, days)),
  }
}

/** `between 2 and 4 May`. */
const isBetween = (tokens: readonly Token[], at: number, days: readonly number[]) =>
  days.length === 2 &&
  (tokens[at - 1]?.lower === 'between' ||
    (monthOf(tokens[at - 1]) > 0 && tokens[at - 2]?.lower === 'between'))

/** Days that run on are one range; others are a date each, the first with the month's place in its span. */
function spread(days: Days, first: Moment, from: number, to: number): Printed[] {
  const last = days.days.length - 1
  if (days.range) return [range(from, to, first, { ...first, day: days.days[last]! })]
  return days.days.map((day, i) => ({
    from: i === 0 ? from : days.at[i]!,
    to: i === last ? to : days.at[i]! + 1,
    first: { ...first, day },
    last: null,
    other: null,
  }))
}

function range(from: number, to: number, first: Moment, last: Moment): Printed {
  return { from, to, first: hasYear(first) ? first : withYear(first, last), last, other: null }
}

export interface WrittenYear {
  readonly year: number
  readonly yearWord: Moment['yearWord']
  readonly to: number
}

const YEAR_WORDS: Readonly<Record<string, { shift: number; same: boolean }>> = {
  this: { shift: 0, same: false },
  current: { shift: 0, same: false },
  last: { shift: -1, same: false },
  next: { shift: 1, same: false },
  previous: { shift: -1, same: false },
  same: { shift: 0, same: true },
  that: { shift: 0, same: true },
  following: { shift: 1, same: true },
}

/** The year after a month or a day: `2019`, `, 2019`, `of 2019`, `last year`, `of the same year`. */
export function readYear(tokens: readonly Token[], at: number, limit: number): WrittenYear | null {
  let i = at
  if (is(tokens, i, ',') || is(tokens, i, 'of')) i++
  if (i >= limit) return null
  const year = yearOf(tokens[i])
  if (year > 0) return { year, yearWord: null, to: i + 1 }
  if (is(tokens, i, 'the')) i++
  const word = Object.hasOwn(YEAR_WORDS, tokens[i]?.lower ?? '') ? YEAR_WORDS[tokens[i]!.lower]! : null
  if (!word || i + 1 >= limit || !/^year(?:'s)?$/.test(tokens[i + 1]!.lower)) return null
  return { year: 0, yearWord: word, to: i + 2 }
}

const RANGE_WORDS = new Set(['to', 'through', 'until', 'till', 'thru'])

/** The token after a sign of range at `at`, or 0: a dash, "to", "until", and "and" after "between". */
export function rangeSign(tokens: readonly Token[], at: number, limit: number): number {
  if (at + 1 >= limit) return 0
  if (RANGE_WORDS.has(tokens[at]!.lower)) return at + 1
  if (isDash(tokens, at)) return isDash(tokens, at + 1) && at + 2 < limit ? at + 2 : at + 1
  return 0
}

export function isDash(tokens: readonly Token[], at: number): boolean {
  const text = tokens[at]?.text
  return text === '-' || text === '–' || text === '—' || text === '~' || text === '‑' || text === '−'
}

/** The token after "and", "&", "or", a comma, or a comma with "and"; `at` itself where none stands there. */
export function afterAnd(tokens: readonly Token[], at: number, limit: number): number {
  if (at >= limit) return at
  const i = is(tokens, at, ',') ? at + 1 : at
  const word = tokens[i]?.lower
  return i < limit && (word === 'and' || word === '&' || word === 'or') ? i + 1 : i
}

/** Over the full stop of a short name. */
function afterStop(tokens: readonly Token[], at: number): number {
  const stop = tokens[at + 1]
  return stop?.text === '.' && stop.start === tokens[at]!.end && isShortName(tokens[at]!) ? at + 2 : at + 1
}

const isOrdinalStop = (tokens: readonly Token[], at: number) =>
  is(tokens, at, '.') && tokens[at - 1]!.end === tokens[at]!.start && tokens[at - 1]!.text.length <= 2

/** Over a weekday in brackets after the date. */
function afterWeekday(tokens: readonly Token[], at: number, limit: number): number {
  if (!is(tokens, at, '(') || weekdayOf(tokens[at + 1]) < 0) return at
  const close = afterStop(tokens, at + 1)
  return close < limit && is(tokens, close, ')') ? close + 1 : at
}

function isClock(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1]
  return next !== undefined && (next.text === ':' || next.text === '%') && next.start === tokens[at]!.end
}

/** Words that may follow a date; a noun after a number makes it a count ("May 4 and 9 people"). */
const AFTER_A_DATE = new Set(
  `of in on at and or to as for by with that this last the which when where who between under during after before from
  until till through via but is was were are will would has have had respectively local also it he she they a an
  following next`.split(/\s+/),
)

/** Whether a number at `at` is no count of what follows it. */
export function standsAlone(tokens: readonly Token[], at: number, limit: number): boolean {
  const next = tokens[at + 1]
  if (at + 1 >= limit || next === undefined) return true
  if (next.kind === 'number') return yearOf(next) > 0
  if (next.kind === 'punctuation') return next.text !== '%' && next.text !== '/' && next.text !== '$'
  return AFTER_A_DATE.has(next.lower) || monthOf(next) > 0
}

const is = (tokens: readonly Token[], at: number, lower: string) => at >= 0 && tokens[at]?.lower === lower
const hasYear = (m: Moment) => m.year > 0 || m.yearWord !== null
const withYear = (m: Moment, source: Moment): Moment => ({
  ...m,
  // A range that runs over the turn of the year started in the year before its end.
  year: source.year > 0 && m.month > source.month ? source.year - 1 : source.year,
  yearWord: source.yearWord,
})
