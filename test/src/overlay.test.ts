/** A user's own knowledge, by configuration and through the library. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Overlay } from '../../src/index.js'
import { read } from '../../src/index.js'
import { folderWith, readout } from '../cli/run.js'

const plain =
  'Talks\n\nMay 4, 2021\n\nMinister Nowak quazily urged restraint. Minister Nowak said that the bridge was snorry.\n'

const adverbs = { strong: ['quazily'], intensify: ['quazily'] }
const polarity = { groups: [{ id: 'against' as const, words: ['snorry'] }] }

describe('words of a user', () => {
  it.each<[string, Overlay, boolean, string]>([
    ['without an overlay they are unknown', {}, false, 'neutral'],
    ['an adverb strengthens', { adverbs: [adverbs] }, true, 'neutral'],
    ['a word tells an attitude', { polarity: [polarity] }, false, 'oppose'],
    ['both', { adverbs: [adverbs], polarity: [polarity] }, true, 'oppose'],
  ])('%s', async (_, overlay, strong, stance) => {
    const { statements } = await read(plain, { overlay })
    expect([statements[0]!.strong, statements[1]!.stance]).toEqual([strong, stance])
  })

  it('are found where the configuration names them, and are part of what makes a record stale', () => {
    const root = folderWith({
      'readout.config.json': '{"overlay": {"adverbs": ["a.json"], "polarity": ["p.json"]}}',
      'a.json': JSON.stringify(adverbs),
      'p.json': JSON.stringify(polarity),
      'in/a.txt': plain,
    })
    readout(['extract', 'in', '-o', 'out'], { cwd: root })
    const { statements } = JSON.parse(readout(['extract', 'in/a.txt'], { cwd: root }).stdout)
    expect([statements[0].strong, statements[1].stance]).toEqual([true, 'oppose'])
    expect(readout(['check', 'out'], { cwd: root }).code).toBe(0)
    writeFileSync(join(root, 'p.json'), '{}')
    expect(readout(['check', 'out'], { cwd: root }).code).toBe(1)
  })

  it.each([
    [{ topics: [{ id: 'No Slug' }] }, /^overlay\.topics\.0\.id: /],
    [{ adverbs: [{ strong: 'very' }] }, /^overlay\.adverbs\.0\.strong: /],
    [{ polarity: [{ groups: [{ id: 'none' }] }] }, /^overlay\.polarity\.0\.groups\.0\.id: /],
    [{ topic: [] }, /^overlay: .*topic/],
  ])('%j is refused with its place', async (overlay, told) => {
    await expect(read(plain, { overlay: overlay as unknown as Overlay })).rejects.toThrow(told)
    await expect(read(plain, { overlay: overlay as unknown as Overlay })).rejects.toThrow(TypeError)
  })
})

it('the African Union and Australia, which share a code, are both kept', async () => {
  const text = 'Talks\n\nMinister of Australia Ola Moe met with African Union Commissioner Grace Wanjiru.\n'
  const { people } = await read(text, { overlay: {} })
  expect(people.map(({ country, role }) => [country, role?.text])).toEqual([
    ['AU', 'Minister'],
    ['AU', 'Commissioner'],
  ])
})
