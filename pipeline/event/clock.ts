/** Clock times as readouts print them, and from when to when something went on. */
import { digits } from '../calendar/names.js'
import { afterAnd, rangeSign } from '../calendar/printed.js'
import type { FoundEvent, Token } from '../types.js'
import { type Duration, iso } from './duration.js'

export type Start = NonNullable<FoundEvent['start']>

export interface Clock {
  readonly start: Start
  /** Of a range: from its first time to its second. */
  readonly duration: Duration | null
  /** `tokens[from] … tokens[to - 1]`. */
  readonly to: number
}

/**
 * The clock time or the range of two at token `at`: `5:30 p.m.`, `0:05 p.m.`, `13:00`, `6 pm`, `noon`, `4:00 to 4:35 p.m.`,
 * `16:00-16:35`, `4 to 5 p.m.`; null where none stands there.
 */
export function readClock(tokens: readonly Token[], at: number, limit: number): Clock | null {
  const first = readTime(tokens, at, limit) ?? bareHour(tokens, at)
  if (!first) return null
  const sign =
    rangeSign(tokens, first.to, limit) ||
    (tokens[at - 1]?.lower === 'between' ? afterAnd(tokens, first.to, limit) : 0)
  const second = sign > first.to && sign < limit ? readTime(tokens, sign, limit) : null
  if (!second || (first.bare && second.half === '' && !second.unit))
    return first.bare ? null : single(tokens, at, first)
  const begun = first.half === '' && first.hour <= 12 && second.half !== '' ? halved(first, second) : first
  // Two times twelve hours apart or more are no length of a meeting.
  const minutes = (minuteOf(second) - minuteOf(begun) + DAY) % DAY
  const place = { start: tokens[at]!.start, end: tokens[second.to - 1]!.end }
  const duration =
    minutes > 0 && minutes <= DAY / 2 ? { value: iso(minutes), at: place, approximate: false } : null
  return { ...single(tokens, at, begun), duration, to: second.to }
}

const DAY = 24 * 60

interface Time {
  readonly hour: number
  readonly minute: number
  /** `a` or `p`, empty where none is written. */
  readonly half: string
  readonly to: number
  /** A number alone, which only what follows makes an hour. */
  readonly bare: boolean
  /** A number with `hours` behind it. */
  readonly unit: boolean
}

/** `4:00 to 4:35 p.m.`: the half of the day is written once; `11:30 to 1:00 p.m.` began in the one before. */
function halved(first: Time, second: Time): Time {
  const same = { ...first, half: second.half }
  return minuteOf(same) < minuteOf(second) ? same : { ...first, half: second.half === 'p' ? 'a' : 'p' }
}

// `13:00 p.m.` is written as it is meant: the half of the day adds nothing to hours above twelve.
const hourOf = ({ hour, half }: Time) =>
  hour > 12 ? hour : half === 'p' ? (hour % 12) + 12 : half === 'a' ? hour % 12 : hour

const minuteOf = (time: Time) => hourOf(time) * 60 + time.minute

function single(tokens: readonly Token[], at: number, time: Time): Clock {
  const place = { start: tokens[at]!.start, end: tokens[time.to - 1]!.end }
  return {
    start: { value: `${two(hourOf(time))}:${two(time.minute)}`, at: place },
    duration: null,
    to: time.to,
  }
}

const HALF = /^([ap])\.?m\.?$/

function readTime(tokens: readonly Token[], at: number, limit: number): Time | null {
  const token = tokens[at]!
  if (token.lower === 'noon' || token.lower === 'midnight')
    return time(token.lower === 'noon' ? 12 : 0, 0, '', at + 1)
  if (token.kind !== 'number') return null
  const short = /^(\d{1,2})([ap])m$/.exec(token.lower)
  if (short) return time(Number(short[1]), 0, short[2]!, at + 1)
  const lettered = /^(\d{1,2})h(\d\d)$/.exec(token.lower)
  if (lettered) return time(Number(lettered[1]), Number(lettered[2]), '', at + 1)
  const colon =
    tokens[at + 1]?.text === ':' && at + 2 < limit && tokens[at + 2]!.start === tokens[at]!.end + 1
  const minute = colon ? /^(\d\d)([ap]m)?$/.exec(tokens[at + 2]!.lower) : null
  if (minute) {
    if (minute[2]) return time(digits(token.text), Number(minute[1]), minute[2][0]!, at + 3)
    const half = at + 3 < limit ? HALF.exec(tokens[at + 3]!.lower) : null
    const to = half || tokens[at + 3]?.lower === 'noon' ? at + 4 : at + 3
    return time(digits(token.text), Number(minute[1]), half?.[1] ?? '', to)
  }
  const half = at + 1 < limit ? HALF.exec(tokens[at + 1]!.lower) : null
  const joined = /^(\d{1,2})\.(\d\d)$/.exec(token.text)
  if (!half) return at + 1 < limit ? inHours(tokens, at) : null
  if (!joined && token.text.length > 2) return null
  return joined
    ? time(Number(joined[1]), Number(joined[2]), half[1]!, at + 2)
    : time(digits(token.text), 0, half[1]!, at + 2)
}

/** `16.30 hrs`, `at 1630 hours`: the unit makes a time of the number. */
function inHours(tokens: readonly Token[], at: number): Time | null {
  const m = /^(\d\d?)(\.?)(\d\d)$/.exec(tokens[at]!.text)
  if (!m || !/^(?:hrs|hours|h)$/.test(tokens[at + 1]!.lower)) return null
  const led =
    m[2] !== '' || /^(?:at|from|to|until|till|between|and|[-–~,(])$/.test(tokens[at - 1]?.lower ?? '')
  const found = led ? time(Number(m[1]), Number(m[3]), '', at + 2) : null
  return found && { ...found, unit: true }
}

/** `from 4 to 5 p.m.`, `16.00-16.35 hrs`: the second time says what the first number is. */
function bareHour(tokens: readonly Token[], at: number): Time | null {
  const m = tokens[at]!.kind === 'number' ? /^(\d\d?)(?:\.?(\d\d))?$/.exec(tokens[at]!.text) : null
  if (!m || !/^(?:from|between|at|\(|,)$/.test(tokens[at - 1]?.lower ?? '')) return null
  const found = time(Number(m[1]), Number(m[2] ?? 0), '', at + 1)
  return found && { ...found, bare: true }
}

const time = (hour: number, minute: number, half: string, to: number): Time | null =>
  hour > 23 || minute > 59 ? null : { hour, minute, half, to, bare: false, unit: false }

export const two = (n: number) => String(n).padStart(2, '0')
