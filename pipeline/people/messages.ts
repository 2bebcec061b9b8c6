/** What is sent from one to another, and taken in by somebody for the addressee. */
import type { Words } from './words.js'

export const MESSAGES = new Set('message letter cable telegram note messages letters'.split(' '))

/** "The message was received by X when he met Y", "was handed over by X to Y": neither of them wrote or was written to. */
export function isHandedOver(words: Words, i: number, from: number): boolean {
  const by = words.key[i + 1] === 'over' ? i + 2 : i + 1
  if (words.key[by] !== 'by' || !/^(was|were)$/.test(words.key[i - 1] ?? '')) return false
  for (let j = from; j < i && j - from < 8; j++) if (MESSAGES.has(words.key[j]!)) return true
  return false
}
