/** Which comes first in an issuer's numeric dates, after the CLDR's short date of its English or official locale. */

const MONTH_FIRST = new Set(['US', 'PH', 'FM', 'MH', 'PW'])
/** Year first at home, so that two numbers before a year tell nothing. */
const YEAR_FIRST = new Set(['CN', 'JP', 'KR', 'KP', 'TW', 'MN', 'HU', 'LT', 'CA', 'IR'])

/** Whose `5.25.` follows the order of year, month and day at home; others of the year-first write days first in English. */
const DOTTED_MONTH_FIRST = new Set(['KR', 'KP', 'JP', 'CN', 'TW', 'MN'])

/** Whether `5.25.` without a year is a month and a day, and not a day and a month. */
export const isMonthFirstDotted = (issuer: string | null): boolean =>
  issuer !== null && DOTTED_MONTH_FIRST.has(issuer)

/** True for month first, false for day first, null where the issuer is unknown or writes both. */
export function orderOf(issuer: string | null): boolean | null {
  if (issuer === null || YEAR_FIRST.has(issuer)) return null
  return MONTH_FIRST.has(issuer)
}
