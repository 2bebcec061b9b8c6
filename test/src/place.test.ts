import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { offsetOf } from '../../src/config/place.js'

/** Every path into a value with what stands there. */
function pathsOf(value: unknown, path: string[] = []): [string[], unknown][] {
  if (typeof value !== 'object' || value === null) return [[path, value]]
  return [[path, value], ...Object.entries(value).flatMap(([key, v]) => pathsOf(v, [...path, key]))]
}

describe('the place of a value in a JSON text', () => {
  it.each([
    ['{"a": 1}', ['a'], 1, 'a key'],
    [
      '{ "a": {"b" : [10, "x,]}", {"c": null}]}}',
      ['a', 'b', '2', 'c'],
      28,
      'through lists and what looks like their end',
    ],
    ['{"a": [true]}', ['a', '0', 'deeper'], 7, 'as far as the path leads'],
    ['[]', [], 0, 'the whole'],
  ])('%s %j: %i (%s)', (json, path, at) => {
    expect(offsetOf(json, path)).toBe(at)
  })

  it('is that of the key or item for any value', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4 }), fc.constantFrom(0, 2), (value, indent) => {
        const json = JSON.stringify(value, null, indent)
        for (const [path] of pathsOf(JSON.parse(json)).slice(1)) {
          const rest = json.slice(offsetOf(json, path))
          const parent = path
            .slice(0, -1)
            .reduce<unknown>((v, k) => (v as Record<string, unknown>)[k], JSON.parse(json))
          const item = (parent as Record<string, unknown>)[path.at(-1)!]
          const begins = Array.isArray(parent)
            ? JSON.stringify(item).slice(0, 1)
            : JSON.stringify(path.at(-1))
          expect(rest.startsWith(begins)).toBe(true)
        }
      }),
    )
  })
})
