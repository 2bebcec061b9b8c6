/** A country or a body right behind an office, and the seats and lists of states there. */
import {
  GIVEN,
  HEAD,
  LEXICAL,
  MODIFIER,
  type OfficeHead,
  PORTFOLIO,
  SURNAME,
} from '../../knowledge/people.js'
import type { CountryHit, Words } from '../words.js'
import { skipArticle } from './fields.js'

/** "of the Utopian Embassy", "at the Ruritania High Commission": where the seat ends that a government has; 0 for none. */
export function seatEnd(words: Words, { name, to }: CountryHit, limit: number): number {
  if (name.as === 'capital' || name.kind !== 'country' || words.possessive[to - 1]) return 0
  let j = to
  while (j < limit && j - to < 3 && words.capital[j] && SEATS.has(words.key[j]!)) j++
  return j > to && SEAT_ENDS.has(words.key[j - 1]!) ? j : 0
}

const SEAT_ENDS = new Set('embassy commission consulate mission legation navy army fleet force'.split(' '))

const SEATS = new Set([...SEAT_ENDS, 'high', 'permanent', 'air', 'naval', 'consulate-general', 'armed'])

/** "President Ruritania Anna X": the "of" is lost, since two name words follow the country. */
export function countryBeside(words: Words, i: number, limit: number, head: OfficeHead): CountryHit | null {
  const hit = head.leader && i < limit ? words.country.get(i) : undefined
  if (hit?.name.as !== 'name' || words.possessive[hit.to - 1] || hit.to + 1 >= limit) return null
  const isName = (j: number) => words.capital[j] && (words.bits[j]! & LEXICAL & ~(GIVEN | SURNAME)) === 0
  return isName(hit.to) && isName(hit.to + 1) ? hit : null
}

/** "Commander Utopia Fleet", "President World Bank": the "of" is left out before a body that the lexicon knows. */
export function bodyBeside(words: Words, i: number, limit: number): { to: number; code: string } | null {
  const hit = i < limit ? words.country.get(i) : undefined
  if (!hit || words.possessive[hit.to - 1]) return null
  const seat = seatEnd(words, hit, limit)
  if (seat > 0) return { to: seat, code: hit.name.code }
  const isBody = hit.name.kind === 'organisation' || hit.name.as === 'organ'
  const named = hit.to < limit && words.capital[hit.to] && !isOfOffice(words, hit.to)
  return isBody && (words.key[hit.to] === ',' || named) ? { to: hit.to, code: hit.name.code } : null
}

const isOfOffice = (words: Words, i: number) => (words.bits[i]! & (HEAD | PORTFOLIO | MODIFIER)) !== 0

/** "The Gambia": the article belongs to the name of the country. */
export const articleEnd = (words: Words, i: number) => (words.country.has(i) ? i : skipArticle(words, i))

/** "Ambassador to Utopia, Ruritania and Arcadia", "to Utopia and concurrently to Arcadia": one office for several states. */
export function countriesEnd(words: Words, i: number, limit: number): number {
  let end = i
  for (let j = i, turn = 0; turn < 6 && j + 1 < limit; turn++) {
    const last = words.key[j] === 'and'
    if (!last && words.key[j] !== ',') break
    let start = words.key[j + 1] === 'and' ? j + 2 : j + 1
    if (words.key[start] === 'concurrently') start++
    if (words.key[start] === 'to') start++
    const hit = words.country.get(articleEnd(words, start))
    if (hit?.name.as !== 'name' || words.possessive[hit.to - 1]) break
    j = hit.to
    if (last || words.key[start - 1] === 'and') end = j
  }
  return end
}
