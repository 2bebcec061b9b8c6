import { describe, expect, it } from 'vitest'
import type { Readout } from '../../pipeline/record/schema.js'
import { evaluate, type Gold, goldSchema, renderEvaluation } from '../../src/evaluate/index.js'

const text = `Talks in Lisbon

May 4, 2021

Minister Ana Prado told Minister Jan Kolb that the tariff was unfair. Minister Kolb regretted the delay.
`

const gold: Gold = goldSchema.parse({
  doc: 'talks',
  title: 'Talks in Lisbon',
  published: '2021-05-04',
  issuer: 'PT',
  event: { mode: 'in-person', date: '2021-05-04', place: 'Lisbon' },
  people: [
    { name: 'Ana Prado', country: 'PT', role: 'Minister', part: 'principal' },
    { name: 'Jan Kolb', country: 'AT', role: 'Minister', part: 'principal' },
  ],
  sections: [],
  dates: [{ text: 'May 4, 2021', value: '2021-05-04' }],
  topics: ['trade'],
  statements: [
    {
      span: 'Minister Ana Prado told Minister Jan Kolb that the tariff was unfair',
      cue: 'told',
      sources: ['Ana Prado'],
      to: ['Jan Kolb'],
      content: 'the tariff was unfair',
      act: 'state',
      stance: 'oppose',
      strong: false,
      topics: ['trade'],
    },
    {
      span: 'Minister Kolb regretted the delay',
      cue: 'regretted',
      sources: ['Jan Kolb'],
      to: [],
      content: 'the delay',
      act: 'concern',
      stance: 'oppose',
      strong: false,
      topics: ['trade'],
    },
  ],
})

function span(words: string): { text: string; start: number; end: number } {
  const start = text.indexOf(words)
  return { text: words, start, end: start + words.length }
}

function statement(index: number): Readout['statements'][number] {
  const s = gold.statements[index]!
  return {
    id: `s${index}`,
    section: null,
    ...span(s.span),
    sources: s.sources.map((name) => name.toLowerCase().replace(' ', '-')),
    source: null,
    joint: false,
    addressees: s.to.map((name) => name.toLowerCase().replace(' ', '-')),
    cue: span(s.cue),
    content: span(s.content),
    act: s.act,
    stance: s.stance,
    strong: s.strong,
    strength: null,
    modes: [],
    topics: s.topics,
    quotes: [],
    replyTo: null,
    codes: { cameo: null, plover: null, reason: null },
    rule: 'test',
  }
}

/** A record that says exactly what the gold file says. */
function perfect(): Readout {
  return {
    schema: 'readout/1',
    id: 'folder/talks.txt',
    source: {
      path: null,
      url: null,
      license: null,
      house: 'pt',
      mediaType: null,
      encoding: null,
      sha256: null,
      length: text.length,
      language: 'en',
    },
    producer: { name: 'readout', version: '0', rules: '0' },
    title: { ...span('Talks in Lisbon'), from: 'text' },
    issuer: { name: 'Portugal', country: 'PT', evidence: [], from: 'text' },
    published: { ...span('May 4, 2021'), value: '2021-05-04', from: 'text' },
    event: {
      mode: 'in-person',
      kind: null,
      date: { ...span('May 4, 2021'), value: '2021-05-04' },
      place: span('Lisbon'),
      start: null,
      duration: null,
      sessions: [],
    },
    people: gold.people.map((person) => ({
      id: person.name.toLowerCase().replace(' ', '-'),
      name: person.name,
      honorifics: [],
      role: span(person.role!),
      country: person.country,
      part: person.part,
      mentions: [span(person.name)],
    })),
    sections: [],
    dates: [{ ...span('May 4, 2021'), value: '2021-05-04', kind: 'published', certain: true }],
    topics: [{ id: 'trade', label: 'Trade', evidence: [], via: 'term' }],
    statements: [statement(0), statement(1)],
    commitments: [],
    unread: [],
    warnings: [],
  }
}

const texts = new Map([['talks', text]])
const score = (change: (record: Readout) => void = () => {}) => {
  const record = perfect()
  change(record)
  return evaluate([gold], [record], texts, { by: 'house', resamples: 50 })
}

