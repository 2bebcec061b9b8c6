/** Finite cues with a participant of their own before them, on the sentence's level or nested in a content. */
import { BASE, PRESENT } from '../../knowledge/conjugation.js'
import type { Candidate } from '../candidates/index.js'
import { type Draft, draftOf, holdsClause, type Options, type State } from '../draft.js'
import type { Fit } from '../frames/index.js'
import type { Scene } from '../scene.js'
import type { Before, Subject } from '../subjects/index.js'
import { placeRelative } from './relative.js'

export function placeExplicit(
  scene: Scene,
  state: State,
  c: Candidate,
  fit: Fit,
  b: Extract<Before, { kind: 'explicit' }>,
): Draft | string {
  const { subject, rank, boundary } = b
  const { main, last } = state
  // `It was agreed` names nobody.
  const impersonal = subject.pronoun === 'it' && c.entry.base === 'be' && rank === 'main'
  if (impersonal && !main) return draftOf(c, fit, { boundary })
  const own = { subject, own: true, boundary }
  if (isSpokesperson(scene, subject)) {
    state.relayed = true
    return 'a spokesperson only tells of the event'
  }
  const quoted = scene.isQuoted(subject.from) ? inQuotation(scene, c, subject) : null
  if (quoted) return quoted
  if (isSingular(c) && PLURALS.has(subject.pronoun ?? '')) return 'a noun, or the verb of another subject'
  if (rank === 'relative') return placeRelative(scene, state, c, fit, b)
  if (last && (last.fit.contentFrom === subject.from || isInSpeech(last, c)))
    return placeNested(c, fit, own, scene)
  if (rank === 'that' && state.relayed && !last) return draftOf(c, fit, { ...own, boundary: subject.from })
  if (rank === 'that')
    return last && last.fit.contentFrom <= c.from
      ? placeNested(c, fit, own, scene)
      : 'its clause is subordinate'
  if (last && opensRelative(scene, last, subject.from)) return 'its clause is relative and restricts its noun'
  if (rank === 'subordinate' || (rank === 'where' && (c.modal || !c.past))) return 'its clause is subordinate'
  const side = isWe(scene, subject) || subject.mentions.some((m) => m.kind === 'side')
  if (c.modal && !c.past && (side || c.cue.act === 'explain')) return 'it tells of an outcome, not of an act'
  if (main && subject.from > main.fit.cueTo && holdsClause(main)) {
    if (main.candidate.past !== c.past) return 'it belongs to the content before it, which has another tense'
    if (c.perfect && !main.candidate.perfect) return 'it tells of an earlier act'
  }
  return draftOf(c, fit, own)
}

/** Why an act in quotation marks is no statement, null where it is one (`I call on the parties`). */
function inQuotation(scene: Scene, { past, modal }: Candidate, subject: Subject): string | null {
  if (isWe(scene, subject)) return 'it stands in a quotation and speaks for a side'
  const recalls = past && !modal && scene.lower(subject.from) === 'i'
  return recalls ? 'a past act that a quotation recalls' : null
}

const isWe = (scene: Scene, { pronoun, from }: Subject) => pronoun === 'we' || scene.lower(from) === 'we'

const PLURALS = new Set(['both', 'they', 'we'])

/** `demands`: the form of the third person, which `the five demands` has not for a verb. */
const isSingular = ({ entry, past, modal, perfect }: Candidate) =>
  !past && !modal && !perfect && (entry.forms & PRESENT) !== 0 && (entry.forms & BASE) === 0

/** `Utopia, he said, stands ready to …`: what is said goes on behind the cue. */
const isInSpeech = ({ fit: { frame, content } }: Draft, { from }: Candidate) =>
  frame === 'quote' && content !== null && content.from <= from && from < content.to

/** `the steps the Minister announced`: a noun stands straight before the subject. */
function opensRelative(scene: Scene, last: Draft, subject: number): boolean {
  const before = subject - 1
  return (
    before >= last.fit.contentFrom &&
    scene.isWord(before) &&
    !scene.breaksNounPhrase(before) &&
    !scene.isAdverb(before)
  )
}

export function isSpokesperson(scene: Scene, { from, to, mentions }: Subject): boolean {
  for (let i = from; i < to; i++) if (scene.grammar.spokespersons.has(scene.lower(i))) return true
  const { page, participants } = scene
  return mentions.some((m) =>
    m.persons.some((p) => {
      const { role, part } = participants.people[p]!
      return (
        role &&
        part !== 'principal' &&
        /spokes(?:man|woman|person)/i.test(page.text.slice(role.start, role.end))
      )
    }),
  )
}

/** Inside a content only a participant who speaks at this meeting makes a statement of its own. */
function placeNested(
  c: Candidate,
  fit: Fit,
  options: Options & { subject: Subject },
  scene: Scene,
): Draft | string {
  if (c.perfect) return 'it tells of an earlier act'
  if (c.entry.base === 'be') return 'it stands in a content and is no verb of an act'
  if (c.modal) return 'it stands in a content and is not carried out'
  const { mentions, pronoun } = options.subject
  const persons =
    !isWe(scene, options.subject) && (pronoun ? pronoun !== 'it' : mentions.every((m) => m.kind !== 'side'))
  if (!persons) return 'it stands in a content and its subject is no person who speaks here'
  const principal = mentions.every((m) =>
    m.persons.every((p) => scene.participants.people[p]!.part === 'principal'),
  )
  if (!principal) return 'it stands in a content and its subject does not speak here'
  return draftOf(c, fit, { ...options, level: 'nested' })
}
