/** Stage: tokens. One scan over each block; everything after works on token positions and gives back offsets. */
import type { Block, Token } from './types.js'

const TOKEN = /[\p{L}\p{M}\p{N}]+(?:['’.&][\p{L}\p{M}\p{N}]+)*|[^\s]/gu

export function tokenise(text: string, blocks: readonly Block[]): Token[] {
  const tokens: Token[] = []
  for (const block of blocks) {
    TOKEN.lastIndex = block.start
    for (let m = TOKEN.exec(text); m !== null && m.index < block.end; m = TOKEN.exec(text)) {
      const word = m[0]
      const code = word.charCodeAt(0)
      const letter = /^\p{L}/u.test(word)
      tokens.push({
        start: m.index,
        end: m.index + word.length,
        text: word,
        lower: word.toLowerCase().replace(/’/g, "'"),
        kind: letter ? 'word' : /^\p{N}/u.test(word) ? 'number' : 'punctuation',
        capital: letter && (code < 128 ? code < 91 : word[0] !== word[0]!.toLowerCase()),
      })
    }
  }
  return tokens
}
