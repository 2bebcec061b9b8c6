/**
 * Bytes to text. The order is: byte order mark, declaration in the page, strict UTF-8, pattern of NUL bytes, detection,
 * windows-1252. What does not decode is counted and located, never dropped; the file is still read.
 */
import { isUtf8 } from 'node:buffer'
import { createRequire } from 'node:module'
import type { MediaType } from '../../pipeline/types.js'

export interface Decoded {
  readonly text: string
  /** Lower-case WHATWG label, such as `utf-8` or `windows-1252`. */
  readonly encoding: string
  readonly by: 'asked' | 'bom' | 'declared' | 'utf-8' | 'nul-pattern' | 'detected' | 'default'
  /** What the page says of itself where its bytes say otherwise. */
  readonly conflict: string | null
  /** Byte sequences that stand for no character; `first` is the offset of the first one in `text`. */
  readonly undecodable: { readonly count: number; readonly first: number } | null
}

/** Null where the bytes are no text at all. `asked` is an encoding that the user named. */
export function decode(bytes: Buffer, mediaType: MediaType, asked: string | null = null): Decoded | null {
  const mark = byteOrderMark(bytes)
  if (mark) return by('bom', mark.encoding, bytes.subarray(mark.length))
  if (asked) return by('asked', normalise(asked), bytes)
  const declared = mediaType === 'text/html' ? declaredIn(bytes) : null
  const nul = bytes.includes(0)
  if (!nul && isUtf8(bytes)) {
    const conflict = declared && declared !== 'utf-8' && !ascii(bytes) ? declared : null
    return { text: bytes.toString('utf8'), encoding: 'utf-8', by: 'utf-8', conflict, undecodable: null }
  }
  if (nul) {
    const wide = wideByPattern(bytes)
    if (wide && !binary(Buffer.from(iconv().decode(bytes, wide)))) return by('nul-pattern', wide, bytes)
    if (binary(bytes)) return null
  }
  if (declared && declared !== 'utf-8' && knows(declared)) return by('declared', declared, bytes)
  const conflict = declared === 'utf-8' ? declared : null
  if (mostlyUtf8(bytes)) return by('detected', 'utf-8', bytes, conflict)
  const detected = normalise(chardet().detect(bytes) ?? '')
  return knows(detected) && !SINGLE_BYTE_GUESS.has(detected)
    ? by('detected', detected, bytes, conflict)
    : by('default', 'windows-1252', bytes, conflict)
}

export function knows(encoding: string): boolean {
  return encoding === 'utf-8' || (encoding !== '' && iconv().encodingExists(encoding))
}

function by(how: Decoded['by'], encoding: string, bytes: Buffer, conflict: string | null = null): Decoded {
  const text =
    encoding === 'utf-8'
      ? bytes.toString('utf8')
      : whole(iconv().decode(bytes, encoding, { stripBOM: false }))
  return { text, encoding, by: how, conflict, undecodable: undecodable(text, encoding, bytes) }
}

/** Half a surrogate pair, which UTF-16 files can hold, is no character. */
const whole = (text: string): string => Buffer.from(text, 'utf8').toString('utf8')

/** A replacement character that the file itself holds is not counted. */
function undecodable(text: string, encoding: string, bytes: Buffer): Decoded['undecodable'] {
  let count = 0
  let first = -1
  for (let at = text.indexOf('\uFFFD'); at >= 0; at = text.indexOf('\uFFFD', at + 1)) {
    if (first < 0) first = at
    count++
  }
  if (encoding === 'utf-8') {
    const own = Buffer.from('\uFFFD')
    for (let at = bytes.indexOf(own); at >= 0; at = bytes.indexOf(own, at + own.length)) count--
  }
  return count > 0 ? { count, first } : null
}

