/** Where no sentence tells of the meeting, those who speak in the text held it. */

import { type Companies, companyOf } from './company.js'
import { isNamed } from './predicates.js'
import type { Roll, SentenceView } from './roll.js'
import { isSubjectOf } from './standing.js'
import type { Words } from './words.js'

/** Where no sentence tells of the meeting, those who speak in the text held it, and those to whom they convey something. */
export function readSpeakers(
  words: Words,
  { index, from, raws }: SentenceView,
  companies: Companies,
  roll: Roll,
  opening: boolean,
): void {
  for (const raw of raws) {
    if (companyOf(companies.get(index), raw)) continue
    const to = words.key[raw.from - 1] === 'the' ? raw.from - 2 : raw.from - 1
    const isTold = words.key[to] === 'to' && CONVEYED.has(words.key[to - 1] ?? '')
    if (isTold || words.key[to] === 'congratulated' || (opening && TOLD.has(words.key[to] ?? '')))
      roll.raise(raw, 'principal')
    const verb = afterDay(words, raw.to)
    const next = words.key[opening && PERFECT.has(words.key[verb] ?? '') ? verb + 1 : verb] ?? ''
    if (next === 'and' && words.key[verb] === 'and' && !isNamed(words, verb + 1)) continue
    if (words.capital[verb] || !/(?:ed|said|told|spoke|and|also|made|gave)$/.test(next)) continue
    if (isSubjectOf(words, raw, raw.to, from)) roll.raise(raw, 'principal')
  }
}

const PERFECT = new Set(['has', 'had', 'have'])

/** With somebody as their object. */
const TOLD = new Set('told briefed assured reassured informed thanked urged asked invited greeted'.split(' '))

const CONVEYED = new Set(['conveyed', 'expressed', 'handed', 'delivered', 'presented', 'explained'])

/** "X today (16 February) formally …": the word behind the day and an adverb. */
function afterDay(words: Words, i: number): number {
  let j = i
  if (/^(?:today|yesterday)$/.test(words.key[j] ?? '')) j++
  if (words.key[j] === '(' && j > i) while (j < i + 8 && words.key[j - 1] !== ')') j++
  return words.key[j]?.endsWith('ly') && !words.capital[j] ? j + 1 : j
}
