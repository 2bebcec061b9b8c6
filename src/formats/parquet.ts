/** One Parquet file a table, flat columns. */
import { join } from 'node:path'
import type { Format } from './format.js'
import { PlacedFile } from './place.js'
import { type Cell, type Column, TABLES } from './tables.js'

/** Rows that are held before a row group is written. */
const GROUP = 20_000
const TYPE = { string: 'STRING', integer: 'INT32', boolean: 'BOOLEAN' } as const

export const parquet: Format = {
  name: 'parquet',
  purpose: 'one Parquet file a table',
  open: async (folder) => {
    const { fileWriter, ParquetWriter, schemaFromColumnData } = await import('hyparquet-writer')
    const open = TABLES.map((table) => {
      const placed = new PlacedFile(join(folder, `${table.name}.parquet`))
      const schema = schemaFromColumnData({ columnData: columnsOf(table.columns, []) })
      return {
        table,
        placed,
        rows: [] as (readonly Cell[])[],
        writer: new ParquetWriter({ writer: fileWriter(placed.temporary), schema }),
      }
    })
    const flush = ({ table, rows, writer }: (typeof open)[number]) => {
      if (rows.length > 0) writer.write({ columnData: columnsOf(table.columns, rows), rowGroupSize: GROUP })
      rows.length = 0
    }
    return {
      add: (record) => {
        for (const one of open) {
          for (const row of one.table.rows(record)) one.rows.push(row)
          if (one.rows.length >= GROUP) flush(one)
        }
      },
      finish: () => {
        for (const one of open) {
          flush(one)
          one.writer.finish()
          one.placed.place()
        }
        return open.map(({ table }) => ({ file: `${table.name}.parquet`, table: table.name }))
      },
      abandon: () => {
        for (const { placed } of open) placed.abandon()
      },
    }
  },
}

function columnsOf(columns: readonly Column[], rows: readonly (readonly Cell[])[]) {
  return columns.map((column, i) => ({
    name: column.name,
    type: TYPE[column.type],
    nullable: !column.required,
    data: rows.map((row) => row[i] ?? null),
  }))
}