const MARKS: readonly (readonly [string, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-32le', [0xff, 0xfe, 0, 0]],
  ['utf-32be', [0, 0, 0xfe, 0xff]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
]

function byteOrderMark(bytes: Buffer): { encoding: string; length: number } | null {
  for (const [encoding, mark] of MARKS) {
    if (mark.every((byte, i) => bytes[i] === byte)) return { encoding, length: mark.length }
  }
  return null
}

/** The charset that a page declares in its first 1,024 bytes (WHATWG HTML, "prescan a byte stream"). */
function declaredIn(bytes: Buffer): string | null {
  const head = bytes.subarray(0, 1024).toString('latin1')
  const label = /<meta[^>]{0,400}charset\s{0,10}=\s{0,10}["']?([\w:.-]{2,40})/i.exec(head)?.[1]
  return label ? normalise(label) : null
}

/** Labels that mean another encoding on the web (WHATWG Encoding, "Names and labels"). */
const LABELS: Readonly<Record<string, string>> = {
  utf8: 'utf-8',
  ascii: 'windows-1252',
  'us-ascii': 'windows-1252',
  'iso-8859-1': 'windows-1252',
  latin1: 'windows-1252',
  'iso-8859-9': 'windows-1254',
  gb2312: 'gb18030',
  gbk: 'gb18030',
  'x-gbk': 'gb18030',
  shift_jis: 'shift_jis',
  'x-sjis': 'shift_jis',
  sjis: 'shift_jis',
  'utf-16': 'utf-16le',
}

function normalise(label: string): string {
  const lower = label.toLowerCase()
  return Object.hasOwn(LABELS, lower) ? LABELS[lower]! : lower
}

/** Western guesses of the detector are all read as windows-1252, of which they are parts. */
const SINGLE_BYTE_GUESS = new Set([
  'windows-1252',
  'iso-8859-15',
  'iso-8859-2',
  'windows-1250',
  'windows-1254',
])

/** UTF-16 and UTF-32 without a mark: in Western text every other byte, or three of four, is NUL. */
function wideByPattern(bytes: Buffer): string | null {
  const n = Math.min(bytes.length - (bytes.length % 4), 4096)
  if (n < 4) return null
  const nul = [0, 0, 0, 0]
  for (let i = 0; i < n; i++) if (bytes[i] === 0) nul[i % 4]!++
  const [a, b, c, d] = nul.map((k) => k / (n / 4)) as [number, number, number, number]
  if (b > 0.7 && c > 0.7 && d > 0.7 && a < 0.2) return 'utf-32le'
  if (a > 0.7 && b > 0.7 && c > 0.7 && d < 0.2) return 'utf-32be'
  if (b > 0.4 && d > 0.4 && a < 0.1 && c < 0.1) return 'utf-16le'
  if (a > 0.4 && c > 0.4 && b < 0.1 && d < 0.1) return 'utf-16be'
  return null
}

/** NUL bytes are a misprint where they are few, and no text where they are many. */
function binary(bytes: Buffer): boolean {
  let control = 0
  const n = Math.min(bytes.length, 8192)
  for (let i = 0; i < n; i++) {
    const byte = bytes[i]!
    if (byte < 9 || (byte > 13 && byte < 32 && byte !== 27)) control++
  }
  return control / n > 0.02
}

/** UTF-8 with a few damaged places: more whole multi-byte characters than broken ones. */
function mostlyUtf8(bytes: Buffer): boolean {
  const text = bytes.subarray(0, 65_536).toString('utf8')
  let whole = 0
  let broken = 0
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    if (unit === 0xfffd) broken++
    else if (unit > 0x7f) whole++
  }
  return whole > 2 * broken
}

const ascii = (bytes: Buffer) => bytes.every((byte) => byte < 0x80)

// Both libraries are needed for few files, so they are loaded for the first of them.
const load = (name: string) => createRequire(import.meta.url)(name)
const iconv = () => load('iconv-lite') as typeof import('iconv-lite')
const chardet = () => load('chardet') as typeof import('chardet')
