/** Links inside a record: the statement that one answers, and the words quoted in a content. */
import type { FoundStatement, Span } from '../types.js'
import type { TokenSpan } from './frames/index.js'
import type { Scene } from './scene.js'

/** The words between quotation marks inside a content, without the marks. */
export function quotesIn(scene: Scene, { from, to }: TokenSpan): Span[] {
  const quotes: Span[] = []
  let open = -1
  for (let i = from; i < to; i++) {
    const text = scene.tokens[i]!.text
    if (open < 0 && (text === '“' || text === '"')) open = i + 1
    else if (open >= 0 && (text === '”' || text === '"')) {
      if (i > open) quotes.push({ start: scene.tokens[open]!.start, end: scene.tokens[i - 1]!.end })
      open = -1
    }
  }
  return quotes
}

/** What is answered: the nearest earlier statement of another source in reach, asked for or not. */
export function replyTo(
  statements: readonly FoundStatement[],
  next: Pick<FoundStatement, 'persons' | 'codes' | 'rule' | 'section' | 'sentence' | 'act'>,
  opensWithReply: boolean,
): number {
  const verb = /^(?:reply|accept-invitation|decline-invitation)\//.test(next.rule)
  if (!verb && !opensWithReply) return -1
  for (let i = statements.length - 1; i >= 0 && i >= statements.length - 6; i--) {
    const s = statements[i]!
    if (next.sentence - s.sentence > 3) return -1
    const same =
      s.persons.some((p) => next.persons.includes(p)) || s.codes.some((c) => next.codes.includes(c))
    if (same) continue
    if (next.act === 'invite' && s.act !== 'invite') continue
    return i
  }
  return -1
}
