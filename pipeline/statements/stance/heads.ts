/** What stands at the head of a content: what is asked for, and whether that is an end of something. */
import { phraseAt } from '../../knowledge/phrases.js'
import type { Stance } from '../../record/schema.js'
import type { Token } from '../../types.js'
import type { TokenRange } from '../weigh.js'
import type { Words } from './words.js'

/** What is asked or hoped for: `oppose` where its head is an end of something (`to stop …`, `the removal of …`). */
export function wanted(words: Words, content: TokenRange): Stance | null {
  const { tokens } = words
  if (endsSomething(words, content.from, content.to)) return 'oppose'
  const limit = Math.min(content.to, content.from + 25)
  for (let i = content.from; i < limit; i++) {
    const { lower, capital } = tokens[i]!
    // `assistance in the fight against …`, `a Counter Terrorism Team`: what is asked for is help, or has a name.
    if (lower === 'in' && i > content.from) return null
    if (capital && i > content.from) continue
    if (OPENERS.has(lower) && !DETERMINERS.has(tokens[i + 1]?.lower ?? ''))
      return endsSomething(words, i + 1, content.to) ? 'oppose' : 'support'
    const hit = phraseAt(words.weights.polarity, tokens, i, content.to)
    if (hit === null) continue
    if (hit.value.has('filler') || hit.value.has('end'))
      return endsSomething(words, i, content.to) ? 'oppose' : 'support'
    i = hit.to - 1
  }
  return null
}

const OPENERS = new Set(['to', 'should', 'would', 'will', 'must', 'could', 'can', 'be', 'not'])
const DETERMINERS = new Set(['the', 'a', 'an', 'his', 'her', 'its', 'their', 'our', 'all', 'this', 'that'])
const BREAKS = new Set(
  'and or but , ; : ( which who that in by with from on at as so between through while'.split(' '),
)

/** Does the head of what starts at `from` undo something? Looks through adverbs, adjectives and verbs like "continue". */
export function endsSomething({ tokens, weights, evidence }: Words, from: number, to: number): boolean {
  const limit = Math.min(to, from + 8)
  for (let i = from; i < limit; ) {
    const token = tokens[i]!
    const hit = phraseAt(weights.polarity, tokens, i, to)
    if (hit?.value.has('restraint')) return false
    if (hit?.value.has('end') && tokens[i - 1]?.text !== '-') {
      evidence.push({ of: 'stance', says: 'end', start: token.start, end: tokens[hit.to - 1]!.end })
      return true
    }
    if (HOLDS.has(token.lower) && accountable(tokens, i, to)) return true
    if (hit && !hit.value.has('filler') && (hit.value.has('deed') || hit.value.has('for'))) return false
    if (BREAKS.has(token.lower)) return false
    i = hit ? hit.to : i + 1
  }
  return false
}

const HOLDS = new Set(['hold', 'holding', 'bring', 'bringing', 'call', 'calling'])

/** `hold … to account`: the object may be long. */
function accountable(tokens: readonly Token[], from: number, to: number): boolean {
  for (let i = from; i < Math.min(to, from + 14); i++) {
    const { lower } = tokens[i]!
    if (lower === 'accountable' || (lower === 'account' && tokens[i - 1]!.lower === 'to')) return true
  }
  return false
}

/** An attitude noun that heads the content (`their shared commitment to …`), turned where an end is its object. */
export function headed(words: Words, content: TokenRange): Stance | null {
  const { tokens, weights, evidence } = words
  const limit = Math.min(content.to, content.from + 9)
  for (let i = content.from; i < limit; i++) {
    const { lower, start, end } = tokens[i]!
    const value = weights.heads.get(lower)
    if (value && !(lower === 'support' && weights.material.has(tokens[i - 1]?.lower ?? ''))) {
      const stance = value === 'support' && endsSomething(words, i + 1, content.to) ? 'oppose' : value
      evidence.push({ of: 'stance', says: stance, start, end })
      return stance
    }
    if (STOPS.has(lower)) return null
  }
  return null
}

const STOPS = new Set(
  'of to for in on at by with about regarding from between how whether which that and , ; ('.split(' '),
)
