/**
 * The document as words: tokens without the full stops that belong to an abbreviation, each with its key, so that
 * "H.E. Mr. X", "the U.S. side" and "Jordan's" are matched the same way however they are printed.
 */
import { type CountryName, HEAD, type KeyIndex, type PeopleKnowledge, STYLE } from '../knowledge/people.js'
import { continuedBy } from '../knowledge/vocabulary.js'
import type { Token } from '../types.js'

export interface Words {
  readonly tokens: readonly Token[]
  readonly key: readonly string[]
  /** Index of the word's token; its full stop, if it has one, is the token after it. */
  readonly at: readonly number[]
  /** Bits of the word's class, see `knowledge/people.ts`. */
  readonly bits: readonly number[]
  readonly capital: readonly boolean[]
  readonly possessive: readonly boolean[]
  /** Index into `Page.sentences`. */
  readonly sentence: readonly number[]
  /** First word of each sentence, and one past the last word of all. */
  readonly starts: readonly number[]
  /** The first colon of each sentence that has one. */
  readonly colons: readonly (number | undefined)[]
  /** Unknown capitalised words that the text also prints without a capital. */
  readonly common: ReadonlySet<string>
  /** The country phrase that starts at a word; the words inside a phrase have none of their own. */
  readonly country: ReadonlyMap<number, CountryHit>
  /** The country phrase that ends before a word. */
  readonly countryBefore: ReadonlyMap<number, CountryHit>
  /** A line of the text begins with the word. */
  opensLine(i: number): boolean
}

export interface CountryHit {
  readonly name: CountryName
  readonly from: number
  readonly to: number
}

/** The longest phrase of the index that starts at word `i` and ends before `limit`, or null. */
export function longest<T>(
  index: KeyIndex<T>,
  { tokens, at, key }: Pick<Words, 'tokens' | 'at' | 'key'>,
  i: number,
  limit: number,
): { readonly value: T; readonly to: number } | null {
  const { word } = tokens[at[i]!]!
  const next = i + 1 < at.length ? tokens[at[i + 1]!]!.word : undefined
  // What stands for a word by its form ("M.", read as "monsieur") is not known on the word.
  const asWritten = word.key === key[i] && next?.key === key[i + 1]
  const list = asWritten ? continuedBy(index, word, word.key, next) : index.first.get(key[i]!)
  if (!list) return null
  const after = asWritten && next ? list.before(next.keyHash, next.asSecond) : list.beforeWord(key[i + 1])
  for (const { words, value } of after) {
    if (i + words.length > limit) continue
    let n = 1
    while (n < words.length && key[i + n] === words[n]) n++
    if (n >= words.length) return { value, to: i + words.length }
  }
  return null
}

/** The longest office head that starts at word `i` and ends before `limit`, or null. */
export function headAt(words: Words, { heads }: PeopleKnowledge, i: number, limit: number) {
  return words.bits[i]! & HEAD ? longest(heads, words, i, limit) : null
}

/** The longest style ("H.E.", "the Honourable") that starts at word `i` and ends before `limit`, or null. */
export function styleAt(words: Words, { honorifics }: PeopleKnowledge, i: number, limit: number) {
  return words.bits[i]! & STYLE ? longest(honorifics, words, i, limit) : null
}

/** One past the last token of the words before `to`, their closing full stop included. */
export function tokenEnd(words: Words, to: number): number {
  const last = words.at[to - 1]!
  const next = words.tokens[last + 1]
  const glued =
    next?.text === '.' && words.at[to] !== last + 1 && words.sentence[to] === words.sentence[to - 1]
  return glued ? last + 2 : last + 1
}

/** The span of the words `from … to - 1`, without a possessive ending. */
export function spanOf(words: Words, from: number, to: number): { start: number; end: number } {
  const end = words.tokens[tokenEnd(words, to) - 1]!.end
  return { start: words.tokens[words.at[from]!]!.start, end: words.possessive[to - 1] ? end - 2 : end }
}

/** Whether a bracket of its sentence is open at a word. */
export function isInBrackets({ key, sentence, starts }: Words, i: number): boolean {
  let open = 0
  for (let j = starts[sentence[i]!]!; j <= i; j++)
    if (key[j] === '(') open++
    else if (key[j] === ')' && open > 0) open--
  return open > 0
}

export const isInCapitals = (words: Words, i: number): boolean => words.tokens[words.at[i]!]!.word.upper

/** Two words printed without a space between them ("Al-Nahri"). */
export const glued = (words: Words, i: number) =>
  words.tokens[words.at[i]!]!.end === words.tokens[words.at[i + 1]!]?.start
