/** The phrases of the topic list in one first-word map over folded words, so that number and spelling do not matter. */
import type { Token } from '../types.js'
import { foldWord, lowerCase } from './forms.js'
import { given, type Entry as Listed, type Prepared } from './given.js'
import { type Cut, FirstWords, isPlain, phraseWords, plainHead, type SameFirst } from './phrases.js'
import type { TopicEntry, TopicFile } from './schema.js'
import { continuedBy, hashOf, type Opening, UNLISTED } from './vocabulary.js'

export interface TopicPhrase {
  readonly topic: string
  readonly hint: boolean
  /** It speaks of the topic beside those that it is the remainder of, too. */
  readonly apart: boolean
  /** It names a region, which is often only where something is. */
  readonly region: boolean
  /** Code of the country that the phrase names, null for every other phrase. */
  readonly country: string | null
}

/** Made by a constructor, and its phrases by one function: V8 then reads all of them alike, at each word of a text. */
class Entry implements Cut {
  readonly hashes: readonly number[]
  readonly phrases: TopicPhrase[] = []

  /** `capitals`: which words have to be written with them; null where none has. */
  constructor(
    readonly words: readonly string[],
    readonly capitals: readonly ('upper' | 'capital' | null)[] | null,
  ) {
    this.hashes = words.map(hashOf)
  }
}

export interface TopicIndex extends Opening<SameFirst<Entry>> {
  readonly first: FirstWords<TopicPhrase | null, Entry>
  readonly facts: ReadonlyMap<string, TopicFacts>
  readonly joined: JoinedWords
  readonly spokenOf: SpokenOf
  /** What topics come to in talks with the country `code`. */
  readonly asSide: readonly {
    readonly code: string
    readonly topics: readonly string[]
    readonly id: string
  }[]
}

/** Folded words; the bodies as they are written. */
export type JoinedWords = Readonly<Record<keyof TopicFile['joined'], ReadonlySet<string>>>

/** Words in lower case. */
export type SpokenOf = Readonly<Record<keyof TopicFile['spokenOf'], ReadonlySet<string>>>

/** An entry of the index; one without phrases is a silent phrase: it takes its words and says nothing. */
export interface TopicMatch {
  readonly phrases: readonly TopicPhrase[]
  /** `tokens[from] … tokens[to - 1]`. */
  readonly from: number
  readonly to: number
}

/** A topic without its phrases. */
export type TopicFacts = Pick<TopicEntry, 'id' | 'label' | 'parent' | 'asSide' | 'unless' | 'wide' | 'aspect'>

export interface PreparedTopics {
  readonly first: Prepared<TopicPhrase | null>
  readonly file: Pick<TopicFile, 'joined' | 'spokenOf'> & { readonly topics: readonly TopicFacts[] }
}

export function compileTopics(file: TopicFile, prepared?: PreparedTopics): TopicIndex {
  const { topics, joined, spokenOf } = prepared?.file ?? withoutPhrases(file)
  return {
    first: new FirstWords(
      given(() => phrasesOf(file), headOf, prepared?.first),
      entriesOf,
    ),
    bit: UNLISTED,
    facts: new Map(topics.map((topic) => [topic.id, topic])),
    asSide: topics.flatMap(({ id, asSide = {} }) =>
      Object.entries(asSide).map(([code, topics]) => ({ code, topics, id })),
    ),
    joined: {
      relations: new Set(joined.relations),
      meetings: new Set(joined.meetings),
      bodies: new Set(joined.bodies),
    },
    spokenOf: { situation: new Set(spokenOf.situation), about: new Set(spokenOf.about) },
  }
}

export function withoutPhrases({ topics, joined, spokenOf }: TopicFile): PreparedTopics['file'] {
  const facts = topics.map(({ id, label, parent, asSide, unless, wide, aspect }) => ({
    id,
    label,
    parent,
    asSide,
    unless,
    wide,
    aspect,
  }))
  return { topics: facts, joined, spokenOf }
}

