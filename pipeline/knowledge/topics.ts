/** The phrases of the topic list in one first-word map over folded words, so that number and spelling do not matter. */
import type { Token } from '../types.js'
import { isPlain, phraseWords } from './phrases.js'
import type { TopicFile } from './schema.js'

export interface TopicPhrase {
  readonly topic: string
  readonly hint: boolean
  /** Code of the country that the phrase names, null for every other phrase. */
  readonly country: string | null
}

interface Entry {
  readonly words: readonly string[]
  readonly capitals: readonly ('upper' | 'capital' | null)[]
  readonly phrases: TopicPhrase[]
}

export interface TopicIndex {
  readonly first: ReadonlyMap<string, readonly Entry[]>
}

/** An entry of the index; one without phrases is a silent phrase: it takes its words and says nothing. */
export interface TopicMatch {
  readonly phrases: readonly TopicPhrase[]
  /** `tokens[from] … tokens[to - 1]`. */
  readonly from: number
  readonly to: number
}

export function compileTopics(file: TopicFile): TopicIndex {
  const entries = new Map<string, Entry>()
  const add = (phrase: string, value: TopicPhrase | null) => {
    const written = splitPhrase(phrase)
    const words = written.map((w) => foldWord(w.toLowerCase()))
    const capitals = written.map(capitalOf)
    const key = `${words.join(' ')}|${capitals.join(' ')}`
    const entry = entries.get(key) ?? { words, capitals, phrases: [] }
    entries.set(key, entry)
    const known = entry.phrases.some((p) => p.topic === value?.topic && p.country === value.country)
    if (value && !known) entry.phrases.push(value)
  }
  for (const { id, terms, hints = [], names = {} } of file.topics) {
    for (const term of terms) add(term, { topic: id, hint: false, country: null })
    for (const term of hints) add(term, { topic: id, hint: true, country: null })
    for (const [country, list] of Object.entries(names))
      for (const term of list) add(term, { topic: id, hint: false, country })
  }
  for (const phrase of file.silent) add(phrase, null)
  const first = new Map<string, Entry[]>()
  for (const entry of entries.values()) {
    const head = entry.words[0]!
    const list = first.get(head)
    if (list) list.push(entry)
    else first.set(head, [entry])
  }
  const strict = (entry: Entry) => entry.capitals.filter((c) => c !== null).length
  for (const list of first.values())
    list.sort((a, b) => b.words.length - a.words.length || strict(b) - strict(a))
  return { first }
}

/** The longest phrase that starts at token `at`, hyphens between its words looked through; null where none does. */
export function topicAt({ first }: TopicIndex, tokens: readonly Token[], at: number): TopicMatch | null {
  const list = first.get(foldWord(tokens[at]!.lower))
  if (!list) return null
  for (const { words, capitals, phrases } of list) {
    let i = at
    let w = 0
    while (w < words.length) {
      const token = tokens[i]
      if (token === undefined) break
      if (w > 0 && isHyphen(token.text)) {
        i++
        continue
      }
      if (w > 0 && !foldsTo(token.lower, words[w]!)) break
      if (!written(token, capitals[w]!)) break
      i++
      w++
    }
    if (w === words.length) return { phrases, from: at, to: i }
  }
  return null
}

export const isHyphen = (text: string) => text === '-' || text === '‑' || text === '–' || text === '‐'

const SPELLINGS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    labour: 'labor',
    neighbour: 'neighbor',
    neighbourly: 'neighborly',
    labourer: 'laborer',
    programme: 'program',
    centre: 'center',
    defence: 'defense',
    organisation: 'organization',
    organised: 'organized',
    fertiliser: 'fertilizer',
  }),
)

/** A lower-case word in the singular, without a possessive, in American spelling. */
export function foldWord(lower: string): string {
  const last = lower.charCodeAt(lower.length - 1)
  const word = last === S || last === APOSTROPHE ? singular(lower) : lower
  if (word.length < 6) return word
  if (word.endsWith('isation')) return `${word.slice(0, -7)}ization`
  return SPELLINGS.get(word) ?? word
}

/** Folding touches the end of a word only, so most words need none to be told apart. */
const foldsTo = (lower: string, word: string) =>
  (lower[0] === word[0] || word === '') && foldWord(lower) === word

const S = 115
const APOSTROPHE = 39

function singular(lower: string): string {
  let word = lower
  if (word.endsWith("'s")) word = word.slice(0, -2)
  else if (word.endsWith("'")) word = word.slice(0, -1)
  if (word.length < 4 || !word.endsWith('s')) return word
  const before = word[word.length - 2]
  if (before === 's' || before === 'u' || before === 'i') return word
  return word.length > 4 && word.endsWith('ies') ? `${word.slice(0, -3)}y` : word.slice(0, -1)
}

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
