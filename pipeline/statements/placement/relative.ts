/** Cues in relative clauses: what stands before the pronoun is the content, or whoever stands there is the source. */
import type { Candidate } from '../candidates/index.js'
import { type Draft, draftOf, holdsClause, type Level, type State } from '../draft.js'
import type { Fit } from '../frames/index.js'
import type { Scene } from '../scene.js'
import { type Before, nounPhraseStart, type Subject } from '../subjects/index.js'

/** `X, which Minister Y rebutted`: what stands before is the content. */
export function placeRelative(
  scene: Scene,
  state: State,
  c: Candidate,
  fit: Fit,
  { subject, boundary }: Extract<Before, { kind: 'explicit' }>,
): Draft | string {
  const { last } = state
  if (c.modal && !c.past) return 'it tells of an outcome, not of an act'
  const preposition = scene.isPreposition(boundary + 1)
  if (scene.lower(boundary) !== ',') return placeView(scene, state, c, fit, { subject, boundary })
  if (!last)
    return preposition
      ? draftOf(c, fit, { subject, own: true, boundary })
      : 'its clause is relative and restricts its noun'
  const about = preposition && fit.frame !== 'none'
  const level: Level = about ? 'main' : 'relative'
  const content = about ? undefined : { from: antecedent(scene, last, boundary), to: boundary }
  return draftOf(c, fit, { subject, own: true, level, boundary, ...(content ? { content } : {}) })
}

/** `…, a view with which X concurred`: the noun between the comma and the relative is the content. */
function placeView(
  scene: Scene,
  state: State,
  c: Candidate,
  fit: Fit,
  { subject, boundary }: { subject: Subject; boundary: number },
): Draft | string {
  const start = nounPhraseStart(scene, boundary - 1, boundary - 4)
  const view = scene.grammar.viewNouns.has(scene.lower(boundary - 1)) && scene.lower(start - 1) === ','
  if (!view || !state.last) return 'its clause is relative and restricts its noun'
  const content = { from: start, to: boundary }
  return draftOf(c, fit, { subject, own: true, level: 'relative', boundary: start - 1, content })
}

function antecedent(scene: Scene, last: Draft, boundary: number): number {
  const asked = last.candidate.cue.act === 'urge' || last.candidate.cue.act === 'invite'
  if (asked || (!holdsClause(last) && last.fit.frame !== 'inf'))
    return last.content.from >= 0 ? last.fit.contentFrom : last.content.from
  return nounPhraseStart(scene, boundary - 1, last.fit.contentFrom)
}

/** `joined by Minister X, who gave an overview of …`: it was said there; what was decided may be of any time. */
const speaks = ({ past, cue }: Candidate, { frame }: Fit) =>
  past && cue.act !== 'announce' && cue.act !== 'support' && frame !== 'none' && frame !== 'stranded'

export function placeWho(
  scene: Scene,
  state: State,
  c: Candidate,
  fit: Fit,
  { subject, boundary }: Extract<Before, { kind: 'who' }>,
): Draft | string {
  if (c.perfect || c.modal) return 'it tells of another time'
  if (!state.last && !(scene.lower(boundary) === ',' && speaks(c, fit)))
    return 'a relative clause that only describes a participant'
  if (state.last && holdsClause(state.last) && state.last.candidate.past !== c.past)
    return 'its clause is part of a content'
  return draftOf(c, fit, { subject, boundary })
}
