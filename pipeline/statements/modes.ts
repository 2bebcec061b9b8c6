/** Modes: negated, conditional, past, future, repeated. */
import type { Weights } from '../knowledge/weights.js'
import type { StatementMode } from '../record/schema.js'
import type { Token } from '../types.js'
import type { Attribution, Evidence } from './weigh.js'

export function modesOf(
  _tokens: readonly Token[],
  _attribution: Attribution,
  _weights: Weights,
  _evidence: Evidence[],
): StatementMode[] {
  return []
}
