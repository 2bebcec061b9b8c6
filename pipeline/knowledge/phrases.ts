/**
 * First-word map: the one way in which long lists of phrases are found. One look-up a token, longest phrase wins.
 */
import { cutTokens } from '../tokens.js'
import type { Token } from '../types.js'
import { type Opening, openedBy, UNLISTED } from './vocabulary.js'

/** A phrase cut into its words, with what it stands for. */
export interface Phrase<T> {
  readonly words: readonly string[]
  readonly value: T
}

/** What stages ask of phrases by their first word. */
export type PhraseMap<T> = Pick<FirstWords<unknown, Phrase<T>>, 'get' | 'has'>

export interface PhraseIndex<T> extends Opening<SameFirst<Phrase<T>>> {
  readonly first: PhraseMap<T>
}

export interface PhraseHit<T> {
  readonly value: T
  /** `tokens[from] … tokens[to - 1]`. */
  readonly from: number
  readonly to: number
}

/**
 * Phrases by their first word. A text asks for few of them, so they are put by their first letters only until a word
 * with these letters is asked for, and made into what the index holds when their own first word is.
 */
export class FirstWords<T, Held extends Cut> {
  private readonly lists = new Map<string, List<T, Held>>()
  /** The phrases that nothing was asked of yet, by their first letters. */
  private shelves: Map<number, (readonly [string, T])[]> | null = null

  /**
   * `headOf` may change the end of a word but not its first letters. `held` gets the phrases of one first word in the
   * order given; what it returns is looked through in its order.
   */
  constructor(
    private readonly entries: Iterable<readonly [string, T]>,
    private readonly headOf: (phrase: string) => string | undefined,
    private readonly held: (given: readonly (readonly [string, T])[]) => readonly Held[],
  ) {}

  has(word: string): boolean {
    this.unpack(word)
    return this.lists.has(word)
  }

  get(word: string): SameFirst<Held> | undefined {
    this.unpack(word)
    const list = this.lists.get(word)
    return list === undefined ? undefined : (list.held ?? this.hold(list))
  }

  /** Puts all phrases that have the first letters of a word under their own first words. */
  private unpack(word: string): void {
    const shelves = this.shelves ?? this.shelve()
    const letters = firstLetters(word)
    const shelf = shelves.get(letters)
    if (shelf === undefined) return
    shelves.delete(letters)
    for (const entry of shelf) {
      const head = this.headOf(entry[0])
      if (head === undefined) continue
      const list = this.lists.get(head)
      if (list) list.given.push(entry)
      else this.lists.set(head, { given: [entry], held: null })
    }
  }

  private shelve(): Map<number, (readonly [string, T])[]> {
    const shelves = new Map<number, (readonly [string, T])[]>()
    for (const entry of this.entries) {
      const phrase = entry[0]
      const letters = firstLetters(beginsPlain(phrase) ? phrase : (this.headOf(phrase) ?? ''))
      const shelf = shelves.get(letters)
      if (shelf) shelf.push(entry)
      else shelves.set(letters, [entry])
    }
    this.shelves = shelves
    return shelves
  }

  private hold(list: List<T, Held>): SameFirst<Held> {
    list.held = new SameFirst(this.held(list.given))
    list.given = []
    return list.held
  }
}

const LETTERS = 3

/** A number for the first letters and digits of a word, small or capital; y counts as i, for its plural has that. */
export function firstLetters(word: string): number {
  let letters = 0
  for (let i = 0; i < LETTERS; i++) {
    const code = word.charCodeAt(i)
    const small = code | 32
    if (small >= SMALL_A && small <= SMALL_Z)
      letters = letters * 64 + (small === SMALL_Y ? SMALL_I : small) - SMALL_A + 11
    else if (code >= DIGIT_0 && code <= DIGIT_9) letters = letters * 64 + code - DIGIT_0 + 1
    else break
  }
  return letters
}

