/** The sentence that tells of the meeting: its subject and the one met held it. */
import { ENDING, EVENT, HOLD, MEET } from '../knowledge/people.js'
import { type Company, isOtherVerb } from './attendance.js'
import { companyOf } from './company.js'
import { isEventVerb } from './eventverbs.js'
import { isInPresence } from './presence.js'
import type { Raw } from './raw.js'
import type { Roll, SentenceView } from './roll.js'
import type { Words } from './words.js'

/** Verbs looked at in one sentence: a run-on text without full stops must not cost more than its length. */
const MOST_VERBS = 6
/** Words looked at after a verb. */
const LONGEST_COMPLEMENT = 150

/** A verb that tells of the meeting, and how far what it governs reaches. */
interface Act {
  readonly verb: number
  readonly region: number
  /** Those named before the verb are met too: "a meeting with X took place". */
  readonly mutual: boolean
}

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

/** How a person stands to the verb; null where the sentence says something else of the person. */
function standingOf(
  words: Words,
  raw: Raw,
  { verb, region, mutual }: Act,
  companies: readonly Company[] | undefined,
  from: number,
): 'met' | 'subject' | 'aside' | null {
  if (isAlong(companyOf(companies, raw))) return null
  if (words.depth[raw.from]! > 0) return raw.from > verb ? 'aside' : null
  if (raw.from > verb && raw.from < region && !isNamesake(words, raw))
    return isBearer(words, raw) ? 'aside' : isOfAnother(words, raw) ? null : 'met'
  if (isSubjectOf(words, raw, verb, from) || (mutual && raw.to <= verb)) return 'subject'
  return raw.to <= verb && isHead(words, raw, from) ? 'subject' : null
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
const JOINT = new Set(['met', 'held', 'had', 'conducted', 'led', 'co-chaired', 'chaired', 'spoke', 'signed'])

/** "a special envoy of President X", "the visit of President X", "President X's wife": somebody else is met. */
function isOfAnother(words: Words, { from, to }: Raw): boolean {
  if (words.possessive[to - 1]) return true
  const of = words.key[from - 1] === 'the' ? from - 2 : from - 1
  return words.key[of] === 'of' && !(words.bits[of - 1]! & EVENT)
}

/** "a message delivered by X". */
const isBearer = (words: Words, { from }: Raw) => {
  const by = words.key[from - 1] === 'the' ? from - 2 : from - 1
  return (
    words.key[by] === 'by' &&
    /^(?:delivered|handed|presented|conveyed|brought)$/.test(words.key[by - 1] ?? '')
  )
}

/** "A delegation headed by X met …". */
function isHead(words: Words, { from: at }: Raw, from: number): boolean {
  for (let i = at - 1; i >= from && at - i < 4; i--)
    if (words.key[i] === 'by') return HEADED.has(words.key[i - 1] ?? '')
  return false
}

const HEADED = new Set(['headed', 'led', 'chaired', 'co-chaired', 'presided'])

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

/** Named as one who came along, and not as the subject of a verb of presence. */
const isAlong = (company: Company | undefined) =>
  company !== undefined && company.verb === 0 && !company.spoken

/** "visited the Anna X Institute": the person is not met there. */
const isNamesake = (words: Words, { to }: Raw) =>
  words.capital[to] === true && (words.bits[to]! & ENDING) !== 0 && !words.possessive[to - 1]

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

/** Before the verb, and not inside a prepositional phrase or as an owner. */
export function isSubjectOf(words: Words, raw: Raw, verb: number, from: number): boolean {
  if (raw.to > verb || words.possessive[raw.to - 1]) return false
  const before = words.key[raw.from - 1] === 'the' ? raw.from - 2 : raw.from - 1
  return before < from || !BEFORE_OBJECT.has(words.key[before]!)
}

const BEFORE_OBJECT = new Set(['of', 'by', 'for', 'to', 'with', 'on', 'from', 'behalf', 'alongside'])

/** Where the complement ends: at the purpose, at a clause of its own, at those who came along. */
export function complementEnd(words: Words, verb: number, to: number): number {
  const limit = Math.min(to, verb + LONGEST_COMPLEMENT)
  for (let i = verb + 1; i < limit; i++) {
    const key = words.key[i]!
    if (words.capital[i]) continue
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
