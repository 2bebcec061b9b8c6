/** JSON files that people write: errors name file, line and column, and the nearest known key. */
import { readFileSync } from 'node:fs'
import { ReadoutError } from '../terminal/errors.js'
import { nearest } from '../terminal/nearest.js'
import { offsetOf } from './place.js'

/** As much of a zod schema as is needed here. */
export interface Schema<T> {
  safeParse(
    value: unknown,
  ): { success: true; data: T } | { success: false; error: { issues: readonly Issue[] } }
}

interface Issue {
  readonly code: string | undefined
  readonly path: readonly PropertyKey[]
  readonly message: string
  readonly keys?: readonly string[]
}

export function readChecked<T>(path: string, schema: Schema<T>): T {
  const content = read(path)
  const result = schema.safeParse(parse(content, path))
  if (result.success) return result.data
  const issue = result.error.issues[0]!
  const unknown = issue.code === 'unrecognized_keys' ? (issue.keys?.[0] ?? '') : null
  const keys = unknown === null ? issue.path : [...issue.path, unknown]
  const where = keys.length === 0 ? '' : `${keys.map(String).join('.')}: `
  const message = unknown === null ? `${where}${issue.message}` : unknownKey(unknown, issue.path, schema)
  throw new ReadoutError(
    'config-invalid',
    `${path}:${lineAndColumn(content, offsetOf(content, keys))}: ${message}`,
    'readout schema config',
  )
}

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8').replace(/^\uFEFF/, '')
  } catch (error) {
    throw new ReadoutError(
      'config-invalid',
      `${path} cannot be read (${(error as NodeJS.ErrnoException).code})`,
    )
  }
}

function parse(content: string, path: string): unknown {
  try {
    return JSON.parse(content)
  } catch (error) {
    const { message } = error as Error
    const at = /position (\d+)/.exec(message)
    const where = at ? lineAndColumn(content, Number(at[1])) : lineAndColumn(content, content.length)
    throw new ReadoutError(
      'config-invalid',
      `${path}:${where}: not JSON: ${message.replace(/ in JSON at.*$/, '')}`,
    )
  }
}

function unknownKey(key: string, path: readonly PropertyKey[], schema: unknown): string {
  const near = nearest(key, keysAt(schema, path))
  return `unknown key '${[...path.map(String), key].join('.')}'${near ? `. Did you mean '${near}'?` : ''}`
}

/** The keys that the schema has at a path, as far as it is made of plain objects. */
function keysAt(schema: unknown, path: readonly PropertyKey[]): string[] {
  let at = schema
  for (const key of [...path, null]) {
    const shape = shapeOf(at)
    if (key === null) return shape ? Object.keys(shape) : []
    at = shape?.[String(key)]
  }
  return []
}

function shapeOf(schema: unknown): Record<string, unknown> | undefined {
  let at = schema as { shape?: Record<string, unknown>; unwrap?: () => unknown } | undefined
  while (at && !at.shape && at.unwrap) at = at.unwrap() as typeof at
  return at?.shape
}

function lineAndColumn(content: string, at: number): string {
  const before = content.slice(0, at).split('\n')
  return `${before.length}:${[...before.at(-1)!].length + 1}`
}
