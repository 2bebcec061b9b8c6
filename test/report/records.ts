/** Records made for the page's tests: any words in any field, offsets right. */
import type { Readout, Statement } from '../../pipeline/record/schema.js'
import type { ReportDocument } from '../../src/report/article.js'

export interface Words {
  readonly id: string
  readonly title: string
  readonly name: string
  readonly topic: string
  readonly url: string
  readonly said: readonly string[]
  /** Day of the event; no day where it is left out. */
  readonly date?: string
  /** Code of the country of a second principal; none where it is left out. */
  readonly counterpart?: string
}

const ACTS = ['urge', 'state', 'agree', 'concern', 'support'] as const
const STANCES = ['support', 'neutral', 'oppose'] as const

/** A text whose sentences are "NAME urged WORDS." and the record that a reader would give of it. */
export function madeDocument({
  id,
  title,
  name,
  topic,
  url,
  said,
  date,
  counterpart,
}: Words): ReportDocument {
  let text = `${title}\n\nMay 4, 2021\n\n`
  const statements: Statement[] = []
  const mentions: { text: string; start: number; end: number }[] = []
  const span = (words: string) => {
    const at = { text: words, start: text.length, end: text.length + words.length }
    text += words
    return at
  }
  for (const [i, words] of said.entries()) {
    const source = span(name)
    mentions.push(source)
    text += ' '
    const cue = span('urged')
    text += ' '
    const content = span(words)
    text += '.\n'
    statements.push(statement(i, text.slice(source.start, content.end), source, cue, content, topic))
  }
  const place = { start: title.length + 2, end: title.length + 13 }
  const record: Readout = {
    schema: 'readout/1',
    id,
    source: {
      path: id,
      url,
      license: name,
      house: null,
      mediaType: 'text/plain',
      encoding: 'utf-8',
      sha256: null,
      length: text.length,
      language: 'en',
    },
    producer: { name: 'readout', version: '0', rules: '0' },
    title: { text: title, start: 0, end: title.length, from: 'text' },
    issuer: { name, country: 'JP', evidence: [], from: 'metadata' },
    published: { text: 'May 4, 2021', ...place, value: '2021-05-04', from: 'text' },
    event: {
      mode: 'phone',
      kind: 'call',
      date: date === undefined ? null : { text: date, start: null, end: null, value: date },
      place: null,
      start: null,
      duration: null,
      sessions: [],
    },
    people: [
      { id: 'p', name, honorifics: [], role: null, country: 'JP', part: 'principal', mentions },
      ...(counterpart === undefined ? [] : [second(name, counterpart)]),
    ],
    sections: [],
    dates: [{ text: 'May 4, 2021', ...place, value: '2021-05-04', kind: 'published', certain: true }],
    topics: [{ id: 'trade', label: topic, evidence: [], via: 'term' }],
    statements,
    commitments: [],
    unread: [],
    warnings: [{ code: 'made', message: name, start: null, end: null }],
  }
  return { record, text }
}

const second = (name: string, country: string): Readout['people'][number] => ({
  id: 'q',
  name: `Second ${name}`,
  honorifics: [],
  role: null,
  country,
  part: 'principal',
  mentions: [],
})

function statement(
  i: number,
  text: string,
  source: Statement['cue'],
  cue: Statement['cue'],
  content: Statement['cue'],
  topic: string,
): Statement {
  return {
    id: `body/urge/p/${i + 1}`,
    section: null,
    text,
    start: source.start,
    end: content.end,
    sources: ['p'],
    source,
    joint: false,
    addressees: ['KR'],
    cue,
    content,
    act: ACTS[i % ACTS.length]!,
    stance: STANCES[i % STANCES.length]!,
    strong: i % 7 === 0,
    strength: (i % 5) + 1,
    modes: [],
    topics: ['trade'],
    quotes: [],
    replyTo: null,
    codes: { cameo: null, plover: null, reason: topic },
    rule: 'urge/np',
  }
}
