/** The export formats. A new one is one file beside this and one line here. */
import { join } from 'node:path'
import type { Readout } from '../../pipeline/record/schema.js'
import { outputError } from '../output/fault.js'
import { GrowingFile } from '../output/growing.js'
import { makeFolder } from '../output/temporary.js'
import { csv } from './csv.js'
import { datapackage } from './datapackage.js'
import type { Export, Exported, ExportOptions, Format } from './format.js'
import { jsonl } from './jsonl.js'
import { parquet } from './parquet.js'
import { sqlite } from './sqlite.js'

export const FORMATS: readonly Format[] = [jsonl, csv, parquet, sqlite]

/**
 * Writes the records into `folder` in each of the formats, and a `datapackage.json` that describes the files. All files
 * are whole or absent; records are taken one by one and not kept.
 */
export async function exportRecords(
  records: Iterable<Readout>,
  folder: string,
  formats: readonly Format[],
  options: ExportOptions,
): Promise<{ readonly files: readonly string[]; readonly documents: number }> {
  makeFolder(folder)
  const open: Export[] = []
  const licenses = new Set<string>()
  let documents = 0
  let producer = { version: '', rules: '' }
  try {
    for (const format of formats) open.push(await format.open(folder, options))
    for (const record of records) {
      for (const one of open) one.add(record)
      if (record.source.license !== null) licenses.add(record.source.license)
      documents++
      producer = record.producer
    }
    const files: Exported[] = open.flatMap((one) => one.finish())
    const facts = { ...producer, documents, licenses: [...licenses].sort(), excel: options.excel }
    const descriptor = new GrowingFile(join(folder, 'datapackage.json'), `${process.pid}`)
    descriptor.append(datapackage(folder, files, facts))
    descriptor.finish()
    return { files: [...files.map((f) => f.file), 'datapackage.json'], documents }
  } catch (error) {
    for (const one of open) one.abandon()
    throw outputError(folder, error)
  }
}
