/** Which comes first in an issuer's numeric dates, after the CLDR's short date of its English or official locale. */

const MONTH_FIRST = new Set(['US', 'PH', 'FM', 'MH', 'PW'])
/** Year first at home, so that two numbers before a year tell nothing. */
const YEAR_FIRST = new Set(['CN', 'JP', 'KR', 'KP', 'TW', 'MN', 'HU', 'LT', 'CA', 'IR'])

/** True for month first, false for day first, null where the issuer is unknown or writes both. */
export function orderOf(issuer: string | null): boolean | null {
  if (issuer === null || YEAR_FIRST.has(issuer)) return null
  return MONTH_FIRST.has(issuer)
}
