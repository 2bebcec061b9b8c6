/** Placement: whose act a cue tells, and whether it stands on the sentence's own level or in a content. */
import type { Sentence } from '../../types.js'
import type { Candidate } from '../candidates/index.js'
import { type Draft, draftOf, type State } from '../draft.js'
import type { Fit } from '../frames/index.js'
import { isItem } from '../lists.js'
import type { Scene } from '../scene.js'
import { before } from '../subjects/index.js'
import { notACue } from './deeds.js'
import { placeExplicit } from './explicit.js'
import { placeInherited } from './inherited.js'
import { placeInfinitive, placeParticiple } from './nonfinite.js'
import { placePassive, subjectIsContent } from './passives.js'
import { placeWho } from './relative.js'
import { placeEvent, placeLoose } from './unnamed.js'

/** The draft, or the reason why the candidate is no cue where it stands. */
export function place(
  scene: Scene,
  state: State,
  c: Candidate,
  fit: Fit,
  sentence: Sentence,
): Draft | string {
  const { from } = sentence
  const fixed = notACue(scene, c, fit)
  if (fixed) return fixed
  // `Turning to the drought, X said`: the talks or their topic do nothing but in a clause of their own.
  if (c.cue.subject !== null && c.form !== 'finite') return 'its subject is not the event'
  if (c.form === 'passive') return placePassive(scene, state, c, fit, from)
  if (c.form === 'participle') return placeParticiple(scene, state, c, fit, from)
  if (c.form === 'infinitive') return placeInfinitive(scene, state, c, fit, from)
  const b = before(scene, c.from, from)
  if (fit.frame === 'stranded' && (b.kind !== 'explicit' || b.rank !== 'relative'))
    return 'no frame of the cue fits what follows'
  if (subjectIsContent(c)) {
    const person = b.kind === 'explicit' && b.subject.mentions.some((m) => m.persons.length > 0)
    return person ? 'a participant is no topic' : placePassive(scene, state, c, fit, from)
  }
  if (c.cue.subject === 'event' && b.kind !== 'event') return 'its subject is not the event'
  if (b.kind === 'explicit') return placeExplicit(scene, state, c, fit, b)
  if (b.kind === 'inherited') return placeInherited(scene, state, c, fit, b, from)
  if (b.kind === 'who') return placeWho(scene, state, c, fit, b)
  if (b.kind === 'event') return placeEvent(scene, state, c, fit, b.from, from)
  if (b.kind === 'loose') return placeLoose(scene, state, c, fit, b.subject)
  const bullet = scene.page.outline.blocks[sentence.block]?.kind === 'bullet' || isItem(scene.page, sentence)
  if (b.kind === 'initial' && c.past && bullet) return draftOf(c, fit, { elided: true, boundary: from })
  return 'no participant stands before it'
}
