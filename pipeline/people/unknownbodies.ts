/** Bodies that no list knows, behind an office and before its name. */
import { HEAD, type PeopleKnowledge, STYLE } from '../knowledge/people.js'
import { nameAfter } from './following.js'
import { skipArticle } from './offices/fields.js'
import { reaching, type Title } from './raw.js'
import type { Words } from './words.js'

/** "the CEO of Ruritel, X Y,": a body that no list knows goes with the office where a name between commas follows. */
export function withUnknownBody(
  words: Words,
  knowledge: PeopleKnowledge,
  title: Title,
  limit: number,
): Title {
  const { to, outerTo } = title
  const key = words.key[outerTo]
  if (to !== outerTo || (key !== 'of' && key !== 'at' && key !== 'for')) return title
  let i = skipArticle(words, outerTo + 1)
  const start = i
  while (
    i < limit &&
    i - start < LONGEST_BODY &&
    (words.capital[i] || (i > start && IN_BODIES.has(words.key[i]!)))
  )
    i++
  // "the Special Envoy of President X, Y": the words behind it name somebody else.
  for (let j = start; j < i; j++) if (words.bits[j]! & (HEAD | STYLE)) return title
  if (i === start || !words.capital[i - 1] || words.key[i] !== ',' || words.possessive[i - 1]) return title
  const wider = reaching(title, i, i)
  return nameAfter(words, knowledge, wider, limit) ? wider : title
}

const LONGEST_BODY = 8
const IN_BODIES = new Set(['of', 'and', 'for', 'the', '&', '-', 'in', 'on', 'de', 'la', 'do', 'da', 'del'])
