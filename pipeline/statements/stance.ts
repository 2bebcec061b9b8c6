/**
 * For or against. In this order: what the cue itself says, the act's own value, the head of the content (`the need
 * for …`, `an end to …`), the first word in it that takes sides, within its negation; else the act's default.
 */
import { phraseAt } from '../knowledge/phrases.js'
import type { Polarity, Weights } from '../knowledge/weights.js'
import type { Act, Stance } from '../record/schema.js'
import type { Token } from '../types.js'
import type { Attribution, Evidence, TokenRange } from './weigh.js'

/** How an act takes sides: by itself, by what it asks for, by what it says, by what it is about. */
type Reading = 'own' | 'wanted' | 'said' | 'about'

const ACTS: Readonly<Record<Act, readonly [Stance, Reading]>> = {
  state: ['neutral', 'said'],
  explain: ['neutral', 'said'],
  emphasize: ['support', 'said'],
  reaffirm: ['support', 'said'],
  discuss: ['neutral', 'about'],
  agree: ['support', 'said'],
  commit: ['support', 'own'],
  reject: ['oppose', 'own'],
  urge: ['support', 'wanted'],
  invite: ['support', 'own'],
  support: ['support', 'own'],
  courtesy: ['support', 'own'],
  concern: ['oppose', 'own'],
  condemn: ['oppose', 'own'],
  hope: ['support', 'wanted'],
  announce: ['support', 'own'],
}

export function stanceOf(
  tokens: readonly Token[],
  attribution: Attribution,
  weights: Weights,
  evidence: Evidence[],
): Stance {
  const stance = affirmed({ tokens, weights, evidence }, attribution)
  if (!attribution.negated) return stance
  return stance === 'support' && !OPEN_WHEN_NEGATED.has(attribution.act) ? 'oppose' : 'neutral'
}

/** Not to have agreed is not to be against. */
const OPEN_WHEN_NEGATED: ReadonlySet<Act> = new Set(['agree', 'commit', 'announce', 'invite', 'hope'])

interface Words {
  readonly tokens: readonly Token[]
  readonly weights: Weights
  readonly evidence: Evidence[]
}

function affirmed(words: Words, { act, entry, cue, content, clause }: Attribution): Stance {
  const [usual, reading] = ACTS[act]
  if (entry.stance && entry.stance !== 'neutral') return entry.stance
  const own = entry.stance ?? usual
  if (reading === 'own') return own
  if (reading === 'wanted') return wanted(words, content) ?? own
  if (content.to <= cue.from && act === 'state' && !clause)
    return sides(words, { from: cue.to, to: predicateEnd(words.tokens, cue.to) }, FULL) ?? own
  const head = clause ? null : headed(words, content)
  if (head) return head
  if (reading === 'about' || !clause) return own
  if (act === 'agree')
    return sides(words, content, { weak: false, ends: false }) === 'oppose' ? 'oppose' : own
  const weak = own === 'neutral' || act === 'emphasize'
  return sides(words, content, { weak, ends: true }) ?? own
}

/** The end of what follows a cue whose object stands before it (`…, which he called dangerous`). */
function predicateEnd(tokens: readonly Token[], from: number): number {
  let to = from
  while (to < tokens.length && to < from + 10 && !/^[.,;]$/.test(tokens[to]!.text)) to++
  return to
}

/** What is asked or hoped for: `oppose` where its head is an end of something (`to stop …`, `the removal of …`). */
function wanted(words: Words, content: TokenRange): Stance | null {
  const { tokens } = words
  if (endsSomething(words, content.from, content.to)) return 'oppose'
  const limit = Math.min(content.to, content.from + 25)
  for (let i = content.from; i < limit; i++) {
    const { lower } = tokens[i]!
    if (OPENERS.has(lower) && !DETERMINERS.has(tokens[i + 1]?.lower ?? ''))
      return endsSomething(words, i + 1, content.to) ? 'oppose' : 'support'
    const hit = phraseAt(words.weights.polarity, tokens, i, content.to)
    if (hit === null) continue
    if (hit.value.has('filler') || hit.value.has('end'))
      return endsSomething(words, i, content.to) ? 'oppose' : 'support'
    i = hit.to - 1
  }
  return null
}

