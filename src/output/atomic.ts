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
  readonly handle: number
}

/** Files that are held open until the next commit. */
const OPEN_AT_ONCE = 48

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
  async stage(path: string, content: string): Promise<void> {
    if (this.staged.length >= OPEN_AT_ONCE) await this.commit()
    this.makeFolder(dirname(path))
    const staged = await this.open(path)
    try {
      writeAll(this.fs, staged.handle, Buffer.from(content))
    } catch (error) {
      this.discard([staged])
      throw this.givenUp(path, error)
    }
    this.staged.push(staged)
  }

  /** Syncs all staged files side by side, renames them, and syncs their folders. */
  async commit(): Promise<void> {
    const batch = this.staged
    this.staged = []
    for (const [i, result] of (await Promise.allSettled(batch.map((s) => this.sync(s)))).entries()) {
      if (result.status === 'fulfilled') continue
      this.discard(batch)
      throw outputError(batch[i]!.path, result.reason)
    }
    for (const [i, { handle, temporary, path }] of batch.entries()) {
      try {
        this.fs.closeSync(handle)
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

  private sync({ handle }: Staged): Promise<void> {
    return new Promise((done, fail) => this.fs.fsync(handle, (error) => (error ? fail(error) : done())))
  }

  private async open(path: string): Promise<Staged> {
    const temporary = join(dirname(path), `.${this.owner}-${this.n++}${MARK}`)
    try {
      return { path, temporary, handle: this.fs.openSync(temporary, 'wx') }
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException
      if (code !== 'EMFILE' || this.staged.length === 0) throw this.givenUp(path, error)
    }
    await this.commit()
    return this.open(path)
  }

  private discard(batch: readonly Staged[]): void {
    for (const { handle, temporary } of batch) {
      attempt(() => this.fs.closeSync(handle))
      attempt(() => this.fs.unlinkSync(temporary))
    }
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
