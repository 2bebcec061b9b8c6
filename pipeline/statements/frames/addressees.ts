/** Frames with a participant behind the cue: `urged X to`, `told X that`, `thanked X for`, `welcomed X`. */
import type { Candidate } from '../candidates/index.js'
import { isPossessive, type Scene } from '../scene.js'
import { addressing, type Fit, GAP, prepositionLength, start } from './fit.js'
import { isInfinitive } from './infinitives.js'

const OPEN_QUOTES = new Set('“"‘')
const CLAUSE_MARKS = new Set(';:')

/** An addressee that is a participant stands straight after the cue, `that` after it. */
export function fitToThat(scene: Scene, c: Candidate, at: number, to: number): Fit | null {
  const from = scene.lower(at) === 'to' ? at + 1 : at
  if (!scene.startsNounPhrase(from, to) || scene.lower(from) === 'that') return null
  for (let i = from + 1; i < to && i < from + GAP; i++) {
    const word = scene.lower(i)
    if (word === 'that' || (i === at + 1 && OPEN_QUOTES.has(word))) {
      return addressing(start('to-that', c, i + 1, at), { from, to: i })
    }
    if (scene.isStop(i) || CLAUSE_MARKS.has(word) || prepositionLength(scene, c.cue, i) > 0) break
  }
  const end = mentionChain(scene, from, to)
  if (end === from || !scene.startsNounPhrase(end, to) || isPossessive(scene, end - 1)) return null
  return addressing(start('to-that', c, end, at), { from, to: end })
}

const ADDRESSEE_REACH = 24

/** `urged [X] to do`: the content keeps the addressee, the subject of its clause. */
export function fitToInf(scene: Scene, c: Candidate, at: number, to: number): Fit | null {
  if (scene.lower(at) === 'to' && isInfinitive(scene, at, to)) return null
  const cueTo = at + prepositionLength(scene, c.cue, at)
  const infinitive = infinitiveBehind(scene, cueTo, to)
  if (infinitive < 0 || !scene.startsNounPhrase(cueTo, to)) return null
  const asks = c.cue.act === 'urge' || c.cue.act === 'invite'
  if (!asks && !isParty(scene, cueTo, infinitive)) return null
  return addressing(start('to-inf', c, cueTo), { from: cueTo, to: infinitive })
}

/** The `to` of the infinitive behind a noun phrase, -1 where a clause or another cue's complement comes first. */
function infinitiveBehind(scene: Scene, at: number, to: number): number {
  for (let i = at + 1; i < to && i < at + ADDRESSEE_REACH; i++) {
    const word = scene.lower(i)
    if (word === 'to' && isInfinitive(scene, i, to)) return i
    if (word === 'not' && scene.lower(i + 1) === 'to') return i
    if (scene.isStop(i) || CLAUSE_MARKS.has(word) || word === 'that' || word === 'for') return -1
    // `called on X and invited him to`: another verb with an object of its own.
    if (word === 'and' && scene.lower(i + 1).endsWith('ed') && isObject(scene, i + 2)) return -1
  }
  return -1
}

const isObject = (scene: Scene, at: number) =>
  isObjectPronoun(scene.lower(at)) ||
  scene.grammar.determiners.has(scene.lower(at)) ||
  scene.mentionStarting(at) !== null

export function fitAddresseePrep(scene: Scene, c: Candidate, at: number, to: number): Fit | null {
  let from = at
  if (c.cue.nominal) {
    if (scene.lower(at) !== 'to') return null
    from = at + 1
  }
  if (!scene.startsNounPhrase(from, to) || scene.lower(from) === 'that') return null
  for (let i = from + 1; i < to && i < from + ADDRESSEE_REACH; i++) {
    const length = prepositionLength(scene, c.cue, i)
    if (
      length > 0 &&
      i + length < to &&
      (scene.covering[i] === -1 || splitsName(scene, i)) &&
      !(scene.lower(i) === 'to' && isInfinitive(scene, i, to))
    ) {
      const told = c.cue.act === 'condemn' || INFORMS.has(c.entry.base)
      if (!told && !isParty(scene, from, i)) return null
      // `welcomed X, the first minister to …`: what stands behind a comma tells who X is.
      if (scene.lower(i) === 'to' && hasComma(scene, from, i)) return null
      // `invited X to Paris`: as with `invited X to visit`, the guest stays in the content.
      if (c.cue.act === 'invite' && !c.cue.nominal)
        return addressing(start('addressee-prep', c, from), { from, to: i })
      return addressing(start('addressee-prep', c, i + length, at), { from, to: i })
    }
    if (scene.isStop(i) || CLAUSE_MARKS.has(scene.lower(i)) || scene.lower(i) === 'that') return null
    if (scene.lower(i) === ',' && (scene.lower(i + 1) === 'and' || scene.lower(i + 1).endsWith('ing')))
      return null
    // `Welcoming X, the Minister congratulated him on`: the comma ends what belongs to the participle.
    if (scene.lower(i) === ',' && c.form === 'participle' && scene.tokens[c.head]!.capital) return null
  }
  return null
}

