/** Participants told by what they are, without a name or an office of theirs. */
import type { Mention } from '../../types.js'
import { isPossessive, type Scene } from '../scene.js'
import type { Subject } from './heads.js'
import { nounPhraseStart } from './phrase.js'

/** `The host said`: the participant of the house. */
export const HOST = 'host'

/**
 * Participants told by what they are, without a name or an office: `both authorities`, `the two heads of diplomacy`,
 * `the top diplomat`, `His Excellency`. As a pronoun they mean whoever was spoken of.
 */
export function described(scene: Scene, p: number, from: number): Subject | null {
  const word = scene.lower(p)
  if ((word === 'excellency' || word === 'highness') && scene.grammar.possessives.has(scene.lower(p - 1)))
    return { from: p - 1, to: p + 1, mentions: [], pronoun: scene.lower(p - 1) === 'her' ? 'she' : 'he' }
  if (NUMBERS.has(word) && scene.lower(p - 1) === 'the' && !scene.isPreposition(p - 2))
    return { from: p - 1, to: p + 1, mentions: [], pronoun: 'both' }
  const visitor = word === HOST && scene.lower(p - 1) === 'the' ? p - 1 : visitorAt(scene, p, from)
  if (visitor >= 0) return { from: visitor, to: p + 1, mentions: [], pronoun: null }
  const diplomacy = word === 'diplomacy' || word === 'delegations'
  if (!diplomacy && !scene.grammar.personNouns.has(word)) return null
  let start = p
  while (start > from && (!scene.breaksNounPhrase(start - 1) || scene.lower(start - 1) === 'of')) {
    if (QUOTES.has(scene.lower(start - 1))) break
    start--
  }
  const heads = diplomacy && headsOf(scene, start, p)
  if (diplomacy && !heads) return null
  if (scene.isPreposition(start - 1)) return null
  const opener = scene.lower(start)
  const pair = word === 'pair' || word === 'duo'
  const many = heads ? heads === 'many' : pair || word.endsWith('s') || word.endsWith('men')
  const owner = many ? null : ownerIn(scene, start, p)
  if (owner) return { from: start, to: p + 1, mentions: [owner], pronoun: null }
  const two = opener === 'both' || /^(?:two|2)$/.test(scene.lower(start + 1))
  const bare = opener === 'the' && start === p - 1 && WHO_MEET.has(word)
  if (many ? !two && !heads && !pair && !bare : opener !== 'the') return null
  return { from: start, to: p + 1, mentions: [], pronoun: many ? 'both' : 'official' }
}

/** Where `the visiting Minister`, `the visiting Dutch delegation` begins, -1 where nobody is said to visit. */
export function visitorAt(scene: Scene, at: number, from: number): number {
  const start = nounPhraseStart(scene, at, from)
  return scene.lower(start) === 'the' && scene.lower(start + 1) === 'visiting' ? start : -1
}

/** Whose diplomat: `Norway's top diplomat`, `the head of Norwegian diplomacy`. */
function ownerIn(scene: Scene, start: number, p: number): Mention | null {
  for (let i = start; i < p; i++) {
    const m = scene.mentionStarting(i)
    if (m?.kind === 'side' && m.to <= p) return i > start || isPossessive(scene, m.to - 1) ? m : null
  }
  return null
}

/** Who met, by no more than what they are: `The officials discussed …`. */
const WHO_MEET = new Set(['officials', 'diplomats', 'dignitaries', 'statesmen', 'politicians'])

const NUMBERS = new Set(['two', 'three', 'four', 'five'])

const DESCRIBED_REACH = 8

/** The same behind a verb: `said the head of Polish diplomacy`. */
export function describedFrom(scene: Scene, at: number): Subject | null {
  if (!scene.grammar.determiners.has(scene.lower(at))) return null
  let end = at
  while (end < at + DESCRIBED_REACH && (!scene.breaksNounPhrase(end + 1) || scene.lower(end + 1) === 'of'))
    end++
  return described(scene, end, at)
}

const QUOTES = new Set(['”', '’', '"', "'"])

/** `the heads of diplomacy`, `the head of Polish diplomacy`. */
function headsOf(scene: Scene, from: number, to: number): 'one' | 'many' | null {
  for (let i = from; i < to; i++) {
    const word = scene.lower(i)
    if (word === 'head' || word === 'chief') return 'one'
    if (word === 'heads' || word === 'chiefs') return 'many'
  }
  return null
}
