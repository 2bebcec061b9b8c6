/** Expressions that count from another day: `last May`, `the 22nd`, `on Tuesday`, `the first half of the year`. */
import {
  dayOf,
  isOrdinal,
  isShortName,
  LEADS,
  monthOf,
  PARTS,
  SHORT_PART,
  weekdayOf,
} from '../calendar/names.js'
import {
  afterAnd,
  rangeSign,
  readPrinted,
  readYear,
  standsAlone,
  type WrittenYear,
} from '../calendar/printed.js'
import type { Token } from '../types.js'
import type { Expression } from './expression.js'

const READERS: Readonly<Record<(typeof LEADS)[number], Lead>> = {
  last: shifted,
  this: shifted,
  next: shifted,
  the: definite,
}
export const LED = new Map<string, Lead>(LEADS.map((lead) => [lead, READERS[lead]]))

type Lead = (tokens: readonly Token[], at: number, limit: number) => Expression | null

const SHIFTS: Readonly<Record<string, number>> = { last: -1, past: -1, this: 0, next: 1, coming: 1 }

/** "last May", "this past June", "next Tuesday". */
function shifted(tokens: readonly Token[], at: number, limit: number): Expression | null {
  let i = at + 1
  let shift = SHIFTS[tokens[at]!.lower]!
  const second = tokens[i]?.lower ?? ''
  if (shift === 0 && (second === 'past' || second === 'coming')) {
    shift = SHIFTS[second]!
    i++
  }
  if (i >= limit) return null
  const token = tokens[i]!
  const trim = possessive(token)
  const weekday = weekdayOf(token)
  if (weekday >= 0 && !isShortName(token))
    return { kind: 'weekday', weekday, shift, from: at, to: i + 1, trim }
  const month = monthOf(token)
  if (month === 0 || isShortName(token)) return null
  if (readYear(tokens, i + 1, limit)?.year) return null
  const day = i + 1 < limit && standsAlone(tokens, i + 1, limit) ? dayOf(tokens[i + 1]) : 0
  return { kind: 'month', month, day, shift, from: at, to: i + (day > 0 ? 2 : 1), trim }
}

/** "the 22nd", "the 28th to the 30th", "the first half of 2024". */
function definite(tokens: readonly Token[], at: number, limit: number): Expression | null {
  if (at + 1 >= limit) return null
  const part =
    partOfYear(tokens, at + 1, limit) ??
    quarterAlone(tokens, at + 1, limit) ??
    weekOfMonth(tokens, at + 1, limit)
  if (part) return { ...part, from: at }
  if (!isOrdinal(tokens[at + 1]) || !BEFORE_A_DAY.has(tokens[at - 1]?.lower ?? '')) return null
  const first = dayOf(tokens[at + 1])
  if (first === 0 || readPrinted(tokens, at + 1, limit)) return null
  let to = at + 2
  let last = first
  const sign = rangeSign(tokens, to, limit) || afterAnd(tokens, to, limit)
  const second = tokens[sign]?.lower === 'the' ? sign + 1 : sign
  if (sign > to && second < limit && isOrdinal(tokens[second]) && dayOf(tokens[second]) > first) {
    last = dayOf(tokens[second])
    to = second + 1
  } else if (sign > to && /\d(?:st|nd|rd|th)$/.test(tokens[second]?.lower ?? '')) return null
  if (!standsAlone(tokens, to - 1, limit)) return null
  const months = monthWord(tokens, to, limit)
  return { kind: 'day', first, last, months, from: at, to: months === null ? to : to + 3, trim: 0 }
}

const BEFORE_A_DAY = new Set('on from until till by since of before after through to'.split(' '))

/** "of last month" after a day. */
function monthWord(tokens: readonly Token[], at: number, limit: number): number | null {
  if (at + 2 >= limit || tokens[at]!.lower !== 'of' || tokens[at + 2]!.lower !== 'month') return null
  return SHIFTS[tokens[at + 1]!.lower] ?? null
}

