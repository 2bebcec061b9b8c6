/**
 * Decoded text beside its source, character for character: where a reference, an escape, a line end or a dropped
 * character makes the two differ, the place of each character is found again.
 */
import type { Writer } from './writer.js'

export interface Piece {
  /** The decoded text. */
  readonly value: string
  readonly source: string
  /** Where it stands in the source, end exclusive. */
  readonly start: number
  readonly end: number
  /** Markdown: backslashes escape, line ends break the line and hide the marks of quotations after them. */
  readonly markdown: boolean
}

export function writeAligned(piece: Piece, writer: Writer) {
  const { value, source, end } = piece
  let at = piece.start
  let i = 0
  while (i < value.length && at < end) {
    const code = value.charCodeAt(i)
    if (piece.markdown && isLineEnd(code)) {
      at = nextLine(source, at, end)
      i++
      writer.goOn()
      continue
    }
    if (piece.markdown && isEscape(source, at, code)) at++
    else if (source.charCodeAt(at) !== code || code === AND) {
      const step = decoded(piece, i, at)
      if (step !== null) {
        if (isBlank(code)) writer.space(at)
        else writer.stand(value.slice(i, i + step.characters), at)
        i += step.characters
        at = step.at
      } else at++
      continue
    }
    if (isBlank(code)) {
      writer.space(at)
      i++
      at++
      continue
    }
    const length = 1 + sameRun(value, i + 1, source, at + 1, end)
    writer.text(value.slice(i, i + length), at)
    i += length
    at += length
  }
}

/** How many plain characters are the same in both texts. */
function sameRun(value: string, i: number, source: string, at: number, end: number): number {
  let length = 0
  while (at + length < end && i + length < value.length) {
    const code = value.charCodeAt(i + length)
    if (code <= 32 || code === AND || code === BACKSLASH || source.charCodeAt(at + length) !== code) break
    length++
  }
  return length
}

const AND = 38
const BACKSLASH = 92
/** White space that collapses; a no-break space is none. */
const isBlank = (code: number) => code === 32 || (code >= 9 && code <= 13)
const isLineEnd = (code: number) => code === 10 || code === 13

/** Where the text of the next line begins, the indentation and the marks of quotations skipped. */
function nextLine(source: string, at: number, end: number): number {
  let i = at
  while (i < end && !isLineEnd(source.charCodeAt(i))) i++
  if (source.charCodeAt(i) === 13 && source.charCodeAt(i + 1) === 10) i++
  i++
  while (i < end && ' \t>'.includes(source[i]!)) i++
  return i
}

const isEscape = (source: string, at: number, code: number) =>
  source.charCodeAt(at) === BACKSLASH &&
  source.charCodeAt(at + 1) === code &&
  /[!-/:-@[-`{-~]/.test(source[at + 1]!)

interface Step {
  /** How many code units of the decoded text the source here stands for. */
  readonly characters: number
  /** Where the source goes on. */
  readonly at: number
}

/** A reference, a line end or a replaced character at `at`; null where the source here stands for nothing. */
function decoded(piece: Piece, i: number, at: number): Step | null {
  const { value, source } = piece
  const code = value.charCodeAt(i)
  const printed = source.charCodeAt(at)
  if (printed === 13 && code === 10)
    return { characters: 1, at: source.charCodeAt(at + 1) === 10 ? at + 2 : at + 1 }
  if (printed === 0 && code === 0xfffd) return { characters: 1, at: at + 1 }
  if (printed !== AND) return null
  const name = REFERENCE.exec(source.slice(at, Math.min(piece.end, at + 40)))?.[0]
  const literal = code === AND && (name === undefined || !AMPERSAND.test(name))
  if (literal) return { characters: 1, at: at + 1 }
  return name === undefined ? null : reference(piece, i, at, name)
}

const REFERENCE = /^&(?:#\d+;?|#[xX][\da-fA-F]+;?|[A-Za-z][A-Za-z\d]*;?)/
const AMPERSAND = /^&(?:amp|#0*38(?!\d)|#x0*26(?![\da-f]))/i

/**
 * How long the reference is: the whole of what looks like one, or a shorter old form without a semicolon; told by
 * what follows it in both texts.
 */
function reference({ value, source, end }: Piece, i: number, at: number, name: string): Step {
  for (let length = name.length; length > 2; length--)
    for (const characters of [1, 2]) {
      const [next, after] = [i + characters, at + length]
      if (next > value.length) continue
      if (next === value.length ? after >= end : agrees(value, next, source, after))
        return { characters, at: after }
    }
  return { characters: value.codePointAt(i)! > 0xffff ? 2 : 1, at: at + name.length }
}

function agrees(value: string, i: number, source: string, at: number): boolean {
  const [a, b] = [value.charCodeAt(i), source.charCodeAt(at)]
  return (
    a === b || b === AND || (b === 13 && a === 10) || (b === BACKSLASH && source.charCodeAt(at + 1) === a)
  )
}
