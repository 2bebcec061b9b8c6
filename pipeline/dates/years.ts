/** A year that stands alone, a run of years, a decade; and what four digits are when they are no year. */
import { digits, monthOf, weekdayOf, yearOf } from '../calendar/names.js'
import { afterAnd, isDash, rangeSign } from '../calendar/printed.js'
import type { Calendars } from '../knowledge/calendar.js'
import type { Token } from '../types.js'
import type { Expression } from './expression.js'

/** `from` is the first token of the block and `limit` the one after its last. */
export function readYears(
  tokens: readonly Token[],
  at: number,
  from: number,
  limit: number,
  words: Calendars,
): Expression | null {
  const token = tokens[at]!
  const decade = DECADE.exec(token.lower)
  if (decade) return { kind: 'decade', digits: decade[1]!, from: at, to: at + 1, trim: 0 }
  const first = yearOf(token)
  if (first < 1500 || first > 2100 || limit - from === 1) return null
  const place: Place = { tokens, at, from, limit, words }
  const end = rangeEnd(place, first)
  if (
    !isOpen(place) ||
    isNumbered(place) ||
    isOfDocument(place) ||
    isHour(place) ||
    isCount(place, end ? end.to : at + 1) ||
    isInName(place, end ? end.to : at + 1)
  )
    return null
  const to = end?.to ?? at + 1
  const trim = tokens[to - 1]!.lower.endsWith("'s") ? 2 : 0
  return { kind: 'years', first, last: end?.year ?? first, from: at, to, trim }
}

const DECADE = /^(1[5-9]\d|20\d)0s$/

interface Place {
  readonly tokens: readonly Token[]
  readonly at: number
  readonly from: number
  readonly limit: number
  readonly words: Calendars
}

/** The other end of "2018-2020", "2018/19", "2018 to 2020", "between 2018 and 2020". */
function rangeEnd({ tokens, at, limit, from }: Place, first: number): { year: number; to: number } | null {
  let sign = rangeSign(tokens, at + 1, limit)
  if (sign === 0 && tokens[at + 1]?.text === '/' && isGlued(tokens, at + 1) && isGlued(tokens, at + 2))
    sign = at + 2
  if (sign === 0 && at > from && tokens[at - 1]!.lower === 'between') sign = afterAnd(tokens, at + 1, limit)
  if (sign <= at + 1 || sign >= limit) return null
  const year = yearOf(tokens[sign])
  if (year > first) return { year, to: sign + 1 }
  const text = tokens[sign]!.text
  const short = text.length === 2 && isGlued(tokens, sign) ? digits(text) : 0
  return short > first % 100 ? { year: first - (first % 100) + short, to: sign + 1 } : null
}

/** What may be joined to a year by a hyphen before it. */
const JOINED = new Set(['mid', 'early', 'late', 'end', 'pre'])

/** Nothing is written against the number that makes it part of something longer. */
function isOpen({ tokens, at, from, limit }: Place): boolean {
  if (at > from && isGlued(tokens, at)) {
    const sign = tokens[at - 1]!
    if (sign.kind !== 'punctuation') return false
    if (isDash(tokens, at - 1)) {
      if (at - 1 > from && isGlued(tokens, at - 1) && !JOINED.has(tokens[at - 2]!.lower)) return false
    } else if (JOINERS.includes(sign.text)) return false
  }
  const next = at + 1 < limit ? tokens[at + 1]! : null
  if (!next || !isGlued(tokens, at + 1)) return true
  if (next.kind !== 'punctuation') return false
  const after = at + 2 < limit && isGlued(tokens, at + 2) ? tokens[at + 2]! : null
  if ('%°_$€£'.includes(next.text)) return false
  if (next.text === '/' || next.text === ':') return after === null || yearish(after, at, tokens)
  if (next.text === ',' || isDash(tokens, at + 1))
    return after?.kind !== 'number' || yearish(after, at, tokens)
  return true
}

const JOINERS = '/._:+#$€£¥*=&@'

const yearish = (token: Token, at: number, tokens: readonly Token[]) =>
  yearOf(token) > yearOf(tokens[at]) ||
  (token.text.length === 2 && digits(token.text) > yearOf(tokens[at]) % 100)