/** Verbs whose object is always spoken to (`briefed the meeting on`). */
const INFORMS = new Set(['brief', 'inform', 'notify', 'apprise'])

function hasComma(scene: Scene, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (scene.lower(i) === ',') return true
  return false
}

/** `assured the President of Norway's support`: a name that owns what follows ends before its preposition. */
function splitsName(scene: Scene, at: number): boolean {
  const m = scene.mentions[scene.covering[at]!]!
  return m.from < at && isPossessive(scene, m.to - 1)
}

/** A person and nothing more: `welcomed X`. */
export function fitAddressee(scene: Scene, c: Candidate, at: number, to: number): Fit | null {
  const end = scene.grammar.guestNouns.has(scene.lower(at + 1)) ? at + 2 : mentionChain(scene, at, to)
  if (end === at || isPossessive(scene, end - 1) || goesOn(scene, end, to)) return null
  const last = scene.mentionEnding(end - 1)
  if (last && (last.kind === 'side' || last.kind === 'group')) return null
  return addressing(start('addressee', c, at), { from: at, to: end })
}

/** The end of `X`, `X and Y`, `his counterpart X` from a token on; the token itself where no participant stands. */
export function mentionChain(scene: Scene, at: number, to: number): number {
  let i = at
  for (let guard = 0; guard < 6; guard++) {
    let m = scene.mentionStarting(i)
    const owner =
      scene.grammar.possessives.has(scene.lower(i)) && scene.grammar.partyNouns.has(scene.lower(i + 1))
    if (!m && owner && !scene.mentionStarting(i + 1)) return i + 2
    if (!m && isObjectPronoun(scene.lower(i))) return i + 1
    if (scene.lower(i) === 'each' && scene.lower(i + 1) === 'other') return i + 2
    if (!m && scene.grammar.determiners.has(scene.lower(i))) {
      for (let j = i + 1; j < i + 7 && !m; j++) {
        const of = scene.lower(j) === 'of' && scene.grammar.governmentNouns.has(scene.lower(j - 1))
        if (scene.breaksNounPhrase(j) && !of) break
        m = scene.mentionStarting(j)
      }
    }
    if (!m || m.to > to) return i > at ? i - 1 : at
    i = m.to
    if (scene.lower(i) !== 'and') return i
    i++
  }
  return i
}

const isObjectPronoun = (word: string) => OBJECT_PRONOUNS.has(word)

const OBJECT_PRONOUNS = new Set(['him', 'her', 'them', 'us', 'me', 'you'])

/** Whether a noun phrase is a participant: a mention or a pronoun at its head, or people of a government. */
function isParty(scene: Scene, from: number, to: number): boolean {
  let head = true
  for (let i = from; i < to; i++) {
    const word = scene.lower(i)
    if (isObjectPronoun(word) && i === from) return true
    const m = scene.mentionStarting(i)
    if (m && m.to > to) return true
    if (m && isPossessive(scene, m.to - 1)) {
      i = m.to - 1
      continue
    }
    if (m && head && !goesOn(scene, m.to, to)) return true
    if (scene.isPreposition(i)) head = word === 'of' && scene.grammar.governmentNouns.has(scene.lower(i - 1))
    else if (head && scene.grammar.partyNouns.has(word)) return true
    else if (head && scene.grammar.governmentNouns.has(word) && scene.lower(i + 1) !== 'of')
      return word !== 'leadership' || !isPossessive(scene, i - 1)
    if (m) i = m.to - 1
  }
  return scene.lower(from) === 'each' && scene.lower(from + 1) === 'other'
}

/** The mention only describes the noun after it: `the Japan delegation`, `Canada assistance`. */
function goesOn(scene: Scene, at: number, to: number): boolean {
  return (
    at < to &&
    scene.isWord(at) &&
    !scene.breaksNounPhrase(at) &&
    !scene.grammar.partyNouns.has(scene.lower(at)) &&
    !scene.isAdverb(at)
  )
}
