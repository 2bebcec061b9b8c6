/** The next office of one person: "and Minister", ", Minister of Consumers", ", Chairman of the Board". */
import { HEAD, MODIFIER, type PeopleKnowledge } from '../knowledge/people.js'
import { nameAfter } from './following.js'
import { headFrom } from './officehead.js'
import { type Office, officeAt } from './offices/index.js'
import { reaching, type Title } from './raw.js'
import type { Words } from './words.js'

export const JOINERS = new Set(['and', '&', 'cum', '/', 'concurrently'])

export function joined(
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

export const CHAINS = new Set([',', '–', '-'])
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
  const rest = reaching(title, next.to, next.outerTo)
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
  const rest = reaching(title, next.to, next.outerTo)
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
