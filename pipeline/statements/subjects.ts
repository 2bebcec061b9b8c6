/**
 * Subjects: the participant that heads the noun phrase before a verb group, and where the clause of that subject
 * begins. Looks through apposition, relative clauses, brackets and adverbials.
 */
import type { Mention } from '../types.js'
import type { TokenSpan } from './frames.js'
import { isPossessive, type Scene } from './scene.js'

/** How the clause of a subject hangs in its sentence. */
export type Rank = 'main' | 'that' | 'relative' | 'subordinate'

export interface Subject extends TokenSpan {
  readonly mentions: readonly Mention[]
  /** A pronoun that no mention covers. */
  readonly pronoun: string | null
}

export type Before =
  | { readonly kind: 'explicit'; readonly subject: Subject; readonly rank: Rank; readonly boundary: number }
  /** `and`, a comma: the subject is that of an earlier verb; `boundary` is where the connecting words begin. */
  | { readonly kind: 'inherited'; readonly boundary: number; readonly comma: boolean }
  /** `who` after a participant. */
  | { readonly kind: 'who'; readonly subject: Subject; readonly boundary: number }
  /** The event itself is the subject: nobody is named. */
  | { readonly kind: 'event'; readonly from: number }
  /** No mention, but a noun phrase at the clause's start that looks like a participant. */
  | { readonly kind: 'loose'; readonly subject: Subject }
  | { readonly kind: 'initial' }
  | { readonly kind: 'none' }

const PRONOUNS = new Set('he she they we i it both each latter former counterpart interlocutor'.split(' '))

/** What stands before a verb group that begins at `group`, in a sentence that begins at `from`. */
export function before(scene: Scene, group: number, from: number): Before {
  const p = skipAsides(scene, group - 1, from)
  if (p < from) return { kind: 'initial' }
  const word = scene.lower(p)
  const subject = subjectEnding(scene, p, from)
  if (subject) return placed(scene, subject, from)
  if (word === ',' || scene.grammar.conjunctions.has(word) || isAsWellAs(scene, p)) {
    return afterConnector(scene, p, from)
  }
  if (word === 'who') {
    const comma = scene.lower(p - 1) === ',' ? 1 : 0
    const antecedent = mentionsEnding(scene, p - 1 - comma, from)
    if (antecedent) return { kind: 'who', subject: antecedent, boundary: p - comma }
  }
  if (scene.grammar.eventNouns.has(word)) {
    return { kind: 'event', from: nounPhraseStart(scene, p, from) }
  }
  return loose(scene, p, from)
}

const JOINS_NOUNS = new Set(['and', 'of', 'for'])

/** `Amb. Xyz said`, `the President and the guests discussed`: mentions inside it are its participants. */
function loose(scene: Scene, p: number, from: number): Before {
  let start = p
  while (start > from && (!scene.breaksNounPhrase(start - 1) || JOINS_NOUNS.has(scene.lower(start - 1))))
    start--
  const party = scene.grammar.partyNouns.has(scene.lower(p))
  const determiner = scene.grammar.determiners.has(scene.lower(p)) || (p === from && !party)
  if (p - start > 12 || !scene.isWord(p) || isPossessive(scene, p) || determiner) return { kind: 'none' }
  const opens =
    start === from ||
    (scene.lower(start - 1) === ',' && (opensWithAdverbial(scene, from) || /ing$/.test(scene.lower(from))))
  if (!opens || !(scene.tokens[p]!.capital || party)) return { kind: 'none' }
  const mentions: Mention[] = []
  for (let i = start; i <= p; i++) {
    const m = scene.mentionStarting(i)
    if (m && !isPossessive(scene, m.to - 1)) mentions.push(m)
  }
  return { kind: 'loose', subject: { from: start, to: p + 1, mentions, pronoun: null } }
}

/** The participants whose last token is `p`, also behind a preposition. */
function mentionsEnding(scene: Scene, p: number, from: number): Subject | null {
  const last = scene.mentionEnding(p)
  if (!last) return null
  const chain = coordinated(scene, last, from)
  return { from: chain[0]!.from, to: p + 1, mentions: chain, pronoun: null }
}

