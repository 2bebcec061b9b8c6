/** Portfolios: the words of a field that an office is for. */
import {
  ENDING,
  GIVEN,
  LEXICAL,
  MODIFIER,
  NEVER,
  type PeopleKnowledge,
  PORTFOLIO,
  SURNAME,
} from '../../knowledge/people.js'
import { type CountryHit, glued, headAt, styleAt, type Words } from '../words.js'
import { skipArticle } from './fields.js'
import { embeddedOffice, isBodyOfMany, startsOffice } from './others.js'
import { afterAbbreviation } from './places.js'

/**
 * The end of a portfolio: capitalised words that the lexicon knows, joined by commas, "and", "of", "for", "the". In an
 * apposition unknown words may open it ("of Ruritel") but not follow known ones, where a name begins.
 */
export function portfolioEnd(
  words: Words,
  knowledge: PeopleKnowledge,
  i: number,
  limit: number,
  apposition: boolean,
): number {
  const embedded = embeddedOffice(words, knowledge, i, limit)
  if (embedded > i) return embedded
  let end = i
  let loose = apposition
  for (let j = i; j < limit; ) {
    const at = end === i ? j : overJoiners(words, j, limit)
    // "Permanent Secretary in the Office of the President": the officeholder belongs to the body.
    const holder = at > j && words.key[j] === 'of' ? embeddedOffice(words, knowledge, at, limit) : at
    if (holder > at) {
      j = end = holder
      continue
    }
    if (at >= limit || !words.capital[at] || (at > j && isOtherCountry(words, at, limit))) break
    if (!isPortfolioWord(words, knowledge, at, limit, loose && (at === j || end === i))) break
    if (at > j && words.key[j] === ',' && words.key[j + 1] !== 'and' && !isList(words, knowledge, at, limit))
      break
    if (words.bits[at]! & PORTFOLIO) loose = false
    end = takesNext(words, at, limit) ? at + 2 : at + 1
    // "of the People's Power", but not "of Defence's X".
    if (words.possessive[end - 1] && !isPortfolio(words, end)) break
    j = end = bracketEnd(words, end, limit)
  }
  // "for the Gulf region": what the place is is often printed small.
  return end > i && end < limit && AREAS.has(words.key[end]!) && !words.capital[end] ? end + 1 : end
}

const AREAS = new Set(['region', 'area', 'peninsula', 'basin'])

const DIRECTIONS = new Set('north south east west northern southern eastern western'.split(' '))

/** "North Ossetia": a direction belongs to the unknown word after it. */
function takesNext(words: Words, i: number, limit: number): boolean {
  if (!DIRECTIONS.has(words.key[i]!)) return false
  return i + 1 < limit && words.capital[i + 1] === true && (words.bits[i + 1]! & LEXICAL & ~SURNAME) === 0
}

/** "… of the Republic of Korea" after a portfolio names the government. */
function isOtherCountry(words: Words, i: number, limit: number): boolean {
  const hit = words.country.get(i)
  if (hit === undefined || hit.name.as !== 'name' || !isWholePhrase(words, hit, limit)) return false
  return !(words.key[i - 1] === ',' && words.key[hit.to] === 'and' && isPortfolio(words, hit.to + 1))
}

/** "Foreign Affairs, European Union and Cooperation": a body inside a list of portfolios is one of them. */
const isPortfolio = (words: Words, i: number) =>
  words.capital[i] === true && (words.bits[i]! & PORTFOLIO) !== 0

function bracketEnd(words: Words, j: number, limit: number): number {
  const after = afterAbbreviation(words, j, limit)
  const named = words.key[after] === ',' ? after + 1 : after
  return after > j && named < limit && words.capital[named] ? after : j
}

function overJoiners(words: Words, i: number, limit: number): number {
  let j = i
  // "Utopians' Affairs": the mark of possession stands alone after an s.
  if (isApostrophe(words.key[i]) && glued(words, i - 1) && isPortfolio(words, i + 1)) return i + 1
  while (j < limit && j - i < 3 && LIST_WORDS.has(words.key[j]!)) j++
  return j
}

