/** What a date in the sentence of the event is the date of: the event, or something else that is named there. */
import { monthOf, weekdayOf } from '../calendar/names.js'
import type { Dated, Page, Token } from '../types.js'
import type { Lead } from './lead.js'

export function isOfEvent(page: Page, date: Dated, lead: Lead): boolean {
  const { tokens } = page
  const at = tokenAt(page, lead.from, date.start)
  // "the speaker's July 19 address" dates the address.
  if (at >= lead.until || tokens[at - 1]?.lower.endsWith("'s")) return false
  const bracket = bracketOf(page, date, at)
  if (bracket !== null && CHOSEN.has(tokens[bracket - 1]?.lower ?? '')) return false
  let depth = 0
  for (let i = (bracket ?? at) - 1; i >= Math.max(lead.from, at - REACH); i--) {
    const { lower, text } = tokens[i]!
    if (text === ')' && bracket !== null) depth++
    if (text === '(' && depth-- === 0) return false
    if (depth > 0) continue
    if (text === ')' || text === ',' || i === (lead.sign?.to ?? 0) - 1) return true
    if (lower === 'held' && (isHeld(tokens, i, lead) || isMain(tokens, i))) return true
    if (i >= (lead.sign?.to ?? 0) && EARLIER.has(tokens[i - 1]?.lower ?? '') && TALKED.has(lower))
      return false
    if (/^visits?$/.test(lower) && date.value.length > 10 && isPaid(tokens, i, lead.from)) return true
    if (OTHER.has(lower) && !isOccasion(tokens, i, lead.from)) return false
  }
  return true
}

/** How many tokens before a date may bind it to something. */
const REACH = 40

/** Words that bind a date to something other than the event. */
const OTHER = new Set(
  `visiting visit visits who whose which since following ahead advance after before until election elections session
  anniversary occasion birthday launch attack attacks summit signed adopted announced held reply response`.split(
    /\s+/,
  ),
)

/** "Minister X paid a visit to Utopia from 2 to 4 May": the visit is what the sentence tells. */
function isPaid(tokens: readonly Token[], visit: number, from: number): boolean {
  for (let i = visit - 1; i >= Math.max(from, visit - 6); i--)
    if (/^(?:paid|pays|made|undertook|conducted|concluded)$/.test(tokens[i]!.lower))
      return !tokens.slice(from, i).some((t) => /^(?:who|which|whose)$/.test(t.lower))
  return false
}

/** "The meeting was held on …", "the consultations, held in … on …": the event itself. */
const isHeld = (tokens: readonly Token[], at: number, { signs }: Lead) =>
  signs.some(({ to }) => at >= to && (at - to <= 3 || tokens[at - 1]!.text === ','))

/** "on the sidelines of the session of the Assembly on Tuesday": where the event was held, and not what the date is of. */
function isOccasion(tokens: readonly Token[], at: number, from: number): boolean {
  for (let i = at - 1; i >= Math.max(from, at - 8); i--)
    if (/^(?:sidelines|margins)$/.test(tokens[i]!.lower)) return true
  return false
}

/**
 * The bracket that a date fills alone or with its clock times, as in `met Minister X in Utopia City (June 5)`; null where
 * there is none. Behind a clock time a bracket tells the hour elsewhere.
 */
function bracketOf({ tokens }: Page, date: Dated, at: number): number | null {
  if (tokens[at - 1]?.text !== '(' || HOUR.test(tokens[at - 2]?.lower ?? '')) return null
  for (let i = at + 1; i < tokens.length && i < at + 20; i++) {
    if (tokens[i]!.start < date.end) continue
    if (tokens[i]!.text === ')') return at - 1
    if (tokens[i]!.kind === 'word' && !BESIDE.has(tokens[i]!.lower)) return null
  }
  return null
}

const HOUR = /^(?:[ap]\.?m\.?|time|\d\d|noon|midnight)$/

/** What may stand in a bracket with the day of the event. */
const BESIDE = new Set('local time am pm a.m. p.m. kst from to until noon'.split(' '))

/** `elected (June 1)`: the day of what is told of a person. */
const CHOSEN = new Set('born elected appointed inaugurated founded established visited'.split(' '))

/**
 * Is the date or the hour in `tokens[from] … tokens[to - 1]` said to be that of the venue: `November 8 local time`,
 * `(September 21, 5:30 p.m. local time)`, `(local time: September 21)`? Other parts of the same point in time may stand between.
 */
export function isLocal(tokens: readonly Token[], from: number, to: number): boolean {
  let i = tokens[to]?.text === '(' && tokens[to + 1]?.lower === 'local' ? to + 1 : to
  while (i < to + REACH_OF_TIME && isOfTime(tokens[i])) i++
  // "5:30 a.m. (local time: 5:30 p.m.)" says it of what follows.
  if (tokens[i]?.lower === 'local') return TIME.has(tokens[i + 1]?.lower ?? '') && tokens[i + 2]?.text !== ':'
  if (tokens[i]?.capital) return false
  i = from - 1
  while (i > from - REACH_OF_TIME && isOfTime(tokens[i])) i--
  return (
    i < from - 1 &&
    TIME.has(tokens[i]?.lower ?? '') &&
    tokens[i - 1]?.lower === 'local' &&
    tokens[i + 1]!.text !== ','
  )
}

const REACH_OF_TIME = 10
const TIME = new Set(['time', 'date'])

/** A word of a point in time besides the one that was read. */
const isOfTime = (token: Token | undefined) =>
  token !== undefined &&
  (token.kind === 'number' || OF_TIME.has(token.lower) || monthOf(token) > 0 || weekdayOf(token) >= 0)

const OF_TIME = new Set(', : on at from of the a.m. p.m. am pm noon midnight'.split(' '))

/** "OSLO, 4 May 2023 –" in front of the sentence. */
export const isWire = (text: string, start: number, date: Dated) =>
  date.start - start < 40 &&
  /^\)?(?:[,:]? ?\([^)]{1,30}\))?\.? ?(?:[–—:]|--?\s)/.test(text.slice(date.end, date.end + 40))

/** The first token at or after an offset. */
export function tokenAt({ tokens }: Page, from: number, offset: number): number {
  let low = from
  for (let high = tokens.length; low < high; ) {
    const middle = (low + high) >> 1
    if (tokens[middle]!.start < offset) low = middle + 1
    else high = middle
  }
  return low
}

/** "The third session of the Commission was held on …": the sentence's own verb. */
const isMain = (tokens: readonly Token[], at: number) =>
  /^(?:was|were)$/.test(tokens[at - 1]?.lower ?? '') && !/^(?:which|that)$/.test(tokens[at - 2]?.lower ?? '')

/** "a follow-up to their call on 20 April": another event of the same people. */
const EARLIER = new Set('their his her last previous earlier first recent phone telephone'.split(' '))
const TALKED = new Set('call conversation meeting talks visit encounter letter'.split(' '))
