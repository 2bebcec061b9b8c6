/**
 * Stage: tokens. One scan over each block; everything after works on token positions and gives back offsets.
 * A hyphen is a token of its own; `'s` stays with its word; `U.S.`, `H.E.` and `p.m.` are one token with their last
 * stop, `Mr` and `No` are not.
 */
import { isCapital, isDigit, isSpace, isWordPart } from './characters.js'
import { Vocabulary } from './knowledge/vocabulary.js'
import type { Block, Span, Token, TokenKind } from './types.js'

/** Knows the forms of words and no list. */
const UNTAUGHT = new Vocabulary()

export function tokenise(text: string, blocks: readonly Block[], vocabulary = UNTAUGHT): Token[] {
  const tokens: Token[] = []
  for (const block of blocks) cutTokens(text, block, tokens, vocabulary)
  return tokens
}

/** Adds the tokens of one piece of text to a list. */
export function cutTokens(text: string, { start, end }: Span, into: Token[], vocabulary = UNTAUGHT): void {
  for (let i = start, to = start; i < end; i = to) {
    const code = text.charCodeAt(i)
    let kind: TokenKind
    if (isSpace(code)) {
      to = i + 1
      continue
    }
    if (isDigit(code)) {
      kind = 'number'
      to = numberEnd(text, i, end)
    } else if (isWordPart(code)) {
      kind = 'word'
      to = wordEnd(text, i, end)
    } else {
      kind = 'punctuation'
      to = code >= 0xd800 && code <= 0xdbff && i + 1 < end ? i + 2 : i + 1
    }
    const word = vocabulary.at(text, i, to)
    const capital = kind === 'word' && isCapital(code)
    into.push({ start: i, end: to, text: word.text, lower: word.lower, kind, capital, word })
  }
}

const APOSTROPHE = 39
const CURLY = 0x2019
const AND = 38
const STOP = 46

/** 0 behind the end: V8 keeps slow code for a place that it once was asked for in vain. */
const codeAt = (text: string, i: number) => (i < text.length ? text.charCodeAt(i) : 0)

/** Runs of letters and digits, joined by an apostrophe or `&` between them (`Minister's`, `AT&T`). */
function wordEnd(text: string, start: number, end: number): number {
  let i = lettersWithStops(text, start, end)
  if (i === start) i = runEnd(text, start, end)
  for (;;) {
    const code = codeAt(text, i)
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
  if (codeAt(text, start + 1) !== STOP) return start
  let i = start
  let letters = 0
  while (isSingle(text, i, end)) {
    letters++
    i++
    if (i >= end || text.charCodeAt(i) !== STOP) break
    i++
  }
  return letters > 1 ? i : start
}

/** A letter that stands by itself. */
function isSingle(text: string, at: number, end: number): boolean {
  const code = codeAt(text, at)
  const apart = at + 1 >= end || !isWordPart(text.charCodeAt(at + 1))
  return at < end && apart && isWordPart(code) && !isDigit(code)
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
  const code = codeAt(text, i)
  const joins = (code === APOSTROPHE || code === CURLY) && i + 1 < end && isWordPart(text.charCodeAt(i + 1))
  return joins ? runEnd(text, i + 1, end) : i
}
