/** Clock times and durations as readouts print them. */
import { digits } from '../calendar/names.js'
import type { FoundEvent, Token } from '../types.js'

export type Start = NonNullable<FoundEvent['start']>

const HALF = /^([ap])\.?m\.?$/

/** The clock time at token `at`: `5:30 p.m.`, `0:05 p.m.`, `13:00`, `6 pm`, `noon`; null where none stands there. */
export function readClock(
  tokens: readonly Token[],
  at: number,
  limit: number,
): (Start & { to: number }) | null {
  const token = tokens[at]!
  if (token.lower === 'noon' || token.lower === 'midnight')
    return time(tokens, at, at + 1, token.lower === 'noon' ? 12 : 0, 0, '')
  if (token.kind !== 'number') return null
  const joined = /^(\d{1,2})\.(\d\d)$/.exec(token.text)
  const short = /^(\d{1,2})([ap])m$/.exec(token.lower)
  if (short) return time(tokens, at, at + 1, Number(short[1]), 0, short[2]!)
  const colon =
    tokens[at + 1]?.text === ':' && at + 2 < limit && tokens[at + 2]!.start === tokens[at]!.end + 1
  const minute = colon ? /^(\d\d)([ap]m)?$/.exec(tokens[at + 2]!.lower) : null
  if (minute) {
    const to = at + 3
    if (minute[2]) return time(tokens, at, to, digits(token.text), Number(minute[1]), minute[2][0]!)
    const half = to < limit ? HALF.exec(tokens[to]!.lower) : null
    return time(tokens, at, half ? to + 1 : to, digits(token.text), Number(minute[1]), half?.[1] ?? '')
  }
  const half = at + 1 < limit ? HALF.exec(tokens[at + 1]!.lower) : null
  if (!half) return null
  const [hour, min] = joined ? [Number(joined[1]), Number(joined[2])] : [digits(token.text), 0]
  if (!joined && token.text.length > 2) return null
  return time(tokens, at, at + 2, hour, min, half[1]!)
}

function time(
  tokens: readonly Token[],
  from: number,
  to: number,
  hour: number,
  minute: number,
  half: string,
): (Start & { to: number }) | null {
  if (hour > 23 || minute > 59) return null
  // `13:00 p.m.` is written as it is meant: the half of the day adds nothing to hours above twelve.
  const value = hour > 12 ? hour : half === 'p' ? (hour % 12) + 12 : half === 'a' ? hour % 12 : hour
  const at = { start: tokens[from]!.start, end: tokens[to - 1]!.end }
  return { value: `${two(value)}:${two(minute)}`, at, to }
}

export const two = (n: number) => String(n).padStart(2, '0')
