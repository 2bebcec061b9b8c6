/** The page's data: records as they were written, and one row for each statement to filter and sort. */
import type { Readout, Statement } from '../../../pipeline/record/schema.js'
import { documentAnchor, statementAnchor } from '../anchors.js'
import { type Packed, unpack } from '../pack.js'

export interface PageData {
  readonly documents: readonly { readonly record: Packed; readonly text?: string; readonly href?: string }[]
}

export interface Row {
  readonly record: Readout
  readonly statement: Statement
  readonly index: number
  readonly date: string
  readonly issuer: string
  readonly from: string
  readonly to: string
  /** Lower case: everything that the search looks at. */
  readonly words: string
  readonly href: string
  readonly facets: Readonly<Record<Facet, readonly string[]>>
}

export const FACETS = {
  issuer: 'Issuer',
  counterpart: 'Counterpart',
  topic: 'Topic',
  act: 'Act',
  stance: 'Stance',
  strength: 'Strength',
  person: 'Person',
  year: 'Year',
  side: 'Side that speaks',
  to: 'Side addressed',
} as const
export type Facet = keyof typeof FACETS

export interface Loaded {
  readonly records: readonly Readout[]
  readonly rows: readonly Row[]
  readonly texts: ReadonlyMap<string, string>
}

export function load(data: PageData): Loaded {
  const texts = new Map<string, string>()
  const rows: Row[] = []
  const records = data.documents.map(({ record: packed, text, href }) => {
    const id = (packed as { id: string }).id
    const words = text ?? articleOf(id)?.querySelector('.text')?.textContent ?? ''
    texts.set(id, words)
    const record = unpack(packed, words) as Readout
    rows.push(...rowsOf(record, href ?? ''))
    return record
  })
  return { records, rows, texts }
}

export const articleOf = (id: string) => document.getElementById(documentAnchor(id))

function rowsOf(record: Readout, page: string): Row[] {
  const date = record.event.date?.value ?? record.published?.value ?? ''
  const issuer = record.issuer?.name ?? ''
  const labels = new Map(record.topics.map((t) => [t.id, t.label]))
  const names = new Map(record.people.map((p) => [p.id, p.name]))
  const countries = new Map(record.people.map((p) => [p.id, p.country]))
  const name = (who: string) => names.get(who) ?? who
  const side = (who: string) => (countries.has(who) ? (countries.get(who) ?? []) : who)
  const counterparts = record.people.flatMap((p) =>
    p.part === 'principal' && p.country !== null && p.country !== record.issuer?.country ? [p.country] : [],
  )
  return record.statements.map((statement, index) => {
    const from = statement.sources.map(name).join(', ')
    const to = statement.addressees.map(name).join(', ')
    const topics = statement.topics.map((t) => labels.get(t) ?? t)
    return {
      record,
      statement,
      index,
      date,
      issuer,
      from,
      to,
      words:
        `${from} ${to} ${statement.cue.text} ${statement.content.text} ${record.title?.text ?? ''}`.toLowerCase(),
      href: `${page}#${statementAnchor(record.id, statement.id)}`,
      facets: {
        issuer: issuer ? [issuer] : [],
        counterpart: [...new Set(counterparts)],
        topic: topics,
        act: [statement.act],
        stance: [statement.stance],
        strength: statement.strength === null ? [] : [String(statement.strength)],
        person: statement.sources.flatMap((s) => names.get(s) ?? []),
        year: date ? [date.slice(0, 4)] : [],
        side: [...new Set(statement.sources.flatMap(side))],
        to: [...new Set(statement.addressees.flatMap(side))],
      },
    }
  })
}
