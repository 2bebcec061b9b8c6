/** Names of cities where they are written: `in Berlin`, `visiting New York`, `a visit to Tokyo`. */
import { monthOf, weekdayOf } from '../calendar/names.js'
import type { Events } from '../knowledge/events.js'
import { GIVEN, HEAD, STYLE } from '../knowledge/people.js'
import { phraseAt } from '../knowledge/phrases.js'
import type { Token } from '../types.js'

export interface Search {
  readonly tokens: readonly Token[]
  readonly events: Events
}

export interface Run {
  readonly from: number
  readonly to: number
}

/** "in Berlin", "at New Delhi", "visiting New York", "a visit to Tokyo", "in the city of Lyon". */
export function cityIn(search: Search, from: number, to: number): Run | null {
  const { tokens } = search
  for (let i = from; i + 1 < to; i++) {
    const { lower, capital, text } = tokens[i]!
    const leads =
      (lower === 'in' && !isPost(search, i, from)) ||
      (lower === 'at' && isKnownCity(search, i + 1)) ||
      (STAYS.has(lower) && !capital) ||
      (lower === 'to' && i > 0 && TO_A_CITY.has(tokens[i - 1]!.lower)) ||
      (lower === 'for' && i > 0 && LEAVES.has(tokens[i - 1]!.lower)) ||
      (text === '(' && isCountry(search, i - 1))
    const start = leads ? behindArticle(search, i + 1, to) : to
    const run = start < to ? cityAt(search, start, to) : null
    // `visiting Utopian Minister X` is a guest.
    if (run && (!STAYS.has(lower) || !tokens[run.to]?.capital)) return run
  }
  return null
}

/** "a visit to Utopia (Utopia City)" */
const isCountry = ({ tokens, events }: Search, at: number): boolean =>
  tokens[at]?.capital === true && phraseAt(events.countries, tokens, at, at + 1) !== null

/** "the Ambassador of Utopia in Ruritania City": where an envoy serves; "at the Embassy in Utopia City" is a place. */
function isPost({ tokens, events }: Search, at: number, from: number): boolean {
  for (let i = at - 1; i >= Math.max(from, at - 12); i--) {
    const { lower, capital } = tokens[i]!
    if (/^(?:accredited|based|resident|posted|stationed)$/.test(lower)) return true
    if (POSTS.has(lower)) return !(events.venueHeads.has(lower) && isInside(tokens, i, from))
    if (!capital && !/^(?:of|the|to|and|for)$/.test(lower)) return false
  }
  return false
}

/** `at the Utopian Embassy`: up to `at` before a venue's own words. */
function isInside(tokens: readonly Token[], head: number, from: number): boolean {
  for (let i = head - 1; i >= Math.max(from, head - 5); i--) {
    if (tokens[i]!.lower === 'at') return true
    if (!tokens[i]!.capital && tokens[i]!.lower !== 'the') return false
  }
  return false
}

const POSTS = new Set(
  `ambassador ambassadors embassy representative consul consulate attaché envoy mission correspondent mayor dean faculty
  university institute`.split(/\s+/),
)

/** The token at which a city may begin: past "the", "the city of", "the Utopian capital", "the capital of Utopia,". */
function behindArticle(search: Search, at: number, to: number): number {
  const { tokens, events } = search
  if (tokens[at]!.lower !== 'the') return at
  if (isKnownCity(search, at + 1)) return phraseAt(events.cities, tokens, at) ? at : at + 1
  for (let i = at + 1; i < Math.min(to, at + 5); i++) {
    if (!TOWNS.has(tokens[i]!.lower)) continue
    let city = i + 1
    if (tokens[city]?.lower === 'of') city = phraseAt(events.countries, tokens, city + 1, to)?.to ?? city + 1
    return tokens[city]?.text === ',' ? city + 1 : city
  }
  return at
}

const TOWNS = new Set('city town capital village municipality resort'.split(' '))

const STAYS = new Set('visiting visited outside'.split(' '))

const LEAVES = new Set('left leaves leaving departed departs'.split(' '))

export const TO_A_CITY = new Set(
  'visit visits mission trip travel travels traveled travelled traveling travelling flew flies went headed'.split(
    ' ',
  ),
)

