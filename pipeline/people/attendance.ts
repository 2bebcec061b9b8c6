/** The sentences that tell who else was there. */
import { EVENT, MEET } from '../knowledge/people.js'
import type { Raw } from './raw.js'
import type { Roll, SentenceView } from './roll.js'
import type { Words } from './words.js'

export const isOtherVerb = (words: Words, i: number) =>
  !words.capital[i] &&
  /(?:ed|held|had|spoke|said|will|also|then)$/.test(words.key[i] ?? '') &&
  !(words.bits[i]! & MEET)

/** "… joined by X", "Also present were X and Y", "From the X side, …": those named are attendees. */
export function readAttendance(
  words: Words,
  { from, to, raws }: SentenceView,
  roll: Roll,
  issuer: string | null,
): boolean {
  if (raws.length === 0) return false
  for (let i = from; i < to; i++) {
    const all = isAttendance(words, i, from) || isWitnessed(words, i, from)
    const range = all ? { from, to } : companyAt(words, i, from, to)
    if (!range) continue
    const there = raws.filter((raw) => raw.from >= range.from && raw.from < range.to)
    if (there.length === 0) continue
    for (const [n, raw] of there.entries()) {
      const principal =
        (range.spoken && n === 0) || (all && raw.to <= i && isThirdSide(words, i, raw, roll, issuer))
      roll.raise(raw, principal ? 'principal' : 'attendee')
    }
    return true
  }
  return false
}

/** Where those who came along are named. */
interface Company {
  readonly from: number
  readonly to: number
  /** The first of them speaks for a side. */
  readonly spoken?: true
}

function companyAt(words: Words, i: number, from: number, to: number): Company | null {
  if (isCompany(words, i)) return { from: i + 1, to: companyEnd(words, i, to) }
  if (words.key[i] === 'in' && isPresence(words, i + 1)) return { from: i + 1, to: companyEnd(words, i, to) }
  if (isRepresented(words, i, from)) return { from: i + 1, to: companyEnd(words, i, to), spoken: true }
  if (isEscort(words, i)) return { from, to: i }
  return isEscorting(words, i, from) ? { from: i + 1, to } : null
}

/** "accompanied by", "attended by", "joined at the luncheon by": those who came along follow. */
function isCompany(words: Words, i: number): boolean {
  if (!COMPANY.has(words.key[i]!) || !isBySomebody(words, i + 1)) return false
  return !/^(will|would|to|may)$/.test(words.key[i - 2] ?? '')
}

/** "The Utopian Foreign Minister X also took part": one more government beside the two that met. */
function isThirdSide(words: Words, i: number, raw: Raw, roll: Roll, issuer: string | null): boolean {
  const [code] = raw.codes
  if (code === undefined || code === issuer || roll.hasSide(code) || roll.principals() < 2) return false
  if (!/^(?:part|participated|joined)$/.test(words.key[i]!)) return false
  return raw.title?.heads.every(({ kind }) => OF_SIDES.has(kind)) === true
}

const OF_SIDES = new Set([
  'president',
  'prime-minister',
  'deputy-prime-minister',
  'chancellor',
  'monarch',
  'minister',
  'secretary-general',
  'commissioner',
])

const COMPANY = new Set(['joined', 'accompanied', 'attended'])

/** "…, who was accompanied by A, conveyed the greetings of B": a verb after a comma goes on without them. */
function companyEnd(words: Words, i: number, to: number): number {
  for (let j = i + 2; j < to; j++) if (words.key[j - 1] === ',' && isOtherVerb(words, j)) return j
  return to
}

/** "in the presence of X", "in presence of X": at word `i`, the article or the noun. */
export function isPresence(words: Words, i: number): boolean {
  const noun = words.key[i] === 'the' ? i + 1 : i
  return words.key[noun] === 'presence' && words.key[noun + 1] === 'of'
}

/** "signed by A and B in the presence of the Ministers", "signed in their presence by A". */
function isWitnessed(words: Words, i: number, from: number): boolean {
  if (words.key[i] !== 'presence' || words.key[i - 2] !== 'in') return false
  for (let j = i - 1; j >= from && i - j < FARTHEST; j--) if (words.key[j] === 'signed') return true
  return false
}

/** Words looked at before "in the presence of". */
const FARTHEST = 60

/** "The Utopian side was represented by X"; not "a conference at which Utopia was represented by X". */
function isRepresented(words: Words, i: number, from: number): boolean {
  if (words.key[i] !== 'represented' || words.key[i + 1] !== 'by' || i - from > 14) return false
  for (let j = from; j < i; j++) if (/^(which|where|,)$/.test(words.key[j]!)) return false
  return true
}

/** "X and Y accompanied the Minister", "X, who accompanied her": those named before. */
const isEscort = (words: Words, i: number) =>
  words.key[i] === 'accompanied' &&
  !PASSIVE.has(words.key[i - 1] ?? '') &&
  (OBJECT.has(words.key[i + 1] ?? '') || words.capital[i + 1] === true)

