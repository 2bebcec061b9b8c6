/** The page's data in the shape that it is worked with: columns of numbers, records read when they are asked for. */
import type { Readout } from '../../../pipeline/record/schema.js'
import { statementAnchor } from '../anchors.js'
import { type PackedRecord, unpackRecord } from '../pack.js'
import type { ColumnName, PageData, TableDocument } from '../table.js'
import { fold } from './fold.js'

/** Values of every statement: row `i` has `values[ids[k]]` for `starts[i] <= k < starts[i + 1]`. */
export interface Values {
  readonly values: readonly string[]
  readonly starts: Uint32Array
  readonly ids: Uint32Array
}

export interface Data {
  readonly documents: readonly TableDocument[]
  /** How many statements there are; a row is a number below. */
  readonly rows: number
  /** Index of each statement's document. */
  readonly documentOf: Uint32Array
  readonly ids: readonly string[]
  readonly columns: Readonly<Record<ColumnName, Values>>
  readonly place: (code: string) => string
  readonly rules: PageData['rules']
  /** Words of a statement's part. */
  readonly words: (row: number, part: 'statement' | 'cue' | 'content') => string
  /** A document's text as it is searched, as long as the text. */
  readonly folded: (document: number) => string
  readonly offsets: (row: number) => readonly [number, number]
  readonly hrefOf: (row: number) => string
  /** Null where the page does not hold the document. */
  readonly recordOf: (document: number) => Readout | null
}

export function load({ table, places, rules }: PageData): Data {
  const { documents, ids, spans } = table
  const documentOf = new Uint32Array(ids.length)
  let row = 0
  for (const [d, { statements }] of documents.entries()) {
    documentOf.fill(d, row, row + statements)
    row += statements
  }
  const columns = Object.fromEntries(
    Object.entries(table.columns).map(([name, { of, values, ids, counts }]) => {
      const own = { values, starts: startsOf(counts, ids.length), ids: Uint32Array.from(ids) }
      return [name, of === 'document' ? spread(own, documentOf) : own]
    }),
  ) as Record<ColumnName, Values>
  const packed = document.querySelectorAll('script.record')
  const folded: string[] = []
  const textOf = (r: number) => documents[documentOf[r]!]!.text
  return {
    documents,
    rows: ids.length,
    documentOf,
    ids,
    columns,
    place: (code) => places[code] ?? code,
    rules,
    words: (r, part) => {
      const at = r * 6 + PARTS[part]
      return textOf(r).slice(spans[at], spans[at + 1])
    },
    folded: (d) => {
      folded[d] ??= fold(documents[d]!.text)
      return folded[d]!
    },
    offsets: (r) => [spans[r * 6]!, spans[r * 6 + 1]!],
    hrefOf: (r) => {
      const { page, id } = documents[documentOf[r]!]!
      return `${page}#${statementAnchor(id, ids[r]!)}`
    },
    recordOf: (d) => {
      const json = packed[d]?.textContent
      return json ? (unpackRecord(JSON.parse(json) as PackedRecord, documents[d]!.text) as Readout) : null
    },
  }
}

const PARTS = { statement: 0, cue: 2, content: 4 } as const

function startsOf(counts: readonly number[] | null, all: number): Uint32Array {
  const starts = new Uint32Array((counts?.length ?? all) + 1)
  for (let i = 1; i < starts.length; i++) starts[i] = starts[i - 1]! + (counts ? counts[i - 1]! : 1)
  return starts
}

/** A column of documents as one of statements. */
function spread({ values, starts, ids }: Values, documentOf: Uint32Array): Values {
  const spreadIds: number[] = []
  const spreadStarts = new Uint32Array(documentOf.length + 1)
  for (const [row, d] of documentOf.entries()) {
    for (let k = starts[d]!; k < starts[d + 1]!; k++) spreadIds.push(ids[k]!)
    spreadStarts[row + 1] = spreadIds.length
  }
  return { values, starts: spreadStarts, ids: Uint32Array.from(spreadIds) }
}

export function valuesOf({ columns }: Data, name: ColumnName, row: number): string[] {
  const { values, starts, ids } = columns[name]
  return Array.from(ids.subarray(starts[row], starts[row + 1]), (id) => values[id]!)
}

/** One string of all that is searched, statement after statement, and where each begins. Made at the first search. */
export interface Haystack {
  readonly text: string
  readonly starts: Uint32Array
}

export function haystackOf(data: Data): Haystack {
  const starts = new Uint32Array(data.rows + 1)
  const parts: string[] = []
  const titles = data.documents.map((d) => fold(d.title))
  const named = SEARCHED.map((name) => {
    const { values, starts, ids } = data.columns[name]
    return { starts, ids, values: values.map((value) => `${fold(value)}\n`) }
  })
  let at = 0
  for (let row = 0; row < data.rows; row++) {
    const d = data.documentOf[row]!
    const [start, end] = data.offsets(row)
    let part = `${data.folded(d).slice(start, end)}\n${titles[d]}\n`
    for (const { starts, ids, values } of named)
      for (let k = starts[row]!; k < starts[row + 1]!; k++) part += values[ids[k]!]
    parts.push(part)
    at += part.length
    starts[row + 1] = at
  }
  return { text: parts.join(''), starts }
}

const SEARCHED = ['from', 'whom', 'topic'] as const
