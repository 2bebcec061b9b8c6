/** Which statements are shown: the words searched for and the values chosen, kept in the page's address. */
import type { ColumnName } from '../table.js'
import { type Data, type Haystack, haystackOf, type Values } from './data.js'
import { wordsOf } from './fold.js'

/** What can be chosen, in the order shown. */
export const FACETS = {
  issuer: 'Published by',
  counterpart: 'Counterpart',
  topic: 'Topic',
  act: 'Act',
  stance: 'Stance',
  strength: 'Strength',
  person: 'Person who speaks',
  side: 'Country that speaks',
  to: 'Country addressed',
  year: 'Year',
  document: 'Document',
} as const
export type Facet = keyof typeof FACETS
export const facetNames = Object.keys(FACETS) as Facet[]

export interface Filters {
  readonly words: string
  readonly chosen: ReadonlyMap<Facet, ReadonlySet<string>>
  readonly sort: Sort
}

export const SORTS = ['date', 'issuer', 'from', 'act', 'strength'] as const
export type SortKey = (typeof SORTS)[number]
/** A minus means downwards. */
export type Sort = SortKey | `-${SortKey}`
const NEWEST: Sort = '-date'

export function readFilters(query: string): Filters {
  const params = new URLSearchParams(query)
  const chosen = new Map<Facet, Set<string>>()
  for (const facet of facetNames) {
    const values = params.getAll(facet)
    if (values.length > 0) chosen.set(facet, new Set(values))
  }
  const sort = params.get('sort') ?? ''
  const known = (SORTS as readonly string[]).includes(sort.replace(/^-/, ''))
  return { words: params.get('q') ?? '', chosen, sort: known ? (sort as Sort) : NEWEST }
}

export function writeFilters({ words, chosen, sort }: Filters): string {
  const params = new URLSearchParams()
  if (words) params.set('q', words)
  for (const [facet, values] of chosen) for (const value of values) params.append(facet, value)
  if (sort !== NEWEST) params.set('sort', sort)
  const query = params.toString()
  return query ? `#/statements?${query}` : '#/statements'
}

export function toggled(filters: Filters, facet: Facet, value: string): Filters {
  const chosen = new Map([...filters.chosen].map(([f, values]) => [f, new Set(values)]))
  const values = chosen.get(facet) ?? new Set<string>()
  if (!values.delete(value)) values.add(value)
  if (values.size > 0) chosen.set(facet, values)
  else chosen.delete(facet)
  return { ...filters, chosen }
}

export interface Found {
  /** Statements in the order asked for. */
  readonly rows: Uint32Array
  /** For each facet, how many statements each value would show beside the choices of the other facets. */
  readonly counts: Readonly<Record<Facet, Uint32Array>>
}

/** Gives what filters: rows that have every word and, of each facet with chosen values, one of them. One pass. */
export function finder(data: Data): (filters: Filters) => Found {
  const orders = new Map<Sort, Uint32Array>()
  let haystack: Haystack | null = null
  // Made while the reader looks at the page, so that the first word is found as fast as the next.
  setTimeout(() => {
    haystack ??= haystackOf(data)
  }, 200)
  return ({ words, chosen, sort }) => {
    const order = orders.get(sort) ?? orderOf(data, sort)
    orders.set(sort, order)
    const wanted = wordsOf(words)
    if (wanted.length > 0) haystack ??= haystackOf(data)
    const misses =
      haystack && wanted.length > 0 ? without(haystack, wanted, data.rows) : new Uint8Array(data.rows)
    /** The facet that alone keeps a row out, 1 and up; 0 none, NEVER a word or two facets. */
    const kept = misses.map((missed) => (missed ? NEVER : 0))
    for (const [i, facet] of facetNames.entries()) {
      const values = chosen.get(facet)
      if (values) keepOut(data.columns[facet], values, kept, i + 1)
    }
    const rows = order.filter((row) => kept[row] === 0)
    const counts = facetNames.map((facet, i) => [facet, count(data.columns[facet], kept, i + 1)])
    return { rows, counts: Object.fromEntries(counts) as Record<Facet, Uint32Array> }
  }
}

const NEVER = 255

function keepOut(
  { values, starts, ids }: Values,
  chosen: ReadonlySet<string>,
  kept: Uint8Array,
  facet: number,
) {
  const wanted = values.map((v) => chosen.has(v))
  for (let row = 0; row < kept.length; row++) {
    let has = false
    for (let k = starts[row]!; k < starts[row + 1]! && !has; k++) has = wanted[ids[k]!]!
    if (!has) kept[row] = kept[row] === 0 ? facet : NEVER
  }
}

function count({ values, starts, ids }: Values, kept: Uint8Array, facet: number): Uint32Array {
  const counts = new Uint32Array(values.length)
  for (let row = 0; row < kept.length; row++)
    if (kept[row] === 0 || kept[row] === facet)
      for (let k = starts[row]!; k < starts[row + 1]!; k++) counts[ids[k]!]!++
  return counts
}

/** 1 for each row that lacks one of the words. */
function without({ text, starts }: Haystack, words: readonly string[], rows: number): Uint8Array {
  const misses = new Uint8Array(rows)
  for (const word of words) {
    const has = new Uint8Array(rows)
    let row = 0
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, starts[row + 1]!)) {
      while (starts[row + 1]! <= at) row++
      has[row] = 1
    }
    for (let i = 0; i < rows; i++) if (!has[i]) misses[i] = 1
  }
  return misses
}

/** Every row in order; rows that are equal stay as they stand in their document. */
function orderOf(data: Data, sort: Sort): Uint32Array {
  const down = sort.startsWith('-')
  const key = (down ? sort.slice(1) : sort) as SortKey
  const keys = Array.from({ length: data.rows }, (_, row) => keyOf(data, key, row))
  const ranks = new Map([...new Set(keys)].sort().map((k, i) => [k, i]))
  const rank = Float64Array.from(keys, (k) => ranks.get(k)!)
  const sign = down ? -1 : 1
  return Uint32Array.from(keys.keys()).sort((a, b) => sign * (rank[a]! - rank[b]!) || a - b)
}

function keyOf(data: Data, key: SortKey, row: number): string {
  if (key === 'date') return data.documents[data.documentOf[row]!]!.date
  const column: ColumnName = key
  const { values, starts, ids } = data.columns[column]
  return starts[row] === starts[row + 1] ? '' : values[ids[starts[row]!]!]!
}
