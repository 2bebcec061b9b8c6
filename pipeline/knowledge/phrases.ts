/**
 * First-word map: the one way in which long lists of phrases are found. One look-up a token, longest phrase wins.
 */
import { written } from '../characters.js'
import { cutTokens } from '../tokens.js'
import type { Token } from '../types.js'
import { type Entry, type Given, given, type Prepared } from './given.js'
import { bitsOf, continuedBy, hashOf, type Opening, type Openings, UNLISTED, unique } from './vocabulary.js'

/** A phrase cut into its words, with what it stands for. */
export interface Phrase<T> extends Cut {
  readonly value: T
}

/** What stages ask of phrases by their first word. */
export type PhraseMap<T> = Pick<FirstWords<unknown, Phrase<T>>, 'get' | 'has' | 'prepare'>

export interface PhraseIndex<T> extends Opening<SameFirst<Phrase<T>>> {
  readonly first: PhraseMap<T>
}

export interface PhraseHit<T> {
  readonly value: T
  /** `tokens[from] … tokens[to - 1]`. */
  readonly from: number
  readonly to: number
}

/** Phrases by their first word, made into what the index holds when that word is asked for. */
export class FirstWords<T, Held extends Cut> {
  private readonly lists = new Map<string, SameFirst<Held>>()

  /** `held` gets the phrases of one first word; what it returns is looked through in its order. */
  constructor(
    private readonly given: Given<T>,
    private readonly held: (given: readonly Entry<T>[]) => readonly Held[],
  ) {}

  has(word: string): boolean {
    return this.given.has(word)
  }

  get(word: string): SameFirst<Held> | undefined {
    const known = this.lists.get(word)
    if (known !== undefined || !this.given.has(word)) return known
    const list = new SameFirst(this.held(this.given.of(word)))
    this.lists.set(word, list)
    return list
  }

  prepare(): Prepared<T> {
    return this.given.prepare()
  }
}

export interface Cut {
  readonly words: readonly string[]
  /** `hashOf` each of them. */
  readonly hashes: readonly number[]
}

/** The phrases that open with one word. Some of these lists are long, so they are looked up by their second word too. */
export class SameFirst<Held extends Cut> implements Openings {
  private readonly alone: readonly Held[]
  /** The bits of all second words. */
  private readonly bits: number
  /** The hashes of all second words, and for each what goes on with it. */
  private readonly hashes: readonly number[]
  private readonly lists: readonly (readonly Held[])[]
  /** The places of many second words; a few are looked through. */
  private readonly places: ReadonlyMap<number, number> | null

  /** Those of one word alone come last. */
  constructor(readonly all: readonly Held[]) {
    this.alone = all.filter(({ words }) => words.length === 1)
    const bySecond = new Map<number, Held[]>()
    let bits = 0
    for (const phrase of all) {
      const second = phrase.hashes[1]
      if (second === undefined) continue
      bits |= bitsOf(phrase.words[1]!)
      const list = bySecond.get(second)
      if (list) list.push(phrase)
      else bySecond.set(second, [phrase])
    }
    this.hashes = [...bySecond.keys()]
    this.lists = [...bySecond.values()].map((list) => [...list, ...this.alone])
    this.places = this.hashes.length > FEW ? new Map(this.hashes.map((hash, place) => [hash, place])) : null
    this.bits = bits
  }

  get seconds(): number {
    return this.alone.length > 0 ? 0 : this.bits
  }

  /** Those that can stand where a word of that hash follows the first word, in the order of all; `bits` may be more than its own. */
  before(second: number, bits: number): readonly Held[] {
    if ((this.bits & bits) === 0) return this.alone
    if (this.places) {
      const place = this.places.get(second)
      return place === undefined ? this.alone : this.lists[place]!
    }
    const { hashes } = this
    for (let i = 0; i < hashes.length; i++) if (hashes[i] === second) return this.lists[i]!
    return this.alone
  }

  /** `before` a word that stands by itself. */
  beforeWord(second: string | undefined): readonly Held[] {
    return second === undefined ? this.alone : this.before(hashOf(second), bitsOf(second))
  }
}

/** So many hashes are compared sooner than one is looked up. */
const FEW = 16

type Cutter = (phrase: string) => readonly string[]

/** Phrases as `cut` cuts them, longest first; of two equal ones the first wins. */
export function firstWords<T>(
  list: () => Iterable<Entry<T>>,
  cut: Cutter,
  prepared?: Prepared<T>,
): PhraseMap<T> {
  return new FirstWords(given(list, headBy(cut), prepared), (entries) => cutBy(cut, entries))
}

export const headBy = (cut: Cutter) => (phrase: string) => plainHead(phrase)?.toLowerCase() ?? cut(phrase)[0]

export function cutBy<T>(cut: Cutter, entries: readonly Entry<T>[]): Phrase<T>[] {
  const phrases = entries.map(([phrase, value]) => {
    const words = cut(phrase).map(unique)
    return { words, hashes: words.map(hashOf), value }
  })
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
  cutTokens(written(phrase), { start: 0, end: phrase.length }, tokens)
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

export function indexPhrases<T>(list: () => Iterable<Entry<T>>, prepared?: Prepared<T>): PhraseIndex<T> {
  return { first: firstWords(list, phraseWords, prepared), bit: UNLISTED }
}

/** The longest phrase that starts at token `at`, or null. `limit` is the first token that it may not touch. */
export function phraseAt<T>(
  index: PhraseIndex<T>,
  tokens: readonly Token[],
  at: number,
  limit = tokens.length,
): PhraseHit<T> | null {
  const word = tokens[at]?.word
  const next = tokens[at + 1]?.word
  const list = word && continuedBy(index, word, word.lower, next)
  if (!list) return null
  for (const { words, hashes, value } of next
    ? list.before(next.lowerHash, next.asSecond)
    : list.before(0, 0)) {
    const { length } = hashes
    if (at + length > limit) continue
    let i = 1
    while (i < length && tokens[at + i]!.word.lowerHash === hashes[i]) i++
    if (i === length && areSpelt(tokens, at, words)) return { value, from: at, to: at + length }
  }
  return null
}

/** Whether the words behind token `at` are those of a phrase whose hashes they have. */
function areSpelt(tokens: readonly Token[], at: number, words: readonly string[]): boolean {
  for (let i = 1; i < words.length; i++) if (tokens[at + i]!.lower !== words[i]) return false
  return true
}
