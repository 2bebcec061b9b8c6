/** Texts as numbers, and what kind of character each is by its Unicode class. */
import type { Written } from './types.js'

/**
 * A text is read by its characters several times. V8 stores strings in a dozen ways and asks at each character which it
 * is; a list of numbers is read several times as fast.
 */
export function written(text: string): Written {
  const codes = room(text.length + 1)
  for (let i = 0; i < text.length; i++) codes[i] = text.charCodeAt(i)
  return { text, codes }
}

/**
 * Zeros. Short ones are cut from one piece: V8 asks the system for the memory of each list of numbers that it makes and
 * gives it back by itself, which costs more than filling it.
 */
function room(length: number): Uint16Array {
  if (length > PIECE / 4) return new Uint16Array(length)
  if (taken + length > piece.length) {
    piece = new Uint16Array(PIECE)
    taken = 0
  }
  taken += length
  return piece.subarray(taken - length, taken)
}

/** Code units: some fifteen usual texts. */
const PIECE = 1 << 15
let piece = new Uint16Array(0)
let taken = 0

const SPACE = 1
const LETTER = 2
const DIGIT = 4
const OTHER = 8

const SPACES = /[\s\p{Cc}\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/u
const LETTERS = /[\p{L}\p{M}\u00ad]/u
const DIGITS = /\p{N}/u

/** The kind of each code unit that was met; 0 where none was. */
const KINDS = new Uint8Array(0x10000)

/** White space, control characters and the marks that no reader sees. */
export const isSpace = (code: number): boolean => kindOf(code) === SPACE

export const isDigit = (code: number): boolean => kindOf(code) === DIGIT

/** A letter, a mark that belongs to one, or a digit. Surrogate halves are none. */
export const isWordPart = (code: number): boolean => (kindOf(code) & (LETTER | DIGIT)) !== 0

/** A, É, Ж: a letter that has another lower form. */
export function isCapital(code: number): boolean {
  if (code < 0x80) return code >= 65 && code <= 90
  const text = String.fromCharCode(code)
  return text !== text.toLowerCase()
}

const kindOf = (code: number): number => KINDS[code] || meet(code)

function meet(code: number): number {
  const text = String.fromCharCode(code)
  const kind = SPACES.test(text)
    ? SPACE
    : DIGITS.test(text)
      ? DIGIT
      : LETTERS.test(text) && !isSurrogate(code)
        ? LETTER
        : OTHER
  KINDS[code] = kind
  return kind
}

const isSurrogate = (code: number) => code >= 0xd800 && code <= 0xdfff

/** The letter in lower case, by its code. */
export function smallOf(code: number): number {
  if (code < 0x80) return code >= 65 && code <= 90 ? code | 32 : code
  SMALL[code] ||= String.fromCharCode(code).toLowerCase().charCodeAt(0)
  return SMALL[code]!
}

const SMALL = new Uint16Array(0x10000)
