/** What stands behind an office: its portfolio, the place or the body that it is of. */
import {
  ENDING,
  GIVEN,
  HEAD,
  LEXICAL,
  MODIFIER,
  NATION,
  NEVER,
  type OfficeHead,
  type PeopleKnowledge,
  PORTFOLIO,
  STYLE,
  SURNAME,
} from '../knowledge/people.js'
import { type CountryHit, glued, headAt, styleAt, type Words } from './words.js'

const ARTICLES = new Set(['the', 'his', 'her', 'its'])
export const skipArticle = (words: Words, i: number) => (ARTICLES.has(words.key[i]!) ? i + 1 : i)

/** "the Republic of Korea (ROK)": the printed abbreviation goes with the country. */
export function afterAbbreviation(words: Words, i: number, limit: number): number {
  return words.key[i] === '(' && i + 2 < limit && words.key[i + 2] === ')' && words.capital[i + 1] ? i + 3 : i
}

/** A country that is not the first part of a longer portfolio ("of Japan Tobacco", "for European Union Affairs"). */
export function isWholePhrase(words: Words, hit: CountryHit, limit: number): boolean {
  if (hit.to >= limit || words.possessive[hit.to - 1]) return true
  return !(
    words.capital[hit.to] &&
    words.bits[hit.to]! & (PORTFOLIO | ENDING) &&
    !(words.bits[hit.to]! & (MODIFIER | NEVER))
  )
}

export const isLexical = (words: Words, i: number) => words.capital[i] === true && isField(words, i)

/** A word that may stand before the head of an office, however it is written. */
export const isField = (words: Words, i: number) =>
  (words.bits[i]! & (MODIFIER | PORTFOLIO)) !== 0 && !words.possessive[i]

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
  return end
}

/** "Utopia's minister of mining and energy": who writes the office in small letters writes its field so. */
export const isInSmall = (words: Words, head: number, connector: string) =>
  (connector === 'of' || connector === 'for') && !words.capital[head] && !words.capital[head + 2]

/** "mining and energy"; also behind a demonym: "the Utopian diplomacy". */
export function smallPortfolioEnd(words: Words, i: number, limit: number): number {
  const nation = words.country.get(i)
  let end = nation?.name.as === 'demonym' && SMALL.has(words.key[nation.to] ?? '') ? nation.to + 1 : i
  if (nation) return end
  for (let j = i; j < limit; j = end) {
    const at = j > i && SMALL_JOINERS.has(words.key[j]!) ? j + 1 : j
    if (at >= limit || !(words.bits[at]! & PORTFOLIO) || words.capital[at]) break
    end = at + 1
  }
  return end
}

const SMALL_JOINERS = new Set(['and', '-', '–'])
const SMALL = new Set(['diplomacy', 'delegation', 'government', 'mission', 'parliament', 'embassy'])

/** A word in capitals that nothing else is known of, where not all words are in capitals. */
export function isBodyInCapitals(words: Words, i: number): boolean {
  const { text } = words.tokens[words.at[i]!]!
  if (text.length < 2 || text.length > 8 || text !== text.toUpperCase() || !/^\p{Lu}+$/u.test(text))
    return false
  if (words.bits[i]! & (HEAD | STYLE | GIVEN | NATION)) return false
  const before = words.tokens[words.at[words.key[i - 1] === ',' ? i - 2 : i - 1] ?? 0]!.text
  return before !== before.toUpperCase() || before.length < 5
}

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

/**
 * The unknown body or region of an office before a name: up to the given name ("Governor of Ruritania Anna X"), or one
 * word where two more follow.
 */
export function placeEnd(words: Words, knowledge: PeopleKnowledge, i: number, limit: number): number {
  const city = words.country.get(i)
  if (city) return city.to
  let j = i
  while (
    j < limit &&
    j - i < 6 &&
    words.capital[j] &&
    !startsOffice(words, knowledge, j, limit) &&
    !(words.bits[j]! & NEVER)
  ) {
    if (j > i && words.bits[j]! & GIVEN) return j
    j++
    while ((words.key[j] === '-' || words.key[j] === '‑') && words.capital[j + 1]) j += 2
  }
  const bracket = afterAbbreviation(words, j, limit)
  if (j === i + 1 && bracket > j && words.capital[bracket]) return bracket
  return j - i >= 3 && !(words.bits[i]! & GIVEN) ? i + 1 : i
}

