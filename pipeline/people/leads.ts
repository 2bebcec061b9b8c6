/** The sentence that tells of the meeting: its subject and the one met held it. */
import { HOLD, MEET } from '../knowledge/people.js'
import { type Company, isOtherVerb } from './attendance.js'
import { isEventVerb } from './eventverbs.js'
import { isInPresence } from './presence.js'
import type { Roll, SentenceView } from './roll.js'
import { type Act, isSubjectOf, standingOf } from './standing.js'
import type { Words } from './words.js'

/** Verbs looked at in one sentence: a run-on text without full stops must not cost more than its length. */
const MOST_VERBS = 6
/** Words looked at after a verb. */
const LONGEST_COMPLEMENT = 150

/** Reads the sentence that tells of the meeting: its subject and the one met held it. */
export function readLead(
  words: Words,
  view: SentenceView,
  companies: readonly Company[] | undefined,
  roll: Roll,
  onlyMark: boolean,
  previous: SentenceView | undefined,
): 'no' | 'told' | 'settled' {
  let told: 'no' | 'told' | 'settled' = 'no'
  for (let verb = view.from, verbs = 0; verb < view.to && verbs < MOST_VERBS; verb++) {
    const opening = verb === view.from && PARTICIPLES.has(words.key[verb]!)
    if (!opening && (words.capital[verb] || !isActOf(words, view, verb))) continue
    if (previous && roll.principals() > 0 && ATTENDS.has(words.key[verb]!)) continue
    verbs++
    const region = opening ? commaBefore(words, verb, view, roll) : complementEnd(words, verb, view.to)
    const mutual = words.key[verb] === 'took' || words.key[verb - 1] === 'was'
    if (told === 'no') told = 'told'
    if (readAct(words, view, { verb, region, mutual }, companies, roll, onlyMark, previous)) told = 'settled'
  }
  return told === 'told' && !onlyMark && readInviter(words, view, roll) ? 'settled' : told
}

const isActOf = (words: Words, { to }: SentenceView, verb: number) =>
  (words.bits[verb]! & (MEET | HOLD)) !== 0 && isEventVerb(words, verb, to)

/** Once it is told who met, these verbs tell who else was there. */
const ATTENDS = new Set(['participated', 'attended', 'joined', 'took'])

/** Raises the subjects of a verb and those met; true where both are known. */
function readAct(
  words: Words,
  view: SentenceView,
  act: Act,
  companies: readonly Company[] | undefined,
  roll: Roll,
  onlyMark: boolean,
  previous: SentenceView | undefined,
): boolean {
  const subjects = new Set<number>()
  let met = false
  for (const raw of view.raws) {
    const as = standingOf(words, raw, act, companies, view.from)
    if (as === 'met') roll.met.add(raw)
    if (as === null || onlyMark) continue
    if (as === 'aside') roll.raise(raw, 'attendee')
    else if (as === 'met') {
      roll.raise(raw, 'principal')
      met ||= roll.has(raw)
    } else {
      roll.raiseKnown(raw, 'principal')
      if (roll.has(raw)) subjects.add(roll.personOf(raw))
    }
  }
  if (met && subjects.size === 0 && previous) readPronoun(words, act.verb, view.from, previous, roll)
  return met || (subjects.size > 1 && JOINT.has(words.key[act.verb]!))
}

/** "He met X today.": who was the subject of the sentence before. */
function readPronoun(words: Words, verb: number, from: number, previous: SentenceView, roll: Roll): void {
  for (let i = verb - 1; i >= from && verb - i < 6; i--) {
    if (!/^(?:he|she)$/.test(words.key[i]!)) continue
    const subject = previous.raws.find((raw) => isSubjectOf(words, raw, raw.to, previous.from))
    if (subject) roll.raiseKnown(subject, 'principal')
    return
  }
}

/** Verbs of which two subjects have met each other. */
const JOINT = new Set(['met', 'held', 'had', 'conducted', 'led', 'chaired', 'spoke', 'signed'])

/** "Receiving Minister X, the President …". */
const PARTICIPLES = new Set(['receiving', 'welcoming', 'hosting', 'meeting'])

/** Of such a sentence the part before its subject, who held the meeting too. */
function commaBefore(words: Words, verb: number, { to, raws }: SentenceView, roll: Roll): number {
  const guest = raws.find((raw) => raw.from > verb && roll.has(raw))
  if (!guest) return to
  const host = raws.find(
    (raw) => raw.from > guest.to && COMMA.has(words.key[raw.from - 1]! + words.key[raw.from - 2]!),
  )
  if (!host) return to
  if (guest) roll.raiseHolder(host, 'principal')
  return host.from
}

/** A comma before the host, or before the article of a bare office, read backwards. */
const COMMA = { has: (key: string) => key.startsWith(',') || key === 'the,' }

/** "paid a visit at the invitation of Minister X", where more is told of X: the guest's host. */
function readInviter(words: Words, { raws }: SentenceView, roll: Roll): boolean {
  for (const raw of raws) {
    const of = words.key[raw.from - 1] === 'the' ? raw.from - 2 : raw.from - 1
    if (words.key[of] !== 'of' || words.key[of - 1] !== 'invitation' || roll.timesOf(raw) < 2) continue
    roll.raise(raw, 'principal')
    return true
  }
  return false
}

/** Where the complement ends: at the purpose, at a clause of its own, at those who came along. */
export function complementEnd(words: Words, verb: number, to: number): number {
  const limit = Math.min(to, verb + LONGEST_COMPLEMENT)
  for (let i = verb + 1; i < limit; i++) {
    const key = words.key[i]!
    if (words.capital[i]) continue
    // "for about 40 minutes", "from 4 to 5 p.m.".
    if ((key === 'about' || key === 'to') && /^(?:\d|noon$|one$)/.test(words.key[i + 1] ?? '')) continue
    if (CLOSING.has(key) || (key === 'in' && isInPresence(words, i + 1))) return i
    if (key === 'to' && i > verb + 2 && !words.capital[i + 1] && !DETERMINERS.has(words.key[i + 1] ?? ''))
      return i
    if (key === 'and' && isOtherVerb(words, i + 1)) return i
  }
  return to
}

const CLOSING = new Set(
  'where during following after before ahead prior who which while whom when accompanied joined attended about regarding concerning'.split(
    ' ',
  ),
)
const DETERMINERS = new Set(['the', 'a', 'an', 'his', 'her', 'their'])
