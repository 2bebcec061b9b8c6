/** What follows a name and belongs to the person: letters, a country, an office. */
import type { PeopleKnowledge } from '../knowledge/people.js'
import { appointedTo, BEFORE_OFFICE } from './appointments.js'
import { withAcronyms, withBodies } from './bodies.js'
import { nameAfter, rankedName } from './following.js'
import { stylesAt } from './honorifics.js'
import { nameEnd } from './names.js'
import { isPostnominal } from './namewords.js'
import { ofCountry } from './owner.js'
import { extended, type Raw, type Title } from './raw.js'
import { titleAt } from './titles.js'
import { glued, type Words } from './words.js'

/** Takes in what follows a name: "of Jordan", ", Minister of Foreign Affairs of Jordan", "(Minister …)". */
export function withApposition(words: Words, knowledge: PeopleKnowledge, raw: Raw, limit: number): Raw {
  raw = withPostnominals(words, raw, limit)
  const of = ofCountry(words, raw.to, limit)
  const owned = of ? extended(raw, of.to, raw.codes.length ? raw.codes : of.codes, null) : raw
  const base = of?.strong ? extended(owned, owned.to, owned.codes, owned.after, true) : owned
  const named = appointedTo(words, knowledge, base.to, limit)
  if (named) return extended(base, base.to, base.codes.length ? base.codes : named.codes, named, true)
  const i = base.to
  const mark = words.key[i]
  const dash = mark === '-' && !glued(words, i - 1) && !glued(words, i) ? '–' : mark
  if (dash !== ',' && dash !== '(' && dash !== '–') return base
  if (i + 1 >= limit || words.possessive[i - 1]) return base
  // "GENEVA – The Director-General …" is dated from a city.
  if (dash === '–' && !raw.strong && words.starts[words.sentence[raw.from]!] === raw.from) return base
  const start = BEFORE_OFFICE.has(words.key[i + 1]!) ? i + 2 : i + 1
  const found = titleAt(words, knowledge, start, start, limit, true)
  if (!found || found.heads[0]!.plural || found.outerFrom !== start) return base
  if (raw.title && isNextOnes(words, knowledge, found, start, limit)) return base
  const title = withBodies(words, knowledge, found, limit)
  // "the Minister of Mines, X, the Minister of Works, Y": a list in which each office stands before its name.
  if (
    raw.title &&
    words.key[raw.title.outerTo] === ',' &&
    nameAfter(words, knowledge, withAcronyms(words, knowledge, title, limit), limit)
  )
    return base
  if (mark === '-' && !isEntry(words, raw, title.outerTo)) return base
  const next =
    rankedName(words, knowledge, title.outerTo, limit)?.to ??
    nameEnd(words, knowledge, stylesAt(words, knowledge, title.outerTo, limit).to, limit, true)
  if (next > title.outerTo && !isEntry(words, raw, title.outerTo)) return base
  if (words.key[i + 1] === 'the' && isSubject(words, title)) return base
  // "Minister X, the Minister of Trade and the Ambassador took part": a list.
  if (
    raw.title &&
    words.key[i + 1] === 'the' &&
    words.key[title.outerTo] === 'and' &&
    words.key[title.outerTo + 1] === 'the'
  )
    return base
  if (raw.title && isNextOne(words, knowledge, title, limit)) return base
  if (isPluralVerb(words, title.outerTo, limit)) return base
  return extended(base, base.to, base.codes.length ? base.codes : title.codes, title)
}

/** In a list with one person a line, the name opens its line and the office closes it. */
const isEntry = (words: Words, raw: Raw, to: number) =>
  (raw.from === 0 || words.opensLine(raw.from)) &&
  words.opensLine(/^[,;)]$/.test(words.key[to] ?? '') ? to + 1 : to)

/** "During his visit to X, the President met …": the office goes on as the subject of the sentence. */
function isSubject(words: Words, title: Title): boolean {
  const bare = title.outerTo - title.from <= 2 && title.codes.length === 0
  return bare && words.capital[title.outerTo] === false && !ENDS.has(words.key[title.outerTo]!)
}

/** "the Minister of Trade, X, the Minister of Energy, Y": with the offices in front, the next one is the next person's. */
const isNextOne = (words: Words, knowledge: PeopleKnowledge, title: Title, limit: number) =>
  words.key[title.outerTo] === ',' && nameAfter(words, knowledge, title, limit) !== null

/** "Ambassador X, First Secretary, Head of Trade Y": read as what stands before a name, the offices go on to the next one. */
function isNextOnes(
  words: Words,
  knowledge: PeopleKnowledge,
  { outerTo }: Title,
  start: number,
  limit: number,
) {
  if (words.key[outerTo] !== ',' || words.key[outerTo + 1] === 'and') return false
  const before = titleAt(words, knowledge, start, start, limit, false)
  const title = before && withAcronyms(words, knowledge, before, limit)
  return title !== null && title.outerTo > outerTo && nameAfter(words, knowledge, title, limit) !== null
}

/** "President X, Ruritanian Premier discuss trade": two subjects, since the verb is a plural. */
const isPluralVerb = (words: Words, i: number, limit: number) => i < limit && PLURAL_VERBS.has(words.key[i]!)

const PLURAL_VERBS = new Set(
  'discuss hold meet talk agree speak review exchange sign vow pledge call broach tackle explore examine mull inaugurate launch convene confer stress affirm underline reaffirm urge welcome hail'.split(
    ' ',
  ),
)

const ENDS = new Set([',', '.', ';', ':', ')', '–', 'and', 'who', 'as', 'on', 'in', 'at', 'to'])

/** Takes in the letters after a name: "X MP", "X, KC, MP". */
function withPostnominals(words: Words, raw: Raw, limit: number): Raw {
  let to = raw.to
  for (;;) {
    const mark = words.key[to] === ',' || words.key[to] === '('
    const next = mark && to + 1 < limit ? to + 1 : to
    if (next >= limit || !isPostnominal(words, next)) break
    to = words.key[to] === '(' && words.key[next + 1] === ')' ? next + 2 : next + 1
  }
  return to === raw.to
    ? raw
    : extended(raw, to, raw.codes, raw.after, raw.strong || raw.nameTo - raw.nameFrom > 1)
}
