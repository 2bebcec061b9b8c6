/** Portfolios: the words of a field that an office is for. */
import { LEXICAL, type PeopleKnowledge, PORTFOLIO, SURNAME } from '../../knowledge/people.js'
import { glued, type Words } from '../words.js'
import { isList, isPortfolioWord, isWholePhrase } from './fieldwords.js'
import { embeddedOffice } from './others.js'
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
    const open = at > j && words.key[j] === ',' && words.key[j + 1] !== 'and'
    if (open && !isAbroad(words, at) && !isList(words, knowledge, at, limit)) break
    if (words.bits[at]! & PORTFOLIO) loose = false
    end = takesNext(words, at, limit) ? at + 2 : at + 1
    // "of the People's Power", but not "of Defence's X".
    if (words.possessive[end - 1] && !isPortfolio(words, end)) break
    j = end = bracketEnd(words, end, limit)
  }
  // "for the Gulf region": what the place is is often printed small.
  return end > i && end < limit && AREAS.has(words.key[end]!) && !words.capital[end] ? end + 1 : end
}

/** "Minister for Cooperation, Utopians Abroad". */
const isAbroad = (words: Words, i: number) =>
  words.country.has(i) && words.key[words.country.get(i)!.to] === 'abroad'

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
