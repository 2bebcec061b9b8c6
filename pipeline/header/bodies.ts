/** The organisation that tells of its own head: its office opens the headline or the lead. */
import type { Knowledge } from '../knowledge/index.js'
import type { Token } from '../types.js'
import { countriesIn } from './countries.js'
import { type Side, spanOf } from './headline.js'
import type { Lead } from './lead.js'

/**
 * `IAEA Director General's consultations`, and the lead is about an official of the same body (`The Director General
 * of the IAEA, X, …`). A government writes the other way round: its own official comes first.
 */
export function bodyOfHead(
  tokens: readonly Token[],
  title: number,
  lead: Lead,
  knowledge: Knowledge,
): Side | null {
  const [first] = countriesIn(tokens, 0, Math.min(title, OPENING), knowledge)
  if (first?.name.kind !== 'organisation' || first.from > 1) return null
  const [told] = countriesIn(tokens, lead.from, Math.min(lead.read, lead.from + OPENING), knowledge)
  if (told?.name.code !== first.name.code) return null
  if (!isOffice(tokens, first.to, title, knowledge) || !isOffice(tokens, lead.from, lead.to, knowledge))
    return null
  return { code: told.name.code, evidence: [spanOf(tokens, told.from, told.to)] }
}

/** Tokens in which the official stands whom a headline or a lead is about. */
const OPENING = 16

/** An office within the next four words, in capitals or not (`COMMISSION PRESIDENT`). */
function isOffice(tokens: readonly Token[], from: number, to: number, { people }: Knowledge): boolean {
  for (let i = from; i < Math.min(to, from + 5); i++)
    if (tokens[i]!.capital && people.heads.first.has(tokens[i]!.word.key)) return true
  return false
}
