/** Clauses behind a cue: `that …`, `whether …`, a quotation, an infinitive, a gerund. */
import type { Candidate } from '../candidates/index.js'
import type { Scene } from '../scene.js'
import { type Fit, GAP, prepositionLength, start } from './fit.js'
import { isInfinitive } from './infinitives.js'

const OPEN_QUOTES = new Set('“"‘')

export function fitThat(scene: Scene, c: Candidate, at: number, to: number): Fit | null {
  if (scene.lower(at) === ':' && at + 1 < to && !OPEN_QUOTES.has(scene.lower(at + 1)))
    return start('that', c, at + 1, at)
  if (scene.lower(at) === ':' && at + 1 === to) return start('quote', c, at, at)
  const that = findThat(scene, c, at, to)
  if (that >= 0) {
    const comma = scene.lower(that + 1) === ',' ? 1 : 0
    if (that + 1 + comma >= to) return null
    return start('that', c, that + 1 + comma, that === at ? at : c.to)
  }
  // Without "that": a clause may begin with anything that begins a noun phrase.
  if (scene.grammar.explicitThat.has(c.entry.base)) return null
  if (c.cue.nominal || c.cue.frames.includes('np')) return null
  // `X said, the two countries are friends`: a comma in place of "that".
  const comma =
    scene.lower(at) === ',' &&
    (scene.covering[at + 1] !== -1 || scene.grammar.determiners.has(scene.lower(at + 1)))
  const clause = comma ? at + 1 : at
  if (!scene.startsNounPhrase(clause, to) || scene.isAdverb(clause)) return null
  const doubtful = c.entry.plain.length > 1 || c.cue.frames.includes('prep')
  const holds = doubtful ? predicates(scene, clause, to) : holdsVerb(scene, clause, to)
  return holds ? start('that', c, clause, at) : null
}

const CLAUSE_REACH = 40

/** Whether something that can be a finite verb follows: without one `said X` holds no clause. */
function holdsVerb(scene: Scene, at: number, to: number): boolean {
  const { be, have, modals } = scene.grammar
  for (let i = at + 1; i < to && i < at + CLAUSE_REACH; i++) {
    const word = scene.lower(i)
    if (endsLikeVerb(word) || be.has(word) || have.has(word) || modals.has(word)) return true
  }
  return false
}

/** `conveyed the plan is dead`: a noun phrase and an auxiliary straight behind it. */
function predicates(scene: Scene, at: number, to: number): boolean {
  const { be, have, modals } = scene.grammar
  let i = at
  while (i < to && (!scene.breaksNounPhrase(i) || scene.covering[i] !== -1 || scene.lower(i) === 'of')) i++
  const word = scene.lower(i)
  return i > at && (be.has(word) || have.has(word) || modals.has(word)) && word !== 'being'
}

/** In -ed or in an -s that makes no plural of a word in -ss and no possessive. */
function endsLikeVerb(word: string): boolean {
  if (word.length < 4) return false
  if (word.endsWith('ed')) return true
  return word.endsWith('s') && !word.endsWith('ss') && !word.endsWith("'s")
}

/** `that` at once, behind an adverbial (`noted with satisfaction that`), or behind an aside between commas. */
export function findThat(scene: Scene, c: Candidate, at: number, to: number): number {
  if (scene.lower(at) === 'that') return c.noun < 0 && isPronounThat(scene, at) ? -1 : at
  const aside = scene.lower(at) === ','
  if (
    !aside &&
    (!scene.grammar.asidePrepositions.has(scene.lower(at)) || prepositionLength(scene, c.cue, at) > 0)
  )
    return -1
  for (let i = at + 1; i < to && i < at + GAP; i++) {
    const word = scene.lower(i)
    if (word === 'that') return !aside || scene.lower(i - 1) === ',' ? i : -1
    if (scene.tokens[i]!.kind === 'punctuation' && word !== ',' && word !== '-') return -1
    if (word === ',' && !aside) return -1
  }
  return -1
}

/** `noted that of the 40 projects` is a clause; `raised that with him`, `said that.` are not. */
function isPronounThat(scene: Scene, at: number): boolean {
  const next = scene.lower(at + 1)
  return next === '' || next === '.' || next === 'with'
}

export function fitWh(scene: Scene, c: Candidate, at: number, to: number): Fit | null {
  const wh = scene.grammar.interrogatives.has(scene.lower(at)) && at + 1 < to
  return wh ? start('wh', c, at) : null
}

export function fitQuote(scene: Scene, c: Candidate, at: number, to: number): Fit | null {
  let i = at
  if (scene.lower(i) === ':' || scene.lower(i) === ',') i++
  if (scene.lower(i) === 'that') i++
  return i + 1 < to && OPEN_QUOTES.has(scene.lower(i)) ? start('quote', c, i + 1, at) : null
}

export function fitInf(scene: Scene, c: Candidate, at: number, to: number): Fit | null {
  const not = scene.lower(at) === 'not' ? 1 : 0
  return scene.lower(at + not) === 'to' && isInfinitive(scene, at + not, to) ? start('inf', c, at) : null
}

export function fitGerund(scene: Scene, c: Candidate, at: number, to: number): Fit | null {
  const word = scene.lower(at)
  return at < to && word.endsWith('ing') && word.length > 4 ? start('gerund', c, at) : null
}
