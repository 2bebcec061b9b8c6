/**
 * Records in a page carry offsets alone: the words stand in the article, whose text is the readable text to the
 * letter. A span `{text, start, end}` becomes `[start, end]`; an object with more fields only loses its `text`.
 */

export type Packed = null | boolean | number | string | readonly Packed[] | { readonly [key: string]: Packed }

export function pack(value: unknown, text: string): Packed {
  if (value === null || typeof value === 'string' || typeof value === 'boolean' || typeof value === 'number')
    return value
  if (Array.isArray(value)) return value.map((v) => pack(v, text))
  const entries = Object.entries(value as Record<string, unknown>)
  const { text: words, start, end } = value as { text?: unknown; start?: unknown; end?: unknown }
  const span =
    typeof words === 'string' &&
    typeof start === 'number' &&
    typeof end === 'number' &&
    text.slice(start, end) === words
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
  const entries = Object.entries(value).map(([key, v]) => [key, unpack(v as Packed, text)] as const)
  const { text: words, start, end } = value as { [key: string]: Packed }
  if (
    words === undefined &&
    typeof start === 'number' &&
    typeof end === 'number' &&
    !('path' in value) &&
    !('code' in value)
  )
    return { ...Object.fromEntries(entries), text: text.slice(start, end) }
  return Object.fromEntries(entries)
}
