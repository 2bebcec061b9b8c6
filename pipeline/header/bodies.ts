/** The organisation that tells of its own head: its office opens the headline or the lead. */
import type { Knowledge } from '../knowledge/index.js'
import type { Page, Span, Token } from '../types.js'
import { countriesIn } from './countries.js'
import { behindWireDateline, type Lead, leadOf } from './lead.js'
import { isHead, isOfficials, type Side, spanOf } from './officials.js'

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
  const headed = first !== undefined && isHeadOf(tokens, 0, first.from)
  if (first?.name.kind !== 'organisation' || (first.from > 1 && !headed)) return null
  const opening = behindWireDateline(tokens, lead.from)
  const [told] = countriesIn(tokens, opening, Math.min(lead.read, opening + OPENING), knowledge)
  if (told?.name.code !== first.name.code) return null
  const named = headed || told.from <= opening + 1 || isOffice(tokens, first.to, title)
  if (!named || !isOffice(tokens, opening, lead.to)) return null
  return { code: told.name.code, evidence: [spanOf(tokens, told.from, told.to)] }
}

/**
 * `The Utopian Union Commissioner for Trade met …`, `Council of Utopia Secretary General X received …`: a lead that opens
 * with the official of an organisation is its own, unless that one came to somebody (`visited`, `called on`).
 */
export function bodyOfLead(page: Page, knowledge: Knowledge): Side | null {
  const { tokens } = page
  const lead = leadOf(page)
  if (!lead) return null
  const wire = behindWireDateline(tokens, lead.from)
  const from = tokens[wire]?.lower === 'the' ? wire + 1 : wire
  const [hit] = countriesIn(tokens, from, Math.min(lead.read, from + OPENING), knowledge)
  if (hit?.name.kind !== 'organisation') return null
  const first = hit.from === from && isOffice(tokens, hit.to, lead.read)
  if (!first && !isHeadOf(tokens, from, hit.from) && !isNamedHead(tokens, from, hit.from)) return null
  const told = tokens.slice(hit.to, Math.min(lead.read, hit.to + VERB))
  const verb = told.findIndex((t) => ACTS.test(t.lower))
  // No organisation has ministers.
  if (verb < 0 || told.slice(0, verb).some((t) => /^minister/.test(t.lower))) return null
  return OWN_ACTS.test(told[verb]!.lower)
    ? { code: hit.name.code, evidence: [spanOf(tokens, from, hit.to)] }
    : null
}

/** `H.E. Ana Ruiz, Chairperson of the Utopian Union Commission,`: the name comes before the office. */
function isNamedHead(tokens: readonly Token[], from: number, body: number): boolean {
  const of = tokens[body - 1]?.lower === 'the' ? body - 2 : body - 1
  if (tokens[of]?.lower !== 'of') return false
  const comma = tokens.findLastIndex((t, i) => i > from && i < of && t.text === ',')
  if (comma < 0 || !isOffice(tokens, comma + 1, comma + 3)) return false
  return tokens.slice(from, comma).every((t) => t.capital || t.kind === 'punctuation')
}

/** Tokens between an organisation and what its official did. */
const VERB = 24
const ACTS =
  /^(?:met|meets|received|receives|accepted|held|holds|spoke|speaks|hosted|welcomed|visited|visits|visit|called|paid|pays|arrived|was|is|had|has|on)$/
const OWN_ACTS = /^(?:met|meets|received|receives|accepted|held|holds|spoke|speaks|hosted|welcomed|on)$/

/**
 * The organisation whose name or organ the page has most often, the guest's left out: only an organisation writes of its
 * own secretary-general without saying which.
 */
export function bodyOfSecretary(tokens: readonly Token[], knowledge: Knowledge): Side | null {
  const named = new Map<string, Span[]>()
  const add = (code: string, from: number, to: number) => {
    const spans = named.get(code)
    if (spans) spans.push(spanOf(tokens, from, to))
    else named.set(code, [spanOf(tokens, from, to)])
  }
  for (const hit of countriesIn(tokens, 0, Math.min(tokens.length, READ), knowledge))
    if (hit.name.kind === 'organisation' && !isOfficials(tokens, hit, knowledge))
      add(hit.name.code, hit.from, hit.to)
  for (let i = 0; i < Math.min(tokens.length, READ); i++)
    if (
      ORGANS.has(tokens[i]!.lower) &&
      /^(?:council|assembly)$/.test(tokens[i + 1]?.lower ?? '') &&
      tokens[i]!.capital
    )
      add('UN', i, i + 2)
  const [first, second] = [...named].sort((a, b) => b[1].length - a[1].length)
  if (!first || first[1].length === second?.[1].length) return null
  return { code: first[0], evidence: first[1].slice(0, 3) }
}

const READ = 700
/** The organs of the United Nations that texts name without it: the Security Council, the General Assembly. */
const ORGANS: ReadonlySet<string> = new Set(['security', 'general'])

/** `The Secretary-General met with …`, `Readout of the Secretary General's meeting`, and not `Secretary-General of …`. */
export function isSecretary(tokens: readonly Token[], from: number): boolean {
  for (let i = from; i < from + 6; i++) {
    const { lower, capital } = tokens[i] ?? { lower: '', capital: false }
    const whole = /^secretary-general(?:['’]s)?$/.test(lower)
    const apart = lower === 'secretary' && /^(?:general(?:['’]s)?|-)$/.test(tokens[i + 1]?.lower ?? '')
    if (!capital || !(whole || apart)) continue
    const to = whole ? i + 1 : tokens[i + 1]!.text === '-' ? i + 3 : i + 2
    return tokens[i - 1]?.lower === 'the' && !/^(?:of|for)$/.test(tokens[to]?.lower ?? '')
  }
  return false
}

/** Tokens in which the official stands whom a headline or a lead is about. */
const OPENING = 16

/** `Secretary-General of ASEAN`, `President of the European Council`: an office from `at` on, and `of` before the body. */
function isHeadOf(tokens: readonly Token[], at: number, body: number): boolean {
  const of = tokens[body - 1]?.lower === 'the' ? body - 2 : body - 1
  return tokens[of]?.lower === 'of' && of - at < 5 && isOffice(tokens, at, at + 1)
}

/** An office within the next four words, in capitals or not (`COMMISSION PRESIDENT`). */
function isOffice(tokens: readonly Token[], from: number, to: number): boolean {
  for (let i = from; i < Math.min(to, from + 5); i++) if (isHead(tokens[i])) return true
  return false
}
