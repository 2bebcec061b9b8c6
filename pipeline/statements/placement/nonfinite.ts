/** Placement of participles (`noting that …`) and purpose infinitives (`met with X to discuss …`). */
import type { Candidate } from '../candidates/index.js'
import { type Draft, draftOf, holdsClause, type State } from '../draft.js'
import type { Fit } from '../frames/index.js'
import type { Scene } from '../scene.js'
import {
  clauseSubject,
  companionOf,
  connector,
  mentionsEnding,
  type Subject,
  withDeterminer,
} from '../subjects/index.js'

export function placeParticiple(
  scene: Scene,
  state: State,
  c: Candidate,
  fit: Fit,
  from: number,
): Draft | string {
  if (fit.frame === 'none' && !c.cue.nominal) return 'a participle without a complement'
  // `Following up on their call, …`
  if (scene.isPreposition(c.head)) return 'a participle that serves as a preposition'
  const p = behindAdverbial(scene, c.from - 1, from)
  // `Referring to the war, X called for …`
  if (p < from && POINTS.has(c.cue.id)) return 'a participle that only says what is spoken of'
  if (p < from) return draftOf(c, fit, { boundary: from })
  const word = scene.lower(p)
  const { main, last } = state
  if (p === from && scene.grammar.participleOpeners.has(word)) return draftOf(c, fit, { boundary: from })
  const absolute = mentionsEnding(scene, p, from)
  if (absolute && scene.lower(withDeterminer(scene, absolute.from, from) - 1) === 'with')
    return placeAbsolute(scene, state, c, fit, absolute, from)
  const comma = scene.lower(p - 1) === ','
  if (main && scene.grammar.declarations.has(word) && main.candidate.cue.act === 'announce')
    return draftOf(c, fit, { subject: main.subject, elided: main.elided, boundary: c.from })
  const joins =
    (scene.grammar.conjunctions.has(word) && (last?.candidate.form === 'participle' || comma)) ||
    ((scene.grammar.openers.has(word) || word === 'before') && comma)
  if (word !== ',' && !joins) return 'a gerund inside a noun phrase'
  const boundary = word === ',' ? p : connector(scene, p, from)
  if (last && c.noun < 0 && fit.frame === 'np' && isListedGerund(scene, last, c))
    return 'one of a list of gerunds in a content'
  if (last ? listsGerunds(scene, last, p) : word !== ',' && followsGerund(scene, from, p))
    return 'one of a list of gerunds in a content'
  // `with X stressing A, and reiterating B`
  if (last?.candidate.form === 'participle' && last.own && scene.grammar.conjunctions.has(word))
    return draftOf(c, fit, { subject: last.subject, boundary })
  if (main) {
    if (!main.subject && !main.elided) return 'the verb before it names no source'
    return draftOf(c, fit, {
      subject: main.subject,
      elided: main.elided,
      companion: main.companion,
      boundary,
    })
  }
  const subject = clauseSubject(scene, from, boundary)
  if (!subject) return 'no participant is the subject of its clause'
  return draftOf(c, fit, { subject, boundary })
}

const POINTS = new Set(['refer', 'allude', 'point-to'])

/** `…, at the same time recalling that`: goes left to the comma. */
function behindAdverbial(scene: Scene, p: number, from: number): number {
  for (let comma = p - 1; comma > from && comma > p - 5; comma--)
    if (scene.lower(comma) === ',') return scene.isSetPhrase(comma + 1, p + 1) ? comma : p
  return p
}

/** `…, with Minister X noting that …`: a clause of its own with its own subject. */
function placeAbsolute(
  scene: Scene,
  { main }: State,
  c: Candidate,
  fit: Fit,
  subject: Subject,
  from: number,
): Draft | string {
  const start = withDeterminer(scene, subject.from, from) - 1
  if (start > from && scene.lower(start - 1) !== ',') return 'a gerund inside a noun phrase'
  if (main && holdsClause(main) && !main.candidate.past) return 'a participle inside a content'
  return draftOf(c, fit, { subject, own: true, boundary: start > from ? start - 1 : from })
}

