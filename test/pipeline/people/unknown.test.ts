import { describe, expect, it } from 'vitest'
import { read } from '../../../src/index.js'

describe('words where an office stands, and no list has them', () => {
  it.each([
    ['before a comma and the name', 'met the Danish Loremaster, Mr. Peter Lund, in Oslo.', 'Loremaster'],
    ['behind the name', 'met Mr. Peter Lund, Loremaster of Denmark, in Oslo.', 'Loremaster'],
    ['none where none are', 'met Mr. Peter Lund of Denmark in Oslo.', null],
    ['none for an office that is known', 'met Mr. Peter Lund, Minister of Trade of Denmark, in Oslo.', null],
    ['none for one more name of a list', 'met Mr. Peter Lund, Ola Berg and Kari Dahl in Oslo.', null],
  ])('%s', async (_, told, words) => {
    const text = `Meeting in Oslo\n\n5 March 2024\n\nForeign Minister Eva Lind of Norway ${told}\n`
    const { warnings } = await read(text)
    const found = warnings.filter(({ code }) => code === 'office-unknown')
    expect(found.map(({ start, end }) => text.slice(start!, end!))).toEqual(words === null ? [] : [words])
  })
})