const isAsWellAs = (scene: Scene, p: number) =>
  scene.lower(p) === 'as' && scene.lower(p - 1) === 'well' && scene.lower(p - 2) === 'as'

/** Goes left over a closed bracket. */
function skipAsides(scene: Scene, at: number, from: number): number {
  let p = at
  if (scene.lower(p) === ')' || scene.lower(p) === ']') {
    while (p >= from && scene.lower(p) !== '(' && scene.lower(p) !== '[') p--
    p--
  }
  return p
}

/** The noun phrase of participants whose last token is `p`, heads only, coordination included. */
function subjectEnding(scene: Scene, p: number, from: number): Subject | null {
  const word = scene.lower(p)
  const last = scene.mentionEnding(p)
  if (!last) {
    if (!PRONOUNS.has(word) || scene.covering[p] !== -1) return null
    const noun = word.length > 4
    return { from: noun ? nounPhraseStart(scene, p, from) : p, to: p + 1, mentions: [], pronoun: word }
  }
  if (isPossessive(scene, p)) return null
  let chain = coordinated(scene, last, from)
  let head = headBefore(scene, chain[0]!.from, from)
  if (head === 'none' && chain.length > 1) {
    chain = [last]
    head = headBefore(scene, last.from, from)
  }
  if (head === 'none') return null
  if (head) return { ...head, to: p + 1 }
  const start = chain[0]!.from
  return {
    from: withDeterminer(scene, withName(scene, start, from), from),
    to: p + 1,
    mentions: chain,
    pronoun: null,
  }
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
    else if (word === 'with' && /^(?:together|along|jointly)$/.test(scene.lower(q - 1))) q -= 2
    else if (q >= from && scene.mentionEnding(q)) {
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

function withDeterminer(scene: Scene, at: number, from: number): number {
  let start = at
  while (
    start > from &&
    scene.grammar.determiners.has(scene.lower(start - 1)) &&
    scene.lower(start - 1) !== 'that'
  )
    start--
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

function placed(scene: Scene, subject: Subject, from: number): Before {
  const { rank, boundary } = rankOf(scene, subject.from, from)
  return { kind: 'explicit', subject, rank, boundary }
}

const ADVERBIAL_REACH = 40

/** What the words left of a clause's first token make of the clause, and where the connecting words begin. */
function rankOf(scene: Scene, start: number, from: number): { rank: Rank; boundary: number } {
  let q = start - 1
  while (q >= from && scene.isAdverb(q)) q--
  // A bullet printed as a letter.
  if (q === from && scene.tokens[q]!.text === 'o') q--
  if (q < from) return { rank: 'main', boundary: from }
  const word = scene.lower(q)
  if (word === 'that') return { rank: 'that', boundary: connector(scene, q, from) }
  if (scene.grammar.openers.has(word)) return { rank: 'main', boundary: connector(scene, q, from) }
  if (scene.grammar.relatives.has(word)) {
    let b = q
    if (scene.isPreposition(b - 1)) b--
    return { rank: 'relative', boundary: scene.lower(b - 1) === ',' ? b - 1 : b }
  }
  if (word === ',') return behindAdverbial(scene, q, from)
  if (/^[;:—–-]$/.test(word) || word === '”' || word === '"') return { rank: 'main', boundary: q }
  if (scene.grammar.conjunctions.has(word)) return { rank: 'main', boundary: connector(scene, q, from) }
  if (scene.grammar.subordinators.has(word)) return { rank: 'subordinate', boundary: q }
  if (scene.tokens[q]!.kind === 'punctuation' || /.[.]$/.test(word)) return { rank: 'main', boundary: q + 1 }
  return { rank: opensWithAdverbial(scene, from) ? 'main' : 'subordinate', boundary: from }
}

/** `…, and, in this regard, X said`: goes left over adverbials between commas to what connects the clause. */
function behindAdverbial(scene: Scene, comma: number, from: number): { rank: Rank; boundary: number } {
  let q = comma - 1
  for (; q >= from && comma - q < ADVERBIAL_REACH; q--) {
    const word = scene.lower(q)
    if (word === 'that' && opensAside(scene, q + 1)) {
      return { rank: 'that', boundary: connector(scene, q, from) }
    }
    if (word === ';') return { rank: 'main', boundary: q }
    if (word !== ',' && !scene.grammar.conjunctions.has(word) && !scene.grammar.openers.has(word)) continue
    if (word === ',' && scene.lower(q - 1) === 'that') continue
    const opens = scene.isPreposition(q + 1) || scene.isAdverb(q + 1) || scene.lower(q + 1) === ','
    if (!opens) continue
    if (word === ',') return { rank: 'main', boundary: q }
    return { rank: 'main', boundary: connector(scene, q, from) }
  }
  return { rank: 'main', boundary: q < from ? from : comma }
}

const opensAside = (scene: Scene, at: number) =>
  scene.isPreposition(at) ||
  scene.isAdverb(at) ||
  scene.grammar.subordinators.has(scene.lower(at)) ||
  /^(?:,|[a-z]+ing)$/.test(scene.lower(at))

const opensWithAdverbial = (scene: Scene, from: number) => scene.isPreposition(from) || scene.isAdverb(from)

/** Goes left from a connecting word over the comma and conjunctions before it. */
export function connector(scene: Scene, at: number, from: number): number {
  let b = at
  while (
    b > from &&
    (scene.lower(b - 1) === ',' ||
      scene.grammar.conjunctions.has(scene.lower(b - 1)) ||
      (scene.isAdverb(b - 1) && scene.lower(b - 2) === ','))
  ) {
    b--
  }
  return b
}

/** After a comma or a conjunction: an apposition between subject and verb, or a verb joined to an earlier one. */
function afterConnector(scene: Scene, p: number, from: number): Before {
  const joined = scene.lower(p) !== ','
  const boundary = isAsWellAs(scene, p) ? connector(scene, p - 2, from) : connector(scene, p, from)
  if (joined) return { kind: 'inherited', boundary, comma: scene.lower(boundary) === ',' }
  for (let q = p - 1; q > from && p - q < ADVERBIAL_REACH; q--) {
    if (scene.lower(q) !== ',') continue
    const subject = subjectEnding(scene, skipAsides(scene, q - 1, from), from)
    if (!subject) continue
    const where = rankOf(scene, subject.from, from)
    const aside = scene.lower(q + 1)
    const list = scene.grammar.conjunctions.has(aside) || scene.grammar.openers.has(aside)
    if (where.rank === 'main' && where.boundary === from && !list) {
      return { kind: 'explicit', subject, ...where }
    }
  }
  const wide = behindAdverbial(scene, p, from)
  const joins = wide.rank === 'main' && wide.boundary > from && scene.lower(wide.boundary) !== ';'
  return { kind: 'inherited', boundary: joins ? wide.boundary : boundary, comma: true }
}

const SUBJECT_PRONOUNS = new Set(['he', 'she', 'they', 'we', 'i'])

/** The first participants of a clause that stand behind no preposition: the subject of a verb that is no cue. */
export function clauseSubject(scene: Scene, from: number, to: number): Subject | null {
  for (let i = from; i < to; i++) {
    const m = scene.mentionStarting(i)
    if (!m) {
      const word = scene.lower(i)
      if (scene.covering[i] === -1 && SUBJECT_PRONOUNS.has(word)) {
        return { from: i, to: i + 1, mentions: [], pronoun: word }
      }
      continue
    }
    const start = withDeterminer(scene, m.from, from)
    if (
      !isPossessive(scene, m.to - 1) &&
      !(start > from && scene.isPreposition(start - 1)) &&
      scene.brackets[i] === 0
    ) {
      return joinRight(scene, m, start, to)
    }
    i = m.to - 1
  }
  return null
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
    if (/^(?:to|at|in|on|about|during|for|by|via|after|before|who|where|following|regarding)$/.test(word))
      return i
    if (word === ',' && scene.mentionStarting(i + 1) === null && scene.lower(i + 1) !== 'and') continue
  }
  return to
}
