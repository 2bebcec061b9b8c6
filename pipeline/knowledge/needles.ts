/**
 * What a text must hold for a pattern to match, so that a plain search can rule out most patterns before they are run:
 * one piece of plain text for each alternative, lower case, with a line break before it where it must open the line.
 */

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

/** Finds which of many needles stand in a text, in one pass over it. */
export class Needles {
  /** The needles by a hash of their first characters. */
  private readonly starts = new Map<number, string[]>()
  private readonly known = new Uint8Array(HASHES)

  constructor(needles: Iterable<string>) {
    for (const needle of new Set(needles)) {
      const start = startAt(needle, 0)
      this.known[start] = 1
      const list = this.starts.get(start)
      if (list) list.push(needle)
      else this.starts.set(start, [needle])
    }
  }

  /** `text` is lower case and has a line break before each line. */
  in(text: string): ReadonlySet<string> {
    const found = new Set<string>()
    for (let i = 0; i + SHORTEST <= text.length; i++) {
      const start = startAt(text, i)
      if (this.known[start] === 0) continue
      for (const needle of this.starts.get(start)!) if (text.startsWith(needle, i)) found.add(needle)
    }
    return found
  }
}

const HASHES = 1 << 14

/** A number for the `SHORTEST` characters at a place. */
const startAt = (text: string, i: number) =>
  (text.charCodeAt(i) * 729 + text.charCodeAt(i + 1) * 27 + text.charCodeAt(i + 2)) % HASHES
