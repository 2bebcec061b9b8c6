/** What may stand between a cue and its complement: `stressed [on Tuesday] that`, `thanked [on behalf of X] the crew`. */
import { type PhraseIndex, phraseAt } from '../knowledge/phrases.js'
import type { Scene } from './scene.js'

const REFLEXIVES = new Set(['himself', 'herself', 'itself', 'themselves'])
const ENDS = new Set(',.;')
const MOST = 4

/** The token behind set phrases, adverbs, days and events that stand at `i`. */
export function behindCircumstances(scene: Scene, i: number, to: number): number {
  let at = i
  for (let guard = 0; guard < MOST; guard++) {
    const hit = phraseAt(scene.grammar.afterCue as PhraseIndex<true>, scene.tokens, at, to)
    // `in advance of` is no adverbial of the cue.
    if (hit && scene.lower(hit.to) !== 'of') at = hit.to
    else if (at < to && REFLEXIVES.has(scene.lower(at))) at++
    else if (at < to && scene.lower(at).endsWith('ly') && scene.isAdverb(at)) at++
    else {
      const next = behalf(scene, at, to) || day(scene, at, to) || event(scene, at, to)
      if (next === 0) break
      at = next
    }
  }
  return at
}

/** Behind `on behalf of X`, 0 where it does not stand there. */
function behalf(scene: Scene, at: number, to: number): number {
  if (scene.lower(at) !== 'on' || scene.lower(at + 1) !== 'behalf') return 0
  for (let i = at + 2; i < to && i < at + 8; i++) {
    const m = scene.mentionStarting(i)
    if (m) return m.to < to && !ENDS.has(scene.lower(m.to)) ? m.to : 0
  }
  return 0
}

/** Behind `on Tuesday`, `Tuesday`, `on May 4`, `on Tuesday evening`, 0 where no complement follows. */
function day(scene: Scene, at: number, to: number): number {
  const on = scene.lower(at) === 'on' ? 1 : 0
  let i = at + on
  while (i < to && i < at + DAY_WORDS && isOfDay(scene, i)) i++
  const named = i > at + on && (on === 1 || scene.grammar.days.has(scene.lower(at)))
  return named && opensComplement(scene, i, to) ? i : 0
}

const DAY_WORDS = 6
const PARTS_OF_DAY = new Set(['morning', 'afternoon', 'evening', 'night'])

const isOfDay = (scene: Scene, i: number) =>
  scene.tokens[i]!.kind === 'number' ||
  (scene.tokens[i]!.capital && scene.grammar.days.has(scene.lower(i))) ||
  PARTS_OF_DAY.has(scene.lower(i))

/** Behind `during the call`, `during their meeting`, 0 where no complement follows. */
function event(scene: Scene, at: number, to: number): number {
  if (scene.lower(at) !== 'during') return 0
  for (let i = at + 1; i < to && i < at + EVENT_WORDS; i++) {
    if (scene.grammar.eventNouns.has(scene.lower(i))) return opensComplement(scene, i + 1, to) ? i + 1 : 0
    if (i > at + 1 && scene.breaksNounPhrase(i)) return 0
  }
  return 0
}

const EVENT_WORDS = 6

const COMPLEMENTS = new Set(['for', 'about', 'on', 'against', 'with', 'over'])

/** `focused on Sunday prayers`: a plain noun makes the day part of what is spoken of. */
const opensComplement = (scene: Scene, i: number, to: number) =>
  i < to &&
  (scene.lower(i) === 'that' ||
    scene.grammar.determiners.has(scene.lower(i)) ||
    scene.interrogative(i) ||
    COMPLEMENTS.has(scene.lower(i)) ||
    scene.mentionStarting(i) !== null)
