import { describe, expect, it } from 'vitest'
import { read } from '../../../src/index.js'

const NEXT = 'The two ministers exchanged views on fisheries and agreed to remain in close contact.'

async function eventOf(title: string, dateline: string | null, lead: string) {
  const record = await read(`${title}\n\n${dateline ? `${dateline}\n\n` : ''}${lead}\n\n${NEXT}\n`)
  const { mode, kind, date, place, start, duration, sessions } = record.event
  return {
    record,
    mode,
    kind,
    date: date?.value,
    place: place?.text,
    start: start?.value,
    duration,
    sessions,
  }
}

const MEETS = 'Foreign Minister Meets Foreign Minister of Norland'
const DAY = 'May 16, 2023'

describe('how it was held', () => {
  it.each([
    ['met', MEETS, 'Minister Adeyo met with Minister Bergli today.', 'in-person', 'meeting'],
    [
      'a conversation by telephone',
      'Outcome',
      'Minister Adeyo spoke on the phone with Minister Bergli.',
      'phone',
      'call',
    ],
    [
      'a call',
      'Readout of the Minister’s Call with Minister Bergli',
      'Minister Adeyo spoke today with Minister Bergli.',
      'phone',
      'call',
    ],
    [
      '"virtually" is heavier than "met"',
      MEETS,
      'Minister Adeyo met virtually with Minister Bergli.',
      'video',
      'meeting',
    ],
    [
      'a video conference',
      MEETS,
      'Minister Adeyo held a video conference with Minister Bergli.',
      'video',
      'conference',
    ],
    [
      'a courtesy call is no telephone call',
      'Courtesy Call on the Prime Minister',
      'Minister Bergli paid a courtesy call on the Prime Minister.',
      'in-person',
      'courtesy-call',
    ],
    [
      'a meal',
      'Working lunch',
      'Minister Adeyo hosted a working lunch for Minister Bergli.',
      'in-person',
      'lunch',
    ],
    [
      'a letter',
      'Message',
      'The President sent a congratulatory message to President Bergli.',
      'written',
      'message',
    ],
    [
      'an appeal in the headline is no call',
      'Minister Adeyo hosts envoy, calls for lower tariffs',
      'Minister Adeyo has this afternoon met the envoy, Ms. Bergli.',
      'in-person',
      'meeting',
    ],
    [
      'a letter',
      'MINISTER WRITES TO MINISTER OF NORLAND',
      'Minister Adeyo has written to Minister Bergli.',
      'written',
      'letter',
    ],
    [
      'the clause with "when" tells of the event',
      'Norland and Sudland to Trade',
      'The matter was among those discussed when Minister Adeyo received a courtesy call from Minister Bergli.',
      'in-person',
      'courtesy-call',
    ],
    [
      'what was welcomed stands before the meeting in the news',
      'Ministry to Help',
      'Minister Adeyo has welcomed the help. This was when Ms. Bergli paid a courtesy call on her.',
      'in-person',
      'courtesy-call',
    ],
    ['an appeal is no visit', 'Statement', 'Minister Adeyo called on all parties to stop.', 'unknown', null],
    [
      'another event at the opening does not count',
      MEETS,
      'Following their phone call on Monday, Minister Adeyo met with Minister Bergli today.',
      'in-person',
      'meeting',
    ],
    [
      'a call on an office that no list has',
      MEETS,
      'Secretary Bergli called on Commerce Adviser Rahman today.',
      'in-person',
      'courtesy-call',
    ],
    [
      'who is called is telephoned',
      'Outcome',
      'Minister Adeyo called Minister Bergli today.',
      'phone',
      'call',
    ],
    [
      'who spoke in a palace did not telephone',
      'Outcome',
      'Minister Adeyo spoke today in the Marble Palace with Minister Bergli.',
      'in-person',
      'talks',
    ],
    [
      'a day stands between sending and the cable',
      'Outcome',
      'The Emir sent on Wednesday a cable to President Bergli.',
      'written',
      'message',
    ],
    [
      'a letter that a guest brings is not the event',
      'Outcome',
      'The President received Minister Bergli, who came with a letter from her principal.',
      'in-person',
      'meeting',
    ],
    ['a meeting to come is not this one', 'Outcome', 'They will meet again in June.', 'unknown', null],
  ])('%s', async (_why, title, lead, mode, kind) =>
    expect(await eventOf(title, DAY, lead)).toMatchObject({ mode, kind }),
  )
})

