import { describe, expect, it } from 'vitest'
import { compare, findPairs, pairing } from '../../src/compare/index.js'
import { markdown, terminal } from '../../src/compare/render.js'
import { comparisonSchema, pairsSchema } from '../../src/compare/schema.js'
import { recordOf } from '../records.js'

const OURS = `Talks in Arvik

Minister Aldo Varga and Minister Sten Ulriksen met for about 100 minutes. Both ministers welcomed the ten million visits of last year. Minister Varga strongly urged Norland to lift the duty on timber. Minister Ulriksen explained the position of his government. Minister Varga raised the buoy in the Strait of Senna. They concurred on a meeting of the forest dialogue at an early date next year, and on a visit by Minister Ulriksen to Arvik. They also spoke about Senkaku.
`
const THEIRS = `Meeting with the Minister of Sudland

Minister Sten Ulriksen and Minister Aldo Varga had talks for an hour and a half. The two sides noted that the 10 million visits of 2018 were a firm basis. Minister Varga asked that the duty on timber be lifted. Minister Ulriksen said that the duty on timber protects 4,000 small mills. Both sides agreed to hold the forest dialogue in Sarpsund in the first half of next year. Minister Ulriksen invited Minister Varga to Sarpsund. They also spoke about Diaoyu.
`

const people = [
  ['Aldo Varga', 'XA', null],
  ['Sten Ulriksen', 'XB', null],
] as const
const [A, B] = ['aldo-varga', 'sten-ulriksen']

const ours = recordOf(OURS, {
  id: 'ours.txt',
  issuer: 'XA',
  date: '2019-05-17',
  mode: 'in-person',
  duration: ['about 100 minutes', 'PT1H40M'],
  people,
  dates: [
    ['last year', '2018'],
    ['next year', '2020'],
  ],
  statements: [
    {
      say: 'Both ministers|welcomed|the ten million visits of last year',
      act: 'support',
      sources: [A, B],
      topics: ['people-exchange'],
    },
    {
      say: 'Minister Varga|strongly urged|Norland to lift the duty on timber',
      act: 'urge',
      sources: [A],
      topics: ['trade'],
      strong: true,
      strength: 4,
    },
    {
      say: 'Minister Ulriksen|explained|the position of his government',
      act: 'explain',
      sources: [B],
      topics: ['trade'],
    },
    {
      say: 'Minister Varga|raised|the buoy in the Strait of Senna',
      act: 'discuss',
      sources: [A],
      topics: ['maritime-security'],
    },
    {
      say: 'They|concurred on|a meeting of the forest dialogue at an early date next year, and on a visit by Minister Ulriksen to Arvik',
      act: 'agree',
      sources: [A, B],
      topics: ['environment'],
    },
  ],
})
const theirs = recordOf(THEIRS, {
  id: 'theirs.txt',
  issuer: 'XB',
  date: '2019-05-18',
  mode: 'video',
  duration: ['an hour and a half', 'PT1H30M'],
  people,
  dates: [
    ['2018', '2018'],
    ['the first half of next year', '2020-01/2020-06'],
  ],
  statements: [
    {
      say: 'The two sides|noted|the 10 million visits of 2018 were a firm basis',
      act: 'state',
      sources: [A, B],
      topics: ['people-exchange'],
    },
    {
      say: 'Minister Varga|asked|the duty on timber be lifted',
      act: 'urge',
      sources: [A],
      topics: ['trade'],
      strength: 2,
    },
    {
      say: 'Minister Ulriksen|said|the duty on timber protects 4,000 small mills',
      act: 'state',
      sources: [B],
      topics: ['trade'],
    },
    {
      say: 'Both sides|agreed|to hold the forest dialogue in Sarpsund in the first half of next year',
      act: 'agree',
      sources: [A, B],
      topics: ['environment'],
    },
    {
      say: 'Minister Ulriksen|invited|Minister Varga to Sarpsund',
      act: 'invite',
      sources: [B],
      topics: ['high-level-visits'],
    },
  ],
})
const c = compare(ours, theirs, { texts: { a: OURS, b: THEIRS } })
const row = (text: string) =>
  c.rows.find((r) => (r.a?.text ?? r.b?.text ?? '').includes(text) || r.b?.text.includes(text))!

