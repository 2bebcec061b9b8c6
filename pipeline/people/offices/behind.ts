/** What stands behind the head of an office: portfolios, bodies, seats, the country served or posted to. */
import {
  ENDING,
  GIVEN,
  LEXICAL,
  type OfficeHead,
  type PeopleKnowledge,
  STYLE,
  SURNAME,
} from '../../knowledge/people.js'
import { type CountryHit, glued, longest, type Words } from '../words.js'
import { articleEnd, bodyBeside, countriesEnd, countryBeside, seatEnd } from './beside.js'
import { fieldEnd } from './desks.js'
import { embeddedOffice } from './others.js'
import { afterAbbreviation, isBodyInCapitals, placeEnd } from './places.js'
import { isWholePhrase, portfolioEnd } from './portfolio.js'
import { isInSmall, smallPortfolioEnd } from './small.js'

/** What has been read behind a head so far. */
interface Tail {
  to: number
  /** With the country that the role leaves out. */
  outerTo: number
  codes: readonly string[]
}

/** Where the words are read: the office's head, the first word behind it, and how far a phrase may go. */
interface Place {
  readonly words: Words
  readonly knowledge: PeopleKnowledge
  readonly head: OfficeHead
  readonly first: number
  readonly limit: number
  readonly apposition: boolean
}

export function rightOf(
  words: Words,
  knowledge: PeopleKnowledge,
  i: number,
  limit: number,
  head: OfficeHead,
  apposition: boolean,
): Readonly<Tail> {
  const place: Place = { words, knowledge, head, first: i, limit, apposition }
  const start = acronymsEnd(words, fieldEnd(words, i, limit), limit, apposition)
  const tail: Tail = { to: start, outerTo: start, codes: NO_CODES }
  const beside = countryBeside(words, start, limit, head)
  const body = beside ? null : bodyBeside(words, start, limit)
  if (beside) {
    tail.outerTo = beside.to
    tail.codes = [beside.name.code]
  } else if (body) extend(tail, body.to, body.code)
  for (let turn = 0; turn < 5; turn++) if (!goOn(place, tail)) break
  return tail
}

const NO_CODES: readonly string[] = []

/** The role goes on to word `to`; a code that is known stays. */
function extend(tail: Tail, to: number, code: string | null = null): void {
  tail.to = tail.outerTo = to
  if (code !== null && tail.codes.length === 0) tail.codes = [code]
}

/** Takes the next connector with what it leads to; false where the office ends. */
function goOn(place: Place, tail: Tail): boolean {
  const { words, knowledge, limit, head } = place
  const at = tail.outerTo
  const connector = words.key[at]
  if (at + 1 >= limit || connector === undefined || !CONNECTORS.has(connector)) return false
  const interim = connector === 'a.i' ? 1 : connector === 'ad' && words.key[at + 1] === 'interim' ? 2 : 0
  if (interim > 0) {
    extend(tail, at + interim)
    return true
  }
  if (connector === 'of' || connector === 'for' || connector === 'to') {
    const embedded = embeddedOffice(words, knowledge, at + 2, limit)
    if (embedded > at + 2) {
      const inside = words.country.get(at + 2)
      extend(tail, embedded, inside && inside.name.as !== 'capital' ? inside.name.code : null)
      return true
    }
  }
  // "Special Assistant to PM"
  if (connector === 'to' && words.key[at + 1] === 'pm' && POSTED.has(head.kind)) {
    extend(tail, at + 2)
    return true
  }
  if (connector === 'accredited' || connector === 'resident') return isAccredited(place, tail)
  const charge = connector === 'in' && words.key[at + 1] === 'charge' && words.key[at + 2] === 'of'
  const isPlace = (connector === 'to' || connector === 'in' || connector === 'at') && !charge
  if (isPlace && !POSTED.has(head.kind) && !isAtBody(words, at)) return atBody(place, tail)
  if (connector === 'responsible' && words.key[at + 1] !== 'for') return false
  const start = articleEnd(words, at + (charge ? 3 : connector === 'responsible' ? 2 : 1))
  return ofCountry(place, tail, connector, start) ?? ofField(place, tail, connector, start)
}

