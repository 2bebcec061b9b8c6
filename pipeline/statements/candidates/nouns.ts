/** The nouns of nominal cues: behind their light verb, beside an earlier noun, before a passive. */

import type { CompiledCue, VerbForm } from '../../knowledge/cues.js'
import { phraseAt } from '../../knowledge/phrases.js'
import { behindCircumstances } from '../circumstances.js'
import { mentionChain } from '../frames/addressees.js'
import { isPossessive, type Scene } from '../scene.js'
import type { Candidate } from './index.js'

const NOUN_REACH = 10

/**
 * A second noun under one light verb: `expressed appreciation for X and [commitment to Y]`. It must name an attitude
 * of the source itself, else it is one more thing that X did (`appreciation for X's leadership and support for Y`).
 */
export function joinedNoun(scene: Scene, last: Candidate, and: number, to: number): Candidate | null {
  if (!last.entry.nominal || !last.cue.nominal || scene.lower(and) !== 'and') return null
  const start = and + 1
  if (/(?:ed|ing)$/.test(scene.lower(start))) return null
  const hit = nounAfter(scene, last.entry, start, Math.min(to, start + 5))
  if (!hit) return null
  for (let i = start; i < hit.to; i++) if (scene.lower(i) === 'and' || isVerb(scene, i)) return null
  const own = scene.grammar.possessives.has(scene.lower(start))
  if (!own && !scene.grammar.ownAttitudes.has(scene.lower(hit.to - 1))) return null
  return { ...last, cue: hit.cue, from: start, head: start, noun: start, to: hit.to, form: 'noun' }
}

/** `detailed consideration was given to`: the noun of a nominal cue in the passive. */
export function nounBefore(
  scene: Scene,
  entry: VerbForm,
  group: number,
  from: number,
): { cue: CompiledCue; from: number } | null {
  let found: { cue: CompiledCue; from: number } | null = null
  for (let start = group - 1; start >= from && start >= group - 3; start--) {
    const hit = nounAt(scene, entry, start, group)
    if (hit?.to === group) found = { cue: hit.value, from: start }
  }
  if (!found) return null
  let first = found.from
  while (first > from && !scene.breaksNounPhrase(first - 1)) first--
  return { cue: found.cue, from: first }
}

/** The noun of a nominal cue, behind determiners, possessives and adjectives. */
export function nounAfter(
  scene: Scene,
  entry: VerbForm,
  start: number,
  to: number,
): { cue: CompiledCue; from: number; to: number } | null {
  const from = behindCircumstances(scene, start, to)
  // `conveyed to X his concern`
  const behind = scene.lower(from) === 'to' ? mentionChain(scene, from + 1, to) : from
  for (let i = behind; i < to && i < behind + NOUN_REACH; i++) {
    const hit = nounAt(scene, entry, i, to)
    if (hit) return { cue: hit.value, from, to: hit.to }
    // `the State of Qatar's rejection`, `gave the King of Norway an update`
    const owner = scene.mentionStarting(i)
    if (owner && (isPossessive(scene, owner.to - 1) || ARTICLES.has(scene.lower(owner.to)))) {
      i = owner.to - 1
      continue
    }
    const joins =
      scene.lower(i) === 'and' &&
      i > behind &&
      i + 1 < to &&
      !scene.tokens[i + 1]!.capital &&
      !isVerb(scene, i + 1)
    if (scene.breaksNounPhrase(i) && !joins) return null
  }
  return null
}

function nounAt(scene: Scene, { nominal }: VerbForm, at: number, to: number) {
  const { index, openers } = nominal!
  return scene.tokens[at]!.word.opens & openers.bit ? phraseAt(index, scene.tokens, at, to) : null
}

const ARTICLES = new Set(['a', 'an', 'the'])

/** `his plans and underlined his commitment`: a second verb with an object of its own. */
const isVerb = (scene: Scene, at: number) =>
  scene.lower(at).endsWith('ed') && scene.grammar.determiners.has(scene.lower(at + 1))
