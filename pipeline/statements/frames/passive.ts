/** Frames of a cue in the passive. */

import type { Candidate } from '../candidates/index.js'
import { behindCircumstances } from '../circumstances.js'
import type { Scene } from '../scene.js'
import { findThat, fitInf, fitThat } from './clauses.js'
import { endingAt, type Fit, prepositionLength, start } from './fit.js'
import { fitPrep } from './phrases.js'

/** A passive has its content before it; `it was agreed that` behind it. */
export function fitPassive(scene: Scene, c: Candidate, to: number): Fit | null {
  const it = scene.lower(c.from - 1) === 'it'
  const after = behindCircumstances(scene, c.to, to)
  const at = it ? behindNamed(scene, after, to) : after
  if (it || scene.lower(at) === 'that') {
    const that = findThat(scene, c, at, to)
    if (that >= 0) return start('that', c, that + 1, c.to)
    const fit = it ? fitInf(scene, c, at, to) : null
    if (fit) return at > after ? endingAt(fit, c.to) : fit
    if (it) return scene.lower(at) === ':' ? fitThat(scene, c, at, to) : null
  }
  if (c.cue.frames.includes('to-inf') && scene.lower(at) === 'to') return fitInf(scene, c, at, to)
  const takesObject = c.cue.frames.some(
    (f) => f === 'np' || f === 'prep' || f === 'addressee-prep' || f === 'that',
  )
  if (c.cue.nominal)
    return (
      fitPrep(scene, { ...c, noun: -1 }, at, to) ?? fitThat(scene, c, at, to) ?? fitGiven(scene, c, at, to)
    )
  if (!takesObject) return null
  const length = prepositionLength(scene, c.cue, at)
  // `was briefed on X`, `was briefed by Y on X`: the subject is spoken to.
  if (c.cue.frames.includes('addressee-prep')) {
    if (length > 0) return start('addressee-prep', c, at + length)
    const about = behindSpeaker(scene, c, at, to)
    if (about > at) return start('addressee-prep', c, about, c.to)
  }
  if (c.cue.act === 'commit' || c.cue.act === 'explain') return null
  if (tellsOfElsewhere(scene, at, to)) return null
  return {
    frame: 'none',
    cueTo: at + length,
    contentFrom: at + length,
    content: { from: -1, to: -1 },
    addressee: null,
  }
}

/** `was added to the list`, `was introduced in 2010`: what follows tells of something other than this meeting. */
function tellsOfElsewhere(scene: Scene, at: number, to: number): boolean {
  const word = scene.lower(at)
  if (at >= to || !scene.isPreposition(at)) return false
  return (
    word === 'to' ||
    word === 'into' ||
    word === 'from' ||
    (word === 'in' && scene.tokens[at + 1]?.kind === 'number')
  )
}

const SPEAKER_REACH = 14

/** Behind the preposition after `by X`; the place itself where none follows. */
function behindSpeaker(scene: Scene, c: Candidate, at: number, to: number): number {
  if (scene.lower(at) !== 'by') return at
  for (let i = at + 1; i < to && i < at + SPEAKER_REACH; i++) {
    const length = scene.covering[i] === -1 ? prepositionLength(scene, c.cue, i) : 0
    if (length > 0) return i + length
  }
  return at
}

/** `It was stressed by X that`, `it was agreed by the two to`: where the content opens; the place itself without `by`. */
function behindNamed(scene: Scene, at: number, to: number): number {
  if (scene.lower(at) !== 'by') return at
  for (let i = at + 2; i < to && i < at + SPEAKER_REACH; i++) {
    const word = scene.lower(i)
    if (scene.covering[i] === -1 && (word === 'that' || word === 'to')) return i
  }
  return at
}

/** `The invitation was accepted.`: the noun of the cue is what is attributed. */
function fitGiven(scene: Scene, c: Candidate, at: number, to: number): Fit | null {
  if (at < to && scene.isWord(at) && !scene.breaksNounPhrase(at)) return null
  let end = c.head
  while (end > c.noun && (scene.isAdverb(end - 1) || isAuxiliary(scene, end - 1))) end--
  if (end === c.noun) return null
  return {
    frame: 'none',
    cueTo: c.to,
    contentFrom: c.to,
    content: { from: c.noun, to: end },
    addressee: null,
  }
}

const isAuxiliary = (scene: Scene, i: number) =>
  scene.grammar.be.has(scene.lower(i)) || scene.grammar.have.has(scene.lower(i))
