/** Expressions for a side of the meeting, and for one of the two persons named last. */
import { NATION, SIDE } from '../knowledge/people.js'
import type { Cast, Places } from './places.js'
import type { Words } from './words.js'

/** "the former", "the latter": the first and the second of the two persons named last. */
export function latterAt(words: Words, i: number, places: Places): boolean {
  const which = words.key[i + 1]
  if (words.key[i] !== 'the' || (which !== 'former' && which !== 'latter') || words.capital[i + 2])
    return false
  if (
    !words.possessive[i + 1] &&
    !/^([,.;]|\w+ed|to|of|and|also|for|in|on|will|would)$/.test(words.key[i + 2] ?? '')
  )
    return false
  const start = words.starts[Math.max(0, words.sentence[i]! - 1)]!
  const last: number[] = []
  for (let j = i - 1; j >= start && last.length < 2; j--) {
    const mention = places.at(j)
    const person = mention?.persons.length === 1 ? mention.persons[0]! : -1
    if (person >= 0 && !last.includes(person)) last.push(person)
  }
  if (last.length < 2) return false
  return places.put('office', i, i + 2, [which === 'latter' ? last[0]! : last[1]!], [])
}

/** "Japan", "the ROK side", "the Chinese Government", "the Government of Japan". */
export function sideAt(words: Words, i: number, places: Places): boolean {
  const country = words.bits[i]! & NATION ? words.country.get(i) : undefined
  const start = i > 0 && words.key[i - 1] === 'the' && places.isFree(i - 1) ? i - 1 : i
  if (country) {
    const hasNoun = ((words.bits[country.to] ?? 0) & SIDE) !== 0 && !words.possessive[country.to - 1]
    const { as } = country.name
    if (as === 'capital' || as === 'organ' || (as === 'demonym' && !hasNoun)) return false
    return places.put('side', start, hasNoun ? country.to + 1 : country.to, [], [country.name.code])
  }
  if (!(words.bits[i]! & SIDE) || words.key[i + 1] !== 'of') return false
  const hit = words.country.get(words.key[i + 2] === 'the' ? i + 3 : i + 2)
  return hit !== undefined && hit.name.as === 'name' && places.put('side', start, hit.to, [], [hit.name.code])
}

/** "the Hungarian official", "the Turkish guest": the one principal of that country. */
export function nationalAt(words: Words, i: number, cast: Cast, places: Places): boolean {
  const country = words.bits[i]! & NATION ? words.country.get(i) : undefined
  if (country?.name.as !== 'demonym' || words.key[i - 1] !== 'the') return false
  if (!NATIONALS.has(words.key[country.to] ?? '') || words.possessive[country.to]) return false
  const own = cast.principals.filter((p) => cast.codes[p] === country.name.code)
  return own.length === 1 && places.put('office', i - 1, country.to + 1, own, [])
}

const NATIONALS = new Set([
  'official',
  'diplomat',
  'guest',
  'dignitary',
  'politician',
  'interlocutor',
  'host',
])
