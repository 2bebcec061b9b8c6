/**
 * First-word map: the one way in which long lists of phrases are found. One look-up a token, longest phrase wins.
 */
import { cutTokens } from '../tokens.js'
import type { Token } from '../types.js'
import { type Opening, UNLISTED } from './vocabulary.js'

/** A phrase cut into its words, with what it stands for. */
export interface Phrase<T> {
  readonly words: readonly string[]
  readonly value: T
}

export interface PhraseIndex<T> extends Opening {
  readonly first: FirstWords<T>
}

export interface PhraseHit<T> {
  readonly value: T
  /** `tokens[from] … tokens[to - 1]`. */
  readonly from: number
  readonly to: number
}

/**
 * Phrases by their first word, longest first. The phrases of a first word are cut when it is first asked for: a text
 * asks for few of them.
 */
export class FirstWords<T> {
  private readonly lists = new Map<string, Phrases<T>>()

  /** Of two equal phrases the first wins. */
  constructor(
    entries: Iterable<readonly [string, T]>,
    private readonly cut: (phrase: string) => readonly string[],
  ) {
    for (const entry of entries) {
      const head = this.headOf(entry[0])
      if (head === undefined) continue
      const list = this.lists.get(head)
      if (list) list.given.push(entry)
      else this.lists.set(head, { given: [entry], cut: null })
    }
  }

  has(word: string): boolean {
    return this.lists.has(word)
  }

  keys(): Iterable<string> {
    return this.lists.keys()
  }

  get(word: string): readonly Phrase<T>[] | undefined {
    const list = this.lists.get(word)
    return list === undefined ? undefined : (list.cut ?? this.cutAll(list))
  }

  private headOf(phrase: string): string | undefined {
    if (!isPlain(phrase)) return this.cut(phrase)[0]
    const space = phrase.indexOf(' ')
    return (space < 0 ? phrase : phrase.slice(0, space)).toLowerCase()
  }

  private cutAll(list: Phrases<T>): readonly Phrase<T>[] {
    const cut = list.given.map(([phrase, value]) => ({ words: this.cut(phrase), value }))
    list.cut = cut.sort((a, b) => b.words.length - a.words.length)
    list.given = []
    return cut
  }
}

interface Phrases<T> {
  given: (readonly [string, T])[]
  cut: readonly Phrase<T>[] | null
}

/** Cuts a phrase of a data file into the folded words that `Token.lower` has. */
export function phraseWords(phrase: string): string[] {
  if (isPlain(phrase)) return phrase.toLowerCase().split(' ')
  const tokens: Token[] = []
  cutTokens(phrase, { start: 0, end: phrase.length }, tokens)
  return tokens.map((t) => t.lower)
}

/** Unaccented letters with single spaces between them, as most phrases are: its words are what stands between spaces. */
export function isPlain(phrase: string): boolean {
  let space = true
  for (let i = 0; i < phrase.length; i++) {
    const code = phrase.charCodeAt(i)
    const small = code | 32
    if (code === SPACE ? space : small < SMALL_A || small > SMALL_Z) return false
    space = code === SPACE
  }
  return !space
}

const SPACE = 32
const SMALL_A = 97
const SMALL_Z = 122

export function indexPhrases<T>(entries: Iterable<readonly [string, T]>): PhraseIndex<T> {
  return { first: new FirstWords(entries, phraseWords), bit: UNLISTED }
}

/** The longest phrase that starts at token `at`, or null. `limit` is the first token that it may not touch. */
export function phraseAt<T>(
  index: PhraseIndex<T>,
  tokens: readonly Token[],
  at: number,
  limit = tokens.length,
): PhraseHit<T> | null {
  const word = tokens[at]?.word
  const list = word && word.opens & index.bit ? index.first.get(word.lower) : undefined
  if (!list) return null
  for (const { words, value } of list) {
    if (at + words.length > limit) continue
    let i = 1
    while (i < words.length && tokens[at + i]!.lower === words[i]) i++
    if (i === words.length) return { value, from: at, to: at + i }
  }
  return null
}
