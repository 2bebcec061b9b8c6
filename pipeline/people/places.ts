/** The mentions of a text as they are found; a word belongs to one only. */
import type { Part } from '../record/schema.js'
import type { Mention, MentionKind } from '../types.js'
import type { Draft } from './persons.js'
import { spanOf, tokenEnd, type Words } from './words.js'

/** The persons, each with part and country; lists run in the order of the persons. */
export interface Cast {
  readonly drafts: readonly Draft[]
  readonly parts: readonly Part[]
  /** The persons who held the meeting, as indices. */
  readonly principals: readonly number[]
  readonly codes: readonly (string | null)[]
  readonly issuer: string | null
  /** The one other government of the meeting. */
  readonly counter: string | null
}

export function principalsOf(parts: readonly Part[]): number[] {
  const principals: number[] = []
  for (let i = 0; i < parts.length; i++) if (parts[i] === 'principal') principals.push(i)
  return principals
}

export class Places {
  readonly #words: Words
  readonly #owner: number[]
  readonly #mentions: Mention[] = []

  constructor(words: Words) {
    this.#words = words
    this.#owner = new Array<number>(words.key.length + 1).fill(-1)
  }

  isFree(i: number): boolean {
    return this.#owner[i] === -1
  }

  /** The mention that covers word `i`, or null. */
  at(i: number): Mention | null {
    const owner = this.#owner[i] ?? -1
    return owner === -1 ? null : this.#mentions[owner]!
  }

  put(
    kind: MentionKind,
    from: number,
    to: number,
    persons: readonly number[],
    codes: readonly string[],
  ): boolean {
    for (let i = from; i < to; i++) if (this.#owner[i] !== -1) return false
    for (let i = from; i < to; i++) this.#owner[i] = this.#mentions.length
    const { start, end } = spanOf(this.#words, from, to)
    const first = this.#words.at[from]!
    this.#mentions.push({ start, end, kind, persons, codes, from: first, to: tokenEnd(this.#words, to) })
    return true
  }

  inOrder(): Mention[] {
    return this.#mentions.sort((a, b) => a.start - b.start)
  }
}
