/** Files that another library writes: under a temporary name, then synced and renamed whole. */
import { closeSync, existsSync, fsyncSync, openSync, renameSync, unlinkSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'

export class PlacedFile {
  /** Where the library writes. The ending is the one that the next run sweeps. */
  readonly temporary: string

  constructor(private readonly path: string) {
    this.temporary = join(dirname(path), `.${process.pid}-${basename(path)}.readout-tmp`)
    // Made here, so that it has the modes that a new file gets, whatever the library would give it.
    closeSync(openSync(this.temporary, 'w'))
  }

  place(): void {
    const handle = openSync(this.temporary, 'r')
    try {
      fsyncSync(handle)
    } finally {
      closeSync(handle)
    }
    renameSync(this.temporary, this.path)
  }

  abandon(): void {
    if (existsSync(this.temporary)) unlinkSync(this.temporary)
  }
}
