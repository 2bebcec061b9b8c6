/** What the headline of a visit and the first paragraph tell of the side that wrote a text. */

import type { Knowledge } from '../knowledge/index.js'
import type { Page, Token } from '../types.js'
import { countriesIn, countryAt } from './countries.js'
import { isOfficials, type Side, spanOf } from './headline.js'

/** The tokens of the first paragraph; a long one is read only to `read`, but for the seats of government in it. */
export interface Lead {
  readonly from: number
  readonly to: number
  readonly read: number
}

const READ = 80

export function leadOf({ tokens, outline }: Page): Lead | null {
  const block = outline.blocks.find((b) => b.kind === 'paragraph')
  const from = block ? tokens.findIndex((t) => t.start >= block.start) : -1
  if (!block || from < 0) return null
  let to = from
  while (to < tokens.length && tokens[to]!.start < block.end) to++
  return { from, to, read: Math.min(to, from + READ) }
}

/**
 * `Visit of the Minister of Foreign Affairs of Utopia to Ruritania`, `Visit to Ruritania by the President of Utopia`:
 * who tells whose minister came is the host.
 */
export function visitedSide(
  tokens: readonly Token[],
  from: number,
  to: number,
  knowledge: Knowledge,
): Side | null {
  const hits = countriesIn(tokens, from, to, knowledge).filter(({ name }) => name.as !== 'capital')
  const visit = tokens.findIndex((t, i) => i >= from && t.lower === 'visit')
  if (hits.length !== 2 || visit < 0 || visit > hits[1]!.from) return null
  const host = hits.find(({ from }) => tokens[beforeArticle(tokens, from)]?.lower === 'to')
  const visitor = hits.find((hit) => hit !== host)!
  if (host?.name.as !== 'name' || host.name.code === visitor.name.code) return null
  // `Head of a body concludes visit to Utopia`: an organisation tells of its own head.
  if (
    visitor.name.kind === 'organisation' &&
    visitor.from === from &&
    isOfficials(tokens, visitor, knowledge)
  )
    return { code: visitor.name.code, evidence: [spanOf(tokens, visitor.from, visitor.to)] }
  const official = tokens
    .slice(host.from < visitor.from ? host.to : visit, visitor.from)
    .some((t) => t.capital && knowledge.people.heads.first.has(t.word.key))
  return official ? { code: host.name.code, evidence: [spanOf(tokens, host.from, host.to)] } : null
}

export const beforeArticle = (tokens: readonly Token[], at: number) =>
  tokens[at - 1]?.lower === 'the' ? at - 2 : at - 1

