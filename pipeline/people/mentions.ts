/** Finds, greedily, every phrase that names a person or an office: titles with names, names with offices after them. */
import {
  GIVEN,
  HEAD,
  LEXICAL,
  MODIFIER,
  NATION,
  type OfficeHead,
  type PeopleKnowledge,
  PORTFOLIO,
  STYLE,
  SURNAME,
} from '../knowledge/people.js'
import { isNameWord, isPostnominal, nameEnd } from './names.js'
import { type Office, officeAt } from './offices.js'
import { glued, headAt, styleAt, type Words } from './words.js'

/** One or more offices of one person, as printed. */
export interface Title {
  /** The role: words `from … to - 1`. */
  readonly from: number
  readonly to: number
  readonly outerFrom: number
  readonly outerTo: number
  readonly heads: readonly OfficeHead[]
  readonly codes: readonly string[]
}

export interface Raw {
  /** The whole phrase: words `from … to - 1`. */
  readonly from: number
  readonly to: number
  /** The name in it; empty for a bare office. */
  readonly nameFrom: number
  readonly nameTo: number
  readonly title: Title | null
  readonly after: Title | null
  readonly honorifics: readonly string[]
  readonly gender: 'f' | 'm' | null
  readonly codes: readonly string[]
  /** A title or an office says that it is a person. */
  readonly strong: boolean
}

interface Styles {
  readonly to: number
  readonly honorifics: readonly string[]
  readonly gender: 'f' | 'm' | null
}

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
      i++
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
  if (j < limit && j > own && words.capital[j] && headAt(words, knowledge, j, limit)) return j
  const end = nameEnd(words, knowledge, own, limit, true)
  return end > own && (words.key[end] === 'of' || words.key[end] === 'for') ? -1 : i
}

/** A name with at most styles before it. */
const namedBy = (
  from: number,
  nameFrom: number,
  nameTo: number,
  styles: Omit<Styles, 'to'>,
  strong: boolean,
): Raw => ({
  from,
  to: nameTo,
  nameFrom,
  nameTo,
  title: null,
  after: null,
  honorifics: styles.honorifics,
  gender: styles.gender,
  codes: NONE,
  strong,
})

/** A name, empty for a bare office, with its office before it. */
const titledBy = (
  from: number,
  to: number,
  name: { readonly from: number; readonly to: number },
  title: Title,
  codes: readonly string[],
  styles: Omit<Styles, 'to'>,
  strong: boolean,
): Raw => ({
  from,
  to,
  nameFrom: name.from,
  nameTo: name.to,
  title,
  after: null,
  honorifics: styles.honorifics,
  gender: styles.gender,
  codes,
  strong,
})

const NONE: readonly never[] = []
const NO_NAME = { from: 0, to: 0 } as const

/** "Head of Ruritania Anna X": after "of", what stands before the given name is a place. */
function afterPlace(words: Words, i: number, end: number): number {
  const before = words.key[i - 1]
  if ((before !== 'of' && before !== 'for') || words.bits[i]! & GIVEN) return i
  for (let j = i + 1; j < end - 1; j++) if (words.bits[j]! & GIVEN && words.capital[j]) return j
  return end - i > 2 && isStraight(words, i, end) ? i + 1 : i
}

/** Capitalised words and nothing between them. */
function isStraight(words: Words, i: number, end: number): boolean {
  for (let j = i; j < end; j++) if (!words.capital[j]) return false
  return true
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
  return end < limit && words.capital[end] === true && headAt(words, knowledge, end, limit) !== null
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
  const title = titleAt(words, knowledge, i, floor, limit, false)
  if (!title) return null
  const head = title.heads[0]!
  if (head.plural && words.key[i - 1] === 'of' && words.capital[i - 2]) return title.to
  if (isApostrophe(words, title.to) || (head.plural && !words.capital[i]))
    return head.plural ? title.to : null
  if (head.plural) return pluralNames(words, knowledge, title, limit) ?? title.to
  const peer = !words.capital[i] && title.codes.length > 0 && /^(counterpart|colleague)$/.test(words.key[i]!)
  const named =
    words.capital[i] || peer
      ? nameAfter(words, knowledge, title, limit)
      : BARE.has(head.kind) && head.kind !== 'leader'
        ? fullNameAfter(words, knowledge, title, limit)
        : null
  if (!named || isPlace(words, title, named)) return bareOffice(words, title)
  const more = stylesBetween(words, knowledge, title.outerTo, named.from, limit)
  const titled = titledBy(title.outerFrom, named.to, named, title, title.codes, more, true)
  const raw = peer ? { ...titled, title: null } : titled
  return [withApposition(words, knowledge, raw, limit)]
}

