/** The promise that every span is its slice, checked on every record that is written. */

/** The JSON path of the first span whose text is not the slice at its offsets; null where all hold. */
export function looseSpan(record: object, text: string): string | null {
  const keys: string[] = []
  return holds(record, text, keys) ? null : keys.reverse().join('.')
}

/** On failure the keys that lead to the span are left in `keys`, innermost first. */
function holds(value: object, text: string, keys: string[]): boolean {
  const { start, end, text: quote } = value as Readonly<Record<string, unknown>>
  if (typeof start === 'number' && typeof end === 'number') {
    if (start > end || end > text.length) return false
    if (typeof quote === 'string' && text.slice(start, end) !== quote) return false
  }
  for (const key in value) {
    const child = (value as Readonly<Record<string, unknown>>)[key]
    if (typeof child === 'object' && child !== null && !holds(child, text, keys)) {
      keys.push(key)
      return false
    }
  }
  return true
}
