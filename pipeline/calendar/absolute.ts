/** Full calendar dates as printed, without any anchor. */

export const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
]
const NAME = `(${MONTHS.join('|')})`
const MONTH_DAY = new RegExp(`${NAME}\\s+(\\d{1,2}),?\\s+(\\d{4})`, 'i')
const DAY_MONTH = new RegExp(`(\\d{1,2})\\s+${NAME}\\s+(\\d{4})`, 'i')
const ISO = /(\d{4})[-/](\d{2})[-/](\d{2})/

/** The first full date in a piece of text: where it stands, its length and its EDTF value; null where there is none. */
export function readCalendarDate(text: string): { index: number; length: number; value: string } | null {
  const a = MONTH_DAY.exec(text)
  if (a) return day(a, a[3]!, MONTHS.indexOf(a[1]!.toLowerCase()) + 1, Number(a[2]))
  const b = DAY_MONTH.exec(text)
  if (b) return day(b, b[3]!, MONTHS.indexOf(b[2]!.toLowerCase()) + 1, Number(b[1]))
  const c = ISO.exec(text)
  if (c) return day(c, c[1]!, Number(c[2]), Number(c[3]))
  return null
}

function day(m: RegExpExecArray, year: string, month: number, date: number) {
  if (month < 1 || month > 12 || date < 1 || date > 31) return null
  const two = (n: number) => String(n).padStart(2, '0')
  return { index: m.index, length: m[0].length, value: `${year}-${two(month)}-${two(date)}` }
}
