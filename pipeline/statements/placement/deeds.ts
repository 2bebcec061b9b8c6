/** What looks like a cue and tells of no statement: a gift, a signature under a law, a speech before a house, a meeting that took place. */
import type { Candidate } from '../candidates/index.js'
import type { Fit } from '../frames/index.js'
import { isPossessive, type Scene } from '../scene.js'
import { subjectIsContent } from './passives.js'

/** `held talks` with nothing after it only tells that the event took place. */
export function notACue(scene: Scene, c: Candidate, fit: Fit): string | null {
  if (c.cue.act === 'discuss' && c.entry.base === 'share' && c.noun >= 0 && sharesOwn(scene, c.noun)) {
    return 'one side shares what is its own'
  }
  if (!c.past && !c.modal && c.form === 'finite' && scene.grammar.statives.has(c.entry.base)) {
    return 'a state, not an act'
  }
  if (c.entry.base === 'conclude' && fit.frame === 'np' && isEvent(scene, fit.contentFrom)) {
    return 'it only tells that the event took place'
  }
  if (c.noun >= 0 && scene.lower(c.noun) === 'no') return 'it tells that nothing of the kind is there'
  const deed = deedOf(scene, c, fit)
  if (deed) return deed
  const following = scene.lower(fit.contentFrom + 1) === 'following'
  if (c.cue.act === 'announce' && following && scene.grammar.eventNouns.has(scene.lower(fit.contentFrom + 2)))
    return 'it only introduces the text'
  const bare = c.cue.act === 'discuss' && c.cue.nominal && fit.frame === 'none'
  return bare && !scene.grammar.exchangedNouns.has(scene.lower(c.to - 1)) && !subjectIsContent(c)
    ? 'it only tells that the event took place'
    : null
}

/** What was done and not said: a gift, a signature under a law, a speech before a house, another verb by its particle. */
function deedOf(scene: Scene, { cue, entry, noun }: Candidate, { frame, contentFrom }: Fit): string | null {
  if (noun >= 0) return null
  if (scene.grammar.particles.has(scene.lower(contentFrom)) && frame === 'np')
    return 'its particle makes another verb of it'
  if (entry.base === 'call' && entry.rest.length === 0 && isCalled(scene, contentFrom))
    return 'it tells of a call'
  if (cue.id === 'call-for' && frame === 'to-inf' && scene.lower(contentFrom - 1) !== 'for')
    return 'it asks for nothing'
  if (frame !== 'np' && frame !== 'addressee-prep') return null
  if (entry.base === 'present' && cue.act === 'explain') {
    const person = scene.mentionStarting(contentFrom)
    const counterpart = scene.lower(headOf(scene, contentFrom) + 1) === 'with'
    if ((person && !isPossessive(scene, person.to - 1)) || counterpart) return 'it tells of a gift'
  }
  const head = scene.lower(headOf(scene, contentFrom))
  if (entry.base === 'sign' && scene.grammar.signedDeeds.has(head)) return 'it tells of a deed'
  if (entry.base === 'address' && scene.grammar.audiences.has(head))
    return 'it tells to whom a speech was held'
  return null
}

/** `called [Minister X] to discuss`, but `called for X to act` and `called X's words a threat`. */
function isCalled(scene: Scene, at: number): boolean {
  const m = scene.lower(at - 1) === 'for' ? null : scene.mentionStarting(at)
  return m !== null && m.kind !== 'side' && !isPossessive(scene, m.to - 1)
}

/** `concluded a very productive meeting`. */
function isEvent(scene: Scene, at: number): boolean {
  const head = scene.lower(headOf(scene, at))
  return scene.grammar.eventNouns.has(head) || scene.grammar.journeys.has(head)
}

/** The last word of the noun phrase that begins at a token, without what hangs on it. */
function headOf(scene: Scene, at: number): number {
  let head = at
  while (!scene.breaksNounPhrase(head + 1)) head++
  return head
}

/** `shared X's perspectives`, `shared his views`: an explanation, no exchange. */
function sharesOwn(scene: Scene, noun: number): boolean {
  const word = scene.lower(noun)
  return scene.grammar.ownPossessives.has(word) || word.endsWith("'s")
}
