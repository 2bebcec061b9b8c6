/** Country and organisation names in a stretch of tokens. */
import type { Knowledge } from '../knowledge/index.js'
import { type CountryName, NATION } from '../knowledge/people.js'
import { continuedBy } from '../knowledge/vocabulary.js'
import type { Token } from '../types.js'

export interface CountryHit {
  readonly name: CountryName
  /** `tokens[from] … tokens[to - 1]`. */
  readonly from: number
  readonly to: number
}

/** The longest name at token `at`, null where none stands; names are written with a capital. */
export function countryAt(tokens: readonly Token[], at: number, knowledge: Knowledge): CountryHit | null {
  const token = tokens[at]
  if (!token?.capital || !(token.word.classes & NATION)) return null
  const next = tokens[at + 1]?.word
  const list = continuedBy(knowledge.people.countries, token.word, token.word.key, next)
  if (!list) return null
  for (const { words, value } of next ? list.before(next.keyHash, next.asSecond) : list.before(0, 0)) {
    let i = 1
    while (i < words.length && tokens[at + i] !== undefined && tokens[at + i]!.word.key === words[i]) i++
    if (i >= words.length) return { name: value, from: at, to: at + words.length }
  }
  return null
}

export function countriesIn(
  tokens: readonly Token[],
  from: number,
  to: number,
  knowledge: Knowledge,
): CountryHit[] {
  const hits: CountryHit[] = []
  for (let i = from; i < to; i++) {
    const hit = countryAt(tokens, i, knowledge)
    if (hit === null) continue
    if (!isWater(tokens, hit.from)) hits.push(hit)
    i = hit.to - 1
  }
  return hits
}

/** `the Gulf of Guinea`, `the Bay of Bengal`: waters are no government. */
const isWater = (tokens: readonly Token[], at: number) =>
  tokens[at - 1]?.lower === 'of' && WATERS.has(tokens[at - 2]?.lower ?? '')

const WATERS: ReadonlySet<string> = new Set(['gulf', 'sea', 'strait', 'straits', 'bay'])
