/**
 * Recurring phrases of one issuer. Phrases are grown word by word and only from phrases that recur themselves, so that
 * memory follows the number of words and never the number of pairs of texts.
 */
import { GRAMMAR, wordsOf } from '../wording.js'
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
const BOUND = 0.5
/** A shorter phrase is left out where a longer one stands in nearly as many documents. */
const NEARLY = 0.8
/** Meetings on the topic without the phrase, after which it counts as dropped. */
const GONE = 2

interface Issue {
  readonly dated: Dated
  /** Vocabulary ids; -1 where a passage ends. */
  readonly words: Int32Array
  /** Where each word stands: offset in the passage text, and the passage. */
  readonly passages: readonly Passage[]
}

interface Passage {
  /** Index of its first word in `words`. */
  readonly from: number
  readonly text: string
  readonly spans: readonly (readonly [start: number, end: number])[]
  readonly topics: readonly string[]
  /** Said at the meeting, and not the frame around it. */
  readonly said: boolean
}

interface Gram {
  readonly length: number
  readonly first: { readonly issue: number; readonly at: number }
  readonly documents: number[]
  readonly topics: Map<string, number>
  said: number
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
    for (const { text, topics, said } of passagesOf(d)) {
      const found = wordsOf(text)
      passages.push({ from: words.length, text, topics, said, spans: found.map((w) => [w.start, w.end]) })
      for (const { folded } of found) {
        let id = ids.get(folded)
        if (id === undefined) {
          id = ids.size
          ids.set(folded, id)
        }
        words.push(id)
      }
      words.push(-1)
    }
    return { dated: d, words: Int32Array.from(words), passages }
  })
}

/** What the record quotes, each place once: a statement inside another is part of it. */
function passagesOf({ record }: Dated): { text: string; topics: readonly string[]; said: boolean }[] {
  const passages: { text: string; topics: readonly string[]; said: boolean }[] = []
  let end = -1
  for (const s of record.statements) {
    if (s.start >= end) passages.push({ text: s.text, topics: s.topics, said: true })
    else if (s.end > end) passages.push({ text: s.text.slice(end - s.start), topics: s.topics, said: true })
    end = Math.max(end, s.end)
  }
  for (const u of record.unread)
    if (u.reason !== 'furniture' && u.reason !== 'transcript')
      passages.push({ text: u.text, topics: [], said: false })
  return passages
}

/** Level by level; a phrase of n words can only recur where its two parts of n - 1 words do. */
function grow(issues: readonly Issue[], { minDocuments, maxWords }: FormulaOptions): Gram[] {
  let level: Int32Array[] = issues.map((issue) => issue.words)
  level = keepFrequent(level, minDocuments)
  const kept: Gram[] = []
  let shorter: { gram: Gram; longest: number }[] = []
  for (let length = 2; length <= maxWords; length++) {
    const { ids, grams, parts } = join(issues, level, length, minDocuments)
    for (const [n, gram] of grams.entries()) {
      const documents = presentable(gram, issues) ? gram.documents.length : 0
      for (const part of parts[n]!) {
        const parent = shorter[part]
        if (parent) parent.longest = Math.max(parent.longest, documents)
      }
    }
    kept.push(...worthKeeping(shorter, issues))
    shorter = grams.map((gram) => ({ gram, longest: 0 }))
    level = ids
    if (grams.length === 0) break
  }
  kept.push(...worthKeeping(shorter, issues))
  return kept
}

const worthKeeping = (level: readonly { gram: Gram; longest: number }[], issues: readonly Issue[]) =>
  level
    .filter(({ gram, longest }) => longest < NEARLY * gram.documents.length && presentable(gram, issues))
    .map(({ gram }) => gram)

/** Single words that stand in enough documents keep their number, the others become gaps. */
function keepFrequent(words: readonly Int32Array[], minDocuments: number): Int32Array[] {
  const documents = new Map<number, number>()
  for (const list of words) for (const id of new Set(list)) documents.set(id, (documents.get(id) ?? 0) + 1)
  return words.map((list) => list.map((id) => (id >= 0 && documents.get(id)! >= minDocuments ? id : -1)))
}

