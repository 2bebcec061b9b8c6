import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  dayCount,
  dayFromCount,
  daysInMonth,
  edtf,
  fromEdtf,
  isReal,
  shiftDays,
  shiftMonths,
  weekday,
} from '../../../pipeline/calendar/civil.js'

const day = fc
  .record({
    year: fc.integer({ min: 1, max: 9999 }),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.nat(30),
  })
  .map(({ year, month, day }) => ({ year, month, day: (day % daysInMonth(year, month)) + 1 }))

describe('days of the calendar', () => {
  it('a day and its count lead to each other', () => {
    fc.assert(
      fc.property(day, (d) => {
        expect(dayFromCount(dayCount(d))).toEqual(d)
      }),
    )
  })

  it('agrees with the platform on every day', () => {
    fc.assert(
      fc.property(day, (d) => {
        const date = new Date(0)
        date.setUTCFullYear(d.year, d.month - 1, d.day)
        expect(dayCount(d) * 86_400_000).toBe(date.getTime())
        expect(weekday(dayCount(d))).toBe((date.getUTCDay() + 6) % 7)
      }),
    )
  })

  it.each([
    ['a leap day', { year: 2024, month: 2, day: 29 }, true],
    ['no leap day in a year by hundred', { year: 1900, month: 2, day: 29 }, false],
    ['a leap day in a year by four hundred', { year: 2000, month: 2, day: 29 }, true],
    ['a month alone', { year: 2024, month: 4, day: 0 }, true],
    ['a day of no month', { year: 2024, month: 0, day: 3 }, false],
    ['a thirteenth month', { year: 2024, month: 13, day: 1 }, false],
  ])('knows %s', (_why, parts, real) => expect(isReal(parts)).toBe(real))

  it('moves over the turn of month and year', () => {
    expect(shiftDays({ year: 2023, month: 12, day: 31 }, 1)).toEqual({ year: 2024, month: 1, day: 1 })
    expect(shiftMonths({ year: 2024, month: 1, day: 31 }, -1)).toEqual({ year: 2023, month: 12, day: 0 })
  })

  it('reads what it writes', () => {
    fc.assert(
      fc.property(day, (d) => {
        expect(fromEdtf(edtf(d))).toEqual(d)
      }),
    )
    expect(fromEdtf('199X')).toBeNull()
  })
})
