/** Who is spoken to: the participants in the words of an addressee, of a companion, of whoever is to act. */
import type { Mention } from '../../types.js'
import type { TokenSpan } from '../frames/index.js'
import { isPossessive } from '../scene.js'
import { companionOf, withDeterminer } from '../subjects/index.js'
import type { Discourse } from './index.js'
import { NOBODY, type Party, union, without } from './party.js'

const MET_REACH = 24

const OBJECTS = new Set(['him', 'her', 'them', 'me', 'us', 'you'])

/** Whoever is not the one who speaks. */
const COUNTERPARTS = new Set(['counterpart', 'interlocutor', 'host', 'guest', 'visitor'])

/** Who is addressed in a span: persons where it names any, else governments. */
export function addressed(discourse: Discourse, span: TokenSpan, source: Party): Party {
  let found = NOBODY
  for (let i = span.from; i < span.to; i++) {
    const m = discourse.scene.mentionStarting(i)
    if (m) {
      // `called on all countries`: not only those who met.
      if (m.kind === 'group' && discourse.scene.lower(m.from) === 'all') {
        i = m.to - 1
        continue
      }
      const owns = isPossessive(discourse.scene, m.to - 1) && m.persons.length > 0
      const meant = spokenTo(discourse, m, source)
      // `assured the Minister of Norway's help`: the name was read too far.
      const self = m.to > span.to && meant.persons.some((p) => source.persons.includes(p))
      if (!owns || m.to >= span.to) found = union(found, self ? discourse.others(source) : meant)
      i = m.to - 1
      continue
    }
    const word = discourse.scene.lower(i)
    if (OBJECTS.has(word) && !(word === 'her' && span.to - span.from > 1)) {
      found = union(found, discourse.pronoun(word, source))
    } else if (COUNTERPARTS.has(word) || isOpposite(discourse, i))
      found = union(found, discourse.others(source))
    else if (word === 'each' && discourse.scene.lower(i + 1) === 'other') found = union(found, source)
  }
  return found.persons.length > 0 ? { persons: found.persons, codes: [] } : found
}

/** `spoke with X and asked him to …`: the one person behind `with` before the words that join the verb. */
export function metBefore(
  discourse: Discourse,
  { from, to }: TokenSpan,
  boundary: number,
  source: Party,
): Party | null {
  const word = discourse.scene.lower(from)
  if (
    to - from > 1 &&
    !discourse.scene.grammar.relatives.has(word) &&
    discourse.scene.covering[from + 1] !== -1
  )
    return null
  if (
    (word !== 'him' && word !== 'her') ||
    discourse.scene.grammar.possessives.has(discourse.scene.lower(to - 1))
  )
    return null
  for (let i = boundary - 1; i > 0 && i > boundary - MET_REACH && !discourse.scene.isStop(i); i--) {
    const m = discourse.scene.mentionStarting(i)
    if (
      m?.persons.length !== 1 ||
      source.persons.includes(m.persons[0]!) ||
      isPossessive(discourse.scene, m.to - 1)
    )
      continue
    const before = withDeterminer(discourse.scene, m.from, 0) - 1
    const verb = discourse.scene.lower(before)
    const met = verb === 'with' || discourse.scene.grammar.meetingVerbs.has(verb)
    return met ? { persons: m.persons, codes: [] } : null
  }
  return null
}

/**
 * Nobody speaks to himself: a group that holds the source is those of it whom the text names beside him, and of two
 * ministers "the Minister" is the other.
 */
function spokenTo(discourse: Discourse, m: Mention, source: Party): Party {
  const meant = discourse.one(m, source)
  const self = meant.persons.some((p) => source.persons.includes(p))
  if (self && m.kind === 'office' && meant.persons.length === 1) return discourse.others(source)
  if (!self || m.kind !== 'group') return meant
  return m.persons.length > 1 ? without(meant, source) : NOBODY
}

/** `the opposite side`, `the other party`. */
function isOpposite(discourse: Discourse, i: number): boolean {
  const word = discourse.scene.lower(i)
  const next = discourse.scene.lower(i + 1)
  return (word === 'opposite' || word === 'other') && (next === 'side' || next === 'party')
}

/** Whoever is the subject of a content's clause: `requested that X take measures`. */
export function subjectOfContent(discourse: Discourse, from: number): Party {
  let at = from
  while (discourse.scene.grammar.determiners.has(discourse.scene.lower(at))) at++
  const m = discourse.scene.mentionStarting(from) ?? discourse.scene.mentionStarting(at)
  return m && !isPossessive(discourse.scene, m.to - 1) ? discourse.one(m, NOBODY) : NOBODY
}

/** The participants after `with` in a sentence that tells of a meeting. */
export function companions(discourse: Discourse, from: number, to: number, source: Party): Party {
  const span = companionOf(discourse.scene, from, to)
  return span ? addressed(discourse, span, source) : NOBODY
}

/** The party whose action is asked for: `asked for X's cooperation`, `asked for the cooperation of X`. */
export function possessor(discourse: Discourse, from: number, to: number): Party {
  const { scene } = discourse
  for (let i = from; i < to && i < from + 6; i++) {
    const m = scene.mentionStarting(i)
    const behind =
      scene.lower(i - 1) === 'of' || (scene.lower(i - 2) === 'of' && scene.lower(i - 1) === 'the')
    if (m) return behind || isPossessive(scene, m.to - 1) ? discourse.one(m, NOBODY) : NOBODY
    if (scene.breaksNounPhrase(i) && scene.lower(i) !== 'of') return NOBODY
  }
  return NOBODY
}
