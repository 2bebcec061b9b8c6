/** Offices: head word, what stands before it, its portfolio, and the country it serves. */
import {
  ENDING,
  GIVEN,
  HEAD,
  LEXICAL,
  MODIFIER,
  NEVER,
  type OfficeHead,
  type PeopleKnowledge,
  PORTFOLIO,
  SURNAME,
} from '../knowledge/people.js'
import { type CountryHit, headAt, styleAt, type Words } from './words.js'

export interface Office {
  /** The role as printed, without the country: words `from … to - 1`. */
  readonly from: number
  readonly to: number
  /** With the country before and after it. */
  readonly outerFrom: number
  readonly outerTo: number
  readonly head: OfficeHead
  readonly codes: readonly string[]
}

/**
 * The office whose head stands at word `i`, or null. `floor` is the first word that it may take to its left. Before a
 * name, unknown words after "of" are left to the name; in an apposition they belong to the portfolio.
 */
export function officeAt(
  words: Words,
  knowledge: PeopleKnowledge,
  i: number,
  floor: number,
  limit: number,
  apposition: boolean,
): Office | null {
  const hit = headAt(words, knowledge, i, limit)
  if (!hit) return null
  const left = leftOf(words, i, floor)
  const before = countryBefore(words, left)
  const hasBefore = before !== null && before.from >= floor && before.name.as !== 'capital'
  const to = isPortfolioOfState(words, knowledge, hit.to, limit) ? i + 1 : hit.to
  const right = rightOf(words, knowledge, suffixEnd(words, to, limit), limit, hit.value, apposition)
  const codes = hasBefore ? [before.name.code] : right.codes
  return {
    from: hasBefore && before.name.as === 'organ' ? before.from : left,
    to: right.to,
    outerFrom: hasBefore ? before.from : left,
    outerTo: Math.max(right.outerTo, right.to),
    head: hit.value,
    codes,
  }
}

/** "Minister of State and Foreign Affairs": "State" is a portfolio where another follows it. */
function isPortfolioOfState(words: Words, knowledge: PeopleKnowledge, to: number, limit: number): boolean {
  const next = words.bits[to + 1] ?? 0
  return (
    words.key[to - 1] === 'state' &&
    words.key[to - 2] === 'of' &&
    words.key[to] === 'and' &&
    words.capital[to + 1] === true &&
    (next & PORTFOLIO) !== 0 &&
    !startsOffice(words, knowledge, to + 1, limit)
  )
}

/** The country that ends before word `i`, also where its abbreviation stands between: "World Bank (WB) President". */
function countryBefore(words: Words, i: number): CountryHit | null {
  const direct = words.countryBefore.get(i)
  if (direct || words.key[i - 1] !== ')' || words.key[i - 3] !== '(') return direct ?? null
  return words.countryBefore.get(i - 3) ?? null
}

/** "President-elect", "Prime Minister designate". */
function suffixEnd(words: Words, i: number, limit: number): number {
  if (i + 1 < limit && words.key[i] === '-' && TO_COME.has(words.key[i + 1]!)) return i + 2
  return i < limit && (TO_COME.has(words.key[i]!) || ORDINALS.has(words.key[i]!)) ? i + 1 : i
}

const TO_COME = new Set(['elect', 'designate'])
const ORDINALS = new Set(['ii', 'iii'])

const isLexical = (words: Words, i: number) =>
  words.capital[i] === true && (words.bits[i]! & (MODIFIER | PORTFOLIO)) !== 0 && !words.possessive[i]

/** Walks left over modifiers and portfolio words: "Acting Deputy", "Trade and Industry". */
function leftOf(words: Words, i: number, floor: number): number {
  let j = i
  while (j - 1 >= floor) {
    if (isLexical(words, j - 1) && !startsName(words, j - 1)) j--
    else if (
      isJoiner(words, j - 1) &&
      j - 2 >= floor &&
      isLexical(words, j - 2) &&
      words.bits[j]! & PORTFOLIO &&
      isJoinable(words, j - 2, floor)
    )
      j -= 2
    else break
    const hit = words.countryBefore.get(j + 1)
    if (hit && hit.from <= j) {
      j++
      break
    }
  }
  return j
}

