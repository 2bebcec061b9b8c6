/** The forms under which a word is looked up: folded for comparison, as a key of the people stage, for topics. */

/** Lower case; typographic apostrophes as `'`; soft hyphens away, and the dot that `İ` leaves on an i. */
export function lowerCase(word: string): string {
  const lower = word.toLowerCase()
  return isWide(lower) && /’|\u00ad|\u0307/.test(lower)
    ? lower.replace(/’/g, "'").replace(/\u00ad|\u0307/g, '')
    : lower
}

function isWide(word: string): boolean {
  for (let i = 0; i < word.length; i++) if (word.charCodeAt(i) > 0x7f) return true
  return false
}

/** The key of a word: lower case, straight apostrophes, no possessive ending, no closing full stop. */
export function keyOf(lower: string): string {
  let end = lower.length
  if (lower.charCodeAt(end - 1) === S && lower.charCodeAt(end - 2) === APOSTROPHE) end -= 2
  if (lower.charCodeAt(end - 1) === STOP && end > 1) end--
  return end === lower.length ? lower : lower.slice(0, end)
}

const S = 115
const APOSTROPHE = 39
const STOP = 46

const SPELLINGS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    labour: 'labor',
    neighbour: 'neighbor',
    neighbourly: 'neighborly',
    labourer: 'laborer',
    programme: 'program',
    centre: 'center',
    defence: 'defense',
    organisation: 'organization',
    organised: 'organized',
    fertiliser: 'fertilizer',
  }),
)

/** A lower-case word in the singular, without a possessive, in American spelling. */
export function foldWord(lower: string): string {
  const last = lower.charCodeAt(lower.length - 1)
  const word = last === S || last === APOSTROPHE ? singular(lower) : lower
  if (word.length < 6) return word
  if (word.endsWith('isation')) return `${word.slice(0, -7)}ization`
  return SPELLINGS.get(word) ?? word
}

function singular(lower: string): string {
  let word = lower
  if (word.endsWith("'s")) word = word.slice(0, -2)
  else if (word.endsWith("'")) word = word.slice(0, -1)
  if (word.length < 4 || !word.endsWith('s')) return word
  const before = word[word.length - 2]
  if (before === 's' || before === 'u' || before === 'i') return word
  return word.length > 4 && word.endsWith('ies') ? `${word.slice(0, -3)}y` : word.slice(0, -1)
}
