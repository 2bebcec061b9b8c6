/** Durations as readouts print them: `about 15 minutes`, `an hour and a half`, `a 90-minute dinner`. */
import { ABOUT, NUMBERS, UNITS } from '../calendar/lengths.js'
import type { FoundEvent, Token } from '../types.js'

export type Duration = NonNullable<FoundEvent['duration']>

/** The duration at token `at`: `about 15 minutes`, `an hour and a half`, `one and a half hours`, `90-minute`, `half an hour`. */
export function readDuration(
  tokens: readonly Token[],
  at: number,
  limit: number,
): (Duration & { to: number }) | null {
  const start = afterAbout(tokens, at)
  const whole = quantity(tokens, start, limit)
  if (
    !whole ||
    (start === at && !LASTS.has(tokens[at - 1]?.lower ?? '') && !isEvent(tokens, whole.to, limit))
  )
    return null
  let minutes = whole.minutes
  let to = whole.to
  if (minutes % 60 === 0 && tokens[to]?.lower === 'and' && to + 1 < limit) {
    const half = tokens[to + 1]!.lower === 'a' && tokens[to + 2]?.lower === 'half'
    const more = half ? { minutes: 30, to: to + 3 } : quantity(tokens, to + 1, limit)
    if (more && more.to <= limit && more.minutes < 60) {
      minutes += more.minutes
      to = more.to
    }
  } else if (minutes % 60 === 0 && to < limit) {
    const more = quantity(tokens, to, limit)
    if (more && more.minutes < 60) {
      minutes += more.minutes
      to = more.to
    }
  }
  const place = { start: tokens[at]!.start, end: tokens[to - 1]!.end }
  return { value: iso(minutes), at: place, approximate: start > at, to }
}

const LASTS = new Set('for lasted lasting of spanning took which ('.split(' '))

const EVENTS =
  /^(?:meetings?|talks|calls?|conversations?|discussions?|lunch(?:eon)?|dinner|breakfast|telephone|summit|audience)$/

/** "a 90-minute working dinner": a duration with nothing before it belongs to the event's noun. */
function isEvent(tokens: readonly Token[], at: number, limit: number): boolean {
  for (let i = at; i < Math.min(limit, at + 3); i++) if (EVENTS.test(tokens[i]!.lower)) return true
  return false
}

/** Over "about", "more than", "just over", "a little over". */
function afterAbout(tokens: readonly Token[], at: number): number {
  let i = at
  const { lower } = tokens[at]!
  if ((lower === 'more' || lower === 'less') && tokens[at + 1]?.lower === 'than') return at + 2
  if ((lower === 'just' || lower === 'well') && ABOUT.has(tokens[at + 1]?.lower ?? '')) i++
  return ABOUT.has(tokens[i]!.lower) ? i + 1 : at
}

function quantity(
  tokens: readonly Token[],
  at: number,
  limit: number,
): { minutes: number; to: number } | null {
  if (at + 1 >= limit) return null
  const { lower, kind } = tokens[at]!
  if (lower === 'half') {
    const i = tokens[at + 1]!.lower === 'an' ? at + 2 : tokens[at + 1]!.text === '-' ? at + 2 : at + 1
    return i < limit && tokens[i]!.lower === 'hour' ? { minutes: 30, to: i + 1 } : null
  }
  const joined = kind === 'number' ? /^(\d{1,3})(?:\.(5))?$/.exec(lower) : null
  const number = joined ? Number(joined[1]) : (NUMBERS.get(lower) ?? 0)
  if (number === 0) return null
  let i = at + 1
  let half = joined?.[2] === '5'
  if (tokens[i]!.lower === 'and' && tokens[i + 1]?.lower === 'a' && tokens[i + 2]?.lower === 'half') {
    half = true
    i += 3
  }
  if (tokens[i]?.text === '-') i++
  if (i >= limit) return null
  const unit = UNITS.get(tokens[i]!.lower) ?? 0
  if (unit === 0) return null
  const minutes = number * unit + (half ? unit / 2 : 0)
  return Number.isInteger(minutes) ? { minutes, to: i + 1 } : null
}

/** ISO 8601, in hours and minutes. */
export function iso(minutes: number): string {
  const [h, m] = [Math.floor(minutes / 60), minutes % 60]
  return `PT${h > 0 ? `${h}H` : ''}${m > 0 || h === 0 ? `${m}M` : ''}`
}
