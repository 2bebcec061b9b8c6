/** Headlines and leads whose official is one that no counterpart could be: who wrote it tells of the own. */
import type { Knowledge } from '../knowledge/index.js'
import type { Page, Token } from '../types.js'
import { countriesIn } from './countries.js'
import { titleSpan } from './headline.js'
import { isOfficials, type Side, spanOf } from './officials.js'

/** `The President of Utopia received the head of a company`, and the lead opens with the same official: the host's text. */
export function headlineHost(
  tokens: readonly Token[],
  from: number,
  to: number,
  lead: number,
  knowledge: Knowledge,
): Side | null {
  const [first, second] = countriesIn(tokens, from, to, knowledge)
  if (!first || second || first.name.kind !== 'country' || !isOfficials(tokens, first, knowledge)) return null
  let verb = first.to
  while (verb < to && tokens[verb]!.capital && !RECEIVES.test(tokens[verb]!.lower)) verb++
  if (!/^(?:of|the)$/.test(tokens[first.from - 1]?.lower ?? '') || !RECEIVES.test(tokens[verb]?.lower ?? ''))
    return null
  const [told] = countriesIn(tokens, lead, lead + TOLD, knowledge)
  return told?.name.code === first.name.code && isOfficials(tokens, told, knowledge)
    ? { code: first.name.code, evidence: [spanOf(tokens, first.from, first.to)] }
    : null
}

const RECEIVES = /^rec(?:ei|ie)ve[sd]$/
/** Tokens of a lead in which the one stands who received. */
const TOLD = 12

/** `Taoiseach meets …`, `External Affairs Minister, X, …`: an office that one government alone has opens headline or lead. */
export function ownedSide(page: Page, lead: number, { people, data }: Knowledge): Side | null {
  const { tokens } = page
  for (const start of [titleSpan(page).from, lead]) {
    const at = tokens[start]?.lower === 'the' ? start + 1 : start
    const hit = tokens[at] && people.owned.first.get(tokens[at].word.key)
    const phrase = hit
      ?.beforeWord(tokens[at + 1]?.word.key)
      .find(({ words }) => words.every((w, n) => tokens[at + n]?.word.key === w))
    if (!phrase || phrase.value.except.length > 0) continue
    const { code } = phrase.value
    if (data.people.countries.some((c) => c.code === code && c.kind === 'country') && code !== 'VA')
      return { code, evidence: [spanOf(tokens, at, at + phrase.words.length)] }
  }
  return null
}
