/** One pass over the tokens of a block: printed dates, relative words, parts of years, weekdays and years alone. */
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
import { readBracketed } from '../calendar/numeric.js'
import {
  afterAnd,
  type Printed,
  rangeSign,
  readPrinted,
  readYear,
  standsAlone,
  type WrittenYear,
} from '../calendar/printed.js'
import type { Calendars, RelativeWord } from '../knowledge/calendar.js'
import { phraseAt } from '../knowledge/phrases.js'
import type { Token } from '../types.js'
import type { Expression } from './expression.js'
import { readYears } from './years.js'

/** Adds the expressions of `tokens[from] … tokens[to - 1]`, which is one block. `headline`: `(5.25)` is a date there. */
export function readExpressions(
  tokens: readonly Token[],
  from: number,
  to: number,
  headline: boolean,
  words: Calendars,
  found: Expression[],
): void {
  for (let i = from; i < to; ) {
    const before = found.length
    const next = readAt(tokens, i, from, to, headline, words, found)
    i = next > i ? next : i + 1
    if (found.length > before) i = Math.max(i, found[found.length - 1]!.to)
  }
}

/** Reads what starts at `at`; gives the token to go on from, `at` where nothing starts there. */
function readAt(
  tokens: readonly Token[],
  at: number,
  from: number,
  to: number,
  headline: boolean,
  words: Calendars,
  found: Expression[],
): number {
  const token = tokens[at]!
  if (token.kind === 'punctuation') {
    const bracketed = token.text === '(' ? readBracketed(tokens, at, to, headline) : null
    return bracketed ? addPrinted(tokens, [bracketed], found) : at
  }
  const phrase = phraseAt(words.phrases, tokens, at, to)
  if (phrase) {
    const { value } = phrase
    if (value && !isSpan(tokens, at, from, value)) {
      const { unit, shift, base, possessive } = value
      const trim = possessive ? 2 : 0
      found.push({ kind: 'relative', unit, shift, base, from: phrase.from, to: phrase.to, trim })
    }
    return phrase.to
  }
  if (token.kind === 'word' && !(token.word.opens & words.openers.bit)) return at
  const printed = readPrinted(tokens, at, to)
  if (printed && isDate(tokens, printed[0]!, from, to)) return addPrinted(tokens, printed, found)
  const other =
    token.kind === 'number'
      ? readYears(tokens, at, from, to, words)
      : (LED.get(token.lower)?.(tokens, at, to) ??
        partOfYear(tokens, at, to) ??
        weekdayAlone(tokens, at, from, to))
  if (!other) return at
  found.push(other)
  return other.to
}

/** "over the last year", "in the next month": how long, not when. */
function isSpan(tokens: readonly Token[], at: number, from: number, { unit, base }: RelativeWord): boolean {
  const word = tokens[at]!.lower
  return (
    unit !== 'day' &&
    base === 'published' &&
    (word === 'last' || word === 'next') &&
    at > from &&
    tokens[at - 1]!.lower === 'the'
  )
}

function addPrinted(tokens: readonly Token[], printed: readonly Printed[], found: Expression[]): number {
  for (const { from, to, first, last, other } of printed)
    found.push({ kind: 'printed', first, last, other, from, to, trim: possessive(tokens[to - 1]!) })
  return printed[printed.length - 1]!.to
}

/** Before a month alone that is also a verb or a name. */
const BEFORE_A_MONTH = new Set(
  `in of for since by until till from to through between during early late mid before after throughout end - – and`.split(
    ' ',
  ),
)

/** A month alone may be a verb (May, March) or a name (April, August): then the words around it decide. */
function isDate(
  tokens: readonly Token[],
  { first, last, to }: Printed,
  from: number,
  limit: number,
): boolean {
  if (first.day > 0 || first.year > 0 || first.yearWord !== null || last !== null) return true
  const at = to - 1
  const led = at > from && BEFORE_A_MONTH.has(tokens[at - 1]!.lower)
  if (led) return true
  const verb = first.month === 3 || first.month === 5
  const next = to < limit ? tokens[to] : undefined
  return !verb && !(next?.kind === 'word' && next.capital) && !(at > from && isName(tokens[at - 1]!))
}

const isName = (token: Token) =>
  token.kind === 'word' && token.capital && !/^(?:the|this|in|on)$/.test(token.lower)

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
  const part = partOfYear(tokens, at + 1, limit)
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

const READERS: Readonly<Record<(typeof LEADS)[number], Lead>> = {
  last: shifted,
  this: shifted,
  next: shifted,
  the: definite,
}
const LED = new Map<string, Lead>(LEADS.map((lead) => [lead, READERS[lead]]))

/** "first half of 2024", "third quarter of next year", "Q3 2024", "H1 2024". */
function partOfYear(tokens: readonly Token[], at: number, limit: number): Expression | null {
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

/** "the second half of the year". */
function thisYear(tokens: readonly Token[], at: number, limit: number): WrittenYear | null {
  if (at + 2 >= limit || tokens[at]!.lower !== 'of' || tokens[at + 1]!.lower !== 'the') return null
  return tokens[at + 2]!.lower === 'year'
    ? { year: 0, yearWord: { shift: 0, same: false }, to: at + 3 }
    : null
}

const FREQUENT = new Set(['every', 'each', 'black', 'good', 'easter', 'bloody'])
const BEFORE_A_WEEKDAY = new Set('on since until till by from before after for to early late of'.split(' '))

/** "on Tuesday". A weekday inside a capitalised name is none. */
function weekdayAlone(tokens: readonly Token[], at: number, from: number, limit: number): Expression | null {
  const weekday = weekdayOf(tokens[at])
  if (weekday < 0 || isShortName(tokens[at]!)) return null
  const before = at > from ? tokens[at - 1]! : undefined
  const next = at + 1 < limit ? tokens[at + 1] : undefined
  if (before && FREQUENT.has(before.lower)) return null
  const led = before !== undefined && BEFORE_A_WEEKDAY.has(before.lower)
  if (!led && ((before && isName(before)) || (next?.kind === 'word' && next.capital))) return null
  return { kind: 'weekday', weekday, shift: null, from: at, to: at + 1, trim: possessive(tokens[at]!) }
}

const possessive = (token: Token) => (token.lower.endsWith("'s") ? 2 : 0)
