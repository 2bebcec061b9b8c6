/**
 * `Japan-ROK relations`, `Russian–Turkish trade and economic cooperation`, `Japan-ROK-US Summit`: names joined by
 * hyphens, then within four words what is between them.
 */
import { isHyphen, type JoinedWords } from '../knowledge/topics.js'
import type { Token } from '../types.js'

/** More names than these are no group of countries. */
const MOST = 5

/** Two names speak of the two, three or more of the group, one of a body that is no side of the meeting of that body. */
export function namedTogether(
  tokens: readonly Token[],
  at: number,
  { relations, meetings, bodies }: JoinedWords,
  sides: ReadonlySet<string>,
): { topic: string; to: number } | null {
  if (!tokens[at]!.capital || !isJoined(tokens, at)) return null
  const before = tokens[at - 1]
  if (before && before.end === tokens[at]!.start && isHyphen(before.text)) return null
  let i = at
  let names = 0
  let body = false
  while (names <= MOST && tokens[i]?.capital) {
    names++
    body ||= bodies.has(tokens[i]!.text) && !sides.has(tokens[i]!.text)
    if (!isJoined(tokens, i)) break
    i += 2
  }
  // "South-South cooperation" joins no two.
  if (names < 2 || names > MOST || tokens[i]?.word.folded === tokens[at]!.word.folded) return null
  for (let j = i + 1; j <= i + (names > 2 ? 2 : 4); j++) {
    const token = tokens[j]
    if (token === undefined || token.kind === 'punctuation') return null
    const word = token.word.folded
    const meeting = meetings.has(word)
    if (!meeting && !relations.has(word)) continue
    if (body) return { topic: 'multilateral-cooperation', to: i + 1 }
    if (names > 2) return { topic: 'trilateral-cooperation', to: i + 1 }
    return meeting ? null : { topic: 'bilateral-relations', to: i + 1 }
  }
  return null
}

/** A hyphen follows without a space. */
function isJoined(tokens: readonly Token[], at: number): boolean {
  const hyphen = tokens[at + 1]
  return hyphen?.kind === 'punctuation' && hyphen.start === tokens[at]?.end && isHyphen(hyphen.text)
}