/** After an office without a capital only a full name counts: "the spokesperson for the Government, X Y, said". */
function fullNameAfter(words: Words, knowledge: PeopleKnowledge, title: Title, limit: number) {
  const named = nameAfter(words, knowledge, title, limit)
  return named && named.to - named.from > 1 && !words.possessive[title.outerTo - 1] ? named : null
}

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

const NO_STYLES = { honorifics: NONE, gender: null } as const

/** Styles in a row: "H.E. Dr.", "the Honourable". */
function stylesAt(words: Words, knowledge: PeopleKnowledge, i: number, limit: number): Styles {
  if (!(words.bits[i]! & STYLE)) return { to: i, honorifics: NONE, gender: null }
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
    j = hit.to
  }
  return { to: j, honorifics, gender }
}

function stylesBetween(
  words: Words,
  knowledge: PeopleKnowledge,
  from: number,
  to: number,
  limit: number,
): Styles {
  const i = words.key[from] === ',' ? from + 1 : from
  return i < to ? stylesAt(words, knowledge, i, limit) : { to: i, honorifics: NONE, gender: null }
}

function slice(words: Words, from: number, to: number): string {
  let text = words.tokens[words.at[from]!]!.text
  for (let i = from + 1; i < to; i++)
    text += (glued(words, i - 1) ? '' : ' ') + words.tokens[words.at[i]!]!.text
  return text
}

/** The name after an office: directly, after styles, or between commas. */
function nameAfter(
  words: Words,
  knowledge: PeopleKnowledge,
  title: Title,
  limit: number,
): { from: number; to: number } | null {
  const i = title.outerTo
  if (i >= limit || (words.possessive[i - 1] && title.outerTo === title.to)) return null
  const styles = stylesAt(words, knowledge, i, limit)
  const direct = nameEnd(words, knowledge, styles.to, limit, true)
  if (direct > styles.to) return { from: afterBody(words, title, styles.to, direct), to: direct }
  if (words.key[i] !== ',') return null
  const ranked = rankedName(words, knowledge, i + 1, limit)
  if (ranked) return ranked
  const later = stylesAt(words, knowledge, i + 1, limit)
  const strong = later.to > i + 1
  const end = nameEnd(words, knowledge, later.to, limit, strong)
  if (end <= later.to) return null
  let after = end
  while (after < limit && isPostnominal(words, after)) after++
  const closed = after >= limit || CLOSING.has(words.key[after]!)
  return strong || (end - later.to >= 2 && closed) ? { from: later.to, to: end } : null
}

/** Offices of bodies whose names are no words of the lexicon. */
const OF_BODIES = new Set(['director', 'legislator', 'secretary-general', 'president'])

/** "Head of the Corporation for Transport Rurikom Anna X": what stands before the given name belongs to the body. */
function afterBody(words: Words, title: Title, from: number, to: number): number {
  const last = title.heads.at(-1)!
  if (words.bits[from]! & GIVEN || !OF_BODIES.has(last.kind) || !isStraight(words, from, to)) return from
  let of = title.from
  while (of < title.to && words.key[of] !== 'of' && words.key[of] !== 'for') of++
  if (of === title.to) return from
  for (let j = from + 1; j < to - 1; j++) if (words.bits[j]! & GIVEN) return j
  return from
}

const CLOSING = new Set([',', '.', ';', ':', ')', 'and'])

const RANK =
  /^(ambassador|senator|congressman|congresswoman|cardinal|archbishop|bishop|justice|judge|prince|princess)$/

