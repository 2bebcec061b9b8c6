import edtf from 'edtf'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { read } from '../../../src/index.js'

const TAIL = 'The two ministers discussed fisheries and agreed to remain in close contact.'

/** The dates of a sentence under a title and, where given, a dateline. */
async function datesIn(sentence: string, dateline: string | null = 'May 16, 2023') {
  const head = dateline ? `${dateline}\n\n` : ''
  const text = `Minister Halvorsen Meets Minister Okello\n\n${head}${sentence} ${TAIL}\n`
  const record = await read(text)
  const start = text.indexOf(sentence)
  const found = record.dates.filter((d) => d.start >= start).map((d) => `${d.text} = ${d.value}`)
  return { found, warnings: record.warnings.map((w) => w.code), record }
}

describe('printed dates', () => {
  it.each([
    ['the year of publication', 'They met on May 4 in Oslo.', ['May 4 = 2023-05-04']],
    [
      'small letters with day and year',
      'Printed on october 26, 2018 at ten.',
      ['october 26, 2018 = 2018-10-26'],
    ],
    ['ordinals with spaces', 'They met (2024. 01. 23.) in Oslo.', ['2024. 01. 23. = 2024-01-23']],
    [
      'a run of days',
      'He was in Oslo from 28 to 30 March 2022.',
      ['28 to 30 March 2022 = 2022-03-28/2022-03-30'],
    ],
    ['a run of days with one month', 'They met in Oslo (May 11-12).', ['May 11-12 = 2023-05-11/2023-05-12']],
    [
      'a run over two months',
      'He travelled from April 28 to May 2, 2023.',
      ['April 28 to May 2, 2023 = 2023-04-28/2023-05-02'],
    ],
    [
      'a run over the turn of the year',
      'The mission lasted from December 28 to January 3, 2023.',
      ['December 28 to January 3, 2023 = 2022-12-28/2023-01-03'],
    ],
    [
      'neighbouring days joined by "and" are one range',
      'The summit was held on March 28 and 29.',
      ['March 28 and 29 = 2023-03-28/2023-03-29'],
    ],
    [
      'others are two dates',
      'They condemned the launches of May 4 and 9.',
      ['May 4 = 2023-05-04', '9 = 2023-05-09'],
    ],
    [
      'a count after the date is no second day',
      'On May 4 and 9 other days they met.',
      ['May 4 = 2023-05-04'],
    ],
    [
      'a shared year',
      'Rounds were held on March 3 and April 9, 2021.',
      ['March 3 = 2021-03-03', 'April 9, 2021 = 2021-04-09'],
    ],
    [
      'months',
      'It ran from January 2020 to December 2021.',
      ['January 2020 to December 2021 = 2020-01/2021-12'],
    ],
    ['a weekday with its date', 'They met on Thursday, May 4.', ['Thursday, May 4 = 2023-05-04']],
    ['a time zone is no part of it', 'They spoke on May 5 (KST).', ['May 5 = 2023-05-05']],
    ['month and day in brackets', 'They recalled the incident (4.25.) at sea.', ['4.25. = 2023-04-25']],
    ['years', 'Trade grew in 2019 and from 2020 to 2022.', ['2019 = 2019', '2020 to 2022 = 2020/2022']],
    ['a short second year', 'The budget for 2021-22 was adopted.', ['2021-22 = 2021/2022']],
    ['a decade', 'They have worked together since the 1990s.', ['1990s = 199X']],
    ['the end of a month is the month', 'It opens at the end of June.', ['June = 2023-06']],
    ['a month as a verb is none', 'Talks may start and students march.', []],
    ['a month as a name is none', 'She thanked Ms. April Stone.', []],
  ])('%s', async (_why, sentence, expected) => expect((await datesIn(sentence)).found).toEqual(expected))
})

