/**
 * The statements of a page as columns: what searching, filtering, sorting and listing need, without the records.
 * A page of twenty thousand statements opens by reading this alone; a record is read when its document is opened.
 */
import type { Readout } from '../../pipeline/record/schema.js'
import type { ReportDocument } from './article.js'
import {
  counterpartsOf,
  dateOf,
  isPlace,
  issuerOf,
  nameOf,
  type PlaceName,
  sidesOf,
  titleOf,
} from './facts.js'
import type { RuleWords } from './rules.js'

/** Values of each document or of each statement; a statement has those of its document. */
export interface Column {
  readonly of: 'document' | 'statement'
  readonly values: readonly string[]
  /** Indices into `values`, row after row. */
  readonly ids: readonly number[]
  /** How many `ids` each row has; null where each has one. */
  readonly counts: readonly number[] | null
}

export interface TableDocument {
  readonly id: string
  readonly title: string
  readonly date: string
  readonly url: string | null
  /** The page that holds the document, '' for this one. */
  readonly page: string
  readonly text: string
  readonly statements: number
}

export type ColumnName = keyof typeof COLUMNS

export interface StatementTable {
  readonly documents: readonly TableDocument[]
  /** Ids of the statements, document after document. */
  readonly ids: readonly string[]
  /** Six offsets for each statement: start and end of the statement, of its cue, of its content. */
  readonly spans: readonly number[]
  readonly columns: Readonly<Record<ColumnName, Column>>
}

/** What the page's script reads when the page opens; the records stand apart, one element each. */
export interface PageData {
  readonly table: StatementTable
  /** Names of the codes of places. */
  readonly places: Readonly<Record<string, string>>
  readonly rules: Readonly<Record<string, RuleWords>>
}

type Statement = Readout['statements'][number]
type Read = (record: Readout, statement: Statement, place: PlaceName) => readonly string[]

const COLUMNS = {
  document: ofDocument((r) => [r.id]),
  issuer: ofDocument((r) => [issuerOf(r)]),
  counterpart: ofDocument((r, _, place) => counterpartsOf(r).map(place)),
  year: ofDocument((r) => (dateOf(r) ? [dateOf(r).slice(0, 4)] : [])),
  topic: ofStatement((r, s) => s.topics.map((t) => r.topics.find((x) => x.id === t)?.label ?? t)),
  act: ofStatement((_, s) => [s.act]),
  stance: ofStatement((_, s) => [s.stance]),
  strength: ofStatement((_, s) => (s.strength === null ? [] : [String(s.strength)])),
  person: ofStatement((r, s) => s.sources.flatMap((id) => r.people.find((p) => p.id === id)?.name ?? [])),
  side: ofStatement((r, s, place) => sidesOf(r, s.sources).map(place)),
  to: ofStatement((r, s, place) => sidesOf(r, s.addressees).map(place)),
  from: ofStatement((r, s, place) => s.sources.map((id) => nameOf(r, id, place))),
  whom: ofStatement((r, s, place) => s.addressees.map((id) => nameOf(r, id, place))),
  mode: ofStatement((_, s) => [...(s.strong ? ['strong'] : []), ...s.modes]),
} as const

function ofDocument(read: Read) {
  return { of: 'document' as const, read }
}
function ofStatement(read: Read) {
  return { of: 'statement' as const, read }
}

/** `page` gives the address of the page that holds a record. */
export function statementTable(
  documents: readonly ReportDocument[],
  place: PlaceName,
  page: (record: Readout) => string,
): StatementTable {
  const columns = Object.entries(COLUMNS).map(([name, { of, read }]) => [
    name,
    column(documents, of, read, place),
  ])
  return {
    documents: documents.map(({ record, text }) => ({
      id: record.id,
      title: titleOf(record),
      date: dateOf(record),
      url: record.source.url,
      page: page(record),
      text,
      statements: record.statements.length,
    })),
    ids: documents.flatMap(({ record }) => record.statements.map((s) => s.id)),
    spans: documents.flatMap(({ record }) =>
      record.statements.flatMap((s) => [
        s.start,
        s.end,
        s.cue.start,
        s.cue.end,
        s.content.start,
        s.content.end,
      ]),
    ),
    columns: Object.fromEntries(columns) as Record<ColumnName, Column>,
  }
}

function column(
  documents: readonly ReportDocument[],
  of: Column['of'],
  read: Read,
  place: PlaceName,
): Column {
  const known = new Map<string, number>()
  const ids: number[] = []
  const counts: number[] = []
  const add = (values: readonly string[]) => {
    const unique = new Set(values)
    counts.push(unique.size)
    for (const value of unique) {
      const id = known.get(value) ?? known.size
      known.set(value, id)
      ids.push(id)
    }
  }
  for (const { record } of documents)
    if (of === 'document') add(read(record, NO_STATEMENT, place))
    else for (const statement of record.statements) add(read(record, statement, place))
  return { of, values: [...known.keys()], ids, counts: counts.every((n) => n === 1) ? null : counts }
}

/** A column of documents reads no statement. */
const NO_STATEMENT = {} as Statement

/** Codes of places that the page shows, with their names. */
export function placesOf(records: readonly Readout[], place: PlaceName): Record<string, string> {
  const codes = new Set<string>()
  for (const r of records) {
    if (r.issuer) codes.add(r.issuer.country)
    for (const p of r.people) if (p.country !== null) codes.add(p.country)
    for (const s of r.statements)
      for (const who of [...s.sources, ...s.addressees]) if (isPlace(who)) codes.add(who)
  }
  return Object.fromEntries([...codes].sort().map((code) => [code, place(code)]))
}