const PASSIVE = new Set(['was', 'were', 'is', 'are', 'been', 'being'])
const OBJECT = new Set(['the', 'him', 'her', 'them', 'his'])

/** "Accompanying the Minister were X and Y": those named after the verb. */
function isEscorting(words: Words, i: number, from: number): boolean {
  if (i >= from + 12 || !/^(was|were|is|are)$/.test(words.key[i]!)) return false
  return (
    words.key[from] === 'accompanying' ||
    (words.key[from] === 'also' && words.key[from + 1] === 'accompanying')
  )
}

/** The words at which a sentence may tell who was there. */
const ATTENDANCE = new Set(
  `joined accompanied attended attending participating present attendance attendees participants participated part there received at taking
  included includes comprised comprises associated`.split(/\s+/),
)

/** "Participants included:" with the persons on the lines after it. */
export function isListHead(words: Words, { from, to, raws }: SentenceView): boolean {
  if (raws.length > 0 || to - from > 12 || words.key[to - 1] !== ':') return false
  for (let i = from; i < to; i++) if (isAttendance(words, i, from)) return true
  return false
}

function isAttendance(words: Words, i: number, from: number): boolean {
  const key = words.key[i]!
  if (!ATTENDANCE.has(key)) return false
  const before = words.key[i - 1] ?? ''
  if (/^(be|been)$/.test(before) && /^(will|would|to|may)$/.test(words.key[i - 2] ?? '')) return false
  if (key === 'associated')
    return /^(with|in)$/.test(words.key[i + 1] ?? '') && /^(was|were|also)$/.test(before)
  if (key === 'received') return isHandedOver(words, i, from)
  if (key === 'at')
    return /^(was|were)$/.test(before) && words.key[i + 1] === 'the' && isMeetingNoun(words, i + 1)
  if (key === 'taking') return i === from && words.key[i + 1] === 'part'
  if (key === 'there') return /^(was|were)$/.test(words.key[i + 1] ?? '') && isAtMeeting(words, from, i)
  if (/^(includ|compris)/.test(key)) return isDelegation(words, i, from)
  if (/^(present|attendance|attendees|participants)$/.test(key))
    return i === from || /^(were|was|also|those|in|:|other)$/.test(before) || words.key[i + 1] === ':'
  if (key === 'participating') return before === 'also' && i === from + 1
  if (key === 'attending')
    return i === from || words.bits[i + 2]! & EVENT ? true : /^(were|was|also)$/.test(before)
  if (key === 'attended' && words.key[i + 1] === 'on') return words.key[i + 2] === 'the'
  if (key === 'participated' && (i === from || isAtMeeting(words, from, i))) return true
  if (/^(attended|participated|joined)$/.test(key))
    return /^(also|others|officials|and)$/.test(before) || isMeetingNoun(words, i + 1)
  return key === 'part' && /^(took|take)$/.test(before)
}

/** "The message was received by X when he met Y": neither of them wrote or was written to. */
export function isHandedOver(words: Words, i: number, from: number): boolean {
  if (words.key[i + 1] !== 'by' || !/^(was|were)$/.test(words.key[i - 1] ?? '')) return false
  for (let j = from; j < i && j - from < 8; j++) if (MESSAGES.has(words.key[j]!)) return true
  return false
}

/** What is sent from one to another. */
export const MESSAGES = new Set('message letter cable telegram note messages letters'.split(' '))

/** `by`, also behind the occasion: `joined at the luncheon by X`. */
export function isBySomebody(words: Words, at: number): boolean {
  if (words.key[at] === 'by') return true
  const aside = words.key[at] === ',' && words.key[at + 1] === 'on'
  if (!aside && !/^(at|in|on|for|during)$/.test(words.key[at] ?? '')) return false
  for (let i = at + 1; i < at + 8; i++) {
    if (words.key[i] === 'by') return true
    if (words.key[i] === ',' && !aside) return false
  }
  return false
}

/** "The X delegation included", "The X representatives at the meeting included". */
export function isDelegation(words: Words, verb: number, from: number): boolean {
  for (let i = Math.max(from, verb - 5); i < verb; i++)
    if (/^(delegations?|representatives|side|team)$/.test(words.key[i]!)) return true
  return false
}

/** "At the meeting there were", "In the talks participated": the place comes first, those who were there after the verb. */
const isAtMeeting = (words: Words, from: number, i: number) =>
  i - from < 6 && /^(at|in|during)$/.test(words.key[from]!) && (words.bits[i - 1]! & EVENT) !== 0

const isMeetingNoun = (words: Words, i: number) =>
  /^(the|in|this|a)$/.test(words.key[i] ?? '') &&
  (((words.bits[i + 1] ?? 0) | (words.bits[i + 2] ?? 0)) & EVENT) !== 0
