/** Where in a JSON text a value stands, by the keys that lead to it. */

/** Offset of the last key of `path`, or of the item where that is an index; as far as the path leads. The text is valid. */
export function offsetOf(json: string, path: readonly PropertyKey[]): number {
  let value = skipSpace(json, 0)
  let shown = value
  for (const key of path) {
    const child = childOf(json, value, String(key))
    if (!child) break
    shown = child.key
    value = child.value
  }
  return shown
}

interface Child {
  readonly key: number
  readonly value: number
}

function childOf(json: string, parent: number, key: string): Child | null {
  const list = json[parent] === '['
  if (!list && json[parent] !== '{') return null
  let at = skipSpace(json, parent + 1)
  for (let i = 0; json[at] !== ']' && json[at] !== '}'; i++) {
    const value = list ? at : skipSpace(json, skipSpace(json, endOf(json, at)) + 1)
    const name = list ? String(i) : (JSON.parse(json.slice(at, endOf(json, at))) as string)
    if (name === key) return { key: at, value }
    at = skipSpace(json, endOf(json, value))
    if (json[at] === ',') at = skipSpace(json, at + 1)
  }
  return null
}

function endOf(json: string, start: number): number {
  let depth = 0
  for (let at = start; at < json.length; at++) {
    const character = json[at]!
    if (character === '"') at = endOfString(json, at) - 1
    else if (character === '{' || character === '[') depth++
    else if (character === '}' || character === ']') depth--
    else if (depth === 0 && /[\s,]/.test(character)) return at
    if (depth < 0) return at
    if (depth === 0 && /["}\]]/.test(character)) return at + 1
  }
  return json.length
}

function endOfString(json: string, start: number): number {
  let at = start + 1
  while (json[at] !== '"') at += json[at] === '\\' ? 2 : 1
  return at + 1
}

function skipSpace(json: string, at: number): number {
  let next = at
  while (next < json.length && /\s/.test(json[next]!)) next++
  return next
}
