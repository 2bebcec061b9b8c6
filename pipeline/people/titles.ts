/** Offices of one person, one or several in a row. */
import type { PeopleKnowledge } from '../knowledge/people.js'
import { CHAINS, JOINERS, joined } from './chains.js'
import { stylesAt } from './honorifics.js'
import { nameEnd } from './names.js'
import { headFrom } from './officehead.js'
import { type Office, officeAt } from './offices/index.js'
import type { Title } from './raw.js'
import type { Words } from './words.js'

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
    const slash = words.key[title.outerTo] === '/'
    const chain =
      CHAINS.has(words.key[title.outerTo] ?? '') && !JOINERS.has(words.key[title.outerTo + 1] ?? '')
    if (!next) break
    if (!apposition && !slash && !chain && turn === 0 && isTwoPersons(words, knowledge, title, next, limit))
      break
    const apart = words.key[title.outerTo] === ',' || isOtherState(title, next)
    if (apposition && apart && isBeforeName(words, knowledge, next, limit)) break
    // "Foreign Minister and World Bank President": a country before the second office is its own.
    if (!apposition && !slash && title.codes.length === 0 && next.outerFrom < next.from) break
    title = {
      from: title.from,
      to: next.to,
      outerFrom: title.outerFrom,
      outerTo: next.outerTo,
      heads: [...title.heads, next.head],
      codes: codesOf(title, next),
    }
  }
  return title
}

/** "OSCE Chairman and Foreign Minister of Utopia": who has an office of a state and one of a body serves the state. */
const codesOf = ({ codes }: Title, next: Office) =>
  codes.length === 0 || (codes[0]!.length > 2 && next.codes[0]?.length === 2) ? next.codes : codes

/** "X, Minister of Utopia, and Ruritanian Minister Y": the next office is the next person's. */
const isOtherState = ({ codes }: Title, next: Office) =>
  codes.length > 0 && next.codes.length > 0 && codes[0] !== next.codes[0]

const isBeforeName = (words: Words, knowledge: PeopleKnowledge, { outerTo }: Office, limit: number) =>
  !words.opensLine(outerTo) &&
  nameEnd(words, knowledge, stylesAt(words, knowledge, outerTo, limit).to, limit, true) > outerTo

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
