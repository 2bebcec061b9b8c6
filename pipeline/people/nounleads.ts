/** The persons after the noun of the meeting, and those who go from one meeting to the next. */
import { EVENT } from '../knowledge/people.js'
import { complementEnd } from './leads.js'
import type { Roll, SentenceView } from './roll.js'
import { isSubjectOf } from './standing.js'
import type { Words } from './words.js'

/** "holds multiple meetings", "held a number of meetings", "meetings were also held with": one after another. */
export function isSeries(words: Words, { from, to }: Pick<SentenceView, 'from' | 'to'>): boolean {
  for (let i = from; i < to; i++) {
    if (words.key[i] !== 'meetings' && words.key[i] !== 'talks') continue
    for (let j = i - 1; j >= from && j > i - 4; j--) if (MANY.has(words.key[j]!)) return true
    if (words.key[i] === 'meetings' && words.key[i + 1] === 'were') return true
  }
  return false
}

const MANY = new Set(['multiple', 'several', 'number', 'series', 'separate', 'various'])
/** Sentences in which a text says that there was more than one meeting. */
export const SERIES = 8

/** "… his calls with leaders A, B and C": the persons after the noun of the event, where no verb told of it. */
export function readNounLead(words: Words, view: SentenceView, roll: Roll): boolean {
  for (let i = view.from; i < view.to; i++) {
    if (!(words.bits[i]! & EVENT) && words.key[i] !== 'discussed') continue
    if (readNoun(words, view, roll, i)) return true
  }
  return false
}

/** The persons behind the noun of the event at word `i`; false where none stands there. */
function readNoun(words: Words, view: SentenceView, roll: Roll, i: number): boolean {
  let j = i + 1
  // "a meeting held today at the Secretariat between …"
  const verb = /^(?:was|were)$/.test(words.key[i + 1] ?? '') ? i + 2 : i + 1
  const reach = HELD.has(words.key[verb] ?? '') ? 20 : 6
  while (j < view.to && j - i < reach && !isWith(words.key[j])) j++
  const of = words.key[i + 1] === 'of' ? view.raws.find((r) => r.from > i && r.from < i + 4) : undefined
  if (of && roll.has(of) && !isOutside(words, i)) j = i + 1
  else if (!isWith(words.key[j])) return false
  const end = complementEnd(words, j, view.to)
  const after = view.raws.filter((r) => r.from > j && r.from < end && roll.has(r))
  for (const [n, raw] of after.entries()) {
    roll.raise(raw, 'principal')
    // Of "between X and Y" the first is the host.
    if (n > 0 || words.key[j] === 'with') roll.met.add(raw)
  }
  if (after.length === 0) return false
  // "X said in Oslo after talks with Y"
  if (isAfter(words, i))
    for (const raw of view.raws) if (isSubjectOf(words, raw, i, view.from)) roll.raise(raw, 'principal')
  return true
}

const HELD = new Set(['held', 'convened'])

/** "after talks", "following a video conference". */
function isAfter(words: Words, i: number): boolean {
  for (let j = i - 1; j >= 0 && i - j < 5; j--) if (/^(?:after|following)$/.test(words.key[j]!)) return true
  return false
}

/** "ahead of the visit of X", "on the phone call of X in March": not the event of the text. */
const isOutside = (words: Words, i: number) =>
  words.key[i] === 'visit' || /^(?:ahead|before|since|recalled|last|recent)$/.test(words.key[i - 2] ?? '')

/** "The Foreign Minister held a number of meetings": the one who went from one meeting to the next. */
export function readHolders(words: Words, { from, to, raws }: SentenceView, roll: Roll): void {
  for (const raw of raws)
    if (!roll.has(raw) && words.key[raw.to] === 'held' && isSeries(words, { from, to }))
      roll.raiseHolder(raw, 'principal')
}

/** "At the meeting with X, …", "During her talks with Y": a sentence of a series. */
export function isAtMeeting(words: Words, { from, to }: SentenceView): boolean {
  for (let i = from; i + 1 < to; i++)
    if (/^(?:meetings|talks|discussed)$/.test(words.key[i]!) && /^(?:were|with)$/.test(words.key[i + 1]!))
      return true
  if (!/^(?:at|during|in)$/.test(words.key[from] ?? '')) return false
  for (let i = from + 1; i < to && i < from + 5; i++) if (words.bits[i]! & EVENT) return true
  return false
}

const isWith = (key: string | undefined) => key === 'with' || key === 'between'
