/** Who held the meeting, who was also there, who is only named; and the sentences that tell it. */
import { ENDING, EVENT, HEADLINE, HOLD, MEET } from '../knowledge/people.js'
import type { Part } from '../record/schema.js'
import type { Page } from '../types.js'
import {
  isBySomebody,
  isDelegation,
  isHandedOver,
  isListHead,
  isOtherVerb,
  isPresence,
  MESSAGES,
  readAttendance,
} from './attendance.js'
import type { Clusters, Draft } from './persons.js'
import type { Raw } from './raw.js'
import { Roll, type SentenceView } from './roll.js'
import type { Words } from './words.js'

export interface Parts {
  /** The part of each person, in the order of the persons. */
  readonly of: readonly Part[]
  readonly leads: readonly number[]
  readonly attendance: readonly number[]
  /** Mentions that stand as the one met, called or received by the subject of their sentence. */
  readonly met: ReadonlySet<Raw>
}

const BODY = new Set(['paragraph', 'bullet'])

export function findParts(
  page: Page,
  words: Words,
  raws: readonly Raw[],
  clusters: Clusters,
  drafts: readonly Draft[],
  margins: ReadonlySet<Raw>,
  issuer: string | null,
): Parts {
  const roll = new Roll(clusters, drafts)
  const leads: number[] = []
  const attendance: number[] = []
  const body: SentenceView[] = []
  const bySentence = groupBySentence(words, raws)
  const titled: SentenceView[] = []
  let travel = false
  for (const [index, sentence] of page.sentences.entries()) {
    const kind = page.outline.blocks[sentence.block]!.kind
    const view = {
      index,
      from: words.starts[index]!,
      to: words.starts[index + 1]!,
      raws: bySentence.get(index) ?? [],
    }
    if (kind === 'title') {
      titled.push(view)
      travel = readTitle(words, view, roll) || travel
    }
    if (BODY.has(kind)) body.push(view)
    else if (kind !== 'title' && body.length === 0)
      for (const raw of view.raws) if (margins.has(raw)) roll.raise(raw, 'principal')
  }
  for (const view of titled) readTitleHolders(words, view, roll)
  let settled = false
  let listed = false
  travel ||=
    titled.some((view) => isSeries(words, view)) ||
    body.slice(0, SERIES).some((view) => isSeries(words, view))
  for (const view of body) {
    if (travel && isAtMeeting(words, view)) readNounLead(words, view, roll)
    if (travel) readHolders(words, view, roll)
    const told = readLead(words, view, roll, settled && !travel)
    if (told !== 'no' && !settled) leads.push(view.index)
    settled ||= told === 'settled'
    if (told !== 'settled' && !settled && view === body[0] && readNounLead(words, view, roll)) {
      leads.push(view.index)
      settled = true
    }
    listed = isListHead(words, view) || (listed && view.raws[0]?.from === view.from)
    if (listed) for (const raw of view.raws) roll.raise(raw, 'attendee')
    if (readAttendance(words, view, roll, issuer)) attendance.push(view.index)
  }
  if (!settled) for (const view of body) if (readNounLead(words, view, roll)) break
  if (roll.principals() < 2) for (const view of body) readSpeakers(words, view, roll)
  return { of: roll.parts, leads, attendance, met: roll.met }
}

function groupBySentence(words: Words, raws: readonly Raw[]): Map<number, Raw[]> {
  const groups = new Map<number, Raw[]>()
  for (const raw of raws) {
    const s = words.sentence[raw.from]!
    const list = groups.get(s)
    if (list) list.push(raw)
    else groups.set(s, [raw])
  }
  return groups
}

/** The headline of a meeting names who held it; true where it tells of travel, with one meeting after another. */
function readTitle(words: Words, { from, to, raws }: SentenceView, roll: Roll): boolean {
  let travel = false
  let event = false
  for (let i = from; i < to; i++) {
    travel ||=
      TRAVEL.has(words.key[i]!) &&
      !/^(?:bans?|restrictions?|advisory|documents?)$/.test(words.key[i + 1] ?? '')
    event ||= (words.bits[i]! & HEADLINE) !== 0
  }
  if (event || travel)
    for (const raw of raws)
      if (
        !/^(?:behalf|ahead)$/.test(words.key[raw.from - 2] ?? '') &&
        !ABOUT.has(words.key[raw.from - 1] ?? '')
      )
        roll.raise(raw, 'principal')
  return travel
}

