/**
 * The side that wrote a text which does not name itself: the headline says whom it met, and the text speaks of the
 * other side (`Utopian-Ruritanian relations`, `the Utopian side`). Nothing is inferred where two sides could be it.
 */
import type { Knowledge } from '../knowledge/index.js'
import { keyOf } from '../knowledge/people.js'
import type { Page, Span, Token } from '../types.js'
import { type CountryHit, countriesIn, countryAt } from './countries.js'

/** How many tokens are read: the host shows early or not at all. */
const READ = 700
const SURE = 2

interface Side {
  readonly code: string
  readonly evidence: readonly Span[]
}

export function inferSide(page: Page, knowledge: Knowledge): Side | null {
  const { tokens } = page
  const from = titleEnd(page)
  const named = headlinePair(tokens, 0, from, knowledge) ?? headlineSubject(tokens, 0, from, knowledge)
  if (named) return named
  const theirs = headlineCountries(page, knowledge)
  if (theirs.size === 0) return null
  return weigh(tokens, from, theirs, knowledge) ?? onlyOther(tokens, from, theirs, knowledge)
}

/**
 * The capital from which the text is dated (`Utopia City (UNA) – …`, `Utopia City, 4 May`): texts are issued at home,
 * except that a delegation may issue one in the other side's capital, which the headline tells.
 */
export function datelineSide(page: Page, knowledge: Knowledge): Side | null {
  const theirs = headlineCountries(page, knowledge)
  const { blocks } = page.outline
  const lead = blocks.find((b) => b.kind === 'paragraph')
  for (const block of blocks) {
    if (block.kind !== 'dateline' && block.kind !== 'furniture' && block !== lead) continue
    const at = page.tokens.findIndex((t) => t.start >= block.start)
    const hit = at < 0 ? null : countryAt(page.tokens, at, knowledge)
    if (hit?.name.as !== 'capital' || SEATS.has(hit.name.code) || theirs.has(hit.name.code)) continue
    if (block === lead && !DATELINE.test(page.text.slice(page.tokens[hit.to - 1]!.end, block.end))) continue
    return { code: hit.name.code, evidence: [spanOf(page.tokens, hit.from, hit.to)] }
  }
  return null
}

/** Brussels is the seat of organisations, too. */
const SEATS: ReadonlySet<string> = new Set(['BE'])
/** What stands between the city and the first sentence: an agency, a date, and a dash. */
const DATELINE = /^(?:,[^.!?–—]{0,40})?(?: ?\([^)]{1,30}\))? ?(?:[–—]|--?) /

function titleEnd({ outline, tokens }: Page): number {
  const title = outline.blocks.find((b) => b.kind === 'title')
  let from = 0
  while (title && from < tokens.length && tokens[from]!.start < title.end) from++
  return from
}

/** Capitals are places of the meeting, not sides of it. */
function headlineCountries(page: Page, knowledge: Knowledge): Set<string> {
  const hits = countriesIn(page.tokens, 0, titleEnd(page), knowledge)
  return new Set(hits.filter((h) => h.name.as !== 'capital').map((h) => h.name.code))
}

/** `the South China Sea` names no government. */
const WATERS: ReadonlySet<string> = new Set(['sea', 'seas', 'strait', 'peninsula', 'ocean'])

/** The one government that is named beside the counterpart's, where no third is. */
function onlyOther(
  tokens: readonly Token[],
  from: number,
  theirs: ReadonlySet<string>,
  knowledge: Knowledge,
): Side | null {
  const others = countriesIn(tokens, from, Math.min(tokens.length, from + READ), knowledge).filter(
    ({ name, to }) =>
      !theirs.has(name.code) &&
      name.kind === 'country' &&
      name.as !== 'capital' &&
      !WATERS.has(tokens[to]?.lower ?? ''),
  )
  const codes = new Set(others.map(({ name }) => name.code))
  if (codes.size !== 1) return null
  return { code: others[0]!.name.code, evidence: others.slice(0, 3).map((h) => spanOf(tokens, h.from, h.to)) }
}

