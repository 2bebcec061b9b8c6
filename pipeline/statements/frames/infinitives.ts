/** Whether a `to` opens an infinitive (`ready to help`) or a noun phrase (`committed to shared values`). */
import type { Scene } from '../scene.js'

const BEFORE_INFINITIVE = new Set(['not', 'more', 'better', 'fully'])
const NOUN_ENDING = /.{3}(?:al|ion|ity|ment|ness|ance|ence|ous|ful|ics|able|ible|ship|ism)$/

/** `to` + a word that can be a base verb. */
export function isInfinitive(scene: Scene, at: number, to: number): boolean {
  let i = at + 1
  while (i < to && (scene.isAdverb(i) || BEFORE_INFINITIVE.has(scene.lower(i)))) i++
  const token = scene.tokens[i]
  if (!token || i >= to || token.kind !== 'word' || token.capital) return false
  if (scene.grammar.relatives.has(token.lower) || scene.grammar.interrogatives.has(token.lower)) return false
  if (scene.grammar.be.has(token.lower) || scene.grammar.have.has(token.lower)) return true
  if (scene.grammar.determiners.has(token.lower) || scene.isPreposition(i)) return false
  if (/.{3}ing$/.test(token.lower)) return false
  return !NOUN_ENDING.test(token.lower) || scene.grammar.verbsLikeNouns.has(token.lower)
}
