/** Frictionless Data Package (v2): what files there are, with types, keys, sizes and hashes. */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Exported } from './format.js'
import { TABLES } from './tables.js'

export interface PackageFacts {
  readonly version: string
  readonly rules: string
  readonly documents: number
  /** Terms of the texts as the records give them, each once. */
  readonly licenses: readonly string[]
  readonly excel: boolean
}

const MEDIA: Readonly<Record<string, string>> = {
  csv: 'text/csv',
  parquet: 'application/vnd.apache.parquet',
  jsonl: 'application/jsonl',
  sqlite: 'application/vnd.sqlite3',
}

export function datapackage(folder: string, files: readonly Exported[], facts: PackageFacts): string {
  const descriptor = {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: 'readouts',
    title: `Readouts: ${facts.documents} documents`,
    description: `Made by readout ${facts.version}, rules ${facts.rules}.${facts.excel ? ' Cells that a spreadsheet would run have an apostrophe before them.' : ''}`,
    ...(facts.licenses.length > 0
      ? { licenses: facts.licenses.map((title) => ({ name: slug(title), title })) }
      : {}),
    resources: files.map((file) => resource(folder, file)),
  }
  return `${JSON.stringify(descriptor, null, 2)}\n`
}

function resource(folder: string, { file, table: name }: Exported) {
  const bytes = readFileSync(join(folder, file))
  const format = file.split('.').at(-1)!
  const table = TABLES.find((t) => t.name === name)
  return {
    name: file.replace(/\./g, '-'),
    ...(table ? { type: 'table', description: table.description } : {}),
    path: file,
    format,
    mediatype: MEDIA[format],
    ...(format === 'csv' || format === 'jsonl' ? { encoding: 'utf-8' } : {}),
    bytes: bytes.length,
    hash: `sha256:${createHash('sha256').update(bytes).digest('hex')}`,
    ...(table ? { schema: schemaOf(table, format) } : {}),
  }
}

function schemaOf(table: (typeof TABLES)[number], format: string) {
  return {
    fields: table.columns.map((c) => ({
      name: c.name,
      type: c.type,
      description: c.description,
      ...(c.required ? { constraints: { required: true } } : {}),
    })),
    primaryKey: [...table.primaryKey],
    ...(table.foreignKeys.length > 0
      ? {
          foreignKeys: table.foreignKeys.map((k) => ({
            fields: [...k.fields],
            reference: { resource: `${k.table}-${format}`, fields: [...k.to] },
          })),
        }
      : {}),
    missingValues: [''],
  }
}

const slug = (words: string) =>
  words
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '') || 'other'
