/** Which words may stand in a personal name. */
import {
  ENDING,
  GIVEN,
  HEAD,
  LEXICAL,
  MODIFIER,
  NATION,
  NEVER,
  PARTICLE,
  type PeopleKnowledge,
  PORTFOLIO,
  STYLE,
  SUFFIX,
  SURNAME,
} from '../knowledge/people.js'
import { glued, headAt, styleAt, type Words } from './words.js'

/** A hyphen or an apostrophe that joins the parts of a name. */
export const isHyphen = (key: string) => key === '-' || key === '‑' || key === '’' || key === "'"

export const isLetters = (words: Words, i: number) => words.tokens[words.at[i]!]!.kind === 'word'

export function isNameWord(
  words: Words,
  knowledge: PeopleKnowledge,
  i: number,
  inside: boolean,
  strong: boolean,
): boolean {
  if (!words.capital[i]) return false
  const bits = words.bits[i]!
  const key = words.key[i]!
  if (inside && bits & SUFFIX) return !isPostnominal(words, i)
  if (bits === 0 && !inside && !strong && isShortOffice(words, i)) return false
  if (key.length === 1 || bits & GIVEN) return true
  if ((inside || strong) && isHyphenated(words, i)) return true
  if (bits & SURNAME && isOrdinarySurname(words, knowledge, i, inside, strong)) return true
  if (bits & NATION && words.country.has(i))
    return inside ? isFamilyCountry(words, i) : strong && isNameLikeCountry(words, i)
  if (bits & (HEAD | STYLE) && opensOffice(words, knowledge, i)) return false
  if (bits & (NEVER | ENDING))
    return strong && !inside && /^(he|an|so|do|no|to|ha)$/.test(key) && isUnknown(words, i + 1)
  if (bits & (PORTFOLIO | MODIFIER)) return strong && !inside && isRegnal(words, i + 1)
  return strong || !words.common.has(key)
}

/** "MP", "K.C." after a name are titles; "Jr.", "III" belong to it. */
export const isPostnominal = (words: Words, i: number) =>
  (words.bits[i]! & SUFFIX) !== 0 && !GENERATIONS.test(words.key[i]!) && isCapitals(words, i)

const GENERATIONS = /^(?:jr|sr|[ivx]+)$/

const isCapitals = (words: Words, i: number) => {
  const { text, upper } = words.tokens[words.at[i]!]!.word
  return upper || text === 'PhD' || text === 'Ph.D.'
}

/** "RM X", "MOS Y": capitals before a family name that are an office cut short. */
function isShortOffice(words: Words, i: number): boolean {
  if (!SHORT_OFFICES.has(words.key[i]!) || !isCapitals(words, i)) return false
  if (!words.capital[i + 1] || isCapitals(words, i + 1)) return false
  return !words.capital[i + 2] || words.sentence[i + 2] !== words.sentence[i]
}

const SHORT_OFFICES = new Set([
  'rm',
  'mos',
  'cm',
  'sms',
  'cg',
  'lg',
  'hc',
  'dhc',
  'dcm',
  'cds',
  'cns',
  'cjcsc',
  'spox',
])

/** "Pope Urban IX": a number behind it makes any word a name. */
const isRegnal = (words: Words, i: number) =>
  ((words.bits[i] ?? 0) & SUFFIX) !== 0 && /^[ivx]+$/.test(words.key[i]!) && isCapitals(words, i)

function opensOffice(words: Words, knowledge: PeopleKnowledge, i: number): boolean {
  const { length } = words.key
  return headAt(words, knowledge, i, length) !== null || styleAt(words, knowledge, i, length) !== null
}

/** "In-cheol", "Do-hyun": a part in lower case after a hyphen makes any word a name. */
function isHyphenated(words: Words, i: number): boolean {
  return (
    words.key[i + 1] === '-' &&
    glued(words, i) &&
    glued(words, i + 1) &&
    words.capital[i + 2] === false &&
    isLetters(words, i + 2)
  )
}

/** "Mr. Price", "Thomas West": a common word is a family name after a title or a given name, where the name ends. */
function isOrdinarySurname(
  words: Words,
  knowledge: PeopleKnowledge,
  i: number,
  inside: boolean,
  strong: boolean,
): boolean {
  const ends = !words.capital[i + 1] || words.possessive[i] || words.sentence[i + 1] !== words.sentence[i]
  if (inside) return ends && (words.bits[i - 1]! & GIVEN) !== 0 && words.capital[i - 1] === true
  return (
    strong &&
    (ends ? !words.country.has(i) : isUnknown(words, i + 1) && !knowledge.heads.first.has(words.key[i]!))
  )
}

const isUnknown = (words: Words, i: number) =>
  words.capital[i] === true &&
  (words.bits[i]! & LEXICAL & ~(GIVEN | SURNAME | PARTICLE)) === 0 &&
  !words.country.has(i)

/** "Israel Halevi", "Jordan Wells": a country's name may be a given name where another name word follows it. */
function isNameLikeCountry(words: Words, i: number): boolean {
  const hit = words.country.get(i)!
  if (hit.to !== i + 1 || words.possessive[i]) return false
  if (hit.name.as !== 'name' && !(hit.name.as === 'demonym' && words.bits[i]! & SURNAME)) return false
  if (/^(of|for|to|in|and|the)$/.test(words.key[i - 1] ?? '')) return false
  return isUnknown(words, i + 1)
}

/** "Kleber Montenegro,": a country's name behind one given name is the family name where a comma or a verb follows. */
function isFamilyCountry(words: Words, i: number): boolean {
  const hit = words.country.get(i)!
  if (hit.to !== i + 1 || hit.name.as !== 'name' || words.sentence[i + 1] !== words.sentence[i]) return false
  const alone = words.bits[i - 1]! & GIVEN && words.capital[i - 1] && !words.capital[i - 2]
  return (
    Boolean(alone || isTitled(words, i)) && /^(?:[,;)]|and|said|met|also|was|is|who)$/.test(words.key[i + 1]!)
  )
}

const isTitled = (words: Words, i: number) =>
  (words.bits[i - 1]! & GIVEN) !== 0 && ((words.bits[i - 2] ?? 0) & (HEAD | STYLE)) !== 0