/** "at the Dead Sea", "in The Hague". */
const isKnownCity = ({ tokens, events }: Search, at: number): boolean => {
  const i = tokens[at]?.lower === 'the' && !phraseAt(events.cities, tokens, at) ? at + 1 : at
  return i < tokens.length && phraseAt(events.cities, tokens, i) !== null
}

/** Small words inside a city's name. */
const PARTICLES = new Set('de la le el al del da do dos das du of am upon sur es'.split(' '))

/** `dated`: a text is dated from it, so that the name of a small state is its city's. */
export function cityAt({ tokens, events }: Search, at: number, limit: number, dated = false): Run | null {
  const first = tokens[at]!
  const known = phraseAt(events.cities, tokens, at, limit)
  if (
    first.kind !== 'word' ||
    !(first.capital || (known && tokens[at + 1]!.capital)) ||
    monthOf(first) > 0 ||
    weekdayOf(first) >= 0
  )
    return null
  let to = known && !goesOn(tokens, known.to, limit) ? known.to : nameEnd(tokens, at, limit)
  if (known && to === known.to && tokens[to]?.capital && events.venueHeads.has(tokens[to]!.lower)) return null
  // "Munich Germany" with its comma lost.
  const whole = known?.to === to
  for (let i = at + 1; i < to && !whole; i++)
    if ((phraseAt(events.countries, tokens, i)?.to ?? 0) >= to) to = i
  if ((!whole && tokens[to - 1]!.lower.endsWith("'s")) || (to < limit && tokens[to]!.lower === '&'))
    return null
  const country = phraseAt(events.countries, tokens, at)
  const visited = tokens[at - 1]?.lower !== 'in'
  if (country && country.to >= to && !dated && (visited || !country.value)) return null
  if (!known && ((to - at === 1 && isAcronym(first)) || first.word.classes & HEAD)) return null
  for (let i = at; i < to && !whole; i++)
    if (events.notCities.has(tokens[i]!.lower) || events.notVenues.has(tokens[i]!.lower)) return null
  return { from: at, to: withDistrict(tokens, to, limit) }
}

/** One past the capitalised words of a name and the small ones inside it: `Rio de Janeiro`, `Port-au-Prince`. */
function nameEnd(tokens: readonly Token[], at: number, limit: number): number {
  let to = at
  while (to < limit) {
    const { kind, capital, word } = tokens[to]!
    if (to > at && tokens[to]!.text === 'I') break
    // An official follows: "on her visit to Utopia City Minister X met …".
    if (to > at && capital && tokens[to - 1]!.text !== '-' && word.classes & (STYLE | HEAD | GIVEN)) break
    if (!(kind === 'word' && capital) && !joins(tokens, to, at, limit)) break
    to++
  }
  return to
}

/** `Utopia City`, `Utopia am Main`, `Utopia-sur-Mer` behind a name that is known without it. */
const goesOn = (tokens: readonly Token[], to: number, limit: number) =>
  to < limit && (/^(?:city|town)$/.test(tokens[to]!.lower) || (to > 0 && joins(tokens, to, to - 1, limit)))

function joins(tokens: readonly Token[], i: number, at: number, limit: number): boolean {
  const token = tokens[i]!
  const next = tokens[i + 1]
  if (i === at) return false
  if (i + 1 >= limit || !next) return false
  const close = token.start === tokens[i - 1]!.end
  const hyphened = token.text === '-' && close && next.start === token.end
  if (hyphened) return next.kind === 'word'
  // The small word of `Port-au-Prince`.
  if (tokens[i - 1]!.text === '-' && close && next.text === '-') return true
  if (PARTICLES.has(token.lower) && next.text === '-' && tokens[i + 2]?.capital) return true
  return next.capital && (PARTICLES.has(token.lower) || (token.text === '.' && close))
}

const isAcronym = ({ word }: Token) => word.length > 1 && word.length < 6 && word.upper

/** `Washington, D.C.` is one name. */
export function withDistrict(tokens: readonly Token[], to: number, limit: number): number {
  const comma = to < limit && tokens[to]!.text === ',' ? to + 1 : to
  return comma < limit && /^d\.?c\.?$/.test(tokens[comma]!.lower) ? comma + 1 : to
}
