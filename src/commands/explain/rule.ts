/** The page of a rule: a cue of the data files with the frame that fitted, `urge/to-inf`. */
import type { Knowledge } from '../../../pipeline/knowledge/index.js'

export interface RulePage {
  readonly id: string
  readonly act: string
  readonly frame: string | null
  readonly frames: readonly string[]
  readonly words: readonly string[]
  readonly stance: string | null
  readonly strength: number | null
  readonly examples: readonly string[]
  readonly counterexamples: readonly string[]
}

/** Null where there is no such rule. The frame may be left out. */
export function rulePage(rule: string, knowledge: Knowledge): RulePage | null {
  const [id, frame] = rule.split('/') as [string, string | undefined]
  const cue = knowledge.cues.byId.get(id)
  if (
    !cue ||
    (frame !== undefined && frame !== 'passive' && !(cue.frames as readonly string[]).includes(frame))
  )
    return null
  const { data } = cue
  return {
    id: rule,
    act: cue.act,
    frame: frame ?? null,
    frames: cue.frames,
    words: data.nouns ? data.verbs.map((verb) => `${verb} … ${data.nouns!.join(' / ')}`) : data.verbs,
    stance: cue.stance,
    strength: cue.strength,
    examples: data.examples,
    counterexamples: data.counterexamples,
  }
}
