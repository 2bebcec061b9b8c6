/** The derivation of one sentence, for `explain`: what was tried, what was taken, and which file to edit. */
import type { Knowledge } from '../knowledge/index.js'
import type { Tagger } from '../tagger.js'
import type { Page, Participants, Span } from '../types.js'
import type { Candidate } from './candidates/index.js'
import { attributionOf, type Draft } from './draft.js'
import type { Fit } from './frames/index.js'
import { Scene } from './scene.js'
import { readSentence } from './sentence/index.js'
import { type Evidence, weigh } from './weigh.js'

/** One cue candidate. `reason` tells why it was refused, null where it became a statement. */
export interface Attempt {
  /** The cue words as they stand, auxiliaries and adverbs included. */
  readonly at: Span
  readonly cue: string
  /** The data file that holds the cue. */
  readonly file: string
  readonly form: Candidate['form']
  /** The frame that fitted, null where none did; `tried` are all the cue's frames in order. */
  readonly frame: string | null
  readonly tried: readonly string[]
  readonly source: Span | null
  readonly level: Draft['level'] | null
  readonly content: Span | null
  readonly reason: string | null
  /** The words that told stance, strength and mode. */
  readonly evidence: readonly Evidence[]
}

/** `sentence` is an index into `Page.sentences`. Attempts are in the order in which they were made. */
export function explainSentence(
  page: Page,
  participants: Participants,
  knowledge: Knowledge,
  tagger: Tagger,
  sentence: number,
): Attempt[] {
  const scene = new Scene(page, participants, knowledge.grammar, tagger)
  const refused: Attempt[] = []
  const drafts = readSentence(scene, knowledge.cues, page.sentences[sentence]!, {
    accepted() {},
    rejected: (candidate, fit, reason) => refused.push(refusal(scene, candidate, fit, reason)),
  })
  const taken = drafts.map((draft) => acceptance(scene, knowledge, draft))
  return [...taken, ...refused].sort((a, b) => a.at.start - b.at.start)
}

const spanOf = (scene: Scene, from: number, to: number): Span => ({
  start: scene.tokens[from]!.start,
  end: scene.tokens[Math.max(from, to - 1)]!.end,
})

const attempt = (scene: Scene, c: Candidate, fit: Fit | null) => ({
  at: spanOf(scene, c.from, Math.max(c.to, fit?.cueTo ?? c.to)),
  cue: c.cue.id,
  file: `pipeline/cues/${c.cue.act}.json`,
  form: c.form,
  frame: fit?.frame ?? null,
  tried: c.cue.frames,
})

function refusal(scene: Scene, c: Candidate, fit: Fit | null, reason: string): Attempt {
  return { ...attempt(scene, c, fit), source: null, level: null, content: null, reason, evidence: [] }
}

function acceptance(scene: Scene, knowledge: Knowledge, draft: Draft): Attempt {
  const { candidate, fit, subject, content } = draft
  const { evidence } = weigh(scene.tokens, attributionOf(draft), knowledge.weights)
  return {
    ...attempt(scene, candidate, fit),
    source: subject && spanOf(scene, subject.from, subject.to),
    level: draft.level,
    content: spanOf(scene, content.from, content.to),
    reason: null,
    evidence,
  }
}
