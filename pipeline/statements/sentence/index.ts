/**
 * One sentence: every cue in it with its frame, the words of its source, its rank and the end of its content. Goes
 * from left to right once; an accepted cue decides what the next one may be.
 */
import type { CueIndex } from '../../knowledge/cues.js'
import type { Sentence } from '../../types.js'
import { candidatesAt } from '../candidates/index.js'
import { joinedNoun } from '../candidates/nouns.js'
import { adoptFronted, endContents } from '../contents.js'
import type { Draft, State } from '../draft.js'
import { fitFrame } from '../frames/index.js'
import { place } from '../placement/index.js'
import type { Scene } from '../scene.js'
import type { Trace } from '../trace.js'
import { fitted } from './fits.js'
import { isFocusVerb, readFocus } from './focus.js'
import { forgetInside, readInverted, readSpeech } from './spoken.js'
import { readAccordingTo } from './views.js'

/** The cues of a sentence in order, contents ended. */
export function readSentence(
  scene: Scene,
  index: CueIndex,
  sentence: Sentence,
  trace: Trace | null,
): Draft[] {
  const state: State = { drafts: [], main: null, last: null, relayed: false }
  const { to } = sentence
  let at = sentence.from
  while (at < to - 1 && scene.tokens[at]!.kind === 'punctuation' && !OPENING.has(scene.lower(at))) at++
  if (at > sentence.from) sentence = { ...sentence, from: at }
  while (at < to) {
    const draft = readCue(scene, index, state, at, sentence, trace)
    if (draft) {
      state.drafts.push(draft)
      state.last = draft
      if (draft.level === 'main' && draft.candidate.form !== 'participle') state.main = draft
      at = Math.max(at + 1, draft.fit.cueTo)
    } else at++
  }
  adoptFronted(state.drafts)
  return endContents(scene, state.drafts, sentence)
}

const OPENING = new Set(['“', '"', '('])

function readCue(
  scene: Scene,
  index: CueIndex,
  state: State,
  at: number,
  sentence: Sentence,
  trace: Trace | null,
): Draft | null {
  const { from, to } = sentence
  const { kind, lower, opens } = scene.tokens[at]!.word
  if (kind !== 'word' || !(opens & index.bit || at === from || isReadToo(lower))) return null
  if (scene.covering[at] !== -1 || scene.isBracketed(at)) return null
  if (isName(scene, at, from)) return null
  const joined =
    readJoined(scene, state, at, to) ??
    readAccordingTo(scene, index, at, sentence) ??
    (state.last ? null : readFocus(scene, index, at, sentence))
  if (joined) return joined
  const candidates = candidatesAt(scene, index, at, from, to)
  if (candidates.length === 0) return null
  for (const [candidate, fit] of fitted(scene, index, candidates, to)) {
    const inverted = readInverted(scene, state, candidate, sentence)
    if (inverted) {
      trace?.accepted(inverted)
      return inverted
    }
    const draft = fit
      ? place(scene, state, candidate, fit, sentence)
      : 'no frame of the cue fits what follows'
    if (typeof draft !== 'string') {
      trace?.accepted(draft)
      return draft
    }
    trace?.rejected(candidate, fit, draft)
    // `According to X, the two have agreed.`: what stands before the comma is not what is said.
    const speech = state.last?.candidate.from === from ? null : readSpeech(scene, candidate, sentence)
    if (speech) {
      forgetInside(state, speech)
      trace?.accepted(speech)
      return speech
    }
  }
  return null
}

/** Words inside a sentence at which no cue opens and yet something is read. */
const isReadToo = (word: string) => word === 'and' || word === 'according' || isFocusVerb(word)

function readJoined(scene: Scene, state: State, at: number, to: number): Draft | null {
  const { last } = state
  if (!last || scene.lower(at) !== 'and') return null
  const joined = joinedNoun(scene, last.candidate, at, to)
  const fit = joined && fitFrame(scene, joined, to)
  if (!fit || fit.frame === 'none') return null
  const content = { from: fit.contentFrom, to: fit.contentFrom }
  return { ...last, candidate: joined, fit, own: false, boundary: at, given: null, content }
}

/** `the Palestinian State`, `…, State Department`: a capital inside a sentence, unless all words there have one. */
function isName(scene: Scene, at: number, from: number): boolean {
  if (!scene.tokens[at]!.capital || at <= from) return false
  const before = scene.tokens[at - 1]!
  const next = scene.tokens[at + 1]
  const goesOn = next?.kind === 'word' && next.capital
  if (before.kind === 'word') return !before.capital || !goesOn
  return before.text === ',' && goesOn
}
