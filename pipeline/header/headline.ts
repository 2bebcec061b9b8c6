/** What a headline tells of the sides: whom the writer met, and sometimes who wrote. */
import type { Knowledge } from '../knowledge/index.js'
import { tokenWhere } from '../tokens.js'
import type { Page, Token } from '../types.js'
import { type CountryHit, countriesIn, countryAt } from './countries.js'
import { isHead, isOfficials, type Side, spanOf } from './officials.js'

/** The tokens of the headline, the end exclusive; both 0 where there is none. Menus and letterheads stand above it. */
export function titleSpan({ outline, tokens }: Page): { from: number; to: number } {
  const title = outline.blocks.find((b) => b.kind === 'title')
  let from = 0
  while (title && from < tokens.length && tokens[from]!.start < title.start) from++
  let to = from
  while (title && to < tokens.length && tokens[to]!.start < title.end) to++
  return { from, to }
}

/** `Utopia-Ruritania Foreign Ministers' Meeting`, `Joint Statement by Utopia and Ruritania`: the writer comes first. */
export function headlinePair(
  tokens: readonly Token[],
  from: number,
  to: number,
  knowledge: Knowledge,
): Side | null {
  for (let i = from; i < to; i++) {
    const first = countryAt(tokens, i, knowledge)
    const second = first && pairedWith(tokens, first, knowledge)
    if (first && second && first.name.kind !== 'organisation') {
      const own = isForeign(tokens, to, first, second, knowledge) ? second : first
      return { code: own.name.code, evidence: [spanOf(tokens, first.from, second.to)] }
    }
  }
  return null
}

/** Words of the opening in which officials are presented with their country. */
const OPENING = 150

/** The opening presents officials of the first side with their country, and of the second side without. */
function isForeign(
  tokens: readonly Token[],
  from: number,
  first: CountryHit,
  second: CountryHit,
  knowledge: Knowledge,
): boolean {
  const presented = new Set<string>()
  for (const hit of countriesIn(tokens, from, Math.min(tokens.length, from + OPENING), knowledge))
    if (isOfficials(tokens, hit, knowledge)) presented.add(hit.name.code)
  return presented.has(first.name.code) && !presented.has(second.name.code)
}

/** `President of Utopia receives Ruritanian Minister`: who acts in a headline that names both sides wrote it. */
export function headlineSubject(
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

/**
 * `Utopia, Ruritania agree to …`, `Utopian President, Ruritania's Premier discuss …`, `Ministers of Utopia and Ruritania
 * review …`, `Call between the Ministers of Utopia and Ruritania`: of two sides that act together the writer comes
 * first. A joint text has two writers.
 */
export function headlineList(
  tokens: readonly Token[],
  from: number,
  to: number,
  knowledge: Knowledge,
): Side | null {
  const [first, second, third] = countriesIn(tokens, from, to, knowledge)
  if (!first || !second || third || first.name.code === second.name.code || tokens[from]?.lower === 'joint')
    return null
  if (first.name.kind === 'organisation' || first.name.as === 'capital') return null
  const before = tokens.slice(from, first.from)
  const told = before.findLastIndex((t) => t.text === ':' || t.lower === 'between')
  const opens = before.slice(told + 1).every((t) => isHead(t) || OPENS_LIST.test(t.lower))
  const between = tokens.slice(first.to, second.from)
  const listed = between.some((t) => t.text === ',' || t.lower === 'and')
  const plain = between.every((t) => isHead(t) || /^(?:,|and|the|foreign|fm|fms|pm)$/.test(t.lower))
  if (!opens || !listed || !plain) return null
  return { code: first.name.code, evidence: [spanOf(tokens, first.from, second.to)] }
}

const OPENS_LIST =
  /^(?:of|the|for|foreign|affairs|defen[cs]e|economy|trade|meeting|talks|consultations|negotiations|conversation|telephone|phone|call|bilateral|trilateral|political)$/

/** `Meeting between X, Minister of Utopia, and Y, Minister of Ruritania`: the writer comes first. */
export function headlineBetween(
  tokens: readonly Token[],
  from: number,
  to: number,
  knowledge: Knowledge,
): Side | null {
  const between = tokenWhere(tokens, from, to, (t) => t.lower === 'between')
  if (between < 0 || /^relations$/.test(tokens[between - 1]?.lower ?? '')) return null
  const [first, second] = countriesIn(tokens, between, to, knowledge).filter(
    ({ name }) => name.as !== 'capital',
  )
  if (!first || !second || first.name.code === second.name.code) return null
  const listed = tokens.slice(first.to, second.from).some((t) => t.lower === 'and')
  if (!listed || !isOfficials(tokens, first, knowledge) || !isOfficials(tokens, second, knowledge))
    return null
  return { code: first.name.code, evidence: [spanOf(tokens, first.from, second.to)] }
}

/** What one does at home or on the telephone; who `visits` or `arrives` is as often written about by the host. */
const HOSTING: ReadonlySet<string> = new Set(
  'receives received recieved recieves hosts hosted welcomes welcomed meets met holds held speaks spoke talks talked with'.split(
    ' ',
  ),
)

const DASH = /^[-–—‑]$/

/** The country after a hyphen or dash (or another of `marks`) straight after this one. */
export function pairedWith(
  tokens: readonly Token[],
  hit: CountryHit,
  knowledge: Knowledge,
  marks = DASH,
): CountryHit | null {
  const dash = tokens[hit.to]
  if (dash === undefined || !marks.test(dash.text)) return null
  const at = tokens[hit.to + 1]?.lower === 'the' ? hit.to + 2 : hit.to + 1
  const other = countryAt(tokens, at, knowledge)
  if (!other || other.name.code === hit.name.code) return null
  return other.name.as === 'capital' || hit.name.as === 'capital' ? null : other
}
