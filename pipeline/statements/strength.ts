/** How strongly: the step of the cue on its act's ladder, moved by adverbs; and whether the wording is marked. */
import { phraseAt } from '../knowledge/phrases.js'
import type { Weights } from '../knowledge/weights/index.js'
import type { Token } from '../types.js'
import type { Attribution, Evidence, TokenRange } from './weigh.js'

export function strengthOf(
  tokens: readonly Token[],
  { entry, cue, content }: Attribution,
  weights: Weights,
  evidence: Evidence[],
): { strong: boolean; strength: number | null } {
  const base = entry.strength
  let strong = false
  let up = 0
  let again = 0
  let down = 0
  for (let i = cue.from; i < cue.to; ) {
    const hit = phraseAt(weights.degree, tokens, i, cue.to)
    if (hit === null) {
      i++
      continue
    }
    const at = { start: tokens[i]!.start, end: tokens[hit.to - 1]!.end }
    if (hit.value.has('strong')) {
      strong = true
      evidence.push({ of: 'strong', says: 'in the cue', ...at })
    }
    if (hit.value.has('intensify')) up = 1
    if (hit.value.has('again')) again = 1
    if (hit.value.has('soften')) down = 1
    if (up || again || down) evidence.push({ of: 'strength', says: 'step', ...at })
    i = hit.to
  }
  if (!strong) strong = markedIn(tokens, content, weights, evidence)
  return { strong, strength: base === null ? null : Math.max(1, Math.min(5, base + up + again - down)) }
}

/** Marked wording in the content: a word that is marked anywhere, or a marker directly before an attitude. */
function markedIn(
  tokens: readonly Token[],
  content: TokenRange,
  weights: Weights,
  evidence: Evidence[],
): boolean {
  for (let i = content.from; i < content.to; ) {
    const hit = phraseAt(weights.degree, tokens, i, content.to)
    if (
      hit?.value.has('absolute') ||
      (hit?.value.has('beside') && attitudeAt(tokens, hit.to, content.to, weights))
    ) {
      evidence.push({
        of: 'strong',
        says: 'in the content',
        start: tokens[i]!.start,
        end: tokens[hit.to - 1]!.end,
      })
      return true
    }
    i = hit ? hit.to : i + 1
  }
  return false
}

function attitudeAt(tokens: readonly Token[], at: number, to: number, weights: Weights): boolean {
  if (at >= to) return false
  const kinds = phraseAt(weights.polarity, tokens, at, to)?.value
  return (
    (kinds !== undefined && (kinds.has('against') || kinds.has('for'))) ||
    weights.heads.has(tokens[at]!.lower)
  )
}
