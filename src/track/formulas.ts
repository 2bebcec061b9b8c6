/**
 * Recurring phrases of one issuer. Phrases are grown word by word and only from phrases that recur themselves, so that
 * memory follows the number of words and never the number of pairs of texts.
 */
import { fold, GRAMMAR, wordsOf } from '../wording.js'
import type { Formula, Seen } from './schema.js'
import type { Dated } from './timeline.js'
import { compare } from './timeline.js'

export interface FormulaOptions {
  /** A phrase must stand in at least so many documents of one issuer. */
  readonly minDocuments: number
  /** Longest phrase in words. */
  readonly maxWords: number
}

/** What is said in this share of an issuer's documents, or of no topic in particular, is boilerplate. */
const COMMONPLACE = 0.2
/** With fewer documents a share says nothing: in a series of six calls a formula stands in most. */
const MANY = 50
const BOUND = 0.5
/** A phrase that stands mostly in marked wording is a formula however short ("unwavering support"). */
const MARKED = 0.7
/** With fewer words of matter an unmarked phrase only names its topic ("human rights"). */
const FULL = 3
/** A shorter phrase is left out where a longer one stands in nearly as many documents. */
const NEARLY = 0.8
/** Meetings on the topic without the phrase, after which it counts as dropped. */
const GONE = 2

interface Issue {
  readonly dated: Dated
  /** Vocabulary ids; -1 where a passage ends. */
  readonly words: Int32Array
  /** Index into `passages` of each word. */
  readonly passage: Int32Array
  readonly passages: readonly Passage[]
}

interface Passage {
  /** Index of its first word in `words`. */
  readonly from: number
  readonly text: string
  /** Start and end of each word in `text`, one after the other. */
  readonly spans: Int32Array
  readonly topics: readonly string[]
  /** Said at the meeting, and not the frame around it. */
  readonly said: boolean
  /** In marked wording. */
  readonly strong: boolean
}

interface Gram {
  readonly length: number
  readonly first: { readonly issue: number; readonly at: number }
  readonly documents: number[]
  readonly topics: Map<string, number>
  said: number
  strong: number
  times: number
}

export interface Found {
  readonly formula: Formula
  /** The documents that have it, in time order. */
  readonly documents: readonly Dated[]
}

export function formulasOf(dated: readonly Dated[], options: FormulaOptions): Found[] {
  const byIssuer = new Map<string, Dated[]>()
  for (const d of dated) {
    const issuer = d.record.issuer?.country
    if (issuer === undefined) continue
    const list = byIssuer.get(issuer)
    if (list) list.push(d)
    else byIssuer.set(issuer, [d])
  }
  return [...byIssuer]
    .sort(([a], [b]) => compare(a, b))
    .flatMap(([issuer, list]) =>
      list.length < options.minDocuments ? [] : minePhrases(issuer, list, options),
    )
}

function minePhrases(issuer: string, dated: readonly Dated[], options: FormulaOptions): Found[] {
  const issues = intern(dated)
  const grams = grow(issues, options)
  const phrases = grams
    .map((gram) => ({ gram, phrase: phraseOf(gram, issues) }))
    .filter(({ phrase }) => phrase !== null) as { gram: Gram; phrase: string }[]
  const found = phrases.map(({ gram, phrase }) => ({
    formula: formulaOf(issuer, gram, phrase, dated),
    documents: gram.documents.map((n) => dated[n]!),
  }))
  addVariants(found.map((f) => f.formula))
  return found.sort(
    (a, b) => b.formula.documents - a.formula.documents || compare(a.formula.phrase, b.formula.phrase),
  )
}

function intern(dated: readonly Dated[]): Issue[] {
  const ids = new Map<string, number>()
  return dated.map((d) => {
    const passages: Passage[] = []
    const words: number[] = []
    const passage: number[] = []
    for (const quoted of passagesOf(d)) {
      const found = wordsOf(quoted.text)
      for (const { folded } of found) {
        let id = ids.get(folded)
        if (id === undefined) {
          id = ids.size
          ids.set(folded, id)
        }
        words.push(id)
        passage.push(passages.length)
      }
      words.push(-1)
      passage.push(passages.length)
      const from = words.length - found.length - 1
      passages.push({ ...quoted, from, spans: Int32Array.from(found.flatMap((w) => [w.start, w.end])) })
    }
    return { dated: d, words: Int32Array.from(words), passage: Int32Array.from(passage), passages }
  })
}

/** What the record quotes, each place once and without who says it: a statement inside another is part of it. */
function passagesOf({ record }: Dated): Omit<Passage, 'from' | 'spans'>[] {
  const passages: Omit<Passage, 'from' | 'spans'>[] = []
  let done = -1
  for (const { start, end, text, source, topics, strong } of record.statements) {
    const from = Math.max(done, source && source.start === start ? source.end : start)
    if (from < end) passages.push({ text: text.slice(from - start), topics, said: true, strong })
    done = Math.max(done, end)
  }
  for (const { text, reason } of record.unread)
    if (reason !== 'furniture' && reason !== 'transcript')
      passages.push({ text, topics: [], said: false, strong: false })
  return passages
}

