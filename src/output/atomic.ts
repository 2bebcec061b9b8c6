/**
 * Files that are whole or absent: a temporary file in the same folder, written in full and synced, then renamed.
 * On any failure the file that was there before stays as it was.
 */
import * as nodeFs from 'node:fs'
import { dirname, join, sep } from 'node:path'
import { OutputError, outputError } from './fault.js'
import { attempt, MARK, makeFolder, syncFolder, type WriterFs, writeAll } from './temporary.js'

interface Staged {
  readonly path: string
  readonly temporary: string
}

/** Files that are synced together: the disk does one as fast as all of them. */
const STAGED = 48

/**
 * Files that are open at once while they are synced, no more than Node has threads for. What is staged is closed: open
 * files are few on some machines and shared by all threads, and Node ends without a word where it finds none.
 */
const OPEN_AT_ONCE = 4

export class Writer {
  private staged: Staged[] = []
  private readonly made = new Set<string>()
  private n = 0

  /**
   * `root` is the folder outside of which nothing is written, also not through a link in it; `owner` makes the names
   * of temporary files differ between writers: process and thread.
   */
  constructor(
    private readonly root: string,
    private readonly owner: string,
    private readonly fs: WriterFs = nodeFs,
  ) {}

  /** Writes a temporary file; the name stands only after `commit`. */
  async stage(path: string, content: Buffer): Promise<void> {
    if (this.staged.length >= STAGED) await this.commit()
    this.makeFolder(dirname(path))
    const temporary = join(dirname(path), `.${this.owner}-${this.n++}${MARK}`)
    try {
      const handle = this.fs.openSync(temporary, 'wx')
      this.staged.push({ path, temporary })
      try {
        writeAll(this.fs, handle, content)
      } finally {
        this.fs.closeSync(handle)
      }
    } catch (error) {
      throw this.givenUp(path, error)
    }
  }

  /** Syncs all staged files, some side by side, renames them, and syncs their folders. */
  async commit(): Promise<void> {
    const batch = this.staged
    this.staged = []
    const waiting = batch.values()
    const lane = async () => {
      for (const staged of waiting) await this.sync(staged)
    }
    for (const result of await Promise.allSettled(Array.from({ length: OPEN_AT_ONCE }, lane))) {
      if (result.status === 'fulfilled') continue
      this.discard(batch)
      throw result.reason
    }
    for (const [i, { temporary, path }] of batch.entries()) {
      try {
        this.fs.renameSync(temporary, path)
      } catch (error) {
        this.discard(batch.slice(i))
        throw outputError(path, error)
      }
    }
    for (const folder of new Set(batch.map((s) => dirname(s.path)))) {
      try {
        syncFolder(folder, this.fs)
      } catch (error) {
        throw outputError(folder, error)
      }
    }
  }

  /** Once one file cannot be written the run ends, so what waits for a commit is taken back. */
  private givenUp(path: string, error: unknown): unknown {
    this.discard(this.staged)
    this.staged = []
    return outputError(path, error)
  }

  private async sync({ path, temporary }: Staged): Promise<void> {
    try {
      const handle = this.fs.openSync(temporary, 'r+')
      try {
        await new Promise<void>((done, fail) =>
          this.fs.fsync(handle, (error) => (error ? fail(error) : done())),
        )
      } finally {
        this.fs.closeSync(handle)
      }
    } catch (error) {
      throw outputError(path, error)
    }
  }

  private discard(batch: readonly Staged[]): void {
    for (const { temporary } of batch) attempt(() => this.fs.unlinkSync(temporary))
  }

  private makeFolder(folder: string): void {
    if (this.made.has(folder)) return
    try {
      makeFolder(folder, this.fs)
    } catch (error) {
      throw this.givenUp(folder, error)
    }
    const real = nodeFs.realpathSync(folder)
    const root = nodeFs.realpathSync(this.root)
    if (real !== root && !real.startsWith(root + sep))
      throw new OutputError(`${folder} leads out of the output folder to ${real}; nothing was written there`)
    this.made.add(folder)
  }
}
