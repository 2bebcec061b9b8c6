/**
 * Records in a page carry offsets alone: the words stand in the article, whose text is the readable text to the
 * letter. A span `{text, start, end}` becomes `[start, end]`; an object with more fields only loses its `text`; a list
 * of objects with the same fields becomes a table, its field names written once; a long string that comes again is
 * written once and then meant by its number.
 */

export type Packed = null | boolean | number | string | readonly Packed[] | { readonly [key: string]: Packed }

/** The key of a packed table, and of the number of a string. */
const FIELDS = '#'
const STRING = '$'
/** Shorter ones cost less than their numbers. */
const LONG = 12

export interface PackedRecord {
  readonly strings: readonly string[]
  readonly value: Packed
}

export function packRecord(record: unknown, text: string): PackedRecord {
  const packed = pack(record, text)
  const counts = new Map<string, number>()
  mapStrings(packed, (words) => {
    counts.set(words, (counts.get(words) ?? 0) + 1)
    return words
  })
  const strings = [...counts].filter(([words, n]) => n > 1 && words.length > LONG).map(([words]) => words)
  const numbers = new Map(strings.map((words, i) => [words, i]))
  const numbered = mapStrings(packed, (words) => {
    const number = numbers.get(words)
    return number === undefined ? words : { [STRING]: number }
  })
  return { strings, value: numbered }
}

export function unpackRecord({ strings, value }: PackedRecord, text: string): unknown {
  return unpack(value, text, strings)
}

/** The same value with each string, keys left out, replaced. */
function mapStrings(value: Packed, change: (words: string) => Packed): Packed {
  if (typeof value === 'string') return change(value)
  if (value === null || typeof value !== 'object') return value
  if (Array.isArray(value)) return value.map((v: Packed) => mapStrings(v, change))
  return Object.fromEntries(Object.entries(value).map(([key, v]) => [key, mapStrings(v as Packed, change)]))
}

function pack(value: unknown, text: string): Packed {
  if (value === null || typeof value !== 'object') return value as Packed
  if (Array.isArray(value)) {
    const items = value.map((v) => pack(v, text))
    return tableOf(items) ?? items
  }
  const { text: words, start, end } = value as { text?: unknown; start?: unknown; end?: unknown }
  const span =
    typeof words === 'string' &&
    typeof start === 'number' &&
    typeof end === 'number' &&
    text.slice(start, end) === words
  const entries = Object.entries(value)
  if (span && entries.length === 3) return [start as number, end as number]
  return Object.fromEntries(
    entries.filter(([key]) => !(span && key === 'text')).map(([key, v]) => [key, pack(v, text)]),
  )
}

/** The way back: the same JSON value, fields in another order where `text` was dropped. */
function unpack(value: Packed, text: string, strings: readonly string[]): unknown {
  if (value === null || typeof value !== 'object') return value
  if (Array.isArray(value)) {
    const [start, end] = value as readonly Packed[]
    if (value.length === 2 && typeof start === 'number' && typeof end === 'number')
      return { text: text.slice(start, end), start, end }
    return value.map((v: Packed) => unpack(v, text, strings))
  }
  const object = value as { readonly [key: string]: Packed }
  if (typeof object[STRING] === 'number') return strings[object[STRING]]
  if (object[FIELDS]) {
    const fields = unpack(object[FIELDS], text, strings) as string[]
    const rows = object.rows as readonly (readonly Packed[])[]
    return rows.map((row) =>
      unpack(Object.fromEntries(fields.map((field, i) => [field, row[i]!])), text, strings),
    )
  }
  const out: Record<string, unknown> = {}
  for (const key in object) out[key] = unpack(object[key]!, text, strings)
  const { text: words, start, end } = object
  const dropped = words === undefined && typeof start === 'number' && typeof end === 'number'
  if (dropped && !('path' in object) && !('code' in object)) out.text = text.slice(start, end)
  return out
}

/** Null where the items are no objects or differ in their fields. */
function tableOf(items: readonly Packed[]): Packed | null {
  const [first] = items
  if (items.length < 2 || first === null || typeof first !== 'object' || Array.isArray(first)) return null
  const fields = Object.keys(first as object)
  const rows: Packed[][] = []
  for (const item of items) {
    if (item === null || typeof item !== 'object' || Array.isArray(item)) return null
    const keys = Object.keys(item)
    if (keys.length !== fields.length || keys.some((key, i) => key !== fields[i])) return null
    rows.push(fields.map((field) => (item as { readonly [key: string]: Packed })[field]!))
  }
  return { [FIELDS]: fields, rows }
}
