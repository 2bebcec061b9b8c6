/**
 * Stage: tokens. One scan over each block; everything after works on token positions and gives back offsets.
 * A hyphen is a token of its own; `'s` stays with its word; `U.S.`, `H.E.` and `p.m.` are one token with their last
 * stop, `Mr` and `No` are not.
 */
import { isCapital, isDigit, isSpace, isWordPart } from './characters.js'
import type { Block, Span, Token, TokenKind } from './types.js'

export function tokenise(text: string, blocks: readonly Block[]): Token[] {
  const tokens: Token[] = []
  for (const block of blocks) cutTokens(text, block, tokens)
  return tokens
}

/** Adds the tokens of one piece of text to a list. */
export function cutTokens(text: string, { start, end }: Span, into: Token[]): void {
  let i = start
  while (i < end) {
    const code = text.charCodeAt(i)
    if (isSpace(code)) {
      i++
    } else if (isDigit(code)) {
      const to = numberEnd(text, i, end)
      into.push(token(text, i, to, 'number'))
      i = to
    } else if (isWordPart(code)) {
      const to = wordEnd(text, i, end)
      into.push(token(text, i, to, 'word'))
      i = to
    } else {
      const to = code >= 0xd800 && code <= 0xdbff && i + 1 < end ? i + 2 : i + 1
      into.push(token(text, i, to, 'punctuation'))
      i = to
    }
  }
}

function token(text: string, start: number, end: number, kind: TokenKind): Token {
  const word = text.slice(start, end)
  const capital = kind === 'word' && isCapital(word.charCodeAt(0))
  return { start, end, text: word, lower: fold(word), kind, capital }
}

/** Lower case; typographic apostrophes as `'`; soft hyphens away, and the dot that `İ` leaves on an i. */
function fold(word: string): string {
  const lower = word.toLowerCase()
  return isWide(lower) && /’|\u00ad|\u0307/.test(lower)
    ? lower.replace(/’/g, "'").replace(/\u00ad|\u0307/g, '')
    : lower
}

function isWide(word: string): boolean {
  for (let i = 0; i < word.length; i++) if (word.charCodeAt(i) > 0x7f) return true
  return false
}

const APOSTROPHE = 39
const CURLY = 0x2019
const AND = 38
const STOP = 46

/** Runs of letters and digits, joined by an apostrophe or `&` between them (`Minister's`, `AT&T`). */
function wordEnd(text: string, start: number, end: number): number {
  let i = lettersWithStops(text, start, end)
  if (i === start) i = runEnd(text, start, end)
  for (;;) {
    const code = text.charCodeAt(i)
    const joins = code === APOSTROPHE || code === CURLY || code === AND
    if (!joins || i + 1 >= end || !isWordPart(text.charCodeAt(i + 1))) return i
    i = runEnd(text, i + 1, end)
  }
}

function runEnd(text: string, start: number, end: number): number {
  let i = start
  while (i < end && isWordPart(text.charCodeAt(i))) i++
  return i
}

/** The end of single letters with stops (`U.S.`, `p.m.`, `D.C`), two at least; `start` where there are none. */
function lettersWithStops(text: string, start: number, end: number): number {
  if (text.charCodeAt(start + 1) !== STOP) return start
  const single = (at: number) =>
    at < end &&
    isWordPart(text.charCodeAt(at)) &&
    !isDigit(text.charCodeAt(at)) &&
    (at + 1 >= end || !isWordPart(text.charCodeAt(at + 1)))
  let i = start
  let letters = 0
  while (single(i)) {
    letters++
    i++
    if (i >= end || text.charCodeAt(i) !== STOP) break
    i++
  }
  return letters > 1 ? i : start
}

/** Digits with the letters on them (`22nd`, `1990s`), a stop only between digits (`24.7`). */
function numberEnd(text: string, start: number, end: number): number {
  let i = runEnd(text, start, end)
  while (
    i + 1 < end &&
    text.charCodeAt(i) === STOP &&
    isDigit(text.charCodeAt(i + 1)) &&
    isDigit(text.charCodeAt(i - 1))
  )
    i = runEnd(text, i + 1, end)
  const code = text.charCodeAt(i)
  const joins = (code === APOSTROPHE || code === CURLY) && i + 1 < end && isWordPart(text.charCodeAt(i + 1))
  return joins ? runEnd(text, i + 1, end) : i
}
