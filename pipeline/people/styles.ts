/** A style that stands for the person (`His Majesty stressed`, `HH thanked`): the participant who was given it before. */
import type { PeopleKnowledge } from '../knowledge/people.js'
import type { Cast } from './places.js'
import { styleAt, type Words } from './words.js'

/** What each short form is short for. */
const SHORT: Readonly<Record<string, string>> = {
  hm: 'majesty',
  'h.m': 'majesty',
  hrh: 'royal highness',
  'h.r.h': 'royal highness',
  hh: 'highness',
  'h.h': 'highness',
  he: 'excellency',
  'h.e': 'excellency',
}
const DIGNITY = /^(?:his|her) ((?:royal )?(?:majesty|highness|excellency|holiness|eminence))$/

/** Where the style that word `i` may open ends and whom it means; null where none stands for a participant. */
export function styledPerson(
  words: Words,
  knowledge: PeopleKnowledge,
  i: number,
  cast: Cast,
): { to: number; who: number } | null {
  const hit = styleAt(words, knowledge, i, words.key.length)
  if (!hit || words.tokens[words.at[i]!]!.capital === false) return null
  const style = dignityOf(words.key.slice(i, hit.to).join(' '))
  if (style === null || (words.key[i] === 'he' && words.tokens[words.at[i]!]!.text !== 'HE')) return null
  const gender = hit.value.gender
  const fits = cast.principals.filter((p) => {
    const { honorifics, gender: own } = cast.drafts[p]!
    if (gender !== null && own !== null && own !== gender) return false
    return honorifics.some((text) => dignityOf(text.toLowerCase()) === style)
  })
  // Both sides may be excellencies: an issuer gives the bare style to its own.
  const own = fits.length > 1 ? fits.filter((p) => cast.codes[p] === cast.issuer) : fits
  return own.length === 1 ? { to: hit.to, who: own[0]! } : null
}

const dignityOf = (text: string): string | null =>
  SHORT[text.replace(/\.$/, '').replace(/\. /g, '.')] ?? DIGNITY.exec(text)?.[1] ?? null
