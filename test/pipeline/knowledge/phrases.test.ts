import fc from 'fast-check'
import { expect, it } from 'vitest'
import { written } from '../../../pipeline/characters.js'
import { indexPhrases, phraseAt } from '../../../pipeline/knowledge/phrases.js'
import { hashOf, Vocabulary } from '../../../pipeline/knowledge/vocabulary.js'
import { cutTokens } from '../../../pipeline/tokens.js'
import type { Token } from '../../../pipeline/types.js'

/** Few words, so that phrases overlap and lists open with the same ones. */
const word = fc.constantFrom('talks', 'on', 'trade', 'of', 'peace', 'with', 'the', 'gas')
const phrase = fc.array(word, { minLength: 2, maxLength: 4 }).map((words) => words.join(' '))
const phrases = fc
  .tuple(fc.uniqueArray(phrase, { maxLength: 20 }), fc.uniqueArray(word, { maxLength: 2 }))
  .map(([long, alone]) => [...long, ...alone])

function tokensOf(text: string, vocabulary: Vocabulary): Token[] {
  const tokens: Token[] = []
  cutTokens(written(text), { start: 0, end: text.length }, tokens, vocabulary)
  return tokens
}

/** Words of the longest phrase that stands at a word, 0 for none. */
function longestAt(phrases: readonly string[], words: readonly string[], at: number): number {
  const standing = phrases.map((p) => p.split(' ')).filter((p) => p.every((w, n) => words[at + n] === w))
  return Math.max(0, ...standing.map((p) => p.length))
}

it('finds the longest phrase at each word, also once the words know what may follow them', () => {
  fc.assert(
    fc.property(phrases, phrases, fc.array(word, { minLength: 1, maxLength: 40 }), (some, others, words) => {
      const lists = [some, others].map((list) => indexPhrases(() => list.map((p) => [p, p] as const)))
      const vocabulary = new Vocabulary({ lower: lists, key: [], folded: [], classOf: () => 0 })
      const tokens = tokensOf(words.join(' '), vocabulary)
      // Each list notes on the words what its phrases go on with, and must not be misled by the other's notes.
      for (let at = 0; at < words.length; at++)
        for (const [i, list] of [some, others].entries())
          expect((phraseAt(lists[i]!, tokens, at)?.to ?? at) - at).toBe(longestAt(list, words, at))
    }),
  )
})

/** Two words that have one hash. */
function alike(): [string, string] {
  const met = new Map<number, string>()
  for (let i = 0; i < 1_000_000; i++) {
    const word = `w${i.toString(36)}`
    const other = met.get(hashOf(word))
    if (other !== undefined) return [other, word]
    met.set(hashOf(word), word)
  }
  throw new Error('no two words have one hash')
}

it('tells words of one hash apart, as second and as third words of phrases', () => {
  const [one, other] = alike()
  const known = [`talks ${one}`, `talks ${other} gas`, `peace of ${one}`]
  const list = indexPhrases(() => known.map((p) => [p, p] as const))
  const vocabulary = new Vocabulary({ lower: [list], key: [], folded: [], classOf: () => 0 })
  const found = (text: string) => phraseAt(list, tokensOf(text, vocabulary), 0)?.value ?? null
  expect(found(`talks ${one}`)).toBe(known[0])
  expect(found(`talks ${other} gas`)).toBe(known[1])
  expect(found(`talks ${one} gas`)).toBe(known[0])
  expect(found(`talks ${other} of`)).toBeNull()
  expect(found(`peace of ${one}`)).toBe(known[2])
  expect(found(`peace of ${other}`)).toBeNull()
})
