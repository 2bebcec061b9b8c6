/** How a clause hangs in its sentence, told by the words left of its subject. */
import type { Scene } from '../scene.js'

/** How the clause of a subject hangs in its sentence. */
export type Rank = 'main' | 'that' | 'relative' | 'where' | 'subordinate'

export const ADVERBIAL_REACH = 40

/** What the words left of a clause's first token make of the clause, and where the connecting words begin. */
export function rankOf(scene: Scene, start: number, from: number): { rank: Rank; boundary: number } {
  let q = start - 1
  while (q >= from && scene.isAdverb(q)) q--
  // A bullet printed as a letter.
  if (q === from && scene.tokens[q]!.text === 'o') q--
  if (q < from) return { rank: 'main', boundary: from }
  const word = scene.lower(q)
  if (word === 'that') return { rank: 'that', boundary: connector(scene, q, from) }
  if (scene.grammar.openers.has(word)) return { rank: 'main', boundary: connector(scene, q, from) }
  if (scene.grammar.relatives.has(word)) {
    let b = q
    if (scene.isPreposition(b - 1)) b--
    // `…, reason for which they agreed`
    if (scene.lower(b - 1) === 'reason') return { rank: 'main', boundary: connector(scene, b - 1, from) }
    return { rank: 'relative', boundary: scene.lower(b - 1) === ',' ? b - 1 : b }
  }
  if (word === ',') return behindAdverbial(scene, q, from)
  if (/^[;:—–-]$/.test(word) || word === '”' || word === '"') return { rank: 'main', boundary: q }
  // `…, where X reiterated`: the clause goes on with the telling.
  if (word === 'where' && scene.lower(q - 1) === ',') return { rank: 'where', boundary: q - 1 }
  if (scene.grammar.conjunctions.has(word)) return { rank: 'main', boundary: connector(scene, q, from) }
  if (scene.grammar.subordinators.has(word)) return { rank: 'subordinate', boundary: q }
  if (scene.tokens[q]!.kind === 'punctuation' || /.[.]$/.test(word)) return { rank: 'main', boundary: q + 1 }
  return { rank: opensWithAdverbial(scene, from) ? 'main' : 'subordinate', boundary: from }
}

/** `…, and, in this regard, X said`: goes left over adverbials between commas to what connects the clause. */
export function behindAdverbial(scene: Scene, comma: number, from: number): { rank: Rank; boundary: number } {
  let q = comma - 1
  for (; q >= from && comma - q < ADVERBIAL_REACH; q--) {
    const word = scene.lower(q)
    if (word === 'that' && opensAside(scene, q + 1)) {
      return { rank: 'that', boundary: connector(scene, q, from) }
    }
    if (word === ';') return { rank: 'main', boundary: q }
    if (word !== ',' && !scene.grammar.conjunctions.has(word) && !scene.grammar.openers.has(word)) continue
    if (word === ',' && scene.lower(q - 1) === 'that') continue
    const opens = scene.isPreposition(q + 1) || scene.isAdverb(q + 1) || scene.lower(q + 1) === ','
    if (!opens) continue
    if (word === ',') return { rank: 'main', boundary: q }
    return { rank: 'main', boundary: connector(scene, q, from) }
  }
  return { rank: 'main', boundary: q < from ? from : comma }
}

const opensAside = (scene: Scene, at: number) =>
  scene.isPreposition(at) ||
  // `Stating that there is no dispute, X …`
  (scene.isAdverb(at) && scene.lower(at) !== 'there') ||
  scene.grammar.subordinators.has(scene.lower(at)) ||
  /^(?:,|[a-z]+ing)$/.test(scene.lower(at))

export const opensWithAdverbial = (scene: Scene, from: number) =>
  scene.isPreposition(from) || scene.isAdverb(from)

/** Goes left from a connecting word over the comma and conjunctions before it. */
export function connector(scene: Scene, at: number, from: number): number {
  let b = at
  while (
    b > from &&
    (scene.lower(b - 1) === ',' ||
      scene.grammar.conjunctions.has(scene.lower(b - 1)) ||
      (scene.isAdverb(b - 1) && scene.lower(b - 2) === ','))
  ) {
    b--
  }
  return b
}
