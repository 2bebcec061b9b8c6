/** The pages that the tests open, with the script and the style sheet as they were built. */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { compare } from '../../src/compare/index.js'
import { diffFolders } from '../../src/diff/index.js'
import type { ReportDocument } from '../../src/report/article.js'
import { accountsView, type Lookup, versionsView } from '../../src/report/differences.js'
import { type Assets, reportPage } from '../../src/report/page.js'
import { seriesView } from '../../src/report/series.js'
import { track } from '../../src/track/index.js'
import { madeDocument } from './records.js'

const dist = (name: string) =>
  readFileSync(new URL(`../../dist/report/${name}`, import.meta.url), 'utf8').trim()

export const assets: Assets = {
  script: dist('page.iife.js'),
  style: dist('style.css'),
  sha256: (text) => createHash('sha256').update(text).digest('base64'),
}

/** One in English, one whose words are Japanese and Arabic, with a line end of another kind. */
export const documents = [
  madeDocument({
    id: 'a b/één.txt',
    title: 'Call with Minister Nowak',
    name: 'Ewa Nowak',
    topic: 'Trade',
    url: 'https://example.org/a?b=c',
    said: ['early talks on wool', 'a lasting peace', 'restraint by all sides'],
  }),
  madeDocument({
    id: 'second.txt',
    title: '外相会談 / لقاء',
    name: '山田 花子',
    topic: 'Energy',
    url: 'javascript:alert(1)',
    said: ['more wind power\r\nand less coal', 'سلام دائم', '平和な海'],
  }),
]

const explain = () => ({
  words: ['urge', 'call on'],
  frame: 'np',
  examples: ['The Minister [urged] calm.'],
})

export const page = (docs: readonly ReportDocument[] = documents, differences = '') =>
  reportPage({ title: 'Two calls', documents: docs, differences, explain }, assets)

/** A page with all three views of differences: two versions, two accounts, and a series of four meetings. */
export function pageOfDifferences(words: string): string {
  const meetings = [0, 1, 2, 3].map((i) =>
    madeDocument({
      id: `${words}-${i}.txt`,
      title: `${words} ${i}`,
      name: words,
      topic: words,
      url: words,
      said: [`${words} once`, `${words} twice`, `a word of ${i}`],
      date: `202${i}-05-04`,
      counterpart: 'KR',
    }),
  )
  const [first, second] = [meetings[0]!, meetings[1]!]
  const lookup: Lookup = (id) => {
    const held = meetings.find((m) => m.record.id === id)
    return held ? { record: held.record, page: '' } : null
  }
  const newer = { record: { ...second.record, id: first.record.id }, text: second.text }
  const versions = diffFolders([first], [newer]).documents
  const comparison = compare(first.record, second.record, { texts: { a: first.text, b: second.text } })
  const differences = [
    '<h2>What changed</h2>',
    versionsView(versions, lookup, { old: () => first.text, new: () => newer.text }),
    '<h2>Two accounts of one meeting</h2>',
    accountsView([comparison], lookup, () => words),
    '<h2>Through time</h2>',
    seriesView(track(meetings.map((m) => m.record)), lookup),
  ]
  return page(meetings, differences.join(''))
}
