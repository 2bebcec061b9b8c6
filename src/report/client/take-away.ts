/** What leaves the page: files and the clipboard. */
import type { Readout, Statement } from '../../../pipeline/record/schema.js'
import { dateOf, titleOf, UNKNOWN_ISSUER } from '../facts.js'
import { type Data, valuesOf } from './data.js'
import { el } from './dom.js'

export function save(name: string, type: string, words: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([words], { type }))
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 1000)
}

export function toJson(data: Data, rows: Uint32Array): string {
  return `${JSON.stringify(
    Array.from(rows, (row) => taken(data, row)),
    null,
    2,
  )}\n`
}

/** RFC 4180 with a byte order mark for spreadsheets; a cell that they would run as a formula gets an apostrophe. */
export function toCsv(data: Data, rows: Uint32Array): string {
  const lines = Array.from(rows, (row) =>
    Object.values(taken(data, row))
      .map((value) => cell(Array.isArray(value) ? value.join('; ') : String(value ?? '')))
      .join(','),
  )
  return `\uFEFF${[HEAD.join(','), ...lines].join('\r\n')}\r\n`
}

const HEAD = [
  'document',
  'title',
  'date',
  'issuer',
  'url',
  'statement',
  'sources',
  'addressees',
  'act',
  'stance',
  'strength',
  'modes',
  'topics',
  'cue',
  'content',
  'text',
  'start',
  'end',
] as const

function taken(data: Data, row: number): Record<(typeof HEAD)[number], unknown> {
  const { id, title, date, url } = data.documents[data.documentOf[row]!]!
  const [start, end] = data.offsets(row)
  const strength = valuesOf(data, 'strength', row)[0]
  const issuer = valuesOf(data, 'issuer', row)[0]!
  return {
    document: id,
    title,
    date,
    issuer: issuer === UNKNOWN_ISSUER ? null : issuer,
    url,
    statement: data.ids[row]!,
    sources: valuesOf(data, 'from', row),
    addressees: valuesOf(data, 'whom', row),
    act: valuesOf(data, 'act', row)[0]!,
    stance: valuesOf(data, 'stance', row)[0]!,
    strength: strength === undefined ? null : Number(strength),
    modes: valuesOf(data, 'mode', row),
    topics: valuesOf(data, 'topic', row),
    cue: data.words(row, 'cue'),
    content: data.words(row, 'content'),
    text: data.words(row, 'statement'),
    start,
    end,
  }
}

function cell(value: string): string {
  const safe = /^[\s]*[=+\-@\t\r＝＋－＠]/.test(value) && !/^-?\d+$/.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe
}

/** Publisher, title, date, address, words, place and digest: what a reader needs to find the words again. */
export function citation(record: Readout, statement: Statement): string {
  const parts = [record.issuer?.name, `“${titleOf(record)}”`, dateOf(record), record.source.url].filter(
    (p): p is string => typeof p === 'string' && p !== '',
  )
  const digest = record.source.sha256 ? `, sha256 ${record.source.sha256.slice(0, 12)}` : ''
  return `${parts.join(', ')}: “${statement.text}” (characters ${statement.start}–${statement.end}${digest})`
}

/** A button that copies; where the browser forbids it, the words appear to be copied by hand. */
export function copyButton(title: string, words: () => string, status: HTMLElement): HTMLElement {
  const copied = () => {
    status.textContent = 'Copied.'
  }
  const byHand = () => {
    const field = el('textarea', { 'aria-label': title, readonly: true, rows: '4' })
    field.value = words()
    status.replaceChildren('The browser did not allow it. Copy from here:', field)
    field.select()
  }
  return el(
    'button',
    {
      type: 'button',
      click: () => {
        if (navigator.clipboard) navigator.clipboard.writeText(words()).then(copied, byHand)
        else byHand()
      },
    },
    title,
  )
}