/** "first half of 2024", "third quarter of next year", "Q3 2024", "H1 2024". */
export function partOfYear(tokens: readonly Token[], at: number, limit: number): Expression | null {
  const { lower } = tokens[at]!
  const short = lower.length === 2 ? SHORT_PART.exec(lower) : null
  const n = short ? Number(short[2]) : (PARTS.get(lower) ?? 0)
  if (n === 0) return null
  const unit = short ? short[1] : tokens[at + 1]?.lower
  const months = unit === 'half' || unit === 'h' ? 6 : unit === 'quarter' || unit === 'q' ? 3 : 0
  const part = months === 6 ? Math.min(n, 2) : n
  const next = at + (short ? 1 : 2)
  const year = months === 0 ? null : (readYear(tokens, next, limit) ?? thisYear(tokens, next, limit))
  if (!year) return null
  const lastMonth = part * months
  return {
    kind: 'months',
    firstMonth: lastMonth - months + 1,
    lastMonth,
    year: year.year,
    yearWord: year.yearWord,
    from: at,
    to: year.to,
    trim: possessive(tokens[year.to - 1]!),
  }
}

/** "the first quarter", with nothing behind it: of the year in which the text was published. */
function quarterAlone(tokens: readonly Token[], at: number, limit: number): Expression | null {
  const n = PARTS.get(tokens[at]!.lower) ?? 0
  const next = tokens[at + 2]
  if (n === 0 || tokens[at + 1]?.lower !== 'quarter' || at + 1 >= limit) return null
  if (/^(?:last|final|latter)$/.test(tokens[at]!.lower)) return null
  if (at + 2 < limit && next && (next.lower === 'of' || (next.kind !== 'punctuation' && next.capital)))
    return null
  const yearWord = { shift: 0, same: false }
  return {
    kind: 'months',
    firstMonth: n * 3 - 2,
    lastMonth: n * 3,
    year: 0,
    yearWord,
    from: at,
    to: at + 2,
    trim: 0,
  }
}

/** "the first week of February", "the second week of May 2024": seven days each, from the first of the month on. */
function weekOfMonth(tokens: readonly Token[], at: number, limit: number): Expression | null {
  const n = ['first', 'second', 'third'].indexOf(tokens[at]!.lower)
  if (n < 0 || at + 3 >= limit || tokens[at + 1]!.lower !== 'week' || tokens[at + 2]!.lower !== 'of')
    return null
  const month = monthOf(tokens[at + 3])
  if (month === 0) return null
  const year = readYear(tokens, at + 4, limit)
  const first = { year: year?.year ?? 0, yearWord: year?.yearWord ?? null, month, day: n * 7 + 1 }
  const last = { ...first, day: first.day + 6 }
  return { kind: 'printed', first, last, other: null, from: at, to: year?.to ?? at + 4, trim: 0 }
}

/** "the second half of the year". */
function thisYear(tokens: readonly Token[], at: number, limit: number): WrittenYear | null {
  if (at + 2 >= limit || tokens[at]!.lower !== 'of' || tokens[at + 1]!.lower !== 'the') return null
  return tokens[at + 2]!.lower === 'year'
    ? { year: 0, yearWord: { shift: 0, same: false }, to: at + 3 }
    : null
}

const FREQUENT = new Set(['every', 'each', 'black', 'good', 'easter', 'bloody'])

const BEFORE_A_WEEKDAY = new Set('on since until till by from before after for to early late of'.split(' '))

const PAST = /^(?:\p{L}+ed|met|held|spoke|told|said|left|paid|sent|took|made|gave)$/u

/** "on Tuesday". A weekday inside a capitalised name is none. */
export function weekdayAlone(
  tokens: readonly Token[],
  at: number,
  from: number,
  limit: number,
): Expression | null {
  const weekday = weekdayOf(tokens[at])
  if (weekday < 0 || isShortName(tokens[at]!)) return null
  const before = at > from ? tokens[at - 1]! : undefined
  const next = at + 1 < limit ? tokens[at + 1] : undefined
  if (before && FREQUENT.has(before.lower)) return null
  const led = before !== undefined && BEFORE_A_WEEKDAY.has(before.lower)
  // "The Minister Wednesday met …"
  const told = next?.kind === 'word' && !next.capital && PAST.test(next.lower)
  if (!led && !told && ((before && isName(before)) || (next?.kind === 'word' && next.capital))) return null
  return { kind: 'weekday', weekday, shift: null, from: at, to: at + 1, trim: possessive(tokens[at]!) }
}

export const isName = (token: Token) =>
  token.kind === 'word' && token.capital && !/^(?:the|this|in|on)$/.test(token.lower)

export const possessive = (token: Token) => (token.lower.endsWith("'s") ? 2 : 0)
