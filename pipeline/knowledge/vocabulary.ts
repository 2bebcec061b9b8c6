/**
 * What is known of each written word: its forms and which lists have phrases that open with it. It is worked out when
 * a word is first met and kept, since texts are made of the same few thousand words and a dozen lists ask for each.
 */
import type { Word } from '../types.js'
import { foldWord, keyOf, lowerCase } from './forms.js'

/** A list of phrases by their first word; `List` is what it has for one. */
export interface Opening<List = unknown> {
  readonly first: { has(word: string): boolean; get(word: string): List | undefined }
  /** The bit of `Word.opens` that tells of this list. */
  bit: number
}

/** What a list has for a word, undefined where none of its phrases opens with it; `form` as the list has the word. */
export function openedBy<List>(list: Opening<List>, word: Word, form: string): List | undefined {
  const { first, bit } = list
  if (!(word.opens & bit)) return undefined
  if (bit === UNLISTED) return first.get(form)
  const place = Math.clz32(bit)
  word.held[place] ??= first.get(form)
  return word.held[place] as List
}

/** Under which form the first words of each list stand; the key's are in the classes. */
export interface Lists {
  readonly lower: readonly Opening[]
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

const SHIFT = 32 - 13
const PLACES = 1 << (32 - SHIFT)
const SPREAD = 0x9e3779b1

export class Vocabulary {
  private readonly words = new Map<string, Word>()
  /** The last word met at each place of a table, and the number that its characters make. */
  private readonly codes = new Int32Array(PLACES)
  private readonly placed: (Word | undefined)[] = new Array(PLACES).fill(undefined)

  /** Without lists each word may open a phrase of any, and is in no class. */
  constructor(private readonly lists: Lists | null = null) {
    let bit = 1
    for (const list of [...(lists?.lower ?? []), ...(lists?.folded ?? [])]) {
      list.bit = bit
      bit <<= 1
    }
  }

  of(text: string): Word {
    return this.words.get(text) ?? this.meet(text)
  }

  /** The word that stands at a place of a text; one that was met of late is found without being cut out. */
  at(text: string, start: number, end: number): Word {
    // What is kept of a long one would keep the text that it was cut from.
    if (end - start > LONGEST) return this.of(text.slice(start, end))
    let code = end - start
    for (let i = start; i < end; i++) code = Math.imul(code ^ text.charCodeAt(i), SPREAD)
    const place = ((code ^ (code >>> 15)) >>> 0) & (PLACES - 1)
    const word = this.placed[place]
    if (word !== undefined && this.codes[place] === code && standsAt(word.text, text, start, end)) return word
    const met = this.of(text.slice(start, end))
    this.codes[place] = code
    this.placed[place] = met
    return met
  }

  private meet(text: string): Word {
    if (text.length > LONGEST) return this.look(text)
    if (this.words.size >= MOST) this.words.clear()
    // A copy, so that a word that is kept does not keep the text that it was cut from.
    const word = this.look(` ${text}`.slice(1))
    this.words.set(word.text, word)
    return word
  }

  private look(text: string): Word {
    const lower = lowerCase(text)
    const [key, folded] = [keyOf(lower), foldWord(lower)]
    if (this.lists === null) return { text, lower, key, folded, classes: 0, opens: EVERY, held: [] }
    let opens = UNLISTED
    for (const { first, bit } of this.lists.lower) if (first.has(lower)) opens |= bit
    for (const { first, bit } of this.lists.folded) if (first.has(folded)) opens |= bit
    const classes = this.lists.classOf(key)
    return { text, lower, key, folded, classes, opens, held: opens === UNLISTED ? NOTHING : [] }
  }
}

function standsAt(word: string, text: string, start: number, end: number): boolean {
  if (word.length !== end - start) return false
  for (let i = 0; i < word.length; i++) if (word.charCodeAt(i) !== text.charCodeAt(start + i)) return false
  return true
}
