/** What an office names: a person with the name behind it, an office alone, several persons. */
import { LEXICAL, type PeopleKnowledge, SURNAME } from '../knowledge/people.js'
import { withApposition } from './apposition.js'
import { withAcronyms } from './bodies.js'
import { fullNameAfter, nameAfter } from './following.js'
import { stylesBetween } from './honorifics.js'
import { NO_NAME, NO_STYLES, type Raw, type Title, titledBy, untitled } from './raw.js'
import { fullNames, pluralNames } from './several.js'
import { titleAt } from './titles.js'
import { withUnknownBody } from './unknownbodies.js'
import type { Words } from './words.js'

export function officeOrNull(
  words: Words,
  knowledge: PeopleKnowledge,
  i: number,
  floor: number,
  limit: number,
): Raw[] | number | null {
  const found = titleAt(words, knowledge, i, floor, limit, false)
  const title = found && withBodyBehind(words, knowledge, found, limit)
  if (!title) return null
  if (isShip(words, title.outerFrom - 1) || isShip(words, title.outerFrom)) return title.to
  const head = title.heads[0]!
  if (head.plural && words.key[i - 1] === 'of' && words.capital[i - 2]) return title.to
  if (isApostrophe(words, title.to)) return head.plural ? title.to : null
  if (head.plural && !words.capital[i]) return fullNames(words, knowledge, title, limit) ?? title.to
  if (head.plural) return pluralNames(words, knowledge, title, limit) ?? title.to
  const peer =
    !words.capital[i] && title.codes.length > 0 && /^(counterpart|colleague|opposite)$/.test(words.key[i]!)
  const named =
    words.capital[i] || peer
      ? nameAfter(words, knowledge, title, limit)
      : (BARE.has(head.kind) && head.kind !== 'leader') || isHeadOfBody(words, title) || isStates(title)
        ? fullNameAfter(words, knowledge, title, limit)
        : null
  if (!named || isPlace(words, title, named)) return bareOffice(words, title)
  const more = stylesBetween(words, knowledge, title.outerTo, named.from, limit)
  const titled = titledBy(title.outerFrom, named.to, named, title, title.codes, more, true)
  const raw = peer ? untitled(titled) : titled
  return [withApposition(words, knowledge, raw, limit)]
}

function withBodyBehind(words: Words, knowledge: PeopleKnowledge, found: Title, limit: number): Title {
  const title = withAcronyms(words, knowledge, found, limit)
  return title === found ? withUnknownBody(words, knowledge, found, limit) : title
}

/** "HMS Queen Anna": a ship. */
const isShip = (words: Words, i: number) => i >= 0 && words.capital[i] === true && SHIPS.has(words.key[i]!)

const SHIPS = new Set([
  'hms',
  'hmas',
  'hmcs',
  'hmnzs',
  'uss',
  'usns',
  'ins',
  'pns',
  'ss',
  'ms',
  'mv',
  'hdms',
  'hnlms',
])

/** "the head of the Utopian Foreign Ministry", "the director of cabinet of …": an office in small letters, with its body. */
const isHeadOfBody = (words: Words, { from, to, heads }: Title) =>
  /^(?:director|legislator|commander)$/.test(heads[0]!.kind) &&
  to - from > 2 &&
  (words.key[from + 1] === 'of' || words.key[from + 2] === 'of' || words.capital[from] === true)

/** "the Utopian parliament speaker", "the chief of staff of Utopia": an office in small letters, with its state. */
const isStates = ({ codes, heads }: Title) => codes.length > 0 && heads[0]!.kind !== 'leader'

/** "the Ambassador Bridge", "at PM House": a common word after an office is no name there. */
function isPlace(words: Words, title: Title, named: { from: number; to: number }): boolean {
  const single = named.to - named.from === 1 && (words.bits[named.from]! & SURNAME) !== 0
  return (
    single && /^(?:the|at|in)$/.test(words.key[title.outerFrom - 1] ?? '') && !words.possessive[named.from]
  )
}

const isApostrophe = (words: Words, i: number) => words.key[i] === "'" || words.key[i] === '’'

const BARE = new Set([
  'president',
  'leader',
  'vice-president',
  'prime-minister',
  'deputy-prime-minister',
  'chancellor',
  'monarch',
  'head-of-state',
  'head-of-government',
  'minister',
  'secretary',
  'secretary-general',
  'councilor',
  'representative',
  'advisor',
  'commissioner',
  'governor',
  'spokesperson',
])
const DETERMINERS = new Set(['the', 'his', 'her', 'our', 'their', 'its'])

/** "the Prime Minister" with no name. Lower case only after "the" and for offices that are nothing else. */
function bareOffice(words: Words, title: Title): Raw[] | number {
  const capital = words.capital[title.from]
  const determined = DETERMINERS.has(words.key[title.outerFrom - 1] ?? '')
  if (title.heads[0]!.kind === 'leader' && (title.codes.length === 0 || !determined)) return title.to
  if (!capital && !(determined && BARE.has(title.heads[0]!.kind))) return title.to
  const next = title.outerTo
  const compound =
    words.capital[next] && words.sentence[next] === words.sentence[title.from] && !words.possessive[next - 1]
  if (
    compound &&
    (words.bits[next]! & LEXICAL) !== 0 &&
    title.outerTo === title.to &&
    !words.country.has(next)
  )
    return title.to
  return [titledBy(title.outerFrom, title.outerTo, NO_NAME, title, title.codes, NO_STYLES, false)]
}
