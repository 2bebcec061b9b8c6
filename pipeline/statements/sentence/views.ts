/** What stands in somebody's words without a verb: `According to X, …`, `In X's view, …`. */
import type { CueIndex } from '../../knowledge/cues.js'
import type { Sentence } from '../../types.js'
import { type Draft, draftOf } from '../draft.js'
import type { Fit } from '../frames/index.js'
import { isSpokesperson } from '../placement/explicit.js'
import { isPossessive, type Scene } from '../scene.js'
import type { Subject } from '../subjects/index.js'

const ACCORDING_TO = 'according-to'

/** `According to X, …`, `…, according to X`, `In X's view, …`. */
export function readAccordingTo(
  scene: Scene,
  index: CueIndex,
  at: number,
  { from, to }: Sentence,
): Draft | null {
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
  const entry = { forms: 0, rest: [], follows: 0, before: null, base: 'according', plain: [], nominal: null }
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
  const told = OBJECTS[own]
  if (!m && according && told && !scene.isWord(start + 1))
    return { subject: { from: start, to: start + 1, mentions: [], pronoun: told }, end: start + 1 }
  if (!m || isPossessive(scene, m.to - 1) === according) return null
  if (view && !scene.grammar.viewNouns.has(scene.lower(m.to))) return null
  return { subject: { from: start, to: m.to, mentions: [m], pronoun: null }, end: view ? m.to + 1 : m.to }
}

const OBJECTS: Readonly<Record<string, string>> = { him: 'he', her: 'she', them: 'they' }
const OWNERS: Readonly<Record<string, string>> = { his: 'he', her: 'she', their: 'they' }
