/** The words that tell of those who came along, and the part of the sentence in which they are named. */
import { COMPANY, EVENT, MEET } from '../knowledge/people.js'
import { isHandedOver } from './messages.js'
import { copulaEnd } from './openings.js'
import { isPredicate } from './predicates.js'
import { byOf, isEscort, isMembership, isRepresented, isWith, isWitnessed } from './presence.js'
import type { Raw } from './raw.js'
import type { SentenceView } from './roll.js'
import type { Words } from './words.js'

/** Where those who came along are named: words `from … to - 1`. */
export interface Company {
  readonly from: number
  readonly to: number
  /** The first of them speaks for a side. */
  readonly spoken?: true
  /** They all held the meeting. */
  readonly principal?: true
  /** The verb of which those named before it are the subjects ("X attended"); 0 where they are its objects. */
  readonly verb: number
  /** Untitled persons are named before this word; in the whole place where it is not set. */
  readonly untitled?: number
}

/** Cues looked at in one sentence: a run-on text without full stops must not cost more than its length. */
const MOST_CUES = 8

/** "… joined by X", "Also present were X and Y", "X sat in on the talks". */
export function companiesIn(words: Words, view: SentenceView): Company[] {
  const found: Company[] = []
  const copula = copulaEnd(words, view)
  if (copula > 0) found.push(behind(words, copula - 1, view.to))
  if (view.raws.length === 0) return found
  for (let i = view.from; i < view.to && found.length < MOST_CUES; i++) {
    if (!(words.bits[i]! & COMPANY)) continue
    const company = companyAt(words, i, view)
    if (company && holdsPerson(company, view)) found.push(company)
  }
  return found
}

const holdsPerson = (company: Company, { raws }: SentenceView) =>
  raws.some(({ from }) => from >= company.from && from < company.to)

function companyAt(words: Words, i: number, view: SentenceView): Company | null {
  const { from, to } = view
  const key = words.key[i]!
  if (isRecalled(words, i, from)) return null
  if (key === 'represented')
    return isRepresented(words, i, from) ? { ...behind(words, i, to), spoken: true } : null
  if (HANDED.has(key)) return isHandedOver(words, i, from) ? { from: i + 1, to, verb: 0 } : null
  if (key === 'supported' && !isSubject(view, i)) return null
  const by = BY.has(key) ? byOf(words, i + 1) : 0
  if (by > 0) return isToCome(words, i) ? null : behind(words, by, to)
  if (isWitnessed(words, i, from)) return { from, to, verb: i }
  if (isWith(words, i, from)) return behind(words, i, to)
  if (isMembership(words, i, from)) return isToCome(words, i) ? null : behind(words, i, to)
  if (isEscort(words, i)) return before(words, i, view)
  return isPredicate(words, i, from) && !isElsewhere(words, i, from) ? around(words, i, view) : null
}

const HANDED = new Set(['received', 'handed', 'delivered', 'conveyed', 'transmitted'])

/** "The President was supported by": a person and not a proposal. */
const isSubject = ({ raws }: SentenceView, i: number) => raws.some(({ to }) => to < i && i - to < 3)

/** "They recalled the summit that was attended by X": another event. */
function isRecalled(words: Words, i: number, from: number): boolean {
  for (let j = i - 1; j >= from && i - j < 25; j--) if (RECALLED.has(words.key[j]!)) return true
  return false
}

const RECALLED = new Set(['recalled', 'recalling', 'recalls', 'referred', 'referring', 'remembered'])

/** "the signing, in which X took part": another event. */
function isElsewhere(words: Words, i: number, from: number): boolean {
  for (let j = i - 1; j > from && i - j < 25; j--)
    if (words.key[j] === 'which' && /^(?:in|at|during)$/.test(words.key[j - 1]!))
      return !isMeeting(words, j - 2)
  return false
}

const isMeeting = (words: Words, i: number) => {
  const at = words.key[i] === ',' ? i - 1 : i
  return ((words.bits[at] ?? 0) & EVENT) !== 0
}

/** Participles with "by" and somebody. */
const BY = new Set(
  'joined accompanied attended assisted flanked witnessed graced moderated facilitated aided escorted supported associated'.split(
    ' ',
  ),
)

const isToCome = (words: Words, i: number) =>
  TO_COME.has(words.key[i - 1] ?? '') ||
  (/^(?:be|also)$/.test(words.key[i - 1] ?? '') && TO_COME.has(words.key[i - 2] ?? ''))

const TO_COME = new Set(['will', 'would', 'to', 'may', 'shall'])

const behind = (words: Words, i: number, to: number): Company => ({
  from: i + 1,
  to: companyEnd(words, i, to),
  verb: 0,
})

/** "X, who attended, …": the one before the pronoun; else all before the verb. */
function before(words: Words, i: number, { from, raws }: SentenceView): Company {
  let who = i - 1
  while (who > from && i - who < 4 && words.key[who] !== 'who') who--
  if (words.key[who] !== 'who') return { from, to: i, verb: i }
  let last: Raw | undefined
  for (const raw of raws) if (raw.to <= who) last = raw
  return { from: last?.from ?? from, to: i, verb: i }
}

/** Before the verb where somebody is named there, with those named behind it; else behind it only. */
function around(words: Words, i: number, view: SentenceView): Company {
  const named = view.raws.some((raw) => raw.to <= i)
  if (!named) return behind(words, i, view.to)
  const company = before(words, i, view)
  const to = company.from > view.from ? company.to : companyEnd(words, i, view.to)
  return { from: company.from, to, verb: i }
}

/** "…, who was accompanied by A, conveyed the greetings of B": another verb goes on without them. */
function companyEnd(words: Words, i: number, to: number): number {
  for (let j = i + 2; j < to; j++) {
    if (words.capital[j]) continue
    if (
      ENDS.has(words.key[j]!) &&
      !(words.key[j] === 'while' && /^(?:from|on|for)$/.test(words.key[j + 1] ?? ''))
    )
      return j
    if (/^(?:,|and)$/.test(words.key[j - 1]!) && isOtherVerb(words, j)) return j
  }
  return to
}

const ENDS = new Set(
  'when while behalf instead greetings invitation conveyed wherein met received visited welcomed hosted spoke'.split(
    ' ',
  ),
)

/** Another verb than one of meeting. */
export const isOtherVerb = (words: Words, i: number) =>
  !words.capital[i] &&
  /(?:ed|held|had|spoke|said|will|also|then)$/.test(words.key[i] ?? '') &&
  !(words.bits[i]! & MEET)
