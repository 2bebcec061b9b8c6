/** Officials presented with their country: `the President of Utopia`, `the Utopian President`. */
import type { Knowledge } from '../knowledge/index.js'
import { HEAD } from '../knowledge/people.js'
import type { Span, Token } from '../types.js'
import type { CountryHit } from './countries.js'

export interface Side {
  readonly code: string
  readonly evidence: readonly Span[]
}

/** A word with a capital that offices begin with: `President`. */
export const isHead = (token: Token | undefined): boolean =>
  token?.capital === true && (token.word.classes & HEAD) !== 0

/** `the President of Utopia`, `the Utopian President`: counted once, since a third country has officials too. */
export function isOfficials(
  tokens: readonly Token[],
  { from, to }: CountryHit,
  { people }: Knowledge,
): boolean {
  const of = tokens[from - 1]?.lower === 'the' ? from - 2 : from - 1
  // "the Philippines' Secretary": the apostrophe of a name in the plural stands alone.
  const after = /^['’]$/.test(tokens[to]?.text ?? '') ? to + 1 : to
  for (let i = after; i < after + 4 && tokens[i]?.capital; i++)
    if (standsOffice(tokens, i, people)) return true
  // `Minister of Trade, Utopia`
  if (tokens[of]?.lower !== 'of' && tokens[of]?.text !== ',') return false
  for (let i = of - 1; i >= 0 && of - i < PORTFOLIO && isPortfolioPart(tokens[i]!); i--)
    if (isHead(tokens[i]))
      return tokens[of]!.lower === 'of' || tokens[i + 1]?.lower === 'of' || tokens[i + 1]?.lower === 'for'
  return false
}

/** A whole office (`Trade Representative`), where "Free Trade Agreement" has but the first word of one. */
function standsOffice(tokens: readonly Token[], at: number, { heads }: Knowledge['people']): boolean {
  if (!isHead(tokens[at])) return false
  const list = heads.first.get(tokens[at]!.word.key)
  return (
    list
      ?.beforeWord(tokens[at + 1]?.word.key)
      .some(({ words }) => words.every((w, n) => tokens[at + n]?.word.key === w)) ?? false
  )
}

/** Words of the longest portfolio between an office and its country, and what joins them. */
const PORTFOLIO = 10

const isPortfolioPart = ({ capital, lower }: Token) => capital || /^(?:of|for|and|the|,|&)$/.test(lower)

export const spanOf = (tokens: readonly Token[], from: number, to: number): Span => ({
  start: tokens[from]!.start,
  end: tokens[to - 1]!.end,
})
