/**
 * For or against. In this order: what the cue itself says, the act's own value, the head of the content (`the need
 * for …`, `an end to …`), the first word in it that takes sides, within its negation; else the act's default.
 */
import { phraseAt } from '../../knowledge/phrases.js'
import type { Weights } from '../../knowledge/weights/index.js'
import type { Act, Stance } from '../../record/schema.js'
import type { Token } from '../../types.js'
import type { Attribution, Evidence, TokenRange } from '../weigh.js'
import { headed, wanted } from './heads.js'
import { FULL, sides } from './sides.js'
import type { Words } from './words.js'

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

function affirmed(words: Words, { act, entry, cue, content, clause }: Attribution): Stance {
  const [usual, reading] = ACTS[act]
  if (entry.stance && entry.stance !== 'neutral') return entry.stance
  const own = entry.stance ?? usual
  const manner = entry.stance || reading === 'own' ? mannerOf(words, cue) : null
  if (manner) return manner
  if (reading === 'own') return own
  if (reading === 'wanted') return wanted(words, content) ?? own
  if (content.to <= cue.from && act === 'state' && !clause)
    return sides(words, { from: cue.to, to: predicateEnd(words.tokens, cue.to) }, FULL) ?? own
  const head = clause ? null : headed(words, content)
  if (head) return head
  if (reading === 'said' && !clause) return predicated(words, cue, content) ?? own
  if (reading === 'about') return own
  if (act === 'agree')
    return sides(words, content, { weak: false, ends: false }) === 'oppose' ? 'oppose' : own
  const weak = own === 'neutral' || act === 'emphasize'
  return sides(words, content, { weak, ends: true }) ?? own
}

const PREDICATES = /^(?:describ|characteri[sz]|depict|portray|call|label)/

/** `described the port as a beacon`, `called it a threat`: what it is said to be. */
function predicated(words: Words, cue: TokenRange, content: TokenRange): Stance | null {
  const { tokens } = words
  let verb = cue.from
  while (verb < cue.to && !PREDICATES.test(tokens[verb]!.lower)) verb++
  if (verb === cue.to) return null
  for (let i = content.from; i < content.to; i++)
    if (tokens[i]!.lower === 'as' && isPredicate(words, i + 1))
      return sides(words, { from: i + 1, to: content.to }, FULL)
  return tokens[verb]!.lower.startsWith('call') && cue.to === verb + 1 ? sides(words, content, FULL) : null
}

/** Behind `as` a noun phrase with its article or a word that takes sides; anything else may be a clause. */
const isPredicate = ({ tokens, weights }: Words, at: number) =>
  /^(?:an?|the|one)$/.test(tokens[at]?.lower ?? '') ||
  phraseAt(weights.polarity, tokens, at, tokens.length) !== null

/** `recalled with gratitude`, `noted with regret`. */
function mannerOf({ tokens, weights }: Words, cue: TokenRange): Stance | null {
  for (let i = cue.from + 1; i < cue.to - 1; i++)
    if (tokens[i]!.lower === 'with') return weights.heads.get(tokens[i + 1]!.lower) ?? null
  return null
}

/** The end of what follows a cue whose object stands before it (`…, which he called dangerous`). */
function predicateEnd(tokens: readonly Token[], from: number): number {
  let to = from
  while (to < tokens.length && to < from + 10 && !/^[.,;]$/.test(tokens[to]!.text)) to++
  return to
}
