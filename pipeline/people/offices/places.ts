/** The unknown region or body of an office, and its abbreviation. */
import { GIVEN, HEAD, NATION, NEVER, type PeopleKnowledge, STYLE } from '../../knowledge/people.js'
import type { Words } from '../words.js'
import { startsOffice } from './others.js'

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

/** "the Republic of Korea (ROK)": the printed abbreviation goes with the country. */
export function afterAbbreviation(words: Words, i: number, limit: number): number {
  return words.key[i] === '(' && i + 2 < limit && words.key[i + 2] === ')' && words.capital[i + 1] ? i + 3 : i
}

/** A word in capitals that nothing else is known of, where not all words are in capitals. */
export function isBodyInCapitals(words: Words, i: number): boolean {
  const { text, length, upper } = words.tokens[words.at[i]!]!.word
  if (length < 2 || length > 8 || !upper || !/^\p{Lu}+$/u.test(text)) return false
  if (words.bits[i]! & (HEAD | STYLE | GIVEN | NATION)) return false
  const before = words.tokens[words.at[words.key[i - 1] === ',' ? i - 2 : i - 1] ?? 0]!.word
  return !before.upper || before.length < 5
}
