/**
 * Days, months and years of the proleptic Gregorian calendar as plain numbers, and their EDTF form.
 * The day count is the number of days since 1970-01-01; the method is the usual one of 400-year eras of 146,097 days
 * with years that begin on 1 March, so that the leap day is a year's last.
 */

/** A year, a month of a year or a day: `month` and `day` are 0 where they are not given. */
export interface Calendar {
  readonly year: number
  /** 1 to 12. */
  readonly month: number
  /** 1 to 31. */
  readonly day: number
}

export function dayCount({ year, month, day }: Calendar): number {
  const y = month <= 2 ? year - 1 : year
  const era = Math.floor(y / 400)
  const yearOfEra = y - era * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * 146_097 + dayOfEra - 719_468
}

export function dayFromCount(count: number): Calendar {
  const shifted = count + 719_468
  const era = Math.floor(shifted / 146_097)
  const dayOfEra = shifted - era * 146_097
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153)
  const month = shiftedMonth + (shiftedMonth < 10 ? 3 : -9)
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1,
  }
}

/** 0 for Monday to 6 for Sunday. */
export function weekday(count: number): number {
  return (((count + 3) % 7) + 7) % 7
}

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

/** Whether the parts that are given name a real year, month or day. */
export function isReal({ year, month, day }: Calendar): boolean {
  if (year < 1 || year > 9999 || month < 0 || month > 12 || day < 0) return false
  return month === 0 ? day === 0 : day <= daysInMonth(year, month)
}

export function shiftDays(from: Calendar, days: number): Calendar {
  return dayFromCount(dayCount(from) + days)
}

export function shiftMonths({ year, month }: Calendar, months: number): Calendar {
  const count = year * 12 + month - 1 + months
  return { year: Math.floor(count / 12), month: (count % 12) + 1, day: 0 }
}

/** EDTF level 0: `2018`, `2018-01` or `2018-01-16`. */
export function edtf({ year, month, day }: Calendar): string {
  const head = String(year).padStart(4, '0')
  if (month === 0) return head
  return day === 0 ? `${head}-${two(month)}` : `${head}-${two(month)}-${two(day)}`
}

export function edtfRange(from: Calendar, to: Calendar): string {
  const [first, last] = [edtf(from), edtf(to)]
  // `May - May`: no calendar has a range of one.
  return first === last ? first : `${first}/${last}`
}

const EDTF = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?/

/** The year, month or day with which an EDTF value begins; null for a decade or anything else. */
export function fromEdtf(value: string): Calendar | null {
  const m = EDTF.exec(value)
  return m && { year: Number(m[1]), month: Number(m[2] ?? 0), day: Number(m[3] ?? 0) }
}

const two = (n: number) => (n < 10 ? `0${n}` : String(n))