/** `COMMISSION PRESIDENT HOLDS CONSULTATIONS …`: who holds the office with which the headline opens, before its verb. */
function readTitleHolders(words: Words, { from, to, raws }: SentenceView, roll: Roll): void {
  const [first] = raws
  if (!first || roll.has(first) || first.from > from + 3) return
  for (let i = first.to; i < to && i < first.to + 3; i++)
    if (words.bits[i]! & HEADLINE && /(?:s|d)$/.test(words.key[i]!)) roll.raiseHolder(first, 'principal')
}

const TRAVEL = new Set(['travel', 'trip', 'travels'])
const ABOUT = new Set(['on', 'over', 'against', 'about', 'regarding', 'concerning'])

/** "holds multiple meetings", "held a number of meetings", "meetings were also held with": one after another. */
function isSeries(words: Words, { from, to }: SentenceView): boolean {
  for (let i = from; i < to; i++) {
    if (words.key[i] !== 'meetings' && words.key[i] !== 'talks') continue
    for (let j = i - 1; j >= from && j > i - 4; j--) if (MANY.has(words.key[j]!)) return true
    if (words.key[i] === 'meetings' && words.key[i + 1] === 'were') return true
  }
  return false
}

const MANY = new Set(['multiple', 'several', 'number', 'series', 'separate', 'various'])
/** Sentences in which a text says that there was more than one meeting. */
const SERIES = 8

/** Verbs looked at in one sentence: a run-on text without full stops must not cost more than its length. */
const MOST_VERBS = 6
/** Words looked at after a verb. */
const LONGEST_COMPLEMENT = 150

