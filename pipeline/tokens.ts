/**
 * Stage: tokens. One scan over each block; everything after works on token positions and gives back offsets.
 * A hyphen is a token of its own; `'s` stays with its word; `U.S.`, `H.E.` and `p.m.` are one token with their last
 * stop, `Mr` and `No` are not.
 */
import { isDigit, isSpace, isWordPart } from './characters.js'
import { Vocabulary } from './knowledge/vocabulary.js'
import type { Block, Span, Token, TokenKind, Word, Written } from './types.js'

/** Knows the forms of words and no list. */
const UNTAUGHT = new Vocabulary()

export function tokenise(written: Written, blocks: readonly Block[], vocabulary = UNTAUGHT): Token[] {
  const tokens: Token[] = []
  for (const block of blocks) cutTokens(written, block, tokens, vocabulary)
  return tokens
}

/** Small, since a text is walked over dozens of times: two fields where they are asked for seven. */
class Standing implements Token {
  constructor(
    readonly start: number,
    readonly word: Word,
  ) {}
  get end(): number {
    return this.start + this.word.length
  }
  get text(): string {
    return this.word.text
  }
  get lower(): string {
    return this.word.lower
  }
  get kind(): TokenKind {
    return this.word.kind
  }
  get capital(): boolean {
    return this.word.capital
  }
}

/** Adds the tokens of one piece of text to a list. */
export function cutTokens(
  written: Written,
  { start, end }: Span,
  into: Token[],
  vocabulary = UNTAUGHT,
): void {
  const { codes } = written
  for (let i = start, to = start; i < end; i = to) {
    const code = codes[i]!
    if (isSpace(code)) {
      to = i + 1
      continue
    }
    if (isDigit(code)) to = numberEnd(codes, i, end)
    else if (isWordPart(code)) to = wordEnd(codes, i, end)
    else to = code >= 0xd800 && code <= 0xdbff && i + 1 < end ? i + 2 : i + 1
    into.push(new Standing(i, vocabulary.at(written, i, to)))
  }
}

const APOSTROPHE = 39
const CURLY = 0x2019
const AND = 38
const STOP = 46

/** Runs of letters and digits, joined by an apostrophe or `&` between them (`Minister's`, `AT&T`). */
function wordEnd(codes: Uint16Array, start: number, end: number): number {
  let i = lettersWithStops(codes, start, end)
  if (i === start) i = runEnd(codes, start, end)
  for (;;) {
    const code = codes[i]
    const joins = code === APOSTROPHE || code === CURLY || code === AND
    if (!joins || i + 1 >= end || !isWordPart(codes[i + 1]!)) return i
    i = runEnd(codes, i + 1, end)
  }
}

function runEnd(codes: Uint16Array, start: number, end: number): number {
  let i = start
  while (i < end && isWordPart(codes[i]!)) i++
  return i
}

/** The end of single letters with stops (`U.S.`, `p.m.`, `D.C`), two at least; `start` where there are none. */
function lettersWithStops(codes: Uint16Array, start: number, end: number): number {
  if (codes[start + 1] !== STOP) return start
  let i = start
  let letters = 0
  while (isSingle(codes, i, end)) {
    letters++
    i++
    if (i >= end || codes[i] !== STOP) break
    i++
  }
  return letters > 1 ? i : start
}

/** A letter that stands by itself. */
function isSingle(codes: Uint16Array, at: number, end: number): boolean {
  if (at >= end) return false
  const apart = at + 1 >= end || !isWordPart(codes[at + 1]!)
  return apart && isWordPart(codes[at]!) && !isDigit(codes[at]!)
}

/** Digits with the letters on them (`22nd`, `1990s`), a stop only between digits (`24.7`). */
function numberEnd(codes: Uint16Array, start: number, end: number): number {
  let i = runEnd(codes, start, end)
  while (i + 1 < end && codes[i] === STOP && isDigit(codes[i + 1]!) && isDigit(codes[i - 1]!))
    i = runEnd(codes, i + 1, end)
  const joins = (codes[i] === APOSTROPHE || codes[i] === CURLY) && i + 1 < end && isWordPart(codes[i + 1]!)
  return joins ? runEnd(codes, i + 1, end) : i
}

/** The first of `tokens[from] … tokens[to - 1]` of which it is true, -1 where there is none. */
export function tokenWhere(
  tokens: readonly Token[],
  from: number,
  to: number,
  is: (token: Token) => boolean,
): number {
  for (let i = from; i < to; i++) if (is(tokens[i]!)) return i
  return -1
}
