import { describe, expect, it } from 'vitest'
import { read } from '../../../src/index.js'

const page = (title: string, ...sentences: string[]) =>
  [
    'Ministry of Foreign Affairs of Norway',
    '',
    title,
    '',
    'Oslo, 4 March 2024. Minister of Foreign Affairs Kari Berg met Minister of Foreign Affairs of Ghana Kofi Anto.',
    '',
    ...sentences,
  ].join('\n')

const topicsOf = async (text: string) => (await read(text)).topics.map((t) => t.id)

describe('topics of the document beside those of its statements', () => {
  it.each<[string, string, string[], string[]]>([
    [
      'the headline',
      'Norway and Ghana to expand fisheries ties',
      ['The two ministers discussed the tariffs that had been raised in the spring.'],
      ['food-agriculture', 'trade'],
    ],
    [
      'what a participant did without a word of saying',
      'Minister Berg meets Minister Anto',
      ['At the end the ministers inked the agreement on visas.'],
      ['consular'],
    ],
    [
      'what stands before a source in its sentence',
      'Minister Berg meets Minister Anto',
      ['Tariffs apart, which had been raised, the ministers discussed the fisheries of the delta at length.'],
      ['food-agriculture', 'trade'],
    ],
    [
      'no visit and no relations: such sentences are full of them',
      'Minister Berg meets Minister Anto',
      [
        'Minister Anto arrived on Sunday for a working visit.',
        'The two ministers discussed the tariffs that had been raised in the spring.',
      ],
      ['trade'],
    ],
    [
      'nothing of what is to come',
      'Minister Berg meets Minister Anto',
      [
        'The two ministers discussed the tariffs that had been raised in the spring.',
        'Minister Anto will open a vaccine laboratory.',
      ],
      ['trade'],
    ],
  ])('%s', async (_why, title, sentences, topics) => {
    expect((await topicsOf(page(title, ...sentences))).sort()).toEqual(topics)
  })

  it.each<[string, string, string[]]>([
    [
      'bullets',
      'The two sides exchanged views on:',
      ['- trade in rice', '- mine clearance', '- the visa regime'],
    ],
    ['letters', 'The talks covered:', ['a. trade in rice;', 'b. mine clearance;', 'c. the visa regime.']],
    ['lines', 'On the agenda were the following topics:', ['Trade in rice', 'Mine clearance', 'Visa regime']],
  ])('the items of a list: %s', async (_why, intro, items) => {
    const found = await topicsOf(
      page('Minister Berg meets Minister Anto', intro, '', ...items, '', 'The talks were cordial.'),
    )
    expect(found.sort()).toEqual(['consular', 'food-agriculture', 'humanitarian', 'trade'])
  })

  it('a list of those who were there tells no topic', async () => {
    const text = page(
      'Minister Berg meets Minister Anto',
      'The meeting was attended by:',
      '',
      '- the Trade Union of Oslo',
    )
    expect(await topicsOf(text)).toEqual([])
  })

  it('a statement that opens a list is about its items', async () => {
    const text = page(
      'Minister Berg meets Minister Anto',
      'The ministers discussed the following:',
      '',
      '- mine clearance',
    )
    expect((await read(text)).statements[0]?.topics).toEqual(['humanitarian'])
  })

  it('what a lead says the two met on', async () => {
    const text = [
      'Ministry of Foreign Affairs of Norway',
      '',
      'Minister Berg meets Minister Anto',
      '',
      'Minister of Foreign Affairs Kari Berg had talks, Monday in Oslo, with her Ghanaian counterpart Kofi Anto on migration.',
      '',
      'The two ministers discussed the tariffs that had been raised in the spring.',
    ].join('\n')
    expect((await topicsOf(text)).sort()).toEqual(['migration', 'trade'])
  })
})
