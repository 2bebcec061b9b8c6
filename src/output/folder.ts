/** An output folder as earlier runs left it: what it knows, what stands in it, what nobody asks for any more. */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, unlinkSync } from 'node:fs'
import { join } from 'node:path'
import type { Readout } from '../../pipeline/record/schema.js'
import { byCodeUnit } from '../input/order.js'
import { indexLine } from './index-line.js'
import { INDEX, idOf, inside, mapPath, readingPath, recordPath } from './layout.js'
import { type Entry, type Manifest, readManifest } from './manifest.js'
import { isTemporary } from './temporary.js'

export class OutputFolder {
  readonly manifest: Manifest | null
  readonly entries: ReadonlyMap<string, Entry>
  private readonly index: ReadonlyMap<string, string>

  constructor(readonly path: string) {
    this.manifest = readManifest(path)
    this.entries = new Map(this.manifest?.inputs.map((entry) => [entry.path, entry]))
    this.index = readIndex(path, this.manifest)
  }

  /** The index line of an unchanged record: from the old index, or from the record where that was touched. */
  indexLine(id: string): string {
    return (
      this.index.get(id) ??
      indexLine(JSON.parse(readFileSync(inside(this.path, recordPath(id)), 'utf8')) as Readout)
    )
  }

  /** Removes the temporary files of killed runs; only for the holder of the lock. */
  sweep(): void {
    for (const path of filesUnder(this.path)) if (isTemporary(path)) unlinkSync(inside(this.path, path))
  }

  /** The inputs whose records stand here, in order. */
  ids(): string[] {
    const ids = new Set<string>()
    for (const path of filesUnder(this.path)) {
      const id = idOf(path)
      if (id !== null) ids.add(id)
    }
    return [...ids].sort(byCodeUnit)
  }

  /** Deletes what belongs to an input's record. */
  remove(id: string): void {
    for (const path of [recordPath(id), readingPath(id), mapPath(id)]) {
      try {
        unlinkSync(inside(this.path, path))
      } catch {
        // Plain texts have a record only.
      }
    }
  }
}

function* filesUnder(root: string, folder = ''): Generator<string> {
  let entries: ReturnType<typeof list>
  try {
    entries = list(join(root, folder))
  } catch {
    return
  }
  for (const entry of entries) {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`
    if (entry.isDirectory()) yield* filesUnder(root, path)
    else if (entry.isFile()) yield path
  }
}

const list = (folder: string) => readdirSync(folder, { withFileTypes: true })

/** Lines by id, only where the index is the one that the manifest was written with. */
function readIndex(folder: string, manifest: Manifest | null): Map<string, string> {
  const lines = new Map<string, string>()
  if (!manifest) return lines
  let content: Buffer
  try {
    content = readFileSync(join(folder, INDEX))
  } catch {
    return lines
  }
  if (createHash('sha256').update(content).digest('hex') !== manifest.index) return lines
  for (const line of content.toString('utf8').split('\n')) {
    if (line !== '') lines.set((JSON.parse(line) as { id: string }).id, line)
  }
  return lines
}