describe('compare', () => {
  it('has the published shape', () => expect(comparisonSchema.parse(c)).toEqual(c))

  it.each<[why: string, text: string, verdict: string, what: string[]]>([
    ['one request, told weaker by the side that was asked', 'strongly urged', 'differently', ['strength']],
    [
      'one agreement with another date and a place more',
      'forest dialogue',
      'differently',
      ['date', 'detail', 'detail'],
    ],
    ['the same figure written out and in digits is no difference', 'ten million', 'differently', ['act']],
    ['what one side alone brings up', 'buoy', 'only-a', []],
    ['an invitation that one side alone tells', 'invited', 'only-b', []],
  ])('tells %s', (_why, text, verdict, what) => {
    const found = row(text)
    expect(found.verdict).toBe(verdict)
    expect(found.differences.map((d) => d.what)).toEqual(what)
  })

  it('says what of a thing that both tell one side alone has', () => {
    const details = row('forest dialogue').differences.filter((d) => d.what === 'detail')
    expect(details.find((d) => d.a)?.a).toContain('a visit by Minister Ulriksen')
    expect(details.find((d) => d.b)?.b).toContain('in Sarpsund')
  })

  it.each([
    ['duration', 'differs'],
    ['date', 'differs'],
    ['mode', 'differs'],
    ['principals', 'same'],
  ])('sets the fact %s side by side: %s', (fact, verdict) => {
    expect(c.facts.find((f) => f.fact === fact)?.verdict).toBe(verdict)
  })

  it('knows whose word a statement is', () => {
    expect(row('position of his government').a?.about).toBe('other')
    expect(row('buoy').a?.about).toBe('own')
    expect(row('forest dialogue').a?.about).toBe('joint')
  })

  it('counts topics by order, share and who raised them', () => {
    const trade = c.topics.find((t) => t.id === 'trade')!
    expect(trade).toMatchObject({ verdict: 'differently', a: { position: 2, raisedBy: ['Aldo Varga'] } })
    expect(c.topics.find((t) => t.id === 'maritime-security')?.verdict).toBe('only-a')
  })

  it('finds two names for one thing', () => {
    expect(c.names).toEqual([{ thing: 'islands in the East China Sea', a: ['Senkaku'], b: ['Diaoyu'] }])
  })

  it('writes each line with its quote and its place, and nothing that Markdown would read', () => {
    expect(terminal(c)).toContain('“Minister Varga raised the buoy in the Strait of Senna”')
    expect(markdown(c)).toContain('## Only XA says')
  })
})

describe('pairing', () => {
  const change = (edit: (r: typeof theirs) => void) => {
    const copy = structuredClone(theirs)
    edit(copy)
    return copy
  }
  it.each<[why: string, paired: boolean, other: typeof theirs]>([
    ['another mode is a difference and no reason', true, theirs],
    [
      'two days apart are two meetings',
      false,
      change((r) => Object.assign(r.event.date!, { value: '2019-05-19' })),
    ],
    [
      'two texts of one government are no two accounts',
      false,
      change((r) => Object.assign(r.issuer!, { country: 'XA' })),
    ],
    [
      'other persons of the same countries met elsewhere',
      false,
      change((r) => Object.assign(r.people[0]!, { name: 'Mira Tolnay' })),
    ],
    [
      'names in another order are the same persons',
      true,
      change((r) => Object.assign(r.people[0]!, { name: 'VARGA Aldo' })),
    ],
    [
      'a third country at the table, with both persons the same',
      true,
      change((r) => r.people.push({ ...r.people[0]!, id: 'x', name: 'Ana Reyes', country: 'XC' })),
    ],
    [
      'an unknown writer, with both persons the same',
      true,
      change((r) =>
        Object.assign(r, {
          issuer: null,
          title: { text: 'Other', start: null, end: null, from: 'metadata' },
        }),
      ),
    ],
    ['no day', false, change((r) => Object.assign(r.event, { date: null }))],
  ])('%s', (_why, paired, other) => {
    const said = pairing(ours, other)
    expect(said.paired).toBe(paired)
    expect(said.paired ? said.for : said.against).not.toEqual([])
  })

  it('finds the pairs of a set, refuses with a reason and leaves nobody out', () => {
    const stranger = change((r) => Object.assign(r.people[0]!, { name: 'Mira Tolnay' }))
    const set = [ours, theirs, { ...stranger, id: 'stranger.txt' }]
    const found = findPairs(set)
    expect(pairsSchema.parse(found).pairs).toMatchObject([{ a: 'ours.txt', b: 'theirs.txt' }])
    expect(found.refused).toMatchObject([
      { b: 'stranger.txt', because: [expect.stringContaining('other persons')] },
    ])
    expect(found.alone.map((d) => d.id)).toEqual(['stranger.txt'])
  })
})