/** `discussed deepening ties, supporting …`: the content began with a gerund, this is its next. */
function listsGerunds(scene: Scene, last: Draft, at: number): boolean {
  if (last.candidate.form === 'participle') return false
  if (scene.lower(last.fit.contentFrom).endsWith('ing') || followsGerund(scene, last.fit.contentFrom, at))
    return true
  for (let i = last.fit.contentFrom; i < at; i++) {
    const lower = scene.lower(i)
    const opens = lower === ',' || scene.grammar.prepositions.has(lower)
    if (opens && scene.lower(i + 1).endsWith('ing') && scene.lower(i + 1).length > 5 && lower !== ',')
      return false
    if (lower === 'including' && scene.lower(i + 1).endsWith('ing')) return true
  }
  return false
}

/** `trade, strengthening ties, and expanding exchanges`: the item before is a gerund too, and no cue. */
function followsGerund(scene: Scene, from: number, at: number): boolean {
  let i = (scene.lower(at) === ',' ? at : at - 1) - 1
  while (i > from && scene.lower(i) !== ',') i--
  return i > from && isGerund(scene.lower(i + 1))
}

const LIST_REACH = 40

/** `of defending freedom, [championing trade], and respecting the law`: a preposition opens the list, `and` ends it. */
function isListedGerund(scene: Scene, last: Draft, c: Candidate): boolean {
  let opens = false
  for (let i = last.fit.contentFrom; i < c.from - 1 && !opens; i++)
    opens = scene.lower(i) === 'of' && isGerund(scene.lower(i + 1)) && scene.lower(i + 2) !== 'of'
  if (!opens) return false
  for (let i = c.to; i < c.to + LIST_REACH && i < scene.tokens.length && !scene.isStop(i); i++)
    if (scene.lower(i) === ',' && scene.lower(i + 1) === 'and' && isGerund(scene.lower(i + 2))) return true
  return false
}

const isGerund = (word: string) => word.length > 5 && word.endsWith('ing') && word !== 'including'

export function placeInfinitive(
  scene: Scene,
  state: State,
  c: Candidate,
  fit: Fit,
  from: number,
): Draft | string {
  const { main } = state
  const p = c.from - 1
  if (main) {
    const joins = main.candidate.form === 'infinitive' && /^(?:and|,|or)$/.test(scene.lower(p))
    if (!joins) return 'an infinitive inside a content'
    const boundary = connector(scene, p, from)
    return draftOf(c, fit, { subject: main.subject, companion: main.companion, met: main.met, boundary })
  }
  if (scene.grammar.infinitiveNouns.has(scene.lower(p))) return 'an infinitive that belongs to a noun'
  if (c.cue.act === 'discuss' && servesTalks(scene, from, p)) return draftOf(c, fit, { boundary: from })
  const subject = clauseSubject(scene, from, c.from)
  if (!subject) return 'no participant is the subject of its clause'
  const verb = meetingVerb(scene, subject.to, c.from)
  if (verb < 0) return 'an infinitive that states no purpose of the meeting'
  return draftOf(c, fit, { subject, met: companionOf(scene, subject.to, c.from), boundary: c.from })
}

/** `The meeting was an opportunity [to review X]`, `the call served [to review X]`: nobody is named. */
function servesTalks(scene: Scene, from: number, p: number): boolean {
  if (!OCCASIONS.has(scene.lower(p))) return false
  for (let i = from; i < p && i < from + EVENT_REACH; i++) {
    if (scene.covering[i] !== -1) return false
    if (scene.grammar.eventNouns.has(scene.lower(i))) return true
  }
  return false
}

const OCCASIONS = new Set(['opportunity', 'occasion', 'chance', 'served', 'serving'])
const EVENT_REACH = 5

function meetingVerb(scene: Scene, from: number, to: number): number {
  for (let i = from; i < to; i++)
    if (scene.covering[i] === -1 && scene.grammar.meetingVerbs.has(scene.lower(i))) return i
  return -1
}
