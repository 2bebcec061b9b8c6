/**
 * First-word map: the one way in which long lists of phrases are found. One look-up a token, longest phrase wins.
 */
import { cutTokens } from '../tokens.js'
import type { Token } from '../types.js'

export interface PhraseIndex<T> {
  readonly first: ReadonlyMap<string, readonly { readonly words: readonly string[]; readonly value: T }[]>
}

export interface PhraseHit<T> {
  readonly value: T
  /** `tokens[from] … tokens[to - 1]`. */
  readonly from: number
  readonly to: number
}

/** Cuts a phrase of a data file into the folded words that `Token.lower` has. */
export function phraseWords(phrase: string): string[] {
  if (isPlain(phrase)) return phrase.split(' ')
  const tokens: Token[] = []
  cutTokens(phrase, { start: 0, end: phrase.length }, tokens)
  return tokens.map((t) => t.lower)
}

/** Lower-case letters with single spaces between them, as most phrases are: its words are what stands between spaces. */
function isPlain(phrase: string): boolean {
  let space = true
  for (let i = 0; i < phrase.length; i++) {
    const code = phrase.charCodeAt(i)
    if (code === SPACE ? space : code < SMALL_A || code > SMALL_Z) return false
    space = code === SPACE
  }
  return !space
}

const SPACE = 32
const SMALL_A = 97
const SMALL_Z = 122

/** Builds the index; of two equal phrases the first wins. */
export function indexPhrases<T>(entries: Iterable<readonly [string, T]>): PhraseIndex<T> {
  const first = new Map<string, { words: string[]; value: T }[]>()
  for (const [phrase, value] of entries) {
    const words = phraseWords(phrase)
    const head = words[0]
    if (head === undefined) continue
    const list = first.get(head)
    if (list) list.push({ words, value })
    else first.set(head, [{ words, value }])
  }
  for (const list of first.values()) list.sort((a, b) => b.words.length - a.words.length)
  return { first }
}

/** The longest phrase that starts at token `at`, or null. `limit` is the first token that it may not touch. */
export function phraseAt<T>(
  index: PhraseIndex<T>,
  tokens: readonly Token[],
  at: number,
  limit = tokens.length,
): PhraseHit<T> | null {
  const list = index.first.get(tokens[at]?.lower ?? '')
  if (!list) return null
  for (const { words, value } of list) {
    if (at + words.length > limit) continue
    let i = 1
    while (i < words.length && tokens[at + i]!.lower === words[i]) i++
    if (i === words.length) return { value, from: at, to: at + i }
  }
  return null
}
