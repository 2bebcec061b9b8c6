/** One pass over the tokens of a block: printed dates, relative words, parts of years, weekdays and years alone. */
import { readBracketed } from '../calendar/numeric.js'
import { type Printed, readPrinted } from '../calendar/printed.js'
import type { Calendars, RelativeWord } from '../knowledge/calendar.js'
import { phraseAt } from '../knowledge/phrases.js'
import type { Token } from '../types.js'
import type { Expression } from './expression.js'
import { isName, LED, partOfYear, possessive, weekdayAlone } from './relative.js'
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
