/**
 * Frames: what follows a cue decides whether it is one, where its content begins and where its addressee stands.
 * A candidate that no frame of its cue fits is not a cue (`the agreed schedule`, `stated income`).
 */

import type { Frame } from '../../knowledge/schema.js'
import type { Candidate } from '../candidates/index.js'
import { behindCircumstances } from '../circumstances.js'
import { isPossessive, type Scene } from '../scene.js'
import { fitAddressee, fitAddresseePrep, fitToInf, fitToThat, mentionChain } from './addressees.js'
import { fitGerund, fitInf, fitQuote, fitThat, fitWh } from './clauses.js'
import { addressing, endingAt, type Fit, type Fitter, type TokenSpan } from './fit.js'
import { fitPassive } from './passive.js'
import { fitNone, fitNounPhrase, fitPrep } from './phrases.js'

export type { Fit, TokenSpan } from './fit.js'

/** The first of the cue's frames that fits, or null. `to` is the end of the sentence. */
export function fitFrame(scene: Scene, c: Candidate, to: number): Fit | null {
  if (c.form === 'passive') return fitPassive(scene, c, to)
  const fit = fitActive(scene, c, to)
  if (!fit || fit.addressee || c.noun < 0) return fit
  const given = indirectObject(scene, c)
  return given ? addressing(fit, given) : fit
}

/** `gave [X] an update`, `conveyed to [X] his concern`: a participant between the light verb and its noun. */
function indirectObject(scene: Scene, c: Candidate): TokenSpan | null {
  if (scene.lower(c.noun) === 'to') {
    const to = mentionChain(scene, c.noun + 1, c.to)
    return to > c.noun + 1 ? { from: c.noun + 1, to } : null
  }
  const end = mentionChain(scene, c.noun, c.to)
  const article = scene.lower(end)
  return end > c.noun && (article === 'a' || article === 'an' || article === 'the')
    ? { from: c.noun, to: end }
    : null
}

function fitActive(scene: Scene, c: Candidate, to: number): Fit | null {
  const at = behindCircumstances(scene, c.to, to)
  const aside = skipAddressee(scene, c, at, to)
  const named = aside && behindAddressee(scene, c, aside, to)
  if (named && c.cue.nominal && c.cue.act !== 'invite') return named
  const plain = tryFrames(scene, c, at, to)
  // `reported to [the President] on the year`, `conveyed to [X] that`
  const told = plain?.frame === 'prep' || plain?.frame === 'that'
  if (named && told && scene.lower(at) === 'to') return named
  if (plain && plain.frame !== 'none') return plain
  const behind = behindAside(scene, at, to)
  const after = behind > at ? tryFrames(scene, c, behind, to) : null
  return named ?? (after && after.frame !== 'none' ? endingAt(after, c.to) : plain)
}

function tryFrames(scene: Scene, c: Candidate, at: number, to: number): Fit | null {
  for (const frame of c.cue.frames) {
    const fit = FITTERS[frame](scene, c, at, to)
    if (fit) return fit
  }
  return null
}

const FITTERS: Readonly<Record<Frame, Fitter>> = {
  that: fitThat,
  wh: fitWh,
  quote: fitQuote,
  'to-that': fitToThat,
  'to-inf': fitToInf,
  'addressee-prep': fitAddresseePrep,
  inf: fitInf,
  gerund: fitGerund,
  prep: fitPrep,
  np: fitNounPhrase,
  addressee: fitAddressee,
  none: fitNone,
}

/** `proposed, as he had done before, opening …`: the place behind an aside between commas. */
function behindAside(scene: Scene, at: number, to: number): number {
  if (scene.lower(at) !== ',' || !(scene.isPreposition(at + 1) || scene.isAdverb(at + 1))) return at
  for (let i = at + 2; i < to && i < at + ASIDE_REACH; i++) {
    if (scene.lower(i) === ',') return scene.grammar.conjunctions.has(scene.lower(i + 1)) ? at : i + 1
    if (scene.isStop(i) || scene.lower(i) === ';') return at
  }
  return at
}

const ASIDE_REACH = 14

function behindAddressee(scene: Scene, c: Candidate, aside: TokenSpan, to: number): Fit | null {
  if (scene.lower(aside.to) === 'of' || isPossessive(scene, aside.to - 1)) return null
  const after = tryFrames(scene, c, behindCircumstances(scene, aside.to, to), to)
  return after && after.frame !== 'none' ? addressing(endingAt(after, c.to), after.addressee ?? aside) : null
}

/** `with X`, `to X`, `for X` straight after the cue, where X is a participant: `discussed with X the …`, `said to X that`. */
function skipAddressee(scene: Scene, c: Candidate, at: number, to: number): TokenSpan | null {
  const word = scene.lower(at)
  if (word === 'of' && c.cue.nominal && scene.lower(at - 1) === 'attention') {
    for (let i = at + 2; i < to && i < at + ASIDE_REACH; i++)
      if (scene.lower(i) === 'to' && scene.covering[i] === -1) return { from: at + 1, to: i }
  }
  const shown = word === 'for' && c.cue.act === 'explain'
  if (word !== 'with' && word !== 'to' && !shown) {
    const end = c.cue.addressed ? mentionChain(scene, at, to) : at
    return end > at && scene.interrogative(end) ? { from: at, to: end } : null
  }
  const end = mentionChain(scene, at + 1, to)
  return end > at + 1 ? { from: at + 1, to: end } : null
}
