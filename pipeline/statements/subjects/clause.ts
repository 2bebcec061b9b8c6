/** The subject of a clause whose verb is no cue, and the participants it met. */
import type { Mention } from '../../types.js'
import type { TokenSpan } from '../frames/index.js'
import { isPossessive, type Scene } from '../scene.js'
import type { Subject } from './heads.js'
import { withDeterminer } from './phrase.js'

const isSubjectPronoun = (word: string) =>
  word === 'he' || word === 'she' || word === 'they' || word === 'we' || word === 'i'

/** The first participants of a clause that stand behind no preposition: the subject of a verb that is no cue. */
export function clauseSubject(scene: Scene, from: number, to: number): Subject | null {
  for (let i = from; i < to; i++) {
    const m = scene.mentionStarting(i)
    if (!m) {
      const word = scene.lower(i)
      if (scene.covering[i] === -1 && isSubjectPronoun(word)) {
        return { from: i, to: i + 1, mentions: [], pronoun: word }
      }
      continue
    }
    const start = withDeterminer(scene, m.from, from)
    if (
      !isPossessive(scene, m.to - 1) &&
      !(start > from && scene.isPreposition(start - 1)) &&
      !scene.isBracketed(i)
    ) {
      return joinRight(scene, m, start, to)
    }
    i = m.to - 1
  }
  return visitor(scene, from, to)
}

/** `The visiting dignitary called on …`: a participant whom no name and no office tells. */
function visitor(scene: Scene, from: number, to: number): Subject | null {
  if (!scene.grammar.determiners.has(scene.lower(from))) return null
  let i = from + 1
  while (i < to && scene.grammar.guestAdjectives.has(scene.lower(i))) i++
  return i < to && scene.grammar.guestNouns.has(scene.lower(i))
    ? { from, to: i + 1, mentions: [], pronoun: null }
    : null
}

function joinRight(scene: Scene, first: Mention, from: number, to: number): Subject {
  const mentions = [first]
  let end = first.to
  for (let guard = 0; guard < 12; guard++) {
    let i = end
    if (scene.lower(i) === ',') i++
    if (scene.lower(i) === 'and') i++
    else if (i === end) break
    let m: Mention | null = null
    for (let j = i; j < i + 6 && j < to && !m && !scene.breaksNounPhrase(j); j++) m = scene.mentionStarting(j)
    if (!m || (scene.lower(i - 1) === ',' && !listGoesOn(scene, m.to))) break
    mentions.push(m)
    end = m.to
  }
  return { from, to: end, mentions, pronoun: null }
}

const listGoesOn = (scene: Scene, at: number) =>
  scene.lower(at) === ','
    ? scene.mentionStarting(at + 1) !== null || scene.lower(at + 1) === 'and'
    : scene.lower(at) === 'and'

/** The participants after `with` that a meeting verb takes. */
export function companionOf(scene: Scene, from: number, to: number): TokenSpan | null {
  for (let i = from; i < to; i++) {
    if (!scene.grammar.meetingVerbs.has(scene.lower(i))) continue
    for (let j = i + 1; j < to; j++) {
      const word = scene.lower(j)
      if (word === 'with' || word === 'to') return { from: j + 1, to: companionEnd(scene, j + 1, to) }
      if (j === i + 1 && word === 'on' && scene.lower(i).startsWith('call') && scene.mentionStarting(j + 1))
        return { from: j + 1, to: companionEnd(scene, j + 1, to) }
      if (j === i + 1 && scene.mentionStarting(j)) return { from: j, to: companionEnd(scene, j, to) }
    }
  }
  return null
}

/** The companions end before the next preposition that no participant's name holds, or a comma before `and`. */
function companionEnd(scene: Scene, from: number, to: number): number {
  for (let i = from; i < to; i++) {
    if (scene.covering[i] !== -1) continue
    const word = scene.lower(i)
    if (scene.grammar.companionEnds.has(word)) return i
    if (word === ',' && scene.mentionStarting(i + 1) === null && scene.lower(i + 1) !== 'and') continue
  }
  return to
}
