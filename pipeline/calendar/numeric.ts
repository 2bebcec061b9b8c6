/** Dates of numbers alone: `2022/08/10`, `2021-03-11`, `14/10/2020`, `22.10.2024`, `2024. 01. 23.`, `20. 5. 2024`. */
import type { Token } from '../types.js'
import { type Calendar, isReal } from './civil.js'
import { digits } from './names.js'
import type { Moment, Printed } from './printed.js'

const SIGNS = '/-.'

/** The numeric date at token `at`; of `03/04/2020` both readings, day first in `first`. */
export function readNumeric(tokens: readonly Token[], at: number, limit: number): Printed | null {
  if (isTail(tokens, at)) return null
  const run = rangeParts(tokens, at, limit)
  if (run) return run
  const parts = numberParts(tokens, at, limit) ?? spacedParts(tokens, at, limit)
  if (!parts) return null
  const [first, other] = readings(parts.numbers, parts.sign)
  return first ? { from: at, to: parts.to, first, last: null, other } : null
}

/** Month and day in brackets, as some headlines end: `(5.25.)`, `(5.28.-6.2.)`, `(5.25)` where `loose`. */
export function readBracketed(
  tokens: readonly Token[],
  at: number,
  limit: number,
  loose: boolean,
): Printed | null {
  const start = at + 1 < limit ? readPair(tokens, at + 1) : null
  if (!start) return null
  const sign = tokens[start.to]?.text ?? ''
  const end =
    '-–~'.includes(sign) && sign !== ''
      ? (readPair(tokens, start.to + 1) ?? readDay(tokens, start.to + 1, start.moment))
      : null
  const { to, stop } = end ?? start
  if (to >= limit || !closes(tokens, to) || !(stop || loose)) return null
  return { from: at + 1, to, first: start.moment, last: end?.moment ?? null, other: null }
}

/** `on 3.1.`, day and month or month and day, as the writer does: a stop behind them and a word for a date before. */
export function readDotted(
  tokens: readonly Token[],
  at: number,
  limit: number,
  monthFirst: boolean,
): Printed | null {
  const pair = BEFORE_A_DAY.has(tokens[at - 1]?.lower ?? '') ? PAIR.exec(tokens[at]!.text) : null
  const stop = tokens[at + 1]
  if (!pair || at + 2 >= limit || stop?.text !== '.' || stop.start !== tokens[at]!.end) return null
  // At the end of a sentence the stop may be the sentence's own.
  if (!monthFirst && (tokens[at + 2]!.kind !== 'word' || tokens[at + 2]!.capital)) return null
  const [a, b] = [Number(pair[1]), Number(pair[2])]
  const dayFirst = moment({ year: 0, month: b, day: a })
  const first = monthFirst ? (moment({ year: 0, month: a, day: b }) ?? dayFirst) : dayFirst
  return first && { from: at, to: at + 2, first, last: null, other: null }
}

const PAIR = /^(\d{1,2})\.(\d{1,2})$/
const BEFORE_A_DAY = new Set(['on', 'since', 'from', 'until', 'till', 'by', 'before', 'after'])

/** `5.25` with or without a stop after it. */
function readPair(
  tokens: readonly Token[],
  at: number,
): { moment: Moment; to: number; stop: boolean } | null {
  const pair = PAIR.exec(tokens[at]?.text ?? '')
  const m = pair && moment({ year: 0, month: Number(pair[1]), day: Number(pair[2]) })
  if (!m) return null
  const stop = tokens[at + 1]?.text === '.'
  return { moment: m, to: at + (stop ? 2 : 1), stop }
}

/** The second day of `5.28.-30.`. */
function readDay(tokens: readonly Token[], at: number, { month, day }: Moment) {
  const last = /^\d{1,2}$/.test(tokens[at]?.text ?? '') ? Number(tokens[at]!.text) : 0
  const end = last > day && tokens[at + 1]?.text === '.' ? moment({ year: 0, month, day: last }) : null
  return end && { moment: end, to: at + 2, stop: true }
}

/** The bracket ends, or goes on with the hours: `(6.5., local time)`, `(6.5. 16:00-16:35)`. */
function closes(tokens: readonly Token[], at: number): boolean {
  const i = tokens[at]!.text === ',' ? at + 1 : at
  return tokens[i]?.text === ')' || tokens[i]?.lower === 'local' || tokens[i + 1]?.text === ':'
}

interface Parts {
  readonly numbers: readonly [string, string, string]
  readonly sign: string
  readonly to: number
}

