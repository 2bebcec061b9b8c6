/** Where a personal name ends. Names are runs of capitalised words that are nothing else that the lexicon knows. */
import { PARTICLE, type PeopleKnowledge, SUFFIX } from '../knowledge/people.js'
import { isHyphen, isLetters, isNameWord } from './namewords.js'
import { glued, type Words } from './words.js'

/**
 * One past the last word of the name that starts at word `i`; `i` where none does. `strong` after a title or an office,
 * where a common word can only be a name ("Mr. Price").
 */
export function nameEnd(
  words: Words,
  knowledge: PeopleKnowledge,
  i: number,
  limit: number,
  strong: boolean,
): number {
  let j = i
  let end = i
  while (j < limit) {
    j = skipParticles(words, knowledge, j, limit, strong, end > i)
    if (
      !isNameWord(words, knowledge, j, end > i, strong) &&
      !(end > i && isStyleInside(words, knowledge, j, limit))
    )
      break
    end = ++j
    if (words.possessive[j - 1]) break
    j = end = afterHyphen(words, j, limit)
    if (words.possessive[j - 1]) break
    j = end = afterComma(words, i, j, limit)
    if (j < limit && !words.capital[j] && FILIAL.has(words.key[j]!)) j = end = j + 1
    j = overNickname(words, knowledge, j, limit)
  }
  return end
}

/** "Bakyt Asan uulu": child of, after the father's name. */
const FILIAL = new Set(['uulu', 'uly', 'kyzy', 'oglu', 'ogly', 'oğlu', 'qizi', 'qızı', 'gizi', 'gyzy'])

/** "Razak Haji Omar": a style of pilgrims and elders is a part of the name where it stands inside. */
const isStyleInside = (words: Words, knowledge: PeopleKnowledge, i: number, limit: number) =>
  words.capital[i] === true &&
  (LAST.has(words.key[i]!) ||
    (INSIDE.has(words.key[i]!) && i + 1 < limit && isNameWord(words, knowledge, i + 1, true, true)))

/** Styles that are family names too. */
const LAST = new Set(['mzee', 'malam', 'ato', 'eng'])
const INSIDE = new Set(['eng', 'haji', 'hajah', 'syed', 'sheikh', 'adi', 'oba', 'ato', 'mama', 'hajj', 'eze'])

/** "Min-seo", "Al-Nahri": what follows a hyphen belongs to the name. */
function afterHyphen(words: Words, i: number, limit: number): number {
  let j = i
  while (
    j + 1 < limit &&
    isHyphen(words.key[j]!) &&
    (glued(words, j - 1) || isInitialed(words, j - 1)) &&
    glued(words, j) &&
    isLetters(words, j + 1)
  )
    j += 2
  return j
}

/** "K.-D.": the full stop of the initial stands before the hyphen. */
const isInitialed = (words: Words, i: number) =>
  words.key[i]!.length === 1 &&
  words.at[i + 1] === words.at[i]! + 2 &&
  words.tokens[words.at[i]! + 1]!.text === '.'

/** "Hale, Jr." and the family name before a comma: "Nam, Min-seo". */
function afterComma(words: Words, start: number, i: number, limit: number): number {
  if (words.key[i] !== ',' || i + 1 >= limit) return i
  if (words.bits[i + 1]! & SUFFIX && /^(jr|sr)$/.test(words.key[i + 1]!)) return i + 2
  const korean = i - start === 1 && words.capital[i + 1] && words.key[i + 2] === '-' && glued(words, i + 1)
  return korean && i + 3 < limit && !words.capital[i + 3] && isLetters(words, i + 3) ? i + 4 : i
}

/** 'Benjamin "Benny" X': a nickname in quotation marks stands inside the name. */
function overNickname(words: Words, knowledge: PeopleKnowledge, i: number, limit: number): number {
  if (!OPENING.has(words.key[i] ?? '') || !CLOSING.has(words.key[i + 2] ?? '')) return i
  return i + 3 < limit && isNameWord(words, knowledge, i + 3, true, true) && words.capital[i + 1] ? i + 3 : i
}

const OPENING = new Set(['"', '“', '”', "'", '‘', '('])
const CLOSING = new Set(['"', '“', '”', "'", '’', ')'])

/** Particles count only before a name word: "van der Berg", "al-Sudani". */
function skipParticles(
  words: Words,
  knowledge: PeopleKnowledge,
  i: number,
  limit: number,
  strong: boolean,
  inside: boolean,
): number {
  if (words.capital[i] || !(words.bits[i]! & PARTICLE)) return i
  let j = i
  while (j < limit && j - i < 5) {
    if (words.capital[j] || !(words.bits[j]! & PARTICLE)) break
    const hyphen = j + 2 < limit && isHyphen(words.key[j + 1]!) && glued(words, j)
    if (!hyphen && (JOINED.has(words.key[j]!) || (INNER.has(words.key[j]!) && !inside))) break
    j += hyphen ? 2 : 1
  }
  if (j === i) return i
  const isName = j < limit && isNameWord(words, knowledge, j, true, strong)
  return isName && (i > 0 || strong) ? j : i
}

/** Articles that stand in a name with a hyphen only: "as-Sabah"; alone they are common words. */
const JOINED = new Set(['at', 'as', 'an', 'ad', 'ar', 'az', 'ash', 'um', 'ur', 'd'])
/** Particles that are words of the text too unless they stand between two words of a name: "Durão e Silva". */
const INNER = new Set(['e', 'o', 'do', 'ten', 'af', 'und', 'vom', 'zum'])
