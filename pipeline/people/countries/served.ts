/**
 * Which government each person serves, as far as it is known. What is asked of all persons together is kept at hand,
 * so that a text with thousands of them costs no more than its length.
 */
import type { Part } from '../../record/schema.js'
import type { Draft } from '../persons.js'
import type { Words } from '../words.js'
import { soleOf } from './posts.js'

export class Served {
  /** The code of each person, in the order of the persons. */
  readonly codes: (string | null)[]
  readonly #all = new Set<string>()
  readonly #ofPrincipals = new Set<string>()
  readonly #held = new Set<string>()
  /** Those whose posts are not among the held ones yet: most texts never ask. */
  #unread: number[] = []
  readonly #numbers: ReadonlyMap<Draft, number>

  constructor(
    private readonly words: Words,
    private readonly drafts: readonly Draft[],
    private readonly parts: readonly Part[],
  ) {
    this.codes = drafts.map(() => null)
    this.#numbers = new Map(drafts.map((draft, i) => [draft, i]))
  }

  /** The place of a person in the order of the persons. */
  numberOf(draft: Draft): number {
    return this.#numbers.get(draft) ?? -1
  }

  /** Person `i` serves the government; nothing that is known changes. */
  enter(i: number, code: string | null): void {
    if (code === null || this.codes[i] !== null) return
    this.codes[i] = code
    this.#all.add(code)
    if (this.parts[i] === 'principal') this.#ofPrincipals.add(code)
    this.#unread.push(i)
  }

  /** Somebody serves the government. */
  has(code: string): boolean {
    return this.#all.has(code)
  }

  /** Somebody who serves the government holds the post. */
  isHeld(code: string, post: string): boolean {
    for (const i of this.#unread)
      for (const title of this.drafts[i]!.titles)
        for (const held of soleOf(this.words, title)) this.#held.add(`${this.codes[i]} ${held}`)
    this.#unread = []
    return this.#held.has(`${code} ${post}`)
  }

  /** The governments of those who held the meeting. */
  get ofPrincipals(): ReadonlySet<string> {
    return this.#ofPrincipals
  }
}
