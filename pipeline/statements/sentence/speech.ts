/** Cues of speech that stand after, inside or around what is said: `“…,” X said`, `“…,” said X`, `This, X stressed, …`. */

import type { Candidate } from '../candidates/index.js'
import { behindCircumstances } from '../circumstances.js'
import { mentionChain } from '../frames/addressees.js'
import type { Fit, TokenSpan } from '../frames/index.js'
import { isPossessive, type Scene } from '../scene.js'
import { describedFrom, type Subject } from '../subjects/index.js'

/** A fit whose content stands before the cue or around it, with the subject where that comes after the verb. */
export interface Speech {
  readonly fit: Fit
  readonly subject: Subject | null
}

/** `subjectFrom` is where the words of the subject before the verb begin, the verb group's start where there are none. */
export function fitSpeech(
  scene: Scene,
  c: Candidate,
  subjectFrom: number,
  from: number,
  to: number,
): Speech | null {
  if (c.form !== 'finite' || c.noun >= 0) return null
  if (!c.cue.frames.includes('quote') && !c.cue.frames.includes('that')) return null
  const before = subjectFrom - 1
  if (before < from) return null
  const quoted = quoteEnding(scene, before)
  const inverted = subjectFrom === c.from ? subjectAfter(scene, c.to, to) : null
  if (quoted) {
    if (inverted) return { fit: fitOf(c, inverted.to, quoted), subject: inverted }
    const told = tellsTo(scene, c, to)
    return subjectFrom < c.from ? { fit: fitOf(c, c.to, quoted, told), subject: null } : null
  }
  // `called` says something in quotation marks only.
  if (!tellsClause(c) || subjectFrom === c.from) return null
  const told = tellsTo(scene, c, to)
  if (before === from && scene.lower(from) === 'as' && scene.lower(told) === ',')
    return { fit: fitOf(c, told, { from: told + 1, to: to - 1 }, told), subject: null }
  if (scene.lower(before) !== ',') return null
  const next = behindCircumstance(scene, behindCircumstances(scene, told, to), to)
  if (next < to && scene.lower(next) !== ',' && !scene.isStop(next)) return null
  // `…, X said, adding that …`: a participle goes on with the telling, anything else with what is said.
  const rest = next + 1 < to && scene.lower(next) === ',' && !scene.lower(next + 1).endsWith('ing')
  const content = rest ? { from: next + 1, to: to - 1 } : { from, to: before }
  return content.to > content.from ? { fit: fitOf(c, next, content, told), subject: null } : null
}

/** Behind whom somebody tells it: `…, X told the Minister`. */
const tellsTo = (scene: Scene, c: Candidate, to: number) =>
  c.entry.base === 'tell' ? mentionChain(scene, c.to, to) : c.to

const tellsClause = ({ cue: { frames } }: Candidate) => frames.includes('that') || frames.includes('to-that')

const CIRCUMSTANCE_REACH = 14
const CIRCUMSTANCES = new Set(['following', 'after', 'at', 'in', 'during', 'on'])

/** `…, X has announced [after talks in Rome].`: only at the end of the sentence. */
function behindCircumstance(scene: Scene, at: number, to: number): number {
  if (!CIRCUMSTANCES.has(scene.lower(at))) return at
  for (let i = at; i <= to && i < at + CIRCUMSTANCE_REACH; i++) {
    if (i === to || scene.isStop(i)) return i
    if (scene.lower(i) === ',' || scene.lower(i) === 'that') return at
  }
  return at
}

/** The subject stands behind the verb, what is said before it, with or without quotation marks. */
export function fitInverted(scene: Scene, c: Candidate, from: number): Speech | null {
  const subject = subjectBehind(scene, c.to)
  if (!subject) return null
  const quoted = quoteEnding(scene, c.from - 1)
  const content = quoted ?? { from, to: c.from - 1 }
  if (content.to <= content.from) return null
  return { fit: fitOf(c, subject.to, content), subject }
}

function subjectBehind(scene: Scene, at: number): Subject | null {
  let i = at
  while (scene.grammar.determiners.has(scene.lower(i))) i++
  const m = scene.mentionStarting(i) ?? scene.mentionStarting(at)
  if (!m) return describedFrom(scene, at)
  if (m.kind === 'side' || m.kind === 'pronoun' || isPossessive(scene, m.to - 1)) return null
  const next = m.to
  const ends =
    !scene.isWord(next) || scene.isPreposition(next) || scene.grammar.relatives.has(scene.lower(next))
  return ends || scene.mentionStarting(next) ? { from: at, to: next, mentions: [m], pronoun: null } : null
}

/** `told` is behind the addressee. */
function fitOf(c: Candidate, cueTo: number, content: TokenSpan, told = c.to): Fit {
  return {
    frame: 'quote',
    cueTo: Math.max(c.to, Math.min(cueTo, c.to)),
    contentFrom: cueTo,
    content,
    addressee: told > c.to ? { from: c.to, to: told } : null,
  }
}

/** The words in quotation marks that end at `at`, a comma between allowed; they may begin some sentences before. */
function quoteEnding(scene: Scene, at: number): TokenSpan | null {
  let q = at
  if (scene.lower(q) === ',' && MARKS.has(scene.lower(q - 1))) q--
  if (!MARKS.has(scene.lower(q))) return null
  const open = scene.opening(q)
  if (open < 0) return null
  const last = /^[,.]$/.test(scene.lower(q - 1)) ? q - 1 : q
  return last > open + 1 ? { from: open + 1, to: last } : null
}

const MARKS = new Set(['”', '’', '"', "'"])

/** `said the Minister`: a participant straight after the verb, nothing but an end or a comma after it. */
function subjectAfter(scene: Scene, at: number, to: number): Subject | null {
  let i = at
  while (scene.grammar.determiners.has(scene.lower(i))) i++
  const m = scene.mentionStarting(i) ?? scene.mentionStarting(at)
  if (!m) return null
  const next = scene.lower(m.to)
  if (m.to < to && !/^[,.;]$/.test(next)) return null
  return { from: at, to: m.to, mentions: [m], pronoun: null }
}
