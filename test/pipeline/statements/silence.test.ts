import { describe, expect, it } from 'vitest'
import { read } from '../../../src/index.js'

const LEAD =
  'On May 3, 2021, Minister for Foreign Affairs Anna Arden of Norway met with Minister of Foreign Affairs Ion Belov of Moldova in Oslo.'
const HEAD = `Meeting of the Foreign Ministers of Norway and Moldova\n\nMay 3, 2021\n\n${LEAD}\n\n`
const CLOSE = '\n\nThe two ministers agreed to remain in close contact in the coming months.\n'
const SAID = 'Minister Belov stated that exports had doubled.'

describe('why a sentence gave no statement', () => {
  it.each([
    ['lead', 'it tells that the event took place', '', LEAD],
    [
      'attendance',
      'it lists who was there',
      '',
      'The meeting was attended by Deputy Minister Olga Tkach and Ambassador Per Holm.',
    ],
    ['no-cue', 'a participant acts, by a verb that is no cue', '', 'Minister Belov planted a tree.'],
    [
      'no-source',
      'a cue fits, but no participant could be found',
      '',
      'Yesterday’s paper strongly urged Norway to join the fund.',
    ],
    [
      'free-indirect',
      'it goes on telling what was said in its paragraph',
      SAID,
      'Prices had fallen and roads were open again.',
    ],
    [
      'free-indirect',
      'a country that has something after what was said',
      SAID,
      'Moldova had nine such terminals.',
    ],
    [
      'background',
      'nobody spoke before it in its paragraph',
      '',
      'The fund was opened in 1990 with nine members.',
    ],
  ])('%s: %s', async (reason, _why, before, sentence) => {
    const text = sentence === LEAD ? HEAD + CLOSE : HEAD + `${before} ${sentence}`.trim() + CLOSE
    const record = await read(text)
    expect(record.unread.find((u) => u.text === sentence)?.reason).toBe(reason)
  })

  it('every sentence has a statement or a reason', async () => {
    const text = HEAD + SAID + CLOSE
    const record = await read(text)
    const told = [...record.statements, ...record.unread].map((s) => s.text)
    for (const line of text.split('\n').filter((l) => l !== ''))
      expect(told.some((t) => line.includes(t) || t.includes(line))).toBe(true)
  })
})
