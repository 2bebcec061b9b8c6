/** The readable text that a stored record's offsets count in. */
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import type { Readout } from '../../pipeline/record/schema.js'
import { decode } from '../input/decode.js'
import { inside } from './layout.js'
import { readManifest } from './manifest.js'

/** Null where the text is not there. `sources` is the input folder; by default the manifest above the record says. */
export function sourceTextOf(record: Readout, file: string, sources: string | null): string | null {
  const reading = `${file.slice(0, -'.json'.length)}.read.txt`
  if (record.source.mediaType !== 'text/plain' && existsSync(reading)) return readFileSync(reading, 'utf8')
  for (const root of sources === null ? inputFolders(file) : [resolve(sources)]) {
    for (const path of [inside(root, record.id), root]) {
      if (path.endsWith(record.id) && existsSync(path))
        return decode(readFileSync(path), 'text/plain', record.source.encoding)?.text ?? null
    }
  }
  return null
}

function inputFolders(file: string): string[] {
  for (let folder = dirname(resolve(file)); ; folder = dirname(folder)) {
    const manifest = existsSync(join(folder, 'manifest.json')) ? readManifest(folder) : null
    if (manifest) return [manifest.from].flat().map((path) => resolve(folder, path))
    if (folder === dirname(folder)) return []
  }
}
