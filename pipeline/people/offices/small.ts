/** Fields of offices in small letters. */
import { PORTFOLIO } from '../../knowledge/people.js'
import type { Words } from '../words.js'

/** "Utopia's minister of mining and energy": who writes the office in small letters writes its field so. */
export const isInSmall = (words: Words, head: number, connector: string) =>
  !words.capital[head] &&
  !words.capital[head + 2] &&
  (connector === 'of' || (connector === 'for' && !ASKED.has(words.key[head + 2]!)))

/** "asked the minister for support", "thanked the minister for cooperation": no field of an office. */
const ASKED = new Set(['support', 'assistance', 'help', 'cooperation', 'information', 'protection'])

/** "mining and energy"; also behind a demonym: "the Utopian diplomacy". */
export function smallPortfolioEnd(words: Words, i: number, limit: number): number {
  const nation = words.country.get(i)
  let end = nation?.name.as === 'demonym' && SMALL.has(words.key[nation.to] ?? '') ? nation.to + 1 : i
  if (nation) return end
  for (let j = i; j < limit; j = end) {
    const at = j > i && SMALL_JOINERS.has(words.key[j]!) ? j + 1 : j
    if (at >= limit || !(words.bits[at]! & PORTFOLIO) || words.capital[at]) break
    end = at + 1
  }
  return end
}

const SMALL_JOINERS = new Set(['and', '-', '–'])

const SMALL = new Set(['diplomacy', 'delegation', 'government', 'mission', 'parliament', 'embassy'])
