import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readCalendarDate } from '../../../pipeline/calendar/absolute.js'

describe('a full printed date', () => {
  it.each([
    ['month first', 'March 4, 2021', 'March 4, 2021', '2021-03-04'],
    ['day first', '4 March 2021', '4 March 2021', '2021-03-04'],
    ['a short month with a stop', '22 Oct. 2024 -', '22 Oct. 2024', '2024-10-22'],
    ['a short month joined by hyphens', 'Last updated: 23-Oct-2024 09:41', '23-Oct-2024', '2024-10-23'],
    [
      'the weekday belongs to the date',
      'Released Thursday, May 6, 2021.',
      'Thursday, May 6, 2021',
      '2021-05-06',
    ],
    ['the weekday in brackets', 'January 23 (Thu), 2014', 'January 23 (Thu), 2014', '2014-01-23'],
    [
      'the date in brackets after its weekday',
      'Tuesday (22 October 2024)',
      'Tuesday (22 October 2024)',
      '2024-10-22',
    ],
    ['an ordinal', 'the 3rd of June 2019', '3rd of June 2019', '2019-06-03'],
    ['capitals', '29 AUGUST 2023', '29 AUGUST 2023', '2023-08-29'],
    ['year first with slashes', '2022/08/10 01:20', '2022/08/10', '2022-08-10'],
    ['year first with hyphens', '2021-03-11', '2021-03-11', '2021-03-11'],
    ['a day above twelve tells the order', '14/10/2020 - 17:52', '14/10/2020', '2020-10-14'],
    ['and so does a second number above twelve', '10/14/2020', '10/14/2020', '2020-10-14'],
    ['day and month alike', '05/05/2021', '05/05/2021', '2021-05-05'],
    ['stops put the day first', '03.04.2021', '03.04.2021', '2021-04-03'],
    ['full-width digits', '２０２１/０３/１１', '２０２１/０３/１１', '2021-03-11'],
  ])('%s', (_why, text, printed, value) => {
    const date = readCalendarDate(text)
    expect(date?.value).toBe(value)
    expect(text.slice(date!.index, date!.index + date!.length)).toBe(printed)
  })

  it.each([
    ['no year', 'May 4'],
    ['no day', 'May 2021'],
    ['nothing tells the order', '03/04/2020'],
    ['a day that is none', 'February 30, 2021'],
    ['a document number', 'A/RES/2021/03/11'],
    ['a run of days', '28 to 30 August 2023'],
    ['a clock time', '10:30'],
    ['nothing', ''],
  ])('is not in: %s', (_why, text) => expect(readCalendarDate(text)).toBeNull())

  it('takes the order that it is told', () => {
    expect(readCalendarDate('03/04/2020', 'day-first')?.value).toBe('2020-04-03')
    expect(readCalendarDate('03/04/2020', 'month-first')?.value).toBe('2020-03-04')
  })

  it('stands within any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const date = readCalendarDate(text)
        if (date) expect(date.index + date.length).toBeLessThanOrEqual(text.length)
      }),
    )
  })
})
