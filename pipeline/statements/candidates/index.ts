/** Cue candidates: every place where a cue verb stands, with its verb group and what form it has there. */

import type { CompiledCue, CueIndex, VerbForm } from '../../knowledge/cues.js'
import { openedBy } from '../../knowledge/vocabulary.js'
import { behindCircumstances } from '../circumstances.js'
import type { Scene } from '../scene.js'
import { nounAfter, nounBefore } from './nouns.js'
import { type Group, verbGroup } from './verb-group.js'

export interface Candidate extends Group {
  readonly cue: CompiledCue
  /** The verb itself. */
  readonly head: number
  /** After the last token of verb, particle and noun. */
  readonly to: number
  /** First token of the noun phrase of a nominal cue, -1 for a plain one. */
  readonly noun: number
  readonly entry: VerbForm
}

const NO_CANDIDATES: Candidate[] = []

/** All readings of the verb at token `at`: nominal ones first, then longer particles before shorter. */
export function candidatesAt(
  scene: Scene,
  index: CueIndex,
  at: number,
  from: number,
  to: number,
): Candidate[] {
  const { lower, word } = scene.tokens[at]!
  const list = openedBy(index, word, lower)
  if (!list) return NO_CANDIDATES
  const found: Candidate[] = []
  // Many entries of one word ask the same of its surroundings: `was ready to`, `was the focus of`.
  let behind = -1
  let near = 0
  let forms = -1
  let group: Group | null = null
  for (const entry of list) {
    if (entry.before && scene.lower(at - 1) !== entry.before) continue
    if (entry.follows !== 0) {
      if (behind < 0) {
        behind = behindCircumstances(scene, at + 1, to)
        near = scene.asSecond(at + 1) | scene.asSecond(at + 2) | scene.asSecond(behind)
      }
      if (!(entry.follows & near)) continue
    }
    const end = matchRest(scene, entry, at, to, behind)
    if (end < 0) continue
    if (entry.forms !== forms) {
      forms = entry.forms
      group = verbGroup(scene, at, forms, from)
    }
    if (!group) continue
    const nominal = entry.nominal && group.form !== 'passive' ? nounAfter(scene, entry, end, to) : null
    if (nominal) found.unshift(candidate(group, nominal.cue, entry, at, nominal.to, nominal.from))
    if (entry.nominal && group.form === 'passive') {
      const given = nounBefore(scene, entry, group.from, from)
      if (given) found.unshift(candidate(group, given.cue, entry, at, end, given.from, given.from))
    }
    for (const cue of entry.plain) found.push(candidate(group, cue, entry, at, end, -1))
  }
  return found
}

/** Written out, since a text has some hundreds of candidates. */
const candidate = (
  { from, form, past, perfect, modal, negated }: Group,
  cue: CompiledCue,
  entry: VerbForm,
  head: number,
  to: number,
  noun: number,
  first = from,
): Candidate => ({ from: first, form, past, perfect, modal, negated, cue, head, to, noun, entry })

/** Matches the particles of a verb; an adverbial may stand between (`called once again for`, `made it clear`); `behind` is the place after one. */
function matchRest(scene: Scene, { rest }: VerbForm, at: number, to: number, behind: number): number {
  let i = at + 1
  for (let n = 0; n < rest.length; n++) {
    const word = rest[n]!
    if (i < to && scene.lower(i) !== word) {
      const skipped = n > 0 ? behindCircumstances(scene, i, to) : scene.lower(i) === 'it' ? i + 1 : behind
      if (scene.lower(skipped) !== word) return -1
      i = skipped
    }
    if (i >= to) return -1
    i++
  }
  return i
}
