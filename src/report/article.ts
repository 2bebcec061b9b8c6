/** A document as published, with what the record says of it marked: the page's HTML for one text. */
import type { Readout } from '../../pipeline/record/schema.js'
import { documentAnchor, statementAnchor } from './anchors.js'
import { escapeHtml, safeUrl } from './escape.js'
import { type Mark, segments } from './segments.js'

export interface ReportDocument {
  readonly record: Readout
  /** The readable text that the record's offsets count in. */
  readonly text: string
}

/** The text content of the element with the class `text` is the readable text, character for character. */
export function article({ record, text }: ReportDocument): string {
  const marks = marksOf(record)
  const furniture = record.unread.filter(
    (u) => u.reason === 'furniture' || u.reason === 'caption' || u.reason === 'note',
  )
  const lines: string[] = []
  let start = 0
  for (const end of lineEnds(text)) {
    const line = segments(marks, start, end)
      .map((s) => piece(text.slice(s.start, s.end), s.start, s.marks, record))
      .join('')
    if (text.slice(start, end).trim() === '') lines.push(line)
    else lines.push(`<p${lineClass(record, furniture, start, end)}>${line}</p>`)
    start = end
  }
  const language = record.source.language ?? 'en'
  return `<article id="${documentAnchor(record.id)}" data-doc="${escapeHtml(record.id)}" tabindex="-1">${heading(record)}<div class="text" lang="${escapeHtml(language)}" dir="auto">${lines.join('')}</div></article>`
}

function heading(record: Readout): string {
  const url = safeUrl(record.source.url)
  const link = url ? ` · <a href="${escapeHtml(url)}" rel="noopener noreferrer nofollow">source</a>` : ''
  const facts = [
    record.issuer?.name,
    record.published?.value ?? record.event.date?.value,
    record.source.license,
  ]
  return `<header><h2>${escapeHtml(record.title?.text ?? record.id)}</h2><p class="by">${facts
    .filter((f) => f != null)
    .map((f) => escapeHtml(f!))
    .join(' · ')}${link}</p></header>`
}

/** The offset behind each line break, and the end of the text. */
function lineEnds(text: string): number[] {
  const ends: number[] = []
  for (const m of text.matchAll(/\r\n|\n|\r/g)) ends.push(m.index + m[0].length)
  if (ends.at(-1) !== text.length) ends.push(text.length)
  return ends
}

function lineClass(record: Readout, furniture: Readout['unread'], start: number, end: number): string {
  const { title, published } = record
  if (title?.start != null && title.start >= start && title.end! <= end + 1) return ' class="headline"'
  if (furniture.some((f) => f.start < end && f.end > start)) return ' class="furniture"'
  if (published?.start != null && published.start >= start && published.end! <= end && end - start < 60)
    return ' class="dateline"'
  if (record.sections.some((s) => s.heading && s.heading.start >= start && s.heading.end <= end))
    return ' class="heading"'
  return ''
}

function marksOf(record: Readout): Mark[] {
  const fact = (kind: string) => (at: { start: number; end: number }) => ({
    start: at.start,
    end: at.end,
    kind,
    statement: null,
  })
  return [
    ...record.people.flatMap((p) => p.mentions.map(fact('person'))),
    ...record.dates.map(fact('date')),
    ...record.topics.flatMap((t) => t.evidence.map(fact('topic'))),
    ...record.sections.flatMap((s) =>
      s.label === null ? [] : [{ start: s.start, end: labelEnd(s), kind: 'label', statement: null }],
    ),
    ...record.unread.filter((u) => !SILENT.has(u.reason)).map(fact('unread')),
    ...record.statements.flatMap((s, i) =>
      [
        { at: s.content, kind: 'content' },
        { at: s.source, kind: 'source' },
        { at: s.cue, kind: 'cue' },
      ].flatMap(({ at, kind }) => (at ? [{ start: at.start, end: at.end, kind, statement: i }] : [])),
    ),
  ]
}

const SILENT = new Set(['title', 'dateline', 'furniture', 'caption', 'note', 'heading', 'language'])

function labelEnd(section: Readout['sections'][number]): number {
  return Math.min(section.start + section.label!.length, section.end)
}

function piece(words: string, at: number, marks: readonly Mark[], record: Readout): string {
  const shown = escapeHtml(words)
  if (marks.length === 0) return shown
  const kinds = [...new Set(marks.map((m) => m.kind))].filter(
    (kind, _, all) => kind !== 'unread' || all.length === 1,
  )
  const said = [...new Set(marks.flatMap((m) => (m.statement === null ? [] : [m.statement])))]
  const first = marks.find((m) => m.kind === 'cue' && m.start === at)
  const id = first
    ? ` id="${escapeHtml(statementAnchor(record.id, record.statements[first.statement!]!.id))}"`
    : ''
  const statements = said.length > 0 ? ` data-s="${said.join(' ')}"` : ''
  return `<span class="${kinds.join(' ')}"${id}${statements}>${shown}</span>`
}
