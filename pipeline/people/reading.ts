/** Reads the document as words: what each is by the lexicon and by its form, and the countries in it. */
import { GIVEN, NATION, PARTICLE, type PeopleKnowledge, PORTFOLIO, STYLE } from '../knowledge/people.js'
import { bitsOf } from '../knowledge/vocabulary.js'
import type { Page, Token } from '../types.js'
import { type CountryHit, longest, type Words } from './words.js'

export function readWords(page: Page, knowledge: PeopleKnowledge): Words {
  const { tokens, sentences } = page
  const most = tokens.length
  const key = new Array<string>(most)
  const at = new Array<number>(most)
  const bits = new Array<number>(most)
  const capital = new Array<boolean>(most)
  const possessive = new Array<boolean>(most)
  const sentence = new Array<number>(most)
  const starts: number[] = []
  const colons = new Array<number | undefined>(sentences.length)
  let n = 0
  for (let s = 0; s < sentences.length; s++) {
    const { from, to } = sentences[s]!
    starts.push(n)
    for (let t = from; t < to; t++) {
      const { word } = tokens[t]!
      if (word.kind === 'punctuation') {
        if (t > from && t < to - 1 && isAbbreviationStop(tokens, t)) continue
        if (word.text === ':') colons[s] ??= n
      }
      key[n] = word.key
      at[n] = t
      bits[n] = word.classes
      capital[n] = word.named
      possessive[n] = word.possessive
      sentence[n] = s
      n++
    }
  }
  starts.push(n)
  for (const list of [key, at, bits, capital, possessive, sentence]) list.length = n
  readByForm({ tokens, at, key, bits, capital })
  const { country, countryBefore } = findCountries({ tokens, at, key, bits, capital, starts }, knowledge)
  const common = commonWords({ tokens, at, key, bits, capital })
  return {
    tokens,
    key,
    at,
    bits,
    capital,
    possessive,
    sentence,
    starts,
    colons,
    common,
    country,
    countryBefore,
    opensLine: (i) => {
      const t = at[i]
      if (t === undefined || t === 0) return t === 0
      return page.text.slice(tokens[t - 1]!.end, tokens[t]!.start).includes('\n')
    },
  }
}

/** Abbreviations whose full stop is no end; single letters and words with a stop inside are ones in any case. */
const ABBREVIATIONS = new Set(
  'mr mrs ms mme mlle ma md mohd sk dr prof hon rt gen lt col maj brig capt adm sen rep amb jr sr st smt eng engr ing lic atty barr er rev sgt ag'.split(
    ' ',
  ),
)

/** Endings that make a noun of an activity or a quality: "Mobility", "Promotion", "Digitalisation". */
const ABSTRACT = /^\p{Ll}{3,}(?:ity|[st]ion|ment|ness|ship|ism|ology|omics)$/u

/** Titles of monarchs that are given names too. */
const THRONE_NAMES = new Set(['sultan', 'amir', 'emir'])

/**
 * What the form tells of words that the lexicon leaves open: an abstract noun is a portfolio; "Sultan" before "bin" or
 * "Al" is a name and no office, and gets a key that no index has.
 */
function readByForm(words: Lists): void {
  const { key, bits, capital } = words
  let french: boolean | null = null
  for (let i = 0; i < key.length; i++) {
    if (!capital[i]) continue
    const k = key[i]!
    if (k.length === 1) {
      if (k === 'u' && isStopped(words, i)) bits[i]! &= ~STYLE
      if (k !== 'm' || !isStopped(words, i) || capital[i + 1] !== true) continue
      french ??= key.includes('mme')
      if (french) bits[i] = STYLE
      if (french) key[i] = 'monsieur'
    } else if (bits[i] === 0) {
      if (k.length > 6 && ABSTRACT.test(k)) bits[i] = PORTFOLIO
    } else if ((bits[i + 1] ?? 0) & PARTICLE && THRONE_NAMES.has(k)) {
      key[i] = k.toUpperCase()
      bits[i] = GIVEN
    }
  }
}

interface Lists {
  readonly tokens: readonly Token[]
  readonly at: readonly number[]
  readonly key: string[]
  readonly bits: number[]
  readonly capital: readonly boolean[]
}

/** "U." is an initial, "U" before a name a style; "M." is one where the text has a "Mme" too. */
const isStopped = ({ tokens, at }: Lists, i: number) => tokens[at[i]! + 1]?.text === '.'

function isAbbreviationStop(tokens: readonly Token[], t: number): boolean {
  const token = tokens[t]!
  const before = tokens[t - 1]!
  if (token.text !== '.' || before.end !== token.start) return false
  const { lower } = before
  return isInitial(tokens, t) || lower.includes('.') || ABBREVIATIONS.has(lower)
}

/** "A.", and two letters right before the family name, as initials of one sound are printed: "Zh.Omarov". */
function isInitial(tokens: readonly Token[], t: number): boolean {
  const { text, lower, capital } = tokens[t - 1]!
  if (!capital || text.length > 2) return false
  const next = tokens[t + 1]!
  return text.length === 1 || DIGRAPHS.has(lower) || (next.capital && next.start === tokens[t]!.end)
}

/** Two letters for one sound of other scripts. */
const DIGRAPHS = new Set('ch dj dz gh gy kh sh sz ts ya ye yo yu zh zs'.split(' '))

/** Of the capitalised words that the lexicon does not know, those that the text also prints in lower case. */
function commonWords({ tokens, at, key, bits, capital }: Lists): Set<string> {
  const unknown = new Set<string>()
  // The bits of all of them: a word that shares none is none of them, and most need no look-up.
  let like = 0
  for (let i = 0; i < key.length; i++)
    if (capital[i] && bits[i] === 0) {
      unknown.add(key[i]!)
      like |= bitsOf(key[i]!)
    }
  const common = new Set<string>()
  if (unknown.size === 0) return common
  for (let i = 0; i < key.length; i++)
    if (!capital[i] && bits[i] === 0 && tokens[at[i]!]!.word.asSecond & like && unknown.has(key[i]!))
      common.add(key[i]!)
  return common
}

function findCountries(
  words: Pick<Words, 'tokens' | 'at' | 'key' | 'bits' | 'capital' | 'starts'>,
  knowledge: PeopleKnowledge,
): Pick<Words, 'country' | 'countryBefore'> {
  const country = new Map<number, CountryHit>()
  const countryBefore = new Map<number, CountryHit>()
  for (let s = 0; s + 1 < words.starts.length; s++) {
    const end = words.starts[s + 1]!
    for (let i = words.starts[s]!; i < end; i++) {
      if (!(words.bits[i]! & NATION) || !words.capital[i]) continue
      const hit = longest(knowledge.countries, words, i, end)
      if (!hit || isPronoun(words, i, hit.to) || isContinent(words, i)) continue
      const found = { name: hit.value, from: i, to: hit.to }
      country.set(i, found)
      countryBefore.set(hit.to, found)
      i = hit.to - 1
    }
  }
  return { country, countryBefore }
}

/** "Us" at a sentence's start is no country. */
const isPronoun = (words: Pick<Words, 'tokens' | 'at'>, i: number, to: number) =>
  to === i + 1 && words.tokens[words.at[i]!]!.text === 'Us'

/** "Latin America" is no country. */
const isContinent = (words: Pick<Words, 'key'>, i: number) =>
  words.key[i] === 'america' && /^(north|south|latin|central)$/.test(words.key[i - 1] ?? '')