const startsName = (words: Words, i: number) => (words.bits[i]! & GIVEN) !== 0
const JOINERS = new Set(['and', '&', '-', '–', '/'])
const isJoiner = (words: Words, i: number) => JOINERS.has(words.key[i]!)
/** "Trade and Industry Minister" joins; "the State and Foreign Minister" does not. */
const isJoinable = (words: Words, i: number, floor: number) =>
  (words.bits[i]! & PORTFOLIO) !== 0 && (i - 1 < floor || !words.country.has(i))

/** Offices that are posted to a place or a person: "Ambassador to Japan", "Advisor to the President". */
const POSTED = new Set(['representative', 'advisor', 'councilor', 'commander', 'director', 'secretary'])
const CONNECTORS = new Set(['of', 'for', 'to', 'on', 'in', 'at'])
const NO_CODES: readonly string[] = []

interface Right {
  readonly to: number
  readonly outerTo: number
  readonly codes: readonly string[]
}

function rightOf(
  words: Words,
  knowledge: PeopleKnowledge,
  i: number,
  limit: number,
  head: OfficeHead,
  apposition: boolean,
): Right {
  let to = fieldEnd(words, i, limit)
  let outerTo = to
  let codes = NO_CODES
  const beside = countryBeside(words, to, limit, head)
  if (beside) {
    outerTo = beside.to
    codes = [beside.name.code]
  }
  for (let turn = 0; turn < 4; turn++) {
    const connector = words.key[outerTo]
    const embedded =
      connector === 'for' || connector === 'of' || connector === 'to'
        ? embeddedOffice(words, knowledge, outerTo + 2, limit)
        : 0
    if (embedded > outerTo + 2) {
      to = outerTo = embedded
      continue
    }
    if (outerTo + 1 >= limit || connector === undefined || !CONNECTORS.has(connector)) break
    const isPlace = connector === 'to' || connector === 'in' || connector === 'at'
    if (isPlace && !POSTED.has(head.kind)) break
    const start = skipArticle(words, outerTo + 1)
    const country = words.country.get(start)
    if (
      country &&
      country.name.as !== 'demonym' &&
      country.name.as !== 'capital' &&
      isWholePhrase(words, country, limit)
    ) {
      if (connector === 'in' || connector === 'at') {
        // "the Resident Representative in Utopia, Ms. X"
        if (words.key[country.to] === ',') to = outerTo = country.to
        break
      }
      if (connector === 'of') {
        if (codes.length === 0) codes = [country.name.code]
        outerTo = afterAbbreviation(words, country.to, limit)
        if (country.name.organ) to = country.to
      } else to = outerTo = afterAbbreviation(words, country.to, limit)
      if (words.possessive[country.to - 1]) break
      continue
    }
    const known = isInSmall(words, i - 1, connector, head)
      ? smallPortfolioEnd(words, start, limit)
      : portfolioEnd(words, knowledge, start, limit, apposition)
    const end = known === start && !apposition ? placeEnd(words, knowledge, start, limit) : known
    if (end === start) break
    to = outerTo = end
    const inside = words.country.get(start)
    if (codes.length === 0 && inside && connector === 'of' && isServed(inside)) codes = [inside.name.code]
    if (words.possessive[end - 1]) break
  }
  return { to, outerTo, codes }
}

/** "Director General (Americas)", "Secretary (East & West)": the field of an office in brackets. */
function fieldEnd(words: Words, i: number, limit: number): number {
  if (words.key[i] !== '(') return i
  let j = i + 1
  for (; j < limit && j - i < 8 && words.key[j] !== ')'; j++) {
    const isField =
      words.capital[j] && (words.bits[j]! & (PORTFOLIO | MODIFIER | HEAD) || words.country.has(j))
    if (!isField && !(LIST_WORDS.has(words.key[j]!) && j > i + 1)) return i
  }
  // "(NSA)" is the office once more.
  const isOffice = (words.bits[j - 1]! & HEAD) !== 0 && j - i < 3
  return words.key[j] === ')' && j > i + 1 && !isOffice ? j + 1 : i
}

/** "President Ruritania Anna X": the "of" is lost, since two name words follow the country. */
function countryBeside(words: Words, i: number, limit: number, head: OfficeHead): CountryHit | null {
  const hit = head.leader && i < limit ? words.country.get(i) : undefined
  if (hit?.name.as !== 'name' || words.possessive[hit.to - 1] || hit.to + 1 >= limit) return null
  const isName = (j: number) => words.capital[j] && (words.bits[j]! & LEXICAL & ~(GIVEN | SURNAME)) === 0
  return isName(hit.to) && isName(hit.to + 1) ? hit : null
}

