/** A document as published, with what the record says of it marked. The writer and the page's script draw it alike. */
import type { Readout } from '../../pipeline/record/schema.js'
import { documentAnchor, statementAnchor } from './anchors.js'
import { safeUrl } from './escape.js'
import { dateOf, titleOf } from './facts.js'
import { type Markup, markup } from './markup.js'
import { type Mark, segments } from './segments.js'

export interface ReportDocument {
  readonly record: Readout
  /** The readable text that the record's offsets count in. */
  readonly text: string
}

/**
 * The text content of the element with the class `text` is the readable text, character for character. With `links`,
 * words name their statements (`data-s`) and have their addresses.
 */
export function article({ record, text }: ReportDocument, links: boolean): Markup {
  const marks = marksOf(record)
  const lines: (Markup | string)[] = []
  let start = 0
  let titled = false
  for (const end of lineEnds(text)) {
    const pieces = segments(marks, start, end).map((s) =>
      piece(text.slice(s.start, s.end), s.start, s.marks, record, links),
    )
    if (text.slice(start, end).trim() === '') lines.push(...pieces)
    else {
      const kind = lineKind(record, start, end)
      lines.push(
        markup(
          'p',
          { dir: 'auto', ...(kind === 'headline' ? HEADLINE : kind ? { class: kind } : {}) },
          ...pieces,
        ),
      )
      titled ||= kind === 'headline'
    }
    start = end
  }
  const language = record.source.language ?? 'en'
  return markup(
    'article',
    { id: documentAnchor(record.id), 'data-doc': record.id, tabindex: '-1' },
    heading(record, titled),
    markup('div', { class: 'text', lang: language, dir: 'auto' }, ...lines),
  )
}

const HEADLINE = { class: 'headline', role: 'heading', 'aria-level': '2' }

/** The title stands here only where the text itself does not show it on a line of its own. */
function heading(record: Readout, titled: boolean): Markup {
  const url = safeUrl(record.source.url)
  const facts = [record.issuer?.name, dateOf(record), record.source.license].filter(
    (f) => f != null && f !== '',
  )
  const link = markup('a', { href: url ?? '', rel: 'noopener noreferrer nofollow' }, 'the page it comes from')
  return markup(
    'header',
    {},
    ...(titled ? [] : [markup('h2', { dir: 'auto' }, titleOf(record))]),
    markup('p', { class: 'by' }, facts.join(' · '), ...(url ? [' · ', link] : [])),
  )
}

/** The offset behind each line break, and the end of the text. */
function lineEnds(text: string): number[] {
  const ends: number[] = []
  for (const m of text.matchAll(/\r\n|\n|\r/g)) ends.push(m.index + m[0].length)
  if (ends.at(-1) !== text.length) ends.push(text.length)
  return ends
}

const PAGE_PARTS = new Set(['furniture', 'caption', 'note'])

function lineKind(record: Readout, start: number, end: number): string | null {
  const { title, published } = record
  if (title?.start != null && title.start >= start && title.end! <= end + 1) return 'headline'
  if (record.unread.some((u) => PAGE_PARTS.has(u.reason) && u.start < end && u.end > start))
    return 'furniture'
  if (published?.start != null && published.start >= start && published.end! <= end && end - start < 60)
    return 'dateline'
  if (record.sections.some((s) => s.heading && s.heading.start >= start && s.heading.end <= end))
    return 'heading'
  return null
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
    ...record.unread.filter((u) => !UNMARKED.has(u.reason)).map(fact('unread')),
    ...record.statements.flatMap((s, i) =>
      [
        { at: s.content, kind: 'content' },
        { at: s.source, kind: 'source' },
        { at: s.cue, kind: 'cue' },
      ].flatMap(({ at, kind }) => (at ? [{ start: at.start, end: at.end, kind, statement: i }] : [])),
    ),
  ]
}

/** Lines that have a look of their own, and texts of which nothing was read. */
const UNMARKED = new Set(['title', 'dateline', 'furniture', 'caption', 'note', 'heading', 'language'])

function labelEnd(section: Readout['sections'][number]): number {
  return Math.min(section.start + section.label!.length, section.end)
}

/** Words under the same marks. */
function piece(
  words: string,
  at: number,
  marks: readonly Mark[],
  record: Readout,
  links: boolean,
): Markup | string {
  if (marks.length === 0) return words
  const kinds = [...new Set(marks.map((m) => m.kind))].filter(
    (kind, _, all) => kind !== 'unread' || all.length === 1,
  )
  const said = [...new Set(marks.flatMap((m) => (m.statement === null ? [] : [m.statement])))]
  const first = marks.find((m) => m.kind === 'cue' && m.start === at)
  return markup(
    'span',
    {
      class: kinds.join(' '),
      ...(links && first ? { id: statementAnchor(record.id, record.statements[first.statement!]!.id) } : {}),
      ...(links && said.length > 0 ? { 'data-s': said.join(' ') } : {}),
    },
    words,
  )
}
