/** What the headline of a visit and the first paragraph tell of the side that wrote a text. */
import type { Knowledge } from '../knowledge/index.js'
import { tokenWhere } from '../tokens.js'
import type { Page, Token } from '../types.js'
import { countriesIn, countryAt } from './countries.js'
import { isHead, isOfficials, type Side, spanOf } from './officials.js'

/** The tokens of the first paragraph; a long one is read only to `read`, but for the seats of government in it. */
export interface Lead {
  readonly from: number
  readonly to: number
  readonly read: number
}

export const READ = 80

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
  if (hits.length !== 2) return null
  const visit = tokenWhere(tokens, from, hits[1]!.from + 1, (t) => t.lower === 'visit')
  if (visit < 0) return null
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
  const official = tokens.slice(host.from < visitor.from ? host.to : visit, visitor.from).some(isHead)
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
  // `President X and Utopian President Y`; the `and` of `Minister of Foreign and Trade Affairs of Utopia` joins no sides.
  const named = tokens[beforeArticle(tokens, first.from)]?.lower === 'of'
  if (theirs.size === 0 && !named && tokens.slice(at, first.from).some((t) => t.lower === 'and')) return null
  if (!isOfficials(tokens, first, knowledge) && tokens[first.to]?.lower !== 'delegation') return null
  return { code: first.name.code, evidence: [spanOf(tokens, first.from, first.to)] }
}

/** Past `UTOPIA CITY, UTOPIA –`, `Utopia City, 4 May 2020:`. */
export function behindWireDateline(tokens: readonly Token[], from: number): number {
  let dated = false
  let small = false
  for (let i = from; i < from + WIRE && i < tokens.length; i++) {
    const { text, kind, capital } = tokens[i]!
    const ends = /^(?:[–—]|--)$/.test(text) || (text === ':' && dated)
    if (ends) return dated || !small ? i + 1 : from
    if (kind === 'word' && !capital) return from
    small ||= /\p{Ll}/u.test(text)
    dated ||= kind === 'number'
  }
  return from
}

const WIRE = 12

/** Tokens in which the official stands whom the lead is about. */
export const OPENING = 16