const CONNECTORS = new Set([
  'of',
  'for',
  'to',
  'on',
  'in',
  'at',
  'accredited',
  'resident',
  'responsible',
  'a.i',
  'ad',
])

/** Offices that are posted to a place or a person: "Ambassador to Japan", "Advisor to the President". */
const POSTED = new Set(['representative', 'advisor', 'councilor', 'commander', 'director', 'secretary'])

/** "Vice President for Africa at the World Bank": the body that the office is of; nothing follows it. */
function atBody({ words }: Place, tail: Tail): false {
  if (words.key[tail.outerTo] !== 'at') return false
  const hit = words.country.get(articleEnd(words, tail.outerTo + 1))
  if (hit?.name.kind !== 'organisation' || tail.codes.length > 0) return false
  tail.codes = [hit.name.code]
  tail.outerTo = hit.to
  return false
}

/** "Ambassador of Utopia accredited to the Kingdom", "resident in Utopia City": the whole tells where the ambassador is posted. */
function isAccredited({ words, head, limit }: Place, tail: Tail): boolean {
  const at = tail.outerTo
  if (head.kind !== 'representative' || !/^(?:to|in)$/.test(words.key[at + 1]!)) return false
  const start = articleEnd(words, at + 2)
  const end = words.country.get(start)?.to ?? (words.capital[start] && start > at + 2 ? start + 1 : start)
  if (end === start || end > limit) return false
  extend(tail, end)
  return true
}

/** A country behind a connector; null where none stands there that is the owner or the place of the office. */
function ofCountry({ words, limit }: Place, tail: Tail, connector: string, start: number): boolean | null {
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

/** A region, a portfolio, a body behind a connector. */
function ofField(place: Place, tail: Tail, connector: string, start: number): boolean {
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

/** "Governor of Upper Utopia Province": the province or city after "of" tells the state. */
function regionAt(words: Words, { regions }: PeopleKnowledge, i: number, limit: number) {
  const hit = words.capital[i] ? longest(regions, words.key, i, limit) : null
  if (!hit) return null
  let { to } = hit
  while (to < limit && words.capital[to] && UNITS.has(words.key[to]!)) to++
  if (/^[-–]$/.test(words.key[to] ?? '') && words.capital[to + 1] && glued(words, to)) to += 2
  // "University of Upper Utopia Press": part of a longer name.
  if (to < limit && words.capital[to] && words.bits[to]! & ENDING && !(words.bits[to]! & SURNAME)) return null
  return { to, code: hit.value }
}

const UNITS = new Set(
  'region province state city county territory prefecture oblast governorate district'.split(' '),
)

/** "the ambassador in Utopia Anna X". */
const isOfName = (words: Words, i: number) =>
  words.capital[i] === true && (words.bits[i]! & (LEXICAL & ~(GIVEN | SURNAME))) === 0

/** "Minister of State at the Federal Foreign Office". */
const isAtBody = (words: Words, i: number) =>
  (words.key[i] === 'at' || words.key[i] === 'in') &&
  words.key[i + 1] === 'the' &&
  words.capital[i + 2] === true &&
  [2, 3, 4].some((n) => BODIES.has(words.key[i + n]!) && words.capital[i + n - 1] !== (n === 2))

const BODIES = new Set([
  'ministry',
  'office',
  'department',
  'presidency',
  'cabinet',
  'chancellery',
  'embassy',
  'mfa',
  'mofa',
  'mod',
  'parliament',
  'mission',
  'delegation',
  'secretariat',
])

/** A body inside the office, or the city of a mayor, a governor, a crown prince. */
const isServed = ({ name }: CountryHit) => name.kind === 'organisation' || name.as === 'capital'

/** "Secretary MRD", "Director IR MOF": the body in capitals behind the office, where no name can stand. */
function acronymsEnd(words: Words, i: number, limit: number, apposition: boolean): number {
  let j = i
  while (j < limit && j - i < 3 && isBodyInCapitals(words, j)) j++
  if (j === i || apposition) return j
  return j < limit && (words.bits[j]! & STYLE) !== 0 && words.capital[j] ? j : i
}
