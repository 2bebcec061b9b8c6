/** What a report is made of: the records of an output folder, each with the text that its offsets count in. */
import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Readout } from '../../pipeline/record/schema.js'
import { decode } from '../input/decode.js'
import { inside, readingPath } from '../output/layout.js'
import { readManifest } from '../output/manifest.js'
import { looseSpan } from '../run/spans.js'
import type { ReportDocument } from './article.js'

export interface LoadedFolder {
  readonly documents: readonly ReportDocument[]
  /** Records that are left out, and why. */
  readonly leftOut: readonly { readonly path: string; readonly reason: string }[]
}

/** `from` stands in for the manifest's input folder. Null where the folder has no manifest. */
export function loadFolder(out: string, from: string | null): LoadedFolder | null {
  const manifest = readManifest(out)
  if (!manifest) return null
  const texts = [from ?? manifest.from].flat().map((path) => resolve(out, path))
  const documents: ReportDocument[] = []
  const leftOut: { path: string; reason: string }[] = []
  for (const entry of manifest.inputs) {
    if (entry.state !== 'ok' || entry.record === null) continue
    try {
      const record = JSON.parse(readFileSync(inside(out, entry.record), 'utf8')) as Readout
      const text = textOf(out, texts, record)
      const loose = looseSpan(record, text)
      if (loose === null) documents.push({ record, text })
      else leftOut.push({ path: entry.record, reason: `the text is not the one that was read: ${loose}` })
    } catch (error) {
      leftOut.push({ path: entry.record, reason: (error as Error).message })
    }
  }
  return { documents, leftOut }
}

function textOf(out: string, texts: readonly string[], record: Readout): string {
  const read = inside(out, readingPath(record.id))
  if (existsSync(read)) return readFileSync(read, 'utf8')
  const file = [...texts.map((folder) => inside(folder, record.id)), ...texts].find(
    (path) => path.endsWith(record.id) && existsSync(path),
  )
  if (file === undefined) throw new Error('its source file is not there')
  const decoded = decode(readFileSync(file), 'text/plain', record.source.encoding)
  if (!decoded) throw new Error('its source file cannot be decoded')
  return decoded.text
}
