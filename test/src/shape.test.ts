import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readoutSchema } from '../../pipeline/record/schema.js'
import { read } from '../../src/index.js'
import { misfit } from '../../src/run/shape.js'

type Node = Record<string, unknown>

const record = await read(
  'Minister Ada Lane meets Minister Bo Reed\n\nMay 4, 2021\n\nAt 10:00 the two ministers met for an hour in Paris. Lane welcomed the agreement on trade and promised to sign it by 1 June.',
)
const copy = () => structuredClone(record) as unknown as Node

/** Every place in a record: where it is kept, and under which key. */
function* places(node: Node): Generator<[Node, string]> {
  for (const key of Object.keys(node)) {
    yield [node, key]
    const child = node[key]
    if (typeof child === 'object' && child !== null) yield* places(child as Node)
  }
}

describe('the shape of a record', () => {
  it('is that of a record', () => expect(misfit(record)).toBeNull())

  it('is that of the committed records', () => {
    const stored = JSON.parse(readFileSync('output/index.jsonl', 'utf8').split('\n')[0]!) as { id: string }
    expect(misfit(JSON.parse(readFileSync(`output/${stored.id}.json`, 'utf8')))).toBeNull()
  })

  it.each<[string, string, (r: Node) => void]>([
    ['a value of no list', 'statements.0.act', (r) => ((r.statements as Node[])[0]!.act = 'sing')],
    [
      'no number',
      'people.1.mentions.0.end',
      (r) => (((r.people as Node[])[1]!.mentions as Node[])[0]!.end = '9'),
    ],
    ['half a character', 'source.length', (r) => ((r.source as Node).length = 1.5)],
    ['a key too many', 'event', (r) => ((r.event as Node).mood = 'good')],
    ['a key too few', 'title.from', (r) => delete (r.title as Node).from],
  ])('tells the place of %s', (_why, path, spoil) => {
    const spoilt = copy()
    spoil(spoilt)
    expect(misfit(spoilt)).toBe(path)
  })

  it('is what zod says it is, whatever stands at whatever place', () => {
    const count = [...places(copy())].length
    const values = fc.oneof(
      fc.constantFrom(null, undefined, '', 'P1D', '10:00', 'urge', 'text', -1, 0, 3, 6, true, [], {}),
      fc.jsonValue({ maxDepth: 1 }),
    )
    fc.assert(
      fc.property(fc.nat(count - 1), values, fc.boolean(), (at, value, added) => {
        const spoilt = copy()
        const [node, key] = [...places(spoilt)][at]!
        node[added ? 'more' : key] = value
        expect(misfit(spoilt) === null).toBe(readoutSchema.safeParse(spoilt).success)
      }),
      { numRuns: 1000 },
    )
  })
})
