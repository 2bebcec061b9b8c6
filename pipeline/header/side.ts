/**
 * The side that wrote a text which does not name itself: the headline says whom it met, and the text speaks of the
 * other side (`Utopian-Ruritanian relations`, `the Utopian side`). Nothing is inferred where two sides could be it.
 */
import { afterDate } from '../calendar/names.js'
import type { Knowledge } from '../knowledge/index.js'
import type { Page, Token } from '../types.js'
import { bodyOfHead, bodyOfSecretary, isSecretary } from './bodies.js'
import { type CountryHit, countriesIn, countryAt } from './countries.js'
import {
  headlineBetween,
  headlineList,
  headlinePair,
  headlineSubject,
  type Side,
  spanOf,
  titleSpan,
} from './headline.js'
import { bodyInLead, homeInLead, hostInLead } from './home.js'
import {
  beforeArticle,
  companyOf,
  leadOf,
  leadSubject,
  receivingSide,
  sideLeft,
  visitedSide,
} from './lead.js'
import { headlineCountries, headlineOthers } from './others.js'
import { delegationSide, postedSide, READ, weighParties } from './party.js'

export function inferSide(page: Page, knowledge: Knowledge): Side | null {
  const { tokens } = page
  const title = titleSpan(page)
  const from = title.to
  const named =
    headlinePair(tokens, 0, from, knowledge) ??
    headlineSubject(tokens, title.from, from, knowledge) ??
    headlineList(tokens, title.from, from, knowledge) ??
    headlineBetween(tokens, title.from, from, knowledge)
  if (named) return named
  const lead = leadOf(page)
  const body = lead && bodyOfHead(tokens, from, lead, knowledge)
  if (body) return body
  if ([title.from, lead?.from ?? from].some((at) => isSecretary(tokens, at)))
    return bodyOfSecretary(tokens, knowledge)
  const told = headlineCountries(page, knowledge)
  const left =
    visitedSide(tokens, title.from, from, knowledge) ??
    (lead && (sideLeft(tokens, lead, told, knowledge) ?? receivingSide(tokens, lead, told, knowledge)))
  if (left) return left
  const others = headlineOthers(page, knowledge)
  const theirs = others.size > 0 || !lead ? others : companyOf(tokens, lead, knowledge)
  if (theirs.size === 0)
    return (
      (lead && (leadSubject(tokens, lead, theirs, knowledge) ?? delegationSide(tokens, lead, knowledge))) ??
      postedSide(tokens, from, knowledge)
    )
  const own = ({ from: at }: CountryHit) => {
    const of = beforeArticle(tokens, at)
    return tokens[of]?.lower === 'of' && tokens[of - 1]?.capital === true
  }
  const inLead = (hit: CountryHit) => lead !== null && hit.from < lead.to && own(hit)
  return (
    (lead && leadSubject(tokens, lead, theirs, knowledge)) ??
    (lead && hostInLead(tokens, lead, theirs, knowledge)) ??
    (others.size < 2 ? weighParties(tokens, from, theirs, knowledge) : null) ??
    (lead && bodyInLead(tokens, lead, theirs, knowledge)) ??
    (lead && others.size < 2 ? homeInLead(tokens, lead, theirs, knowledge) : null) ??
    onlyOther(tokens, from, theirs, knowledge, inLead, 1) ??
    onlyOther(tokens, from, theirs, knowledge, () => true, OFTEN)
  )
}

/**
 * The capital from which the text is dated (`Utopia City (UNA) – …`, `Utopia City, 4 May`): texts are issued at home,
 * except that a delegation may issue one in the other side's capital, which the headline tells.
 */