/** A body inside the office, or the city of a mayor, a governor, a crown prince. */
const isServed = ({ name }: CountryHit) => name.kind === 'organisation' || name.as === 'capital'

const ARTICLES = new Set(['the', 'his', 'her', 'its'])
const skipArticle = (words: Words, i: number) => (ARTICLES.has(words.key[i]!) ? i + 1 : i)

/** "the Republic of Korea (ROK)": the printed abbreviation goes with the country. */
function afterAbbreviation(words: Words, i: number, limit: number): number {
  return words.key[i] === '(' && i + 2 < limit && words.key[i + 2] === ')' && words.capital[i + 1] ? i + 3 : i
}

/** A country that is not the first part of a longer portfolio ("of Japan Tobacco", "for European Union Affairs"). */
function isWholePhrase(words: Words, hit: CountryHit, limit: number): boolean {
  if (hit.to >= limit || words.possessive[hit.to - 1]) return true
  return !(
    words.capital[hit.to] &&
    words.bits[hit.to]! & (PORTFOLIO | ENDING) &&
    !(words.bits[hit.to]! & (MODIFIER | NEVER))
  )
}

/**
 * The end of a portfolio: capitalised words that the lexicon knows, joined by commas, "and", "of", "for", "the". In an
 * apposition unknown words may open it ("of Ruritel") but not follow known ones, where a name begins.
 */
function portfolioEnd(
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
    if (words.possessive[end - 1]) break
    j = end = bracketEnd(words, end, limit)
  }
  return end
}

/** "Utopia's minister of mining and energy": who writes the office in small letters writes its field so. */
const isInSmall = (words: Words, head: number, connector: string, { kind }: OfficeHead) =>
  connector === 'of' && !words.capital[head] && !words.capital[head + 2] && kind.includes('minister')

function smallPortfolioEnd(words: Words, i: number, limit: number): number {
  let end = i
  for (let j = i; j < limit; j = end) {
    const at = words.key[j] === 'and' && j > i ? j + 1 : j
    if (at >= limit || !(words.bits[at]! & PORTFOLIO) || words.capital[at]) break
    end = at + 1
  }
  return end
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
function placeEnd(words: Words, knowledge: PeopleKnowledge, i: number, limit: number): number {
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

function embeddedOffice(words: Words, knowledge: PeopleKnowledge, i: number, limit: number): number {
  const before = words.key[i - 1]
  if ((before !== 'the' && before !== 'his' && before !== 'her') || !words.capital[i]) return i
  let j = words.country.get(i)?.to ?? i
  while (j < limit && j - i < 4 && isLexical(words, j) && !headAt(words, knowledge, j, limit)) j++
  const hit = headAt(words, knowledge, j, limit)
  return hit ? hit.to : i
}

const LIST_WORDS = new Set(['and', 'of', 'for', 'the', '&', ',', 'on', 'in', 'to', 'with', '-', '–', '/'])

function overJoiners(words: Words, i: number, limit: number): number {
  let j = i
  while (j < limit && j - i < 3 && LIST_WORDS.has(words.key[j]!)) j++
  return j
}

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
  if (startsOffice(words, knowledge, i, limit)) return false
  if (bits & (PORTFOLIO | MODIFIER) || (bits & ENDING && !(bits & SURNAME))) return true
  if (styleAt(words, knowledge, i, limit)) return false
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
function startsOffice(words: Words, knowledge: PeopleKnowledge, i: number, limit: number): boolean {
  let j = i
  for (; j < limit && j - i < 4; j++) {
    if (headAt(words, knowledge, j, limit))
      return words.key[j] !== 'general' && words.key[j] !== 'state' && !isRankBehind(words, i, j)
    if (!isLexical(words, j)) return false
  }
  return false
}

/** "Minister for Eastern Affairs Ambassador X": the rank of the person, and no office with the words before it. */
const isRankBehind = (words: Words, from: number, i: number) =>
  i > from && words.key[i] === 'ambassador' && words.key[i - 1] === 'affairs'