/** `Utopia-Ruritania Foreign Ministers' Meeting`, `Joint Statement by Utopia and Ruritania`: the writer comes first. */
function headlinePair(tokens: readonly Token[], from: number, to: number, knowledge: Knowledge): Side | null {
  const joint = tokens[from]?.lower === 'joint'
  for (let i = from; i < to; i++) {
    const first = countryAt(tokens, i, knowledge)
    if (first && joint) return { code: first.name.code, evidence: [spanOf(tokens, first.from, first.to)] }
    const second = first && pairedWith(tokens, first, knowledge)
    if (first && second && first.name.kind !== 'organisation')
      return { code: first.name.code, evidence: [spanOf(tokens, first.from, second.to)] }
  }
  return null
}

/** `President of Utopia receives Ruritanian Minister`: who acts in a headline that names both sides wrote it. */
function headlineSubject(
  tokens: readonly Token[],
  from: number,
  to: number,
  knowledge: Knowledge,
): Side | null {
  const [first, second, third] = countriesIn(tokens, from, to, knowledge).filter(
    ({ name }) => name.as !== 'capital',
  )
  if (!first || !second || third || first.name.code === second.name.code) return null
  if (!isOfficials(tokens, first, knowledge)) return null
  for (let i = first.to; i < second.from; i++)
    if (HOSTING.has(tokens[i]!.lower))
      return { code: first.name.code, evidence: [spanOf(tokens, first.from, first.to)] }
  return null
}

/** What one does at home or on the telephone; who `visits` or `arrives` is as often written about by the host. */
const HOSTING: ReadonlySet<string> = new Set(
  'receives received hosts hosted welcomes welcomed meets met holds held speaks spoke talks talked'.split(
    ' ',
  ),
)

/** The country after a hyphen or dash straight after this one. */
function pairedWith(tokens: readonly Token[], hit: CountryHit, knowledge: Knowledge): CountryHit | null {
  const dash = tokens[hit.to]
  if (dash === undefined || !/^[-–—‑]$/.test(dash.text)) return null
  const other = countryAt(tokens, hit.to + 1, knowledge)
  return other &&
    other.name.as !== 'capital' &&
    hit.name.as !== 'capital' &&
    other.name.code !== hit.name.code
    ? other
    : null
}

function weigh(
  tokens: readonly Token[],
  from: number,
  theirs: ReadonlySet<string>,
  knowledge: Knowledge,
): Side | null {
  const found = new Map<string, { weight: number; evidence: Span[] }>()
  const add = (hit: CountryHit, to: number, weight: number) => {
    const { code, kind } = hit.name
    if (theirs.has(code) || kind === 'historical') return
    const entry = found.get(code) ?? { weight: 0, evidence: [] }
    entry.weight += weight
    if (entry.evidence.length < 3) entry.evidence.push(spanOf(tokens, hit.from, to))
    found.set(code, entry)
  }
  const officials = new Set<string>()
  for (const hit of countriesIn(tokens, from, Math.min(tokens.length, from + READ), knowledge)) {
    const other = pairedWith(tokens, hit, knowledge)
    if (other && theirs.has(other.name.code)) add(hit, other.to, 2)
    else if (other && theirs.has(hit.name.code)) add(other, other.to, 2)
    else if (!officials.has(hit.name.code) && isOfficials(tokens, hit, knowledge)) {
      officials.add(hit.name.code)
      add(hit, hit.to, 1)
    } else if (knowledge.organs.sides.has(tokens[hit.to]?.lower ?? '')) add(hit, hit.to + 1, 1)
  }
  const [first, second] = [...found.entries()].sort((a, b) => b[1].weight - a[1].weight)
  if (first === undefined || first[1].weight < SURE || first[1].weight === second?.[1].weight) return null
  return { code: first[0], evidence: first[1].evidence }
}

/** `the President of Utopia`, `the Utopian President`: counted once, since a third country has officials too. */
function isOfficials(tokens: readonly Token[], { from, to }: CountryHit, { people }: Knowledge): boolean {
  const head = (t: Token | undefined) => t?.capital === true && people.heads.first.has(keyOf(t.lower))
  const of = tokens[from - 1]?.lower === 'the' ? from - 2 : from - 1
  return head(tokens[to]) || (tokens[of]?.lower === 'of' && head(tokens[of - 1]))
}

const spanOf = (tokens: readonly Token[], from: number, to: number): Span => ({
  start: tokens[from]!.start,
  end: tokens[to - 1]!.end,
})