/** Level by level; a phrase of n words can only recur where its two parts of n - 1 words do. */
function grow(issues: readonly Issue[], { minDocuments, maxWords }: FormulaOptions): Gram[] {
  let level: Int32Array[] = issues.map((issue) => issue.words)
  level = keepFrequent(level, minDocuments)
  const levels: Grown[][] = []
  for (let length = 2; length <= maxWords; length++) {
    const { ids, grams, parts } = join(issues, level, length, minDocuments)
    if (grams.length === 0) break
    levels.push(grams.map((gram, n) => ({ gram, parts: parts[n]!, longest: 0 })))
    level = ids
  }
  return levels.reverse().flatMap((grown, n) => {
    const shorter = levels[n + 1] ?? []
    return grown.flatMap(({ gram, parts, longest }) => {
      const whole = presentable(gram, issues)
      const documents = Math.max(longest, whole ? gram.documents.length : 0)
      for (const part of parts) {
        const parent = shorter[part]
        if (parent) parent.longest = Math.max(parent.longest, documents)
      }
      return whole && longest < NEARLY * gram.documents.length ? [gram] : []
    })
  })
}

interface Grown {
  readonly gram: Gram
  /** Where its two parts, a word shorter, stand in the level below. */
  readonly parts: readonly [number, number]
  /** Documents of the most frequent presentable phrase that holds it. */
  longest: number
}

/** Single words that stand in enough documents keep their number, the others become gaps. */
function keepFrequent(words: readonly Int32Array[], minDocuments: number): Int32Array[] {
  const documents = new Map<number, number>()
  for (const list of words) for (const id of new Set(list)) documents.set(id, (documents.get(id) ?? 0) + 1)
  return words.map((list) => list.map((id) => (id >= 0 && documents.get(id)! >= minDocuments ? id : -1)))
}

function join(issues: readonly Issue[], level: readonly Int32Array[], length: number, minDocuments: number) {
  const most = level.reduce((max, list) => list.reduce((m, id) => Math.max(m, id), max), 0) + 1
  const slots = new Map<number, number>()
  const documents: number[] = []
  const last: number[] = []
  const keyAt = (list: Int32Array, i: number) =>
    list[i]! < 0 || list[i + 1] === undefined || list[i + 1]! < 0 ? -1 : list[i]! * most + list[i + 1]!
  for (const [n, list] of level.entries())
    for (let i = 0; i < list.length; i++) {
      const key = keyAt(list, i)
      if (key < 0) continue
      let slot = slots.get(key)
      if (slot === undefined) {
        slot = documents.length
        slots.set(key, slot)
        documents.push(0)
        last.push(-1)
      }
      if (last[slot] !== n) documents[slot]!++
      last[slot] = n
    }
  const numbers = new Map<number, number>()
  const grams: Gram[] = []
  const parts: [number, number][] = []
  const ids = level.map((list, n) =>
    list.map((_, i) => {
      const key = keyAt(list, i)
      if (key < 0 || documents[slots.get(key)!]! < minDocuments) return -1
      let id = numbers.get(key)
      if (id === undefined) {
        id = grams.length
        numbers.set(key, id)
        parts.push([list[i]!, list[i + 1]!])
        grams.push({
          length,
          first: { issue: n, at: i },
          documents: [],
          topics: new Map(),
          said: 0,
          strong: 0,
          times: 0,
        })
      }
      note(grams[id]!, issues[n]!, n, i)
      return id
    }),
  )
  return { ids, grams, parts: length === 2 ? parts.map((): [number, number] => [-1, -1]) : parts }
}

function note(gram: Gram, issue: Issue, n: number, at: number): void {
  const passage = issue.passages[issue.passage[at]!]!
  gram.times++
  if (passage.said) gram.said++
  if (passage.strong) gram.strong++
  if (gram.documents.at(-1) === n) return
  gram.documents.push(n)
  for (const topic of passage.topics) gram.topics.set(topic, (gram.topics.get(topic) ?? 0) + 1)
}

/**
 * Begins and ends with a word of matter, so that "support for the" is no phrase and "support for the rule" is; and cuts
 * no name in two.
 */
function presentable(gram: Gram, issues: readonly Issue[]): boolean {
  const { word } = wordsAt(gram, issues)
  const [first, last] = [word(0)!, word(gram.length - 1)!]
  if (GRAMMAR.has(fold(first)) || GRAMMAR.has(fold(last)) || fold(first) === fold(last)) return false
  return !(isCapital(word(-1)) && isCapital(first)) && !(isCapital(last) && isCapital(word(gram.length)))
}

