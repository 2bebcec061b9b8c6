/** Placement of finite cues: whose act it is, and whether it stands on the sentence's own level or in a content. */
import { BASE, ING, PRESENT } from '../knowledge/conjugation.js'
import type { Sentence } from '../types.js'
import type { Candidate } from './candidates.js'
import { type Draft, draftOf, holdsClause, type Level, type Options, type State } from './draft.js'
import type { Fit } from './frames/index.js'
import { isItem } from './lists.js'
import { placeInfinitive, placeParticiple } from './nonfinite.js'
import { placePassive, subjectIsContent } from './passives.js'
import { isPossessive, type Scene } from './scene.js'
import {
  type Before,
  before,
  clauseSubject,
  companionOf,
  connector,
  nounPhraseStart,
  type Subject,
} from './subjects/index.js'

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
  if (c.form === 'passive') return placePassive(scene, state, c, fit, from)
  if (c.form === 'participle') return placeParticiple(scene, state, c, fit, from)
  if (c.form === 'infinitive') return placeInfinitive(scene, state, c, fit, from)
  const b = before(scene, c.from, from)
  if (fit.frame === 'stranded' && (b.kind !== 'explicit' || b.rank !== 'relative'))
    return 'no frame of the cue fits what follows'
  if (subjectIsContent(c)) return placePassive(scene, state, c, fit, from)
  if (b.kind === 'explicit') return placeExplicit(scene, state, c, fit, b)
  if (b.kind === 'inherited') return placeInherited(scene, state, c, fit, b, from)
  if (b.kind === 'who') return placeWho(scene, state, c, fit, b)
  if (b.kind === 'event') return placeEvent(scene, state, c, fit, b.from, from)
  if (b.kind === 'loose') return placeLoose(scene, state, c, fit, b.subject)
  const bullet = scene.page.outline.blocks[sentence.block]?.kind === 'bullet' || isItem(scene.page, sentence)
  if (b.kind === 'initial' && c.past && bullet) return draftOf(c, fit, { elided: true, boundary: from })
  return 'no participant stands before it'
}

/** `held talks` with nothing after it only tells that the event took place. */
function notACue(scene: Scene, c: Candidate, fit: Fit): string | null {
  if (c.cue.act === 'discuss' && c.entry.base === 'share' && c.noun >= 0 && sharesOwn(scene, c.noun)) {
    return 'one side shares what is its own'
  }
  if (!c.past && !c.modal && c.form === 'finite' && scene.grammar.statives.has(c.entry.base)) {
    return 'a state, not an act'
  }
  if (c.entry.base === 'conclude' && fit.frame === 'np' && isEvent(scene, fit.contentFrom)) {
    return 'it only tells that the event took place'
  }
  const deed = deedOf(scene, c, fit)
  if (deed) return deed
  const following = scene.lower(fit.contentFrom + 1) === 'following'
  if (c.cue.act === 'announce' && following && scene.grammar.eventNouns.has(scene.lower(fit.contentFrom + 2)))
    return 'it only introduces the text'
  const bare = c.cue.act === 'discuss' && c.cue.nominal && fit.frame === 'none'
  return bare && !scene.grammar.exchangedNouns.has(scene.lower(c.to - 1)) && !subjectIsContent(c)
    ? 'it only tells that the event took place'
    : null
}

/** What was done and not said: a gift, a signature under a law, a speech before a house, another verb by its particle. */
function deedOf(scene: Scene, { cue, entry, noun }: Candidate, { frame, contentFrom }: Fit): string | null {
  if (noun >= 0) return null
  if (scene.grammar.particles.has(scene.lower(contentFrom)) && frame === 'np')
    return 'its particle makes another verb of it'
  if (entry.base === 'call' && entry.rest.length === 0 && isCalled(scene, contentFrom))
    return 'it tells of a call'
  if (cue.id === 'call-for' && frame === 'to-inf' && scene.lower(contentFrom - 1) !== 'for')
    return 'it asks for nothing'
  if (frame !== 'np' && frame !== 'addressee-prep') return null
  if (entry.base === 'present' && cue.act === 'explain') {
    const person = scene.mentionStarting(contentFrom)
    const counterpart = scene.lower(headOf(scene, contentFrom) + 1) === 'with'
    if ((person && !isPossessive(scene, person.to - 1)) || counterpart) return 'it tells of a gift'
  }
  const head = scene.lower(headOf(scene, contentFrom))
  if (entry.base === 'sign' && scene.grammar.signedDeeds.has(head)) return 'it tells of a deed'
  if (entry.base === 'address' && scene.grammar.audiences.has(head))
    return 'it tells to whom a speech was held'
  return null
}

/** `called [Minister X] to discuss`, but `called for X to act` and `called X's words a threat`. */
function isCalled(scene: Scene, at: number): boolean {
  const m = scene.lower(at - 1) === 'for' ? null : scene.mentionStarting(at)
  return m !== null && m.kind !== 'side' && !isPossessive(scene, m.to - 1)
}

/** `concluded a very productive meeting`. */
function isEvent(scene: Scene, at: number): boolean {
  const head = scene.lower(headOf(scene, at))
  return scene.grammar.eventNouns.has(head) || scene.grammar.journeys.has(head)
}

