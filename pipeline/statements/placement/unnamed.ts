/** Finite cues before which no participant of the document stands: the event itself, or somebody nothing else names. */
import type { Candidate } from '../candidates/index.js'
import { type Draft, draftOf, holdsClause, type State } from '../draft.js'
import type { Fit } from '../frames/index.js'
import type { Scene } from '../scene.js'
import { connector, type Subject } from '../subjects/index.js'
import { isSpokesperson } from './explicit.js'

/** A subject that looks like a participant whom nothing else names. */
export function placeLoose(
  scene: Scene,
  state: State,
  c: Candidate,
  fit: Fit,
  subject: Subject,
): Draft | string {
  if (isSpokesperson(scene, subject)) {
    state.relayed = true
    return 'a spokesperson only tells of the event'
  }
  const sure = c.past && !c.modal && !c.perfect && fit.frame !== 'none' && fit.frame !== 'stranded'
  if (!sure || state.main) return 'no participant stands before it'
  return draftOf(c, fit, { subject, own: true, boundary: subject.from })
}

/** `an exchange of views took place on X`, where a meeting took place on a day. */
function tellsExchange(scene: Scene, at: number): boolean {
  const word = scene.lower(at)
  return (
    scene.grammar.exchangedNouns.has(word) || word.startsWith('discussion') || word.startsWith('exchange')
  )
}

/** What a meeting itself may be told to do: `The meeting agreed on a plan`. */
const OUTCOMES = new Set(['agree', 'emphasize', 'reaffirm', 'concern', 'condemn', 'urge', 'support'])

const GATHERINGS = new Set(['meeting', 'discussion', 'discussions', 'conversation', 'talks', 'session'])

const isGathering = (scene: Scene, at: number) =>
  GATHERINGS.has(scene.lower(scene.isAdverb(at) ? at - 1 : at))

/** `The discussion focused on …`: the event is the subject, no source is named. */
export function placeEvent(
  scene: Scene,
  state: State,
  c: Candidate,
  fit: Fit,
  subjectFrom: number,
  from: number,
): Draft | string {
  const message = c.entry.base === 'read'
  if (c.entry.base === 'take' && !tellsExchange(scene, c.from - 1))
    return 'it only tells that the event took place'
  const acts = c.cue.act === 'discuss' || (OUTCOMES.has(c.cue.act) && isGathering(scene, c.from - 1))
  if (!message && (!acts || !c.past || c.modal)) return 'no participant stands before it'
  if (state.main && holdsClause(state.main)) return 'it belongs to the content before it'
  const opener = scene.lower(subjectFrom - 1)
  if (subjectFrom > from && scene.isPreposition(subjectFrom - 1)) return 'no participant stands before it'
  if (opener === 'that' || opener === 'which') return 'its clause is subordinate'
  const boundary = connector(scene, subjectFrom, from)
  if (opener === 'their' || scene.lower(subjectFrom) === 'their') {
    const at = opener === 'their' ? subjectFrom - 1 : subjectFrom
    const subject: Subject = { from: at, to: at + 1, mentions: [], pronoun: 'they' }
    return draftOf(c, fit, { boundary, subject })
  }
  return draftOf(c, fit, { boundary, elided: message })
}
