/** The sentences that tell who else was there. */
import { EVENT, MEET } from '../knowledge/people.js'
import type { Roll, SentenceView } from './roll.js'
import type { Words } from './words.js'

export const isOtherVerb = (words: Words, i: number) =>
  !words.capital[i] &&
  /(?:ed|held|had|spoke|said|will|also|then)$/.test(words.key[i] ?? '') &&
  !(words.bits[i]! & MEET)

/** "… joined by X", "Also present were X and Y", "From the X side, …": those named are attendees. */
export function readAttendance(words: Words, { from, to, raws }: SentenceView, roll: Roll): boolean {
  if (raws.length === 0) return false
  for (let i = from; i < to; i++) {
    const company = isCompany(words, i)
    if (!company && !isAttendance(words, i, from) && !isWitnessed(words, i, from)) continue
    const end = company ? companyEnd(words, i, to) : to
    for (const raw of raws) if (!company || (raw.from > i && raw.from < end)) roll.raise(raw, 'attendee')
    return true
  }
  return false
}

/** "accompanied by", "attended by", "joined at the luncheon by": those who came along follow. */
function isCompany(words: Words, i: number): boolean {
  if (!COMPANY.has(words.key[i]!) || !isBySomebody(words, i + 1)) return false
  return !/^(will|would|to|may)$/.test(words.key[i - 2] ?? '')
}

const COMPANY = new Set(['joined', 'accompanied', 'attended'])

/** "…, who was accompanied by A, conveyed the greetings of B": a verb after a comma goes on without them. */
function companyEnd(words: Words, i: number, to: number): number {
  for (let j = i + 2; j < to; j++) if (words.key[j - 1] === ',' && isOtherVerb(words, j)) return j
  return to
}

/** "signed by A and B in the presence of the Ministers", "signed in their presence by A". */
function isWitnessed(words: Words, i: number, from: number): boolean {
  if (words.key[i] !== 'presence' || words.key[i - 2] !== 'in') return false
  for (let j = i - 1; j >= from && i - j < FARTHEST; j--) if (words.key[j] === 'signed') return true
  return false
}

/** Words looked at before "in the presence of". */
const FARTHEST = 60

/** The words at which a sentence may tell who was there. */
const ATTENDANCE = new Set(
  `joined accompanied attended attending participating present attendance attendees participants participated part
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
  if (key === 'associated') return words.key[i + 1] === 'with' && /^(was|were)$/.test(before)
  if (/^(includ|compris)/.test(key)) return isDelegation(words, i, from)
  if (/^(present|attendance|attendees|participants)$/.test(key))
    return i === from || /^(were|was|also|those|in|:|other)$/.test(before) || words.key[i + 1] === ':'
  if (key === 'participating') return before === 'also' && i === from + 1
  if (key === 'attending')
    return i === from || words.bits[i + 2]! & EVENT ? true : /^(were|was|also)$/.test(before)
  if (key === 'attended' && words.key[i + 1] === 'on') return words.key[i + 2] === 'the'
  if (/^(attended|participated|joined)$/.test(key))
    return /^(also|others|officials|and)$/.test(before) || isMeetingNoun(words, i + 1)
  return key === 'part' && /^(took|take)$/.test(before)
}

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

const isMeetingNoun = (words: Words, i: number) =>
  /^(the|in|this|a)$/.test(words.key[i] ?? '') &&
  (((words.bits[i + 1] ?? 0) | (words.bits[i + 2] ?? 0)) & EVENT) !== 0
