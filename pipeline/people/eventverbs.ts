/** Verbs that tell that the meeting took place. */
import { EVENT, MEET } from '../knowledge/people.js'
import { isHandedOver, MESSAGES } from './messages.js'
import { byOf } from './presence.js'
import type { Words } from './words.js'

export function isEventVerb(words: Words, i: number, to: number): boolean {
  const key = words.key[i]!
  const next = words.key[i + 1] ?? ''
  const before = words.key[i - 1] ?? ''
  if (key === 'meeting')
    return (
      /^(?:is|was|be|been)$/.test(before) &&
      (next === 'with' || words.capital[i + 1] === true || next === 'the')
    )
  if (key === 'receiving')
    return words.starts[words.sentence[i]!] === i || /^(?:while|when|upon|on|after)$/.test(before)
  if (key === 'called') return !/^(for|it|attention|on|upon|the|to)$/.test(next) || isCallOn(words, i, to)
  if (key === 'joined' && byOf(words, i + 1) > 0) return false
  if (before === 'also' && /^(?:participated|attended|joined|took)$/.test(key)) return false
  if (next === 'by' && /^(convened|hosted|chaired|attended)$/.test(key)) return false
  if (key === 'took' && next === 'place') return true
  if (key === 'signed') return next !== 'by' && isDocument(words, i)
  if (SENT.has(key)) return isMessage(words, i)
  if (PRESENTED.has(key)) return isCredentials(words, i)
  if (WITH.has(key)) return isWithSoon(words, i)
  if (key === 'received' && isHandedOver(words, i, words.starts[words.sentence[i]!]!)) return false
  if (words.bits[i]! & MEET) return true
  for (let j = i + 1; j < to && j - i < 9; j++)
    if (words.bits[j]! & EVENT || (words.key[j] === 'bilateral' && isNoun(words, j))) return true
  return false
}

/** "held a bilateral with X": no noun follows. */
const isNoun = (words: Words, i: number) => /^(?:with|in|on|at|today|[.,])$/.test(words.key[i + 1] ?? '.')

const SENT = new Set([
  'sent',
  'sends',
  'addressed',
  'dispatched',
  'wrote',
  'writes',
  'written',
  'extended',
  'extends',
])

/** "sent a congratulatory message to", "wrote to", "extended condolences to". */
function isMessage(words: Words, i: number): boolean {
  if (/^writ|^wrote/.test(words.key[i]!) && words.key[i + 1] === 'to') return true
  const extended = words.key[i]!.startsWith('extend')
  for (let j = i + 1; j < i + 6; j++)
    if (extended ? WISHES.has(words.key[j] ?? '') : MESSAGES.has(words.key[j] ?? '')) return true
  return false
}

const WISHES = new Set(['condolences', 'congratulations', 'sympathies', 'felicitations'])

const PRESENTED = new Set(['presented', 'submitted', 'handed', 'presents'])

/** "presented copies of his credentials to". */
function isCredentials(words: Words, i: number): boolean {
  for (let j = i + 1; j < i + 8; j++) if (/^(?:credentials|credence)$/.test(words.key[j] ?? '')) return true
  return false
}

/** "signed a memorandum of understanding". */
function isDocument(words: Words, i: number): boolean {
  for (let j = i + 1; j < i + 9; j++) if (DOCUMENTS.test(words.key[j] ?? '')) return true
  return false
}

const DOCUMENTS =
  /^(?:memorand(?:um|a)|mou|mous|agreements?|protocols?|treaty|treaties|declaration|convention|accord|arrangement|contract|statement|roadmap|programme|plan|intent)$/

const WITH = new Set(['exchanged', 'exchanges', 'interacted', 'engaged', 'sat', 'discussed', 'discusses'])

/** "exchanged views with X", "sat down with X", "discussed trade with X": with somebody. */
function isWithSoon(words: Words, i: number): boolean {
  for (let j = i + 1; j < i + 8; j++) {
    if (/^[.,;]$/.test(words.key[j] ?? '.')) return false
    if (words.key[j] === 'with')
      return words.capital[j + 1] === true || /^(?:the|his|her|its)$/.test(words.key[j + 1] ?? '')
  }
  return false
}

/** "called on Minister X" is a visit, "called on Minister X to …" a demand. */
function isCallOn(words: Words, i: number, to: number): boolean {
  if (words.key[i + 1] !== 'on' || !words.capital[i + 2]) return false
  for (let j = i + 2; j < to && j < i + 40; j++) if (words.key[j] === 'to') return false
  return true
}
