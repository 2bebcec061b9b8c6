/** What the talks were about, told back to front: `The main topic of the talks was X`, `At the heart of the call was X`. */
import type { CueIndex } from '../../knowledge/cues.js'
import type { Sentence } from '../../types.js'
import { type Draft, draftOf } from '../draft.js'
import type { Fit } from '../frames/index.js'
import type { Scene } from '../scene.js'

const BE_FOCUS = 'be-focus'

/** How many tokens may stand before the verb. */
const REACH = 14

/** `at` is the verb `was` or `were`; a noun of focus and the event stand before it, the content behind it. */
export function readFocus(scene: Scene, index: CueIndex, at: number, { from, to }: Sentence): Draft | null {
  const verb = scene.lower(at)
  if ((verb !== 'was' && verb !== 'were') || at === from || at - from > REACH) return null
  const cue = index.byId.get(BE_FOCUS)
  if (!cue || !pointsAtEvent(scene, from, at) || !scene.startsNounPhrase(at + 1, to)) return null
  if (scene.isAdverb(at + 1) || /(?:ed|ing)$/.test(scene.lower(at + 1))) return null
  const entry = { forms: 0, rest: [], before: null, base: 'be', plain: [], nominal: null }
  const group = { from, form: 'finite', past: true, perfect: false, modal: false, negated: false } as const
  const content = { from: at + 1, to: at + 1 }
  const fit: Fit = { frame: 'np', cueTo: at + 1, contentFrom: at + 1, content: null, addressee: null }
  return draftOf({ ...group, cue, head: at, to: at + 1, noun: -1, entry }, fit, { boundary: from, content })
}

/** A noun of focus heads what stands before the verb, the event stands beside it, and nobody acts. */
function pointsAtEvent(scene: Scene, from: number, to: number): boolean {
  let head = from
  while (head < to && (scene.isAdverb(head) || scene.isPreposition(head) || scene.lower(head) === 'high'))
    head++
  while (
    head + 1 < to &&
    !scene.breaksNounPhrase(head + 1) &&
    !scene.grammar.treatedParticiples.has(scene.lower(head + 1))
  )
    head++
  if (!scene.grammar.focusNouns.has(scene.lower(head))) return false
  let event = false
  for (let i = from; i < to; i++) {
    const word = scene.lower(i)
    if (scene.covering[i] !== -1 || word === ',' || word === 'that' || word === 'which') return false
    event ||= scene.grammar.eventNouns.has(word) || scene.grammar.treatedParticiples.has(word)
  }
  return event
}
