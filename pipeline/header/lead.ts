/** What the headline of a visit and the first paragraph tell of the side that wrote a text. */

import type { Knowledge } from '../knowledge/index.js'
import { phraseAt } from '../knowledge/phrases.js'
import type { Block, Page, Token } from '../types.js'
import { countriesIn, countryAt } from './countries.js'
import { isOfficials, type Side, spanOf } from './headline.js'

/**
 * `Visit of the Minister of Foreign Affairs of Utopia to Ruritania`, `Visit to Ruritania by the President of Utopia`:
 * who tells whose minister came is the host.
 */
export function visitedSide(tokens: readonly Token[], to: number, knowledge: Knowledge): Side | null {
  const hits = countriesIn(tokens, 0, to, knowledge).filter(({ name }) => name.as !== 'capital')
  const visit = tokens.findIndex((t) => t.lower === 'visit')
  if (hits.length !== 2 || visit < 0 || visit > hits[1]!.from) return null
  const host = hits.find(({ from }) => tokens[beforeArticle(tokens, from)]?.lower === 'to')
  const visitor = hits.find((hit) => hit !== host)!
  if (host?.name.as !== 'name' || host.name.code === visitor.name.code) return null
  const official = tokens
    .slice(host.from < visitor.from ? host.to : visit, visitor.from)
    .some((t) => t.capital && knowledge.people.heads.first.has(t.word.key))
  return official ? { code: host.name.code, evidence: [spanOf(tokens, host.from, host.to)] } : null
}

export const beforeArticle = (tokens: readonly Token[], at: number) =>
  tokens[at - 1]?.lower === 'the' ? at - 2 : at - 1

/** `Today, Utopian Minister X met with …`: the official who opens the lead, where it is not the counterpart. */
export function leadSubject(
  page: Page,
  lead: Block | undefined,
  theirs: ReadonlySet<string>,
  knowledge: Knowledge,
): Side | null {
  const { tokens } = page
  const start = lead ? tokens.findIndex((t) => t.start >= lead.start) : -1
  if (start < 0) return null
  const at = behindWireDateline(tokens, start)
  const [first] = countriesIn(tokens, at, Math.min(tokens.length, at + OPENING), knowledge).filter(
    ({ name }) => name.kind === 'country' && name.as !== 'capital',
  )
  if (!first || theirs.has(first.name.code) || !isOfficials(tokens, first, knowledge)) return null
  return { code: first.name.code, evidence: [spanOf(tokens, first.from, first.to)] }
}

/** Past `UTOPIA CITY, UTOPIA –`. */
function behindWireDateline(tokens: readonly Token[], from: number): number {
  for (let i = from; i < from + 8 && i < tokens.length; i++) {
    const { text } = tokens[i]!
    if (/^[–—]$/.test(text)) return i + 1
    if (/\p{Ll}/u.test(text)) return from
  }
  return from
}

/** `at the Utopia Palace`, `in the Palace`; `The Palace hosted`. */
function isHost(tokens: readonly Token[], i: number, to: number): boolean {
  if (tokens[to]?.lower === 'hosted') return true
  return /^(?:at|in)$/.test(tokens[beforeArticle(tokens, i)]?.lower ?? '')
}

/** Without a counterpart in the headline: whom the lead says somebody met or spoke with (`with Utopian Premier X`). */
export function companyOf(page: Page, lead: Block | undefined, knowledge: Knowledge): Set<string> {
  const { tokens } = page
  const start = lead ? tokens.findIndex((t) => t.start >= lead.start) : -1
  const codes = new Set<string>()
  if (!lead || start < 0) return codes
  const end = Math.min(tokens.length, start + LEAD)
  for (const hit of countriesIn(tokens, start, end, knowledge)) {
    if (tokens[hit.from]!.start >= lead.end) break
    if (tokens[beforeArticle(tokens, hit.from)]?.lower === 'with' && isOfficials(tokens, hit, knowledge))
      codes.add(hit.name.code)
  }
  return codes
}

/** Tokens of a lead that are read. */
const LEAD = 80

/** `received X in Utopia City`, `hosted in Utopia City`: one receives in the own capital. */
export function hostInLead(
  page: Page,
  lead: Block | undefined,
  theirs: ReadonlySet<string>,
  knowledge: Knowledge,
): Side | null {
  const { tokens } = page
  const start = lead ? tokens.findIndex((t) => t.start >= lead.start) : -1
  if (!lead || start < 0) return null
  let hosting = false
  for (let i = start; i < start + LEAD && i < tokens.length && tokens[i]!.start < lead.end; i++) {
    const { lower } = tokens[i]!
    if (HOSTS.has(lower) && !PASSIVE.has(tokens[i - 1]?.lower ?? '')) hosting = true
    if (!hosting || lower !== 'in') continue
    const hit = countryAt(tokens, i + 1, knowledge)
    if (hit?.name.as === 'capital' && !theirs.has(hit.name.code))
      return { code: hit.name.code, evidence: [spanOf(tokens, hit.from, hit.to)] }
  }
  return null
}

const HOSTS: ReadonlySet<string> = new Set([
  'received',
  'hosted',
  'welcomed',
  'receives',
  'hosts',
  'welcomes',
])
const PASSIVE: ReadonlySet<string> = new Set(['was', 'were', 'been', 'being', 'be'])

/** Tokens in which the official stands whom the lead is about. */
const OPENING = 16

/** `received at the Utopia Palace`: a seat of government named in the lead, where it is not the counterpart's. */
export function bodyInLead(
  { tokens }: Page,
  lead: Block | undefined,
  theirs: ReadonlySet<string>,
  { organs }: Knowledge,
): Side | null {
  const at = lead ? tokens.findIndex((t) => t.start >= lead.start) : -1
  for (let i = at; lead && i >= 0 && i < tokens.length && tokens[i]!.start < lead.end; i++) {
    const hit = tokens[i]!.capital ? phraseAt(organs.index, tokens, i, tokens.length) : null
    if (hit && !theirs.has(hit.value.code) && isHost(tokens, i, hit.to))
      return { code: hit.value.code, evidence: [spanOf(tokens, i, hit.to)] }
  }
  return null
}
