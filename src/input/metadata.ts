/**
 * What a file cannot say for itself. Of several sources the nearest to the file wins, field by field: the sidecar
 * `NAME.meta.json`, the index given with `--meta`, `--lang`. Front matter and page heads are read with the text.
 */
import { readFileSync } from 'node:fs'
import type { Metadata } from '../../pipeline/types.js'

export type Given = Partial<Metadata>

/** Metadata by input id, and by the id without its extension. */
export type MetadataIndex = ReadonlyMap<string, Given>

export class MetadataError extends Error {
  readonly code = 'metadata-invalid'
}

const FIELDS = ['url', 'title', 'published', 'issuer', 'language', 'license'] as const
const NOTHING: Metadata = {
  url: null,
  title: null,
  published: null,
  issuer: null,
  language: null,
  license: null,
}

/** `sidecar` is the content of the file beside it, `language` what the user says of texts that do not say theirs. */
export function metadataOf(
  input: { readonly id: string; readonly given: Given | null },
  sidecar: string | null,
  language: string | null,
): Metadata {
  const beside =
    sidecar === null ? undefined : givenOf(parse(sidecar, `${input.id}.meta.json`), 'the sidecar')
  return { ...NOTHING, language, ...input.given, ...beside }
}

/** An index knows an input by its path, or by its path or name without the extension. */
export function givenFor(id: string, index: MetadataIndex | null): Given | null {
  if (!index) return null
  const bare = id.replace(/\.[^./]+$/, '')
  return index.get(id) ?? index.get(bare) ?? index.get(bare.slice(bare.lastIndexOf('/') + 1)) ?? null
}

export function readSidecar(path: string): string {
  try {
    return readFileSync(path, 'utf8').replace(/^\uFEFF/, '')
  } catch (error) {
    throw new MetadataError(`${path} cannot be read (${(error as NodeJS.ErrnoException).code})`)
  }
}

/** Reads `--meta`: a CSV file with a header, or a JSON list of objects or object of objects by path. */
export function readMetadataIndex(path: string): MetadataIndex {
  let content: string
  try {
    content = readFileSync(path, 'utf8').replace(/^\uFEFF/, '')
  } catch (error) {
    throw new MetadataError(`${path} cannot be read (${(error as NodeJS.ErrnoException).code})`)
  }
  const rows = path.toLowerCase().endsWith('.csv') ? csvRows(content) : jsonRows(parse(content, path), path)
  const index = new Map<string, Given>()
  for (const row of rows) {
    const given = givenOf(row, path)
    for (const key of [row.path, row.id]) if (typeof key === 'string') index.set(key, given)
  }
  if (rows.length > 0 && index.size === 0)
    throw new MetadataError(`${path} has neither "path" nor "id" to tell which file a row is about`)
  return index
}

type Row = Readonly<Record<string, unknown>>

function jsonRows(value: unknown, path: string): Row[] {
  if (Array.isArray(value)) return value.filter((row): row is Row => typeof row === 'object' && row !== null)
  if (typeof value === 'object' && value !== null)
    return Object.entries(value).map(([key, row]) => ({ path: key, ...(row as Row) }))
  throw new MetadataError(`${path} must hold a list of objects`)
}

/** RFC 4180: commas, quotes doubled inside quotes, any line end. */
function csvRows(content: string): Row[] {
  const table: string[][] = [[]]
  const cells = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|\n|\r|$)/g
  for (
    let m = cells.exec(content);
    m !== null && cells.lastIndex <= content.length;
    m = cells.exec(content)
  ) {
    table.at(-1)!.push(m[1] === undefined ? m[2]! : m[1].replaceAll('""', '"'))
    if (m[3] === '') break
    if (m[3] !== ',') table.push([])
  }
  const [header = [], ...rows] = table
  return rows
    .filter((row) => row.length > 1 || row[0] !== '')
    .map((row) => Object.fromEntries(header.map((name, i) => [name.trim().toLowerCase(), row[i] ?? ''])))
}

function parse(json: string, path: string): unknown {
  try {
    return JSON.parse(json)
  } catch (error) {
    throw new MetadataError(`${path} is not JSON: ${(error as Error).message}`)
  }
}

/** The fields that are ours; empty ones are not given. `country` is the issuer where both stand. */
export function givenOf(value: unknown, path: string): Given {
  if (typeof value !== 'object' || value === null) throw new MetadataError(`${path} must hold an object`)
  const row = value as Row
  const given: Record<string, string> = {}
  for (const field of FIELDS) {
    const found = field === 'issuer' ? (row.country ?? row.issuer) : row[field]
    if (typeof found === 'string' && found.trim() !== '') given[field] = found.trim()
  }
  return given
}
