/** Month and weekday names as they stand in English texts, and the reading of numbers as parts of a date. */
import type { Token } from '../types.js'

const MONTHS = [
  ['january', 'jan'],
  ['february', 'feb'],
  ['march', 'mar'],
  ['april', 'apr'],
  ['may'],
  ['june', 'jun'],
  ['july', 'jul'],
  ['august', 'aug'],
  ['september', 'sept', 'sep'],
  ['october', 'oct'],
  ['november', 'nov'],
  ['december', 'dec'],
]

const WEEKDAYS = [
  ['monday', 'mon'],
  ['tuesday', 'tue', 'tues'],
  ['wednesday', 'wed', 'weds'],
  ['thursday', 'thu', 'thur', 'thurs'],
  ['friday', 'fri'],
  ['saturday', 'sat'],
  ['sunday', 'sun'],
]

/** 1 to 12. */
const MONTH_OF = new Map(MONTHS.flatMap((names, i) => names.map((name) => [name, i + 1] as const)))
/** 0 for Monday to 6 for Sunday. */
const WEEKDAY_OF = new Map(WEEKDAYS.flatMap((names, i) => names.map((name) => [name, i] as const)))

/** The month that a capitalised word names, 0 for any other word. */
export function monthOf(token: Token | undefined): number {
  return token?.capital ? (MONTH_OF.get(bare(token.lower)) ?? 0) : 0
}

/** The month that a word names, however it is written; 0 for any other word. */
export const monthIn = ({ lower }: Token): number => MONTH_OF.get(bare(lower)) ?? 0

/** The weekday that a capitalised word names, -1 for any other word. */
export function weekdayOf(token: Token | undefined): number {
  return token?.capital ? (WEEKDAY_OF.get(bare(token.lower)) ?? -1) : -1
}

/** Words that may lead to a date: "last May", "the 22nd". */
export const LEADS = ['last', 'this', 'next', 'the'] as const

/** The half or quarter that an ordinal counts. */
export const PARTS: ReadonlyMap<string, number> = new Map([
  ['first', 1],
  ['second', 2],
  ['latter', 2],
  ['third', 3],
  ['fourth', 4],
  ['last', 4],
  ['final', 4],
])

/** "H1", "Q3". */
export const SHORT_PART = /^([hq])([1-4])$/

/** Whether a word may open a date; most open none. */
export function opensDate(lower: string): boolean {
  const word = bare(lower)
  const named = MONTH_OF.has(word) || WEEKDAY_OF.has(word)
  return named || OPENERS.has(lower) || (lower.length === 2 && SHORT_PART.test(lower))
}

const OPENERS: ReadonlySet<string> = new Set([...LEADS, ...PARTS.keys()])

/** Short forms are also names and verbs (Jan, Mar, Sun), so they count only beside a number. */
export function isShortName(token: Token): boolean {
  const word = bare(token.lower)
  return word.length <= 4 && word !== 'may' && word !== 'june' && word !== 'july'
}

const DAY = /^(\d{1,2})(?:st|nd|rd|th)?$/

/** A day of the month, also with its ordinal ending; 0 for anything else. */
export function dayOf(token: Token | undefined): number {
  if (token?.kind !== 'number') return 0
  const m = DAY.exec(token.lower)
  const day = m ? Number(m[1]) : token.lower.length <= 2 ? digits(token.lower) : 0
  return day >= 1 && day <= 31 ? day : 0
}

/** Whether the number carries an ordinal ending (`22nd`). */
export function isOrdinal(token: Token | undefined): boolean {
  return token?.kind === 'number' && /^\d{1,2}(?:st|nd|rd|th)$/.test(token.lower)
}

/** A four-digit year from 1000 to 2199, also with a possessive; 0 for anything else. */
export function yearOf(token: Token | undefined): number {
  if (token?.kind !== 'number') return 0
  const text = bareYear(token.lower)
  if (text.length !== 4) return 0
  const year = digits(text)
  return year >= 1000 && year <= 2199 ? year : 0
}

/** Past the date that goes before the city of a dateline: "Wednesday, January 10, Oslo – …". */
export function afterDate(tokens: readonly Token[], from: number, to: number): number {
  let i = from
  while (i < to && i - from < LONGEST_DATE && (isOfDate(tokens[i]!) || (i > from && tokens[i]!.text === ',')))
    i++
  return i
}

const LONGEST_DATE = 8

const isOfDate = (token: Token) => token.kind === 'number' || monthOf(token) > 0 || weekdayOf(token) >= 0

/** The number that a run of digits says, full-width ones included; 0 where anything else is in it. */
export function digits(text: string): number {
  let n = 0
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    const digit = code >= 0xff10 ? code - 0xff10 : code - 0x30
    if (digit < 0 || digit > 9) return 0
    n = n * 10 + digit
  }
  return n
}

/** Tokenisers differ in whether the full stop of `Feb.` belongs to the word; here it never does. */
const bare = (word: string) =>
  word.endsWith('.') ? word.slice(0, -1) : word.endsWith("'s") ? word.slice(0, -2) : word
const bareYear = (word: string) => (word.endsWith("'s") ? word.slice(0, -2) : word)
