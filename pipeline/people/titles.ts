/** Offices of one person, one or several in a row. */
import { HEAD, MODIFIER, NATION, type PeopleKnowledge, PORTFOLIO } from '../knowledge/people.js'
import { nameAfter } from './following.js'
import { stylesAt } from './honorifics.js'
import { nameEnd } from './names.js'
import { type Office, officeAt } from './offices/index.js'
import type { Title } from './raw.js'
import { headAt, type Words } from './words.js'

/** One office, or several of one person joined by "and": "Deputy Prime Minister and Minister of Foreign Affairs". */
export function titleAt(
  words: Words,
  knowledge: PeopleKnowledge,
  i: number,
  floor: number,
  limit: number,
  apposition: boolean,
): Title | null {
  const head = headFrom(words, knowledge, i, limit)
  if (head < 0) return null
  const first = officeAt(words, knowledge, head, floor, limit, apposition)
  if (!first) return null
  let title = titleOf(first)
  for (let turn = 0; turn < 4; turn++) {
    const next = joined(words, knowledge, title, limit, apposition)
    const slash = words.key[title.outerTo] === '/'
    const chain =
      CHAINS.has(words.key[title.outerTo] ?? '') && !JOINERS.has(words.key[title.outerTo + 1] ?? '')
    if (!next) break
    if (!apposition && !slash && !chain && turn === 0 && isTwoPersons(words, knowledge, title, next, limit))
      break
    const apart = words.key[title.outerTo] === ',' || isOtherState(title, next)
    if (apposition && apart && isBeforeName(words, knowledge, next, limit)) break
    // "Foreign Minister and World Bank President": a country before the second office is its own.
    if (!apposition && !slash && title.codes.length === 0 && next.outerFrom < next.from) break
    title = {
      from: title.from,
      to: next.to,
      outerFrom: title.outerFrom,
      outerTo: next.outerTo,
      heads: [...title.heads, next.head],
      codes: codesOf(title, next),
    }
  }
  return title
}

/** "OSCE Chairman and Foreign Minister of Utopia": who has an office of a state and one of a body serves the state. */
const codesOf = ({ codes }: Title, next: Office) =>
  codes.length === 0 || (codes[0]!.length > 2 && next.codes[0]?.length === 2) ? next.codes : codes

/** "X, Minister of Utopia, and Ruritanian Minister Y": the next office is the next person's. */
const isOtherState = ({ codes }: Title, next: Office) =>
  codes.length > 0 && next.codes.length > 0 && codes[0] !== next.codes[0]

const isBeforeName = (words: Words, knowledge: PeopleKnowledge, { outerTo }: Office, limit: number) =>
  !words.opensLine(outerTo) &&
  nameEnd(words, knowledge, stylesAt(words, knowledge, outerTo, limit).to, limit, true) > outerTo

/** "The Secretary and Foreign Minister X": a bare office with its article stands alone beside a named one. */
function isTwoPersons(
  words: Words,
  knowledge: PeopleKnowledge,
  title: Title,
  next: Office,
  limit: number,
): boolean {
  if (title.heads[0]!.plural) return true
  if (title.to - title.from > 2 || title.heads[0]!.kind === 'deputy-prime-minister') return false
  if (words.key[title.outerFrom - 1] !== 'the') return false
  return (
    nameEnd(words, knowledge, stylesAt(words, knowledge, next.outerTo, limit).to, limit, true) > next.outerTo
  )
}

const titleOf = (o: Office): Title => ({
  from: o.from,
  to: o.to,
  outerFrom: o.outerFrom,
  outerTo: o.outerTo,
  heads: [o.head],
  codes: o.codes,
})

/** The head of an office that starts at word `i`: past modifiers, portfolio words and a country. */
function headFrom(words: Words, knowledge: PeopleKnowledge, i: number, limit: number): number {
  for (let j = i; j < limit && j - i < 8; j++) {
    const hit = headAt(words, knowledge, j, limit)
    // "Chief Negotiator": the first word is no office of its own.
    const before = hit?.to === j + 1 && (words.bits[j]! & MODIFIER) !== 0
    if (hit && !(before && leadsToHead(words, knowledge, j + 1, limit))) return j
    if (hit) continue
    const country = words.bits[j]! & NATION ? words.country.get(j) : undefined
    if (country) {
      j = country.to - 1
      continue
    }
    if (!words.capital[j] && words.capital[i] && !BETWEEN.has(words.key[j]!)) return -1
    if (!(words.bits[j]! & (PORTFOLIO | MODIFIER)) && !BETWEEN.has(words.key[j]!)) return -1
  }
  return -1
}

const BETWEEN = new Set(['and', '&', '-', ','])

/** "Chief Medical Officer": the head comes after words of its field. */
function leadsToHead(words: Words, knowledge: PeopleKnowledge, i: number, limit: number): boolean {
  for (let j = i; j < limit && j - i < 4 && words.capital[j]; j++) {
    if (headAt(words, knowledge, j, limit)) return true
    if (!(words.bits[j]! & (PORTFOLIO | MODIFIER))) return false
  }
  return false
}

