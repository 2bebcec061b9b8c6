import { expect, it } from 'vitest'
import { written } from '../../../pipeline/characters.js'
import { Vocabulary } from '../../../pipeline/knowledge/vocabulary.js'

it('keeps the words it met, but none so long that it would keep the text it was cut from', () => {
  const vocabulary = new Vocabulary()
  const long = 'x'.repeat(60)
  const piece = written(`pact ${long} pact`)
  const end = piece.text.length
  expect(vocabulary.at(piece, 0, 4)).toBe(vocabulary.at(piece, end - 4, end))
  expect(vocabulary.at(piece, 5, 65)).not.toBe(vocabulary.at(piece, 5, 65))
  expect(vocabulary.at(piece, 5, 65).text).toBe(long)
})

it('tells words of one length apart, also when its table has grown or was emptied', () => {
  const vocabulary = new Vocabulary()
  const words = Array.from({ length: 60_000 }, (_, i) => `w${String(i).padStart(5, '0')}`)
  const piece = written(words.join(''))
  const met = words.map((_, i) => vocabulary.at(piece, i * 6, i * 6 + 6))
  expect(met.map(({ text }) => text)).toEqual(words)
  expect(vocabulary.at(piece, 59_999 * 6, 60_000 * 6)).toBe(met[59_999])
})

it('has each spelling once, whatever it is made of', () => {
  const vocabulary = new Vocabulary()
  for (const text of ['2024', '0', '12345678901', 'constructor', '__proto__', 'Minister’s', 'É'])
    expect(vocabulary.at(written(text), 0, text.length).text).toBe(text)
})