function join(issues: readonly Issue[], level: readonly Int32Array[], length: number, minDocuments: number) {
  const most = level.reduce((max, list) => list.reduce((m, id) => Math.max(m, id), max), 0) + 1
  const counts = new Map<number, { documents: number; last: number }>()
  const keyAt = (list: Int32Array, i: number) =>
    list[i]! < 0 || list[i + 1] === undefined || list[i + 1]! < 0 ? -1 : list[i]! * most + list[i + 1]!
  for (const [n, list] of level.entries())
    for (let i = 0; i < list.length; i++) {
      const key = keyAt(list, i)
      if (key < 0) continue
      const seen = counts.get(key)
      if (!seen) counts.set(key, { documents: 1, last: n })
      else if (seen.last !== n) {
        seen.documents++
        seen.last = n
      }
    }
  const numbers = new Map<number, number>()
  const grams: Gram[] = []
  const parts: [number, number][] = []
  const ids = level.map((list, n) =>
    list.map((_, i) => {
      const key = keyAt(list, i)
      if (key < 0 || counts.get(key)!.documents < minDocuments) return -1
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
  const { passage } = passageAt(issue, at)
  gram.times++
  if (passage.said) gram.said++
  if (gram.documents.at(-1) === n) return
  gram.documents.push(n)
  for (const topic of passage.topics) gram.topics.set(topic, (gram.topics.get(topic) ?? 0) + 1)
}

function passageAt(issue: Issue, at: number): { passage: Passage; index: number } {
  let low = 0
  let high = issue.passages.length - 1
  while (low < high) {
    const mid = (low + high + 1) >> 1
    if (issue.passages[mid]!.from <= at) low = mid
    else high = mid - 1
  }
  const passage = issue.passages[low]!
  return { passage, index: at - passage.from }
}

/** Begins and ends with a word of matter, so that "support for the" is no phrase and "support for the rule" is. */
function presentable(gram: Gram, issues: readonly Issue[]): boolean {
  const { passage, index } = passageAt(issues[gram.first.issue]!, gram.first.at)
  const word = (i: number) => passage.text.slice(...passage.spans[index + i]!).toLowerCase()
  return !GRAMMAR.has(word(0)) && !GRAMMAR.has(word(gram.length - 1)) && word(0) !== word(gram.length - 1)
}

/** The words as they first stood; null for a name, all of whose words of matter have capitals or figures. */
function phraseOf(gram: Gram, issues: readonly Issue[]): string | null {
  const { passage, index } = passageAt(issues[gram.first.issue]!, gram.first.at)
  const spans = passage.spans.slice(index, index + gram.length)
  const words = spans.map(([start, end]) => passage.text.slice(start, end))
  const matter = words.filter((w) => !GRAMMAR.has(w.toLowerCase()))
  if (matter.every((w) => /^[\p{Lu}\d]/u.test(w))) return null
  return passage.text.slice(spans[0]![0], spans.at(-1)![1]).replace(/\s+/g, ' ')
}

function formulaOf(issuer: string, gram: Gram, phrase: string, dated: readonly Dated[]): Formula {
  const [topic, times] = [...gram.topics].sort((a, b) => b[1] - a[1] || compare(a[0], b[0]))[0] ?? [null, 0]
  const bound = topic !== null && times >= BOUND * gram.documents.length ? topic : null
  const share = gram.documents.length / dated.length
  const frame = gram.said < gram.times / 2
  const has = new Set(gram.documents)
  return {
    issuer,
    phrase,
    documents: gram.documents.length,
    of: dated.length,
    kind: frame || bound === null || share >= COMMONPLACE ? 'boilerplate' : 'formula',
    topic: bound,
    first: seenIn(dated[gram.documents[0]!]!),
    last: seenIn(dated[gram.documents.at(-1)!]!),
    ...comings(has, bound, dated),
    variants: [],
  }
}

const seenIn = ({ record, date }: Dated): Seen => ({ document: record.id, date })

/** Pair by pair: when it was gone for good, and when it came back. Only meetings on its topic count. */
function comings(
  has: ReadonlySet<number>,
  topic: string | null,
  dated: readonly Dated[],
): Pick<Formula, 'dropped' | 'returned'> {
  const byPair = new Map<string, number[]>()
  for (const n of has) byPair.set(dated[n]!.pair, [])
  for (const [n, d] of dated.entries()) {
    const list = byPair.get(d.pair)
    if (list && (has.has(n) || topic === null || d.record.topics.some((t) => t.id === topic))) list.push(n)
  }
  const dropped: Formula['dropped'] = []
  const returned: Formula['returned'] = []
  for (const [pair, list] of [...byPair].sort(([a], [b]) => compare(a, b))) {
    const present = list.filter((n) => has.has(n))
    if (present.length < 2) continue
    for (let i = 1; i < present.length; i++) {
      const between = list.indexOf(present[i]!) - list.indexOf(present[i - 1]!) - 1
      if (between >= GONE)
        returned.push({ pair, after: seenIn(dated[present[i - 1]!]!), at: seenIn(dated[present[i]!]!) })
    }
    const after = list.slice(list.indexOf(present.at(-1)!) + 1)
    if (after.length >= GONE)
      dropped.push({ pair, last: seenIn(dated[present.at(-1)!]!), since: seenIn(dated[after[0]!]!) })
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
