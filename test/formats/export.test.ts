import { execFileSync, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { asyncBufferFromFile, parquetReadObjects } from 'hyparquet'
import { describe, expect, it } from 'vitest'
import { exportRecords, FORMATS } from '../../src/formats/index.js'
import { type Cell, TABLES } from '../../src/formats/tables.js'
import { read } from '../../src/index.js'

const python = spawnSync('python3', ['--version']).status === 0
if (!python) console.warn('SKIPPED: reading exports back with Python, which is not here.')

const fixtures = new URL('../../fixtures/', import.meta.url)
const names = readdirSync(fixtures)
  .filter((n) => n.endsWith('.txt'))
  .sort()
const records = await Promise.all(
  names.map((name) =>
    read(readFileSync(new URL(name, fixtures), 'utf8'), { id: name, metadata: { license: 'made up' } }),
  ),
)
/** What no table may lose or run. */
const traps = await read(
  'A "title", with = signs\n\nMay 4, 2021\n\nMinister Nowak urged “=1+1,\nno more”.\n',
  { id: '=cmd|x,"y"\n.txt' },
)
records.push(traps)

const folder = mkdtempSync(join(tmpdir(), 'readout-export-'))
const { files } = await exportRecords(records, folder, FORMATS, { excel: false })
const expected = (name: string): (readonly Cell[])[] => {
  const table = TABLES.find((t) => t.name === name)!
  return records.flatMap((r) => [...table.rows(r)])
}
const run = (script: string, ...args: string[]) =>
  JSON.parse(
    execFileSync('python3', ['-c', script, ...args], { encoding: 'utf8', maxBuffer: 1 << 28 }),
  ) as unknown

describe('exports load back equal', () => {
  it('JSONL, with JSON.parse', () => {
    const lines = readFileSync(join(folder, 'records.jsonl'), 'utf8').trimEnd().split('\n')
    expect(lines.map((l) => JSON.parse(l))).toEqual(records)
  })

  it.each(TABLES.map((t) => t.name))('Parquet, with hyparquet: %s', async (name) => {
    const table = TABLES.find((t) => t.name === name)!
    const rows = await parquetReadObjects({
      file: await asyncBufferFromFile(join(folder, `${name}.parquet`)),
    })
    expect(rows.map((row) => table.columns.map((c) => row[c.name] ?? null))).toEqual(expected(name))
  })

  it.skipIf(!python).each(TABLES.map((t) => t.name))("CSV, with Python's csv: %s", (name) => {
    const script =
      'import csv,json,sys; print(json.dumps(list(csv.reader(open(sys.argv[1], encoding="utf-8", newline="")))[1:]))'
    const printed = expected(name).map((row) => row.map((cell) => (cell === null ? '' : String(cell))))
    expect(run(script, join(folder, `${name}.csv`))).toEqual(printed)
  })

  it.skipIf(!python).each(TABLES.map((t) => t.name))("SQLite, with Python's sqlite3: %s", (name) => {
    const script =
      'import json,sqlite3,sys; d=sqlite3.connect(sys.argv[1]); print(json.dumps(d.execute("select * from "+sys.argv[2]+" order by rowid").fetchall()))'
    const stored = expected(name).map((row) =>
      row.map((cell) => (typeof cell === 'boolean' ? Number(cell) : cell)),
    )
    expect(run(script, join(folder, 'readouts.sqlite'), name)).toEqual(stored)
  })

  it.skipIf(!python)('SQLite finds statements by a word', () => {
    const script =
      'import json,sqlite3,sys; d=sqlite3.connect(sys.argv[1]); print(json.dumps(d.execute("select count(*) from statement_search where statement_search match ?", ("cooperation",)).fetchone()[0]))'
    const word = records.flatMap((r) => r.statements).filter((s) => /\bcooperation\b/i.test(s.text)).length
    expect(word).toBeGreaterThan(0)
    expect(run(script, join(folder, 'readouts.sqlite'))).toBe(word)
  })
})

describe('the data package', () => {
  const descriptor = JSON.parse(readFileSync(join(folder, 'datapackage.json'), 'utf8'))

  it('names every file with its size and hash', () => {
    expect(descriptor.resources.map((r: { path: string }) => r.path)).toEqual(files.slice(0, -1))
    for (const { path, bytes, hash } of descriptor.resources) {
      const content = readFileSync(join(folder, path))
      expect(bytes).toBe(content.length)
      expect(hash).toBe(`sha256:${createHash('sha256').update(content).digest('hex')}`)
    }
  })

  it('points foreign keys at tables and columns that there are', () => {
    for (const { schema } of descriptor.resources)
      for (const key of schema?.foreignKeys ?? []) {
        const target = descriptor.resources.find((r: { name: string }) => r.name === key.reference.resource)
        expect(target.schema.primaryKey).toEqual(key.reference.fields)
        expect(schema.fields.map((f: { name: string }) => f.name)).toEqual(expect.arrayContaining(key.fields))
      }
  })

  it('holds no key twice', () => {
    for (const { name, columns, primaryKey } of TABLES) {
      const at = primaryKey.map((k) => columns.findIndex((c) => c.name === k))
      const keys = expected(name).map((row) => JSON.stringify(at.map((i) => row[i])))
      expect(new Set(keys).size).toBe(keys.length)
    }
  })
})

describe('CSV for a spreadsheet', () => {
  it.each([
    ['a formula', '=1+1', "'=1+1"],
    ['a formula behind a space', ' =1+1', "' =1+1"],
    ['a full-width sign', '＝1+1', "'＝1+1"],
    ['a command', '@SUM(A1)', "'@SUM(A1)"],
    ['a minus', '-2+3', "'-2+3"],
    ['a tab', '\t=1', "'\t=1"],
    ['plain words', 'urged = asked', 'urged = asked'],
  ])('%s', async (_why, id, cell) => {
    const record = await read('', { id })
    const out = mkdtempSync(join(tmpdir(), 'readout-excel-'))
    await exportRecords(
      [record],
      out,
      FORMATS.filter((f) => f.name === 'csv'),
      { excel: true },
    )
    const text = readFileSync(join(out, 'documents.csv'), 'utf8')
    expect(text.startsWith('\uFEFF')).toBe(true)
    const first = text.split('\n')[1]!.split(',')[0]!
    expect(first.replace(/^"(.*)"$/s, '$1').replace(/""/g, '"')).toBe(cell)
  })
})

it('the same records give the same bytes', async () => {
  const again = mkdtempSync(join(tmpdir(), 'readout-export-'))
  await exportRecords(records, again, FORMATS, { excel: false })
  for (const file of files)
    expect(readFileSync(join(again, file)).equals(readFileSync(join(folder, file)))).toBe(true)
})