/** "the Foreign Minister, Ambassador X": a rank between the office and the name is no office of another person. */
function rankedName(
  words: Words,
  knowledge: PeopleKnowledge,
  i: number,
  limit: number,
): { from: number; to: number } | null {
  const at = stylesAt(words, knowledge, i, limit).to
  if (!RANK.test(words.key[at] ?? '') || !words.capital[at]) return null
  const from = stylesAt(words, knowledge, at + 1, limit).to
  const to = nameEnd(words, knowledge, from, limit, true)
  return to > from ? { from, to } : null
}

/** One office, or several of one person joined by "and": "Deputy Prime Minister and Minister of Foreign Affairs". */
export function titleAt(
  words: Words,
  knowledge: PeopleKnowledge,
  i: number,
  floor: number,
  limit: number,
  apposition: boolean,
): Title | null {
  const head = headFrom(words, knowledge, i, limit)
  if (head < 0) return null
  const first = officeAt(words, knowledge, head, floor, limit, apposition)
  if (!first) return null
  let title = titleOf(first)
  for (let turn = 0; turn < 4; turn++) {
    const next = joined(words, knowledge, title, limit, apposition)
    if (!next || (!apposition && turn === 0 && isTwoPersons(words, knowledge, title, next, limit))) break
    title = {
      from: title.from,
      to: next.to,
      outerFrom: title.outerFrom,
      outerTo: next.outerTo,
      heads: [...title.heads, next.head],
      codes: title.codes.length ? title.codes : next.codes,
    }
  }
  return title
}

/** "The Secretary and Foreign Minister X": a bare office with its article stands alone beside a named one. */
function isTwoPersons(
  words: Words,
  knowledge: PeopleKnowledge,
  title: Title,
  next: Office,
  limit: number,
): boolean {
  if (title.heads[0]!.plural) return true
  if (title.to - title.from > 2 || title.heads[0]!.kind === 'deputy-prime-minister') return false
  if (words.key[title.outerFrom - 1] !== 'the') return false
  return (
    nameEnd(words, knowledge, stylesAt(words, knowledge, next.outerTo, limit).to, limit, true) > next.outerTo
  )
}

const titleOf = (o: Office): Title => ({
  from: o.from,
  to: o.to,
  outerFrom: o.outerFrom,
  outerTo: o.outerTo,
  heads: [o.head],
  codes: o.codes,
})

/** The head of an office that starts at word `i`: past modifiers, portfolio words and a country. */
function headFrom(words: Words, knowledge: PeopleKnowledge, i: number, limit: number): number {
  for (let j = i; j < limit && j - i < 8; j++) {
    if (headAt(words, knowledge, j, limit)) return j
    const country = words.bits[j]! & NATION ? words.country.get(j) : undefined
    if (country) {
      j = country.to - 1
      continue
    }
    if (!words.capital[j] && !BETWEEN.has(words.key[j]!)) return -1
    if (words.capital[j] && !(words.bits[j]! & (PORTFOLIO | MODIFIER))) return -1
  }
  return -1
}

const BETWEEN = new Set(['and', '&', '-', ','])
const JOINERS = new Set(['and', '&', 'cum', '/', 'concurrently'])

function joined(
  words: Words,
  knowledge: PeopleKnowledge,
  title: Title,
  limit: number,
  apposition: boolean,
): Office | null {
  let i = title.outerTo
  if (words.possessive[title.to - 1]) {
    const office = apposition && i < limit ? firstOffice(words, knowledge, i, limit, apposition) : null
    return office
  }
  if (words.key[i] === ',' && (words.key[i + 1] === 'and' || words.key[i + 1] === '&')) i++
  if (!JOINERS.has(words.key[i] ?? '')) return null
  return firstOffice(words, knowledge, i + 1, limit, apposition)
}

function firstOffice(
  words: Words,
  knowledge: PeopleKnowledge,
  i: number,
  limit: number,
  apposition: boolean,
): Office | null {
  const start = words.key[i] === 'concurrently' ? i + 1 : i
  if (start >= limit || !words.capital[start]) return null
  const head = headFrom(words, knowledge, start, limit)
  const office = head < 0 ? null : officeAt(words, knowledge, head, start, limit, apposition)
  if (!office || office.head.plural || office.outerFrom !== start) return null
  return office
}

