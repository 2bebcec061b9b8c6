/** A cue that was accepted, before its source and its weight are known. */
import type { Frame } from '../knowledge/schema.js'
import type { Candidate } from './candidates/index.js'
import type { Fit, TokenSpan } from './frames/index.js'
import type { Subject } from './subjects/index.js'
import type { Attribution } from './weigh.js'

/** `main`: on the level of the sentence; `nested`: inside another's content; `relative`: its content stands before it. */
export type Level = 'main' | 'nested' | 'relative'

export interface Draft {
  readonly candidate: Candidate
  readonly fit: Fit
  readonly level: Level
  /** The words of the source where they stand in this sentence, null for a passive or an event as subject. */
  readonly subject: Subject | null
  /** The source's words stand directly before the cue. */
  readonly own: boolean
  /** No words for the source, though the grammar wants one: the source of the last statement is meant. */
  readonly elided: boolean
  /** An event shared by subject and companion: both are the source (`met with Y and exchanged views`). */
  readonly companion: TokenSpan | null
  /** The person met, for a purpose clause. */
  readonly met: TokenSpan | null
  /** Where the words that connect this cue to what stands before it begin: the end of the content before. */
  readonly boundary: number
  /** Where the source is whoever gave what was obtained (`obtained X's support`): the words that may name it. */
  readonly given: TokenSpan | null
  content: TokenSpan
}

/** What has been accepted in a sentence so far. */
export interface State {
  readonly drafts: Draft[]
  /** The last finite or infinitive cue on the sentence's own level. */
  main: Draft | null
  /** A spokesperson tells what the participants said: `that` opens no content. */
  relayed: boolean
  last: Draft | null
}

export interface Options {
  level?: Level
  subject?: Subject | null
  own?: boolean
  elided?: boolean
  companion?: TokenSpan | null
  met?: TokenSpan | null
  boundary: number
  content?: TokenSpan
}

export function draftOf(candidate: Candidate, fit: Fit, o: Options): Draft {
  return {
    candidate,
    fit,
    level: o.level ?? 'main',
    subject: o.subject ?? null,
    own: o.own ?? false,
    elided: o.elided ?? false,
    companion: o.companion ?? null,
    met: o.met ?? null,
    boundary: o.boundary,
    given: received(candidate, fit),
    content: o.content ?? fit.content ?? { from: fit.contentFrom, to: fit.contentFrom },
  }
}

/** `obtained the support of X`: the act is X's. */
function received(c: Candidate, fit: Fit): TokenSpan | null {
  if (c.noun < 0 || !RECEIVES.has(c.entry.base)) return null
  return { from: c.noun, to: fit.frame === 'prep' ? fit.contentFrom + 12 : c.to }
}

const RECEIVES = new Set(['obtain', 'receive', 'win', 'secure', 'gain'])

/** Frames whose content is a clause: a verb in it may belong to it. */
export const holdsClause = (draft: Draft) => CLAUSES.has(draft.fit.frame)

const CLAUSES: ReadonlySet<string> = new Set(['that', 'wh', 'to-that', 'quote', 'to-inf'])

/** The cue with its verb group, particles and preposition. */
export const cueOf = ({ candidate, fit }: Draft): TokenSpan => ({
  from: candidate.from,
  to: Math.max(fit.cueTo, candidate.to),
})

/** What is weighed of it. */
export function attributionOf(draft: Draft): Attribution {
  const { candidate, fit, content } = draft
  return {
    act: candidate.cue.act,
    entry: candidate.cue,
    cue: cueOf(draft),
    content,
    clause: isClause(candidate.cue.id, fit.frame),
    negated: candidate.negated,
    perfect: candidate.perfect,
  }
}

/** A verb of saying takes its clause without "that" too; what follows it is then read as a noun phrase. */
const isClause = (cue: string, frame: Frame | 'stranded') =>
  frame === 'that' || frame === 'to-that' || frame === 'quote' || (frame === 'np' && cue === 'say')
