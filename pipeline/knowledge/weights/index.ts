/** The words that weigh an attribution, compiled from `lexicon/polarity.json` and `lexicon/adverbs.json`. */
import { conjugate } from '../conjugation.js'
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

export function compileWeights(polarity: PolarityWords, adverbs: DegreeWords): Weights {
  const words: [string, Polarity][] = []
  for (const { id, verbs, words: phrases } of polarity.groups) {
    for (const verb of verbs) for (const form of formsOf(verb)) words.push([form, id])
    for (const phrase of phrases) words.push([phrase, id])
  }
  for (const verb of polarity.fillers) for (const form of formsOf(verb)) words.push([form, 'filler'])
  for (const phrase of polarity.negators) words.push([phrase, 'negator'])
  for (const phrase of polarity.nominalNegators) words.push([phrase, 'nominalNegator'])
  for (const phrase of polarity.silent) words.push([phrase, 'silent'])
  const degrees = Object.entries(adverbs).flatMap(([degree, list]) =>
    list.map((phrase): [string, Degree] => [phrase, degree as Degree]),
  )
  const { heads, material } = polarity
  return {
    polarity: gather(words),
    degree: gather(degrees),
    heads: new Map([
      ...heads.support.map((word) => [word, 'support'] as const),
      ...heads.oppose.map((word) => [word, 'oppose'] as const),
    ]),
    material: new Set(material),
  }
}

/** Every form of a verb with the particle that it may have (`look at`). */
function formsOf(verb: string): string[] {
  const [head = '', ...rest] = phraseWords(verb)
  return [...conjugate(head).keys()].map((form) => [form, ...rest].join(' '))
}

/** One index in which a phrase has all values that it is listed under. */
function gather<T>(entries: readonly (readonly [string, T])[]): PhraseIndex<ReadonlySet<T>> {
  return { first: new FirstWords(entries, headBy(phraseWords), together), bit: UNLISTED }
}

function together<T>(given: readonly (readonly [string, T])[]): Phrase<ReadonlySet<T>>[] {
  const sets = new Map<string, { words: readonly string[]; value: Set<T> }>()
  for (const { words, value } of cutBy(phraseWords, given)) {
    const key = words.join(' ')
    const known = sets.get(key)
    if (known) known.value.add(value)
    else sets.set(key, { words, value: new Set([value]) })
  }
  return [...sets.values()]
}
