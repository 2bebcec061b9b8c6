/**
 * What is known of each written word: its forms and which lists have phrases that open with it. It is worked out when
 * a word is first met and kept, since texts are made of the same few thousand words and a dozen lists ask for each.
 */
import { isCapital, isDigit, isWordPart } from '../characters.js'
import type { TokenKind, Word, Written } from '../types.js'
import { foldWord, keyOf, lowerCase } from './forms.js'
import { Kept } from './kept.js'

/** A list of phrases by their first word; `List` is what it has for one. */
export interface Opening<List = unknown> {
  readonly first: { has(word: string): boolean; get(word: string): List | undefined }
  /** The bit of `Word.opens` that tells of this list. */
  bit: number
}

/** A list of single words. */
export const opening = (has: (word: string) => boolean): Opening<true> => ({
  first: { has, get: (word) => has(word) || undefined },
  bit: UNLISTED,
})

/** What a list has for a word, undefined where none of its phrases opens with it; `form` as the list has the word. */
export function openedBy<List>({ first, bit }: Opening<List>, word: Word, form: string): List | undefined {
  if (!(word.opens & bit)) return undefined
  if (bit === UNLISTED) return first.get(form)
  const place = Math.clz32(bit)
  word.held[place] ??= first.get(form)
  return word.held[place] as List
}

/** The phrases of a list that open with one word. */
export interface Openings {
  /** `bitsOf` all second words; 0 where a phrase is of one word. */
  readonly seconds: number
}

/**
 * `openedBy` for a word with another behind it: undefined too where no phrase can go on with that one. Told by numbers
 * on the words themselves, since common words open phrases of most lists and few go on.
 */
export function continuedBy<List extends Openings>(
  list: Opening<List>,
  word: Word,
  form: string,
  next: Word | undefined,
): List | undefined {
  if (!(word.opens & list.bit)) return undefined
  if (word.paired & list.bit && !(next && word.seconds & next.asSecond)) return undefined
  const known = openedBy(list, word, form)
  if (known !== undefined && known.seconds !== 0 && list.bit !== UNLISTED) {
    word.paired |= list.bit
    word.seconds |= known.seconds
  }
  return known
}

/** One of 32 bits by the ends of a word and its length: what has none of theirs is none of some words. */
export const bitsOf = (word: string): number =>
  1 << (word.charCodeAt(0) * 3 + word.charCodeAt(word.length - 1) * 7 + word.length)

/** A number for a word, of thirty bits, so that V8 keeps a list of them in one piece; two words may share one. */
export function hashOf(word: string): number {
  let hash = word.length
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), SPREAD)
  return (hash ^ (hash >>> 15)) & 0x3fff_ffff
}

/** Under which form the first words of each list stand. */
export interface Lists {
  readonly lower: readonly Opening[]
  readonly key: readonly Opening[]
  readonly folded: readonly Opening[]
  /** Bits of the word's class by its key, see `knowledge/people.ts`. */
  readonly classOf: (key: string) => number
}

/** The bit of all lists that no vocabulary knows: each word may open a phrase of one. */
export const UNLISTED = 1 << 31
const EVERY = -1
const NOTHING: unknown[] = []

/** Kept words, and the longest of them in characters: what a page of noise may cost in memory. */
const MOST = 50_000
const LONGEST = 40

const SPREAD = 0x9e3779b1

export class Vocabulary {
  private kept = new Kept()

  /** Without lists each word may open a phrase of any, and is in no class. */
  constructor(private readonly lists: Lists | null = null) {
    let bit = 1
    for (const list of lists ? [...lists.lower, ...lists.key, ...lists.folded] : []) {
      list.bit = bit
      bit <<= 1
    }
  }

  /** The word that stands at a place of a text; one that was met before is not cut out again. */
  at({ text, codes }: Written, from: number, to: number): Word {
    // What is kept of a long one would keep the text that it was cut from.
    if (to - from > LONGEST) return this.look(text.slice(from, to))
    let hash = to - from
    for (let i = from; i < to; i++) hash = Math.imul(hash ^ codes[i]!, SPREAD)
    hash ^= hash >>> 15
    const known = this.kept.find(hash, codes, from, to)
    if (known !== undefined) return known
    const met = this.look(unique(text.slice(from, to)))
    if (this.kept.size >= MOST) this.kept = new Kept()
    this.kept.add(met, hash, codes, from, to)
    return met
  }

  private look(text: string): Word {
    const lower = sameOr(text, lowerCase(text))
    const [key, folded] = [sameOr(lower, keyOf(lower)), sameOr(lower, foldWord(lower))]
    const kind = kindOf(text)
    const capital = kind === 'word' && isCapital(text.charCodeAt(0))
    const { classes, opens } = this.listed(lower, key, folded)
    // What is asked for most stands first, so that it is in the processor's cache together.
    return {
      kind,
      lower,
      opens,
      lowerHash: hashOf(lower),
      keyHash: hashOf(key),
      foldedHash: hashOf(folded),
      asSecond: bitsOf(lower) | bitsOf(folded) | bitsOf(key),
      paired: 0,
      seconds: 0,
      text,
      length: text.length,
      capital,
      classes,
      key,
      folded,
      held: opens === UNLISTED ? NOTHING : [],
      upper: text === text.toUpperCase(),
      dotted: kind === 'word' && text.endsWith('.'),
      named: capital || ELIDED.test(text),
      possessive: lower !== key && lower.length > 2 && lower.endsWith("'s"),
    }
  }

  private listed(lower: string, key: string, folded: string): Pick<Word, 'classes' | 'opens'> {
    if (this.lists === null) return { classes: 0, opens: EVERY }
    let opens = UNLISTED
    for (const { first, bit } of this.lists.lower) if (first.has(lower)) opens |= bit
    for (const { first, bit } of this.lists.key) if (first.has(key)) opens |= bit
    for (const { first, bit } of this.lists.folded) if (first.has(folded)) opens |= bit
    return { classes: this.lists.classOf(key), opens }
  }
}

/** Most forms of a word are the word. */
const sameOr = (known: string, form: string) => (form === known ? known : unique(form))

const ELIDED = /^d['’]\p{Lu}/u

function kindOf(text: string): TokenKind {
  const code = text.charCodeAt(0)
  if (isDigit(code)) return 'number'
  return isWordPart(code) ? 'word' : 'punctuation'
}

/**
 * The one copy that V8 keeps of a string that is a name: whether two such are equal is seen by their addresses, and
 * the rules ask for little else. Numbers are no names to it; those of up to ten digits that it finds in JSON are.
 */
export function unique(text: string): string {
  if (text.length > LONGEST) return text
  return /^\d+$/.test(text) ? JSON.parse(`["${text}"]`)[0] : Object.keys({ [text]: 0 })[0]!
}
