/** Offices: head word, what stands before it, its portfolio, and the country it serves. */
import {
  GIVEN,
  HEAD,
  LEXICAL,
  MODIFIER,
  type OfficeHead,
  type PeopleKnowledge,
  PORTFOLIO,
  STYLE,
  SURNAME,
} from '../knowledge/people.js'
import {
  afterAbbreviation,
  embeddedOffice,
  isApostrophe,
  isBodyInCapitals,
  isField,
  isInSmall,
  isLexical,
  isWholePhrase,
  LIST_WORDS,
  placeEnd,
  portfolioEnd,
  skipArticle,
  smallPortfolioEnd,
  startsOffice,
} from './portfolio.js'
import { type CountryHit, headAt, type Words } from './words.js'

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
  const split = hasBefore && isSplit(words, before.from - 1, floor)
  const to = isPortfolioOfState(words, knowledge, hit.to, limit) ? i + 1 : hit.to
  const right = rightOf(words, knowledge, suffixEnd(words, to, limit), limit, hit.value, apposition)
  const codes = hasBefore ? [before.name.code] : right.codes
  return {
    from: split ? before.from - 1 : hasBefore && before.name.as === 'organ' ? before.from : left,
    to: right.to,
    outerFrom: split ? before.from - 1 : hasBefore ? before.from : left,
    outerTo: Math.max(right.outerTo, right.to),
    head: hit.value,
    codes,
  }
}

/** "Deputy Utopian Trade Representative": the country stands inside the office. */
const isSplit = (words: Words, i: number, floor: number) =>
  i >= floor && RANKS.has(words.key[i]!) && words.capital[i]!

const RANKS = new Set([
  'deputy',
  'assistant',
  'vice',
  'acting',
  'former',
  'chief',
  'first',
  'senior',
  'outgoing',
])

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
  // "Honduras' President": the mark of possession stands alone after an s.
  const direct = words.countryBefore.get(isApostrophe(words.key[i - 1]) ? i - 1 : i)
  if (direct || words.key[i - 1] !== ')' || words.key[i - 3] !== '(') return direct ?? null
  return words.countryBefore.get(i - 3) ?? null
}

/** "President-elect", "Prime Minister designate", "Director a.i.". */
function suffixEnd(words: Words, i: number, limit: number): number {
  if (i < limit && words.key[i] === 'a.i') return i + 1
  if (i + 1 < limit && words.key[i] === '-' && TO_COME.has(words.key[i + 1]!)) return i + 2
  return i < limit && (TO_COME.has(words.key[i]!) || ORDINALS.has(words.key[i]!)) ? i + 1 : i
}

const TO_COME = new Set(['elect', 'designate', 'a.i'])
const ORDINALS = new Set(['ii', 'iii'])