/** "… of Jordan" after a name. */
function ofCountry(words: Words, i: number, limit: number): { to: number; codes: readonly string[] } | null {
  const connector = words.key[i]
  if (i + 1 >= limit || (connector !== 'of' && connector !== 'from') || words.possessive[i - 1]) return null
  const start = words.key[i + 1] === 'the' ? i + 2 : i + 1
  const hit = words.country.get(start)
  if (!hit || hit.name.as === 'demonym') return null
  const closing = words.key[hit.to] === '(' && words.key[hit.to + 2] === ')' ? hit.to + 3 : hit.to
  return { to: closing, codes: [hit.name.code] }
}

/** In a list with one person a line, the name opens its line and the office closes it. */
const isEntry = (words: Words, raw: Raw, to: number) =>
  (raw.from === 0 || words.opensLine(raw.from)) && words.opensLine(to)

/** Takes in what follows a name: "of Jordan", ", Minister of Foreign Affairs of Jordan", "(Minister …)". */
function withApposition(words: Words, knowledge: PeopleKnowledge, raw: Raw, limit: number): Raw {
  raw = withPostnominals(words, raw, limit)
  const of = ofCountry(words, raw.to, limit)
  const base = of ? extended(raw, of.to, raw.codes.length ? raw.codes : of.codes, null) : raw
  const i = base.to
  const mark = words.key[i]
  if (i + 1 >= limit || (mark !== ',' && mark !== '(' && mark !== '–') || words.possessive[i - 1]) return base
  // "GENEVA – The Director-General …" is dated from a city.
  if (mark === '–' && !raw.strong && words.starts[words.sentence[raw.from]!] === raw.from) return base
  const start = BEFORE_OFFICE.has(words.key[i + 1]!) ? i + 2 : i + 1
  const title = titleAt(words, knowledge, start, start, limit, true)
  if (!title || title.heads[0]!.plural || title.outerFrom !== start) return base
  const next = nameEnd(words, knowledge, stylesAt(words, knowledge, title.outerTo, limit).to, limit, true)
  if (next > title.outerTo && !isEntry(words, raw, title.outerTo)) return base
  if (words.key[i + 1] === 'the' && isSubject(words, title)) return base
  return extended(base, base.to, base.codes.length ? base.codes : title.codes, title)
}

/** "During his visit to X, the President met …": the office goes on as the subject of the sentence. */
function isSubject(words: Words, title: Title): boolean {
  const bare = title.outerTo - title.from <= 2 && title.codes.length === 0
  return bare && words.capital[title.outerTo] === false && !ENDS.has(words.key[title.outerTo]!)
}

const ENDS = new Set([',', '.', ';', ':', ')', '–', 'and', 'who', 'as', 'on', 'in', 'at', 'to'])
const BEFORE_OFFICE = new Set(['the', 'a', 'an', 'his', 'her', 'then', 'former', 'current', 'new', 'newly'])

/** Takes in the letters after a name: "X MP", "X, KC, MP". */
function withPostnominals(words: Words, raw: Raw, limit: number): Raw {
  let to = raw.to
  for (;;) {
    const mark = words.key[to] === ',' || words.key[to] === '('
    const next = mark && to + 1 < limit ? to + 1 : to
    if (next >= limit || !isPostnominal(words, next)) break
    to = words.key[to] === '(' && words.key[next + 1] === ')' ? next + 2 : next + 1
  }
  return to === raw.to ? raw : extended(raw, to, raw.codes, raw.after)
}

const extended = (raw: Raw, to: number, codes: readonly string[], after: Title | null): Raw => ({
  from: raw.from,
  to,
  nameFrom: raw.nameFrom,
  nameTo: raw.nameTo,
  title: raw.title,
  after,
  honorifics: raw.honorifics,
  gender: raw.gender,
  codes,
  strong: raw.strong || after !== null,
})
