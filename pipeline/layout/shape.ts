/** What can be seen of a printed line before it is read: its trimmed place, its length in words, how it ends. */
import { isSpace } from '../characters.js'
import type { Line, Reading, Written } from '../types.js'

export interface Shape {
  /** The line without white space and invisible marks at its ends. */
  readonly text: string
  readonly start: number
  readonly end: number
  /** Words, counted no further than 60; in scripts without spaces each character is one. */
  readonly words: number
  /** It ends with a stop (`. ! ? ; :`), quotes and brackets after it looked through. */
  readonly stops: boolean
  readonly line: Line
}

export function shapesOf(reading: Reading): Shape[] {
  return reading.lines.map((line) => shapeOf(reading, line))
}

function shapeOf(written: Written, line: Line): Shape {
  const { codes } = written
  let { start, end } = line
  while (start < end && isSpace(codes[start]!)) start++
  while (end > start && isSpace(codes[end - 1]!)) end--
  if (isBold(written, start, end)) {
    start += 2
    end -= 2
  }
  return pieceOf(written, start, end, line)
}

/** What can be seen of a part of a line, or of all of it. */
export function pieceOf({ text, codes }: Written, start: number, end: number, line: Line): Shape {
  return {
    text: text.slice(start, end),
    start,
    end,
    words: countWords(codes, start, end),
    stops: endsWithStop(text, start, end),
    line,
  }
}

/** `**Trade**` in a plain text: the whole line was set in bold. */
function isBold({ text, codes }: Written, start: number, end: number): boolean {
  if (codes[start] !== ASTERISK || end - start < 6) return false
  const inner = text.indexOf('**', start + 2)
  return text.startsWith('**', start) && inner === end - 2 && /[^\s*]/.test(text[start + 2]!)
}

const ASTERISK = 42

const COUNTED = 60

function countWords(codes: Uint16Array, start: number, end: number): number {
  let words = 0
  let inside = false
  for (let i = start; i < end && words < COUNTED; i++) {
    const code = codes[i]!
    const space = isSpace(code)
    const unspaced = code >= 0x3040 && code <= 0x9fff
    if (!space && (!inside || unspaced)) words++
    inside = !space
  }
  return words
}

const STOPS = '.!?;:…。'
const QUOTES = '"\'”’»'

/** A stop inside brackets is the line's own only where the brackets hold the whole line. */
function endsWithStop(text: string, start: number, end: number): boolean {
  let i = end
  if (text[start] === '(' && text[end - 1] === ')') i--
  else if (text[end - 1] === ')') i = beforeSignOff(text, start, end)
  while (i > start && QUOTES.includes(text[i - 1]!)) i--
  return i > start && STOPS.includes(text[i - 1]!)
}

/** `… (end)`, `… (UNA)`: an agency signs off behind the last stop. */
function beforeSignOff(text: string, start: number, end: number): number {
  const open = text.lastIndexOf('(', end)
  if (open <= start || end - open > LONGEST_SIGN_OFF || text[open - 1] !== ' ') return end
  const sign = text.slice(open + 1, end - 1)
  return sign === 'end' || sign === sign.toUpperCase() ? open - 1 : end
}

const LONGEST_SIGN_OFF = 12
