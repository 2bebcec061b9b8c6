/** One SQLite database with all tables, keys, and a full-text index over the statements. */
import { join } from 'node:path'
import type { Format } from './format.js'
import { PlacedFile } from './place.js'
import { TABLES, type Table } from './tables.js'

const FILE = 'readouts.sqlite'
const TYPE = { string: 'TEXT', integer: 'INTEGER', boolean: 'INTEGER' } as const

export const sqlite: Format = {
  name: 'sqlite',
  purpose: `${FILE}: all tables with keys, and full-text search over the statements`,
  open: async (folder) => {
    const { default: wasm } = await import('node-sqlite3-wasm')
    const placed = new PlacedFile(join(folder, FILE))
    const database = new wasm.Database(placed.temporary)
    database.exec('PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; BEGIN')
    for (const table of TABLES) database.exec(create(table))
    const inserts = TABLES.map((table) => ({
      table,
      insert: database.prepare(
        `INSERT INTO ${table.name} VALUES (${table.columns.map(() => '?').join(', ')})`,
      ),
    }))
    const close = () => {
      for (const { insert } of inserts) insert.finalize()
      database.close()
    }
    return {
      add: (record) => {
        for (const { table, insert } of inserts) for (const row of table.rows(record)) insert.run([...row])
      },
      finish: () => {
        database.exec(SEARCH)
        database.exec('COMMIT')
        close()
        placed.place()
        return [{ file: FILE, table: null }]
      },
      abandon: () => {
        close()
        placed.abandon()
      },
    }
  },
}

/** Names come from this program's own table list, never from a document. */
function create({ name, columns, primaryKey, foreignKeys }: Table): string {
  const lines = [
    ...columns.map((c) => `${c.name} ${TYPE[c.type]}${c.required ? ' NOT NULL' : ''}`),
    `PRIMARY KEY (${primaryKey.join(', ')})`,
    ...foreignKeys.map(
      (k) => `FOREIGN KEY (${k.fields.join(', ')}) REFERENCES ${k.table} (${k.to.join(', ')})`,
    ),
  ]
  return `CREATE TABLE ${name} (\n  ${lines.join(',\n  ')}\n)`
}

/** `SELECT document, s.text FROM statement_search f JOIN statements s ON s.rowid = f.rowid WHERE statement_search MATCH 'fisheries'`. */
const SEARCH = `
CREATE VIRTUAL TABLE statement_search USING fts5(text, cue, content, content='statements', tokenize='unicode61');
INSERT INTO statement_search(statement_search) VALUES ('rebuild');
`