/** `Today, Utopian Minister X met with …`: the official who opens the lead, where it is not the counterpart. */
export function leadSubject(
  tokens: readonly Token[],
  lead: Lead,
  theirs: ReadonlySet<string>,
  knowledge: Knowledge,
): Side | null {
  const at = behindWireDateline(tokens, lead.from)
  const [first] = countriesIn(tokens, at, Math.min(tokens.length, at + OPENING), knowledge).filter(
    ({ name }) => name.kind === 'country' && name.as !== 'capital',
  )
  if (!first || theirs.has(first.name.code)) return null
  // `The Ambassador of Utopia to Ruritania called on the Minister`
  if (theirs.size === 0 && tokens[first.to]?.lower === 'to' && countryAt(tokens, first.to + 1, knowledge))
    return null
  // `President X and Utopian President Y`
  if (theirs.size === 0 && tokens.slice(at, first.from).some((t) => t.lower === 'and')) return null
  if (!isOfficials(tokens, first, knowledge) && tokens[first.to]?.lower !== 'delegation') return null
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

/**
 * Without a counterpart in the headline: whom the lead says somebody met, spoke with or told something (`with Utopian
 * Premier X`, `received the Ambassador of Utopia`), and the country that an official without
 * one visited.
 */
export function companyOf(
  tokens: readonly Token[],
  { from, to, read }: Lead,
  knowledge: Knowledge,
): Set<string> {
  const codes = companyIn(tokens, from, read, knowledge)
  // News puts the one who speaks first, and the guest in the next paragraph.
  return codes.size > 0 ? codes : companyIn(tokens, to, Math.min(tokens.length, to + READ), knowledge)
}

function companyIn(tokens: readonly Token[], from: number, to: number, knowledge: Knowledge): Set<string> {
  const codes = new Set<string>()
  let presented = false
  for (const hit of countriesIn(tokens, from, to, knowledge)) {
    if (hit.name.as === 'capital') continue
    const before = beforeArticle(tokens, hit.from)
    const { lower } = tokens[before] ?? { lower: '' }
    const met = MET.has(lower) && isOfficials(tokens, hit, knowledge)
    const visited =
      !presented && lower === 'to' && tokens[before - 1]?.lower === 'visit' && hit.name.as === 'name'
    presented ||= isOfficials(tokens, hit, knowledge)
    if (met || visited || (lower === 'of' && isCompany(tokens, before - 1))) codes.add(hit.name.code)
  }
  return codes
}

/** `with Premier Ina Berg`: a name with its office, straight behind `with`. */
function isCompany(tokens: readonly Token[], at: number): boolean {
  let i = at
  while (
    i > at - 8 &&
    (tokens[i]?.capital || /^(?:of|for)$/.test(tokens[i]?.lower ?? '') || isInner(tokens, i))
  )
    i--
  return i < at && MET.has(tokens[beforeArticle(tokens, i + 1)]?.lower ?? '')
}

/** The article inside `Chairman of the Senate`. */
const isInner = (tokens: readonly Token[], i: number) =>
  tokens[i]?.lower === 'the' && tokens[i - 1]?.lower === 'of'

/** What stands before whoever was met; `received by` stands before the host. */
const MET: ReadonlySet<string> = new Set(
  'with to from met meets received receives receiving welcomed welcomes hosted hosts telephoned phoned summoned'.split(
    ' ',
  ),
)

/**
 * The headline names all sides and the lead the offices of all but one of them: that one wrote it (`Ministers of
 * Utopia, Ruritania and Arcadia`; `The Minister, X, met with the Ministers of Ruritania, Y, and of Arcadia, Z`).
 */
export function sideLeft(
  tokens: readonly Token[],
  lead: Lead,
  named: ReadonlySet<string>,
  knowledge: Knowledge,
): Side | null {
  if (named.size < 2) return null
  const left = leftOf(tokens, lead.from, lead.read, named, knowledge)
  // A lead without officials of any side: those of the whole text tell.
  const all = left.size < named.size ? left : leftOf(tokens, lead.from, lead.from + LONG, named, knowledge)
  const [only] = [...all]
  if (all.size !== 1 || only === undefined) return null
  const title = countriesIn(tokens, 0, lead.from, knowledge).find(({ name }) => name.code === only)
  return title ? { code: only, evidence: [spanOf(tokens, title.from, title.to)] } : null
}

const LONG = 700

/** The governments of which no official is presented in a stretch of tokens. */
function leftOf(
  tokens: readonly Token[],
  from: number,
  to: number,
  named: ReadonlySet<string>,
  knowledge: Knowledge,
): Set<string> {
  const left = new Set(named)
  let end = -1
  for (const hit of countriesIn(tokens, from, Math.min(tokens.length, to), knowledge)) {
    // `the Ministers of Utopia and Ruritania`
    const joined = end > 0 && tokens.slice(end, hit.from).every((t) => /^(?:,|and|the)$/.test(t.lower))
    const peer = /^(?:counterpart|colleague)s?$/.test(tokens[hit.to]?.lower ?? '')
    if (!joined && !peer && !isOfficials(tokens, hit, knowledge) && !isOfOffice(tokens, hit.from, knowledge))
      continue
    left.delete(hit.name.code)
    end = hit.to
  }
  return left
}

/** The headline names both sides, and the lead says whose official received the other: the host wrote it. */
export function receivingSide(
  tokens: readonly Token[],
  lead: Lead,
  named: ReadonlySet<string>,
  knowledge: Knowledge,
): Side | null {
  if (named.size !== 2) return null
  const hits = countriesIn(tokens, lead.from, Math.min(lead.read, lead.from + OPENING), knowledge)
  const host = hits.find(
    (hit) => isOfficials(tokens, hit, knowledge) || isOfOffice(tokens, hit.from, knowledge),
  )
  if (!host || !named.has(host.name.code)) return null
  for (let i = host.to; i < lead.read; i++) {
    if (RECEIVES.has(tokens[i]!.lower))
      return { code: host.name.code, evidence: [spanOf(tokens, host.from, host.to)] }
    if (/^(?:[.,;]|by|with|and)$/.test(tokens[i]!.lower)) return null
  }
  return null
}

const RECEIVES: ReadonlySet<string> = new Set([
  'received',
  'receives',
  'hosted',
  'hosts',
  'welcomed',
  'welcomes',
])

/** `Minister of Foreign Affairs of the Republic of Utopia`: an office some words before the country. */
function isOfOffice(tokens: readonly Token[], at: number, { people }: Knowledge): boolean {
  if (tokens[beforeArticle(tokens, at)]?.lower !== 'of') return false
  for (let i = at - 1; i > at - 10 && i >= 0; i--) {
    const { capital, lower, word } = tokens[i]!
    if (capital && people.heads.first.has(word.key)) return true
    if (!capital && !/^(?:of|the|and|for)$/.test(lower)) return false
  }
  return false
}

/** Tokens in which the official stands whom the lead is about. */
const OPENING = 16
