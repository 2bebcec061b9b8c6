/** What stands before the head of an office: modifiers, portfolio words, the abbreviation of a body. */
import { GIVEN, LEXICAL, PORTFOLIO } from '../../knowledge/people.js'
import { isInCapitals, type Words } from '../words.js'
import { isField, isLexical } from './fields.js'

/** Walks left over modifiers and portfolio words: "Acting Deputy", "Trade and Industry". */
export function leftOf(words: Words, i: number, floor: number): number {
  let j = i
  // An office in small letters has its field so, too: "deputy foreign minister".
  const small = !words.capital[i]
  while (j - 1 >= floor) {
    if (TENURE.has(words.key[j - 1]!)) {
      j--
      continue
    }
    // "non-resident Ambassador"
    if (words.key[j - 1] === 'resident' && words.key[j - 3] === 'non' && j - 3 >= floor) {
      j -= 3
      continue
    }
    if (isField(words, j - 1) && (small || words.capital[j - 1]) && !startsName(words, j - 1)) j--
    else if (
      isJoiner(words, j - 1) &&
      j - 2 >= floor &&
      isLexical(words, j - 2) &&
      words.bits[j]! & PORTFOLIO &&
      !RANKS.has(words.key[j]!) &&
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
  return bodyStart(words, j, floor)
}

/** "of Migrant Affairs and Executive Director X": with the rank another office begins. */
const RANKS = new Set([
  'executive',
  'deputy',
  'first',
  'senior',
  'assistant',
  'associate',
  'general',
  'principal',
])

/** "former Minister", "acting Director": how the office is held belongs to it, in small letters too. */
const TENURE = new Set([
  'former',
  'acting',
  'interim',
  'caretaker',
  'outgoing',
  'incoming',
  'transitional',
  'current',
])

/** "UNDP Director", "Utopian Refugee Council (URC) Director": a body's abbreviation before its office belongs to it. */
function bodyStart(words: Words, i: number, floor: number): number {
  if (i - 4 >= floor && words.key[i - 1] === ')' && words.key[i - 3] === '(' && isAcronym(words, i - 2)) {
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
  return words.key[i + 1] === ')' || !isInCapitals(words, i + 1)
}

const startsName = (words: Words, i: number) => (words.bits[i]! & GIVEN) !== 0

const JOINERS = new Set(['and', '&', '-', '–', '/'])

const isJoiner = (words: Words, i: number) => JOINERS.has(words.key[i]!)

/** "Trade and Industry Minister" joins; "the State and Foreign Minister" does not. */
const isJoinable = (words: Words, i: number, floor: number) =>
  (words.bits[i]! & PORTFOLIO) !== 0 && (i - 1 < floor || !words.country.has(i))