function wordsAt(gram: Gram, issues: readonly Issue[]) {
  const issue = issues[gram.first.issue]!
  const passage = issue.passages[issue.passage[gram.first.at]!]!
  const index = gram.first.at - passage.from
  const word = (i: number) => {
    const start = passage.spans[2 * (index + i)]
    return start === undefined ? undefined : passage.text.slice(start, passage.spans[2 * (index + i) + 1])
  }
  return { passage, index, word }
}

const isCapital = (word: string | undefined) => word !== undefined && /^\p{Lu}/u.test(word)

/** The words as they first stood; null for a name, all of whose words of matter have capitals or figures. */
function phraseOf(gram: Gram, issues: readonly Issue[]): string | null {
  const { passage, index, word } = wordsAt(gram, issues)
  const words = Array.from({ length: gram.length }, (_, i) => word(i)!)
  const matter = words.filter((w) => !GRAMMAR.has(fold(w)))
  if (matter.every((w) => /^[\p{Lu}\d]/u.test(w))) return null
  const end = passage.spans[2 * (index + gram.length) - 1]
  return passage.text.slice(passage.spans[2 * index], end).replace(/\s+/g, ' ')
}

function formulaOf(issuer: string, gram: Gram, phrase: string, dated: readonly Dated[]): Formula {
  const [topic, times] = [...gram.topics].sort((a, b) => b[1] - a[1] || compare(a[0], b[0]))[0] ?? [null, 0]
  const bound = topic !== null && times >= BOUND * gram.documents.length ? topic : null
  const share = dated.length < MANY ? 0 : gram.documents.length / dated.length
  const has = new Set(gram.documents)
  return {
    issuer,
    phrase,
    documents: gram.documents.length,
    of: dated.length,
    kind: kindOf(gram, phrase, bound, share),
    topic: bound,
    first: seenIn(dated[gram.documents[0]!]!),
    last: seenIn(dated[gram.documents.at(-1)!]!),
    ...comings(has, bound, dated),
    variants: [],
  }
}

function kindOf(gram: Gram, phrase: string, topic: string | null, share: number): Formula['kind'] {
  if (gram.said < gram.times / 2) return 'boilerplate'
  if (gram.strong >= MARKED * gram.times) return 'formula'
  if (topic === null || share >= COMMONPLACE) return 'boilerplate'
  return wordsOf(phrase).filter((w) => !GRAMMAR.has(w.folded)).length >= FULL ? 'formula' : 'term'
}

const seenIn = ({ record, date }: Dated): Seen => ({ document: record.id, date })

/** Pair by pair: when it was gone for good, and when it came back. Only meetings on its topic count. */
function comings(
  has: ReadonlySet<number>,
  topic: string | null,
  dated: readonly Dated[],
): Pick<Formula, 'dropped' | 'returned'> {
  const byPair = new Map<string, number[]>()
  for (const n of has) if (dated[n]!.pair.includes('–')) byPair.set(dated[n]!.pair, [])
  for (const [n, d] of dated.entries()) {
    const list = byPair.get(d.pair)
    if (list && (has.has(n) || topic === null || d.record.topics.some((t) => t.id === topic))) list.push(n)
  }
  const dropped: Formula['dropped'] = []
  const returned: Formula['returned'] = []
  for (const [pair, list] of [...byPair].sort(([a], [b]) => compare(a, b))) {
    const at = list.flatMap((n, i) => (has.has(n) ? [i] : []))
    if (at.length < 2) continue
    for (let i = 1; i < at.length; i++)
      if (at[i]! - at[i - 1]! > GONE)
        returned.push({ pair, after: seenIn(dated[list[at[i - 1]!]!]!), at: seenIn(dated[list[at[i]!]!]!) })
    const final = at.at(-1)!
    if (list.length - 1 - final >= GONE)
      dropped.push({ pair, last: seenIn(dated[list[final]!]!), since: seenIn(dated[list[final + 1]!]!) })
  }
  return { dropped, returned }
}

/** Formulas that begin and end alike and differ by a word or two in between. */
function addVariants(formulas: readonly Formula[]): void {
  const byEnds = new Map<string, { formula: Formula; words: string[] }[]>()
  for (const formula of formulas) {
    if (formula.kind !== 'formula') continue
    const words = wordsOf(formula.phrase)
      .map((w) => w.folded)
      .filter((w) => !GRAMMAR.has(w))
    const key = `${words[0]} ${words.at(-1)}`
    const list = byEnds.get(key)
    if (list) list.push({ formula, words })
    else byEnds.set(key, [{ formula, words }])
  }
  for (const list of byEnds.values())
    for (const one of list)
      for (const other of list) {
        if (one === other) continue
        const gained = other.words.filter((w) => !one.words.includes(w))
        const lost = one.words.filter((w) => !other.words.includes(w))
        if (gained.length + lost.length === 0 || gained.length > 2 || lost.length > 2) continue
        const { phrase, documents, first } = other.formula
        one.formula.variants.push({ phrase, gained, lost, documents, first })
      }
}
