/** Finite cues whose subject is that of an earlier verb (`…, and urged …`). */
import { BASE, ING, PRESENT } from '../../knowledge/conjugation.js'
import type { Candidate } from '../candidates/index.js'
import { type Draft, draftOf, holdsClause, type State } from '../draft.js'
import type { Fit } from '../frames/index.js'
import type { Scene } from '../scene.js'
import { type Before, clauseSubject, companionOf } from '../subjects/index.js'

export function placeInherited(
  scene: Scene,
  state: State,
  c: Candidate,
  fit: Fit,
  b: Extract<Before, { kind: 'inherited' }>,
  from: number,
): Draft | string {
  const { main, last } = state
  const adjective = adjectival(scene, main, c, fit, b)
  if (adjective) return adjective
  const bare = !c.past && !c.modal && !c.perfect
  if (main && last) {
    if (main.candidate.form === 'infinitive' && bare) {
      return draftOf(c, fit, {
        subject: main.subject,
        companion: main.companion,
        met: main.met,
        boundary: b.boundary,
      })
    }
    if (
      bare &&
      (c.entry.forms & PRESENT) === 0 &&
      (main.fit.frame.endsWith('inf') || isMarked(main.candidate))
    ) {
      return 'an infinitive inside a content'
    }
    if (main.candidate.form !== 'infinitive' && main.candidate.past !== c.past && !c.modal) {
      return 'it belongs to the content before it, which has another tense'
    }
    if (main.candidate.form === 'infinitive' && bare) return 'it is no finite verb here'
    const subject = main.subject
    if (!subject && !main.elided) return 'the verb before it names no source'
    return draftOf(c, fit, { subject, elided: main.elided, companion: main.companion, boundary: b.boundary })
  }
  if (bare) return 'it is no finite verb with a subject here'
  const subject = clauseSubject(scene, from, b.boundary)
  if (!subject) return 'no participant is the subject of its clause'
  const companion = sharesCompanion(c) ? companionOf(scene, subject.to, b.boundary) : null
  return draftOf(c, fit, { subject, companion, boundary: b.boundary })
}

/** Why a participle is no verb of its own, null where it is one. */
function adjectival(
  scene: Scene,
  main: Draft | null,
  c: Candidate,
  fit: Fit,
  b: Extract<Before, { kind: 'inherited' }>,
): string | null {
  if (describes(scene, c, fit)) return 'a participle that describes the noun after it'
  if (!main || fit.frame !== 'none' || c.noun >= 0) return null
  if (holdsClause(main) && c.cue.act === 'discuss')
    return 'it has no object, and belongs to the content before it'
  return restricts(scene, c, b) ? 'a participle that describes the noun before it' : null
}

/** `is speaking of`, `supports`: no bare form is of the same level. */
const isMarked = ({ past, modal, entry }: Candidate) =>
  !past && !modal && (entry.forms & (PRESENT | ING)) !== 0 && (entry.forms & BASE) === 0

/** `a long-standing and highly valued partner`, `good governance, shared prosperity and renewed trust`. */
export function describes(scene: Scene, c: Candidate, fit: Fit): boolean {
  if (!c.past || scene.covering[c.to] !== -1 || scene.grammar.determiners.has(scene.lower(c.to))) return false
  if (c.from < c.head) return scene.grammar.degreeAdverbs.has(scene.lower(c.head - 1))
  if (!scene.grammar.describingParticiples.has(scene.lower(c.head)) || fit.frame !== 'np') return false
  if (c.entry.base !== 'share') return true
  for (let i = c.to; i < c.to + 3 && !scene.breaksNounPhrase(i); i++)
    if (scene.grammar.heldInCommon.has(scene.lower(i))) return true
  return false
}

/** `the truce, agreed at the talks in May`. */
const restricts = (scene: Scene, c: Candidate, b: Extract<Before, { kind: 'inherited' }>) =>
  c.from === c.head &&
  scene.lower(c.from - 1) === ',' &&
  b.boundary === c.from - 1 &&
  scene.isPreposition(c.to)

/** Acts that two sides do together: whoever was met is a source too. */
const sharesCompanion = (c: Candidate) => c.cue.act === 'discuss' || c.cue.act === 'agree'
