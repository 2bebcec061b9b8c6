/** Venues: `at the Iikura Guest House`, `in the Oval Office`, `at his Sochi residence`. */
import type { Events } from '../knowledge/events.js'
import type { Knowledge } from '../knowledge/index.js'
import { GIVEN, STYLE } from '../knowledge/people.js'
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
    const run = at < to ? venueAt(tokens, at, to, events) : null
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

const INSIDE = new Set('of the for and - ’ &'.split(' '))

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
  return to < limit && next && events.venueHeads.has(next.lower) ? { from: at, to } : null
}

const isNamed = (token: Token) =>
  (token.kind === 'word' && token.capital) || (token.kind === 'number' && token.text.length < 4)

function isInside(tokens: readonly Token[], at: number, limit: number): boolean {
  if (!INSIDE.has(tokens[at]!.lower)) return false
  let i = at + 1
  while (i < limit && INSIDE.has(tokens[i]!.lower)) i++
  return i < limit && tokens[i]!.kind === 'word' && tokens[i]!.capital
}

/** "at the Government House, Port Alba, …": the city behind the venue, where no name begins there. */
export function cityBehindVenue(search: Search, { from, until }: Lead, { people }: Knowledge): Run | null {
  const { tokens } = search
  const venue = venueIn(search, from, until)
  if (!venue || tokens[venue.to]?.text !== ',' || venue.to + 2 >= until) return null
  const city = cityAt(search, venue.to + 1, until)
  if (!city || city.to - city.from > 3) return null
  if (phraseAt(search.events.cities, tokens, city.from)) return city
  const next = tokens[city.to]
  if (next?.kind === 'word' && next.capital) return null
  for (let i = city.from; i < city.to; i++) {
    const { key, classes } = tokens[i]!.word
    if (classes & (GIVEN | STYLE) || people.heads.first.has(key)) return null
  }
  return city
}
