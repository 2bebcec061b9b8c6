/** The field of a desk in brackets or behind a slash. */
import { HEAD, MODIFIER, PORTFOLIO } from '../../knowledge/people.js'
import type { Words } from '../words.js'
import { LIST_WORDS } from './portfolio.js'

/** "Director General (Americas)", "Secretary (East & West)": the field of an office in brackets. */
export function fieldEnd(words: Words, i: number, limit: number): number {
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
