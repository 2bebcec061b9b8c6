/** Names of cities where they are written: `in Berlin`, `visiting New York`, `a visit to Tokyo`. */
import { monthOf, weekdayOf } from '../calendar/names.js'
import type { Events } from '../knowledge/events.js'
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

/** "in Berlin", "at New Delhi", "visiting New York", "a visit to Tokyo". */
export function cityIn(search: Search, from: number, to: number): Run | null {
  const { tokens } = search
  for (let i = from; i + 1 < to; i++) {
    const { lower, capital } = tokens[i]!
    const leads =
      lower === 'in' ||
      (lower === 'at' && isKnownCity(search, i + 1)) ||
      (STAYS.has(lower) && !capital) ||
      (lower === 'to' && i > 0 && TO_A_CITY.has(tokens[i - 1]!.lower))
    const start = tokens[i + 1]!.lower === 'the' && isKnownCity(search, i + 2) ? i + 2 : i + 1
    const run = leads && start < to ? cityAt(search, start, to) : null
    // `visiting Utopian Minister X` is a guest.
    if (run && (!STAYS.has(lower) || run.to - run.from <= 3)) return run
  }
  return null
}

const STAYS = new Set('visiting visited outside'.split(' '))

export const TO_A_CITY = new Set(
  'visit visits mission trip travel travels traveled travelled traveling travelling'.split(' '),
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
  if (first.kind !== 'word' || !first.capital || monthOf(first) > 0 || weekdayOf(first) >= 0) return null
  let to = at
  while (to < limit) {
    const token = tokens[to]!
    const joins =
      to > at &&
      to + 1 < limit &&
      tokens[to + 1]!.capital &&
      (PARTICLES.has(token.lower) ||
        (token.start === tokens[to - 1]!.end &&
          (token.text === '.' || (token.text === '-' && tokens[to + 1]!.start === token.end))))
    if (!(token.kind === 'word' && token.capital) && !joins) break
    to++
  }
  // "Munich Germany" with its comma lost.
  for (let i = at + 1; i < to; i++) if ((phraseAt(events.countries, tokens, i)?.to ?? 0) >= to) to = i
  if (tokens[to - 1]!.lower.endsWith("'s") || (to < limit && tokens[to]!.lower === '&')) return null
  const country = phraseAt(events.countries, tokens, at)
  const visited = tokens[at - 1]?.lower !== 'in'
  if (country && country.to >= to && !dated && (visited || !country.value)) return null
  if (to - at === 1 && isAcronym(first)) return null
  for (let i = at; i < to; i++)
    if (events.notCities.has(tokens[i]!.lower) || events.notVenues.has(tokens[i]!.lower)) return null
  return { from: at, to: withDistrict(tokens, to, limit) }
}

const isAcronym = ({ text }: Token) => text.length > 1 && text.length < 6 && text === text.toUpperCase()

/** `Washington, D.C.` is one name. */
export function withDistrict(tokens: readonly Token[], to: number, limit: number): number {
  const comma = to < limit && tokens[to]!.text === ',' ? to + 1 : to
  return comma < limit && /^d\.?c\.?$/.test(tokens[comma]!.lower) ? comma + 1 : to
}
