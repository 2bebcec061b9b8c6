/**
 * One sentence: every cue in it with its frame, the words of its source, its rank and the end of its content. Goes
 * from left to right once; an accepted cue decides what the next one may be.
 */
import { PRESENT } from '../knowledge/conjugation.js'
import type { CueIndex } from '../knowledge/cues.js'
import type { Frame } from '../knowledge/schema.js'
import type { Sentence } from '../types.js'
import { type Candidate, candidatesAt } from './candidates/index.js'
import { joinedNoun } from './candidates/nouns.js'
import { adoptFronted, endContents } from './contents.js'
import { type Draft, draftOf, type State } from './draft.js'
import { readFocus } from './focus.js'
import { type Fit, fitFrame } from './frames/index.js'
import { isSpokesperson } from './placement/explicit.js'
import { place } from './placement/index.js'
import { isPossessive, type Scene } from './scene.js'
import { fitInverted, fitSpeech } from './speech.js'
import { before, type Subject } from './subjects/index.js'
import type { Trace } from './trace.js'

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
  if (scene.tokens[at]!.kind !== 'word' || scene.covering[at] !== -1 || scene.brackets[at]! > 0) return null
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
    const speech = readSpeech(scene, candidate, sentence)
    if (speech) {
      forgetInside(state, speech)
      trace?.accepted(speech)
      return speech
    }
  }
  return null
}

/** Candidates with their fits; of the plain cues a clause goes before a noun phrase, and that before nothing. */
function fitted(
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
    return { ...fit, frame, cueTo: c.to }
  }
  return null
}

const NOUN_PHRASES = new Set(['np', 'prep', 'addressee-prep'])

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

const ACCORDING_TO = 'according-to'

/** `According to X, …`, `…, according to X`, `In X's view, …`. */
function readAccordingTo(scene: Scene, index: CueIndex, at: number, { from, to }: Sentence): Draft | null {
  const named = sourceOfView(scene, at, from)
  const cue = named && index.byId.get(ACCORDING_TO)
  if (!cue || isSpokesperson(scene, named.subject)) return null
  const { subject, end } = named
  const first = at === from
  if (first && scene.lower(end) !== ',') return null
  if (!first && end < to && !scene.isStop(end)) return null
  const content = first
    ? { from: end + 1, to: to - 1 }
    : { from, to: scene.lower(at - 1) === ',' ? at - 1 : at }
  const entry = { forms: 0, rest: [], before: null, base: 'according', plain: [], nominal: null }
  const group = {
    from: at,
    form: 'finite',
    past: true,
    perfect: false,
    modal: false,
    negated: false,
  } as const
  const candidate = { ...group, cue, head: at, to: end, noun: -1, entry }
  const fit: Fit = { frame: 'that', cueTo: end, contentFrom: content.from, content, addressee: null }
  return draftOf(candidate, fit, { subject, boundary: at })
}

function sourceOfView(scene: Scene, at: number, from: number): { subject: Subject; end: number } | null {
  const according = scene.lower(at) === 'according' && scene.lower(at + 1) === 'to'
  const view = at === from && scene.lower(at) === 'in'
  if (!according && !view) return null
  const start = at + (according ? 2 : 1)
  let m = scene.mentionStarting(start)
  for (let i = start + 1; !m && i < start + 4 && !scene.breaksNounPhrase(i - 1); i++)
    m = scene.mentionStarting(i)
  const own = scene.lower(start)
  if (!m && view && OWNERS[own] && scene.grammar.viewNouns.has(scene.lower(start + 1)))
    return { subject: { from: start, to: start + 1, mentions: [], pronoun: OWNERS[own] }, end: start + 2 }
  if (!m || isPossessive(scene, m.to - 1) === according) return null
  if (view && !scene.grammar.viewNouns.has(scene.lower(m.to))) return null
  return { subject: { from: start, to: m.to, mentions: [m], pronoun: null }, end: view ? m.to + 1 : m.to }
}

const OWNERS: Readonly<Record<string, string>> = { his: 'he', her: 'she', their: 'they' }

/** What a side has done is content where the cue comes behind it: `X and Y have agreed to trade, the Minister said`. */
function forgetInside(state: State, { fit: { content } }: Draft): void {
  if (!content) return
  const inside = (d: Draft) => d.candidate.from >= content.from && d.candidate.to <= content.to
  const kept = state.drafts.filter((d) => !inside(d) || !(d.candidate.perfect || isSide(d)))
  if (kept.length === state.drafts.length) return
  state.drafts.splice(0, state.drafts.length, ...kept)
  state.last = kept.at(-1) ?? null
  state.main = kept.findLast((d) => d.level === 'main') ?? null
}

const isSide = ({ subject }: Draft) => subject?.mentions.some((m) => m.kind === 'side') ?? false

/** A cue of speech after or inside what is said. */
function readSpeech(scene: Scene, c: Candidate, { from, to }: Sentence): Draft | null {
  const b = before(scene, c.from, from)
  const own = b.kind === 'explicit' || b.kind === 'loose' ? b.subject : null
  const speech = fitSpeech(scene, c, own ? own.from : c.from, from, to)
  if (!speech) return null
  const subject = speech.subject ?? own
  return draftOf(c, speech.fit, { subject, own: true, boundary: from })
}

/** `“…,” said X`, `The door is open, said Minister X after the talks`: what is said stands before verb and subject. */
function readInverted(scene: Scene, state: State, c: Candidate, { from }: Sentence): Draft | null {
  const told = c.past || (c.entry.forms & PRESENT) !== 0
  if (c.form !== 'finite' || !told || c.noun >= 0 || c.from !== c.head || c.from - 1 <= from) return null
  if (!SAYS.has(c.cue.id)) return null
  const quoted = QUOTES.has(scene.lower(c.from - 1)) || QUOTES.has(scene.lower(c.from - 2))
  if (!quoted && (scene.lower(c.from - 1) !== ',' || state.last)) return null
  const speech = fitInverted(scene, c, from)
  return speech && draftOf(c, speech.fit, { subject: speech.subject, own: true, boundary: from })
}

const QUOTES = new Set(['”', '’', '"', "'"])

/** Cues that may stand before their subject. */
const SAYS = new Set([
  'say',
  'state',
  'add',
  'note',
  'emphasize',
  'underscore',
  'remark',
  'declare',
  'reply',
  'write',
])

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