describe('a year that is not written', () => {
  it.each([
    ['past, after this day of the year', 'Minister Okello visited Oslo in November.', ['November = 2022-11']],
    ['to come, before this day of the year', 'The council will meet in February.', ['February = 2024-02']],
    ['to come by an infinitive', 'They agreed to hold the next round in March.', ['March = 2024-03']],
    [
      'what is planned is to come, whatever was noted of it',
      'They noted that the forum, planned for 27 February, must go on.',
      ['27 February = 2024-02-27'],
    ],
    [
      'an invitation is to what is to come',
      'She extended an invitation to Mr. Aas for attending the forum in Oslo in January.',
      ['January = 2024-01'],
    ],
    [
      'that it was talked of tells nothing',
      'The elections of 15 August were also briefly discussed.',
      ['15 August = 2023-08-15'],
    ],
    ['"since" is past', 'The rules, in force since October, were raised.', ['October = 2022-10']],
    ['nothing tells: the year of publication', 'The talks in March were useful.', ['March = 2023-03']],
    [
      'near by, the tense does not move it',
      'He thanked those who prepared the visit in June.',
      ['June = 2023-06'],
    ],
  ])('%s', async (_why, sentence, expected) => expect((await datesIn(sentence)).found).toEqual(expected))

  it('is fixed by another date of a text without a dateline', async () => {
    const { found } = await datesIn(
      'On June 29 and 30, the delegations met in Oslo. Aid was given since August 2021.',
      null,
    )
    expect(found).toEqual(['June 29 and 30 = 2022-06-29/2022-06-30', 'August 2021 = 2021-08'])
  })

  it('is fixed by a date of publication whose day and month read in two ways', async () => {
    const { found } = await datesIn(
      'In July, they will meet. The accord of September 2014 stands.',
      '05/06/2021',
    )
    expect(found).toEqual(['July = 2021-07', 'September 2014 = 2014-09'])
  })

  it('is a warning where nothing fixes it', async () => {
    const { found, warnings } = await datesIn('They spoke today about the launch of March 24.', null)
    expect(found).toEqual([])
    expect(warnings.filter((w) => w === 'date-without-anchor')).toHaveLength(2)
  })
})

describe('relative dates', () => {
  it.each([
    [
      'days',
      'They met today, spoke yesterday and will meet tomorrow.',
      ['today = 2023-05-16', 'yesterday = 2023-05-15', 'tomorrow = 2023-05-17'],
    ],
    [
      'weeks run from Monday to Sunday',
      "She recalled last week's talks.",
      ['last week = 2023-05-08/2023-05-14'],
    ],
    [
      'months and years',
      'Last month, last year, this year and next year.',
      ['Last month = 2023-04', 'last year = 2022', 'this year = 2023', 'next year = 2024'],
    ],
    [
      'units ago',
      'They met two weeks ago, a month ago and five years ago.',
      ['two weeks ago = 2023-05-01/2023-05-07', 'a month ago = 2023-04', 'five years ago = 2018'],
    ],
    ['units ago that are not told exactly', 'They met over five years ago and twenty-five years ago.', []],
    ['a span of time is no date', 'Trade doubled over the last year.', []],
    [
      'a month with its year in words',
      'In October this year, in November last year and in January next year.',
      ['October this year = 2023-10', 'November last year = 2022-11', 'January next year = 2024-01'],
    ],
    ['the last such month', 'The accord was signed last November.', ['last November = 2022-11']],
    [
      'a quarter with nothing behind it, a week of a month',
      'They will meet in the third quarter, in the first week of July.',
      ['the third quarter = 2023-07/2023-09', 'the first week of July = 2023-07-01/2023-07-07'],
    ],
    [
      'numbers with spaces behind the stops, days of one month',
      'They met on 20. 5. 2021 and on the trip of 10.-12.10.2021 and on 01/December/2021.',
      ['20. 5. 2021 = 2021-05-20', '10.-12.10.2021 = 2021-10-10/2021-10-12', '01/December/2021 = 2021-12-01'],
    ],
    [
      'halves and quarters',
      'In the first half of next year or the third quarter of 2025.',
      ['the first half of next year = 2024-01/2024-06', 'the third quarter of 2025 = 2025-07/2025-09'],
    ],
    ['a weekday in the past', 'He arrived on Friday.', ['Friday = 2023-05-12']],
    ['a weekday to come', 'He will arrive on Friday.', ['Friday = 2023-05-19']],
    ['a day of the month', 'He left for Oslo on the 12th.', ['the 12th = 2023-05-12']],
    ['an ordinal before a noun is none', 'They recalled the 12th session and the 40th and 41st Summits.', []],
    [
      'the day after the one named',
      'A message sent on April 14 was read on the following day.',
      ['April 14 = 2023-04-14', 'the following day = 2023-04-15'],
    ],
    ['no seasons, spans, clock times', 'In the summer, for three days, at 10:30, every week, soon.', []],
  ])('%s', async (_why, sentence, expected) => expect((await datesIn(sentence)).found).toEqual(expected))
})

