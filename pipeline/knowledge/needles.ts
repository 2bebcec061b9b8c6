/**
 * What a text must hold for a pattern to match, so that a plain search can rule out most patterns before they are run:
 * one piece of plain text for each alternative, lower case, with a line break before it where it must open the line.
 */

/** Null where an alternative has no plain piece of at least `SHORTEST` characters. */
export function needlesOf(source: string): string[] | null {
  const needles = alternatives(source).map(needleOf)
  return needles.every((needle) => needle.length >= SHORTEST) ? needles : null
}

const SHORTEST = 3

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

/** The longest run of characters that stand for themselves, none of them in brackets or with a quantifier. */
function needleOf(source: string): string {
  let longest = ''
  let run = ''
  for (let i = 0; i < source.length; ) {
    const end = pieceEnd(source, i)
    const plain = PLAIN.test(source.slice(i, end)) && !'?*+{'.includes(source[end] || ' ')
    if (i === 0 && source[i] === '^') run = '\n'
    else run = plain ? run + source.slice(i, end).toLowerCase() : ''
    if (run.length > longest.length) longest = run
    i = end
  }
  return longest
}

const PLAIN = /^[\p{L}\p{N} ,:'/<>#-]$/u

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
