/** Word lists that are not tied to one stage's test: shape, order of words, repeats, one word with two meanings. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { FRAMES } from '../../../pipeline/knowledge/schema.js'
import { adverbsSchema, GROUPS, polaritySchema } from '../../../pipeline/knowledge/weights/schema.js'

const load = (name: string): unknown => JSON.parse(readFileSync(`pipeline/lexicon/${name}.json`, 'utf8'))
const words = z.array(z.string().min(1)).min(1)

const polarity = polaritySchema.parse(load('polarity'))
const adverbs = adverbsSchema.parse(load('adverbs'))
const grammar = z.record(z.string().regex(/^[a-z][A-Za-z]+$/), words).parse(load('grammar'))
const conjugation = z
  .strictObject({ irregular: z.record(z.string().min(1), words), doubling: words, doublingBritish: words })
  .parse(load('conjugation'))

const repeats = (list: readonly string[]) => list.filter((w, i) => list.indexOf(w) !== i)

const lists: [string, readonly string[]][] = [
  ...polarity.groups.flatMap((group): [string, readonly string[]][] => [
    [`${group.id}: verbs`, group.verbs],
    [`${group.id}: words`, group.words],
  ]),
  ...Object.entries(polarity.heads).map(([id, list]): [string, readonly string[]] => [`heads: ${id}`, list]),
  ['negators', polarity.negators],
  ['nominal negators', polarity.nominalNegators],
  ['material', polarity.material],
  ['fillers', polarity.fillers],
  ['silent', polarity.silent],
  ...Object.entries(adverbs),
  ...Object.entries(grammar),
  ['doubling', conjugation.doubling],
  ['doubling, British', conjugation.doublingBritish],
]

describe('word lists', () => {
  it.each(lists)('%s: no repeats, no stray spaces', (_, list) => {
    expect(repeats(list)).toEqual([])
    expect(list.filter((word) => word !== word.trim().replace(/ {2,}/g, ' '))).toEqual([])
  })
})

describe('words that tell an attitude', () => {
  it('stand in every group once, each with what it shows', () => {
    expect(polarity.groups.map((g) => g.id)).toEqual([...GROUPS])
    for (const { id, note, examples } of polarity.groups)
      expect([id, note !== '', examples.length > 0]).toEqual([id, true, true])
  })

  it('are not for and against at once', () => {
    const [against, ...others] = ['against', 'for', 'praise'].map((id) => {
      const { verbs, words: list } = polarity.groups.find((g) => g.id === id)!
      return new Set([...verbs, ...list])
    })
    for (const other of others) expect([...other].filter((word) => against!.has(word))).toEqual([])
    expect(polarity.heads.support.filter((word) => polarity.heads.oppose.includes(word))).toEqual([])
  })
})

describe('words of degree', () => {
  it('do not strengthen and soften at once', () => {
    const strong = new Set([...adverbs.strong, ...adverbs.absolute, ...adverbs.intensify])
    expect(adverbs.soften.filter((word) => strong.has(word))).toEqual([])
  })
})

it('frames have a name each', () => expect(repeats(FRAMES)).toEqual([]))
