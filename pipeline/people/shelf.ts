/** Persons by the words of their names, and by the beginnings and ends of long ones, where a misprint may be. */
import type { Form } from './forms.js'
import type { Draft } from './persons.js'

/** Persons by the words of their names, and by the beginnings and ends of long ones, where a misprint may be. */
export class Shelf {
  readonly #byWord = new Map<string, Draft[]>()

  put(draft: Draft, { core }: Form): void {
    for (const word of core) {
      const isNew = this.#add(word, draft)
      if (!isNew || word.length <= SHORT) continue
      this.#add(beginning(word), draft)
      this.#add(ending(word), draft)
    }
  }

  /** The persons who share a whole word with the name. */
  sharing({ core }: Form): Draft[] {
    return this.#collect(core)
  }

  /** The persons who share the beginning or the end of a long word with the name. */
  near({ core }: Form): Draft[] {
    const keys: string[] = []
    for (const word of core) if (word.length > SHORT) keys.push(beginning(word), ending(word))
    return keys.length ? this.#collect(keys) : []
  }

  /** False where the person stands there already. */
  #add(key: string, draft: Draft): boolean {
    const drafts = this.#byWord.get(key)
    if (drafts === undefined) this.#byWord.set(key, [draft])
    else if (drafts.includes(draft)) return false
    else drafts.push(draft)
    return true
  }

  #collect(keys: readonly string[]): Draft[] {
    const found: Draft[] = []
    for (const key of keys) {
      const drafts = this.#byWord.get(key)
      if (drafts) for (const draft of drafts) found.push(draft)
    }
    if (found.length < 2) return found
    return [...new Set(found)].sort((a, b) => a.serial - b.serial)
  }
}

/** Words up to this length are not looked up by beginning and end. */
const SHORT = 5
/** Doubled letters count once: they are what misprints most often double or forget. */
const beginning = (word: string) => `${single(word.slice(0, 5)).slice(0, 3)}-`
const ending = (word: string) => `-${single(word.slice(-5)).slice(-3)}`
const single = (word: string) => (hasDouble(word) ? word.replace(DOUBLED, '$1') : word)
export const DOUBLED = /(.)\1/g

function hasDouble(word: string): boolean {
  for (let i = 1; i < word.length; i++) if (word[i] === word[i - 1]) return true
  return false
}
