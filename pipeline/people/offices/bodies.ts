/** Bodies and regions behind an office. */
import { ENDING, type PeopleKnowledge, STYLE, SURNAME } from '../../knowledge/people.js'
import { type CountryHit, glued, longest, type Words } from '../words.js'
import { isBodyInCapitals } from './places.js'

/** "Governor of Upper Utopia Province": the province or city after "of" tells the state. */
export function regionAt(words: Words, { regions }: PeopleKnowledge, i: number, limit: number) {
  const hit = words.capital[i] ? longest(regions, words, i, limit) : null
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

/** "Minister of State at the Federal Foreign Office". */
export const isAtBody = (words: Words, i: number) =>
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
export const isServed = ({ name }: CountryHit) => name.kind === 'organisation' || name.as === 'capital'

/** "Secretary MRD", "Director IR MOF": the body in capitals behind the office, where no name can stand. */
export function acronymsEnd(words: Words, i: number, limit: number, apposition: boolean): number {
  let j = i
  while (j < limit && j - i < 3 && isBodyInCapitals(words, j)) j++
  if (j === i || apposition) return j
  return j < limit && (words.bits[j]! & STYLE) !== 0 && words.capital[j] ? j : i
}

/** "Commander of U.S. Southern Command", "of the 5th Fleet": behind the name of a part of the armed forces, 0 for none. */
export function unitEnd(words: Words, i: number, limit: number): number {
  for (let j = i; j < limit && j < i + UNIT_WORDS && isOfUnit(words, j); j++)
    if (j > i && UNITS_OF_FORCES.has(words.key[j]!)) return j + 1
  return 0
}

const isOfUnit = (words: Words, i: number) => words.capital[i] === true || /^\d/.test(words.key[i]!)

const UNIT_WORDS = 6
const UNITS_OF_FORCES = new Set('command fleet army corps division brigade wing squadron navy'.split(' '))
