/** Cues of speech behind, inside or around what is said. */
import { PRESENT } from '../../knowledge/conjugation.js'
import type { Sentence } from '../../types.js'
import type { Candidate } from '../candidates/index.js'
import { type Draft, draftOf, type State } from '../draft.js'
import type { Scene } from '../scene.js'
import { before } from '../subjects/index.js'
import { fitInverted, fitSpeech } from './speech.js'

/** What a side has done is content where the cue comes behind it: `X and Y have agreed to trade, the Minister said`. */
export function forgetInside(state: State, { fit: { content } }: Pick<Draft, 'fit'>): void {
  if (!content) return
  const inside = (d: Draft) => d.candidate.from >= content.from && d.candidate.to <= content.to
  const kept = state.drafts.filter((d) => !inside(d) || !mayBeSaid(d))
  if (kept.length === state.drafts.length) return
  state.drafts.splice(0, state.drafts.length, ...kept)
  state.last = kept.at(-1) ?? null
  state.main = kept.findLast((d) => d.level === 'main') ?? null
}

/** An earlier act, one of a side, or one of nobody (`It is hoped that`). */
const mayBeSaid = ({ candidate, subject, elided }: Draft) =>
  candidate.perfect || (subject === null ? !elided : subject.mentions.some((m) => m.kind === 'side'))

/** A cue of speech after or inside what is said. */
export function readSpeech(scene: Scene, c: Candidate, { from, to }: Sentence): Draft | null {
  const b = before(scene, c.from, from)
  const own = b.kind === 'explicit' || b.kind === 'loose' ? b.subject : null
  const speech = fitSpeech(scene, c, own ? own.from : c.from, from, to)
  if (!speech) return null
  const subject = speech.subject ?? own
  return draftOf(c, speech.fit, { subject, own: true, boundary: from })
}

/** `“…,” said X`, `The door is open, said Minister X after the talks`: what is said stands before verb and subject. */
export function readInverted(scene: Scene, state: State, c: Candidate, { from }: Sentence): Draft | null {
  const told = c.past || (c.entry.forms & PRESENT) !== 0
  if (c.form !== 'finite' || !told || c.noun >= 0 || c.from !== c.head || c.from - 1 <= from) return null
  if (!SAYS.has(c.cue.id)) return null
  const quoted = QUOTES.has(scene.lower(c.from - 1)) || QUOTES.has(scene.lower(c.from - 2))
  if (!quoted && (scene.lower(c.from - 1) !== ',' || !state.drafts.every(mayBeSaid))) return null
  const speech = fitInverted(scene, c, from)
  if (speech) forgetInside(state, speech)
  return speech && draftOf(c, speech.fit, { subject: speech.subject, own: true, boundary: from })
}

const QUOTES = new Set(['”', '’', '"', "'"])

/** Cues that may stand before their subject. */
const SAYS = new Set([
  'say',
  'state',
  'add',
  'note',
  'emphasize',
  'underscore',
  'remark',
  'declare',
  'reply',
  'write',
])