describe('evaluate', () => {
  it('gives 1 throughout for a record that says what the gold file says', () => {
    const result = score()
    expect(result.record).toBe(1)
    expect(result.misses).toEqual([])
    expect(Object.values(result.accuracy).filter((value) => value !== 1)).toEqual([])
  })

  it('counts a document without a record as empty', () => {
    const result = evaluate([gold], [], texts)
    expect(result.missing).toEqual(['talks'])
    expect(result.f1['statements (found)']).toMatchObject({ recall: 0, gold: 2, predicted: 0 })
  })

  it('leaves out a document without a text', () => {
    const result = evaluate([gold], [perfect()], new Map())
    expect(result).toMatchObject({ documents: 0, missing: ['talks (no text)'], intervals: null })
  })

  it.each<[string, (record: Readout) => void, string, number]>([
    [
      'an act that differs fails the strict match',
      (r) => Object.assign(r.statements[0]!, { act: 'urge' }),
      'statements (strict)',
      0.5,
    ],
    [
      'but the statement is still found',
      (r) => Object.assign(r.statements[0]!, { act: 'urge' }),
      'statements (found)',
      1,
    ],
    [
      'a code serves for the person of that country',
      (r) => Object.assign(r.statements[0]!, { sources: ['PT'] }),
      'statements (strict)',
      1,
    ],
    [
      'a source of the other side does not',
      (r) => Object.assign(r.statements[0]!, { sources: ['AT'] }),
      'statements (found+source)',
      0.5,
    ],
    [
      'a cue that does not overlap is another statement',
      (r) => Object.assign(r.statements[0]!, { cue: span('unfair') }),
      'statements (found)',
      0.5,
    ],
    [
      'the order and case of a name do not count',
      (r) => Object.assign(r.people[0]!, { name: 'PRADO Ana' }),
      'people (name)',
      1,
    ],
    [
      'a date elsewhere with the same value is not found',
      (r) => Object.assign(r.dates[0]!, { start: 0, end: 3 }),
      'dates',
      0,
    ],
    [
      'an invented topic costs precision',
      (r) => r.topics.push({ id: 'health', label: '', evidence: [], via: 'term' }),
      'topics',
      2 / 3,
    ],
  ])('%s', (_why, change, measure, f1) => {
    expect(score(change).f1[measure as 'dates'].f1).toBeCloseTo(f1, 10)
  })

  it('lists each difference once, with both readings', () => {
    const { misses } = score((record) => {
      record.statements.pop()
      Object.assign(record.statements[0]!, { stance: 'neutral' })
      Object.assign(record.people[1]!, { country: 'DE' })
    })
    expect(misses.map(({ kind }) => kind)).toEqual(['person', 'statement', 'statement missed'])
    expect(misses[1]).toEqual({
      doc: 'talks',
      kind: 'statement',
      gold: '"told" Ana Prado > Jan Kolb state oppose [the tariff was unfair]',
      found: '"told" Ana Prado > Jan Kolb state neutral [the tariff was unfair]',
    })
  })

  it('tells what is wrong with a gold file', () => {
    const wrong = { ...gold, title: 'Talks in Porto', dates: [{ text: 'May 5', value: '2021-05-05' }] }
    expect(evaluate([wrong], [perfect()], texts).problems).toEqual([
      'talks: title: not in the text there: "Talks in Porto"',
      'talks: dates, in document order: not in the text there: "May 5"',
    ])
  })

  it('draws the same intervals from the same seed, around the figure', () => {
    const half = (record: Readout) => Object.assign(record.statements[0]!, { stance: 'neutral' })
    const record = perfect()
    half(record)
    const two = { ...gold, doc: 'other' }
    const run = (seed: number) =>
      evaluate(
        [gold, two],
        [record, { ...perfect(), id: 'other.txt' }],
        new Map([...texts, ['other', text]]),
        { seed },
      )
    expect(run(7)).toEqual(run(7))
    for (const figure of ['f1', 'precision', 'recall'] as const)
      expect(run(7).intervals![figure]['statements (strict)']).toEqual([0.5, 1])
  })

  it('renders figures, groups, tables and misses', () => {
    const result = score((record) => Object.assign(record.statements[0]!, { stance: 'neutral' }))
    const page = renderEvaluation(result, { misses: 1, confusion: true })
    expect(page).toContain('1 documents, record score 0.900')
    expect(page).toMatch(/^statements \(strict\)(?: +0\.500 \(0\.500–0\.500\)){3} +2 +2$/m)
    expect(page).toMatch(/^pt +1 +0\.900/m)
    expect(page).toMatch(/^oppose +1 +1$/m)
    expect(page).toContain('talks: statement | gold "told"')
  })
})
