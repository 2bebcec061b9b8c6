/** The noun phrase of participants that ends before a verb: its head, what is joined to it, and where it begins. */
import type { Mention } from '../../types.js'
import type { TokenSpan } from '../frames/index.js'
import { isPossessive, type Scene } from '../scene.js'
import { described, visitorAt } from './described.js'
import { nounPhraseStart, skipAsides, withDeterminer, withName, withUnnamed } from './phrase.js'

export interface Subject extends TokenSpan {
  readonly mentions: readonly Mention[]
  /** A pronoun that no mention covers. */
  readonly pronoun: string | null
}

const TOGETHER = new Set(['together', 'along', 'jointly'])
const OF_THEM = new Set(['both', 'each', 'all'])
const PRONOUNS = new Set('he she they we i it both each latter former counterpart interlocutor'.split(' '))

/** The noun phrase of participants whose last token is `p`, heads only, coordination included. */
export function subjectEnding(scene: Scene, p: number, from: number): Subject | null {
  const word = scene.lower(p)
  const last = scene.mentionEnding(p)
  if (!last) {
    if (scene.covering[p] !== -1) return null
    if (word === 'them' && scene.lower(p - 1) === 'of' && OF_THEM.has(scene.lower(p - 2)))
      return { from: p - 2, to: p + 1, mentions: [], pronoun: 'both' }
    if (!PRONOUNS.has(word)) return described(scene, p, from)
    const noun = word.length > 4
    return { from: noun ? nounPhraseStart(scene, p, from) : p, to: p + 1, mentions: [], pronoun: word }
  }
  if (isPossessive(scene, p)) return null
  const visitor = last.kind === 'name' ? -1 : visitorAt(scene, last.from, from)
  if (visitor >= 0) return { from: visitor, to: p + 1, mentions: [], pronoun: null }
  let chain = coordinated(scene, last, from)
  let head = headBefore(scene, chain[0]!.from, from)
  if (head === 'none' && chain.length > 1) {
    chain = [last]
    head = headBefore(scene, last.from, from)
  }
  if (head === 'none') return null
  if (head) return { ...head, to: p + 1 }
  const start = chain[0]!.from
  const whole = withName(scene, start, from)
  return {
    from: withUnnamed(scene, withDeterminer(scene, whole, from), from),
    to: p + 1,
    mentions: chain,
    pronoun: null,
  }
}

/** The participants whose last token is `p`, also behind a preposition. */
export function mentionsEnding(scene: Scene, p: number, from: number): Subject | null {
  const last = scene.mentionEnding(p)
  if (!last) return null
  const chain = coordinated(scene, last, from)
  return { from: chain[0]!.from, to: p + 1, mentions: chain, pronoun: null }
}

/** `A, B and C`: the participants joined with one, going left. */
function coordinated(scene: Scene, last: Mention, from: number): Mention[] {
  const chain = [last]
  for (let guard = 0; guard < 12; guard++) {
    let q = withDeterminer(scene, chain[0]!.from, from) - 1
    const word = scene.lower(q)
    if (word === 'and' || word === '&' || word === 'or') q--
    else if (isAsWellAs(scene, q)) q -= 3
    else if (word === 'with' && TOGETHER.has(scene.lower(q - 1))) q -= 2
    else if (q >= from && scene.mentionEnding(q)) {
      // `HE the Secretary of State`: an honorific, no pronoun.
      if (scene.mentionEnding(q)!.kind === 'pronoun') break
      chain.unshift(scene.mentionEnding(q)!)
      continue
    } else if (word !== ',' || chain.length < 2) break

    if (scene.lower(q) === ',' && word === 'and' && !listsBefore(scene, q - 1, from)) break
    if (scene.lower(q) === ',') q--
    q = skipAsides(scene, q, from)
    const next = q >= from ? scene.mentionEnding(q) : null
    if (!next || isPossessive(scene, q)) break
    if (word === ',' && next.kind === 'side' && last.kind !== 'side') break
    chain.unshift(next)
  }
  return chain
}

/** Whether the participant that ends at `p` is one of a list itself: `A, B, and C`. */
function listsBefore(scene: Scene, p: number, from: number): boolean {
  const m = scene.mentionEnding(p)
  if (!m) return false
  const q = withDeterminer(scene, m.from, from) - 1
  return scene.lower(q) === ',' && scene.mentionEnding(q - 1) !== null
}

export const isAsWellAs = (scene: Scene, p: number) =>
  scene.lower(p) === 'as' && scene.lower(p - 1) === 'well' && scene.lower(p - 2) === 'as'

/**
 * A participant behind a preposition heads nothing: `the leaders of X` are the leaders, `the people of X` nobody.
 * Null: no preposition stands before it.
 */
function headBefore(scene: Scene, start: number, from: number): Subject | 'none' | null {
  const q = withDeterminer(scene, start, from) - 1
  if (q < from || !scene.isPreposition(q)) return null
  const word = scene.lower(q)
  if (word === 'as' || word === 'since' || word === 'after' || word === 'before' || word === 'until')
    return null
  if (word === 'of' || word === 'from' || word === 'for') {
    const head = scene.mentionEnding(q - 1)
    if (head) {
      return { from: withDeterminer(scene, head.from, from), to: q, mentions: [head], pronoun: null }
    }
    if (word === 'of' && scene.grammar.governmentNouns.has(scene.lower(q - 1))) {
      const m = scene.mentionStarting(start)
      return m ? { from: nounPhraseStart(scene, q - 1, from), to: q, mentions: [m], pronoun: null } : 'none'
    }
  }
  return 'none'
}
