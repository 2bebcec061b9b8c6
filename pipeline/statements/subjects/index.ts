/**
 * Subjects: the participant that heads the noun phrase before a verb group, and where the clause of that subject
 * begins. Looks through apposition, relative clauses, brackets and adverbials.
 */
import type { Mention } from '../../types.js'
import { isPossessive, type Scene } from '../scene.js'
import { isAsWellAs, mentionsEnding, type Subject, subjectEnding } from './heads.js'
import { nounPhraseStart, skipAsides } from './phrase.js'
import { ADVERBIAL_REACH, behindAdverbial, connector, opensWithAdverbial, type Rank, rankOf } from './rank.js'

export { clauseSubject, companionOf } from './clause.js'
export { describedFrom, HOST } from './described.js'
export { mentionsEnding, type Subject, subjectEnding } from './heads.js'
export { nounPhraseStart, withDeterminer } from './phrase.js'
export { connector, type Rank } from './rank.js'

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

/** What stands before a verb group that begins at `group`, in a sentence that begins at `from`. */
export function before(scene: Scene, group: number, from: number): Before {
  const p = skipTime(scene, skipPlace(scene, skipTurn(scene, skipAsides(scene, group - 1, from)), from), from)
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
  if (scene.grammar.eventNouns.has(word) || scene.grammar.exchangedNouns.has(word)) {
    return { kind: 'event', from: eventStart(scene, p, from) }
  }
  const event = eventBefore(scene, p, from)
  return event < 0 ? loose(scene, p, from) : { kind: 'event', from: event }
}

/** `the Minister on Tuesday in Oslo urged`: a place of one or two words behind a day. */
function skipPlace(scene: Scene, at: number, from: number): number {
  let i = at
  while (i > from + 1 && i > at - 2 && scene.tokens[i]!.capital) i--
  if (i === at || scene.lower(i) !== 'in') return at
  const before = scene.lower(i - 1)
  return scene.grammar.days.has(before) || before === 'today' || before === 'yesterday' ? i - 1 : at
}

/** `the envoy in turn criticized`. */
function skipTurn(scene: Scene, at: number): number {
  const word = scene.lower(at)
  const reply = word === 'turn' || word === 'reply' || word === 'response' || word === 'return'
  return reply && scene.lower(at - 1) === 'in' ? at - 2 : at
}

/** `in turn`, `for his part`: said where another speaks than before. */
const isTurn = (scene: Scene, at: number) =>
  (scene.lower(at) === 'in' && skipTurn(scene, at + 1) < at) ||
  (scene.lower(at + 2) === 'part' && (scene.lower(at) === 'for' || scene.lower(at) === 'on'))

/** `the Minister on Monday discussed`: goes left over a day between subject and verb. */
function skipTime(scene: Scene, at: number, from: number): number {
  let p = at
  while (p > from && (scene.tokens[p]!.kind === 'number' || scene.grammar.days.has(scene.lower(p)))) p--
  if (p === at) return at
  if (scene.lower(p) === 'on' && p > from) return p - 1
  return scene.grammar.days.has(scene.lower(at)) && scene.mentionEnding(p) ? p : at
}

/** `an exchange of [views]` begins with the exchange. */
function eventStart(scene: Scene, p: number, from: number): number {
  const start = nounPhraseStart(scene, p, from)
  const of = scene.lower(start - 1) === 'of' && scene.grammar.eventNouns.has(scene.lower(start - 2))
  return of ? nounPhraseStart(scene, start - 2, from) : start
}

const EVENT_REACH = 5
const EVENT_PHRASE = 16

/** `The talks with the envoy in Rome centred on`: an event that opens the sentence, with its phrases; -1 for none. */
function eventBefore(scene: Scene, p: number, from: number): number {
  if (p - from > EVENT_PHRASE) return -1
  let head = from
  while (head < from + EVENT_REACH && !scene.grammar.eventNouns.has(scene.lower(head))) {
    if (scene.breaksNounPhrase(head)) return -1
    head++
  }
  if (head >= p || !scene.grammar.eventNouns.has(scene.lower(head)) || !scene.isPreposition(head + 1))
    return -1
  for (let i = head + 1; i <= p; i++) {
    const joins = scene.isPreposition(i) || scene.lower(i) === 'and' || scene.covering[i] !== -1
    if (!joins && scene.breaksNounPhrase(i)) return -1
  }
  return from
}

const JOINS_NOUNS = new Set(['and', 'of', 'for'])

/** `Amb. Xyz said`, `the President and the guests discussed`: mentions inside it are its participants. */
function loose(scene: Scene, p: number, from: number): Before {
  let start = p
  while (start > from && (!scene.breaksNounPhrase(start - 1) || JOINS_NOUNS.has(scene.lower(start - 1))))
    start--
  const party = scene.grammar.partyNouns.has(scene.lower(p))
  const determiner = scene.grammar.determiners.has(scene.lower(p)) || (p === from && !party)
  if (holdsTwo(scene, start, p)) return { kind: 'none' }
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

/** `The group discussed steps the Council`: a determiner straight behind a noun opens another noun phrase. */
function holdsTwo(scene: Scene, start: number, p: number): boolean {
  for (let i = start + 1; i < p; i++) {
    const before = scene.lower(i - 1)
    if (
      ARTICLES.has(scene.lower(i)) &&
      scene.isWord(i - 1) &&
      !scene.isAdverb(i - 1) &&
      !JOINS_NOUNS.has(before) &&
      !scene.grammar.determiners.has(before)
    )
      return true
  }
  return false
}

const ARTICLES = new Set(['the', 'a', 'an'])

function placed(scene: Scene, subject: Subject, from: number): Before {
  const { rank, boundary } = rankOf(scene, subject.from, from)
  return { kind: 'explicit', subject, rank, boundary }
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
    const opens = where.boundary === from || scene.lower(where.boundary) === ';' || isTurn(scene, q + 1)
    if (where.rank === 'main' && opens && !list) {
      return { kind: 'explicit', subject, ...where }
    }
  }
  const wide = behindAdverbial(scene, p, from)
  const joins = wide.rank === 'main' && wide.boundary > from && scene.lower(wide.boundary) !== ';'
  return { kind: 'inherited', boundary: joins ? wide.boundary : boundary, comma: true }
}
