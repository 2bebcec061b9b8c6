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

interface Right {
  readonly to: number
  readonly outerTo: number
  readonly codes: readonly string[]
}

export function rightOf(
  words: Words,
  knowledge: PeopleKnowledge,
  i: number,
  limit: number,
  head: OfficeHead,
  apposition: boolean,
): Right {
  let to = acronymsEnd(words, fieldEnd(words, i, limit), limit, apposition)
  let outerTo = to
  let codes = NO_CODES
  const beside = countryBeside(words, to, limit, head)
  const body = beside ? null : bodyBeside(words, to, limit)
  if (beside) {
    outerTo = beside.to
    codes = [beside.name.code]
  } else if (body) {
    to = outerTo = body.to
    codes = [body.code]
  }
  for (let turn = 0; turn < 4; turn++) {
    const connector = words.key[outerTo]
    const embedded =
      connector === 'for' || connector === 'of' || connector === 'to'
        ? embeddedOffice(words, knowledge, outerTo + 2, limit)
        : 0
    if (embedded > outerTo + 2) {
      const inside = words.country.get(outerTo + 2)
      if (codes.length === 0 && inside && inside.name.as !== 'capital') codes = [inside.name.code]
      to = outerTo = embedded
      continue
    }
    if (outerTo + 1 >= limit || connector === undefined || !CONNECTORS.has(connector)) break
    const isPlace = connector === 'to' || connector === 'in' || connector === 'at'
    if (isPlace && !POSTED.has(head.kind) && !isAtBody(words, outerTo)) break
    const start = articleEnd(words, outerTo + 1)
    const country = words.country.get(start)
    const seat = country ? seatEnd(words, country, limit) : 0
    if (country && seat > 0) {
      if (codes.length === 0) codes = [country.name.code]
      to = outerTo = seat
      continue
    }
    if (
      country &&
      country.name.as !== 'demonym' &&
      country.name.as !== 'capital' &&
      isWholePhrase(words, country, limit)
    ) {
      if (connector === 'in' || connector === 'at') {
        // "the Resident Representative in Utopia, Ms. X"
        const named = country.to + 1 < limit && isOfName(words, country.to) && isOfName(words, country.to + 1)
        const closed = /^[,.)]$/.test(words.key[country.to] ?? '.') || (country.name.as === 'name' && named)
        if (closed) to = outerTo = country.to
        break
      }
      if (connector === 'of') {
        if (codes.length === 0) codes = [country.name.code]
        outerTo = afterAbbreviation(words, country.to, limit)
        if (country.name.organ) to = outerTo
      } else to = outerTo = countriesEnd(words, afterAbbreviation(words, country.to, limit), limit)
      if (words.possessive[country.to - 1]) break
      continue
    }
    const region = connector === 'of' && !country ? regionAt(words, knowledge, start, limit) : null
    if (region) {
      if (codes.length === 0) codes = [region.code]
      to = outerTo = region.to
      if (words.possessive[to - 1]) break
      continue
    }
    const small = isInSmall(words, i - 1, connector) ? smallPortfolioEnd(words, start, limit) : start
    const known = small > start ? small : portfolioEnd(words, knowledge, start, limit, apposition)
    const end = known === start && !apposition ? placeEnd(words, knowledge, start, limit) : known
    if (end === start) break
    to = outerTo = end
    const inside = words.country.get(start)
    if (codes.length === 0 && inside && connector === 'of' && isServed(inside)) codes = [inside.name.code]
    if (words.possessive[end - 1]) break
  }
  return { to, outerTo, codes }
}

/** Offices that are posted to a place or a person: "Ambassador to Japan", "Advisor to the President". */
const POSTED = new Set(['representative', 'advisor', 'councilor', 'commander', 'director', 'secretary'])

const CONNECTORS = new Set(['of', 'for', 'to', 'on', 'in', 'at'])

const NO_CODES: readonly string[] = []

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
