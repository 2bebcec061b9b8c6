/** Words of lengths of time as they stand in English texts: numbers, units, and what says that a number is no exact one. */

/** What a number in words counts. */
export const NUMBERS: ReadonlyMap<string, number> = new Map([
  ['a', 1],
  ['an', 1],
  ['one', 1],
  ['two', 2],
  ['three', 3],
  ['four', 4],
  ['five', 5],
  ['six', 6],
  ['seven', 7],
  ['eight', 8],
  ['nine', 9],
  ['ten', 10],
  ['fifteen', 15],
  ['twenty', 20],
  ['thirty', 30],
  ['forty', 40],
  ['fifty', 50],
  ['sixty', 60],
  ['ninety', 90],
])

/** `about an hour`. */
export const ABOUT: ReadonlySet<string> = new Set(
  'about approximately around roughly nearly almost over some'.split(' '),
)

/** Minutes of a unit. */
export const UNITS: ReadonlyMap<string, number> = new Map([
  ['minute', 1],
  ['minutes', 1],
  ['mins', 1],
  ['min', 1],
  ['hour', 60],
  ['hours', 60],
])

/** Whether a word may open a length of time or the time of a day: `half an hour`, `just over an hour`, `noon`. */
export const opensTime = (lower: string): boolean =>
  NUMBERS.has(lower) || ABOUT.has(lower) || OPENERS.has(lower)

const OPENERS = new Set(['half', 'more', 'less', 'just', 'well', 'noon', 'midnight'])
