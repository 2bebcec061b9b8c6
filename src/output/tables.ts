/** `index.jsonl` and `manifest.json`, written line by line while the run goes on; neither stands before the end. */
import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { GrowingFile } from './growing.js'
import { INDEX, MANIFEST } from './layout.js'
import { type Entry, type Manifest, manifestEntry, manifestHead, manifestTail } from './manifest.js'

export class Tables {
  private readonly index: GrowingFile
  private readonly manifest: GrowingFile
  private readonly hash = createHash('sha256')
  private empty = true

  constructor(folder: string, head: Omit<Manifest, 'inputs' | 'index'>) {
    this.index = new GrowingFile(join(folder, INDEX), `${process.pid}`)
    this.manifest = new GrowingFile(join(folder, MANIFEST), `${process.pid}`)
    this.manifest.append(manifestHead(head))
  }

  /** In the order of the paths. */
  add(entry: Entry, indexLine: string | null): void {
    this.manifest.append(manifestEntry(entry, this.empty))
    this.empty = false
    if (indexLine === null) return
    this.hash.update(`${indexLine}\n`)
    this.index.append(`${indexLine}\n`)
  }

  finish(): void {
    this.index.finish()
    this.manifest.append(manifestTail(this.hash.digest('hex'), this.empty))
    this.manifest.finish()
  }

  abandon(): void {
    this.index.abandon()
    this.manifest.abandon()
  }
}
