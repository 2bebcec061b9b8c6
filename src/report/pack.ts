/**
 * Records in a page carry offsets alone: the words stand in the article, whose text is the readable text to the
 * letter. A span `{text, start, end}` becomes `[start, end]`; an object with more fields only loses its `text`; a list
 * of objects with the same fields becomes a table, its field names written once.
 */

export type Packed = null | boolean | number | string | readonly Packed[] | { readonly [key: string]: Packed }

/** The key of a packed table. */
const FIELDS = '#'

export function pack(value: unknown, text: string): Packed {
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

/** The way back; `pack` and `unpack` give the same JSON value, fields in another order where `text` was dropped. */
export function unpack(value: Packed, text: string): unknown {
  if (value === null || typeof value !== 'object') return value
  if (Array.isArray(value)) {
    const [start, end] = value as readonly Packed[]
    if (value.length === 2 && typeof start === 'number' && typeof end === 'number')
      return { text: text.slice(start, end), start, end }
    return value.map((v: Packed) => unpack(v, text))
  }
  const object = value as { readonly [key: string]: Packed }
  const fields = object[FIELDS] as readonly string[] | undefined
  if (fields) {
    const rows = object.rows as readonly (readonly Packed[])[]
    return rows.map((row) => unpack(Object.fromEntries(fields.map((field, i) => [field, row[i]!])), text))
  }
  const out: Record<string, unknown> = {}
  for (const key in object) out[key] = unpack(object[key]!, text)
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
