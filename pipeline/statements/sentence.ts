/**
 * One sentence: every cue in it with its frame, the words of its source, its rank and the end of its content. Goes
 * from left to right once; an accepted cue decides what the next one may be.
 */
import { PRESENT } from '../knowledge/conjugation.js'
import type { CueIndex } from '../knowledge/cues.js'
import type { Sentence } from '../types.js'
import { type Candidate, candidatesAt, joinedNoun } from './candidates.js'
import { type Fit, fitFrame, type TokenSpan } from './frames.js'
import type { Scene } from './scene.js'
import {
  type Before,
  before,
  clauseSubject,
  companionOf,
  connector,
  nounPhraseStart,
  type Subject,
} from './subjects.js'
import type { Trace } from './trace.js'

/** `main`: on the level of the sentence; `nested`: inside another's content; `relative`: its content stands before it. */
export type Level = 'main' | 'nested' | 'relative'

export interface Draft {
  readonly candidate: Candidate
  readonly fit: Fit
  readonly level: Level
  /** The words of the source where they stand in this sentence, null for a passive or an event as subject. */
  readonly subject: Subject | null
  /** The source's words stand directly before the cue. */
  readonly own: boolean
  /** No words for the source, though the grammar wants one: the source of the last statement is meant. */
  readonly elided: boolean
  /** An event shared by subject and companion: both are the source (`met with Y and exchanged views`). */
  readonly companion: TokenSpan | null
  /** The person met, for a purpose clause. */
  readonly met: TokenSpan | null
  /** Where the words that connect this cue to what stands before it begin: the end of the content before. */
  readonly boundary: number
  /** Where the source is whoever gave what was obtained (`obtained X's support`): the words that may name it. */
  readonly given: TokenSpan | null
  content: TokenSpan
}

interface State {
  readonly drafts: Draft[]
  /** The last finite or infinitive cue on the sentence's own level. */
  main: Draft | null
  last: Draft | null
}