/** Walks left over modifiers and portfolio words: "Acting Deputy", "Trade and Industry". */
function leftOf(words: Words, i: number, floor: number): number {
  let j = i
  // An office in small letters has its field so, too: "deputy foreign minister".
  const small = !words.capital[i]
  while (j - 1 >= floor) {
    if (TENURE.has(words.key[j - 1]!)) {
      j--
      continue
    }
    if (isField(words, j - 1) && (small || words.capital[j - 1]) && !startsName(words, j - 1)) j--
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
  return small ? j : bodyStart(words, j, floor)
}

/** "former Minister", "acting Director": how the office is held belongs to it, in small letters too. */
const TENURE = new Set(['former', 'acting', 'interim', 'caretaker', 'outgoing', 'incoming'])

/** "UNDP Director", "Utopian Refugee Council (URC) Director": a body's abbreviation before its office belongs to it. */
function bodyStart(words: Words, i: number, floor: number): number {
  if (words.key[i - 1] === ')' && words.key[i - 3] === '(' && i - 4 >= floor && isAcronym(words, i - 2)) {
    if (words.countryBefore.has(i - 3)) return i
    let left = words.key[i - 2]!.length
    let j = i - 3
    for (; j - 1 >= floor && left > 0 && isBodyWord(words, j - 1); j--) if (words.capital[j - 1]) left--
    return left === 0 ? j : i
  }
  if (i - 1 < floor || !isAcronym(words, i - 1) || words.country.has(i - 1)) return i
  const before = words.capital[i - 2] && i - 2 >= floor && words.sentence[i - 2] === words.sentence[i]
  return before ? i : i - 1
}

const isBodyWord = (words: Words, i: number) =>
  words.capital[i] === true || /^(of|for|and|the)$/.test(words.key[i]!)

/** Two to six capitals or digits, in a line that is not all capitals. */
function isAcronym(words: Words, i: number): boolean {
  const { text } = words.tokens[words.at[i]!]!
  if (text.length < 2 || text.length > 6 || words.possessive[i] || words.bits[i]! & LEXICAL) return false
  if (!/^[\p{Lu}\d]+$/u.test(text) || !words.capital[i]) return false
  const next = words.tokens[words.at[i + 1]!]!.text
  return next === ')' || next !== next.toUpperCase()
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

/** "the ambassador in Utopia Anna X". */
const isOfName = (words: Words, i: number) =>
  words.capital[i] === true && (words.bits[i]! & (LEXICAL & ~(GIVEN | SURNAME))) === 0

/** "of the Utopian Embassy", "at the Ruritania High Commission": where the seat ends that a government has; 0 for none. */
function seatEnd(words: Words, { name, to }: CountryHit, limit: number): number {
  if (name.as === 'capital' || name.kind !== 'country' || words.possessive[to - 1]) return 0
  let j = to
  while (j < limit && j - to < 3 && words.capital[j] && SEATS.has(words.key[j]!)) j++
  return j > to && SEAT_ENDS.has(words.key[j - 1]!) ? j : 0
}

const SEAT_ENDS = new Set('embassy commission consulate mission legation navy army fleet force'.split(' '))
const SEATS = new Set([...SEAT_ENDS, 'high', 'permanent', 'air', 'naval', 'consulate-general', 'armed'])

/** "The Gambia": the article belongs to the name of the country. */
const articleEnd = (words: Words, i: number) => (words.country.has(i) ? i : skipArticle(words, i))

/** "Ambassador to Utopia, Ruritania and Arcadia", "to Utopia and concurrently to Arcadia": one office for several states. */
function countriesEnd(words: Words, i: number, limit: number): number {
  let end = i
  for (let j = i, turn = 0; turn < 6 && j + 1 < limit; turn++) {
    const last = words.key[j] === 'and'
    if (!last && words.key[j] !== ',') break
    let start = words.key[j + 1] === 'and' ? j + 2 : j + 1
    if (words.key[start] === 'concurrently') start++
    if (words.key[start] === 'to') start++
    const hit = words.country.get(articleEnd(words, start))
    if (hit?.name.as !== 'name' || words.possessive[hit.to - 1]) break
    j = hit.to
    if (last || words.key[start - 1] === 'and') end = j
  }
  return end
}

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

/** "Secretary MRD", "Director IR MOF": the body in capitals behind the office, where no name can stand. */
function acronymsEnd(words: Words, i: number, limit: number, apposition: boolean): number {
  let j = i
  while (j < limit && j - i < 3 && isBodyInCapitals(words, j)) j++
  if (j === i || apposition) return j
  return j < limit && (words.bits[j]! & STYLE) !== 0 && words.capital[j] ? j : i
}

/** "Director General (Americas)", "Secretary (East & West)": the field of an office in brackets. */
function fieldEnd(words: Words, i: number, limit: number): number {
  if (words.key[i] === '/' && i + 1 < limit) return regionEnd(words, i, limit)
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

/** "Director General/ North America": the region of a desk behind a slash. */
function regionEnd(words: Words, i: number, limit: number): number {
  let j = i + 1
  while (j < limit && j - i < 6 && words.capital[j] && !(words.bits[j]! & HEAD)) {
    if (words.country.has(j)) j = words.country.get(j)!.to
    else if (words.bits[j]! & (PORTFOLIO | MODIFIER)) j++
    else break
    if (words.key[j] === '&' || (words.key[j] === 'and' && words.bits[j + 1]! & PORTFOLIO)) j++
  }
  return j > i + 1 ? j : i
}

/** "President Ruritania Anna X": the "of" is lost, since two name words follow the country. */
function countryBeside(words: Words, i: number, limit: number, head: OfficeHead): CountryHit | null {
  const hit = head.leader && i < limit ? words.country.get(i) : undefined
  if (hit?.name.as !== 'name' || words.possessive[hit.to - 1] || hit.to + 1 >= limit) return null
  const isName = (j: number) => words.capital[j] && (words.bits[j]! & LEXICAL & ~(GIVEN | SURNAME)) === 0
  return isName(hit.to) && isName(hit.to + 1) ? hit : null
}

/** "Commander Utopia Fleet", "President World Bank": the "of" is left out before a body that the lexicon knows. */
function bodyBeside(words: Words, i: number, limit: number): { to: number; code: string } | null {
  const hit = i < limit ? words.country.get(i) : undefined
  if (!hit || words.possessive[hit.to - 1]) return null
  const seat = seatEnd(words, hit, limit)
  if (seat > 0) return { to: seat, code: hit.name.code }
  const isBody = hit.name.kind === 'organisation' || hit.name.as === 'organ'
  const named = hit.to < limit && words.capital[hit.to] && !isOfOffice(words, hit.to)
  return isBody && (words.key[hit.to] === ',' || named) ? { to: hit.to, code: hit.name.code } : null
}

const isOfOffice = (words: Words, i: number) => (words.bits[i]! & (HEAD | PORTFOLIO | MODIFIER)) !== 0

/** A body inside the office, or the city of a mayor, a governor, a crown prince. */
const isServed = ({ name }: CountryHit) => name.kind === 'organisation' || name.as === 'capital'