/** Without letters that may be others in lower case. */
function beginsPlain(phrase: string): boolean {
  for (let i = 0; i < LETTERS && i < phrase.length; i++) if (phrase.charCodeAt(i) > ASCII) return false
  return true
}

interface List<T, Held extends Cut> {
  given: (readonly [string, T])[]
  held: SameFirst<Held> | null
}

interface Cut {
  readonly words: readonly string[]
}

/** The phrases that open with one word. Some of these lists are long, so they are looked up by their second word too. */
export class SameFirst<Held extends Cut> {
  private readonly alone: readonly Held[]
  /** The bits of all second words. */
  private readonly seconds: number
  /** Null where all are of one word. */
  private readonly bySecond: ReadonlyMap<string, readonly Held[]> | null

  /** Those of one word alone come last. */
  constructor(readonly all: readonly Held[]) {
    this.alone = all.filter(({ words }) => words.length === 1)
    const bySecond = new Map<string, Held[]>()
    let seconds = 0
    for (const phrase of all) {
      const second = phrase.words[1]
      if (second === undefined) continue
      seconds |= bitOf(second)
      const list = bySecond.get(second)
      if (list) list.push(phrase)
      else bySecond.set(second, [phrase])
    }
    for (const list of bySecond.values()) list.push(...this.alone)
    this.bySecond = bySecond.size > 0 ? bySecond : null
    this.seconds = seconds
  }

  /** Those that can stand where `second` follows the first word, in the order of all. */
  before(second: string | undefined): readonly Held[] {
    if (second === undefined || (this.seconds & bitOf(second)) === 0) return this.alone
    return this.bySecond?.get(second) ?? this.alone
  }
}

/** One of 32 bits by the ends of a word and its length: what has none of theirs is none of some words. */
const bitOf = (word: string) =>
  1 << (word.charCodeAt(0) * 3 + word.charCodeAt(word.length - 1) * 7 + word.length)

type Cutter = (phrase: string) => readonly string[]

/** Phrases as `cut` cuts them, longest first; of two equal ones the first wins. */
export function firstWords<T>(entries: Iterable<readonly [string, T]>, cut: Cutter): PhraseMap<T> {
  return new FirstWords(entries, headBy(cut), (given) => cutBy(cut, given))
}

export const headBy = (cut: Cutter) => (phrase: string) => plainHead(phrase)?.toLowerCase() ?? cut(phrase)[0]

export function cutBy<T>(cut: Cutter, given: readonly (readonly [string, T])[]): Phrase<T>[] {
  const phrases = given.map(([phrase, value]) => ({ words: cut(phrase), value }))
  return phrases.sort((a, b) => b.words.length - a.words.length)
}

/** The first word as written where it is of unaccented letters and a space or nothing follows; else it has to be cut. */
export function plainHead(phrase: string): string | null {
  const space = phrase.indexOf(' ')
  const head = space < 0 ? phrase : phrase.slice(0, space)
  return isPlain(head) ? head : null
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
const SMALL_I = 105
const SMALL_Y = 121
const SMALL_Z = 122
const DIGIT_0 = 48
const DIGIT_9 = 57
const ASCII = 127

export function indexPhrases<T>(entries: Iterable<readonly [string, T]>): PhraseIndex<T> {
  return { first: firstWords(entries, phraseWords), bit: UNLISTED }
}

/** The longest phrase that starts at token `at`, or null. `limit` is the first token that it may not touch. */
export function phraseAt<T>(
  index: PhraseIndex<T>,
  tokens: readonly Token[],
  at: number,
  limit = tokens.length,
): PhraseHit<T> | null {
  const word = tokens[at]?.word
  const list = word && openedBy(index, word, word.lower)
  if (!list) return null
  for (const { words, value } of list.before(tokens[at + 1]?.lower)) {
    if (at + words.length > limit) continue
    let i = 2
    while (i < words.length && tokens[at + i]!.lower === words[i]) i++
    if (i >= words.length) return { value, from: at, to: at + words.length }
  }
  return null
}
