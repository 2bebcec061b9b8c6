/** Which words may stand in a portfolio. */
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
import { type CountryHit, headAt, styleAt, type Words } from '../words.js'
import { skipArticle } from './fields.js'
import { isBodyOfMany, startsOffice } from './others.js'

/** A comma goes on with the portfolio only where the list ends with "and": "Women, Girls, and Human Rights". */
export function isList(words: Words, knowledge: PeopleKnowledge, i: number, limit: number): boolean {
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

export function isPortfolioWord(
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
  if (loose && !(bits & (NEVER | GIVEN))) return true
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
    (!(words.bits[hit.to]! & (MODIFIER | NEVER)) || isForce(words, hit.to) || isSeat(words, hit.to, limit))
  )
}

/** "of the UNDA Country Office": a modifier of what the body has. */
const isSeat = (words: Words, i: number, limit: number) =>
  i + 1 < limit &&
  words.capital[i + 1] === true &&
  /^(?:office|team|mission|program(?:me)?|department|delegation|centre|center)$/.test(words.key[i + 1]!)

/** "of the Republic of Utopia Military Forces". */
const isForce = (words: Words, i: number) =>
  words.capital[i + 1] === true &&
  /^(?:forces?|army|navy|guard|police|fleet|corps)$/.test(words.key[i + 1] ?? '')