function bracketEnd(words: Words, j: number, limit: number): number {
  const after = afterAbbreviation(words, j, limit)
  return after > j && after < limit && words.capital[after] ? after : j
}

export function embeddedOffice(words: Words, knowledge: PeopleKnowledge, i: number, limit: number): number {
  const before = words.key[i - 1]
  if ((before !== 'the' && before !== 'his' && before !== 'her') || !words.capital[i]) return i
  let j = words.country.get(i)?.to ?? i
  while (j < limit && j - i < 4 && isLexical(words, j) && !headAt(words, knowledge, j, limit)) j++
  const hit = headAt(words, knowledge, j, limit)
  return hit && !isRankBehind(words, i, j, hit.to) ? hit.to : i
}

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

function overJoiners(words: Words, i: number, limit: number): number {
  let j = i
  // "Utopians' Affairs": the mark of possession stands alone after an s.
  if (isApostrophe(words.key[i]) && glued(words, i - 1) && isPortfolio(words, i + 1)) return i + 1
  while (j < limit && j - i < 3 && LIST_WORDS.has(words.key[j]!)) j++
  return j
}

export const isApostrophe = (key: string | undefined) => key === "'" || key === '’'

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
  if (style && style.to > i + 1) return false
  if (bits & (PORTFOLIO | MODIFIER) || (bits & ENDING && !(bits & SURNAME))) return true
  if (style) return false
  if (loose) return !(bits & (NEVER | GIVEN))
  return leadsToPortfolio(words, knowledge, i, limit)
}

/** Up to three unknown words, or a country, right before a known portfolio word: "Stavropol Territory". */
function leadsToPortfolio(words: Words, knowledge: PeopleKnowledge, i: number, limit: number): boolean {
  let j = i
  while (
    j < limit &&
    words.capital[j] &&
    (words.bits[j]! & LEXICAL) === 0 &&
    !words.country.has(j) &&
    j - i < 3
  )
    j++
  const hit = words.country.get(j)
  if (hit) j = hit.to
  if (j === i || j >= limit || !words.capital[j] || words.possessive[j - 1]) return false
  return (words.bits[j]! & PORTFOLIO) !== 0 && !startsOffice(words, knowledge, j, limit)
}

/** Another office starts here: its head, or modifiers before its head. */
export function startsOffice(words: Words, knowledge: PeopleKnowledge, i: number, limit: number): boolean {
  let j = i
  for (; j < limit && j - i < 4; j++) {
    const hit = headAt(words, knowledge, j, limit)
    if (hit)
      return (
        words.key[j] !== 'general' &&
        words.key[j] !== 'state' &&
        !isBodyOfMany(words, j, hit.value) &&
        !(
          isRankBehind(words, i, j, hit.to) &&
          (words.key[j] === 'senator' || INSTITUTIONS.has(words.key[j - 1]!))
        )
      )
    if (!isLexical(words, j)) return false
  }
  return false
}

/** "Spokesman for the Foreign Ministry Ambassador X": the rank of the person, and no office with the words before it. */
const isRankBehind = (words: Words, from: number, i: number, to: number) =>
  i > from && RANKS.has(words.key[i]!) && words.capital[to] === true && !words.country.has(to)

const RANKS = new Set(['ambassador', 'senator'])

const INSTITUTIONS = new Set(['affairs', 'ministry', 'department', 'office', 'cooperation', 'relations'])

/** "Council of Ministers", "House of Councillors": the body, and no office of its own. */
const isBodyOfMany = (words: Words, i: number, head: OfficeHead) =>
  head.plural && words.key[i - 1] === 'of' && words.capital[i - 2] === true && BODIES.has(words.key[i - 2]!)

const BODIES = new Set(
  'council house chamber cabinet committee conference assembly board association'.split(' '),
)
