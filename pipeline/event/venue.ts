/** Venues: `at the Iikura Guest House`, `in the Oval Office`, `at his Sochi residence`. */
import { weekdayOf } from '../calendar/names.js'
import type { Events } from '../knowledge/events.js'
import { GIVEN, HEAD, STYLE } from '../knowledge/people.js'
import { phraseAt } from '../knowledge/phrases.js'
import type { Token } from '../types.js'
import { cityAt, type Run, type Search } from './city.js'
import type { Lead } from './lead.js'

/** "at the Iikura Guest House", "at NATO Headquarters", "in the Oval Office", "at his Sochi residence". */
export function venueIn({ tokens, events }: Search, from: number, to: number): Run | null {
  for (let i = from; i < to; i++) {
    const { lower } = tokens[i]!
    const inTitle = lower === 'oval' && tokens[i + 1]?.lower === 'office'
    if (inTitle) return { from: i, to: i + 2 }
    if ((lower !== 'at' && lower !== 'in') || i + 1 >= to || OFFICES.has(tokens[i - 1]?.lower ?? '')) continue
    const article = ARTICLES.has(tokens[i + 1]!.lower)
    if (lower === 'in' && !article) continue
    const at = article ? i + 2 : i + 1
    const run = at < to ? (venueAt(tokens, at, to, events) ?? seatAt(tokens, at, to)) : null
    if (run) return run
  }
  return null
}

/** "State Secretary at the Ministry" is an office, no place. */
const OFFICES = new Set(
  `secretary minister director adviser advisor official officials ambassador officer representative counsellor head
  professor rector dean general bureau division department office council fellow team`.split(/\s+/),
)

const ARTICLES = new Set('the his her its their'.split(' '))

/** `headquarters of the Ministry`, `premises of the National Assembly`. */
function seatAt(tokens: readonly Token[], at: number, to: number): Run | null {
  if (!SEATS.has(tokens[at]!.lower) || tokens[at + 1]?.lower !== 'of') return null
  const name = tokens[at + 2]?.lower === 'the' ? at + 3 : at + 2
  let end = name
  while (end < to && (isNamed(tokens[end]!) || (end > name && isInside(tokens, end, to)))) end++
  return end > name ? { from: at, to: end } : null
}

const SEATS = new Set('headquarters premises seat building offices residence'.split(' '))

/**
 * `at Utopia Trees today`, `at his official residence Utopia`: a name behind `at` that no list knows is a place where a
 * time or the end of the clause follows it, and nothing in it is an event, a body or a person.
 */
export function namedVenue({ tokens, events }: Search, lead: Lead): Run | null {
  const { sign, until } = lead
  for (let i = sign?.to ?? until; i + 1 < until; i++) {
    if (tokens[i]!.lower !== 'at' || OFFICES.has(tokens[i - 1]!.lower)) continue
    let at = i + 1
    while (
      at < until &&
      (ARTICLES.has(tokens[at]!.lower) || /^(?:official|residence|,)$/.test(tokens[at]!.lower))
    )
      at++
    let to = at
    while (to < until && (isNamed(tokens[to]!) || (to > at && isInside(tokens, to, until)))) to++
    const next = tokens[to]
    if (to === at || to - at > 4 || !(next === undefined || BEHIND.has(next.lower) || weekdayOf(next) >= 0))
      continue
    if (phraseAt(events.countries, tokens, at, to)) continue
    const other = tokens
      .slice(at, to)
      .some(
        ({ lower, word, kind }) =>
          kind === 'number' ||
          events.notVenues.has(lower) ||
          (word.length > 1 && word.upper) ||
          (word.classes & (HEAD | STYLE | GIVEN)) !== 0,
      )
    if (!other) return { from: at, to }
  }
  return null
}

/** What may follow a place. */
const BEHIND = new Set('. today yesterday this on earlier late in where and'.split(' '))

const INSIDE = new Set("of the for and - ’ ' & de la le du des do da del di an".split(' '))

export function venueAt(tokens: readonly Token[], at: number, limit: number, events: Events): Run | null {
  let to = at
  let head = -1
  while (to < limit && (isNamed(tokens[to]!) || (to > at && isInside(tokens, to, limit)))) {
    if (head < 0 && (tokens[to]!.lower === 'of' || tokens[to]!.lower === 'for')) {
      // "the White House of …" goes on with something else.
      if (to - at > 1 && tokens[to - 1]!.lower === 'house') break
      head = to - 1
    }
    // "in the Government Palace the Minister of …": the one who was met follows.
    if (to > at && tokens[to]!.lower === 'the' && !INSIDE.has(tokens[to - 1]!.lower)) break
    to++
  }
  if (to === at) return null
  const last = tokens[head >= 0 ? head : to - 1]!.lower
  const next = tokens[to]
  if (events.notVenues.has(last)) return null
  if (to - at > 1 && events.venueFronts.has(tokens[at]!.lower)) return { from: at, to }
  for (let i = at + 1; i < to; i++) {
    // "at State House Utopia City"
    const city = events.venueHeads.has(tokens[i - 1]!.lower) ? phraseAt(events.cities, tokens, i, to) : null
    if (city?.to === to) return city
  }
  if (events.venueHeads.has(last)) return { from: at, to }
  return to < limit && next && events.venueHeads.has(next.lower) ? { from: at, to: to + 1 } : null
}

const isNamed = (token: Token) =>
  (token.kind === 'word' && token.capital) || (token.kind === 'number' && token.text.length < 4)

function isInside(tokens: readonly Token[], at: number, limit: number): boolean {
  if (!INSIDE.has(tokens[at]!.lower)) return false
  let i = at + 1
  while (i < limit && INSIDE.has(tokens[i]!.lower)) i++
  return i < limit && tokens[i]!.kind === 'word' && tokens[i]!.capital
}

/** "at the Government House, Port Alba, …", "(Port Alba)": the city behind the venue, where no name begins there. */
export function cityBehindVenue(search: Search, { from, until }: Lead): Run | null {
  const { tokens } = search
  const venue = venueIn(search, from, until)
  if (!venue || venue.to + 2 >= until) return null
  if (tokens[venue.to]!.text === '(') {
    const city = phraseAt(search.events.cities, tokens, venue.to + 1, until)
    return city && tokens[city.to]?.text === ')' ? city : null
  }
  if (tokens[venue.to]!.text !== ',') return null
  const city = cityAt(search, venue.to + 1, until)
  if (!city || city.to - city.from > 3) return null
  if (phraseAt(search.events.cities, tokens, city.from)) return city
  const next = tokens[city.to]
  if (next?.kind === 'word' && next.capital) return null
  for (let i = city.from; i < city.to; i++) {
    const { classes } = tokens[i]!.word
    if (classes & (GIVEN | STYLE | HEAD)) return null
  }
  return city
}
