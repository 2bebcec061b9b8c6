/**
 * What the talks were about, told back to front: `The main topic of the talks was X`, `At the heart of the call was X`,
 * `The agenda included X`, `Also discussed was X`, `There was an exchange of views on X`.
 */
import type { CompiledCue, CueIndex } from '../../knowledge/cues.js'
import type { Sentence } from '../../types.js'
import { type Draft, draftOf } from '../draft.js'
import type { Fit } from '../frames/index.js'
import type { Scene } from '../scene.js'

const BE_FOCUS = 'be-focus'

/** How many tokens may stand before the verb. */
const REACH = 14

/** `at` is the verb; a noun of focus and the event stand before it, the content behind it. */
export function readFocus(scene: Scene, index: CueIndex, at: number, { from, to }: Sentence): Draft | null {
  if (!isFocusVerb(scene.lower(at)) || at === from || at - from > REACH) return null
  const cue = index.byId.get(BE_FOCUS)
  if (!cue) return null
  const behind = exchangeEnd(scene, from, at, to)
  if (behind > at) return focusDraft(cue, from, at, behind)
  if (!pointsAtEvent(scene, from, at)) return null
  // `The focus of the talks was on X`.
  if (scene.lower(at + 1) === 'on' && scene.startsNounPhrase(at + 2, to))
    return focusDraft(cue, from, at, at + 2)
  if (!scene.startsNounPhrase(at + 1, to)) return null
  if (scene.isAdverb(at + 1) || /(?:ed|ing)$/.test(scene.lower(at + 1))) return null
  return focusDraft(cue, from, at, at + 1)
}

export const isFocusVerb = (word: string): boolean => word === 'was' || word === 'were' || word === 'included'

/** Behind the preposition of `there was an exchange of views on`; the verb's own place where that does not stand there. */
function exchangeEnd(scene: Scene, from: number, at: number, to: number): number {
  if (scene.lower(from) !== 'there' || at > from + 2) return at
  let told = false
  for (let i = at + 1; i < to && i < at + REACH; i++) {
    const word = scene.lower(i)
    if (told && ABOUT.has(word) && scene.startsNounPhrase(i + 1, to) && !isExchanged(scene, i + 1))
      return i + 1
    told ||= isExchanged(scene, i)
    if (scene.breaksNounPhrase(i) && word !== 'of') return at
  }
  return at
}

const ABOUT = new Set(['on', 'of', 'about', 'regarding', 'concerning', 'over'])

const isExchanged = (scene: Scene, at: number) =>
  scene.grammar.exchangedNouns.has(scene.lower(at)) || EXCHANGES.has(scene.lower(at))

const EXCHANGES = new Set(['exchange', 'exchanges', 'discussion', 'discussions', 'debate', 'conversation'])

function focusDraft(cue: CompiledCue, from: number, at: number, behind: number): Draft {
  const entry = { forms: 0, rest: [], follows: 0, before: null, base: 'be', plain: [], nominal: null }
  const group = { from, form: 'finite', past: true, perfect: false, modal: false, negated: false } as const
  const content = { from: behind, to: behind }
  const fit: Fit = { frame: 'np', cueTo: behind, contentFrom: behind, content: null, addressee: null }
  return draftOf({ ...group, cue, head: at, to: behind, noun: -1, entry }, fit, { boundary: from, content })
}

/** A noun of focus heads what stands before the verb, the event stands beside it, and nobody acts. */
function pointsAtEvent(scene: Scene, from: number, to: number): boolean {
  let head = from
  let led = false
  for (
    ;
    head < to && (scene.isAdverb(head) || scene.isPreposition(head) || scene.lower(head) === 'high');
    head++
  )
    led ||= scene.isPreposition(head)
  while (
    head + 1 < to &&
    !scene.breaksNounPhrase(head + 1) &&
    !scene.grammar.treatedParticiples.has(scene.lower(head + 1))
  )
    head++
  const treated = scene.grammar.treatedParticiples.has(scene.lower(head))
  if (!scene.grammar.focusNouns.has(scene.lower(head)) && !treated) return false
  // `In focus were`, `On the table was`, `The main topics were`: nothing but these can be meant.
  let event = treated || (head + 1 === to && (led || TOPICS.has(scene.lower(head))))
  for (let i = from; i < to; i++) {
    const word = scene.lower(i)
    if (scene.covering[i] !== -1 || word === ',' || word === 'that' || word === 'which') return false
    event ||= scene.grammar.eventNouns.has(word) || scene.grammar.treatedParticiples.has(word)
  }
  return event
}

const TOPICS = new Set(['topic', 'topics', 'theme', 'themes'])
