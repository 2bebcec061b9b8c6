import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { escapeHtml, inertJson, safeUrl } from '../../src/report/escape.js'
import { packRecord, unpackRecord } from '../../src/report/pack.js'
import { type Mark, segments } from '../../src/report/segments.js'
import { PAYLOADS } from './payloads.js'
import { madeDocument } from './records.js'

const marks = fc.array(
  fc
    .tuple(fc.nat(60), fc.nat(60))
    .map(([a, b]): Mark => ({ start: Math.min(a, b), end: Math.max(a, b), kind: 'cue', statement: 0 })),
  { maxLength: 12 },
)

describe('segments', () => {
  it('cover the text without gap or overlap, and know exactly the marks over them', () => {
    fc.assert(
      fc.property(marks, (all) => {
        const parts = segments(all, 0, 60)
        expect(parts[0]?.start).toBe(0)
        expect(parts.at(-1)?.end).toBe(60)
        for (const [i, part] of parts.entries()) {
          if (i > 0) expect(part.start).toBe(parts[i - 1]!.end)
          for (let at = part.start; at < part.end; at++)
            expect(part.marks).toEqual(all.filter((m) => m.start <= at && m.end > at))
        }
      }),
    )
  })
})

describe('escaping', () => {
  it.each([
    ['a tag', '<b>', '&lt;b&gt;'],
    ['a quote that would end an attribute', '"', '&quot;'],
    ['a carriage return, which a parser would fold', '\r\n', '&#13;\n'],
    ['a NUL, which a parser would drop', '\0', '\uFFFD'],
    ['half a surrogate pair, which no file can hold', '\uD800x', '\uFFFDx'],
  ])('%s', (_why, words, html) => expect(escapeHtml(words)).toBe(html))

  it('leaves no tag in JSON and changes no value', () => {
    for (const words of PAYLOADS) {
      const json = inertJson({ words })
      expect(json).not.toMatch(/[<>&\u2028\u2029]/)
      expect(JSON.parse(json)).toEqual({ words })
    }
  })

  it.each([
    ['a web address', 'https://example.org/a', 'https://example.org/a'],
    ['a script', 'javascript:alert(1)', null],
    ['a script behind a tab', '\tjava\nscript:alert(1)', null],
    ['data', 'data:text/html,x', null],
    ['no address', 'example', null],
  ])('links to %s or not', (_why, url, safe) => expect(safeUrl(url)).toBe(safe))
})

describe('packing', () => {
  it('gives every record back', () => {
    for (const words of PAYLOADS.slice(0, 100)) {
      const { record, text } = madeDocument({
        id: 'x',
        title: words,
        name: words,
        topic: words,
        url: words,
        said: [words],
      })
      expect(unpackRecord(JSON.parse(JSON.stringify(packRecord(record, text))), text)).toEqual(record)
    }
  })
})
