/** Verbs and phrases that say of their subject that it was there: "were present", "sat in on the talks", "took part". */
import { EVENT, HEAD } from '../knowledge/people.js'
import type { Words } from './words.js'

export const COPULAS = new Set(['was', 'were', 'is', 'are', 'been', 'being'])
const TO_COME = new Set(['will', 'would', 'to', 'may', 'shall'])

export function isPredicate(words: Words, i: number, from: number): boolean {
  const before = words.key[i - 1] ?? ''
  const next = words.key[i + 1] ?? ''
  const first = i === from
  if (TO_COME.has(before) || (/^(?:be|been|take)$/.test(before) && TO_COME.has(words.key[i - 2] ?? '')))
    return false
  switch (words.key[i]) {
    case 'present':
      return (
        first ||
        next === ':' ||
        COPULAS.has(before) ||
        /^(?:also|those|others?|both|all|likewise|,)$/.test(before)
      )
    case 'attendance':
      return first || next === ':' || before === 'in'
    case 'attendees':
    case 'participants':
      return first || next === ':' || /^(?:the|other|:)$/.test(before)
    case 'hand':
      return before === 'on'
    case 'part':
      if (next === 'of') return /^(?:is|was|are|were|,|as)$/.test(before) && isOfDelegation(words, i + 1)
      return /^(?:took|take|taking)$/.test(before) && (next !== 'in' || isAtEvent(words, i + 1))
    case 'member':
    case 'members':
      return (before === 'a' || COPULAS.has(before)) && isOfDelegation(words, i + 1)
    case 'attended':
    case 'participated':
      return first || isAlso(before) || isEnd(next) || isAtEvent(words, i + 1) || isOpened(words, from, i)
    case 'joined':
      if (next === 'from') return isSide(words, i + 2)
      return isAlso(before) || isAtEvent(words, i + 1) || WITH_THEM.has(next) || isLeaders(words, i + 1)
    case 'attending':
    case 'participating':
      return first || isAlso(before) || COPULAS.has(before) || isAtEvent(words, i + 1)
    case 'sat':
      return next === 'in' && /^(?:on|as|at|with|too|also|[.,;])$/.test(words.key[i + 2] ?? '.')
    case 'there':
      if (COPULAS.has(before) || (before === 'also' && COPULAS.has(words.key[i - 2] ?? '')))
        return /^(?:too|also|as|[.,])$/.test(next)
      return COPULAS.has(next) && isOpened(words, from, i)
    case 'at':
      return COPULAS.has(before) && isAtTable(words, i)
    case 'also':
      return COPULAS.has(before) && isAtTable(words, i + 1)
    case 'among':
      return COPULAS.has(before) && isThose(words, i + 1)
    case 'witnessed':
      return isAtEvent(words, i + 1)
    case 'associated':
      return /^(?:with|in)$/.test(next) && (COPULAS.has(before) || before === 'also')
    case 'taking':
      return first && next === 'part'
    default:
      return false
  }
}

/** "the Utopian side". */
const isSide = (words: Words, i: number) =>
  [1, 2, 3].some((n) => /^(?:side|delegation|part)$/.test(words.key[i + n] ?? ''))

const isAlso = (key: string) => /^(?:also|others|officials|who|both|jointly)$/.test(key)
const isEnd = (key: string) => /^(?:[.,;]|too|as|via|virtually|remotely|online|)$/.test(key)

const WITH_THEM = new Set('via by remotely virtually online them him her leaders ministers'.split(' '))
const isLeaders = (words: Words, i: number) =>
  words.key[i] === 'the' &&
  /^(?:leaders|ministers|two|president|minister|delegation)$/.test(words.key[i + 1] ?? '')

/** "At the meeting there were", "In the talks participated": the place comes first, those who were there after the verb. */
const isOpened = (words: Words, from: number, i: number) =>
  i - from < 6 &&
  (/^(?:by|for)$/.test(words.key[from]!) || /^(?:at|in|during|from|on)$/.test(words.key[from]!)) &&
  ((words.bits[i - 1]! & EVENT) !== 0 || /^(?:side|part)$/.test(words.key[i - 1] ?? ''))

/** "in the meeting", "the talks", "at the signing ceremony". */
function isAtEvent(words: Words, i: number): boolean {
  if (!/^(?:the|in|at|on|this|that|these|a|both|his|her|their)$/.test(words.key[i] ?? '')) return false
  for (let j = i + 1; j < i + 5; j++) {
    if (words.bits[j]! & EVENT || OCCASIONS.has(words.key[j] ?? '')) return true
    if (/^[,.;]$/.test(words.key[j] ?? '.')) return false
  }
  return false
}

const OCCASIONS = new Set(
  'ceremony signing event gathering exchange interaction briefing deliberations'.split(' '),
)

/** "on the call", "at the table", "in the meeting". */
export function isAtTable(words: Words, i: number): boolean {
  if (!/^(?:in|on|at|around)$/.test(words.key[i] ?? '') || words.key[i + 1] !== 'the') return false
  return ((words.bits[i + 2] ?? 0) & EVENT) !== 0 || PLACES.has(words.key[i + 2] ?? '')
}

const PLACES = new Set(['table', 'line', 'room', 'ceremony', 'signing'])

function isOfDelegation(words: Words, of: number): boolean {
  if (words.key[of] !== 'of') return false
  for (let j = of + 1; j < of + 6; j++)
    if (/^(?:delegations?|team|mission|entourage)$/.test(words.key[j] ?? '')) return true
  return false
}

export const isThose = (words: Words, i: number) =>
  words.key[i] === 'those' ||
  (words.key[i] === 'the' && /^(?:participants|attendees|guests|officials)$/.test(words.key[i + 1] ?? '')) ||
  /^(?:participants|attendees)$/.test(words.key[i] ?? '')

/** A capital, or an office in small letters with or without its article. */
export const isNamed = (words: Words, i: number) =>
  words.capital[i] === true ||
  ((words.bits[i] ?? 0) & HEAD) !== 0 ||
  (/^(?:the|his|her|by)$/.test(words.key[i] ?? '') &&
    (words.capital[i + 1] === true || ((words.bits[i + 1] ?? 0) & HEAD) !== 0))
