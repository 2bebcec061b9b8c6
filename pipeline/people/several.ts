/** One office for several persons: "Presidents X of A and Y of B". */
import { HEAD, NATION, type PeopleKnowledge, STYLE } from '../knowledge/people.js'
import { stylesAt } from './honorifics.js'
import { nameEnd } from './names.js'
import { ofCountry } from './owner.js'
import { type Raw, serving, type Title, titledBy, untitled } from './raw.js'
import type { Words } from './words.js'

/** "her colleagues Anna X (Utopia) and Otto Y (Ruritania)": in small letters before full names only. */
export function fullNames(
  words: Words,
  knowledge: PeopleKnowledge,
  title: Title,
  limit: number,
): Raw[] | null {
  const first = words.bits[title.outerTo]!
  const end = nameEnd(words, knowledge, title.outerTo, limit, false)
  if (end - title.outerTo < 2 || first & (HEAD | NATION | STYLE)) return null
  const names = pluralNames(words, knowledge, title, limit)
  const peers = title.heads[0]!.leader && title.heads[0]!.kind === 'leader'
  return names && peers ? names.map(untitled) : names
}

/** "Presidents X of A and Y of B": each name has the office. */
export function pluralNames(
  words: Words,
  knowledge: PeopleKnowledge,
  title: Title,
  limit: number,
): Raw[] | null {
  const found: Raw[] = []
  let i = title.outerTo
  for (;;) {
    const styles = stylesAt(words, knowledge, i, limit)
    const end = nameEnd(words, knowledge, styles.to, limit, true)
    if (end <= styles.to) break
    // "deputies X and Y, and Her Excellency Z": a style that the others have not got opens the next entry.
    if (found.length > 0 && styles.honorifics.length > 0 && found[0]!.honorifics.length === 0) break
    const of = ofCountry(words, end, limit)
    const from = found.length === 0 ? title.outerFrom : i
    const codes = of?.codes ?? title.codes
    found.push(titledBy(from, of?.to ?? end, { from: styles.to, to: end }, title, codes, styles, true))
    i = of?.to ?? bracketEnd(words, end, limit)
    const comma = words.key[i] === ',' ? i + 1 : i
    const next = words.key[comma] === 'and' || words.key[comma] === '&' ? comma + 1 : comma
    if (next === i || next >= limit) break
    i = next
  }
  return found.length > 1 ? dealt(words, found) : found.length ? found : null
}

/** "Presidents X and Y of A and B": as many states behind the names as names, in the same order. */
function dealt(words: Words, found: Raw[]): Raw[] {
  const last = found.at(-1)!
  if (last.codes.length === 0 || last.to === last.nameTo || found[0]!.codes.length > 0) return found
  const codes = [last.codes[0]!]
  for (let i = last.to; codes.length < found.length; ) {
    const and = words.key[i] === ',' && words.key[i + 1] === 'and' ? i + 1 : i
    if (!/^(?:,|and)$/.test(words.key[and] ?? '')) return found
    const hit = words.country.get(words.key[and + 1] === 'the' ? and + 2 : and + 1)
    if (hit?.name.as !== 'name') return found
    codes.push(hit.name.code)
    i = hit.to
  }
  return found.map((raw, n) => serving(raw, [codes[n]!]))
}

/** "Ministers X (Trade, Industry) and Y (Energy)": the field of each stands in brackets. */
function bracketEnd(words: Words, i: number, limit: number): number {
  if (words.key[i] !== '(') return i
  for (let j = i + 1; j < limit && j - i < 12; j++) if (words.key[j] === ')') return j + 1
  return i
}
