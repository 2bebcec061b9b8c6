/** Whether the words around a date put it before or after the day of writing. */
import type { Token } from '../types.js'

export type Direction = 'past' | 'future' | null

const FUTURE = new Set(
  `will shall would upcoming forthcoming scheduled planned slated due next expected intended plans plan intends hopes
  intention coming later should must can could may might`.split(/\s+/),
)
const PAST = new Set(
  `was were had did took last earlier previous recent after ago visited signed came went met made began left gave sent
  won broke struck killed fell died saw became grew rose led`.split(/\s+/),
)
/** Forms in -ed that tell of this meeting, whose objects lie before or after it; and words that are no verbs. */
const NEUTRAL = new Set(
  `discussed agreed confirmed expressed stated noted reaffirmed welcomed concurred exchanged stressed emphasised
  emphasized underlined underscored highlighted invited proposed requested urged called shared conveyed mentioned
  explained touched looked decided pledged addressed reviewed considered thanked congratulated focused hoped wished
  offered asked reiterated raised encouraged outlined committed supported appreciated praised briefed informed united
  need indeed related detailed continued said need-based accepted`.split(/\s+/),
)
const REACH = 14

/** Looks left from token `at` to the start of its sentence, then right of `to` where nothing stands on the left. */
export function direction(
  tokens: readonly Token[],
  at: number,
  to: number,
  from: number,
  limit: number,
): Direction {
  const beside = tokens[at - 1]?.lower
  if (at > from) {
    if (beside === 'since') return 'past'
    if (beside === 'by') return 'future'
  }
  const first = Math.max(from, at - REACH)
  for (let i = at - 1; i >= first; i--) {
    const found = leftward(tokens, i, first, from)
    if (found !== undefined) return found
  }
  if (first > from) return null
  for (let i = to; i < Math.min(limit, to + REACH); i++) {
    const { lower, capital } = tokens[i]!
    if (capital) continue
    if (isTalkedOf(tokens, i)) return null
    if (FUTURE.has(lower)) return 'future'
    if (PAST.has(lower) || lower === 'held' || isPastForm(lower)) return 'past'
  }
  return null
}

/** "The vote of 15 March was also discussed": that it was spoken of tells nothing of its day. */
function isTalkedOf(tokens: readonly Token[], at: number): boolean {
  if (!/^(?:was|were)$/.test(tokens[at]!.lower)) return false
  let i = at + 1
  while (/^(?:also|\p{L}+ly)$/u.test(tokens[i]?.lower ?? '')) i++
  return NEUTRAL.has(tokens[i]?.lower ?? '')
}

function leftward(tokens: readonly Token[], i: number, first: number, from: number): Direction | undefined {
  const { lower, kind, capital } = tokens[i]!
  if (capital) return undefined
  if (kind !== 'word') return lower === ';' || lower === ':' ? null : undefined
  if (lower === 'to')
    return isInfinitive(tokens[i + 1]) ? (isRecalled(tokens, i, from) ? null : 'future') : undefined
  if (lower === 'ahead' || lower === 'advance') return 'future'
  if (PLANNED.has(lower) || (lower === 'invitation' && tokens[i - 1]?.lower !== 'the')) return 'future'
  if (NEUTRAL.has(lower)) return isPassiveFuture(tokens, i, first) ? 'future' : null
  if (lower === 'held' || isPastForm(lower))
    return isPassiveFuture(tokens, i, first) ? 'future' : isPresent(tokens[i - 1]) ? null : 'past'
  if (FUTURE.has(lower)) return 'future'
  return PAST.has(lower) ? 'past' : undefined
}

/** "the forum planned for …": participles of what is still to come. */
const PLANNED = new Set(['planned', 'scheduled', 'slated', 'expected', 'intended', 'foreseen', 'envisaged'])

const isPastForm = (lower: string) => lower.length > 4 && lower.endsWith('ed') && !NEUTRAL.has(lower)

/** "to be held", "will be hosted". */
function isPassiveFuture(tokens: readonly Token[], at: number, first: number): boolean {
  for (let i = at - 1; i >= Math.max(first, at - 3); i--) {
    const { lower } = tokens[i]!
    if (lower === 'be') return true
    if (!lower.endsWith('ly')) return false
  }
  return false
}

/** "is observed on", "are held in". */
const isPresent = (before: Token | undefined) =>
  before !== undefined && /^(?:is|are|being)$/.test(before.lower)

/** "recalled that they decided to …": what was decided lies in the past. */
function isRecalled(tokens: readonly Token[], at: number, from: number): boolean {
  for (let i = at - 1; i >= Math.max(from, at - 3 * REACH); i--)
    if (tokens[i]!.lower.startsWith('recall')) return true
  return false
}

const NO_VERB = new Set(
  'the a an his her its their this that these those both all which whom it him them date'.split(' '),
)

const isInfinitive = (next: Token | undefined) =>
  next !== undefined &&
  next.kind === 'word' &&
  !next.capital &&
  !NO_VERB.has(next.lower) &&
  !next.lower.endsWith('ing')