const OPENERS = new Set(['to', 'should', 'would', 'will', 'must', 'could', 'can', 'be', 'not'])
const DETERMINERS = new Set(['the', 'a', 'an', 'his', 'her', 'its', 'their', 'our', 'all', 'this', 'that'])
const BREAKS = new Set([
  'and',
  'or',
  'but',
  ',',
  ';',
  ':',
  '(',
  'which',
  'who',
  'that',
  'in',
  'by',
  'with',
  'from',
  'on',
  'at',
  'as',
  'so',
  'between',
  'through',
  'while',
])

/** Does the head of what starts at `from` undo something? Looks through adverbs, adjectives and verbs like "continue". */
function endsSomething({ tokens, weights, evidence }: Words, from: number, to: number): boolean {
  const limit = Math.min(to, from + 8)
  for (let i = from; i < limit; ) {
    const token = tokens[i]!
    const hit = phraseAt(weights.polarity, tokens, i, to)
    if (hit?.value.has('restraint')) return false
    if (hit?.value.has('end')) {
      evidence.push({ of: 'stance', says: 'end', start: token.start, end: tokens[hit.to - 1]!.end })
      return true
    }
    if (HOLDS.has(token.lower) && accountable(tokens, i, to)) return true
    if (hit && !hit.value.has('filler') && (hit.value.has('deed') || hit.value.has('for'))) return false
    if (BREAKS.has(token.lower)) return false
    i = hit ? hit.to : i + 1
  }
  return false
}

const HOLDS = new Set(['hold', 'holding', 'bring', 'bringing', 'call', 'calling'])

/** `hold … to account`: the object may be long. */
function accountable(tokens: readonly Token[], from: number, to: number): boolean {
  for (let i = from; i < Math.min(to, from + 14); i++) {
    const { lower } = tokens[i]!
    if (lower === 'accountable' || (lower === 'account' && tokens[i - 1]!.lower === 'to')) return true
  }
  return false
}

/** An attitude noun that heads the content (`their shared commitment to …`), turned where an end is its object. */
function headed(words: Words, content: TokenRange): Stance | null {
  const { tokens, weights, evidence } = words
  const limit = Math.min(content.to, content.from + 9)
  for (let i = content.from; i < limit; i++) {
    const { lower, start, end } = tokens[i]!
    const value = weights.heads.get(lower)
    if (value && !(lower === 'support' && weights.material.has(tokens[i - 1]?.lower ?? ''))) {
      const stance = value === 'support' && endsSomething(words, i + 1, content.to) ? 'oppose' : value
      evidence.push({ of: 'stance', says: stance, start, end })
      return stance
    }
    if (STOPS.has(lower)) return null
  }
  return null
}

const STOPS = new Set([
  'of',
  'to',
  'for',
  'in',
  'on',
  'at',
  'by',
  'with',
  'about',
  'regarding',
  'from',
  'between',
  'how',
  'whether',
  'which',
  'that',
  'and',
  ',',
  ';',
  '(',
])
const MODALS = new Set(['will', 'would', 'shall', "he'll", "we'll", 'can', 'could', 'may'])
/** Tokens that a negation reaches. */
const NEGATED = 5
const NEGATED_NOUN = 2
/** Tokens in which the verb of a modal stands. */
const VERB = 6

/** Which words take sides: weak ones too; a want of an end (`must stop`) as opposition. */
interface Counting {
  readonly weak: boolean
  readonly ends: boolean
}
const FULL: Counting = { weak: true, ends: true }

/** The first word that takes sides; a weak one, where it counts at all, only where no firm one follows. */
function sides(words: Words, content: TokenRange, counting: Counting): Stance | null {
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
    return ends && endsSomething(words, next, to) ? 'oppose' : 'support'
  }
  if (kinds.has('open')) return 'neutral'
  if (modal && negated && kinds.has('deed')) return 'oppose'
  return null
}

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
