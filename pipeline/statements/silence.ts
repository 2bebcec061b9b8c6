/** Why a sentence gave no statement, so that a reader can tell silence from a miss. */
import type { UnreadReason } from '../record/schema.js'
import type { Sentence } from '../types.js'
import type { Scene } from './scene.js'
import { clauseSubject } from './subjects/index.js'

/** Ask for the reason when a sentence has given no statement. */
export class Silence {
  /** Block of the last sentence that told what somebody said. */
  private spoken = -1

  /** The sentence gave a statement: what follows it in its paragraph may go on telling what was said. */
  broken({ block }: Sentence): void {
    this.spoken = block
  }

  reason(scene: Scene, { block, from, to }: Sentence, sourceless: boolean): UnreadReason {
    if (sourceless) return 'no-source'
    if (acts(scene, from, to)) return 'no-cue'
    return this.spoken === block ? 'free-indirect' : 'background'
  }
}

/** Does a participant do something in it? That a country is or has something is no act. */
function acts(scene: Scene, from: number, to: number): boolean {
  const subject = clauseSubject(scene, from, to)
  if (!subject) return false
  if (!subject.mentions.every((m) => m.kind === 'side') || subject.pronoun) return true
  let verb = subject.to
  while (verb < to && scene.isAdverb(verb)) verb++
  const { be, have, modals } = scene.grammar
  const word = scene.lower(verb)
  return !(be.has(word) || have.has(word) || modals.has(word))
}
