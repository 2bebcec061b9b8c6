/** Each sentence by itself: its cues with their frames, before anything is known of who is meant. */
import type { CueIndex } from '../knowledge/cues.js'
import type { Sentence } from '../types.js'
import type { Candidate } from './candidates/index.js'
import type { Party } from './discourse/party.js'
import type { Draft } from './draft.js'
import type { Fit } from './frames/index.js'
import type { Scene } from './scene.js'
import { readSentence } from './sentence/index.js'
import type { Trace } from './trace.js'
import { Turns } from './turns.js'

export interface Heard {
  readonly sentence: Sentence
  readonly read: Draft[]
  /** Who speaks in a transcript. */
  readonly speaker: Party | null
  /** An act was refused for want of a source alone. */
  readonly sourceless: boolean
}

/** The cues of each sentence that may hold statements, by its number. */
export function hear(scene: Scene, cues: CueIndex): (Heard | null)[] {
  const { page } = scene
  const turns = new Turns(scene)
  return page.sentences.map((printed) => {
    const { kind } = page.outline.blocks[printed.block]!
    const speech = kind === 'transcript' && page.transcripts
    if (kind !== 'paragraph' && kind !== 'bullet' && !speech) return null
    const sentence = speech ? turns.open(printed) : printed
    const listener = new Listener()
    const read = readSentence(scene, cues, sentence, listener)
    return { sentence, read, speaker: speech ? turns.speaker : null, sourceless: listener.sourceless }
  })
}

/** Refusals that only say that nobody could be found whose act it is. */
const SOURCELESS: ReadonlySet<string> = new Set([
  'no participant stands before it',
  'no participant is the subject of its clause',
  'the verb before it names no source',
])

class Listener implements Trace {
  sourceless = false

  accepted(): void {}

  rejected(c: Candidate, fit: Fit | null, reason: string): void {
    const tells = c.form === 'finite' && (c.past || c.perfect)
    if (tells && fit && fit.frame !== 'none' && fit.frame !== 'stranded' && SOURCELESS.has(reason))
      this.sourceless = true
  }
}
