/** Offices: head word, what stands before it, its portfolio, and the country it serves. */
import { type OfficeHead, type PeopleKnowledge, PORTFOLIO } from '../../knowledge/people.js'
import { type CountryHit, headAt, longest, type Words } from '../words.js'
import { leftOf } from './before.js'
import { rightOf } from './behind.js'
import { startsOffice } from './others.js'
import { isApostrophe } from './portfolio.js'

export interface Office {
  /** The role as printed, without the country: words `from … to - 1`. */
  readonly from: number
  readonly to: number
  /** With the country before and after it. */
  readonly outerFrom: number
  readonly outerTo: number
  readonly head: OfficeHead
  readonly codes: readonly string[]
}

/**
 * The office whose head stands at word `i`, or null. `floor` is the first word that it may take to its left. Before a
 * name, unknown words after "of" are left to the name; in an apposition they belong to the portfolio.
 */
export function officeAt(
  words: Words,
  knowledge: PeopleKnowledge,
  i: number,
  floor: number,
  limit: number,
  apposition: boolean,
): Office | null {
  const hit = headAt(words, knowledge, i, limit)
  if (!hit) return null
  const left = leftOf(words, i, floor)
  const ofPlaces = hit.value.kind === 'governor' || OF_PLACES.has(words.key[i]!)
  const owner = ownerBefore(words, knowledge, left, floor, ofPlaces)
  const to = isPortfolioOfState(words, knowledge, hit.to, limit) ? i + 1 : hit.to
  const right = rightOf(words, knowledge, suffixEnd(words, to, limit), limit, hit.value, apposition)
  return {
    from: owner?.from ?? left,
    to: right.to,
    outerFrom: owner?.outerFrom ?? left,
    outerTo: Math.max(right.outerTo, right.to),
    head: hit.value,
    codes: owner ? [owner.code] : right.codes,
  }
}

/** The country before an office, which the role leaves out, or the province or city, which it keeps. */
function ownerBefore(
  words: Words,
  { regions }: PeopleKnowledge,
  left: number,
  floor: number,
  ofPlaces: boolean,
): { from: number; outerFrom: number; code: string } | null {
  const country = countryBefore(words, left)
  if (country && country.from >= floor && country.name.as !== 'capital') {
    const split = isSplit(words, country.from - 1, floor)
    const outerFrom = split ? country.from - 1 : country.from
    return {
      from: split || country.name.as === 'organ' ? outerFrom : left,
      outerFrom,
      code: country.name.code,
    }
  }
  if (ofPlaces && country && country.from >= floor && words.key[country.from - 1] !== 'in')
    return { from: country.from, outerFrom: country.from, code: country.name.code }
  for (let i = Math.max(floor, left - 3); i < left; i++) {
    const region = words.capital[i] ? longest(regions, words, i, left) : null
    if (region?.to === left && !AT_PLACES.has(words.key[i - 1] ?? ''))
      return { from: i, outerFrom: i, code: region.value }
  }
  return null
}

/** "talks in Upper Utopia Minister X": where it was, and not whose. */
const AT_PLACES = new Set(['in', 'at', 'near', 'from', 'to', 'outside'])

/** Words of offices that provinces have, beside governors: "Premier", "Chief Minister". */
const OF_PLACES = new Set(['premier', 'chief'])

/** "Deputy Utopian Trade Representative": the country stands inside the office. */
const isSplit = (words: Words, i: number, floor: number) =>
  i >= floor && RANKS.has(words.key[i]!) && words.capital[i]!

const RANKS = new Set([
  'deputy',
  'assistant',
  'vice',
  'acting',
  'former',
  'chief',
  'first',
  'senior',
  'outgoing',
])

/** "Minister of State and Foreign Affairs": "State" is a portfolio where another follows it. */
function isPortfolioOfState(words: Words, knowledge: PeopleKnowledge, to: number, limit: number): boolean {
  const next = words.bits[to + 1] ?? 0
  return (
    words.key[to - 1] === 'state' &&
    words.key[to - 2] === 'of' &&
    words.key[to] === 'and' &&
    words.capital[to + 1] === true &&
    (next & PORTFOLIO) !== 0 &&
    !startsOffice(words, knowledge, to + 1, limit)
  )
}

/** The country that ends before word `i`, also where its abbreviation stands between: "World Bank (WB) President". */
export function countryBefore(words: Words, i: number): CountryHit | null {
  if (i === 0) return null
  // "Honduras' President": the mark of possession stands alone after an s.
  const direct = words.countryBefore.get(isApostrophe(words.key[i - 1]) ? i - 1 : i)
  if (direct || i < 3 || words.key[i - 1] !== ')' || words.key[i - 3] !== '(') return direct ?? null
  return words.countryBefore.get(i - 3) ?? null
}

/** "President-elect", "Prime Minister designate", "Director a.i.". */
function suffixEnd(words: Words, i: number, limit: number): number {
  if (i < limit && words.key[i] === 'a.i') return i + 1
  if (i + 1 < limit && words.key[i] === '-' && TO_COME.has(words.key[i + 1]!)) return i + 2
  return i < limit && (TO_COME.has(words.key[i]!) || ORDINALS.has(words.key[i]!)) ? i + 1 : i
}

const TO_COME = new Set(['elect', 'designate', 'a.i'])

const ORDINALS = new Set(['ii', 'iii'])
