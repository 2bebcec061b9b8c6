/** The readings of a verb with their frames, the likeliest first. */
import type { CueIndex } from '../../knowledge/cues.js'
import type { Frame } from '../../knowledge/schema.js'
import { type Candidate, candidatesAt } from '../candidates/index.js'
import { endingAt } from '../frames/fit.js'
import { type Fit, fitFrame } from '../frames/index.js'
import type { Scene } from '../scene.js'

/** Candidates with their fits; of the plain cues a clause goes before a noun phrase, and that before nothing. */
export function fitted(
  scene: Scene,
  index: CueIndex,
  candidates: readonly Candidate[],
  to: number,
): [Candidate, Fit | null][] {
  const complete: [Candidate, Fit | null][] = []
  const bare: [Candidate, Fit | null][] = []
  for (const c of candidates) {
    let fit = fitFrame(scene, c, to)
    if (!fit || (fit.frame === 'none' && c.noun < 0)) fit = fitShared(scene, index, c, to) ?? fit
    fit ??= fitStranded(scene, c, to)
    const lacking = c.noun < 0 && (fit?.frame === 'none' || fit?.frame === 'stranded')
    if (lacking) bare.push([c, fit])
    else complete.splice(placeAmong(complete, c, fit), 0, [c, fit])
  }
  return bare.length === 0 ? complete : complete.concat(bare)
}

/** Before the noun phrase of another cue of the same words where this one has a clause. */
function placeAmong(sorted: readonly [Candidate, Fit | null][], c: Candidate, fit: Fit | null): number {
  if (c.noun >= 0 || fit?.frame === 'np') return sorted.length
  const object = sorted.findIndex(
    ([other, found]) => other.noun < 0 && other.entry === c.entry && found?.frame === 'np',
  )
  return object < 0 ? sorted.length : object
}

/** `condemned and voiced concern about X`, `affirm and support X`: two cues in a row share what follows the second. */
function fitShared(scene: Scene, index: CueIndex, c: Candidate, to: number): Fit | null {
  if (c.noun >= 0 || c.form === 'passive' || !scene.grammar.conjunctions.has(scene.lower(c.to))) return null
  let at = c.to + 1
  while (at < to && scene.isAdverb(at)) at++
  for (const next of candidatesAt(scene, index, at, at, to)) {
    const fit = (next.entry.forms & c.entry.forms) === 0 ? null : fitFrame(scene, next, to)
    if (!fit || fit.content) continue
    const frame = c.cue.frames.includes(fit.frame as Frame) ? fit.frame : 'np'
    if (frame === 'np' && (!c.cue.frames.includes('np') || !NOUN_PHRASES.has(fit.frame))) continue
    return endingAt(fit, c.to, frame)
  }
  return null
}

const NOUN_PHRASES = new Set(['np', 'prep', 'addressee-prep'])

/** In a relative clause the object stands before: `which X rebutted`, `which X undertook to look into`. */
function fitStranded(scene: Scene, c: Candidate, to: number): Fit | null {
  if (c.form !== 'finite' || c.cue.nominal) return null
  const next = scene.lower(c.to)
  if (c.to < to && !ENDS_RELATIVE.has(next) && !scene.grammar.conjunctions.has(next)) return null
  if (!c.cue.frames.some((f) => f === 'np' || f === 'prep')) return null
  return {
    frame: 'stranded',
    cueTo: c.to,
    contentFrom: c.to,
    content: { from: c.head, to: c.to },
    addressee: null,
  }
}

const ENDS_RELATIVE = new Set([',', '.', ';', 'as'])