function* phrasesOf({ topics, silent }: TopicFile): Generator<Listed<TopicPhrase | null>> {
  for (const { id: topic, terms, apart = [], hints = [], regions = [], names = {} } of topics) {
    const term: TopicPhrase = { topic, hint: false, apart: false, region: false, country: null }
    const beside: TopicPhrase = { ...term, apart: true }
    const hint: TopicPhrase = { ...term, hint: true }
    const region: TopicPhrase = { ...term, region: true }
    for (const phrase of terms) yield [phrase, term]
    for (const phrase of apart) yield [phrase, beside]
    for (const phrase of hints) yield [phrase, hint]
    for (const phrase of regions) yield [phrase, region]
    for (const [country, list] of Object.entries(names)) {
      const name: TopicPhrase = { ...term, country }
      for (const phrase of list) yield [phrase, name]
    }
  }
  for (const phrase of silent) yield [phrase, null]
}

const headOf = (phrase: string) => foldWord(lowerCase(plainHead(phrase) ?? splitPhrase(phrase)[0]!))

/** One entry for each way of writing, with all that it speaks of; longest first, then those that ask for capitals. */
function entriesOf(list: readonly Listed<TopicPhrase | null>[]): Entry[] {
  const entries = new Map<string, Entry>()
  for (const [phrase, value] of list) {
    const written = splitPhrase(phrase)
    // Spelt out only where all hashes are alike, so they need not be V8's own names.
    const words = written.map((w) => foldWord(lowerCase(w)))
    const capitals = written.map(capitalOf)
    const key = `${words.join(' ')}|${capitals.join(' ')}`
    const entry = entries.get(key) ?? new Entry(words, capitals.some((c) => c !== null) ? capitals : null)
    entries.set(key, entry)
    const known = entry.phrases.some((p) => p.topic === value?.topic && p.country === value.country)
    if (value && !known) entry.phrases.push(uniform(value))
  }
  const strict = ({ capitals }: Entry) => capitals?.filter((c) => c !== null).length ?? 0
  return [...entries.values()].sort((a, b) => b.words.length - a.words.length || strict(b) - strict(a))
}

const uniform = ({ topic, hint, apart, region, country }: TopicPhrase): TopicPhrase => ({
  topic,
  hint,
  apart,
  region,
  country,
})

/** The longest phrase that starts at token `at`, hyphens between its words looked through; null where none does. */
export function topicAt(index: TopicIndex, tokens: readonly Token[], at: number): TopicMatch | null {
  const { word } = tokens[at]!
  if (!(word.opens & index.bit)) return null
  let second = at + 1
  while (second < tokens.length && joinsWords(tokens[second]!)) second++
  const next = tokens[second]?.word
  const list = continuedBy(index, word, word.folded, next)
  if (!list) return null
  for (const entry of next ? list.before(next.foldedHash, next.asSecond) : list.before(0, 0)) {
    const to = endOf(entry, tokens, at)
    if (to > at) return { phrases: entry.phrases, from: at, to }
  }
  return null
}

/** One past the last token of a phrase whose first word stands at `at`; 0 where the phrase does not stand there. */
function endOf({ words, hashes, capitals }: Entry, tokens: readonly Token[], at: number): number {
  if (capitals !== null && !written(tokens[at]!, capitals[0]!)) return 0
  let i = at + 1
  for (let w = 1; w < hashes.length; w++) {
    while (i < tokens.length && joinsWords(tokens[i]!)) i++
    const token = tokens[i]
    if (token === undefined || token.word.foldedHash !== hashes[w] || token.word.folded !== words[w]) return 0
    if (capitals !== null && !written(token, capitals[w]!)) return 0
    i++
  }
  return i
}

const joinsWords = ({ kind, text }: Token) => kind === 'punctuation' && isHyphen(text)

export const isHyphen = (text: string) => text === '-' || text === '‑' || text === '–' || text === '‐'

function splitPhrase(phrase: string): string[] {
  if (isPlain(phrase)) return phrase.split(' ')
  const lower = phraseWords(phrase)
  const words: string[] = []
  let from = 0
  for (const word of lower) {
    const at = phrase.toLowerCase().replace(/’/g, "'").indexOf(word, from)
    if (!isHyphen(word)) words.push(phrase.slice(at, at + word.length))
    from = at + word.length
  }
  return words
}

function capitalOf(word: string): 'upper' | 'capital' | null {
  if (word === word.toLowerCase()) return null
  return word.length > 1 && word === word.toUpperCase() ? 'upper' : 'capital'
}

function written(token: Token, capital: 'upper' | 'capital' | null): boolean {
  if (capital === null) return true
  if (capital === 'capital') return token.capital
  return token.text.slice(0, 2) === token.text.slice(0, 2).toUpperCase()
}
