import { describe, expect, it } from 'vitest'
import { read } from '../../../src/index.js'

const HEAD = `Meeting with Minister of Trade of Norway Anna Arden

May 3, 2021

Minister of Trade of Moldova Ion Belov received Minister of Trade of Norway Anna Arden in Chisinau. The two ministers discussed fisheries.

`

/** Statements of the verbatim part as `source > addressee: act: content`. */
async function spoken(speech: string, transcripts: boolean): Promise<string[]> {
  const record = await read(HEAD + speech, { transcripts })
  return record.statements
    .filter((s) => s.start >= HEAD.length)
    .map((s) => {
      const to = s.addressees.length > 0 ? ` > ${s.addressees.join('+')}` : ''
      return `${s.sources.join('+')}${to}: ${s.act}: ${s.content.text}`
    })
}

describe('a verbatim transcript', () => {
  const TURNS = `Minister of Trade of Moldova Ion Belov: Welcome to Chisinau. I want to thank you for the new ferry.

I would also like to stress that our door is open.

Anna Arden: We agreed that the fund would be opened. Mr. Belov said that prices fell.
`
  it.each([
    ['is left out unless it is asked for', TURNS, false, []],
    [
      'gives each turn its speaker, a turn going on over paragraphs, and leaves out what is told of others',
      TURNS,
      true,
      [
        'ion-belov > anna-arden: courtesy: the new ferry',
        'ion-belov: emphasize: our door is open',
        'anna-arden: agree: the fund would be opened',
      ],
    ],
    [
      'may have a separator before it',
      `* * *\n\n${TURNS}`,
      true,
      [
        'ion-belov > anna-arden: courtesy: the new ferry',
        'ion-belov: emphasize: our door is open',
        'anna-arden: agree: the fund would be opened',
      ],
    ],
    [
      'has no source where the label names nobody',
      'Question: I want to stress that prices rose.\n\nIon Belov: I welcome the new ferry.\n',
      true,
      [': emphasize: prices rose', 'ion-belov: support: the new ferry'],
    ],
    [
      'needs two speakers: one line with a colon is running text',
      'Ion Belov: We agreed that the fund would be opened.\n',
      false,
      ['anna-arden+ion-belov: agree: the fund would be opened'],
    ],
  ] as const)('%s', async (_why, speech, transcripts, expected) => {
    expect(await spoken(speech, transcripts)).toEqual(expected)
  })

  it('tells of a sentence left out that it is verbatim, and reads no person from it', async () => {
    const record = await read(`${HEAD}${TURNS}\n`)
    const reasons = record.unread.filter((u) => u.start >= HEAD.length).map((u) => u.reason)
    expect(new Set(reasons)).toEqual(new Set(['transcript']))
    expect(record.people.map((p) => p.id)).toEqual(['anna-arden', 'ion-belov'])
  })
})
