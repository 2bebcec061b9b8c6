/** How strongly: the step of the cue on its act's ladder, moved by adverbs; and whether the wording is marked. */
import type { Weights } from '../knowledge/weights.js'
import type { Token } from '../types.js'
import type { Attribution, Evidence } from './weigh.js'

export function strengthOf(
  tokens: readonly Token[],
  { entry, cue }: Attribution,
  weights: Weights,
  evidence: Evidence[],
): { strong: boolean; strength: number | null } {
  let strong = false
  for (let i = cue.from; i < cue.to; i++) {
    const token = tokens[i]!
    if (!weights.strong.has(token.lower)) continue
    strong = true
    evidence.push({ of: 'strong', says: token.lower, start: token.start, end: token.end })
  }
  const base = entry.strength ?? null
  return { strong, strength: base === null ? null : Math.min(5, base + (strong ? 1 : 0)) }
}
