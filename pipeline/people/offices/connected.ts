/** What a connector behind an office leads to: a country, a region, a portfolio, a place of posting. */
import { GIVEN, LEXICAL, SURNAME } from '../../knowledge/people.js'
import type { Words } from '../words.js'
import { articleEnd, countriesEnd, seatEnd } from './beside.js'
import { isServed, regionAt, unitEnd } from './bodies.js'
import { fieldEnd } from './desks.js'
import { isWholePhrase } from './fieldwords.js'
import { afterAbbreviation, placeEnd } from './places.js'
import { portfolioEnd } from './portfolio.js'
import { isInSmall, smallPortfolioEnd } from './small.js'
import { extend, type Place, type Tail } from './tail.js'

/** "Vice President for Africa at the World Bank": the body that the office is of; nothing follows it. */
export function atBody({ words }: Place, tail: Tail): false {
  if (words.key[tail.outerTo] !== 'at') return false
  const hit = words.country.get(articleEnd(words, tail.outerTo + 1))
  if (hit?.name.kind !== 'organisation' || tail.codes.length > 0) return false
  tail.codes = [hit.name.code]
  tail.outerTo = hit.to
  return false
}

/** "Ambassador of Utopia accredited to the Kingdom", "resident in Utopia City": the whole tells where the ambassador is posted. */
export function isAccredited({ words, head, limit }: Place, tail: Tail): boolean {
  const at = tail.outerTo
  if (head.kind !== 'representative' || !/^(?:to|in)$/.test(words.key[at + 1]!)) return false
  const start = articleEnd(words, at + 2)
  const end = words.country.get(start)?.to ?? (words.capital[start] && start > at + 2 ? start + 1 : start)
  if (end === start || end > limit) return false
  extend(tail, end)
  return true
}

/** A country behind a connector; null where none stands there that is the owner or the place of the office. */
export function ofCountry(
  { words, limit }: Place,
  tail: Tail,
  connector: string,
  start: number,
): boolean | null {
  const country = words.country.get(start)
  if (!country || country.to > limit) return null
  const { code, as, organ } = country.name
  const seat = seatEnd(words, country, limit)
  if (seat > 0) {
    extend(tail, seat, code)
    return true
  }
  if (as === 'demonym' || as === 'capital' || !isWholePhrase(words, country, limit)) return null
  if (connector === 'in' || connector === 'at') {
    // "the Resident Representative in Utopia, Ms. X"
    const named = country.to + 1 < limit && isOfName(words, country.to) && isOfName(words, country.to + 1)
    if (/^[,.)]$/.test(words.key[country.to] ?? '.') || (as === 'name' && named)) extend(tail, country.to)
    return false
  }
  const end = afterAbbreviation(words, country.to, limit)
  if (connector === 'of' && !isBank(words, tail.outerTo)) {
    if (tail.codes.length === 0) tail.codes = [code]
    tail.outerTo = end
    if (organ) tail.to = end
  } else if (connector === 'of') extend(tail, end, code)
  else extend(tail, countriesEnd(words, end, limit))
  return !words.possessive[country.to - 1]
}

/** "Governor of the Bank of Utopia": the country is part of the bank's name, as it is not in "the Central Bank of Utopia". */
const isBank = (words: Words, i: number) =>
  words.key[i - 1] === 'bank' && /^(?:of|the)$/.test(words.key[i - 2] ?? '')

/** A part of the armed forces that is commanded; null where none stands there. */
export function ofUnit({ words, head, limit }: Place, tail: Tail, connector: string, start: number) {
  const end = head.kind === 'commander' && connector === 'of' ? unitEnd(words, start, limit) : 0
  if (end === 0) return null
  extend(tail, afterAbbreviation(words, end, limit), words.country.get(start)?.name.code ?? null)
  return !words.possessive[end - 1]
}

/** A region, a portfolio, a body behind a connector. */
export function ofField(place: Place, tail: Tail, connector: string, start: number): boolean {
  const { words, knowledge, limit, first, apposition } = place
  const inside = words.country.get(start)
  const region =
    !inside && (connector === 'of' || connector === 'in') ? regionAt(words, knowledge, start, limit) : null
  if (
    region &&
    (connector === 'of' || words.capital[region.to] || /^[,)]$/.test(words.key[region.to] ?? ''))
  ) {
    extend(tail, region.to, connector === 'of' ? region.code : null)
    return !words.possessive[region.to - 1]
  }
  if (connector === 'in' && region) return false
  const small = isInSmall(words, first - 1, connector) ? smallPortfolioEnd(words, start, limit) : start
  const known = small > start ? small : portfolioEnd(words, knowledge, start, limit, apposition)
  const end = known === start && !apposition ? placeEnd(words, knowledge, start, limit) : known
  if (end === start) return false
  extend(
    tail,
    fieldEnd(words, end, limit),
    inside && connector === 'of' && isServed(inside) ? inside.name.code : null,
  )
  return !words.possessive[end - 1]
}

/** "the ambassador in Utopia Anna X". */
const isOfName = (words: Words, i: number) =>
  words.capital[i] === true && (words.bits[i]! & (LEXICAL & ~(GIVEN | SURNAME))) === 0