describe('when it was held', () => {
  it.each([
    ['the day of the lead', 'On May 15, Minister Adeyo met with Minister Bergli.', '2023-05-15'],
    ['a relative day', 'Minister Adeyo met yesterday with Minister Bergli.', '2023-05-15'],
    ['the dateline where nothing else is said', 'Minister Adeyo met with Minister Bergli.', '2023-05-16'],
    [
      'a visit of some days that the sentence tells of',
      'Minister Adeyo paid a visit to Norland from May 13 to 15 and met with Minister Bergli.',
      '2023-05-13/2023-05-15',
    ],
    [
      'the next sentence dates the meeting',
      'Minister Adeyo met with Minister Bergli. The meeting took place on May 14.',
      '2023-05-14',
    ],
    [
      'not the day of the occasion',
      'Minister Adeyo sent a message to Minister Bergli on the occasion of the National Day on May 20.',
      '2023-05-16',
    ],
    [
      'the day that a letter bears',
      'Minister Adeyo sent a message to Minister Bergli. In the message dated on May 14, she wished her well.',
      '2023-05-14',
    ],
    [
      'the venue’s day and not the one in brackets',
      'On May 15, from 5:20 p.m. local time (7:20 a.m. on May 16, Norland time), Minister Adeyo met with Minister Bergli.',
      '2023-05-15',
    ],
    [
      'the local day where it stands in the brackets',
      'On May 16 (May 15 local time), Minister Adeyo met with Minister Bergli.',
      '2023-05-15',
    ],
    [
      'the local day behind its hour in the brackets',
      'From 5:30 a.m. on May 16 Sudland time (May 15, 5:30 p.m. local time), Minister Adeyo met with Minister Bergli.',
      '2023-05-15',
    ],
    [
      'the local day behind the words for it',
      'On May 16 from 5:30 a.m. (5:30 p.m. local time on May 15), Minister Adeyo met with Minister Bergli.',
      '2023-05-15',
    ],
    [
      'not the days of the visit',
      'On May 15, Minister Adeyo met with Minister Bergli, who is visiting Norland from May 12 to 17.',
      '2023-05-15',
    ],
    [
      'not the day of another event',
      'In advance of the elections on May 28, Minister Adeyo met with Minister Bergli today.',
      '2023-05-16',
    ],
    [
      'the meeting that was held',
      'The consultations between Minister Adeyo and Minister Bergli, held in Oslo on Monday, 15 May 2023, went on all day.',
      '2023-05-15',
    ],
    [
      'not the dateline in front of the lead',
      'OSLO 16 May 2023 – Minister Adeyo co-chaired the consultations with Minister Bergli on 12 May 2023.',
      '2023-05-12',
    ],
    [
      'a session on whose sidelines it was held',
      'Minister Adeyo met Minister Bergli on the sidelines of the 68th session of the Assembly on Monday.',
      '2023-05-15',
    ],
    ['an event to come', 'Minister Adeyo will meet with Minister Bergli on May 20.', '2023-05-20'],
    [
      'a weekday before the verb',
      'Minister Liv Adeyo Monday met with Minister Bergli in Oslo.',
      '2023-05-15',
    ],
    [
      'the sentence’s own verb, whatever is between it and its noun',
      'The third session of the Joint Commission was held on 15 May 2023, led by Minister Adeyo and Minister Bergli.',
      '2023-05-15',
    ],
    [
      'not an earlier talk of the same people',
      'Minister Adeyo met with Minister Bergli as a follow-up to their call on May 2.',
      '2023-05-16',
    ],
    [
      'a visit told by its end and its length',
      'Minister Adeyo concluded today a two-day visit to Norland, where she met Minister Bergli.',
      '2023-05-15/2023-05-16',
    ],
    [
      'a day in brackets behind the counterpart',
      'Minister Adeyo met with Minister Ida Bergli of Norway (5.15.) and discussed trade.',
      '2023-05-15',
    ],
    ['… behind the place', 'Minister Adeyo held talks with Minister Bergli in Oslo (May 15).', '2023-05-15'],
    [
      '… before the counterpart, with its weekday',
      'Minister Adeyo held a meeting (Mon., May 15) with Minister Bergli.',
      '2023-05-15',
    ],
    [
      '… with its hour and the word for local time',
      'Minister Adeyo met Minister Bergli in Oslo (5.15., 10:00 local time).',
      '2023-05-15',
    ],
    ['… of two days', 'The policy consultation was held in Oslo (5.14.-15.).', '2023-05-14/2023-05-15'],
    [
      '… beside "today" in news put out later',
      'Minister Adeyo met today (5.15.) with Minister Bergli.',
      '2023-05-15',
    ],
    [
      '… not the days of a visit',
      'Minister Adeyo met with Minister Bergli, who is on a visit to Norway (May 12-15).',
      '2023-05-16',
    ],
    [
      '… not the day of what is told of a person',
      'Minister Adeyo met with Minister Bergli, recently elected (5.12.), and discussed trade.',
      '2023-05-16',
    ],
    [
      '… not the day elsewhere behind the hour',
      'Minister Adeyo met with Minister Bergli from 5:20 p.m. (May 17, Norland time).',
      '2023-05-16',
    ],
    ['days between', 'Minister Adeyo visited Norland between 2 and 4 May.', '2023-05-02/2023-05-04'],
    [
      'a will is no auxiliary',
      'The two countries’ common will to work was told in talks between Minister Adeyo and Minister Bergli.',
      '2023-05-16',
    ],
  ])('%s', async (_why, lead, date) => expect((await eventOf(MEETS, DAY, lead)).date).toBe(date))

  it('is unknown where the text carries no date', async () => {
    expect(
      (await eventOf(MEETS, null, 'Minister Adeyo met with Minister Bergli today.')).date,
    ).toBeUndefined()
  })

  it('keeps the text’s day against the headline’s, with a warning', async () => {
    const { date, record } = await eventOf(
      `${MEETS} (5.14.)`,
      DAY,
      'On May 15, Minister Adeyo met with Minister Bergli.',
    )
    expect(date).toBe('2023-05-15')
    expect(record.warnings.map((w) => w.code)).toContain('conflicting-event-dates')
  })
})

