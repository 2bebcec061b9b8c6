/** Where another office starts, or stands inside the first one. */
import type { OfficeHead, PeopleKnowledge } from '../../knowledge/people.js'
import { headAt, type Words } from '../words.js'
import { isLexical } from './fields.js'

/** Where an office ends that stands inside another one ("Advisor to the Prime Minister"); `i` where none does. */
export function embeddedOffice(words: Words, knowledge: PeopleKnowledge, i: number, limit: number): number {
  const before = words.key[i - 1]
  if ((before !== 'the' && before !== 'his' && before !== 'her') || !words.capital[i]) return i
  let j = words.country.get(i)?.to ?? i
  while (j < limit && j - i < 4 && isLexical(words, j) && !headAt(words, knowledge, j, limit)) j++
  const hit = headAt(words, knowledge, j, limit)
  if (!hit || isRankBehind(words, i, j, hit.to)) return i
  return words.possessive[hit.to - 1] ? fieldsEnd(words, hit.to, limit) : hit.to
}

/** "the President's Office": what an officeholder has that is a body of its own. */
function fieldsEnd(words: Words, i: number, limit: number): number {
  let end = i
  while (end < limit && isLexical(words, end)) end++
  return end
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
        !(words.key[j] === 'justice' && FIELD_FOLLOWS.has(words.key[j - 1] ?? '')) &&
        !isBodyOfMany(words, j, hit.value) &&
        !(
          isRankBehind(words, i, j, hit.to) &&
          (words.key[j] !== 'ambassador' || INSTITUTIONS.has(words.key[j - 1]!))
        )
      )
    if (!isLexical(words, j)) return false
  }
  return false
}

/** "Minister of Justice", "Interior and Justice": the field, and no judge. */
const FIELD_FOLLOWS = new Set(['of', 'for', 'and', '&', ','])

/**
 * "Spokesman for the Foreign Ministry Ambassador X", "Minister for Trade Senator the Hon. X": the rank of the person, and
 * no office with the words before it.
 */
const isRankBehind = (words: Words, from: number, i: number, to: number) =>
  i > from &&
  RANKS.has(words.key[i]!) &&
  (words.capital[to] === true || words.key[to] === 'the') &&
  !words.country.has(to)

const RANKS = new Set(['ambassador', 'senator', 'prince', 'princess', 'cardinal', 'archbishop'])

const INSTITUTIONS = new Set(['affairs', 'ministry', 'department', 'office', 'cooperation', 'relations'])

/** "Council of Ministers", "House of Councillors": the body, and no office of its own. */
export const isBodyOfMany = (words: Words, i: number, head: OfficeHead) =>
  head.plural && words.key[i - 1] === 'of' && words.capital[i - 2] === true && BODIES.has(words.key[i - 2]!)

const BODIES = new Set(
  'council house chamber cabinet committee conference assembly board association'.split(' '),
)
