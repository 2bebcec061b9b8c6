/** Finds, greedily, every phrase that names a person or an office: titles with names, names with offices after them. */
import {
  ENDING,
  GIVEN,
  HEAD,
  LEXICAL,
  MODIFIER,
  NATION,
  type PeopleKnowledge,
  PORTFOLIO,
  STYLE,
  SURNAME,
} from '../knowledge/people.js'
import { ofCountry, withApposition } from './apposition.js'
import { withAcronyms } from './bodies.js'
import { fullNameAfter, isStraight, nameAfter } from './following.js'
import { stylesAt, stylesBetween } from './honorifics.js'
import { isNameWord, nameEnd } from './names.js'
import { NO_NAME, NO_STYLES, namedBy, type Raw, type Styles, type Title, titledBy } from './raw.js'
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
      i = words.country.get(i)?.to ?? i + 1
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
    const head = bits & MODIFIER ? headBehind(words, knowledge, i, limit) : i
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
  let j = own
  while (j < limit && j - i < 5 && words.capital[j] && words.bits[j]! & (MODIFIER | PORTFOLIO)) {
    if (headAt(words, knowledge, j, limit)) return j
    j++
  }
  if (j < limit && words.capital[j] && headAt(words, knowledge, j, limit)) return j
  const end = nameEnd(words, knowledge, own, limit, true)
  return end > own && (words.key[end] === 'of' || words.key[end] === 'for') ? -1 : i
}

/** "Head of Ruritania Anna X": after "of", what stands before the given name is a place. */
function afterPlace(words: Words, i: number, end: number): number {
  const before = words.key[i - 1]
  if ((before !== 'of' && before !== 'for') || words.bits[i]! & GIVEN) return i
  for (let j = i + 1; j < end - 1; j++) if (words.bits[j]! & GIVEN && words.capital[j]) return j
  return end - i > 2 && isStraight(words, i, end) ? i + 1 : i
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

function officeOrNull(
  words: Words,
  knowledge: PeopleKnowledge,
  i: number,
  floor: number,
  limit: number,
): Raw[] | number | null {
  const found = titleAt(words, knowledge, i, floor, limit, false)
  const title = found && withAcronyms(words, found, limit)
  if (!title) return null
  const head = title.heads[0]!
  if (head.plural && words.key[i - 1] === 'of' && words.capital[i - 2]) return title.to
  if (isApostrophe(words, title.to)) return head.plural ? title.to : null
  if (head.plural && !words.capital[i]) return fullNames(words, knowledge, title, limit) ?? title.to
  if (head.plural) return pluralNames(words, knowledge, title, limit) ?? title.to
  const peer = !words.capital[i] && title.codes.length > 0 && /^(counterpart|colleague)$/.test(words.key[i]!)
  const named =
    words.capital[i] || peer
      ? nameAfter(words, knowledge, title, limit)
      : (BARE.has(head.kind) && head.kind !== 'leader') || isHeadOfBody(words, title)
        ? fullNameAfter(words, knowledge, title, limit)
        : null
  if (!named || isPlace(words, title, named)) return bareOffice(words, title)
  const more = stylesBetween(words, knowledge, title.outerTo, named.from, limit)
  const titled = titledBy(title.outerFrom, named.to, named, title, title.codes, more, true)
  const raw = peer ? { ...titled, title: null } : titled
  return [withApposition(words, knowledge, raw, limit)]
}

/** "the head of the Utopian Foreign Ministry", "the director of cabinet of …": an office in small letters, with its body. */
const isHeadOfBody = (words: Words, { from, to, heads }: Title) =>
  heads[0]!.kind === 'director' && to - from > 2 && words.key[from + 1] === 'of'

/** "the Ambassador Bridge": a common word after an office with its article is no name. */
function isPlace(words: Words, title: Title, named: { from: number; to: number }): boolean {
  const single = named.to - named.from === 1 && (words.bits[named.from]! & SURNAME) !== 0
  return single && words.key[title.outerFrom - 1] === 'the' && !words.possessive[named.from]
}

const isApostrophe = (words: Words, i: number) => words.key[i] === "'" || words.key[i] === '’'

const BARE = new Set([
  'president',
  'leader',
  'vice-president',
  'prime-minister',
  'deputy-prime-minister',
  'chancellor',
  'monarch',
  'minister',
  'secretary',
  'secretary-general',
  'councilor',
  'representative',
  'advisor',
  'commissioner',
  'governor',
  'spokesperson',
])
const DETERMINERS = new Set(['the', 'his', 'her', 'our', 'their', 'its'])

/** "the Prime Minister" with no name. Lower case only after "the" and for offices that are nothing else. */
function bareOffice(words: Words, title: Title): Raw[] | number {
  const capital = words.capital[title.from]
  const determined = DETERMINERS.has(words.key[title.outerFrom - 1] ?? '')
  if (title.heads[0]!.kind === 'leader' && (title.codes.length === 0 || !determined)) return title.to
  if (!capital && !(determined && BARE.has(title.heads[0]!.kind))) return title.to
  const next = title.outerTo
  const compound =
    words.capital[next] && words.sentence[next] === words.sentence[title.from] && !words.possessive[next - 1]
  if (
    compound &&
    (words.bits[next]! & LEXICAL) !== 0 &&
    title.outerTo === title.to &&
    !words.country.has(next)
  )
    return title.to
  return [titledBy(title.outerFrom, title.outerTo, NO_NAME, title, title.codes, NO_STYLES, false)]
}

/** "her colleagues Anna X (Utopia) and Otto Y (Ruritania)": in small letters before full names only. */
function fullNames(words: Words, knowledge: PeopleKnowledge, title: Title, limit: number): Raw[] | null {
  const first = words.bits[title.outerTo]!
  const end = nameEnd(words, knowledge, title.outerTo, limit, false)
  if (end - title.outerTo < 2 || first & (HEAD | NATION | STYLE)) return null
  const names = pluralNames(words, knowledge, title, limit)
  const peers = title.heads[0]!.leader && title.heads[0]!.kind === 'leader'
  return names && peers ? names.map((raw) => ({ ...raw, title: null })) : names
}

/** "Presidents X of A and Y of B": each name has the office. */
function pluralNames(words: Words, knowledge: PeopleKnowledge, title: Title, limit: number): Raw[] | null {
  const found: Raw[] = []
  let i = title.outerTo
  for (;;) {
    const end = nameEnd(words, knowledge, i, limit, true)
    if (end <= i) break
    const of = ofCountry(words, end, limit)
    const from = found.length === 0 ? title.outerFrom : i
    const codes = of?.codes ?? title.codes
    found.push(titledBy(from, of?.to ?? end, { from: i, to: end }, title, codes, NO_STYLES, true))
    i = of?.to ?? end
    const comma = words.key[i] === ',' ? i + 1 : i
    const next = words.key[comma] === 'and' || words.key[comma] === '&' ? comma + 1 : comma
    if (next === i || next >= limit) break
    i = next
  }
  return found.length ? found : null
}