/** The cues of a sentence in order, contents ended. */
export function readSentence(
  scene: Scene,
  index: CueIndex,
  sentence: Sentence,
  trace: Trace | null,
): Draft[] {
  const state: State = { drafts: [], main: null, last: null }
  const { to } = sentence
  let at = sentence.from
  while (at < to - 1 && scene.tokens[at]!.kind === 'punctuation' && !/^[“"(]$/.test(scene.lower(at))) at++
  sentence = { ...sentence, from: at }
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
  const joined = state.last && joinedNoun(scene, state.last.candidate, at, to)
  if (joined && state.last) {
    const fit = fitFrame(scene, joined, to)
    if (fit && fit.frame !== 'none')
      return {
        ...state.last,
        candidate: joined,
        fit,
        own: false,
        boundary: at,
        content: { from: fit.contentFrom, to: fit.contentFrom },
      }
  }
  for (const candidate of candidatesAt(scene, index, at, from, to)) {
    const fit =
      fitFrame(scene, candidate, to) ??
      fitQuoteBefore(scene, candidate, from) ??
      fitStranded(scene, candidate, to)
    if (!fit) {
      trace?.rejected(candidate, null, 'no frame of the cue fits what follows')
      continue
    }
    const draft = place(scene, state, candidate, fit, sentence)
    if (typeof draft !== 'string') {
      trace?.accepted(draft)
      return draft
    }
    trace?.rejected(candidate, fit, draft)
  }
  return null
}

/** The draft, or the reason why the candidate is no cue where it stands. */
function place(scene: Scene, state: State, c: Candidate, fit: Fit, sentence: Sentence): Draft | string {
  const { from } = sentence
  const fixed = notACue(scene, c, fit)
  if (fixed) return fixed
  if (c.form === 'passive') return placePassive(scene, state, c, fit, from)
  if (c.form === 'participle') return placeParticiple(scene, state, c, fit, from)
  if (c.form === 'infinitive') return placeInfinitive(scene, state, c, fit, from)
  const b = before(scene, c.from, from)
  if (fit.frame === 'stranded' && (b.kind !== 'explicit' || b.rank !== 'relative'))
    return 'no frame of the cue fits what follows'
  if (subjectIsContent(c)) return placePassive(scene, state, c, fit, from)
  if (b.kind === 'explicit') return placeExplicit(scene, state, c, fit, b)
  if (b.kind === 'inherited') return placeInherited(scene, state, c, fit, b, from)
  if (b.kind === 'who') return placeWho(scene, state, c, fit, b)
  if (b.kind === 'event') return placeEvent(scene, state, c, fit, b.from, from)
  if (b.kind === 'loose') return placeLoose(state, c, fit, b.subject)
  const bullet = scene.page.outline.blocks[sentence.block]?.kind === 'bullet'
  if (b.kind === 'initial' && c.past && bullet) return draftOf(c, fit, { elided: true, boundary: from })
  return 'no participant stands before it'
}

/** `was the focus of`: what stands before it is what is attributed. */
const subjectIsContent = (c: Candidate) =>
  c.cue.act === 'discuss' && c.cue.nominal && c.cue.data.verbs.includes('be')

/** `held talks` with nothing after it only tells that the event took place. */
function notACue(scene: Scene, c: Candidate, fit: Fit): string | null {
  if (c.cue.act === 'discuss' && c.entry.base === 'share' && c.noun >= 0 && sharesOwn(scene, c.noun)) {
    return 'one side shares what is its own'
  }
  const bare = c.cue.act === 'discuss' && c.cue.nominal && fit.frame === 'none'
  return bare && !/view|opinion|idea|perspective/.test(scene.lower(c.to - 1)) && !subjectIsContent(c)
    ? 'it only tells that the event took place'
    : null
}

/** `shared X's perspectives`, `shared his views`: an explanation, no exchange. */
function sharesOwn(scene: Scene, noun: number): boolean {
  const word = scene.lower(noun)
  return /^(?:his|her|its|our|my)$/.test(word) || word.endsWith("'s")
}

interface Options {
  level?: Level
  subject?: Subject | null
  own?: boolean
  elided?: boolean
  companion?: TokenSpan | null
  met?: TokenSpan | null
  boundary: number
  content?: TokenSpan
}

function draftOf(candidate: Candidate, fit: Fit, o: Options): Draft {
  return {
    candidate,
    fit,
    level: o.level ?? 'main',
    subject: o.subject ?? null,
    own: o.own ?? false,
    elided: o.elided ?? false,
    companion: o.companion ?? null,
    met: o.met ?? null,
    boundary: o.boundary,
    given: received(candidate, fit),
    content: o.content ?? fit.content ?? { from: fit.contentFrom, to: fit.contentFrom },
  }
}

/** `obtained the support of X`: the act is X's. */
function received(c: Candidate, fit: Fit): TokenSpan | null {
  if (c.noun < 0 || !/^(?:obtain|receive|win|secure|gain)$/.test(c.entry.base)) return null
  return { from: c.noun, to: fit.frame === 'prep' ? fit.contentFrom + 12 : c.to }
}

/** Frames whose content is a clause: a verb in it may belong to it. */
const holdsClause = (draft: Draft) => /^(?:that|wh|to-that|quote|to-inf)$/.test(draft.fit.frame)

function placeExplicit(
  scene: Scene,
  state: State,
  c: Candidate,
  fit: Fit,
  b: Extract<Before, { kind: 'explicit' }>,
): Draft | string {
  const { subject, rank, boundary } = b
  const { main, last } = state
  const own = { subject, own: true, boundary }
  if (rank === 'relative') return placeRelative(scene, state, c, fit, b)
  if (last && last.fit.contentFrom === subject.from) return placeNested(c, fit, own, scene)
  if (rank === 'that')
    return last && last.fit.contentFrom <= c.from
      ? placeNested(c, fit, own, scene)
      : 'its clause is subordinate'
  if (rank === 'subordinate') return 'its clause is subordinate'
  const side = subject.pronoun === 'we' || subject.mentions.some((m) => m.kind === 'side')
  if (c.modal && !c.past && side) return 'it tells of an outcome, not of an act'
  if (main && subject.from > main.fit.cueTo && holdsClause(main)) {
    if (main.candidate.past !== c.past) return 'it belongs to the content before it, which has another tense'
    if (c.perfect && !main.candidate.perfect) return 'it tells of an earlier act'
  }
  return draftOf(c, fit, own)
}

/** Inside a content only a participant who speaks at this meeting makes a statement of its own. */
function placeNested(
  c: Candidate,
  fit: Fit,
  options: Options & { subject: Subject },
  scene: Scene,
): Draft | string {
  if (c.perfect) return 'it tells of an earlier act'
  if (c.modal) return 'it stands in a content and is not carried out'
  const { mentions, pronoun } = options.subject
  const persons = pronoun ? pronoun !== 'it' : mentions.every((m) => m.kind !== 'side')
  if (!persons) return 'it stands in a content and its subject is no person who speaks here'
  const principal = mentions.every((m) =>
    m.persons.every((p) => scene.participants.people[p]!.part === 'principal'),
  )
  if (!principal) return 'it stands in a content and its subject does not speak here'
  return draftOf(c, fit, { ...options, level: 'nested' })
}

/** `X, which Minister Y rebutted`: what stands before is the content. */
function placeRelative(
  scene: Scene,
  state: State,
  c: Candidate,
  fit: Fit,
  { subject, boundary }: Extract<Before, { kind: 'explicit' }>,
): Draft | string {
  const { last } = state
  const preposition = scene.isPreposition(boundary + 1)
  if (scene.lower(boundary) !== ',') return 'its clause is relative and restricts its noun'
  if (!last)
    return preposition
      ? draftOf(c, fit, { subject, own: true, boundary })
      : 'its clause is relative and restricts its noun'
  const about = preposition && fit.frame !== 'none'
  const level: Level = about ? 'main' : 'relative'
  const content = about ? undefined : { from: antecedent(scene, last, boundary), to: boundary }
  return draftOf(c, fit, { subject, own: true, level, boundary, ...(content ? { content } : {}) })
}

function antecedent(scene: Scene, last: Draft, boundary: number): number {
  if (!holdsClause(last) && last.fit.frame !== 'inf')
    return last.content.from >= 0 ? last.fit.contentFrom : last.content.from
  return nounPhraseStart(scene, boundary - 1, last.fit.contentFrom)
}

function placeInherited(
  scene: Scene,
  state: State,
  c: Candidate,
  fit: Fit,
  b: Extract<Before, { kind: 'inherited' }>,
  from: number,
): Draft | string {
  const { main, last } = state
  if (describes(scene, c)) return 'a participle that describes the noun after it'
  const bare = !c.past && !c.modal && !c.perfect
  if (main && last) {
    if (main.candidate.form === 'infinitive' && bare) {
      return draftOf(c, fit, {
        subject: main.subject,
        companion: main.companion,
        met: main.met,
        boundary: b.boundary,
      })
    }
    if (bare && (c.entry.forms & PRESENT) === 0 && /^(?:inf|to-inf)$/.test(main.fit.frame)) {
      return 'an infinitive inside a content'
    }
    if (main.candidate.form !== 'infinitive' && main.candidate.past !== c.past && !c.modal) {
      return 'it belongs to the content before it, which has another tense'
    }
    if (main.candidate.form === 'infinitive' && bare) return 'it is no finite verb here'
    const subject = main.subject
    if (!subject && !main.elided) return 'the verb before it names no source'
    return draftOf(c, fit, { subject, elided: main.elided, companion: main.companion, boundary: b.boundary })
  }
  if (bare) return 'it is no finite verb with a subject here'
  const subject = clauseSubject(scene, from, b.boundary)
  if (!subject) return 'no participant is the subject of its clause'
  const companion = sharesCompanion(c) ? companionOf(scene, subject.to, b.boundary) : null
  return draftOf(c, fit, { subject, companion, boundary: b.boundary })
}

/** `a long-standing and highly valued partner`. */
const describes = (scene: Scene, c: Candidate) =>
  c.past && c.from < c.head && scene.grammar.degreeAdverbs.has(scene.lower(c.head - 1))

/** Acts that two sides do together: whoever was met is a source too. */
const sharesCompanion = (c: Candidate) => c.cue.act === 'discuss' || c.cue.act === 'agree'

function placeWho(
  _scene: Scene,
  state: State,
  c: Candidate,
  fit: Fit,
  { subject, boundary }: Extract<Before, { kind: 'who' }>,
): Draft | string {
  if (!state.last) return 'a relative clause that only describes a participant'
  if (c.perfect || c.modal) return 'it tells of another time'
  if (holdsClause(state.last) && state.last.candidate.past !== c.past)
    return 'its clause is part of a content'
  return draftOf(c, fit, { subject, boundary })
}

/** A subject that looks like a participant whom nothing else names. */
function placeLoose(state: State, c: Candidate, fit: Fit, subject: Subject): Draft | string {
  const sure = c.past && !c.modal && !c.perfect && fit.frame !== 'none' && fit.frame !== 'stranded'
  if (!sure || state.main) return 'no participant stands before it'
  return draftOf(c, fit, { subject, own: true, boundary: subject.from })
}

/** `The discussion focused on …`: the event is the subject, no source is named. */
function placeEvent(
  scene: Scene,
  state: State,
  c: Candidate,
  fit: Fit,
  subjectFrom: number,
  from: number,
): Draft | string {
  if (c.cue.act !== 'discuss' || !c.past) return 'no participant stands before it'
  if (state.main && holdsClause(state.main)) return 'it belongs to the content before it'
  const opener = scene.lower(subjectFrom - 1)
  if (subjectFrom > from && scene.isPreposition(subjectFrom - 1)) return 'no participant stands before it'
  if (opener === 'that' || opener === 'which') return 'its clause is subordinate'
  return draftOf(c, fit, { boundary: connector(scene, subjectFrom, from) })
}

function placeParticiple(scene: Scene, state: State, c: Candidate, fit: Fit, from: number): Draft | string {
  if (fit.frame === 'none' && !c.cue.nominal) return 'a participle without a complement'
  const p = c.from - 1
  if (p < from) return draftOf(c, fit, { boundary: from })
  const word = scene.lower(p)
  const { main, last } = state
  if (p === from && /^(?:in|when|while|whilst)$/.test(word)) return draftOf(c, fit, { boundary: from })
  const comma = scene.lower(p - 1) === ','
  const joins =
    (scene.grammar.conjunctions.has(word) && (last?.candidate.form === 'participle' || comma)) ||
    (scene.grammar.openers.has(word) && comma)
  if (word !== ',' && !joins) return 'a gerund inside a noun phrase'
  const boundary = word === ',' ? p : connector(scene, p, from)
  if (last && listsGerunds(scene, last, p)) return 'one of a list of gerunds in a content'
  if (main) {
    if (!main.subject && !main.elided) return 'the verb before it names no source'
    return draftOf(c, fit, {
      subject: main.subject,
      elided: main.elided,
      companion: main.companion,
      boundary,
    })
  }
  const subject = clauseSubject(scene, from, boundary)
  if (!subject) return 'no participant is the subject of its clause'
  return draftOf(c, fit, { subject, boundary })
}

/** `discussed deepening ties, supporting …`: the content began with a gerund, this is its next. */
function listsGerunds(scene: Scene, last: Draft, at: number): boolean {
  if (last.candidate.form === 'participle') return false
  if (scene.lower(last.fit.contentFrom).endsWith('ing')) return true
  for (let i = last.fit.contentFrom; i < at; i++) {
    const lower = scene.lower(i)
    const opens = lower === ',' || scene.grammar.prepositions.has(lower)
    if (opens && scene.lower(i + 1).endsWith('ing') && scene.lower(i + 1).length > 5 && lower !== ',')
      return false
    if (lower === 'including' && scene.lower(i + 1).endsWith('ing')) return true
  }
  return false
}

function placeInfinitive(scene: Scene, state: State, c: Candidate, fit: Fit, from: number): Draft | string {
  const { main } = state
  const p = c.from - 1
  if (main) {
    const joins = main.candidate.form === 'infinitive' && /^(?:and|,|or)$/.test(scene.lower(p))
    if (!joins) return 'an infinitive inside a content'
    const boundary = connector(scene, p, from)
    return draftOf(c, fit, { subject: main.subject, companion: main.companion, met: main.met, boundary })
  }
  if (
    /^(?:efforts?|ways?|steps?|need|commitment|plans?|measures|work|opportunities|means|desire|intention|readiness|willingness|able|forward)$/.test(
      scene.lower(p),
    )
  )
    return 'an infinitive that belongs to a noun'
  const subject = clauseSubject(scene, from, c.from)
  if (!subject) return 'no participant is the subject of its clause'
  const verb = meetingVerb(scene, subject.to, c.from)
  if (verb < 0) return 'an infinitive that states no purpose of the meeting'
  return draftOf(c, fit, { subject, met: companionOf(scene, subject.to, c.from), boundary: c.from })
}

function meetingVerb(scene: Scene, from: number, to: number): number {
  for (let i = from; i < to; i++)
    if (scene.covering[i] === -1 && scene.grammar.meetingVerbs.has(scene.lower(i))) return i
  return -1
}

function placePassive(scene: Scene, state: State, c: Candidate, fit: Fit, from: number): Draft | string {
  const it = scene.lower(c.from - 1) === 'it' || scene.lower(c.from - 1) === 'as'
  const nominal = c.cue.nominal && c.form === 'passive'
  const start = nominal ? c.from : passiveStart(scene, c, from)
  if (start < 0) return 'a passive inside another clause'
  if (c.form === 'passive' && !it && !c.past) return 'a passive that does not tell of this meeting'
  if (c.modal || (c.perfect && !c.past)) return 'a passive that does not tell of this meeting'
  if (state.main) {
    const separate = start > state.main.fit.contentFrom && scene.lower(start - 1) !== 'that'
    const clause = scene.lower(connector(scene, start, from)) === ',' || scene.lower(start - 1) === ';'
    if (!separate || !clause || !c.past) return 'a passive inside a content'
  }
  const boundary = connector(scene, start, from)
  if (it) return draftOf(c, fit, { boundary, content: { from: fit.contentFrom, to: fit.contentFrom } })
  if (nominal) return draftOf(c, fit, { boundary, subject: null })
  if (start >= c.from) return 'a passive without a subject'
  const { content } = fit
  const by = byPhrase(scene, fit.cueTo)
  const options: Options = { boundary, subject: by }
  if (content || subjectIsContent(c)) options.content = { from: start, to: c.from }
  return draftOf(c, fit, options)
}

/** The first token of the subject of a passive, -1 where its clause is subordinate. */
function passiveStart(scene: Scene, c: Candidate, from: number): number {
  let start = c.from
  let depth = 0
  for (let i = c.from - 1; i >= from; i--) {
    const word = scene.lower(i)
    if (word === ';') break
    if (scene.grammar.relatives.has(word) || word === 'that' || scene.grammar.subordinators.has(word)) {
      if (i === c.from - 1 && word !== 'as') return -1
      if (word === 'that' || word === 'if' || word === 'because') return -1
    }
    if (word === ',') depth++
    start = i
  }
  if (depth > 0 && (scene.isPreposition(start) || scene.isAdverb(start))) {
    for (let i = start; i < c.from; i++) if (scene.lower(i) === ',') return i + 1
  }
  while (start < c.from && scene.isAdverb(start)) start++
  return start
}

function byPhrase(scene: Scene, at: number): Subject | null {
  if (scene.lower(at) !== 'by') return null
  for (let i = at + 1; i < at + 5; i++) {
    const m = scene.mentionStarting(i)
    if (m) return { from: i, to: m.to, mentions: [m], pronoun: null }
    if (scene.breaksNounPhrase(i)) return null
  }
  return null
}

/** In a relative clause the object stands before: `which X rebutted`, `which X undertook to look into`. */
function fitStranded(scene: Scene, c: Candidate, to: number): Fit | null {
  if (c.form !== 'finite' || c.cue.nominal) return null
  const next = scene.lower(c.to)
  if (c.to < to && !/^[,.;]$/.test(next) && !scene.grammar.conjunctions.has(next)) return null
  if (!c.cue.frames.some((f) => f === 'np' || f === 'prep')) return null
  return {
    frame: 'stranded',
    cueTo: c.to,
    contentFrom: c.to,
    content: { from: c.head, to: c.to },
    addressee: null,
  }
}

/** `“…,” the Minister said.` */
function fitQuoteBefore(scene: Scene, c: Candidate, from: number): Fit | null {
  if (!c.cue.frames.includes('quote') && !c.cue.frames.includes('that')) return null
  if (c.form !== 'finite') return null
  let q = c.from - 1
  for (; q >= from && c.from - q < 12; q--) if (scene.quoted[q] === 1 || scene.lower(q) === ',') break
  if (scene.lower(q) === ',' && scene.quoted[q - 1] === 1) q--
  if (scene.quoted[q] !== 1 || q < from) return null
  let open = q
  while (open > from && scene.quoted[open - 1] === 1) open--
  const content = { from: open + 1, to: q }
  return { frame: 'quote', cueTo: c.to, contentFrom: c.to, content, addressee: null }
}

/** A participle at the sentence's start has the source of the cue after it. */
function adoptFronted(drafts: Draft[]): void {
  const [first, second] = drafts
  if (first?.candidate.form !== 'participle' || first.subject) return
  if (!second) drafts.shift()
  else drafts[0] = { ...first, subject: second.subject, elided: second.elided, companion: second.companion }
}

/** Each content runs to the next cue of its level, without the words that connect them and without end marks. */
function endContents(scene: Scene, drafts: Draft[], { from, to }: Sentence): Draft[] {
  for (const [i, draft] of drafts.entries()) {
    if (draft.given) draft.content = { from: draft.candidate.noun, to: draft.candidate.to }
    if (draft.content.to > draft.content.from) continue
    let end = to
    for (let j = i + 1; j < drafts.length; j++) {
      if (drafts[j]!.level !== 'nested') {
        end = drafts[j]!.boundary
        break
      }
    }
    draft.content = trim(scene, { from: draft.fit.contentFrom, to: Math.max(end, draft.fit.contentFrom) })
    if (draft.content.to <= draft.content.from)
      draft.content = { from: draft.candidate.head, to: draft.candidate.to }
  }
  return drafts.filter((d) => d.content.from >= from)
}

/** Cuts end marks, an opening mark without its end and a closing one without its start. */
export function trim(scene: Scene, { from, to }: TokenSpan): TokenSpan {
  let start = from
  let end = to
  while (end > start) {
    const token = scene.tokens[end - 1]!
    if (/^[.,;:!?]$/.test(token.text) || (/^[”"’']$/.test(token.text) && !opensInside(scene, start, end - 1)))
      end--
    else break
  }
  while (start < end && /^[,“]$/.test(scene.tokens[start]!.text) && !closesInside(scene, start, end)) start++
  return { from: start, to: end }
}

function opensInside(scene: Scene, from: number, at: number): boolean {
  const close = scene.tokens[at]!.text
  const open = close === '”' ? '“' : close === '’' ? '‘' : close
  for (let i = at - 1; i >= from; i--) if (scene.tokens[i]!.text === open) return true
  return false
}

function closesInside(scene: Scene, at: number, to: number): boolean {
  if (scene.tokens[at]!.text !== '“') return false
  for (let i = at + 1; i < to; i++) if (scene.tokens[i]!.text === '”') return true
  return false
}
