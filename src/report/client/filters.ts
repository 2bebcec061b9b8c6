/** Which statements are shown: the words searched for and the values chosen, kept in the page's address. */
import { FACETS, type Facet, type Row } from './records.js'

export interface Filters {
  readonly words: string
  readonly chosen: ReadonlyMap<Facet, ReadonlySet<string>>
  readonly sort: string
}

const facetNames = Object.keys(FACETS) as Facet[]

export function readFilters(query: string): Filters {
  const params = new URLSearchParams(query)
  const chosen = new Map<Facet, Set<string>>()
  for (const facet of facetNames) {
    const values = params.getAll(facet)
    if (values.length > 0) chosen.set(facet, new Set(values))
  }
  return { words: params.get('q') ?? '', chosen, sort: params.get('sort') ?? '' }
}

export function writeFilters({ words, chosen, sort }: Filters): string {
  const params = new URLSearchParams()
  if (words) params.set('q', words)
  for (const [facet, values] of chosen) for (const value of values) params.append(facet, value)
  if (sort) params.set('sort', sort)
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

/** Rows that have every word searched for and, of each facet with chosen values, one of them. */
export function filtered(rows: readonly Row[], { words, chosen, sort }: Filters): Row[] {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean)
  const facets = [...chosen]
  const found = rows.filter(
    (row) =>
      wanted.every((w) => row.words.includes(w)) &&
      facets.every(([facet, values]) => row.facets[facet].some((v) => values.has(v))),
  )
  return sort ? found.sort(order(sort)) : found
}

export function counted(rows: readonly Row[], facet: Facet): [string, number][] {
  const counts = new Map<string, number>()
  for (const row of rows)
    for (const value of row.facets[facet]) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
}

const KEYS: Readonly<Record<string, (row: Row) => string>> = {
  date: (r) => r.date,
  issuer: (r) => r.issuer,
  from: (r) => r.from,
  act: (r) => r.statement.act,
  strength: (r) => String(r.statement.strength ?? 0),
}

function order(sort: string): (a: Row, b: Row) => number {
  const down = sort.startsWith('-')
  const key = KEYS[down ? sort.slice(1) : sort] ?? (() => '')
  return (a, b) => {
    const [x, y] = [key(a), key(b)]
    return (x < y ? -1 : x > y ? 1 : 0) * (down ? -1 : 1)
  }
}
