/**
 * Phrases by their first word, as they are given: what an index of phrases is made from when a text asks for it. The
 * indexes of the built-in lists are prepared when the program is built; those of other lists are sorted at run time.
 */

export type Entry<T> = readonly [phrase: string, value: T]

export interface Given<T> {
  has(head: string): boolean
  /** Those that open with a word, in the order of the list. */
  of(head: string): readonly Entry<T>[]
  prepare(): Prepared<T>
}

/** A list by first words, as it is written into the program. */
export interface Prepared<T> {
  readonly values: readonly T[]
  /**
   * By the first letters of first words a line for each: the word, then its phrases with the places of their values,
   * `word|phrase|2|longer phrase|0`. A phrase that is the word itself is left out.
   */
  readonly heads: Readonly<Record<string, string>>
}

/** `headOf` may change the end of a word but not its first letters. */
export function given<T>(
  list: () => Iterable<Entry<T>>,
  headOf: (phrase: string) => string | undefined,
  prepared: Prepared<T> | undefined,
): Given<T> {
  return prepared ? new FromBuild(prepared) : new Shelves(list, headOf)
}

const MARK = '|'
/** Few and short strings: they are read at every start. */
const KEY = 2
const keyOf = (head: string) => head.slice(0, KEY)
const lineStart = (head: string) => `\n${head}${MARK}`

class FromBuild<T> implements Given<T> {
  constructor(private readonly prepared: Prepared<T>) {}

  has(head: string): boolean {
    return this.prepared.heads[keyOf(head)]?.includes(lineStart(head)) ?? false
  }

  of(head: string): Entry<T>[] {
    const { heads, values } = this.prepared
    const lines = heads[keyOf(head)] ?? ''
    const start = lines.indexOf(lineStart(head))
    if (start < 0) return []
    const from = start + lineStart(head).length
    const parts = lines.slice(from, lines.indexOf('\n', from)).split(MARK)
    const entries: Entry<T>[] = []
    for (let i = 0; i < parts.length; i += 2) entries.push([parts[i] || head, values[Number(parts[i + 1])]!])
    return entries
  }

  prepare(): Prepared<T> {
    return this.prepared
  }
}

/** Puts phrases by their first letters only, until a word with these letters is asked for: a text asks for few. */
class Shelves<T> implements Given<T> {
  private readonly heads = new Map<string, Entry<T>[]>()
  /** The phrases that nothing was asked of yet, by their first letters. */
  private shelves: Map<number, Entry<T>[]> | null = null

  constructor(
    private readonly list: () => Iterable<Entry<T>>,
    private readonly headOf: (phrase: string) => string | undefined,
  ) {}

  has(head: string): boolean {
    this.unpack(head)
    return this.heads.has(head)
  }

  of(head: string): readonly Entry<T>[] {
    this.unpack(head)
    return this.heads.get(head) ?? []
  }

  prepare(): Prepared<T> {
    const places = new Map<string, number>()
    const lines = new Map<string, string>()
    for (const [phrase, value] of this.list()) {
      const head = this.headOf(phrase)
      if (head === undefined) continue
      if (/[|\n]/.test(phrase)) throw new Error(`"${phrase}" holds a mark that parts phrases`)
      const json = JSON.stringify(value)
      if (!places.has(json)) places.set(json, places.size)
      const part = `${phrase === head ? '' : phrase}${MARK}${places.get(json)}`
      lines.set(head, `${lines.get(head) ?? `\n${head}`}${MARK}${part}`)
    }
    const heads: Record<string, string> = {}
    for (const [head, line] of lines)
      heads[keyOf(head)] = `${heads[keyOf(head)]?.slice(0, -1) ?? ''}${line}\n`
    return { values: [...places.keys()].map((json) => JSON.parse(json)), heads }
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
      const entries = this.heads.get(head)
      if (entries) entries.push(entry)
      else this.heads.set(head, [entry])
    }
  }

  private shelve(): Map<number, Entry<T>[]> {
    const shelves = new Map<number, Entry<T>[]>()
    for (const entry of this.list()) {
      const phrase = entry[0]
      const letters = firstLetters(beginsPlain(phrase) ? phrase : (this.headOf(phrase) ?? ''))
      const shelf = shelves.get(letters)
      if (shelf) shelf.push(entry)
      else shelves.set(letters, [entry])
    }
    this.shelves = shelves
    return shelves
  }
}

const LETTERS = 3

/** A number for the first letters and digits of a word, small or capital; y counts as i, for its plural has that. */
function firstLetters(word: string): number {
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

const SMALL_A = 97
const SMALL_I = 105
const SMALL_Y = 121
const SMALL_Z = 122
const DIGIT_0 = 48
const DIGIT_9 = 57
const ASCII = 127
