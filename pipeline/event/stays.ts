/** The sentence of the event says who was where: hosts, guests on a visit, those who spoke at a place. */
import type { Knowledge } from '../knowledge/index.js'
import { phraseAt } from '../knowledge/phrases.js'
import type { Page, Token } from '../types.js'
import { cityAt, cityIn, type Run, type Search, TO_A_CITY } from './city.js'
import type { Lead } from './lead.js'
import { venueAt, venueIn } from './venue.js'

/** Does the sentence itself say where they were: `spoke in the Utopia Palace`, `had a discussion at the Ministry`? */
export function isAtPlace({ tokens }: Page, lead: Lead, { events }: Knowledge): boolean {
  if (!lead.opens || !lead.sign) return false
  const search = { tokens, events }
  const end = clauseEnd(tokens, lead.sign.to, lead.until)
  for (let i = lead.sign.to; i < end; i++) if (RELATIVE.has(tokens[i]!.lower)) return false
  return venueIn(search, lead.sign.to, end) !== null || cityIn(search, lead.sign.to, end) !== null
}

/** Where a relative clause about somebody begins that does not tell where he is, or a verb of what was said. */
export function clauseEnd(tokens: readonly Token[], from: number, to: number): number {
  for (let i = from; i < to; i++) {
    const { lower } = tokens[i]!
    if (RELATIVE.has(lower) && !isStay(tokens, i)) return i
    const next = tokens[i + 1]
    if (lower === 'and' && next && !next.capital && /ed$/.test(next.lower) && !GOES.has(next.lower)) return i
  }
  return to
}

/** What one does besides meeting, where the place may still be told. */
const GOES = new Set(
  `visited travelled traveled toured attended opened inspected signed received hosted chaired co-chaired participated
  addressed arrived`.split(/\s+/),
)

const RELATIVE = new Set('who whose which'.split(' '))

/** "who is visiting …", "who is in …": the clause that tells where. */
function isStay(tokens: readonly Token[], at: number): boolean {
  for (let i = at + 1; i <= at + 5; i++)
    if (
      /^(?:visit\w*|arrived|stay\w*|official|received|hosted|held|took|taking|takes|being|concluded|ended|began|opened|started)$/.test(
        tokens[i]?.lower ?? '',
      )
    )
      return true
  for (let i = at + 1; i <= at + 4; i++) {
    if (tokens[i]?.lower === 'in') return true
    if (!/^(?:is|are|was|were|currently|now|also|been|had|has)$/.test(tokens[i]?.lower ?? '')) return false
  }
  return false
}

/** `Utopia City hosted the talks`, `the Utopian capital, Utopia City, was the venue of`. */
export function cityOfHost(search: Search, { from, until }: Lead): Run | null {
  const { tokens, events } = search
  const venue = tokens[from]?.lower === 'the' ? venueAt(tokens, from + 1, until, events) : null
  if (venue && tokens[venue.to]?.lower === 'hosted') return venue
  for (let i = from; i < Math.min(until, from + 6); i++) {
    const known = tokens[i]!.capital ? phraseAt(events.cities, tokens, i, until) : null
    if (!known) continue
    const verb = tokens[known.to]?.text === ',' ? known.to + 1 : known.to
    const { lower } = tokens[verb] ?? { lower: '' }
    const held =
      lower === 'was' &&
      /^(?:the|a)$/.test(tokens[verb + 1]?.lower ?? '') &&
      tokens[verb + 2]?.lower === 'venue'
    return held || /^(?:hosts|hosted|hosting)$/.test(lower) ? known : null
  }
  return null
}

export const isWelcome = ({ lower }: Token): boolean => lower === 'welcomed' || lower === 'welcomes'

/** `welcomed Minister X to Utopia City`, `to the Utopia Palace`. */
export function placeOfWelcome({ tokens, events }: Search, from: number, to: number): Run | null {
  let verb = from
  while (verb < to && !isWelcome(tokens[verb]!)) verb++
  for (let i = verb + 2; i + 1 < to; i++) {
    if (tokens[i]!.lower !== 'to' || !(tokens[i - 1]!.capital || tokens[i - 1]!.text === ',')) continue
    const at = tokens[i + 1]!.lower === 'the' ? i + 2 : i + 1
    return phraseAt(events.cities, tokens, at, to) ?? (at < to ? venueAt(tokens, at, to, events) : null)
  }
  return null
}

/** `visited Utopia City today`, `is in Utopia City`, `arrived in`: told before the sentence of the meeting, of no other day. */
export function cityOfArrival({ tokens, events }: Search, from: number, to: number): Run | null {
  for (let i = from; i + 1 < to; i++) {
    const { lower } = tokens[i]!
    if (OTHER_STAY.has(lower) || lower === 'will') return null
    const before = tokens[i - 1]?.lower ?? ''
    const went =
      /^(?:visits|visited|visiting)$/.test(lower) ||
      (lower === 'in' && /^(?:is|was|arrived|arrives|currently|were|are|signed)$/.test(before)) ||
      (lower === 'to' && TO_A_CITY.has(before))
    const city = went ? phraseAt(events.cities, tokens, i + 1, to) : null
    if (city && !tokens[city.to]?.capital) return city
  }
  return null
}

/** `during his visit to Utopia City`, behind what was said: the stay on which the meeting was held. */
export function cityOfStay(search: Search, from: number, to: number): Run | null {
  const { tokens } = search
  for (let i = from; i < to; i++) {
    if (!DURING.has(tokens[i]!.lower)) continue
    for (let j = i + 1; j < Math.min(to, i + 10) && !tokens[j]!.capital; j++) {
      if (OTHER_STAY.has(tokens[j]!.lower)) break
      if (!STAY.has(tokens[j]!.lower) || !/^(?:to|in)$/.test(tokens[j + 1]?.lower ?? '')) continue
      return j + 2 < to ? cityAt(search, j + 2, to) : null
    }
  }
  return null
}

const DURING = new Set('during within while part framework'.split(' '))

const STAY = new Set('visit trip stay mission'.split(' '))

const OTHER_STAY = new Set(
  'last next future upcoming forthcoming previous recent earlier possible planned'.split(' '),
)
