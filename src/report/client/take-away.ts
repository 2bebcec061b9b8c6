/** What leaves the page: files and the clipboard. */
import type { Readout, Statement } from '../../../pipeline/record/schema.js'
import type { Row } from './records.js'

export function save(name: string, type: string, words: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([words], { type }))
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 1000)
}

export function toJson(rows: readonly Row[]): string {
  return `${JSON.stringify(
    rows.map((r) => ({ document: r.record.id, date: r.date, issuer: r.issuer, ...r.statement })),
    null,
    2,
  )}\n`
}

/** RFC 4180; a cell that a spreadsheet would run as a formula gets an apostrophe before it. */
export function toCsv(rows: readonly Row[]): string {
  const head = [
    'document',
    'date',
    'issuer',
    'sources',
    'addressees',
    'cue',
    'act',
    'stance',
    'strength',
    'topics',
    'content',
    'start',
    'end',
  ]
  const lines = rows.map(({ record, date, issuer, from, to, statement: s }) =>
    [
      record.id,
      date,
      issuer,
      from,
      to,
      s.cue.text,
      s.act,
      s.stance,
      s.strength ?? '',
      s.topics.join(' '),
      s.content.text,
      s.start,
      s.end,
    ]
      .map((v) => cell(String(v)))
      .join(','),
  )
  return `${[head.join(','), ...lines].join('\r\n')}\r\n`
}

function cell(value: string): string {
  const safe = /^[\s]*[=+\-@\t\r＝＋－＠]/.test(value) && !/^-?\d+$/.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe
}

/** Title, issuer, date, words, place and digest: what a reader needs to find the words again. */
export function citation(record: Readout, statement: Statement): string {
  const parts = [
    record.issuer?.name,
    record.title ? `“${record.title.text}”` : record.id,
    record.published?.value ?? record.event.date?.value,
    record.source.url,
  ].filter((p): p is string => typeof p === 'string' && p !== '')
  const digest = record.source.sha256 ? `, sha256 ${record.source.sha256.slice(0, 12)}` : ''
  return `${parts.join(', ')}: “${statement.text}” (characters ${statement.start}–${statement.end}${digest})`
}
