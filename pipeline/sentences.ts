/** Stage: sentences. Splits blocks at full stops that end a sentence; abbreviations and initials do not. */
import type { Block, Sentence, Token } from './types.js'

const ABBREVIATIONS = new Set([
  'mr',
  'mrs',
  'ms',
  'dr',
  'h.e',
  'hon',
  'no',
  'st',
  'gen',
  'sen',
  'rep',
  'jr',
  'prof',
  'feb',
  'jan',
  'aug',
  'sept',
  'oct',
  'nov',
  'dec',
  'p.m',
  'a.m',
])

export function splitSentences(blocks: readonly Block[], tokens: readonly Token[]): Sentence[] {
  const sentences: Sentence[] = []
  let t = 0
  for (const [block, { start, end }] of blocks.entries()) {
    while (t < tokens.length && tokens[t]!.start < start) t++
    let from = t
    for (; t < tokens.length && tokens[t]!.start < end; t++) {
      const token = tokens[t]!
      const last = tokens[t + 1] === undefined || tokens[t + 1]!.start >= end
      const before = tokens[t - 1]
      const stop =
        /^[.!?]$/.test(token.text) &&
        !(token.text === '.' && before && ABBREVIATIONS.has(before.lower)) &&
        (last || tokens[t + 1]!.start > token.end)
      if (!stop && !last) continue
      sentences.push({ start: tokens[from]!.start, end: token.end, block, from, to: t + 1 })
      from = t + 1
    }
  }
  return sentences
}