describe('where it was held', () => {
  it.each([
    ['a city', 'Minister Adeyo met today in Oslo with Minister Bergli.', 'Oslo'],
    [
      'a city with its district',
      'Minister Adeyo met in Washington, D.C. with Minister Bergli.',
      'Washington, D.C.',
    ],
    [
      'the city rather than the venue',
      'Minister Adeyo met with Minister Bergli at the Grand Palace in Vantaville.',
      'Vantaville',
    ],
    [
      'the margins of a conference',
      'Minister Adeyo met Minister Bergli on the margins of the Fisheries Summit in Port Cask, Norland.',
      'Port Cask',
    ],
    [
      'a visit',
      'Minister Adeyo, who is visiting Port Cask to attend the Fisheries Summit, met with Minister Bergli.',
      'Port Cask',
    ],
    [
      'a venue where no city is written',
      'Minister Adeyo met with Minister Bergli at the Heron House.',
      'Heron House',
    ],
    [
      'the city behind the venue',
      'Minister Adeyo received Minister Bergli at the Guest House, Port Cask, and treated her to a meal.',
      'Port Cask',
    ],
    ['a known city with "at"', 'Minister Adeyo met Minister Bergli at New Delhi today.', 'New Delhi'],
    [
      'the day and the place of the one who speaks in the news',
      'Minister Adeyo on Monday at the State House, Port Cask, called on leaders to help. Receiving Minister Bergli, she thanked her.',
      'Port Cask',
    ],
    [
      'a wire from a city-state, an agency in brackets',
      'KUWAIT, May 16 (KNA) -- Minister Adeyo received Minister Bergli.',
      'KUWAIT',
    ],
    [
      'a wire that opens with its date',
      '16 May 2023, Addis Ababa: Minister Adeyo met Minister Bergli.',
      'Addis Ababa',
    ],
    ['no country', 'Minister Adeyo, on an official visit to Germany, met with Minister Bergli.', undefined],
    [
      'no office',
      'Minister Adeyo met with Ms. Bergli, State Secretary at the Ministry of Fisheries.',
      undefined,
    ],
    [
      'not what was talked about',
      'Minister Adeyo met with Minister Bergli to discuss the conference in Oslo.',
      undefined,
    ],
    [
      'a city ends where an official begins',
      'On her visit to Zagreb Minister Adeyo met Minister Bergli.',
      'Zagreb',
    ],
    [
      'a short name in capitals that is known',
      'OSLO, May 16 (UNA) – Minister Adeyo met Minister Bergli.',
      'OSLO',
    ],
    ['a town called one', 'Minister Adeyo met Minister Bergli in the town of Lower Cask.', 'Lower Cask'],
    [
      'a capital called one',
      'Minister Adeyo met Minister Bergli in the capital of Kyrgyzstan, Bishkek.',
      'Bishkek',
    ],
    ['the host of the talks', 'Oslo hosted the talks between Minister Adeyo and Minister Bergli.', 'Oslo'],
    [
      'the visit on which they met',
      'Minister Adeyo held talks with Minister Bergli during her visit to Oslo.',
      'Oslo',
    ],
    ['where an envoy serves', 'The Ambassador of Norland in Oslo Ina Bergli met Minister Adeyo.', undefined],
    [
      'what was said behind "and"',
      'Minister Adeyo met Minister Bergli and welcomed the opening of an embassy in Nairobi.',
      undefined,
    ],
    ['a venue known by its front', 'Minister Adeyo met Minister Bergli at Villa Aurora.', 'Villa Aurora'],
    ['a city inside a venue', 'The President met Minister Bergli at State House Nairobi.', 'Nairobi'],
    ['small words and hyphens', 'Minister Adeyo met Minister Bergli in Port-au-Prince.', 'Port-au-Prince'],
    [
      'the one who was met behind the venue',
      'The President received in the Marble Palace the Minister of Trade of Norland.',
      'Marble Palace',
    ],
    [
      'a name that no list knows, behind "at"',
      'Minister Adeyo received Minister Bergli at Heron Trees today.',
      'Heron Trees',
    ],
    ['no event behind "at"', 'Minister Adeyo met Minister Bergli at the Heron Games today.', undefined],
    ['a welcome to a house', 'Minister Adeyo welcomed Minister Bergli to the Heron House.', 'Heron House'],
    ['a welcome to a city', 'Minister Adeyo welcomed Minister Bergli to Oslo today.', 'Oslo'],
    [
      'the city in brackets behind the venue',
      'A meeting of Minister Adeyo and Minister Bergli took place at the Heron Palace (Oslo).',
      'Oslo',
    ],
    [
      'the city in brackets behind the country',
      'Minister Adeyo paid a visit to Norway (Oslo) and met Minister Bergli.',
      'Oslo',
    ],
    [
      'an embassy is a place where one meets at it',
      'Minister Adeyo met Minister Bergli at the Embassy of Norland in Vienna.',
      'Vienna',
    ],
    [
      'where envoys are accredited',
      'Minister Adeyo had a lunch with the envoys accredited in Skopje.',
      undefined,
    ],
    [
      'a greeting before the sentence of the talks',
      'Minister Adeyo welcomed Minister Bergli with honours in Vienna on Friday. It was the second meeting of the two this year.',
      'Vienna',
    ],
    [
      'another event that a later sentence recalls',
      'Minister Adeyo met Minister Bergli. Recalling the Forum held in Colombo, she thanked him.',
      undefined,
    ],
    [
      'the seat of a body',
      'Minister Adeyo received Minister Bergli at the headquarters of the Fisheries Council today.',
      'headquarters of the Fisheries Council',
    ],
    [
      'the visit told in the sentence before',
      'Minister Adeyo visited Oslo today. She met with Minister Bergli.',
      'Oslo',
    ],
    [
      'the forum beside which they met',
      'On the sidelines of the forum, which is taking place in Lviv, Minister Adeyo met Minister Bergli.',
      'Lviv',
    ],
    [
      'the sentence behind tells the place',
      'Minister Adeyo met Minister Bergli. The meeting in Lviv was also attended by Ina Holm.',
      'Lviv',
    ],
    ['a city alone before the news', 'Lviv: Minister Adeyo met Minister Bergli.', 'Lviv'],
    ['a city in brackets before the news', '(Lviv) Minister Adeyo met Minister Bergli.', 'Lviv'],
    ['no place of a call', 'Minister Adeyo spoke by phone with Minister Bergli, who is in Oslo.', undefined],
  ])('%s', async (_why, lead, place) => expect((await eventOf(MEETS, DAY, lead)).place).toBe(place))

  it.each([
    ['a headline with place and date', `${MEETS} (Oslo, 16 May 2023)`, DAY, 'Oslo'],
    ['a dateline', MEETS, 'Geneva, 16 May 2023', 'Geneva'],
    ['a headline that opens with the host', 'Lviv hosts consultations with Norland', DAY, 'Lviv'],
    ['not what happens in a city', 'Ministers discuss the situation in Lviv', DAY, undefined],
  ])('%s', async (_why, title, dateline, place) =>
    expect((await eventOf(title, dateline, 'Minister Adeyo met with Minister Bergli.')).place).toBe(place),
  )
})