/** "resolution 2231", "some 2000", "hit 2018", a number after a number. */
function isNumbered({ tokens, at, from, words }: Place): boolean {
  const before = at > from ? tokens[at - 1]! : undefined
  if (!before) return false
  if (before.kind === 'number') return yearOf(before) === 0
  if (before.text === ':' || before.text === '.') return words.beforeCounts.has(tokens[at - 2]?.lower ?? '')
  return words.beforeCounts.has(before.lower)
}

/** "Resolution 2254 (2015)", "Decision 5 of 2010", "Regulation (EU) 2019/452": a document's number and the year in it. */
function isOfDocument({ tokens, at, from, limit, words }: Place): boolean {
  const named = (i: number) => i >= from && words.beforeCounts.has(tokens[i]!.lower)
  const before = at > from ? tokens[at - 1]!.text : ''
  if (before === '(')
    return tokens[at + 1]?.text === ')' && tokens[at - 2]?.kind === 'number' && monthOf(tokens[at - 3]) === 0
  if (before === 'of' && tokens[at - 2]?.kind === 'number')
    return named(at - 3) || (/^[.°]$/.test(tokens[at - 3]?.text ?? '') && named(at - 4))
  if (before === ')' && tokens[at - 3]?.text === '(') return named(at - 4)
  return (
    tokens[at + 1]?.text === '(' &&
    yearOf(tokens[at + 2]) > 0 &&
    tokens[at + 3]?.text === ')' &&
    at + 3 < limit
  )
}

/** "landed at 2030", and not "at 2030 levels". */
function isHour({ tokens, at, from, limit }: Place): boolean {
  if (
    at === from ||
    tokens[at - 1]!.lower !== 'at' ||
    yearOf(tokens[at]) % 100 > 59 ||
    yearOf(tokens[at]) >= 2400
  )
    return false
  const next = at + 1 < limit ? tokens[at + 1]! : null
  return next?.kind !== 'word' || /^(?:and|on|local|for|from|in|to|with|the)$/.test(next.lower)
}

function isCount({ tokens, limit, words }: Place, next: number): boolean {
  const after = next < limit ? tokens[next]! : undefined
  if (!after) return false
  if (after.kind === 'number') return yearOf(after) === 0
  return words.afterCounts.has(after.lower)
}

/** Words that may stand capitalised before a year without making a name of it. */
const BEFORE_A_YEAR = new Set(
  `in since by until till during before after from to through throughout between of for and or as at on with under the a
  an this that early late mid end spring summer autumn fall winter year years its their his her our effective is was`.split(
    /\s+/,
  ),
)
const IN_A_YEAR = new Set(
  'in since by until till during before after from to through throughout between mid'.split(' '),
)

/** "Expo 2025", "the 1994 Treaty of …", "the Agreement of 1994". */
function isInName({ tokens, at, from, limit, words }: Place, next: number): boolean {
  const before = at > from ? tokens[at - 1]! : undefined
  // "the Industry Strategy to 2040": how far it reaches is in its name.
  const named = before?.lower === 'to' && at - 2 >= from ? tokens[at - 2]! : undefined
  if (named?.capital && words.headNouns.has(named.lower)) return true
  if (before && isWord(before) && IN_A_YEAR.has(before.lower)) return false
  if (before?.capital && !BEFORE_A_YEAR.has(before.lower) && monthOf(before) === 0 && weekdayOf(before) < 0)
    return true
  if (before?.lower === 'of' && at - 2 >= from) {
    const head = tokens[at - 2]!
    if (head.capital && words.headNouns.has(head.lower)) return true
  }
  return headsName(tokens, next, limit, words)
}

/** Words inside a capitalised name. */
const INSIDE = new Set('of on the and for to in & - – — /'.split(' '))

/** Whether a capitalised name that starts at `at` has a head such as Treaty or Games. */
function headsName(tokens: readonly Token[], at: number, limit: number, words: Calendars): boolean {
  if (at >= limit || !tokens[at]!.capital) return false
  for (let i = at; i < Math.min(limit, at + 9); i++) {
    const { capital, lower, text } = tokens[i]!
    if (capital) {
      if (words.headNouns.has(lower.endsWith("'s") ? lower.slice(0, -2) : lower)) return true
    } else if (!INSIDE.has(lower) && !(text === '.' && tokens[i - 1]!.text.includes('.'))) return false
  }
  return false
}

const isGlued = (tokens: readonly Token[], at: number) => tokens[at - 1]?.end === tokens[at]?.start
const isWord = (token: Token) => token.kind === 'word'
