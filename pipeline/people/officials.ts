/** What an office names: a person with the name behind it, an office alone, several persons. */
import { HEAD, LEXICAL, NATION, type PeopleKnowledge, STYLE, SURNAME } from '../knowledge/people.js'
import { ofCountry, withApposition } from './apposition.js'
import { withAcronyms } from './bodies.js'
import { fullNameAfter, nameAfter } from './following.js'
import { stylesAt, stylesBetween } from './honorifics.js'
import { nameEnd } from './names.js'
import { NO_NAME, NO_STYLES, type Raw, type Title, titledBy } from './raw.js'
import { titleAt } from './titles.js'
import type { Words } from './words.js'

export function officeOrNull(
  words: Words,
  knowledge: PeopleKnowledge,
  i: number,
  floor: number,
  limit: number,
): Raw[] | number | null {
  const found = titleAt(words, knowledge, i, floor, limit, false)
  const title = found && withAcronyms(words, knowledge, found, limit)
  if (!title) return null
  if (isShip(words, title.outerFrom - 1) || isShip(words, title.outerFrom)) return title.to
  const head = title.heads[0]!
  if (head.plural && words.key[i - 1] === 'of' && words.capital[i - 2]) return title.to
  if (isApostrophe(words, title.to)) return head.plural ? title.to : null
  if (head.plural && !words.capital[i]) return fullNames(words, knowledge, title, limit) ?? title.to
  if (head.plural) return pluralNames(words, knowledge, title, limit) ?? title.to
  const peer =
    !words.capital[i] && title.codes.length > 0 && /^(counterpart|colleague|opposite)$/.test(words.key[i]!)
  const named =
    words.capital[i] || peer
      ? nameAfter(words, knowledge, title, limit)
      : (BARE.has(head.kind) && head.kind !== 'leader') || isHeadOfBody(words, title) || isStates(title)
        ? fullNameAfter(words, knowledge, title, limit)
        : null
  if (!named || isPlace(words, title, named)) return bareOffice(words, title)
  const more = stylesBetween(words, knowledge, title.outerTo, named.from, limit)
  const titled = titledBy(title.outerFrom, named.to, named, title, title.codes, more, true)
  const raw = peer ? { ...titled, title: null } : titled
  return [withApposition(words, knowledge, raw, limit)]
}

/** "HMS Queen Anna": a ship. */
const isShip = (words: Words, i: number) => words.capital[i] === true && SHIPS.has(words.key[i]!)

const SHIPS = new Set([
  'hms',
  'hmas',
  'hmcs',
  'hmnzs',
  'uss',
  'usns',
  'ins',
  'pns',
  'ss',
  'ms',
  'mv',
  'hdms',
  'hnlms',
])

/** "the head of the Utopian Foreign Ministry", "the director of cabinet of …": an office in small letters, with its body. */
const isHeadOfBody = (words: Words, { from, to, heads }: Title) =>
  /^(?:director|legislator|commander)$/.test(heads[0]!.kind) &&
  to - from > 2 &&
  (words.key[from + 1] === 'of' || words.capital[from] === true)

/** "the Utopian parliament speaker", "the chief of staff of Utopia": an office in small letters, with its state. */
const isStates = ({ codes, heads }: Title) => codes.length > 0 && heads[0]!.kind !== 'leader'

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
  'head-of-state',
  'head-of-government',
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

/** "Ministers X (Trade, Industry) and Y (Energy)": the field of each stands in brackets. */
function bracketEnd(words: Words, i: number, limit: number): number {
  if (words.key[i] !== '(') return i
  for (let j = i + 1; j < limit && j - i < 12; j++) if (words.key[j] === ')') return j + 1
  return i
}

/** "Presidents X of A and Y of B": each name has the office. */
function pluralNames(words: Words, knowledge: PeopleKnowledge, title: Title, limit: number): Raw[] | null {
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
  return found.length ? found : null
}