/** Reads the sentence that tells of the meeting: its subject and the one met held it. */
function readLead(
  words: Words,
  view: SentenceView,
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
      if (isMember(words, raw, verb, view.from)) continue
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

/** "The delegation, which comprised A and B, was received by C": A and B came along. */
function isMember(words: Words, raw: Raw, verb: number, from: number): boolean {
  if (raw.from > verb) return false
  for (let i = raw.from - 1; i > from; i--)
    if (/^(includ|compris)/.test(words.key[i]!) && isDelegation(words, i, from)) return true
  return false
}

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
function isSubjectOf(words: Words, raw: Raw, verb: number, from: number): boolean {
  if (raw.to > verb || words.possessive[raw.to - 1]) return false
  const before = words.key[raw.from - 1] === 'the' ? raw.from - 2 : raw.from - 1
  return before < from || !BEFORE_OBJECT.has(words.key[before]!)
}

const BEFORE_OBJECT = new Set(['of', 'by', 'for', 'to', 'with', 'on', 'from', 'behalf', 'alongside'])

function isEventVerb(words: Words, i: number, to: number): boolean {
  const key = words.key[i]!
  const next = words.key[i + 1] ?? ''
  if (key === 'meeting') return next === 'with' && /^(is|was|be|been)$/.test(words.key[i - 1] ?? '')
  if (key === 'receiving') return words.starts[words.sentence[i]!] === i
  if (key === 'called') return !/^(for|it|attention|on|upon|the|to)$/.test(next) || isCallOn(words, i, to)
  if (
    key === 'joined' &&
    isBySomebody(words, i + 1) &&
    !/^(?:video|phone|telephone|videoconference)$/.test(words.key[i + 2] ?? '')
  )
    return false
  if (words.key[i - 1] === 'also' && /^(?:participated|attended|joined|took)$/.test(key)) return false
  if (next === 'by' && /^(convened|hosted|chaired|attended)$/.test(key)) return false
  if (key === 'took' && next === 'place') return true
  if (SENT.has(key)) return isMessage(words, i)
  if (key === 'received' && isHandedOver(words, i, words.starts[words.sentence[i]!]!)) return false
  if (words.bits[i]! & MEET) return true
  for (let j = i + 1; j < to && j - i < 9; j++) if (words.bits[j]! & EVENT) return true
  return false
}

const SENT = new Set(['sent', 'sends', 'addressed', 'dispatched'])

/** "sent a congratulatory message to". */
function isMessage(words: Words, i: number): boolean {
  for (let j = i + 1; j < i + 6; j++) if (MESSAGES.has(words.key[j] ?? '')) return true
  return false
}

/** "called on Minister X" is a visit, "called on Minister X to …" a demand. */
function isCallOn(words: Words, i: number, to: number): boolean {
  if (words.key[i + 1] !== 'on' || !words.capital[i + 2]) return false
  for (let j = i + 2; j < to && j < i + 40; j++) if (words.key[j] === 'to') return false
  return true
}

/** Where the complement ends: at the purpose, at a clause of its own, at those who came along. */
function complementEnd(words: Words, verb: number, to: number): number {
  const limit = Math.min(to, verb + LONGEST_COMPLEMENT)
  for (let i = verb + 1; i < limit; i++) {
    const key = words.key[i]!
    if (words.capital[i]) continue
    if (CLOSING.has(key) || (key === 'in' && isPresence(words, i + 1))) return i
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

/** "… his calls with leaders A, B and C": the persons after the noun of the event, where no verb told of it. */
function readNounLead(words: Words, view: SentenceView, roll: Roll): boolean {
  for (let i = view.from; i < view.to; i++) {
    if (!(words.bits[i]! & EVENT) && words.key[i] !== 'discussed') continue
    let j = i + 1
    // "a meeting held today at the Secretariat between …"
    const verb = /^(?:was|were)$/.test(words.key[i + 1] ?? '') ? i + 2 : i + 1
    const reach = HELD.has(words.key[verb] ?? '') ? 20 : 6
    while (j < view.to && j - i < reach && !isWith(words.key[j])) j++
    if (!isWith(words.key[j])) continue
    const end = complementEnd(words, j, view.to)
    const after = view.raws.filter((r) => r.from > j && r.from < end && roll.has(r))
    for (const [n, raw] of after.entries()) {
      roll.raise(raw, 'principal')
      // Of "between X and Y" the first is the host.
      if (n > 0 || words.key[j] === 'with') roll.met.add(raw)
    }
    if (after.length === 0) continue
    // "X said in Oslo after talks with Y"
    if (/^(after|following)$/.test(words.key[i - 1] ?? ''))
      for (const raw of view.raws) if (isSubjectOf(words, raw, i, view.from)) roll.raise(raw, 'principal')
    return true
  }
  return false
}

const HELD = new Set(['held', 'convened'])

/** "The Foreign Minister held a number of meetings": the one who went from one meeting to the next. */
function readHolders(words: Words, { from, to, raws }: SentenceView, roll: Roll): void {
  for (const raw of raws)
    if (!roll.has(raw) && words.key[raw.to] === 'held' && isSeries(words, { index: 0, from, to, raws }))
      roll.raiseHolder(raw, 'principal')
}

/** "At the meeting with X, …", "During her talks with Y": a sentence of a series. */
function isAtMeeting(words: Words, { from, to }: SentenceView): boolean {
  for (let i = from; i + 1 < to; i++)
    if (/^(?:meetings|talks|discussed)$/.test(words.key[i]!) && /^(?:were|with)$/.test(words.key[i + 1]!))
      return true
  if (!/^(?:at|during|in)$/.test(words.key[from] ?? '')) return false
  for (let i = from + 1; i < to && i < from + 5; i++) if (words.bits[i]! & EVENT) return true
  return false
}

const isWith = (key: string | undefined) => key === 'with' || key === 'between'

/** Where no sentence tells of the meeting, those who speak in the text held it, and those to whom they convey something. */
function readSpeakers(words: Words, { from, raws }: SentenceView, roll: Roll): void {
  for (const raw of raws) {
    const to = words.key[raw.from - 1] === 'the' ? raw.from - 2 : raw.from - 1
    const isTold = words.key[to] === 'to' && CONVEYED.has(words.key[to - 1] ?? '')
    if (isTold || words.key[to] === 'congratulated') roll.raise(raw, 'principal')
    const verb = afterDay(words, raw.to)
    const next = words.key[verb] ?? ''
    if (words.capital[verb] || !/(?:ed|said|told|spoke|and|also|made|gave)$/.test(next)) continue
    if (isSubjectOf(words, raw, raw.to, from)) roll.raise(raw, 'principal')
  }
}

const CONVEYED = new Set(['conveyed', 'expressed', 'handed', 'delivered', 'presented', 'explained'])

/** "X today (16 February) formally …": the word behind the day and an adverb. */
function afterDay(words: Words, i: number): number {
  let j = i
  if (/^(?:today|yesterday)$/.test(words.key[j] ?? '')) j++
  if (words.key[j] === '(' && j > i) while (j < i + 8 && words.key[j - 1] !== ')') j++
  return words.key[j]?.endsWith('ly') && !words.capital[j] ? j + 1 : j
}
