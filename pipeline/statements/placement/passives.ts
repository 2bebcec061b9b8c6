/** Placement of passives: the content stands before the cue, or behind it after `it was agreed that`. */
import type { Candidate } from '../candidates/index.js'
import { type Draft, draftOf, type Options, type State } from '../draft.js'
import { addressing } from '../frames/fit.js'
import type { Fit } from '../frames/index.js'
import type { Scene } from '../scene.js'
import { connector, type Subject, subjectEnding } from '../subjects/index.js'

export function placePassive(
  scene: Scene,
  state: State,
  c: Candidate,
  fit: Fit,
  from: number,
): Draft | string {
  if (c.form === 'passive' && scene.grammar.relatives.has(scene.lower(c.from - 1)))
    return placeRelative(scene, state, c, fit)
  const it = scene.lower(c.from - 1) === 'it' || scene.lower(c.from - 1) === 'as'
  const nominal = c.cue.nominal && c.form === 'passive'
  const joined =
    state.last?.candidate.form === 'passive' && state.last.level === 'main' ? state.last.fit.cueTo : from
  const start = nominal
    ? c.from
    : it
      ? c.from - 1
      : passiveStart(scene, c, clauseStart(scene, joined, c.from, from))
  if (start < 0) return 'a passive inside another clause'
  if (c.form === 'passive' && !it && !c.past) return 'a passive that does not tell of this meeting'
  if (c.cue.subject === 'content' && !c.past) return 'a passive that does not tell of this meeting'
  if (c.modal || (c.perfect && !c.past)) return 'a passive that does not tell of this meeting'
  if (state.main) {
    const separate = start > state.main.fit.contentFrom && scene.lower(start - 1) !== 'that'
    const clause = scene.lower(connector(scene, start, from)) === ',' || scene.lower(start - 1) === ';'
    if (!separate || !clause || !c.past) return 'a passive inside a content'
  }
  const boundary = connector(scene, start, from)
  if (it) {
    const content = { from: fit.contentFrom, to: fit.contentFrom }
    return draftOf(c, fit, { boundary, content, subject: named(scene, c, fit.contentFrom) })
  }
  if (nominal) return draftOf(c, fit, { boundary, subject: null })
  if (start >= c.from) return 'a passive without a subject'
  if (scene.lower(start) === 'as') return 'a passive inside another clause'
  const { content } = fit
  const by = byPhrase(scene, fit.cueTo) ?? byPhrase(scene, c.to)
  const options: Options = { boundary, subject: by }
  if (fit.frame === 'addressee-prep') {
    return draftOf(c, addressing(fit, { from: start, to: c.from }), options)
  }
  const end = scene.lower(c.from - 1) === ',' && c.from - 1 > start ? c.from - 1 : c.from
  if (content || subjectIsContent(c)) options.content = { from: start, to: end }
  return draftOf(c, fit, options)
}

/** `asked for X, which was noted by Y`: what was asked for is what Y noted. */
function placeRelative(scene: Scene, { last }: State, c: Candidate, fit: Fit): Draft | string {
  const boundary = c.from - 2
  const by = byPhrase(scene, c.to)
  const told = c.past && !c.modal && !c.perfect
  if (!told || !last || !by || scene.lower(boundary) !== ',' || last.fit.contentFrom >= boundary)
    return 'a passive inside another clause'
  const content = { from: last.fit.contentFrom, to: boundary }
  return draftOf(c, fit, { boundary, subject: by, level: 'relative', content })
}

/** `was the focus of`: what stands before it is what is attributed. */
export const subjectIsContent = (c: Candidate) =>
  c.cue.subject === 'content' || (c.cue.act === 'discuss' && c.cue.nominal && c.cue.data.verbs.includes('be'))

/** Behind `, and` after an earlier passive of the sentence; the sentence's start where nothing joins the two. */
function clauseStart(scene: Scene, behind: number, at: number, from: number): number {
  if (behind === from) return from
  for (let i = behind; i < at; i++) {
    const joins = scene.lower(i) === ';' || (scene.lower(i) === ',' && scene.lower(i + 1) === 'and')
    if (joins) return scene.lower(i + 1) === 'and' ? i + 2 : i + 1
  }
  return from
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

/** Those in `It was stressed by X and Y that`. */
function named(scene: Scene, c: Candidate, contentFrom: number): Subject | null {
  if (scene.lower(c.to) !== 'by') return null
  const end = scene.lower(contentFrom - 1) === 'that' ? contentFrom - 2 : contentFrom - 1
  return end > c.to ? subjectEnding(scene, end, c.to + 1) : null
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
