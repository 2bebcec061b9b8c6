/** The name that follows an office. */
import { GIVEN, HOLD, MEET, type PeopleKnowledge, STYLE } from '../knowledge/people.js'
import { stylesAt } from './honorifics.js'
import { nameEnd } from './names.js'
import { isHyphen, isPostnominal } from './namewords.js'
import type { Title } from './raw.js'
import { tokenEnd, type Words } from './words.js'

/** The name after an office: directly, after styles, or between commas. */
export function nameAfter(
  words: Words,
  knowledge: PeopleKnowledge,
  title: Title,
  limit: number,
): { from: number; to: number } | null {
  const i = title.outerTo
  if (i >= limit || (words.possessive[i - 1] && title.outerTo === title.to)) return null
  const rank = words.bits[i]! & STYLE && !words.capital[i] && words.capital[i + 1] ? i + 1 : i
  const styles = stylesAt(words, knowledge, rank, limit)
  const beside = rankedName(words, knowledge, i, limit)
  if (beside) return beside
  const noble = givenOffice(words, knowledge, title, styles.to, limit)
  if (noble) return noble
  const direct = nameEnd(words, knowledge, styles.to, limit, true)
  if (direct > styles.to) {
    if (direct === styles.to + 1 && isNumber(words, direct) && words.opensLine(styles.to)) return null
    return { from: afterInitial(words, afterBody(words, title, styles.to, direct), direct), to: direct }
  }
  if (words.key[i] !== ',') return null
  const ranked = rankedName(words, knowledge, i + 1, limit)
  if (ranked) return ranked
  const later = stylesAt(words, knowledge, afterFriend(words, i + 1), limit)
  const strong = later.to > i + 1 || words.key[i + 1] === 'my'
  const end = nameEnd(words, knowledge, later.to, limit, strong)
  if (end <= later.to) return null
  let after = end
  while (after < limit && isPostnominal(words, after)) after++
  const closed =
    after >= limit ||
    CLOSING.has(words.key[after]!) ||
    GOES_ON.has(words.key[after]!) ||
    (opensClause(words, title) && isPredicate(words, after))
  return strong || (end - later.to >= 2 && closed) ? { from: later.to, to: end } : null
}

/** "Minister of Trade of Utopia Emir X", "Foreign Minister Sultan X": a title of rulers is a given name behind another office. */
function givenOffice(words: Words, knowledge: PeopleKnowledge, title: Title, i: number, limit: number) {
  if (!GIVEN_OFFICES.has(words.key[i] ?? '') || !words.capital[i] || title.heads.at(-1)!.kind === 'monarch')
    return null
  const to = nameEnd(words, knowledge, i + 1, limit, true)
  return to > i + 1 && words.key[to] !== 'of' ? { from: i, to } : null
}

const GIVEN_OFFICES = new Set(['emir', 'amir', 'sultan'])

/** "the Foreign Minister, my dear friend Anna X". */
function afterFriend(words: Words, i: number): number {
  if (words.key[i] !== 'my') return i
  for (let j = i + 1; j < i + 4; j++)
    if (/^(?:friend|colleague|counterpart)$/.test(words.key[j] ?? '')) return j + 1
  return i
}

/** "Coronation Street 22" on the line after an office. */
const isNumber = (words: Words, i: number) => /^\d/.test(words.key[i] ?? '')

/** "Speaker of the Great Hural S.Odontuyaa": a glued initial begins the name. */
export function afterInitial(words: Words, from: number, to: number): number {
  if (words.bits[from]! & GIVEN) return from
  for (let j = from + 1; j + 1 < to; j++)
    if (
      words.key[j]!.length < 3 &&
      tokenEnd(words, j + 1) - words.at[j]! === 2 &&
      words.tokens[words.at[j]! + 1]!.end === words.tokens[words.at[j + 1]!]!.start
    )
      return words.key[j - 1]!.length > 2 ? j : from
  return from
}

/** "… with the Vice Minister of Utopia, X Y during which …": no verb of which the name could be the subject. */
const GOES_ON = new Set('during in at on who for to with as from by of that which while where'.split(' '))

/** "The Speaker, X met …": the office opens its clause, so that the name after the comma cannot be another subject. */
function opensClause(words: Words, { outerFrom }: Title): boolean {
  const before = words.key[outerFrom - 1] === 'the' ? outerFrom - 2 : outerFrom - 1
  return words.sentence[before] !== words.sentence[outerFrom] || OPENS.has(words.key[before]!)
}

const OPENS = new Set([',', '-', '–', '—', ')', ':'])

const isPredicate = (words: Words, i: number) =>
  !words.capital[i] &&
  ((words.bits[i]! & (MEET | HOLD)) !== 0 ||
    /^(?:\w+ed|said|told|spoke|was|is|has|had|will|today|yesterday|also)$/.test(words.key[i]!))

/** After an office without a capital only a full name counts: "the spokesperson for the Government, X Y, said". */
export function fullNameAfter(words: Words, knowledge: PeopleKnowledge, title: Title, limit: number) {
  const named = nameAfter(words, knowledge, title, limit)
  return named && named.to - named.from > 1 && !words.possessive[title.outerTo - 1] ? named : null
}

/** Offices of bodies whose names are no words of the lexicon. */
const OF_BODIES = new Set(['director', 'legislator', 'secretary-general', 'president'])

/** "Head of the Corporation for Transport Rurikom Anna X": what stands before the given name belongs to the body. */
function afterBody(words: Words, title: Title, from: number, to: number): number {
  if (words.bits[from]! & GIVEN || !namesBody(words, title, from, to)) return from
  return givenInside(words, from, to) ?? from
}

/** The given name behind other capitalised words of a run, null where none is known. */
export function givenInside({ bits, capital }: Words, from: number, to: number): number | null {
  for (let j = from + 1; j < to - 1 && capital[j]; j++) if (bits[j]! & GIVEN) return j
  return null
}

/** The words before a name leave a body open: "President of the Bank Ruribank", "of Royal Utopian Ruritel", "of North Ruria-Sylva". */
function namesBody(words: Words, title: Title, from: number, to: number): boolean {
  if (inOpenBody(words, from)) return true
  if (!OF_BODIES.has(title.heads.at(-1)!.kind) || !isStraight(words, from, to)) return false
  for (let i = title.from; i < title.to; i++) if (words.key[i] === 'of' || words.key[i] === 'for') return true
  return false
}

/** Behind `of Royal Utopian`, `of North Ruria-`: the adjective or the hyphen asks for one more word. */
export function inOpenBody({ key, capital, countryBefore }: Words, from: number): boolean {
  if (!isHyphen(key[from - 1] ?? '') && countryBefore.get(from)?.name.as !== 'demonym') return false
  let i = from - 1
  while (i > from - 5 && (capital[i] || isHyphen(key[i] ?? ''))) i--
  return key[i] === 'of'
}

/** Capitalised words and nothing between them. */
export function isStraight(words: Words, i: number, end: number): boolean {
  for (let j = i; j < end; j++) if (!words.capital[j]) return false
  return true
}

const CLOSING = new Set([',', '.', ';', ':', ')', '(', 'and'])

const RANK =
  /^(ambassador|deputy|counselor|counsellor|senator|congressman|congresswoman|cardinal|archbishop|bishop|justice|judge|prince|princess)$/

/** "the Foreign Minister, Ambassador X": a rank between the office and the name is no office of another person. */
export function rankedName(
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