function numberParts(tokens: readonly Token[], at: number, limit: number): Parts | null {
  const text = tokens[at]!.text
  const dotted = text.length >= 8 ? text.split('.') : []
  if (dotted.length === 3 && dotted.every(isNumber))
    return isHead(tokens, at + 1, limit)
      ? null
      : { numbers: dotted as [string, string, string], sign: '.', to: at + 1 }
  if (text.length > 4 || at + 4 >= limit || !isNumber(text)) return null
  const sign = tokens[at + 1]!.text
  if (!SIGNS.includes(sign) || tokens[at + 3]!.text !== sign) return null
  for (let i = at; i < at + 4; i++) if (tokens[i]!.end !== tokens[i + 1]!.start) return null
  const [b, c] = [tokens[at + 2]!.text, tokens[at + 4]!.text]
  if (!isNumber(b) || !isNumber(c) || isHead(tokens, at + 5, limit)) return null
  return { numbers: [text, b, c], sign, to: at + 5 }
}

/** `2024. 01. 23.`, `20. 5. 2024`: ordinals with a space behind each stop, the year's own stop there or not. */
function spacedParts(tokens: readonly Token[], at: number, limit: number): Parts | null {
  if (at + 4 >= limit || tokens[at + 1]!.text !== '.' || tokens[at + 3]!.text !== '.') return null
  const [a, b, c] = [tokens[at]!.text, tokens[at + 2]!.text, tokens[at + 4]!.text]
  if (tokens[at]!.end !== tokens[at + 1]!.start || tokens[at + 2]!.end !== tokens[at + 3]!.start) return null
  if (!/^\d{1,2}$/.test(b)) return null
  const stop = tokens[at + 5]?.text === '.' && tokens[at + 5]!.start === tokens[at + 4]!.end && at + 5 < limit
  if (/^\d{4}$/.test(a) && /^\d{1,2}$/.test(c) && stop) return { numbers: [a, b, c], sign: '.', to: at + 6 }
  return /^\d{1,2}$/.test(a) && /^(?:19|20)\d\d$/.test(c)
    ? { numbers: [a, b, c], sign: '.', to: at + 5 }
    : null
}

/** `10.-12.10.2024`, `10–12.10.2024`: days of one month. */
function rangeParts(tokens: readonly Token[], at: number, limit: number): Printed | null {
  if (!/^\d{1,2}$/.test(tokens[at]!.text) || isTail(tokens, at)) return null
  const dash = tokens[at + 1]?.text === '.' ? at + 2 : at + 1
  if (
    dash + 1 >= limit ||
    !/^[-–]$/.test(tokens[dash]!.text) ||
    tokens[dash]!.end !== tokens[dash + 1]!.start
  )
    return null
  const parts = tokens[dash + 1]!.text.includes('.') ? numberParts(tokens, dash + 1, limit) : null
  const last = parts && readings(parts.numbers, parts.sign)[0]
  const day = digits(tokens[at]!.text)
  if (!parts || !last || last.year === 0 || day >= last.day) return null
  const first = moment({ year: last.year, month: last.month, day })
  return first && { from: at, to: parts.to, first, last, other: null }
}

function readings([a, b, c]: Parts['numbers'], sign: string): [Moment | null, Moment | null] {
  const [x, y, z] = [digits(a), digits(b), digits(c)]
  if (a.length === 4) return [moment({ year: x, month: y, day: z }), null]
  if (a.length > 2 || b.length > 2 || (c.length !== 4 && c.length !== 2)) return [null, null]
  // Two-digit years are read only in the forms that are dates and nothing else.
  if (c.length === 2 && (a.length !== 2 || b.length !== 2 || sign === '-')) return [null, null]
  const year = c.length === 4 ? z : 2000 + z
  const dayFirst = moment({ year, month: y, day: x })
  const monthFirst = sign === '.' ? null : moment({ year, month: x, day: y })
  if (!dayFirst) return [monthFirst, null]
  return [dayFirst, x === y ? null : monthFirst]
}

function moment(parts: Calendar): Moment | null {
  const inRange = parts.year === 0 || (parts.year >= 1000 && parts.year <= 2199)
  const known = parts.year === 0 ? { ...parts, year: 2000 } : parts
  const { year, month, day } = parts
  return inRange && month > 0 && day > 0 && isReal(known) ? { year, month, day, yearWord: null } : null
}

/** Whether the number goes on from something written against it: a document number, a version, a telephone number. */
function isTail(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]
  if (before === undefined || before.end !== tokens[at]!.start) return false
  return before.kind !== 'punctuation' || '/-._:+#'.includes(before.text)
}

function isHead(tokens: readonly Token[], at: number, limit: number): boolean {
  const next = tokens[at]
  if (at >= limit || next === undefined || next.start !== tokens[at - 1]!.end) return false
  const after = tokens[at + 1]
  return (next.text === '/' || next.text === '-') && after?.start === next.end && after.kind === 'number'
}

const isNumber = (text: string) => text.length > 0 && text.length <= 4 && /^\p{Nd}+$/u.test(text)
