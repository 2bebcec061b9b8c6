/** One CSV a table (RFC 4180, UTF-8, LF): exact data, or with `excel` data that no spreadsheet runs. */
import { join } from 'node:path'
import { stringify } from 'csv-stringify/sync'
import { GrowingFile } from '../output/growing.js'
import type { Format } from './format.js'
import { type Cell, TABLES } from './tables.js'

export const csv: Format = {
  name: 'csv',
  purpose: 'one CSV a table; --excel makes cells that a spreadsheet would run harmless',
  open: async (folder, { excel }) => {
    const files = TABLES.map((table) => {
      const file = new GrowingFile(join(folder, `${table.name}.csv`), `${process.pid}`)
      file.append(`${excel ? '\uFEFF' : ''}${stringify([table.columns.map((c) => c.name)])}`)
      return { table, file }
    })
    return {
      add: (record) => {
        for (const { table, file } of files) {
          const rows = table.rows(record).map((row) => row.map((cell) => printed(cell, excel)))
          if (rows.length > 0) file.append(stringify(rows))
        }
      },
      finish: () => {
        for (const { file } of files) file.finish()
        return files.map(({ table }) => ({ file: `${table.name}.csv`, table: table.name }))
      },
      abandon: () => {
        for (const { file } of files) file.abandon()
      },
    }
  },
}

function printed(cell: Cell, excel: boolean): string {
  if (cell === null) return ''
  if (typeof cell !== 'string') return String(cell)
  return excel && FORMULA.test(cell) ? `'${cell}` : cell
}

/** What a spreadsheet may take for a formula, also behind spaces, quotes and marks (CWE-1236). */
const FORMULA = /^[\s"'\u00A0\uFEFF\u200B]{0,64}[=+\-@\t\r＝＋－＠]/