export const isApostrophe = (key: string | undefined) => key === "'" || key === '’'

export const LIST_WORDS = new Set([
  'and',
  'of',
  'for',
  'the',
  '&',
  ',',
  'on',
  'in',
  'to',
  'with',
  '-',
  '–',
  '/',
])

/** A comma goes on with the portfolio only where the list ends with "and": "Women, Girls, and Human Rights". */
function isList(words: Words, knowledge: PeopleKnowledge, i: number, limit: number): boolean {
  for (let j = i; j < limit && j - i < 14; j++) {
    if (words.key[j] === 'and' || words.key[j] === '&')
      return isPortfolioAfter(words, knowledge, j + 1, limit)
    if (words.key[j] !== ',' && !(words.capital[j] && isPortfolioWord(words, knowledge, j, limit, false)))
      return false
  }
  return false
}

function isPortfolioAfter(words: Words, knowledge: PeopleKnowledge, i: number, limit: number): boolean {
  const at = skipArticle(words, i)
  return at < limit && words.capital[at] === true && isPortfolioWord(words, knowledge, at, limit, false)
}

function isPortfolioWord(
  words: Words,
  knowledge: PeopleKnowledge,
  i: number,
  limit: number,
  loose: boolean,
): boolean {
  const bits = words.bits[i]!
  const head = headAt(words, knowledge, i, limit)
  if (head && isBodyOfMany(words, i, head.value)) return true
  if (startsOffice(words, knowledge, i, limit)) return false
  const style = styleAt(words, knowledge, i, limit)
  if (style && (style.to > i + 1 || isRank(words, i, limit))) return false
  if (bits & (PORTFOLIO | MODIFIER) || (bits & ENDING && !(bits & SURNAME))) return true
  if (style) return false
  if (loose) return !(bits & (NEVER | GIVEN))
  return leadsToPortfolio(words, knowledge, i, limit)
}

/** "Chief of Army Staff General X", not "Director of the General Department" or "Head of the Secretariat General". */
const isRank = (words: Words, i: number, limit: number) =>
  words.key[i] === 'general' &&
  i + 1 < limit &&
  words.capital[i + 1] === true &&
  !(words.bits[i + 1]! & (PORTFOLIO | MODIFIER)) &&
  !GENERAL.has(words.key[i - 1]!)

const GENERAL = new Set(
  'attorney solicitor secretariat directorate inspectorate governor agent department'.split(' '),
)

/** Up to three unknown words, or a country, right before a known portfolio word: "Stavropol Territory", "Fire and Rescue Unit". */
function leadsToPortfolio(words: Words, knowledge: PeopleKnowledge, i: number, limit: number): boolean {
  let j = i
  while (
    j < limit &&
    words.capital[j] &&
    (words.bits[j]! & LEXICAL & ~(NEVER | ENDING | SURNAME)) === 0 &&
    !words.country.has(j) &&
    j - i < 3
  )
    j++
  const hit = words.country.get(j)
  if (hit) j = hit.to
  if (j === i || j >= limit || !words.capital[j] || words.possessive[j - 1]) return false
  return (words.bits[j]! & PORTFOLIO) !== 0 && !startsOffice(words, knowledge, j, limit)
}

/** A country that is not the first part of a longer portfolio ("of Japan Tobacco", "for European Union Affairs"). */
export function isWholePhrase(words: Words, hit: CountryHit, limit: number): boolean {
  if (hit.to >= limit || words.possessive[hit.to - 1]) return true
  return !(
    words.capital[hit.to] &&
    words.bits[hit.to]! & (PORTFOLIO | ENDING) &&
    (!(words.bits[hit.to]! & (MODIFIER | NEVER)) || isForce(words, hit.to))
  )
}

/** "of the Republic of Utopia Military Forces". */
const isForce = (words: Words, i: number) =>
  words.capital[i + 1] === true &&
  /^(?:forces?|army|navy|guard|police|fleet|corps)$/.test(words.key[i + 1] ?? '')