export function datelineSide(page: Page, knowledge: Knowledge): Side | null {
  // Organisations have their seats in capitals of others.
  const title = titleSpan(page)
  const [first] = countriesIn(page.tokens, title.from, title.to, knowledge)
  if (first?.name.kind === 'organisation' && first.from < title.from + OPENS) return null
  const theirs = headlineOthers(page, knowledge)
  const { blocks } = page.outline
  const lead = blocks.find((b) => b.kind === 'paragraph')
  let at = 0
  for (const block of blocks) {
    while (at < page.tokens.length && page.tokens[at]!.start < block.start) at++
    if (!DATED.has(block.kind) && block !== lead) continue
    const start = page.tokens[at]?.text === '(' ? at + 1 : at
    const hit = countryAt(
      page.tokens,
      block === lead ? afterDate(page.tokens, start, page.tokens.length) : start,
      knowledge,
    )
    if (hit?.name.as !== 'capital' || SEATS.has(hit.name.code)) continue
    const rest = page.text.slice(page.tokens[hit.to - 1]!.end, block.end)
    const running = block === lead || block.kind === 'caption'
    if (running && !DATELINE.test(rest) && !(block === lead ? CLOSED : ALONE).test(rest)) continue
    // An agency names its own side first.
    const agency = AGENCY.test(rest) && [...theirs][0] === hit.name.code
    if (theirs.has(hit.name.code) && !agency) continue
    return { code: hit.name.code, evidence: [spanOf(page.tokens, hit.from, hit.to)] }
  }
  return null
}

/** An organisation named later in the headline is the one that was met. */
const OPENS = 4

const DATED: ReadonlySet<string> = new Set(['dateline', 'furniture', 'caption'])

/** Brussels is the seat of organisations, too. */
const SEATS: ReadonlySet<string> = new Set(['BE'])
/** What stands between the city and the first sentence: an agency, a date, and a dash. */
const DATELINE =
  /^(?:\/[\p{L} ]{1,30})?(?:,(?:[^.!?–—]|\.\d|(?<= \p{Lu}\p{Ll}{2,3})\.){0,40})?(?: ?\([^)]{1,30}\))?(?:(?: ?(?:[–—]|--?)|(?<=\d{4}\)?|\)):) |(?:—|(?<=\))-)(?=\p{Lu}))/u

/** `Utopia City /UNA/. On May 4 …`, `(Utopia City, May 4, 2020).- …`, `Utopia City, May 4, 2020 (@UNA). …`. */
const CLOSED =
  /^[^.!?–—()/]{0,30}\.? ?\/[\p{L} .-]{2,30}\/\.?\s|^,[^.!?–—()]{0,40}(?:\)\.? ?[-–—]?|\([^()]{1,30}\)\.)\s/u
/** A line of its own with nothing but a date and an agency behind the city. */
const ALONE = /^(?:[,. ]+(?:\p{Lu}\p{L}*|\d{1,4}(?:st|nd|rd|th)?))*[,. ]*$/u

const AGENCY = /^[^.!?–—]{0,40}\([A-Z][A-Za-z]{1,8}\)/

/** `the South China Sea` names no government. */
const WATERS: ReadonlySet<string> = new Set(['sea', 'seas', 'strait', 'peninsula', 'ocean'])

/**
 * The one government that is named beside the counterpart's, where no third is: among the offices of the lead
 * (`Prime Minister X of Utopia`), where third countries are rare, or else in the whole text.
 */
function onlyOther(
  tokens: readonly Token[],
  from: number,
  theirs: ReadonlySet<string>,
  knowledge: Knowledge,
  counts: (hit: CountryHit) => boolean,
  least: number,
): Side | null {
  const others = countriesIn(tokens, from, Math.min(tokens.length, from + READ), knowledge).filter((hit) => {
    const { name, to } = hit
    if (theirs.has(name.code) || name.kind !== 'country' || name.as === 'capital') return false
    return !WATERS.has(tokens[to]?.lower ?? '') && counts(hit)
  })
  const counted = new Map<string, CountryHit[]>()
  for (const hit of others) counted.set(hit.name.code, [...(counted.get(hit.name.code) ?? []), hit])
  const [most, next] = [...counted.values()].sort((a, b) => b.length - a.length)
  if (!most || most.length < least || (next && most.length < CLEARLY * (next.length + 1))) return null
  return { code: most[0]!.name.code, evidence: most.slice(0, 3).map((h) => spanOf(tokens, h.from, h.to)) }
}

/** A government named less often may be what the talk was about. */
const OFTEN = 4
const CLEARLY = 3
