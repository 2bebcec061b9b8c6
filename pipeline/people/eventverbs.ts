/** Verbs that tell that the meeting took place. */
import { EVENT, MEET } from '../knowledge/people.js'
import { isHandedOver, MESSAGES } from './messages.js'
import { byOf } from './presence.js'
import type { Words } from './words.js'

export function isEventVerb(words: Words, i: number, to: number): boolean {
  const key = words.key[i]!
  const next = words.key[i + 1] ?? ''
  if (key === 'meeting') return next === 'with' && /^(is|was|be|been)$/.test(words.key[i - 1] ?? '')
  if (key === 'receiving') return words.starts[words.sentence[i]!] === i
  if (key === 'called') return !/^(for|it|attention|on|upon|the|to)$/.test(next) || isCallOn(words, i, to)
  if (key === 'joined' && byOf(words, i + 1) > 0) return false
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
