/**
 * The side that wrote a text which does not name itself: the headline says whom it met, and the text speaks of the
 * other side (`Utopian-Ruritanian relations`, `the Utopian side`). Nothing is inferred where two sides could be it.
 */
import type { Knowledge } from '../knowledge/index.js'
import type { Page, Token } from '../types.js'
import { bodyOfHead, bodyOfLead, bodyOfSecretary, isSecretary } from './bodies.js'
import { companyOf } from './company.js'
import { type CountryHit, countriesIn } from './countries.js'
import { headlineBetween, headlineList, headlinePair, headlineSubject, titleSpan } from './headline.js'
import { bodyInLead, homeInLead, hostInLead, visitedInLead } from './home.js'
import { beforeArticle, leadOf, leadSubject, visitedSide } from './lead.js'
import { type Side, spanOf } from './officials.js'
import { headlineCountries, headlineOthers } from './others.js'
import { headlineHost } from './owner.js'
import { delegationSide, weighParties } from './party.js'
import { postedSide, postedTo, READ, representedSide } from './posts.js'
import { actingSide, receivingSide, sideLeft } from './received.js'

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
  const host = lead && headlineHost(tokens, title.from, from, lead.from, knowledge)
  if (host) return host
  const body = lead && bodyOfHead(tokens, from, lead, knowledge)
  if (body) return body
  const headed = bodyOfLead(page, knowledge)
  if (headed) return headed
  if ([title.from, lead?.from ?? from].some((at) => isSecretary(tokens, at)))
    return bodyOfSecretary(tokens, knowledge)
  const told = headlineCountries(page, knowledge)
  const left =
    visitedSide(tokens, title.from, from, knowledge) ??
    (lead &&
      (sideLeft(tokens, lead, told, knowledge) ??
        receivingSide(tokens, lead, told, knowledge) ??
        actingSide(tokens, lead, told, knowledge)))
  if (left) return left
  const others = headlineOthers(page, knowledge)
  const theirs = others.size > 0 || !lead ? others : companyOf(tokens, lead, knowledge)
  if (theirs.size === 0)
    return (
      (lead && (leadSubject(tokens, lead, theirs, knowledge) ?? delegationSide(tokens, lead, knowledge))) ??
      (lead && representedSide(tokens, lead, knowledge)) ??
      postedSide(tokens, title.from, knowledge) ??
      weighParties(tokens, from, theirs, knowledge, SEVERAL)
    )
  const own = ({ from: at }: CountryHit) => {
    const of = beforeArticle(tokens, at)
    return tokens[of]?.lower === 'of' && tokens[of - 1]?.capital === true
  }
  const inLead = (hit: CountryHit) => lead !== null && hit.from < lead.to && own(hit)
  return (
    (lead && leadSubject(tokens, lead, theirs, knowledge)) ??
    (lead && hostInLead(tokens, lead, theirs, knowledge)) ??
    (lead && visitedInLead(tokens, lead, theirs, knowledge)) ??
    weighParties(tokens, from, theirs, knowledge, others.size < 2 ? 1 : SEVERAL) ??
    (lead && bodyInLead(tokens, lead, theirs, knowledge)) ??
    (lead && others.size < 2 ? homeInLead(tokens, lead, theirs, knowledge) : null) ??
    onlyOther(tokens, from, theirs, knowledge, inLead, 1) ??
    onlyOther(tokens, from, theirs, knowledge, () => true, OFTEN) ??
    postedTo(tokens, title, theirs, knowledge)
  )
}

/** `the South China Sea` names no government. */
const WATERS: ReadonlySet<string> = new Set(['sea', 'seas', 'strait', 'peninsula', 'ocean'])

/** What a side must weigh where the headline names more than one other, any of which may be at home. */
const SEVERAL = 2

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
