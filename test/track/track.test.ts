import { describe, expect, it } from 'vitest'
import { type TrackOptions, track } from '../../src/track/index.js'
import { plot, terminal } from '../../src/track/render.js'
import { trackSchema } from '../../src/track/schema.js'
import { consensusOf } from '../../src/track/timeline.js'
import { recordOf } from '../records.js'

/** One call of the series: what was said on timber, and whether the set phrase stood in it. */
function call(date: string, urge: string | null, phrase: string | null) {
  const sentences = [
    ...(urge === null ? [] : [`Minister Varga ${urge} the lifting of the duty on timber.`]),
    ...(phrase === null ? [] : [`Minister Varga reaffirmed ${phrase}.`]),
    'The two ministers discussed the harvest.',
  ]
  const text = `Aldo Varga of Sudland spoke with Sten Ulriksen.\n\n${sentences.join(' ')}\n`
  const A = 'aldo-varga'
  return recordOf(text, {
    id: `${date}.txt`,
    issuer: 'XA',
    date,
    mode: 'phone',
    people: [
      ['Aldo Varga', 'XA', null],
      ['Sten Ulriksen', 'XB', null],
    ],
    statements: [
      ...(urge === null
        ? []
        : [
            {
              say: `Minister Varga|${urge}|the lifting of the duty on timber`,
              act: 'urge' as const,
              sources: [A],
              topics: ['trade'],
              strength: urge === 'demanded' ? 5 : 2,
            },
          ]),
      ...(phrase === null
        ? []
        : [
            {
              say: `Minister Varga|reaffirmed|${phrase}`,
              act: 'reaffirm' as const,
              sources: [A],
              topics: ['ocean'],
              strength: 3,
              strong: true,
            },
          ]),
      {
        say: 'The two ministers|discussed|the harvest',
        act: 'discuss' as const,
        sources: [A, 'sten-ulriksen'],
        topics: ['food-agriculture'],
      },
    ],
  })
}

const steadfast = 'steadfast support for the free passage of ships'
const open = 'steadfast support for the free and open passage of ships'
const calls = [
  call('2022-01-10', 'requested', steadfast),
  call('2022-03-10', 'demanded', steadfast),
  call('2022-05-10', 'requested', steadfast),
  call('2022-07-10', null, null),
  call('2022-09-10', 'requested', null),
  call('2022-11-10', 'requested', open),
  call('2023-01-10', 'requested', open),
  call('2023-03-10', 'requested', open),
].map((r) => ({
  ...r,
  topics: [...new Set(r.statements.flatMap((s) => s.topics))].map((id) => ({
    id,
    label: id,
    evidence: [],
    via: 'term' as const,
  })),
}))
const of = (options: TrackOptions = {}) => track(calls, { formulas: { minDocuments: 3 }, ...options })

describe('track', () => {
  it('has the published shape and is the same whatever the order of the records', () => {
    expect(trackSchema.parse(of())).toEqual(of())
    expect(track([...calls].reverse(), { formulas: { minDocuments: 3 } })).toEqual(of())
  })

  it('leaves out what has no date, and says so', () => {
    const undated = { ...calls[0]!, id: 'undated.txt', event: { ...calls[0]!.event, date: null } }
    expect(track([undated])).toMatchObject({ documents: 0, undated: ['undated.txt'] })
  })

  it.each<[why: string, options: TrackOptions, points: number]>([
    ['a phrase, whatever its capitals', { where: { phrase: 'FREE and open' } }, 3],
    ['an act', { where: { act: 'urge' } }, 7],
    ['a step of the ladder', { where: { act: 'urge', minStrength: 4 } }, 1],
    ['a speaker by name', { where: { actor: 'Ulriksen' } }, 8],
    ['a government that did not speak', { where: { actor: 'XC' } }, 0],
    ['days, both included', { where: { act: 'urge', from: '2022-03-10', to: '2022-05-10' } }, 2],
    ['a pair in any order', { where: { pair: 'xb-xa', act: 'urge' } }, 7],
  ])('finds statements by %s', (_why, options, points) => {
    expect(of(options).points).toHaveLength(points)
  })

  it('tells each step up and down the ladder', () => {
    expect(
      of()
        .steps.filter((s) => s.act === 'urge')
        .map((s) => `${s.direction} ${s.from} ${s.to}`),
    ).toEqual(['up 2 5', 'down 5 2'])
  })

  it('tells what the meeting before it had, with the old words', () => {
    const missing = of().omissions.filter((o) => o.document === '2022-07-10.txt')
    expect(missing.map((o) => `${o.kind}: ${o.what}`)).toEqual([
      'topic: trade',
      'topic: ocean',
      'request: the lifting of the duty on timber',
    ])
    expect(missing[0]!.old[0]!.text).toContain('duty on timber')
  })

  it('finds set phrases, when they came and went, and the word that was gained', () => {
    const formulas = of().formulas.filter((f) => f.kind === 'formula')
    const old = formulas.find((f) => f.phrase.endsWith(steadfast))!
    expect(old).toMatchObject({ documents: 3, first: { date: '2022-01-10' }, last: { date: '2022-05-10' } })
    expect(old.variants.some((v) => v.gained.includes('open') && v.first.date === '2022-11-10')).toBe(true)
  })

  it('keeps what frames every text apart from what is said', () => {
    const frame = of().formulas.find((f) => f.phrase.includes('spoke with'))
    expect(frame?.kind ?? 'boilerplate').toBe('boilerplate')
  })

  it('ranks how far two sides say they met', () => {
    const ladder = [
      consensusOf({ act: 'discuss', strength: null }),
      consensusOf({ act: 'agree', strength: 1 }),
      consensusOf({ act: 'reaffirm', strength: 2 }),
      consensusOf({ act: 'agree', strength: 3 }),
      consensusOf({ act: 'announce', strength: null }),
    ]
    expect(ladder).toEqual([1, 2, 3, 4, 5])
  })

  it('draws time to the right and steps upwards', () => {
    const urges = of({ where: { act: 'urge' } }).points
    const rows = plot(urges)
    expect(rows[0]).toMatch(/^ {4}5 \|/)
    expect(rows[1]).toMatch(/^ {4}2 \|/)
    expect(terminal(of(), { parts: ['series'], most: 1 })).toContain('more; narrow the query')
  })
})
