/** Phrases behind a cue: a preposition with its object, a noun phrase, or nothing. */
import type { CompiledCue } from '../../knowledge/cues.js'
import type { Candidate } from '../candidates/index.js'
import { isPossessive, type Scene } from '../scene.js'
import { mentionChain } from './addressees.js'
import { addressing, type Fit, prepositionLength, start } from './fit.js'

const MARKS = new Set(',.;:')

export function fitPrep(scene: Scene, c: Candidate, at: number, to: number): Fit | null {
  const place = c.cue.nominal ? behindJoinedNoun(scene, c.cue, at, to) : at
  const length = prepositionLength(scene, c.cue, place)
  if (length === 0 || place + length >= to) return null
  const next = place + length
  if (MARKS.has(scene.lower(next)) || isCircumstance(scene, next)) return null
  if (c.cue.act === 'courtesy' && c.noun >= 0 && SENDERS.has(scene.lower(place)) && sends(scene, next))
    return passesOn(scene, c)
  const theme = scene.lower(place) === 'of' && c.cue.nominal ? behindOwner(scene, c.cue, next, to) : -1
  if (theme >= 0) return start('prep', c, theme)
  return (length === 1 && greets(scene, c, place, to)) || start('prep', c, next)
}

/** `conveyed to X [the greetings of Y]`: what is passed on is the noun with whose it is. */
function passesOn(scene: Scene, c: Candidate): Fit {
  const behind = scene.lower(c.noun) === 'to' ? mentionChain(scene, c.noun + 1, c.to) : c.noun
  return { frame: 'prep', cueTo: c.to, contentFrom: behind, content: null, addressee: null }
}

const sends = (scene: Scene, at: number) => mentionChain(scene, at, scene.tokens.length) > at

const SENDERS = new Set(['of', 'from'])

const OWNER_REACH = 12

/** `the concerns of X [about] Y`: behind the preposition of the theme, -1 where nobody owns the attitude. */
function behindOwner(scene: Scene, cue: CompiledCue, at: number, to: number): number {
  const first = scene.grammar.determiners.has(scene.lower(at)) ? at + 1 : at
  if (!scene.mentionStarting(at) && !scene.mentionStarting(first)) return -1
  for (let i = at; i < to && i < at + OWNER_REACH; i++) {
    const word = scene.lower(i)
    if (scene.covering[i] !== -1 || word === 'and' || word === ',') continue
    const length = THEMES.has(word) ? prepositionLength(scene, cue, i) : 0
    if (length > 0) return i + length
    if (scene.breaksNounPhrase(i) || /(?:ed|ing)$/.test(word)) return -1
  }
  return -1
}

const THEMES = new Set(['about', 'over', 'regarding', 'concerning', 'at', 'for'])

/** `spoke on the phone`, `agreed on Monday`: not what the cue is about. */
function isCircumstance(scene: Scene, at: number): boolean {
  const { circumstances } = scene.grammar
  const number = scene.tokens[at]?.kind === 'number' ? 1 : 0
  return (
    circumstances.has(scene.lower(at + number)) ||
    (scene.lower(at) === 'the' && circumstances.has(scene.lower(at + 1)))
  )
}

/** `interest in and support for X`, `understanding and cooperation on X`: one attribution of two nouns. */
function behindJoinedNoun(scene: Scene, cue: CompiledCue, at: number, to: number): number {
  let i = at
  if (prepositionLength(scene, cue, i) > 0 && scene.lower(i + 1) === 'and') i++
  if (scene.lower(i) !== 'and') return at
  for (let j = i + 1; j < to && j < i + 4 && !scene.breaksNounPhrase(j - (j > i + 1 ? 1 : 0)); j++) {
    if (j > i + 1 && prepositionLength(scene, cue, j) > 0) return j
  }
  return at
}

/** `sent greetings to X`: the participant is greeted, the noun phrase is what is attributed. */
function greets(scene: Scene, c: Candidate, at: number, to: number): Fit | null {
  if (c.cue.act !== 'courtesy' || scene.lower(at) !== 'to' || c.noun < 0) return null
  const end = mentionChain(scene, at + 1, to)
  if (end === at + 1 || isPossessive(scene, end - 1)) return null
  const content = { from: c.noun, to: c.to }
  return { frame: 'none', cueTo: c.to, contentFrom: c.noun, content, addressee: { from: at + 1, to: end } }
}

export function fitNounPhrase(scene: Scene, c: Candidate, at: number, to: number): Fit | null {
  if (!scene.startsNounPhrase(at, to) || scene.lower(at) === 'that' || /sel(?:f|ves)$/.test(scene.lower(at)))
    return null
  // `a feast celebrated last month`
  if (isTime(scene, at)) return null
  const fit = start('np', c, at)
  if (!c.cue.addressed) return fit
  const end = mentionChain(scene, at, to)
  if (end === at || isPossessive(scene, end - 1)) return fit
  // `wished X a happy New Year`: what follows the addressee is the content.
  const then = c.cue.act === 'courtesy' && scene.startsNounPhrase(end, to) && !scene.isAdverb(end) ? end : at
  return addressing(fit, { from: at, to: end }, then)
}

const isTime = (scene: Scene, at: number) =>
  scene.lower(at) === 'yesterday' ||
  ((scene.lower(at) === 'last' || scene.lower(at) === 'next') &&
    scene.grammar.timeUnits.has(scene.lower(at + 1)))

/** Nothing follows: the noun phrase of a nominal cue is its content, a plain cue has its own words. */
export function fitNone(scene: Scene, c: Candidate, at: number, to: number): Fit | null {
  const open = at >= to || scene.tokens[at]!.kind === 'punctuation' || scene.breaksNounPhrase(at)
  if ((!open && !scene.isAdverb(at)) || (c.cue.nominal && hangsOnNoun(scene, at))) return null
  const content = c.noun >= 0 ? { from: c.noun, to: c.to } : { from: c.head, to: c.to }
  return { frame: 'none', cueTo: c.to, contentFrom: content.from, content, addressee: null }
}

/** What follows belongs to the noun, or to a second noun beside it: `understanding and cooperation towards`. */
function hangsOnNoun(scene: Scene, at: number): boolean {
  if (scene.grammar.nounPrepositions.has(scene.lower(at))) return scene.lower(at + 1) !== 'behalf'
  if (scene.lower(at) !== 'and') return false
  for (let i = at + 1; i < at + 4; i++) {
    if (/ed$/.test(scene.lower(i))) return false
    if (i > at + 1 && scene.grammar.nounPrepositions.has(scene.lower(i))) return true
    if (scene.breaksNounPhrase(i)) return false
  }
  return false
}