const JOINERS = new Set(['and', '&', 'cum', '/', 'concurrently'])

function joined(
  words: Words,
  knowledge: PeopleKnowledge,
  title: Title,
  limit: number,
  apposition: boolean,
): Office | null {
  let i = title.outerTo
  if (words.possessive[title.to - 1]) {
    const office = apposition && i < limit ? firstOffice(words, knowledge, i, limit, apposition) : null
    return office
  }
  if (words.key[i] === ',' && (words.key[i + 1] === 'and' || words.key[i + 1] === '&')) i++
  if (CHAINS.has(words.key[i] ?? '')) return chained(words, knowledge, title, i + 1, limit, apposition)
  if (!JOINERS.has(words.key[i] ?? '')) return null
  return firstOffice(words, knowledge, i + 1, limit, apposition)
}

const CHAINS = new Set([',', '–', '-'])
/** Offices of rank that go with another one. */
const RANKS = new Set([
  'deputy-prime-minister',
  'vice-president',
  'prime-minister',
  'president',
  'councilor',
  'legislator',
])
const FOLLOWS = new Set(['minister', 'secretary', 'commander'])

/** "Deputy Prime Minister, Minister of Foreign Affairs X": with a comma only after an office of rank. */
function chained(
  words: Words,
  knowledge: PeopleKnowledge,
  title: Title,
  start: number,
  limit: number,
  apposition: boolean,
): Office | null {
  const { kind, plural } = title.heads.at(-1)!
  const chain =
    apposition ||
    RANKS.has(kind) ||
    (FOLLOWS.has(kind) && title.heads.length > 1) ||
    isOfMission(words, title)
  const apposed = !apposition && isApposed(words, knowledge, title, start, limit)
  if (apposed) return apposed
  const listed = title.to - title.from < 3 && words.key[title.outerFrom - 1] === ','
  if (!chain || plural || (!apposition && listed && !isOfMission(words, title))) return null
  const next = firstOffice(words, knowledge, start, limit, apposition)
  if (!next || !(apposition || FOLLOWS.has(next.head.kind) || isOfMission(words, title))) return null
  const rest = { ...title, outerTo: next.outerTo, to: next.to }
  const named = nameAfter(words, knowledge, rest, limit) !== null
  return apposition ? (named ? null : next) : named ? next : null
}

/** "the Minister for Cooperation, Minister of Consumers, Anna X,": without an article, and between commas before the name. */
function isApposed(
  words: Words,
  knowledge: PeopleKnowledge,
  title: Title,
  start: number,
  limit: number,
): Office | null {
  if (title.heads.at(-1)!.plural || title.codes.length > 0 || words.key[start - 1] !== ',') return null
  const next = firstOffice(words, knowledge, start, limit, false)
  if (!next || words.key[next.outerTo] !== ',' || !CHAINED.has(next.head.kind)) return null
  const rest = { ...title, outerTo: next.outerTo, to: next.to }
  return nameAfter(words, knowledge, rest, limit) ||
    firstOffice(words, knowledge, next.outerTo + 1, limit, false)
    ? next
    : null
}

/** Offices that one who has another may have as well. */
const CHAINED = new Set([
  'minister',
  'deputy-prime-minister',
  'prime-minister',
  'head-of-government',
  'secretary',
  'commander',
  'vice-president',
  'legislator',
  'spokesperson',
  'advisor',
  'representative',
])

/** "First Secretary, Head of Economic Cooperation X": a rank of embassies goes with the work done there. */
const isOfMission = (words: Words, { from, to, heads }: Title) =>
  heads.length === 1 &&
  to - from === 2 &&
  /^(?:first|second|third)$/.test(words.key[from]!) &&
  heads[0]!.kind === 'secretary'

/** "member of the Council and president of Utopia": the office before the conjunction is in small letters, too. */
function isInSmallBefore(words: Words, i: number): boolean {
  if (!(words.bits[i]! & (HEAD | MODIFIER))) return false
  const start = words.starts[words.sentence[i]!]!
  for (let j = i - 2; j >= start && j > i - 8 && !/^[,;]$/.test(words.key[j]!); j--)
    if (words.bits[j]! & HEAD) return !words.capital[j]
  return false
}

const ALSO = new Set(['concurrently', 'current', 'also'])

function firstOffice(
  words: Words,
  knowledge: PeopleKnowledge,
  i: number,
  limit: number,
  apposition: boolean,
): Office | null {
  const start = ALSO.has(words.key[i]!) ? i + 1 : i
  if (start >= limit || (!words.capital[start] && !isInSmallBefore(words, start))) return null
  const head = headFrom(words, knowledge, start, limit)
  const office = head < 0 ? null : officeAt(words, knowledge, head, start, limit, apposition)
  if (!office || office.head.plural || office.outerFrom !== start) return null
  return office
}
