/** Lines that give the date of publication and little else: a label, a weekday, a clock time, a place. */
import { readCalendarDate } from '../calendar/absolute.js'
import { dayCount, weekday } from '../calendar/civil.js'
import type { Furniture } from '../knowledge/furniture.js'
import { isOrganLine } from './organ.js'

export interface Dateline {
  /** Where the date stands in the line, and its length. */
  readonly index: number
  readonly length: number
  /** EDTF; null where the printed form is ambiguous (`03/04/2020`). */
  readonly value: string | null
  /** The date of a later change (`Last updated: …`). */
  readonly updated: boolean
}

export type DateOrder = 'day-first' | 'month-first'

const LONGEST = 140
/** A place with its country, an office: more words than this beside the date are a title. */
const MOST_WORDS = 6

export function readDateline(line: string, words: Furniture, order: DateOrder | null): Dateline | null {
  // Behind a tab stand the tools of the page (`4 May 2020	PDF	Print`).
  const tab = line.indexOf('\t', 8)
  const text = tab > 0 ? line.slice(0, tab) : line
  if (text.length > LONGEST || !/\d/.test(text)) return null
  const date =
    readStamp(text) ?? readCalendarDate(text) ?? readNumeric(text, order) ?? readForeign(text, words)
  if (date === null) return null
  const before = text.slice(0, date.index)
  const after = text.slice(date.index + date.length)
  // `General Assembly (Oslo, 4 May 2020)` is the end of a headline.
  if (/\p{L}\s+\(\p{Lu}[^()]*$/u.test(before) && after.startsWith(')')) return null
  const framed = isFrame(before, words) || FILED.test(before) || isOrganLine(before.replace(/[\s,|–-]+$/, ''))
  if (!framed || !(isFrame(after, words) || isFiled(before, after))) {
    // `Publication date 4.5.2020 16.05 | Published in English on 5.5.2020`: the first of two.
    const bar = text.indexOf(' | ', date.index)
    return bar > 0 ? readDateline(text.slice(0, bar), words, order) : null
  }
  return {
    index: date.index,
    length: date.length,
    value: date.value,
    updated: /(?:updat|modifi)ed/i.test(before),
  }
}

/** `2026-09-10T11:04:00`: the time at which a system filed the page. */
function readStamp(text: string) {
  const m = /(?<!\d)(\d{4}-[01]\d-[0-3]\d)T\d\d:\d\d/.exec(text)
  return m && { index: m.index, length: m[1]!.length, value: m[1]! }
}

/** `03/04/2020`: a date whose order only the house can tell. */
function readNumeric(text: string, order: DateOrder | null) {
  const m = /(?<!\d)(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?!\d)/.exec(text)
  if (m === null) return null
  const [a, b] = [Number(m[1]), Number(m[2])]
  if (a < 1 || b < 1 || a > 31 || b > 31 || (a > 12 && b > 12)) return null
  const known =
    a > 12 || a === b ? 'day-first' : b > 12 ? 'month-first' : (byWeekday(text, a, b, Number(m[3])) ?? order)
  const [day, month] = known === 'month-first' ? [b, a] : [a, b]
  const two = (n: number) => String(n).padStart(2, '0')
  const value = known === null ? null : `${m[3]}-${two(month)}-${two(day)}`
  return { index: m.index, length: m[0].length, value }
}

/** `Wed, 05/03/2023`: the order in which the day falls on the weekday that is printed with it. */
function byWeekday(text: string, a: number, b: number, year: number): DateOrder | null {
  const name = /\b(mon|tue|wed|thu|fri|sat|sun)/i.exec(text)?.[1]?.toLowerCase()
  if (name === undefined) return null
  const falls = (day: number, month: number) =>
    weekday(dayCount({ year, month, day })) === WEEKDAYS.indexOf(name)
  return falls(a, b) === falls(b, a) ? null : falls(a, b) ? 'day-first' : 'month-first'
}

/** From Monday on, as `weekday` counts. */
const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']

/** `3 mai 2023`, `3 de mayo de 2023`, `2023. május 3.`: pages in English dated by a site in its own language. */
function readForeign(text: string, { months }: Furniture) {
  const m = DAY_FIRST.exec(text) ?? YEAR_FIRST.exec(text)
  const { day, month, year } = m?.groups ?? {}
  const number = month === undefined ? undefined : months.get(month.toLowerCase())
  if (!m || number === undefined || Number(day) < 1 || Number(day) > 31) return null
  const two = (n: number) => String(n).padStart(2, '0')
  return { index: m.index, length: m[0].length, value: `${year}-${two(number)}-${two(Number(day))}` }
}

const DAY_FIRST =
  /(?<!\d)(?<day>\d{1,2})(?:\.|º|er)? (?:de |d['’])?(?<month>\p{L}{3,12})\.? (?:de |del )?(?<year>\d{4})(?!\d)/u
const YEAR_FIRST = /(?<!\d)(?<year>\d{4})\.? (?:m\. )?(?<month>\p{L}{3,12}) (?<day>\d{1,2})(?!\d)/u

/** `Foreign Relations and Trade | 4 May 2020`: where the page is filed, before the date. */
const FILED = /^\s*\p{Lu}[\p{L}&', ]{1,50}[|•·]\s*$/u

/** `2024-01-10 | News | Foreign policy`: what follows a bar is where the page is filed. */
const isFiled = (before: string, after: string) =>
  before.trim() === '' && /^\s*[|•·](?:\s*[\p{L}&' -]{1,30}[|•·]?){1,4}$/u.test(after)

const NOISE =
  /\b\d{1,2}(?:[:.h]\d{2}){1,2}\b|\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b\.?|\b(?=\w*\d)[\w-]+\b|[^\p{L}\s.'’]/giu

/** Can this stand beside a date in a dateline? Labels, times, weekdays, numbers, and a few capitalised words. */
function isFrame(text: string, words: Furniture): boolean {
  const left = text
    .replace(NOISE, ' ')
    .split(/[\s.]+/)
    .filter((w) => w !== '' && !words.dateLabels.has(w.toLowerCase()))
  if (left.length > MOST_WORDS) return false
  return left.every((w) => /^[\p{Lu}\p{Lo}]/u.test(w) && !words.eventWords.has(w.toLowerCase()))
}

/**
 * The date that opens a paragraph as in a wire report, a place before it and a dash or colon after it
 * (`OSLO, May 4, 2020 — The Minister …`, `Oslo (May 4, 2020). The Minister …`).
 */
export function readWireDate(text: string, words: Furniture): Dateline | null {
  const head = text.slice(0, LONGEST)
  const date = readCalendarDate(head)
  if (date === null || date.index > 60 || !isFrame(head.slice(0, date.index), words)) return null
  const after = head.slice(date.index + date.length)
  const closed = head[date.index - 1] === '(' && /^\)[.:]?\s/.test(after)
  const isRunIn = RUN_IN.test(head.slice(0, date.index)) && /^\.\s+\p{Lu}/u.test(after)
  if (
    !closed &&
    !isRunIn &&
    !BEFORE_PLACE.test(after) &&
    !/^\)?[,.]?\s*(?:[-–—:/|]|\([A-Z]{2,}\)|\(\p{Lu}[\p{L} .]{1,30}\)\s*[-–—:])/u.test(after)
  )
    return null
  return { index: date.index, length: date.length, value: date.value, updated: false }
}

/** `4 May 2020, Lima: The Minister …`. */
const BEFORE_PLACE =
  /^,? ?(?:\p{Lu}[\p{L}.'’-]+ ?){1,3}(?:, (?:\p{Lu}[\p{L}.'’-]+ ?){1,3})?(?::|[-–—]{1,2})\s/u

/** `Lima, ` before a date that a full stop closes. */
const RUN_IN = /^\p{Lu}[\p{L} .'’-]{1,30}(?:, \p{Lu}[\p{L} ]{1,20})?,\s*$/u
