/** The side that a text speaks for and does not present: its relations with the counterpart, what it has, does and is thanked for. */
import type { Knowledge } from '../knowledge/index.js'
import type { Span, Token } from '../types.js'
import { type CountryHit, countriesIn } from './countries.js'
import { pairedWith } from './headline.js'
import { beforeArticle, type Lead } from './lead.js'
import { isOfficials, type Side, spanOf } from './officials.js'
import { isPosted, isSent, POSTS, READ } from './posts.js'

const SURE = 2

/** What the post of an ambassador weighs. */
const POSTED = 3

/** The government with the most signs of being a party beside the counterpart's; null where two have as many. */
export function weighParties(
  tokens: readonly Token[],
  from: number,
  theirs: ReadonlySet<string>,
  knowledge: Knowledge,
  least = 1,
): Side | null {
  const found = new Map<string, { weight: number; evidence: Span[] }>()
  const add = (hit: CountryHit, to: number, weight: number) => {
    const { code, kind } = hit.name
    if (theirs.has(code) || kind === 'historical' || (kind !== 'country' && weight < POSTED)) return
    // Where one met or travels is no party for that.
    if (weight === 0 && hit.name.as === 'capital') return
    const entry = found.get(code) ?? { weight: 0, evidence: [] }
    entry.weight += weight
    if (weight > 0 && entry.evidence.length < 3) entry.evidence.push(spanOf(tokens, hit.from, to))
    found.set(code, entry)
  }
  const officials = new Set<string>()
  for (const hit of countriesIn(tokens, from, Math.min(tokens.length, from + READ), knowledge)) {
    const other = pairedWith(tokens, hit, knowledge, JOINED)
    const sent = isSent(tokens, hit, theirs, knowledge)
    const weight = tokens[hit.to]?.lower !== 'and' || tokens[hit.from - 1]?.lower === 'between' ? 2 : 1
    if (other && theirs.has(other.name.code)) add(hit, other.to, weight)
    else if (other && theirs.has(hit.name.code)) add(other, other.to, weight)
    else if (sent) add(hit, hit.to, POSTED)
    else if (!officials.has(hit.name.code) && isOfficials(tokens, hit, knowledge)) {
      officials.add(hit.name.code)
      add(
        hit,
        hit.to,
        POSTS.has(tokens[hit.to]?.lower ?? '') && tokens[hit.to + 1]?.lower !== 'to' ? SURE : 1,
      )
    } else add(hit, sideEnd(tokens, hit, knowledge), voiceOf(tokens, hit, knowledge))
  }
  const [first, second] = [...found.entries()].sort((a, b) => b[1].weight - a[1].weight)
  // Where no third government is named at all, one sign is enough.
  if (first === undefined || first[1].weight < Math.max(least, second ? SURE : 1)) return null
  if (first[1].weight === second?.[1].weight) return null
  return { code: first[0], evidence: first[1].evidence }
}

const JOINED = /^(?:[-–—‑]|and)$/

/** How much one place says that the government is a party; below 0 where it is what the talk was about. */
function voiceOf(tokens: readonly Token[], hit: CountryHit, knowledge: Knowledge): number {
  const { as } = hit.name
  const before = tokens[beforeArticle(tokens, hit.from)]?.lower ?? ''
  const next = tokens[hit.to]?.lower ?? ''
  if (isTopic(tokens, hit)) return -1
  if (as === 'capital' && before === 'to' && isPosted(tokens, beforeArticle(tokens, hit.from))) return POSTED
  if (as === 'demonym' || as === 'capital') return sideEnd(tokens, hit, knowledge) > hit.to ? 1 : 0
  const behalf = before === 'of' && tokens[beforeArticle(tokens, hit.from) - 1]?.lower === 'behalf'
  if (THANKS.has(before) || before === 'represented' || behalf) return 2
  if (before === 'to' && isPosted(tokens, beforeArticle(tokens, hit.from))) return POSTED
  if (ASKS.has(before)) return next === 'to' ? 2 : 0
  if (SPEAKS.has(next)) return SAID.has(before) ? 2 : 1
  return sideEnd(tokens, hit, knowledge) > hit.to ? 1 : 0
}

/** One past what the side is called or has (`Utopia's firm support`: an adjective may stand between). */
function sideEnd(tokens: readonly Token[], { to }: CountryHit, { organs: { sides } }: Knowledge): number {
  if (sides.has(tokens[to]?.lower ?? '')) return to + 1
  return sides.has(tokens[to + 1]?.lower ?? '') ? to + 2 : to
}

const THANKS: ReadonlySet<string> = new Set(
  'thanked thanking thank thanks praised commended congratulated assured'.split(' '),
)

const ASKS: ReadonlySet<string> = new Set('asked requested urged invited encouraged'.split(' '))

/** What stands before a side's name where an official speaks of it. */
const SAID: ReadonlySet<string> = new Set(['that', 'said', 'says', '“', '"'])

/** What a side does in the report of its own words: `that Utopia will continue …`. */
const SPEAKS: ReadonlySet<string> = new Set(
  `will would is was stands stood remains remained values treasures regards attaches attached supports looks hopes wants
  considers appreciates seeks intends plans expects recognizes recognises welcomes condemns wishes sees firmly strongly
  fully has had does doesn't did can cannot must should believes continues`.split(/\s+/),
)

/** "Utopia's delegation, led by Minister X, took part …": the government whose delegation the lead is about. */
export function delegationSide(
  tokens: readonly Token[],
  { from, to }: Lead,
  knowledge: Knowledge,
): Side | null {
  for (const hit of countriesIn(tokens, from, to, knowledge)) {
    const noun = tokens[hit.to]?.lower === 'delegation' ? hit.to : hit.to + 1
    const led = tokens[noun + 1]?.text === ',' ? noun + 2 : noun + 1
    if (tokens[noun]?.lower === 'delegation' && /^(?:led|headed)$/.test(tokens[led]?.lower ?? ''))
      return { code: hit.name.code, evidence: [spanOf(tokens, hit.from, noun + 1)] }
  }
  return null
}

/** `the war in Utopia`, `Utopia's sovereignty`, `sanctions against Utopia`. */
function isTopic(tokens: readonly Token[], { from, to }: CountryHit): boolean {
  const at = beforeArticle(tokens, from)
  const before = tokens[at]?.lower ?? ''
  if (before === 'against') return true
  if (TROUBLES.has(tokens[to]?.lower ?? '')) return true
  return /^(?:in|on|over|with|of)$/.test(before) && TROUBLES.has(tokens[at - 1]?.lower ?? '')
}

const TROUBLES: ReadonlySet<string> = new Set(
  `war wars conflict crisis situation invasion aggression attack attacks sovereignty territorial independence fighting
  developments ceasefire sanctions issue question elections government's regime`.split(/\s+/),
)
