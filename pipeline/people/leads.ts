/** The sentence that tells of the meeting: its subject and the one met held it. */
import { ENDING, HOLD, MEET } from '../knowledge/people.js'
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

/** Reads the sentence that tells of the meeting: its subject and the one met held it. */
export function readLead(
  words: Words,
  view: SentenceView,
  companies: readonly Company[] | undefined,
  roll: Roll,
  onlyMark: boolean,
): 'no' | 'told' | 'settled' {
  let told: 'no' | 'told' | 'settled' = 'no'
  for (let verb = view.from, verbs = 0; verb < view.to && verbs < MOST_VERBS; verb++) {
    const opening = verb === view.from && PARTICIPLES.has(words.key[verb]!)
    if (
      !opening &&
      (words.capital[verb] || !(words.bits[verb]! & (MEET | HOLD)) || !isEventVerb(words, verb, view.to))
    )
      continue
    verbs++
    const region = opening ? commaBefore(words, verb, view, roll) : complementEnd(words, verb, view.to)
    const mutual = words.key[verb] === 'took' || words.key[verb - 1] === 'was'
    if (told === 'no') told = 'told'
    let subjects = 0
    for (const raw of view.raws) {
      if (isAlong(companyOf(companies, raw))) continue
      if (words.depth[raw.from]! > 0) {
        if (!onlyMark && raw.from > verb) roll.raise(raw, 'attendee')
        continue
      }
      if (isBeside(words, raw)) {
        if (!onlyMark) roll.raise(raw, 'attendee')
        continue
      }
      const after = raw.from > verb && raw.from < region && !isNamesake(words, raw)
      if (after) roll.met.add(raw)
      if (onlyMark || (!after && !isSubjectOf(words, raw, verb, view.from) && !(mutual && raw.to <= verb)))
        continue
      roll.raise(raw, 'principal')
      if (!after && roll.has(raw)) subjects++
      if ((after && roll.has(raw)) || (subjects > 1 && JOINT.has(words.key[verb]!))) told = 'settled'
    }
  }
  return told === 'told' && !onlyMark && readInviter(words, view, roll) ? 'settled' : told
}

/** Verbs of which two subjects have met each other. */
const JOINT = new Set(['met', 'held', 'had', 'conducted'])

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

/** "X, together with Y, met Z", "alongside Y": Y came along. */
function isBeside(words: Words, { from }: Raw): boolean {
  const i = words.key[from - 1] === 'the' ? from - 2 : from - 1
  if (words.key[i] === 'alongside') return true
  return words.key[i] === 'with' && /^(together|along)$/.test(words.key[i - 1] ?? '')
}

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
  'where during following after before who which while whom when accompanied joined attended about regarding concerning'.split(
    ' ',
  ),
)
const DETERMINERS = new Set(['the', 'a', 'an', 'his', 'her', 'their'])