/** The last word of the noun phrase that begins at a token, without what hangs on it. */
function headOf(scene: Scene, at: number): number {
  let head = at
  while (!scene.breaksNounPhrase(head + 1)) head++
  return head
}

/** `shared X's perspectives`, `shared his views`: an explanation, no exchange. */
function sharesOwn(scene: Scene, noun: number): boolean {
  const word = scene.lower(noun)
  return scene.grammar.ownPossessives.has(word) || word.endsWith("'s")
}

function placeExplicit(
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
  const we = subject.pronoun === 'we' || scene.lower(subject.from) === 'we'
  if (we && scene.quoted[subject.from] === 1) return 'it stands in a quotation and speaks for a side'
  if (c.past && !c.modal && scene.quoted[subject.from] === 1 && scene.lower(subject.from) === 'i')
    return 'a past act that a quotation recalls'
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
  const side = we || subject.mentions.some((m) => m.kind === 'side')
  if (c.modal && !c.past && (side || c.cue.act === 'explain')) return 'it tells of an outcome, not of an act'
  if (main && subject.from > main.fit.cueTo && holdsClause(main)) {
    if (main.candidate.past !== c.past) return 'it belongs to the content before it, which has another tense'
    if (c.perfect && !main.candidate.perfect) return 'it tells of an earlier act'
  }
  return draftOf(c, fit, own)
}

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
  const we = pronoun === 'we' || scene.lower(options.subject.from) === 'we'
  const persons = !we && (pronoun ? pronoun !== 'it' : mentions.every((m) => m.kind !== 'side'))
  if (!persons) return 'it stands in a content and its subject is no person who speaks here'
  const principal = mentions.every((m) =>
    m.persons.every((p) => scene.participants.people[p]!.part === 'principal'),
  )
  if (!principal) return 'it stands in a content and its subject does not speak here'
  return draftOf(c, fit, { ...options, level: 'nested' })
}

/** `X, which Minister Y rebutted`: what stands before is the content. */
function placeRelative(
  scene: Scene,
  state: State,
  c: Candidate,
  fit: Fit,
  { subject, boundary }: Extract<Before, { kind: 'explicit' }>,
): Draft | string {
  const { last } = state
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

function placeInherited(
  scene: Scene,
  state: State,
  c: Candidate,
  fit: Fit,
  b: Extract<Before, { kind: 'inherited' }>,
  from: number,
): Draft | string {
  const { main, last } = state
  if (describes(scene, c, fit)) return 'a participle that describes the noun after it'
  if (main && holdsClause(main) && fit.frame === 'none' && c.cue.act === 'discuss' && c.noun < 0)
    return 'it has no object, and belongs to the content before it'
  if (main && restricts(scene, c, fit, b)) return 'a participle that describes the noun before it'
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

/** `is speaking of`, `supports`: no bare form is of the same level. */
const isMarked = ({ past, modal, entry }: Candidate) =>
  !past && !modal && (entry.forms & (PRESENT | ING)) !== 0 && (entry.forms & BASE) === 0

/** `a long-standing and highly valued partner`, `good governance, shared prosperity and renewed trust`. */
function describes(scene: Scene, c: Candidate, fit: Fit): boolean {
  if (!c.past || scene.covering[c.to] !== -1 || scene.grammar.determiners.has(scene.lower(c.to))) return false
  if (c.from < c.head) return scene.grammar.degreeAdverbs.has(scene.lower(c.head - 1))
  if (!scene.grammar.describingParticiples.has(scene.lower(c.head)) || fit.frame !== 'np') return false
  if (c.entry.base !== 'share') return true
  for (let i = c.to; i < c.to + 3 && !scene.breaksNounPhrase(i); i++)
    if (scene.grammar.heldInCommon.has(scene.lower(i))) return true
  return false
}

/** `the truce, agreed at the talks in May`. */
const restricts = (scene: Scene, c: Candidate, fit: Fit, b: Extract<Before, { kind: 'inherited' }>) =>
  fit.frame === 'none' &&
  c.noun < 0 &&
  c.from === c.head &&
  scene.lower(c.from - 1) === ',' &&
  b.boundary === c.from - 1 &&
  scene.isPreposition(c.to)

/** Acts that two sides do together: whoever was met is a source too. */
const sharesCompanion = (c: Candidate) => c.cue.act === 'discuss' || c.cue.act === 'agree'

/** `joined by Minister X, who gave an overview of …`: it was said there; what was decided may be of any time. */
const speaks = ({ past, cue }: Candidate, { frame }: Fit) =>
  past && cue.act !== 'announce' && cue.act !== 'support' && frame !== 'none' && frame !== 'stranded'

function placeWho(
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

/** A subject that looks like a participant whom nothing else names. */
function placeLoose(scene: Scene, state: State, c: Candidate, fit: Fit, subject: Subject): Draft | string {
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

/** `The discussion focused on …`: the event is the subject, no source is named. */
function placeEvent(
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
  if (!message && (c.cue.act !== 'discuss' || !c.past)) return 'no participant stands before it'
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
