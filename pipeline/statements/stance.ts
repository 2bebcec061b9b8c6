/** For or against: the act's own value, then the head of the content, then polarity words within their negation. */
import type { Weights } from '../knowledge/weights.js'
import type { Act, Stance } from '../record/schema.js'
import type { Token } from '../types.js'
import type { Attribution, Evidence } from './weigh.js'

const OWN: Readonly<Record<Act, Stance>> = {
  state: 'neutral',
  explain: 'neutral',
  emphasize: 'support',
  reaffirm: 'support',
  discuss: 'neutral',
  agree: 'support',
  commit: 'support',
  reject: 'oppose',
  urge: 'support',
  invite: 'support',
  support: 'support',
  courtesy: 'support',
  concern: 'oppose',
  condemn: 'oppose',
  hope: 'support',
  announce: 'support',
}

export function stanceOf(
  _tokens: readonly Token[],
  { act, entry }: Attribution,
  _weights: Weights,
  _evidence: Evidence[],
): Stance {
  return entry.stance ?? OWN[act]
}
