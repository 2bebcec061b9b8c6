/** Finds, greedily, every phrase that names a person or an office: titles with names, names with offices after them. */
import {
  ENDING,
  GIVEN,
  HEAD,
  MODIFIER,
  NATION,
  type PeopleKnowledge,
  PORTFOLIO,
  STYLE,
} from '../knowledge/people.js'
import { withApposition } from './apposition.js'
import { givenInside, inOpenBody, isStraight, nameAfter } from './following.js'
import { stylesAt, stylesBetween } from './honorifics.js'
import { nameEnd } from './names.js'
import { isNameWord } from './namewords.js'
import { officeOrNull } from './officials.js'
import { NO_STYLES, namedBy, type Raw, type Styles, titledBy } from './raw.js'
import { titleAt } from './titles.js'
import { headAt, type Words } from './words.js'

/** Adds the phrases of one sentence to a list, in order, not overlapping. */
export function findRaw(
  words: Words,
  knowledge: PeopleKnowledge,
  start: number,
  limit: number,
  found: Raw[],
): void {
  let floor = start
  for (let i = start; i < limit; ) {
    const raw = mayOpen(words, i) ? rawAt(words, knowledge, i, floor, limit) : null
    if (raw === null) {
      // The words inside the name of a country are no names of their own: "Sri Lankan minister X".
      i = (words.bits[i]! & NATION ? words.country.get(i)?.to : undefined) ?? i + 1
      continue
    }
    if (typeof raw === 'number') {
      floor = i = Math.max(raw, i + 1)
      continue
    }
    for (const r of raw) {
      found.push(r)
      floor = i = Math.max(i + 1, r.after ? r.after.outerTo : r.to)
    }
  }
}

const mayOpen = (words: Words, i: number) => words.capital[i]! || (words.bits[i]! & (STYLE | HEAD)) !== 0

/** Mentions that start at word `i`, null where none does, or the word to go on from. */
function rawAt(
  words: Words,
  knowledge: PeopleKnowledge,
  i: number,
  floor: number,
  limit: number,
): Raw[] | number | null {
  const bits = words.bits[i]!
  if (bits & STYLE && !words.country.has(i)) {
    const styles = stylesAt(words, knowledge, i, limit)
    if (styles.to > i) return afterStyles(words, knowledge, i, styles, limit)
  }
  if (bits & HEAD && headAt(words, knowledge, i, limit)) {
    const head = bits & (MODIFIER | PORTFOLIO) ? headBehind(words, knowledge, i, limit) : i
    return head < 0 ? null : officeOrNull(words, knowledge, head, floor, limit)
  }
  if (!words.capital[i] || !isNameWord(words, knowledge, i, false, false)) return null
  const end = nameEnd(words, knowledge, i, limit, false)
  if (end <= i || startsOfficeSoon(words, knowledge, i, end, limit)) return null
  const from = afterPlace(words, i, end)
  return [withApposition(words, knowledge, namedBy(from, from, end, NO_STYLES, false), limit)]
}

/**
 * A word that is an office and a modifier ("Chief") is only the latter before another office ("Chief Protocol Adviser")
 * and neither before a calling that the lexicon does not know ("Chief Bailiff of …"); -1 there.
 */
function headBehind(words: Words, knowledge: PeopleKnowledge, i: number, limit: number): number {
  const own = headAt(words, knowledge, i, limit)!.to
  if (own > i + 1) return i
  // "chief negotiator"
  if (!words.capital[i] && own < limit && headAt(words, knowledge, own, limit)) return own
  let j = own
  while (j < limit && j - i < 5 && words.capital[j] && words.bits[j]! & (MODIFIER | PORTFOLIO)) {
    if (headAt(words, knowledge, j, limit)) return j
    j++
  }
  if (j < limit && words.capital[j] && headAt(words, knowledge, j, limit)) return j
  const end = nameEnd(words, knowledge, own, limit, true)
  return end > own && (words.key[end] === 'of' || words.key[end] === 'for') ? -1 : i
}

/** "Head of Ruritania Anna X", "of North Ruria-Sylva Anna X", "of Royal Utopian Ruritel Anna X": a place or a body before the given name. */
function afterPlace(words: Words, i: number, end: number): number {
  const before = words.key[i - 1] ?? ''
  const of = before === 'of' || before === 'for'
  if (!(of || inOpenBody(words, i)) || words.bits[i]! & GIVEN) return i
  const given = givenInside(words, i, end)
  return given ?? (of && end - i > 2 && isStraight(words, i, end) ? i + 1 : i)
}

/** A run directly before an office is no name unless it is one by its given name ("Rostec Director General X"). */
function startsOfficeSoon(
  words: Words,
  knowledge: PeopleKnowledge,
  i: number,
  end: number,
  limit: number,
): boolean {
  if (words.possessive[end - 1] || words.bits[i]! & GIVEN || end - i > 1) return false
  // "Ruritel Investment Authority": the name of a body.
  if (end < limit && words.capital[end] && words.bits[end]! & (ENDING | PORTFOLIO)) return true
  const next = words.key[end] === ')' ? end + 1 : end
  return next < limit && words.capital[next] === true && headAt(words, knowledge, next, limit) !== null
}

function afterStyles(
  words: Words,
  knowledge: PeopleKnowledge,
  i: number,
  styles: Styles,
  limit: number,
): Raw[] | number | null {
  const title = titleAt(words, knowledge, styles.to, styles.to, limit, false)
  if (title) {
    const named = nameAfter(words, knowledge, title, limit)
    if (!named) return null
    const more = stylesBetween(words, knowledge, title.outerTo, named.from, limit)
    const all = {
      honorifics: [...styles.honorifics, ...more.honorifics],
      gender: styles.gender ?? more.gender,
    }
    const raw = titledBy(i, named.to, named, title, title.codes, all, true)
    return [withApposition(words, knowledge, raw, limit)]
  }
  const end = nameEnd(words, knowledge, styles.to, limit, true)
  if (end <= styles.to) return null
  return [withApposition(words, knowledge, namedBy(i, styles.to, end, styles, true), limit)]
}
