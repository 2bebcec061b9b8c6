import { expect, it } from 'vitest'
import { Vocabulary } from '../../../pipeline/knowledge/vocabulary.js'

it('keeps the words it met, but none so long that it would keep the text it was cut from', () => {
  const vocabulary = new Vocabulary()
  const long = 'x'.repeat(60)
  const text = `pact ${long} pact`
  expect(vocabulary.at(text, 0, 4)).toBe(vocabulary.at(text, text.length - 4, text.length))
  expect(vocabulary.at(text, 5, 65)).not.toBe(vocabulary.at(text, 5, 65))
  expect(vocabulary.at(text, 5, 65).text).toBe(long)
})

it('tells words of one length apart that stand at one place of its table', () => {
  const vocabulary = new Vocabulary()
  const words = Array.from({ length: 20_000 }, (_, i) => `w${String(i).padStart(5, '0')}`)
  const text = words.join('')
  for (const [i, word] of words.entries()) expect(vocabulary.at(text, i * 6, i * 6 + 6).text).toBe(word)
})