describe('numbers that only look like years', () => {
  it.each([
    ['a resolution', 'They recalled resolution 2231 and UNSCR 1701.'],
    ['a resolution with its year', 'They recalled resolutions 2254 (2015) and 1973 (2011).'],
    ['a decision with its year', 'They recalled Decision 5 of 2010 and Law No. 7 of 2012.'],
    ['a number with a stroke', 'They named Regulation (EU) 2019/1020 and Directive 2004/38.'],
    ['a count of arms', 'They sent 1990 tanks, and 1950 shells.'],
    ['an hour', 'The aircraft landed at 2030, and left at 2115 local time.'],
    ['a count', 'Some 2000 troops and 1950 people were moved.'],
    ['an exhibition', 'He congratulated them on Expo 2025.'],
    ['a treaty', 'It follows from the 1965 Agreement and the 1972 Joint Communique.'],
    ['a treaty with a long name', 'Article V of the 1951 Norway-Uganda Mutual Defense Treaty applies.'],
    ['a treaty of a year', 'They referred to the Treaty of 1960.'],
    ['an agenda', 'They support the 2030 Agenda and Vision 2030.'],
    ['a price', 'It costs $2000 or 1,950 euros.'],
    ['a telephone number', 'Tel: 02-2100-7000.'],
  ])('%s', async (_why, sentence) => expect((await datesIn(sentence)).found).toEqual([]))

  it.each([
    ['a law is no treaty', 'They discussed the 2009 mining law.', ['2009 = 2009']],
    ['a year beside levels', 'Trade stayed at 2019 levels.', ['2019 = 2019']],
    ['a year in brackets', 'The fair (2015) went well.', ['2015 = 2015']],
    ['lines on a map', 'A state within the 1967 lines.', ['1967 = 1967']],
  ])('but %s', async (_why, sentence, expected) => expect((await datesIn(sentence)).found).toEqual(expected))
})

describe('days and months of numbers, without a year', () => {
  it.each([
    [
      'the day first',
      'They will meet on 13.6. in Budapest and on 3.7. in Prague.',
      ['13.6. = 2023-06-13', '3.7. = 2023-07-03'],
    ],
    ['no quantity', 'Growth stood at 3.1 and (2.5) per cent, based on 3.6 per cent before.', []],
    ['no end of a sentence', 'The rule is based on 3.6. They agreed.', []],
  ])('%s', async (_why, sentence, expected) => expect((await datesIn(sentence)).found).toEqual(expected))

  it('the month first where the issuer does so at home, in brackets also without a stop', async () => {
    const record = await read(
      `Outcome of the Meeting with the Foreign Minister of Kenya\n2023-05-16\n\nForeign Minister Cho Min-ho of the Republic of Korea met Foreign Minister Ann Okello of Kenya in Seoul (5.15). They had met on 3.1. in Busan. ${TAIL}\n`,
    )
    expect(record.dates.slice(1).map((d) => `${d.text} = ${d.value}`)).toEqual([
      '5.15 = 2023-05-15',
      '3.1. = 2023-03-01',
    ])
    expect(record.event.date?.value).toBe('2023-05-15')
  })
})

describe('doubt', () => {
  it('leaves out a date of numbers that reads in two ways', async () => {
    const { found, warnings } = await datesIn('It was signed on 03/04/2020.')
    expect(found).toEqual([])
    expect(warnings).toContain('ambiguous-date')
  })

  it('leaves out a day that no calendar has', async () => {
    const { found, warnings } = await datesIn('It was signed on February 30, 2021.')
    expect(found).toEqual([])
    expect(warnings).toContain('impossible-date')
  })

  it('marks what is implied', async () => {
    const { record } = await datesIn('They met on May 4 and on May 5, 2022.')
    const body = record.dates.slice(-2)
    expect(body.map((d) => d.certain)).toEqual([false, true])
  })
})

const piece = fc.constantFrom(
  ...`on the of from to and - – / . , : ( ) May march June 4 9 31 30 2021 2022 1990s 22nd 14 10 today last next this year month
  week half first quarter Q3 same following day Tuesday (Thu) Feb. 5.25. 03/04/2020 2021-03-11 since will until between
  Agreement Expo resolution`.split(/\s+/),
)

describe('any run of date words', () => {
  it('gives valid EDTF on the slices, in order, never overlapping', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 30 }), async (pieces) => {
        const { record } = await datesIn(`${pieces.join(' ')}.`)
        let end = 0
        for (const d of record.dates) {
          expect(d.start).toBeGreaterThanOrEqual(end)
          end = d.end
          expect(() => edtf(d.value), d.value).not.toThrow()
        }
      }),
      { numRuns: 300 },
    )
  })
})
