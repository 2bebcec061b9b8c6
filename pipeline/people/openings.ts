/** Sentences that begin with what is told of the persons: "Also on the call was X", "With her were X and Y". */
import { COPULAS, isAtTable, isNamed, isThose } from './predicates.js'
import type { SentenceView } from './roll.js'
import type { Words } from './words.js'

/**
 * One past the verb of a sentence that begins with what is told of the persons: "Accompanying the Minister were X and
 * Y", "Also on the call was X", "With her were X and Y"; 0 where the sentence does not.
 */
export function copulaEnd(words: Words, { from, to }: SentenceView): number {
  const first = /^(?:also|others?|those|the|further)$/.test(words.key[from]!) ? from + 1 : from
  if (!isOpening(words, first) && !(first > from && OTHERS.has(words.key[first]!))) return 0
  for (let i = first + 1; i < to - 1 && i < from + 16; i++) {
    const key = words.key[i]!
    if (key === ',' || /^(?:has|have|had|said|will|there)$/.test(key)) return 0
    if (!COPULAS.has(key) && !/^(?:includ(?:ed|e|es|ing)|sat|:)$/.test(key)) continue
    const after = words.key[i + 1] === 'also' ? i + 2 : i + 1
    return isNamed(words, after) ? after : 0
  }
  return 0
}

/** Behind "also" and "other". */
const OTHERS = new Set(
  'there dignitaries officials guests ministers senators ambassadors delegates seen'.split(' '),
)

function isOpening(words: Words, i: number): boolean {
  const key = words.key[i]!
  const next = words.key[i + 1] ?? ''
  if (key === 'among') return isThose(words, i + 1)
  if (key === 'taking') return next === 'part'
  if (key === 'with') return words.capital[i + 1] === true || /^(?:the|him|her|them)$/.test(next)
  if (/^(?:on|from)$/.test(key) && isOnSide(words, i)) return true
  if (/^(?:in|on|at|around)$/.test(key))
    return /^(?:attendance|hand)$/.test(next) || isAtTable(words, i) || isAtSide(words, i)
  return OPENINGS.has(key)
}

/** "On the Utopian side were X and Y". */
const isOnSide = (words: Words, i: number) =>
  words.key[i + 1] === 'the' && [2, 3, 4].some((n) => /^(?:side|part)$/.test(words.key[i + n] ?? ''))

const OPENINGS = new Set(
  `present attending participating joining accompanying representing seated alongside beside flanking assisting
  participants attendees members`.split(/\s+/),
)

/** "At the Minister's side". */
function isAtSide(words: Words, i: number): boolean {
  for (let j = i + 1; j < i + 5; j++)
    if (words.possessive[j] && ENTOURAGE.test(words.key[j + 1] ?? '')) return true
  return /^(?:his|her|the)$/.test(words.key[i + 1] ?? '') && ENTOURAGE.test(words.key[i + 2] ?? '')
}

const ENTOURAGE = /^(?:side|entourage|delegation|party)$/
