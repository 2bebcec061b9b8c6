/** The other side, as the headline tells it: whom the writer met. */
import type { Knowledge } from '../knowledge/index.js'
import { tokenWhere } from '../tokens.js'
import type { Page, Token } from '../types.js'
import { type CountryHit, countriesIn } from './countries.js'
import { titleSpan } from './headline.js'
import { isOfficials } from './officials.js'

/**
 * The governments that the headline names beside the writer's own. Where it presents officials of some (`King, Utopian
 * premier discuss Ruritania`), the rest is what the talk was about.
 */
export function headlineOthers(page: Page, knowledge: Knowledge): Set<string> {
  const { tokens } = page
  const { from } = titleSpan(page)
  const hits = sidesIn(page, knowledge)
  const told = hits.filter(
    (h) => !isOwner(tokens, h, knowledge) && !(h.from === from && hits.length > 1 && isActor(tokens, h)),
  )
  const present: CountryHit[] = []
  for (const hit of told) if (isPresented(tokens, hit, present.at(-1), knowledge)) present.push(hit)
  if (present.length > 0) return codesOf(present)
  // `World Trade Forum in Utopia`: a body without an official is where one met.
  const states = told.filter(({ name }) => name.kind === 'country')
  return codesOf(states.length > 0 ? states : told)
}

/** All governments that the headline names. */
export const headlineCountries = (page: Page, knowledge: Knowledge): Set<string> =>
  codesOf(sidesIn(page, knowledge))

const codesOf = (hits: readonly CountryHit[]) => new Set(hits.map((h) => h.name.code))

/** Capitals are places of the meeting, not sides of it, and what stands behind `on` or `about` is its topic. */
function sidesIn(page: Page, knowledge: Knowledge): readonly CountryHit[] {
  const { tokens } = page
  const { from, to } = titleSpan(page)
  const hits = countriesIn(tokens, from, to, knowledge).filter((h) => h.name.as !== 'capital')
  const topic = tokenWhere(tokens, from, to, ({ lower }) => TOPIC.has(lower))
  const sides = topic < 0 ? hits : hits.filter((h) => h.from < topic)
  return sides.length > 0 ? sides : hits
}

const TOPIC: ReadonlySet<string> = new Set(['on', 'about'])

/** With an official, or joined to one that has: `Ministers of Utopia, Ruritania and Arcadia`. */
function isPresented(
  tokens: readonly Token[],
  hit: CountryHit,
  before: CountryHit | undefined,
  knowledge: Knowledge,
): boolean {
  const joined = before && tokens.slice(before.to, hit.from).every((t) => LINKS.has(t.lower))
  return joined || PEERS.has(tokens[hit.to]?.lower ?? '') || isOfficials(tokens, hit, knowledge)
}

const LINKS: ReadonlySet<string> = new Set([',', 'and', 'the', '&', '-', '–', '—'])
/** What the others are called: `with her Utopian counterpart`. */
export const PEERS: ReadonlySet<string> = new Set(
  'counterpart counterparts colleague colleagues leader leaders delegation delegations fm pm envoy'.split(
    ' ',
  ),
)

/** `Utopia Participates in …`: who acts in the headline is no counterpart. */
const isActor = (tokens: readonly Token[], { to, name }: CountryHit) =>
  name.as === 'name' && !isGenitive(tokens, to) && /^\p{L}{3,}(?:s|ed)$/u.test(tokens[to]?.lower ?? '')

/** `Minister conveys Utopia's strong objections to …`: what an official without a country conveys is the own side's. */
function isOwner(
  tokens: readonly Token[],
  { from, to }: CountryHit,
  { organs: { sides } }: Knowledge,
): boolean {
  if (!isGenitive(tokens, to) || !VOICES.has(tokens[from - 1]?.lower ?? '')) return false
  return sides.has(tokens[to]?.lower ?? '') || sides.has(tokens[to + 1]?.lower ?? '')
}

const isGenitive = (tokens: readonly Token[], to: number) => /['’]s?$/.test(tokens[to - 1]!.text)

const VOICES: ReadonlySet<string> = new Set(
  'conveys conveyed expresses expressed reiterates reiterated reaffirms reaffirmed affirms underscores stresses'.split(
    ' ',
  ),
)
