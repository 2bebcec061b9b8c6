/**
 * What an attribution weighs: for or against, how strongly, in which mode. Each answer keeps the words that gave it,
 * so `explain` can show them and a reader who disagrees finds the data file to edit.
 */
import type { CompiledCue } from '../knowledge/cues.js'
import type { Weights } from '../knowledge/weights/index.js'
import type { Act, Stance, StatementMode } from '../record/schema.js'
import type { Span, Token } from '../types.js'
import { modesOf } from './modes.js'
import { stanceOf } from './stance/index.js'
import { strengthOf } from './strength.js'

/** `tokens[from] … tokens[to - 1]`. */
export interface TokenRange {
  readonly from: number
  readonly to: number
}

/** A cue and its content, before it is weighed. The content may stand before the cue. */
export interface Attribution {
  readonly act: Act
  readonly entry: Pick<CompiledCue, 'stance' | 'strength'>
  /** The cue with its adverbs, light verb, noun and preposition; auxiliaries to its left are looked up here. */
  readonly cue: TokenRange
  readonly content: TokenRange
  /** The content is a clause with a subject and a verb, or words in quotation marks, and no noun phrase. */
  readonly clause: boolean
  /** The cue's own verb is negated (`did not agree`). */
  readonly negated: boolean
  /** The cue's own verb is in a perfect tense (`had agreed`). */
  readonly perfect: boolean
}

/** The words that told, and what they told (`oppose: unacceptable`). */
export interface Evidence extends Span {
  readonly of: 'stance' | 'strong' | 'strength' | 'mode'
  readonly says: string
}

export interface Weighed {
  readonly stance: Stance
  readonly strong: boolean
  /** A step on the act's printed ladder, null where the act has none. */
  readonly strength: number | null
  readonly modes: readonly StatementMode[]
  readonly evidence: readonly Evidence[]
}

export function weigh(tokens: readonly Token[], attribution: Attribution, weights: Weights): Weighed {
  const evidence: Evidence[] = []
  const stance = stanceOf(tokens, attribution, weights, evidence)
  const { strong, strength } = strengthOf(tokens, attribution, weights, evidence)
  const modes = modesOf(tokens, attribution, weights, evidence)
  return { stance, strong, strength, modes, evidence }
}
