/** One pass over the tokens of a block: printed dates, relative words, parts of years, weekdays and years alone. */
import { readBracketed, readDotted } from '../calendar/numeric.js'
import { type Printed, readPrinted } from '../calendar/printed.js'
import type { Calendars, RelativeWord } from '../knowledge/calendar.js'
import { phraseAt } from '../knowledge/phrases.js'
import type { Token } from '../types.js'
import type { Expression } from './expression.js'
import { isName, LED, partOfYear, possessive, weekdayAlone } from './relative.js'
import { readYears } from './years.js'

/** How the writer prints days without a year and a month's name. */
export interface Habit {
  /** `(5.25)` is a date, also without a stop behind it. */
  readonly loose: boolean
  /** `5.25.` is a day in May. */
  readonly monthFirst: boolean
}

/** Adds the expressions of `tokens[from] … tokens[to - 1]`, which is one block. */
export function readExpressions(
  tokens: readonly Token[],
  from: number,
  to: number,
  habit: Habit,
  words: Calendars,
  found: Expression[],
): void {
  const opening = words.phrases.bit | words.openers.bit
  for (let i = from; i < to; ) {
    const { kind, opens } = tokens[i]!.word
    if (kind === 'word' && !(opens & opening)) {
      i++
      continue
    }
    const before = found.length
    const next = readAt(tokens, i, from, to, habit, words, found)
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
  habit: Habit,
  words: Calendars,
  found: Expression[],
): number {
  const token = tokens[at]!
  if (token.kind === 'punctuation') {
    const bracketed = token.text === '(' ? readBracketed(tokens, at, to, habit.loose) : null
    return bracketed ? addPrinted(tokens, [bracketed], found) : at
  }
  const phrase = phraseAt(words.phrases, tokens, at, to)
  if (phrase) {
    const { value } = phrase
    if (value && !isSpan(tokens, phrase, from, value)) {
      const { unit, shift, base, possessive } = value
      const trim = possessive ? 2 : 0
      found.push({ kind: 'relative', unit, shift, base, from: phrase.from, to: phrase.to, trim })
    }
    return phrase.to
  }
  if (token.kind === 'word' && !(token.word.opens & words.openers.bit)) return at
  const dotted = token.kind === 'number' ? readDotted(tokens, at, to, habit.monthFirst) : null
  if (dotted) return addPrinted(tokens, [dotted], found)
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

/** "over the last year", "in the next month": how long, not when; "nearly five years ago", "a year or two ago": not which. */
function isSpan(
  tokens: readonly Token[],
  { from: at, to }: { readonly from: number; readonly to: number },
  from: number,
  { unit, base }: RelativeWord,
): boolean {
  const word = tokens[at]!.lower
  if (at > from && tokens[to - 1]!.lower === 'ago' && INEXACT.has(tokens[at - 1]!.lower)) return true
  return (
    unit !== 'day' &&
    base === 'published' &&
    (word === 'last' || word === 'next') &&
    at > from &&
    tokens[at - 1]!.lower === 'the'
  )
}

/** The hyphen is that of `twenty-five years ago`. */
const INEXACT = new Set(
  'over than nearly almost about around roughly some or under approximately - hundred'.split(' '),
)

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
