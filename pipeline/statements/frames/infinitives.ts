/** Whether a `to` opens an infinitive (`ready to help`) or a noun phrase (`committed to shared values`). */
import type { Scene } from '../scene.js'

const BEFORE_INFINITIVE = new Set(['not', 'more', 'better', 'fully'])
/** Endings of nouns, adjectives, plurals and participles. */
const NO_BASE_FORM = /.{3}(?:al|ion|ity|ment|ness|ance|ence|ous|ful|ics|able|ible|ship|ism|ing|[^s]s)$/
/** Words of the window: the asked one and what follows it. */
const WINDOW = 3

/** `to` + a word that can be a base verb. */
export function isInfinitive(scene: Scene, at: number, to: number): boolean {
  let i = at + 1
  while (i < to && (scene.isAdverb(i) || BEFORE_INFINITIVE.has(scene.lower(i)))) i++
  // Of a compound (`de-escalate`, `high-quality`) the last part tells.
  while (scene.lower(i + 1) === '-' && i + 2 < to && scene.isWord(i + 2)) i += 2
  const token = scene.tokens[i]
  if (!token || i >= to || token.kind !== 'word' || token.capital) return false
  if (scene.grammar.relatives.has(token.lower) || scene.grammar.interrogatives.has(token.lower)) return false
  if (scene.grammar.be.has(token.lower) || scene.grammar.have.has(token.lower)) return true
  if (scene.grammar.determiners.has(token.lower) || scene.isPreposition(i)) return false
  if (scene.grammar.infinitives.has(token.lower)) return true
  if (NO_BASE_FORM.test(token.lower)) return false
  return scene.tagger.isInfinitive(window(scene, i, to)) ?? true
}

function window(scene: Scene, from: number, to: number): string {
  let words = 'to'
  for (let i = from; i < to && i < from + WINDOW; i++) words += ` ${scene.lower(i)}`
  return words
}
