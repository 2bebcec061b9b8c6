/** `readout export`: the records of an output folder as tables that other tools read. */
import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Readout } from '../../pipeline/record/schema.js'
import type { Flags } from '../commands.js'
import { exportRecords, FORMATS } from '../formats/index.js'
import { inside } from '../output/layout.js'
import { type Manifest, readManifest } from '../output/manifest.js'
import { ReadoutError, UsageError } from '../terminal/errors.js'
import type { Terminal } from '../terminal/terminal.js'
import { count } from '../terminal/words.js'

export async function run(
  [out, ...rest]: readonly string[],
  flags: Flags,
  terminal: Terminal,
): Promise<number> {
  if (out === undefined || rest.length > 0)
    throw new UsageError(
      'export takes one output folder.',
      'for example: readout export data --to csv -o tables',
    )
  const manifest = readManifest(out)
  if (!manifest)
    throw new ReadoutError(
      'no-manifest',
      existsSync(out) ? `${out} has no manifest of this program.` : `${out}: there is no such folder`,
      'readout extract FOLDER -o OUT makes one',
    )
  const formats = formatsOf(String(flags.to ?? 'csv'))
  const folder = String(flags.out ?? `${out.replace(/\/+$/, '')}-export`)
  if (resolve(folder) === resolve(out)) throw new UsageError('the export needs a folder of its own: -o DIR')
  const { files, documents } = await exportRecords(recordsOf(out, manifest), folder, formats, {
    excel: flags.excel === true,
  })
  if (flags.json === true)
    terminal.data(`${JSON.stringify({ schema: 'readout-export/1', documents, files }, null, 2)}\n`)
  else
    terminal.say(`${count(documents, 'document')} · wrote ${files.map((f) => `${folder}/${f}`).join(', ')}`)
  return 0
}

function formatsOf(asked: string) {
  return asked.split(',').map((name) => {
    const format = FORMATS.find((f) => f.name === name.trim())
    if (!format)
      throw new UsageError(`no format '${name}'. There are ${FORMATS.map((f) => f.name).join(', ')}.`)
    return format
  })
}

function* recordsOf(out: string, manifest: Manifest): Generator<Readout> {
  for (const { state, record } of manifest.inputs)
    if (state === 'ok' && record !== null)
      yield JSON.parse(readFileSync(inside(out, record), 'utf8')) as Readout
}
