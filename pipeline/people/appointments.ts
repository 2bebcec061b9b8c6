/** The office that a person has come to: "X on her election as President", "X, who took office as Minister". */
import type { PeopleKnowledge } from '../knowledge/people.js'
import type { Title } from './raw.js'
import { titleAt } from './titles.js'
import type { Words } from './words.js'

/** "congratulated X on her election as President of Utopia": the office that the person has come to. */
export function appointedTo(
  words: Words,
  knowledge: PeopleKnowledge,
  i: number,
  limit: number,
): Title | null {
  if (words.key[i] === ',' && words.key[i + 1] === 'who') return becomeBy(words, knowledge, i + 2, limit)
  const key = words.key[i]
  if (key !== 'on' && key !== 'upon' && key !== 'for') return null
  if (!/^(?:his|her|the)$/.test(words.key[i + 1] ?? '')) return null
  let as = i + 2
  while (as < i + 9 && as < limit && !(words.key[as] === 'as' || words.key[as] === 'of')) as++
  if (as + 1 >= limit || as >= i + 9) return null
  let comes = false
  for (let j = i + 2; j < as; j++) comes ||= COMES.has(words.key[j]!)
  if (!comes || words.key[as] !== 'as') return null
  const start = BEFORE_OFFICE.has(words.key[as + 1]!) ? as + 2 : as + 1
  const title = titleAt(words, knowledge, start, start, limit, true)
  return title && !title.heads[0]!.plural && title.outerFrom === start ? title : null
}

/** "X, who took office as Minister of Trade of Utopia", "X, who is also Deputy Prime Minister". */
function becomeBy(words: Words, knowledge: PeopleKnowledge, verb: number, limit: number): Title | null {
  let i = verb
  let comes = false
  for (; i < verb + 8 && i < limit && !words.capital[i] && /^\p{L}/u.test(words.key[i]!); i++)
    comes ||= BECOMES.has(words.key[i]!)
  if (!comes || i >= limit || !/^(?:as|the|a|is|also|became|becomes|currently|new)$/.test(words.key[i - 1]!))
    return null
  const title = titleAt(words, knowledge, i, i, limit, true)
  return title && !title.heads[0]!.plural && title.outerFrom === i ? title : null
}

const BECOMES = new Set(
  'is serves served took assumed became becomes appointed elected sworn named holds'.split(' '),
)

const COMES = new Set(
  'election re-election reelection appointment reappointment inauguration confirmation nomination designation assumption'.split(
    ' ',
  ),
)

/** Words between a name or a comma and an office. */
export const BEFORE_OFFICE = new Set(['the', 'a', 'an', 'his', 'her', 'then', 'current', 'new', 'newly'])
