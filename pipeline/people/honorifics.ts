/** Styles before a name: honorifics in a row, with the gender that they tell. */
import { type PeopleKnowledge, STYLE } from '../knowledge/people.js'
import { NO_STYLES, type Styles } from './raw.js'
import { glued, headAt, styleAt, type Words } from './words.js'

/** Styles in a row: "H.E. Dr.", "the Honourable". */
export function stylesAt(words: Words, knowledge: PeopleKnowledge, i: number, limit: number): Styles {
  if (!(words.bits[i]! & STYLE)) return unstyled(i)
  const honorifics: string[] = []
  let gender: 'f' | 'm' | null = null
  let j = i
  while (j < limit) {
    const hit = styleAt(words, knowledge, j, limit)
    const first = hit && words.tokens[words.at[words.key[j] === 'the' ? j + 1 : j]!]
    if (!hit || !first!.capital || (hit.to === j + 1 && words.key[j] === 'he' && first!.text !== 'HE')) break
    if (headAt(words, knowledge, j, limit)) break
    honorifics.push(slice(words, j, hit.to))
    gender ??= hit.value.gender
    j = afterRetired(words, hit.to)
  }
  return { to: j, honorifics, gender }
}

const unstyled = (to: number): Styles => ({ to, honorifics: NO_STYLES.honorifics, gender: null })

/** "Colonel (ret.)", "Maj. Gen. (Rtd)". */
function afterRetired(words: Words, i: number): number {
  if (words.key[i] !== '(' || !RETIRED.test(words.key[i + 1] ?? '')) return i
  const close = words.key[i + 2] === '.' ? i + 3 : i + 2
  return words.key[close] === ')' ? close + 1 : i
}

const RETIRED = /^(?:ret|retd|rtd|ret'd|r|retired|reserve|res|dr|designate|bar)$/

export function stylesBetween(
  words: Words,
  knowledge: PeopleKnowledge,
  from: number,
  to: number,
  limit: number,
): Styles {
  const i = words.key[from] === ',' ? from + 1 : from
  return i < to ? stylesAt(words, knowledge, i, limit) : unstyled(i)
}

function slice(words: Words, from: number, to: number): string {
  let text = words.tokens[words.at[from]!]!.text
  for (let i = from + 1; i < to; i++)
    text += (glued(words, i - 1) ? '' : ' ') + words.tokens[words.at[i]!]!.text
  return text
}
