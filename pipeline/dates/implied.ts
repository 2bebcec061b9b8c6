/** The year of a date that is printed without one, and the situation in which it is read. */
import { type Calendar, dayCount } from '../calendar/civil.js'
import type { Moment } from '../calendar/printed.js'
import type { Direction } from './tense.js'

export interface Situation {
  /** The day of publication; null where the text carries none. */
  readonly published: Calendar | null
  /** What fixes the year of a date without one where `published` is null. */
  readonly fix: Calendar | null
  /** The last date before it nearby, or the event's. */
  readonly context: Calendar | null
  readonly direction: Direction
  /** The order of `03/04/2020`, null where nothing tells. */
  readonly monthFirst: boolean | null
}

export function wordedYear(m: Pick<Moment, 'year' | 'yearWord'>, at: Situation): number | null {
  if (m.year > 0 || !m.yearWord) return m.year || null
  const base = m.yearWord.same ? at.context : at.published
  return base && base.year + m.yearWord.shift
}

/** A month or day with its year. */
export function complete(m: Moment, at: Situation): Calendar | null {
  const { month, day } = m
  if (m.year > 0 || m.yearWord) {
    const year = wordedYear(m, at)
    return year === null ? null : { year, month, day }
  }
  if (at.published) return nearby(at.published, month, day, at.direction)
  return at.fix && fixed(at.fix, month, day, at.direction)
}

/** Further off than this, in days, the year of publication is no longer the natural one without a word for it. */
const FAR = 243

/** Nearer than this the year of publication stands against the tense: another year would have been written. */
const NEAR = 45

/** The year of publication, unless the tense or the distance speaks for the one before or after it. */
export function nearby(anchor: Calendar, month: number, day: number, direction: Direction): Calendar {
  const here = { year: anchor.year, month, day }
  if (anchor.month === 0) return here
  const ahead = dayCount(middle(here)) - dayCount(middle(anchor))
  if (ahead > (direction === 'past' ? NEAR : direction === 'future' ? Infinity : FAR))
    return { ...here, year: anchor.year - 1 }
  if (-ahead > (direction === 'future' ? NEAR : direction === 'past' ? Infinity : FAR))
    return { ...here, year: anchor.year + 1 }
  return here
}

/** Without a date of publication: the first such day after a date in the past, the last before one to come. */
function fixed(fix: Calendar, month: number, day: number, direction: Direction): Calendar {
  if (fix.day > 0) return nearby(fix, month, day, direction)
  const year = month < fix.month ? fix.year + 1 : fix.year
  return { year, month, day }
}

const middle = ({ year, month, day }: Calendar): Calendar => ({ year, month: month || 7, day: day || 15 })
