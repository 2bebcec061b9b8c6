/** What a clause says: its first word that takes sides, within its negation. */
import { phraseAt } from '../../knowledge/phrases.js'
import type { Polarity } from '../../knowledge/weights/index.js'
import type { Stance } from '../../record/schema.js'
import type { Token } from '../../types.js'
import type { TokenRange } from '../weigh.js'
import { endsSomething } from './heads.js'
import type { Words } from './words.js'

const MODALS = new Set(['will', 'would', 'shall', "he'll", "we'll", 'can', 'could', 'may'])
/** Tokens that a negation reaches. */
const NEGATED = 5
const NEGATED_NOUN = 2
/** Tokens in which the verb of a modal stands. */
const VERB = 6

/** Which words take sides: weak ones too; a want of an end (`must stop`) as opposition. */
export interface Counting {
  readonly weak: boolean
  readonly ends: boolean
}
export const FULL: Counting = { weak: true, ends: true }

/** The first word that takes sides; a weak one, where it counts at all, only where no firm one follows. */
export function sides(words: Words, content: TokenRange, counting: Counting): Stance | null {
  const { tokens, weights, evidence } = words
  let weak: { stance: Stance; at: number; to: number } | null = null
  let negated = -1
  let modal = -1
  const settle = (stance: Stance, at: number, to: number) => {
    evidence.push({ of: 'stance', says: stance, start: tokens[at]!.start, end: tokens[to - 1]!.end })
    return stance
  }
  for (let i = content.from; i < content.to; ) {
    const { lower } = tokens[i]!
    if (MODALS.has(lower)) modal = i + VERB
    const hit = phraseAt(weights.polarity, tokens, i, content.to)
    if (hit === null) {
      if (lower === ',' || lower === ';') negated = -1
      if (negated >= i && modal >= i && isVerbPlace(tokens, i)) return settle('oppose', i, i + 1)
      i++
      continue
    }
    const kinds = hit.value
    if (kinds.has('negator')) negated = hit.to + NEGATED
    else if (kinds.has('nominalNegator')) negated = hit.to + NEGATED_NOUN
    else {
      const stance = firm(words, kinds, hit.to, content.to, negated >= i, modal >= i, counting.ends)
      if (stance) return settle(stance, i, hit.to)
      const lean = weakly(kinds, negated >= i, modal >= i)
      if (lean && counting.weak && weak === null) weak = { stance: lean, at: i, to: hit.to }
      if (!kinds.has('praise') && !kinds.has('silent')) {
        negated = -1
        modal = -1
      }
    }
    i = hit.to
  }
  return weak && settle(weak.stance, weak.at, weak.to)
}

/** With "not" these tell what did not come about and not what is refused. */
const UNABLE = new Set(['could', 'may', 'might', 'can'])

function isVerbPlace(tokens: readonly Token[], i: number): boolean {
  const before = tokens[i - 1]?.lower
  if (before === 'not') return !UNABLE.has(tokens[i - 2]?.lower ?? '')
  return tokens[i]!.kind === 'word' && (before === 'cannot' || before === 'never' || before === 'be')
}

function firm(
  words: Words,
  kinds: ReadonlySet<Polarity>,
  next: number,
  to: number,
  negated: boolean,
  modal: boolean,
  ends: boolean,
): Stance | null {
  if (kinds.has('against')) return negated ? null : 'oppose'
  if (kinds.has('for')) {
    if (negated) return 'oppose'
    const not = words.tokens[next]?.lower === 'not'
    if (not) return harmFollows(words, next + 1, to) ? 'support' : 'oppose'
    const praised = APPROVES.test(words.tokens[next - 1]!.lower)
    return ends && !praised && endsSomething(words, next, to) ? 'oppose' : 'support'
  }
  if (kinds.has('open')) return 'neutral'
  if (modal && negated && kinds.has('deed')) return 'oppose'
  return null
}

/** Who appreciates efforts to end something is for the efforts. */
const APPROVES = /^(?:appreciat|welcom|commend|prais|valu|grateful)/

/** `should not be undermined`: what is to be kept away is bad. */
function harmFollows({ tokens, weights }: Words, from: number, to: number): boolean {
  for (let i = from; i < Math.min(to, from + VERB); i++) {
    const kinds = phraseAt(weights.polarity, tokens, i, to)?.value
    if (kinds?.has('harm') || kinds?.has('end')) return true
  }
  return false
}

function weakly(kinds: ReadonlySet<Polarity>, negated: boolean, modal: boolean): Stance | null {
  if (kinds.has('deed') && modal) return 'support'
  if (kinds.has('praise')) return negated ? 'oppose' : 'support'
  if (kinds.has('harm')) return negated ? 'support' : 'oppose'
  if (kinds.has('against') && negated) return 'support'
  return null
}
