/**
 * Modes: what keeps an attribution from being a plain report of now. They are read off the verb group of the cue and
 * the first verb group of a clause that it brings; a statement may have several.
 */
import { phraseAt } from '../knowledge/phrases.js'
import type { Weights } from '../knowledge/weights/index.js'
import type { StatementMode } from '../record/schema.js'
import type { Token } from '../types.js'
import type { Attribution, Evidence } from './weigh.js'

export function modesOf(
  tokens: readonly Token[],
  { cue, content, clause, negated, perfect }: Attribution,
  weights: Weights,
  evidence: Evidence[],
): StatementMode[] {
  const found = new Set<StatementMode>()
  const add = (mode: StatementMode, from: number, to: number) => {
    if (found.has(mode)) return
    found.add(mode)
    evidence.push({ of: 'mode', says: mode, start: tokens[from]!.start, end: tokens[to - 1]!.end })
  }
  if (negated) add('negated', cue.from, cue.to)
  if (perfect && tokens.slice(Math.max(0, cue.from - 3), cue.to).some((t) => t.lower === 'had'))
    add('past', cue.from, cue.to)
  for (let i = cue.from; i < cue.to; i++) {
    if (FUTURE.has(tokens[i]!.lower)) add('future', i, i + 1)
    const degree = phraseAt(weights.degree, tokens, i, cue.to)
    if (degree?.value.has('again') || degree?.value.has('repeat')) add('repeated', i, degree.to)
  }
  if (cue.from > 0 && FUTURE.has(tokens[cue.from - 1]!.lower)) add('future', cue.from - 1, cue.from)
  const verb = clause ? verbOf(tokens, content.from, content.to) : -1
  for (let i = content.from; i < content.to; i++) {
    const degree = phraseAt(weights.degree, tokens, i, content.to)
    if (degree?.value.has('condition')) add('conditional', i, degree.to)
    if (i === verb) {
      if (FUTURE.has(tokens[i]!.lower)) add('future', i, i + 1)
      if (NOT.has(tokens[i]!.lower) || NOT.has(tokens[i + 1]?.lower ?? '')) add('negated', i, i + 1)
    }
  }
  return ORDER.filter((mode) => found.has(mode))
}

const ORDER: readonly StatementMode[] = ['negated', 'conditional', 'past', 'future', 'repeated']
const FUTURE = new Set(['will', 'shall', "we'll", 'would', "won't"])
const NOT = new Set(['not', 'never', 'cannot', "won't", "can't"])
const AUXILIARIES = new Set([
  ...FUTURE,
  'is',
  'are',
  'was',
  'were',
  'has',
  'have',
  'had',
  'should',
  'must',
  'can',
  'could',
  'may',
  'might',
  'did',
  'does',
  'do',
  'cannot',
  'be',
])

/** The first auxiliary of a clause, -1 where none stands near its start. */
function verbOf(tokens: readonly Token[], from: number, to: number): number {
  for (let i = from; i < Math.min(to, from + 20); i++) if (AUXILIARIES.has(tokens[i]!.lower)) return i
  return -1
}
