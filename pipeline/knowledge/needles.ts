/**
 * What a text must hold for a pattern to match, so that a plain search can rule out most patterns before they are run:
 * one piece of plain text for each alternative, lower case, with a line break before it where it must open the line.
 */
import { smallOf } from '../characters.js'
import type { Span } from '../types.js'

/** Null where an alternative has no plain piece of at least `SHORTEST` characters. */
export function needlesOf(source: string): string[] | null {
  return ofAll(source, '')
}

const SHORTEST = 3

/** The needles of each alternative; `before` is a line break where they open the line. */
function ofAll(source: string, before: string): string[] | null {
  const needles: string[] = []
  for (const part of alternatives(source)) {
    const own = ofOne(part, before)
    if (own === null) return null
    needles.push(...own)
  }
  return needles
}

/** Splits at each `|` outside of brackets. */
function alternatives(source: string): string[] {
  const parts: string[] = []
  let from = 0
  for (let i = 0; i < source.length; i = pieceEnd(source, i))
    if (source[i] === '|') {
      parts.push(source.slice(from, i))
      from = i + 1
    }
  return [...parts, source.slice(from)]
}

/** The longest run of characters that stand for themselves, or else the needles of a group that must be there. */
function ofOne(source: string, before: string): string[] | null {
  let longest = ''
  let run = before
  let group: string[] | null = null
  for (let i = 0; i < source.length; ) {
    const end = pieceEnd(source, i)
    const piece = source.slice(i, end)
    const fixed = !'?*+{'.includes(source[end] || ' ')
    if (i === 0 && piece === '^') run = '\n'
    else {
      if (fixed && piece.startsWith('(?:')) group ??= ofAll(piece.slice(3, -1), run === '\n' ? run : '')
      run = fixed && PLAIN.test(piece) ? run + piece.replace('\\', '').toLowerCase() : ''
    }
    if (run.length > longest.length) longest = run
    i = end
  }
  return longest.length >= SHORTEST ? [longest] : group
}

/** A character that stands for itself, or an escaped mark. */
const PLAIN = /^(?:[\p{L}\p{N} ,:'/<>#-]|\\[./])$/u

/** The end of the character, escape, class, group or quantifier that starts at `at`. */
function pieceEnd(source: string, at: number): number {
  const first = source[at]
  if (first === '\\') return at + (/^\\p\{\w+\}/.exec(source.slice(at, at + 8))?.[0].length ?? 2)
  if (first === '{') return source.indexOf('}', at) + 1 || source.length
  if (first === '[') return classEnd(source, at)
  if (first !== '(') return at + 1
  let i = at + 1
  while (i < source.length && source[i] !== ')') i = pieceEnd(source, i)
  return i + 1
}

function classEnd(source: string, at: number): number {
  let i = at + 1
  while (i < source.length && source[i] !== ']') i += source[i] === '\\' ? 2 : 1
  return i + 1
}

/** A needle, its number, and where in it the characters stand by which it is found. */
export interface Sought {
  readonly needle: string
  readonly number: number
  readonly at: number
}

/** Finds which of many needles stand in a text, in one pass over it. */
export class Needles {
  private readonly numbers = new Map<string, number>()
  /** The needles by a hash of their rarest characters. */
  private readonly sought: (Sought[] | undefined)[] = new Array(HASHES)

  constructor(all: readonly Sought[] = []) {
    for (const one of all) this.keep(one)
  }

  all(): Sought[] {
    return this.sought.flatMap((list) => list ?? []).sort((a, b) => a.number - b.number)
  }

  /** The number of a needle, which is added where it is new. */
  add(needle: string): number {
    const known = this.numbers.get(needle)
    if (known !== undefined) return known
    const number = this.numbers.size
    this.keep({ needle, number, at: rarestIn(needle) })
    return number
  }

  private keep(one: Sought): void {
    this.numbers.set(one.needle, one.number)
    const hash = hashAt(one.needle, one.at)
    this.sought[hash] = [...(this.sought[hash] ?? []), one]
  }

  /** 0 for each needle: what `in` adds to. */
  none(): number[] {
    return new Array<number>(this.numbers.size).fill(0)
  }

  /** Sets bits at the number of each needle that stands in the line `codes[from] … codes[to - 1]`, in whatever case. */
  in(codes: Uint16Array, { start: from, end: to }: Span, bits = 1, found = this.none()): number[] {
    let [a, b] = [LINE_BREAK, smallOf(codes[from]!)]
    for (let i = from - 1; i + SHORTEST <= to; i++) {
      const c = smallOf(codes[i + 2]!)
      const list = this.sought[hashOf(a, b, c)]
      a = b
      b = c
      if (list === undefined) continue
      for (const { needle, number, at } of list)
        if (standsAt(needle, codes, i - at, from, to)) found[number]! |= bits
    }
    return found
  }
}

const LINE_BREAK = 10

/** Whether a needle stands at `at`, where a line break stands before `from`. */
function standsAt(needle: string, codes: Uint16Array, at: number, from: number, to: number): boolean {
  if (at + needle.length > to || at < from - 1) return false
  for (let i = 0; i < needle.length; i++) {
    const code = at + i < from ? LINE_BREAK : smallOf(codes[at + i]!)
    if (needle.charCodeAt(i) !== code) return false
  }
  return true
}

const HASHES = 1 << 12

/** A number for `SHORTEST` characters. */
const hashOf = (a: number, b: number, c: number) => (a * 729 + b * 27 + c) & (HASHES - 1)

const hashAt = (text: string, i: number) =>
  hashOf(text.charCodeAt(i), text.charCodeAt(i + 1), text.charCodeAt(i + 2))

/** Most texts are of these, the commonest first. */
const COMMON = ' etaoinsrhldcmu'

/** Where the `SHORTEST` characters of a needle stand that fewest texts have. */
function rarestIn(needle: string): number {
  const rarity = (at: number) => {
    let sum = 0
    for (let i = at; i < at + SHORTEST; i++)
      sum += (COMMON.indexOf(needle[i]!) + COMMON.length) % COMMON.length
    return sum
  }
  let best = 0
  for (let at = 1; at + SHORTEST <= needle.length; at++) if (rarity(at) > rarity(best)) best = at
  return best
}
