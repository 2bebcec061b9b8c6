/** Who speaks where in a verbatim transcript: a turn opens with its speaker and a colon and lasts until the next one. */
import { isSpeaker } from '../layout/transcript.js'
import type { Sentence } from '../types.js'
import { NOBODY, type Party } from './discourse/party.js'
import type { Draft } from './draft.js'
import type { Scene } from './scene.js'

export class Turns {
  /** Whoever has the floor; nobody where the label names none of the document's people. */
  speaker: Party = NOBODY
  private block = -1

  constructor(private readonly scene: Scene) {}

  /** The sentence without its speaker's label. Sentences are given in the order of the text. */
  open(sentence: Sentence): Sentence {
    if (sentence.block === this.block) return sentence
    this.block = sentence.block
    const { page } = this.scene
    const { start, end } = page.outline.blocks[sentence.block]!
    if (!isSpeaker(page.text.slice(start, end))) return sentence
    let colon = sentence.from
    while (colon < sentence.to - 1 && this.scene.lower(colon) !== ':') colon++
    this.speaker = this.named(sentence.from, colon)
    return { ...sentence, from: colon + 1 }
  }

  private named(from: number, to: number): Party {
    const persons = new Set<number>()
    for (let i = from; i < to; i++)
      for (const p of this.scene.mentionStarting(i)?.persons ?? []) persons.add(p)
    return persons.size === 1 ? { persons: [...persons], codes: [] } : NOBODY
  }
}

/** In speech only what the speaker says of himself or his side is his act; the rest is what he tells of others. */
export function isFirstPerson(scene: Scene, { subject }: Draft): boolean {
  return subject !== null && /^(?:i|we)$/.test(scene.lower(subject.from))
}
