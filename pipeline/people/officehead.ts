/** Where the head of an office stands, behind the words of its field. */
import { MODIFIER, NATION, type PeopleKnowledge, PORTFOLIO } from '../knowledge/people.js'
import { headAt, type Words } from './words.js'

/** The head of an office that starts at word `i`: past modifiers, portfolio words and a country. */
export function headFrom(words: Words, knowledge: PeopleKnowledge, i: number, limit: number): number {
  for (let j = i; j < limit && j - i < 8; j++) {
    const hit = headAt(words, knowledge, j, limit)
    // "Chief Negotiator": the first word is no office of its own.
    const before = hit?.to === j + 1 && (words.bits[j]! & MODIFIER) !== 0
    if (hit && !(before && leadsToHead(words, knowledge, j + 1, limit))) return j
    if (hit) continue
    const country = words.bits[j]! & NATION ? words.country.get(j) : undefined
    if (country) {
      j = country.to - 1
      continue
    }
    if (!words.capital[j] && words.capital[i] && !BETWEEN.has(words.key[j]!)) return -1
    if (!(words.bits[j]! & (PORTFOLIO | MODIFIER)) && !BETWEEN.has(words.key[j]!)) return -1
  }
  return -1
}

const BETWEEN = new Set(['and', '&', '-', ','])

/** "Chief Medical Officer": the head comes after words of its field. */
function leadsToHead(words: Words, knowledge: PeopleKnowledge, i: number, limit: number): boolean {
  for (let j = i; j < limit && j - i < 4 && words.capital[j]; j++) {
    if (headAt(words, knowledge, j, limit)) return true
    if (!(words.bits[j]! & (PORTFOLIO | MODIFIER))) return false
  }
  return false
}
