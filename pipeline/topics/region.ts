/**
 * Whether a region is spoken of (`the situation in the Sahel`, `exchanged views on the Western Balkans`) or only tells
 * where something is (`our oldest partner in Latin America`) or whose it is (`Central Asian students`).
 */
import type { TopicIndex } from '../knowledge/topics.js'
import type { Token } from '../types.js'

/** What tells of the state of things stands no further before the name than this, in words. */
const NEAR = 7

/** `tokens[at]` opens the region's name, `start` its block. What opens a sentence or a heading is what it is about. */
export function isSpokenOf(
  tokens: readonly Token[],
  at: number,
  start: number,
  { spokenOf: { situation, about } }: TopicIndex,
): boolean {
  let i = at - 1
  const far = at - NEAR
  while (
    i > far &&
    tokens[i] &&
    tokens[i]!.start >= start &&
    (tokens[i]!.lower === 'the' || tokens[i]!.capital)
  )
    i--
  if (i < 0 || tokens[i]!.start < start || isStop(tokens[i]!)) return true
  const { lower } = tokens[i]!
  if (about.has(lower)) return true
  const listed = lower === ',' || lower === 'and'
  for (const last = i - NEAR; i >= 0 && i > last && tokens[i]!.start >= start; i--) {
    const before = tokens[i]!
    if (isStop(before)) return false
    if (situation.has(before.lower) || (listed && about.has(before.lower))) return true
  }
  return false
}

const isStop = ({ lower }: Token) => lower === '.' || lower === ';' || lower === ':'
