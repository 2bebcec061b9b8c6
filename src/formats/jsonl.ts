/** One record a line, as it is. */
import { join } from 'node:path'
import { GrowingFile } from '../output/growing.js'
import type { Format } from './format.js'

export const jsonl: Format = {
  name: 'jsonl',
  purpose: 'records.jsonl: one whole record a line',
  open: async (folder) => {
    const file = new GrowingFile(join(folder, 'records.jsonl'), `${process.pid}`)
    return {
      add: (record) => file.append(`${JSON.stringify(record)}\n`),
      finish: () => {
        file.finish()
        return [{ file: 'records.jsonl', table: null }]
      },
      abandon: () => file.abandon(),
    }
  },
}
