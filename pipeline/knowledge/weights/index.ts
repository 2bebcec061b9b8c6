/** The words that weigh an attribution, compiled from `lexicon/polarity.json` and `lexicon/adverbs.json`. */
import { conjugate } from '../conjugation.js'
import { type Entry, given, type Prepared } from '../given.js'
import { cutBy, FirstWords, headBy, type Phrase, type PhraseIndex, phraseWords } from '../phrases.js'
import { UNLISTED } from '../vocabulary.js'
import type { Degree, DegreeWords, Group, PolarityWords } from './schema.js'

export type { Degree } from './schema.js'

/** The groups of `polarity.json`; `silent` phrases hold a word of a group and say nothing. */
export type Polarity = Group | 'filler' | 'negator' | 'nominalNegator' | 'silent'

export interface Weights {
  readonly polarity: PhraseIndex<ReadonlySet<Polarity>>
  readonly degree: PhraseIndex<ReadonlySet<Degree>>
  /** Nouns that are an attitude where they head what was discussed (`the importance of …`). */
  readonly heads: ReadonlyMap<string, 'support' | 'oppose'>
  /** Before these, "support" is help and no attitude (`financial support`). */
  readonly material: ReadonlySet<string>
}

export interface PreparedWeights {
  readonly polarity: Prepared<Polarity>
  readonly degree: Prepared<Degree>
}

export function compileWeights(
  polarity: PolarityWords,
  adverbs: DegreeWords,
  prepared?: PreparedWeights,
): Weights {
  const { heads, material } = polarity
  return {
    polarity: gather(() => polaritiesOf(polarity), prepared?.polarity),
    degree: gather(() => degreesOf(adverbs), prepared?.degree),
    heads: new Map([
      ...heads.support.map((word) => [word, 'support'] as const),
      ...heads.oppose.map((word) => [word, 'oppose'] as const),
    ]),
    material: new Set(material),
  }
}

function* polaritiesOf(words: PolarityWords): Generator<Entry<Polarity>> {
  for (const { id, verbs, words: phrases } of words.groups) {
    for (const verb of verbs) for (const form of formsOf(verb)) yield [form, id]
    for (const phrase of phrases) yield [phrase, id]
  }
  for (const verb of words.fillers) for (const form of formsOf(verb)) yield [form, 'filler']
  for (const phrase of words.negators) yield [phrase, 'negator']
  for (const phrase of words.nominalNegators) yield [phrase, 'nominalNegator']
  for (const phrase of words.silent) yield [phrase, 'silent']
}

function* degreesOf(adverbs: DegreeWords): Generator<Entry<Degree>> {
  for (const [degree, list] of Object.entries(adverbs))
    for (const phrase of list) yield [phrase, degree as Degree]
}

/** Every form of a verb with the particle that it may have (`look at`). */
function formsOf(verb: string): string[] {
  const [head = '', ...rest] = phraseWords(verb)
  return [...conjugate(head).keys()].map((form) => [form, ...rest].join(' '))
}

/** One index in which a phrase has all values that it is listed under. */
function gather<T>(list: () => Iterable<Entry<T>>, prepared?: Prepared<T>): PhraseIndex<ReadonlySet<T>> {
  return { first: new FirstWords(given(list, headBy(phraseWords), prepared), together), bit: UNLISTED }
}

function together<T>(entries: readonly Entry<T>[]): Phrase<ReadonlySet<T>>[] {
  const sets = new Map<string, Phrase<Set<T>>>()
  for (const { words, hashes, value } of cutBy(phraseWords, entries)) {
    const key = words.join(' ')
    const known = sets.get(key)
    if (known) known.value.add(value)
    else sets.set(key, { words, hashes, value: new Set([value]) })
  }
  return [...sets.values()]
}
