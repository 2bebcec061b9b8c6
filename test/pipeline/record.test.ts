import { describe, expect, it } from 'vitest'
import { readoutSchema } from '../../pipeline/record/schema.js'
import { read } from '../../src/index.js'

describe('the record', () => {
  it.each([
    ['an empty text', ''],
    ['a title alone', 'A title'],
    ['a title, a date and a sentence', 'A title\n\nMay 4, 2021\n\nThe two ministers met.'],
  ])('is valid and every span is its slice: %s', async (_why, text) => {
    const record = readoutSchema.parse(await read(text))
    const check = (value: unknown): void => {
      if (value === null || typeof value !== 'object') return
      const span = value as { text?: string; start?: number; end?: number }
      if (typeof span.text === 'string' && typeof span.start === 'number')
        expect(text.slice(span.start, span.end)).toBe(span.text)
      for (const inner of Object.values(value)) check(inner)
    }
    check(record)
  })
})
