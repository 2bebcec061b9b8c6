/** What kind of character a code unit is, by table below U+0250 and by Unicode class above. */

const SPACE = 1
const LETTER = 2
const DIGIT = 4

const TABLE = new Uint8Array(0x250)
for (let c = 0; c < TABLE.length; c++) {
  const text = String.fromCharCode(c)
  if (/[\s\p{Cc}]/u.test(text)) TABLE[c] = SPACE
  else if (/\p{N}/u.test(text)) TABLE[c] = DIGIT
  else if (/[\p{L}\p{M}]/u.test(text) || c === 0xad) TABLE[c] = LETTER
}
const SPACES = /[\s\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/
const LETTERS = /[\p{L}\p{M}]/u
const DIGITS = /\p{N}/u

/** White space, control characters and the marks that no reader sees. */
export function isSpace(code: number): boolean {
  return code < 0x250 ? TABLE[code] === SPACE : code < 0x2000 ? code === 0x1680 : SPACES.test(char(code))
}

export function isDigit(code: number): boolean {
  return code < 0x250 ? TABLE[code] === DIGIT : DIGITS.test(char(code))
}

/** A letter, a mark that belongs to one, or a digit. Surrogate halves are none. */
export function isWordPart(code: number): boolean {
  if (code < 0x250) return (TABLE[code]! & (LETTER | DIGIT)) !== 0
  if (code >= 0xd800 && code <= 0xdfff) return false
  const text = char(code)
  return LETTERS.test(text) || DIGITS.test(text)
}

/** A, É, Ж: a letter that has another lower form. */
export function isCapital(code: number): boolean {
  if (code < 0x80) return code >= 65 && code <= 90
  const text = char(code)
  return text !== text.toLowerCase()
}

const char = (code: number) => String.fromCharCode(code)
