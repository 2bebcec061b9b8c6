/** The noun phrase of participants that ends before a verb: its head, what is joined to it, and where it begins. */
import type { Mention } from '../../types.js'
import type { TokenSpan } from '../frames/index.js'
import { isPossessive, type Scene } from '../scene.js'

export interface Subject extends TokenSpan {
  readonly mentions: readonly Mention[]
  /** A pronoun that no mention covers. */
  readonly pronoun: string | null
}

/** `The host said`: the participant of the house. */
export const HOST = 'host'

const TOGETHER = new Set(['together', 'along', 'jointly'])
const PRONOUNS = new Set('he she they we i it both each latter former counterpart interlocutor'.split(' '))

/** The noun phrase of participants whose last token is `p`, heads only, coordination included. */
export function subjectEnding(scene: Scene, p: number, from: number): Subject | null {
  const word = scene.lower(p)
  const last = scene.mentionEnding(p)
  if (!last) {
    if (scene.covering[p] !== -1) return null
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

/**
 * Participants told by what they are, without a name or an office: `both authorities`, `the two heads of diplomacy`,
 * `the top diplomat`, `His Excellency`. As a pronoun they mean whoever was spoken of.
 */
function described(scene: Scene, p: number, from: number): Subject | null {
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
  const two = opener === 'both' || scene.lower(start + 1) === 'two'
  if (many ? !two && !heads && !pair : opener !== 'the') return null
  return { from: start, to: p + 1, mentions: [], pronoun: many ? 'both' : 'official' }
}

/** Where `the visiting Minister`, `the visiting Dutch delegation` begins, -1 where nobody is said to visit. */
function visitorAt(scene: Scene, at: number, from: number): number {
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

/** The participants whose last token is `p`, also behind a preposition. */
export function mentionsEnding(scene: Scene, p: number, from: number): Subject | null {
  const last = scene.mentionEnding(p)
  if (!last) return null
  const chain = coordinated(scene, last, from)
  return { from: chain[0]!.from, to: p + 1, mentions: chain, pronoun: null }
}

/** Goes left over `the Vice Ministers and` at the sentence's start: participants whom no mention covers. */
function withUnnamed(scene: Scene, at: number, from: number): number {
  if (scene.lower(at - 1) !== 'and' || at - 2 <= from || scene.covering[at - 2] !== -1) return at
  if (!scene.grammar.partyNouns.has(scene.lower(at - 2))) return at
  const start = nounPhraseStart(scene, at - 2, from)
  const opens = start === from || scene.lower(start - 1) === ','
  return opens && scene.grammar.determiners.has(scene.lower(start)) ? start : at
}

/** Goes left over words of a name that the mention left out. */
function withName(scene: Scene, at: number, from: number): number {
  let start = at
  while (start > from && scene.tokens[start - 1]!.capital && scene.covering[start - 1] === -1) {
    const sentenceWord = start - 1 === from && (scene.isAdverb(from) || scene.isPreposition(from))
    if (sentenceWord || scene.breaksNounPhrase(start - 1)) break
    start--
  }
  return start
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

/** Goes left over a closed bracket that is no part of an office (`Secretary (West)`). */
export function skipAsides(scene: Scene, at: number, from: number): number {
  let p = at
  if ((scene.lower(p) === ')' || scene.lower(p) === ']') && !scene.mentionEnding(p)) {
    while (p >= from && scene.lower(p) !== '(' && scene.lower(p) !== '[') p--
    p--
  }
  return p
}

/** The start of a noun phrase with its determiners and the style before them: `[His Highness the] Emir`. */
export function withDeterminer(scene: Scene, at: number, from: number): number {
  let start = at
  while (
    start > from &&
    scene.grammar.determiners.has(scene.lower(start - 1)) &&
    scene.lower(start - 1) !== 'that' &&
    scene.lower(start - 1) !== 'what'
  )
    start--
  return withStyle(scene, start, from)
}

const DIGNITIES = new Set(['excellency', 'highness', 'majesty', 'holiness', 'eminence', 'honour', 'honor'])
const SHORT_STYLES = new Set(['HE', 'H.E', 'H.E.', 'HH', 'H.H', 'H.H.', 'HM', 'H.M', 'H.M.', 'HRH', 'H.R.H.'])

function withStyle(scene: Scene, at: number, from: number): number {
  if (at - 1 < from || scene.lower(at) !== 'the') return at
  if (SHORT_STYLES.has(scene.tokens[at - 1]!.text)) return at - 1
  if (!DIGNITIES.has(scene.lower(at - 1))) return at
  let start = at - 1
  while (start > from && scene.tokens[start - 1]!.capital) start--
  return start
}

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

/** The start of the noun phrase whose last token is `at`. */
export function nounPhraseStart(scene: Scene, at: number, from: number): number {
  let start = at
  while (start > from && !scene.breaksNounPhrase(start - 1)) start--
  return start
}