describe('start and duration', () => {
  it.each([
    ['from 6:45 p.m.', '18:45'],
    ['from 0:05 p.m.', '12:05'],
    ['at 12:10 a.m.', '00:10'],
    ['from 13:00 p.m. JST', '13:00'],
    ['from past 18:40 local time (20:40 home time)', '18:40'],
    ['commencing at 5 pm', '17:00'],
    ['at noon', '12:00'],
    ['from 4:00 to 4:35 p.m.', '16:00'],
    ['from 11:30 to 1:00 p.m.', '11:30'],
    ['from 4 to 5 p.m.', '16:00'],
    ['at 16.30 hrs', '16:30'],
    ['at 17h30', '17:30'],
    ['from 1605 to 1635 hours', '16:05'],
    // The venue's hour, wherever it stands.
    ['from 5:30 a.m. Sudland time (5:30 p.m. on May 15, local time)', '17:30'],
    ['from 5:30 a.m. (local time: May 15, 5:30 p.m.)', '17:30'],
  ])('%s', async (words, start) =>
    expect(
      (await eventOf(MEETS, DAY, `On May 16, ${words}, Minister Adeyo met with Minister Bergli.`)).start,
    ).toBe(start),
  )

  it.each([
    ['for about 15 minutes', 'PT15M', true],
    ['for an hour and a half', 'PT1H30M', false],
    ['for one and a half hours', 'PT1H30M', false],
    ['for over one hour', 'PT1H', true],
    ['for approximately 1 hour and 20 minutes', 'PT1H20M', true],
    ['for half an hour', 'PT30M', false],
    ['for more than two hours', 'PT2H', true],
  ])('%s', async (words, value, approximate) =>
    expect(
      (await eventOf(MEETS, DAY, `Minister Adeyo met with Minister Bergli ${words}.`)).duration,
    ).toMatchObject({ value, approximate }),
  )

  it.each([
    ['both with their half of the day', 'from 4:00 p.m. to 4:35 p.m. with Minister Bergli', '16:00', 'PT35M'],
    ['the half of the day once', 'from 4:00 to 4:35 p.m. on May 15 with Minister Bergli', '16:00', 'PT35M'],
    ['over noon', 'from 11:30 to 1:00 p.m. with Minister Bergli', '11:30', 'PT1H30M'],
    ['over midnight', 'from 11:40 p.m. to 12:15 a.m. with Minister Bergli', '23:40', 'PT35M'],
    ['with a dash', 'with Minister Bergli at 16:00-16:35', '16:00', 'PT35M'],
    ['in a bracket with the day', 'with Minister Bergli on May 15 (Mon., 16:00-16:35)', '16:00', 'PT35M'],
    ['between', 'with Minister Bergli between 9 a.m. and noon', '09:00', 'PT3H'],
    ['hours alone', 'from 4 to 5:30 p.m. with Minister Bergli', '16:00', 'PT1H30M'],
    ['a ratio is no time', 'with 30 to 35 students and Minister Bergli', undefined, undefined],
  ])('of a range: %s', async (_why, words, start, value) => {
    const found = await eventOf(MEETS, DAY, `Minister Adeyo held a meeting ${words}.`)
    expect([found.start, found.duration?.value]).toEqual([start, value])
    expect(found.record.people.map((p) => p.part)).toEqual(['principal', 'principal'])
  })

  const M = 'Minister Adeyo'
  const G = 'with Minister Bergli'
  it.each([
    [
      'times behind each session',
      `${M} held a meeting from 10:00 a.m. for about 60 minutes and a working lunch from 12:10 p.m. for about 50 minutes ${G}`,
      ['meeting 10:00 PT1H', 'lunch 12:10 PT50M'],
    ],
    [
      'times before each session',
      `From 9:10 p.m. to 9:40 p.m., ${M} held a meeting ${G}, and from 10:00 p.m. for about one hour had a dinner`,
      ['meeting 21:10 PT30M', 'dinner 22:00 PT1H'],
    ],
    [
      'the hour elsewhere in brackets is no session’s',
      `From 6:30 p.m. local time (May 17, 8:30 a.m. Sudland time), ${M} held a meeting ${G}, followed by a dinner for 80 minutes`,
      ['meeting 18:30 -', 'dinner - PT1H20M'],
    ],
    [
      'a part in brackets has times of its own; of two joined sessions neither length is told',
      `From 0:05 p.m. for 90 minutes (including a small group meeting of 20 minutes), ${M} held a summit meeting and a working lunch ${G}`,
      ['small-group - PT20M', 'meeting 12:05 -', 'lunch - -'],
    ],
    [
      'a length before its session',
      `${M} held a 40-minute meeting ${G}, followed at 7:00 p.m. by a 90-minute working dinner`,
      ['meeting - PT40M', 'dinner 19:00 PT1H30M'],
    ],
    [
      'times in brackets behind each session',
      `${M} held a meeting (10:00-11:00) and a working lunch (11:00-12:00) ${G}`,
      ['meeting 10:00 PT1H', 'lunch 11:00 PT1H'],
    ],
    [
      'no time goes over a full stop',
      `${M} met ${G} for thirty minutes. She then held a tete-a-tete and a breakfast with him`,
      ['small-group - -', 'breakfast - -'],
    ],
    [
      'but from "met" to "the meeting"',
      `From 6:05 p.m., ${M} met ${G}. The meeting lasted around 50 minutes and was followed by a dinner of about 75 minutes`,
      ['meeting 18:05 PT50M', 'dinner - PT1H15M'],
    ],
    [
      'the same meeting in a later sentence is no second one',
      `${M} had a working lunch ${G}. An overview of the meeting follows`,
      [],
    ],
  ])('of each session: %s', async (_why, lead, parts) => {
    const { sessions } = await eventOf(MEETS, DAY, `${lead}.`)
    expect(sessions.map((s) => `${s.kind} ${s.start?.value ?? '-'} ${s.duration?.value ?? '-'}`)).toEqual(
      parts,
    )
  })

  it('what a small group took is not the length of the event, and a meal after talks not its kind', async () => {
    const found = await eventOf(
      MEETS,
      DAY,
      'From 6 p.m., Minister Adeyo held a small-group meeting for 20 minutes, followed by a plenary meeting for 40 minutes and a dinner for 90 minutes with Minister Bergli.',
    )
    expect([found.kind, found.start, found.duration]).toEqual(['meeting', '18:00', null])
  })

  it('of each session', async () => {
    const { sessions } = await eventOf(
      MEETS,
      DAY,
      'On May 16, from 5:00 p.m. for about 40 minutes, Minister Adeyo held a small-group meeting with Minister Bergli, followed by a working dinner of approximately 75 minutes.',
    )
    expect(sessions.map((s) => [s.kind, s.start?.value, s.duration?.value])).toEqual([
      ['small-group', '17:00', 'PT40M'],
      ['dinner', undefined, 'PT1H15M'],
    ])
  })
})
