/**
 * Files that are whole or absent: a temporary file in the same folder, written in full and synced, then renamed.
 * On any failure the file that was there before stays as it was.
 */
import * as nodeFs from 'node:fs'
import { basename, dirname, join, sep } from 'node:path'
import { ReadoutError } from '../terminal/errors.js'

/** The calls that writing needs; tests put one in that fails. */
export type WriterFs = Pick<
  typeof nodeFs,
  'openSync' | 'writeSync' | 'fsync' | 'fsyncSync' | 'closeSync' | 'renameSync' | 'unlinkSync' | 'mkdirSync'
>

interface Staged {
  readonly path: string
  readonly temporary: string
  readonly handle: number
}

const MARK = '.readout-tmp'
/** Files that are held open until the next commit. */
const OPEN_AT_ONCE = 48

/** Thrown where the output folder takes nothing more: full, read-only or gone. */
export class OutputError extends ReadoutError {
  constructor(message: string) {
    super('output-failed', message)
  }
}

const outputError = (path: string, cause: NodeJS.ErrnoException): OutputError =>
  new OutputError(
    `${path} cannot be written: ${REASONS[cause.code ?? ''] ?? cause.code ?? cause.message}; what was there before is whole`,
  )

const REASONS: Readonly<Record<string, string>> = {
  ENOSPC: 'no space left on the disk',
  EDQUOT: 'the disk quota is used up',
  EROFS: 'the disk is read-only',
  EACCES: 'permission denied',
  EPERM: 'not permitted',
  EIO: 'the disk reports an error',
  ENOTDIR: 'a part of the path is a file',
  EISDIR: 'a folder of this name is in the way',
  EMFILE: 'too many open files',
}

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
        throw outputError(path, error as NodeJS.ErrnoException)
      }
    }
    for (const folder of new Set(batch.map((s) => dirname(s.path)))) this.syncFolder(folder)
  }

  /** Once one file cannot be written the run ends, so what waits for a commit is taken back. */
  private givenUp(path: string, error: unknown): OutputError {
    this.discard(this.staged)
    this.staged = []
    return error instanceof OutputError ? error : outputError(path, error as NodeJS.ErrnoException)
  }

  private sync({ handle }: Staged): Promise<void> {
    return new Promise((done, fail) => this.fs.fsync(handle, (error) => (error ? fail(error) : done())))
  }

  private syncFolder(folder: string): void {
    try {
      const handle = this.fs.openSync(folder, 'r')
      try {
        this.fs.fsyncSync(handle)
      } finally {
        this.fs.closeSync(handle)
      }
    } catch (error) {
      throw outputError(folder, error as NodeJS.ErrnoException)
    }
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
      this.fs.mkdirSync(folder, { recursive: true })
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

/** A file that grows line by line and stands under its name only when it is whole. */
export class GrowingFile {
  private readonly temporary: string
  private readonly handle: number
  private pending: string[] = []
  private size = 0

  constructor(
    private readonly path: string,
    owner: string,
    private readonly fs: WriterFs = nodeFs,
  ) {
    this.temporary = join(dirname(path), `.${owner}-${basename(path)}${MARK}`)
    this.handle = this.guard(() => fs.openSync(this.temporary, 'w'))
  }

  append(text: string): void {
    this.pending.push(text)
    this.size += text.length
    if (this.size > 65_536) this.flush()
  }

  finish(): void {
    this.flush()
    this.guard(() => {
      this.fs.fsyncSync(this.handle)
      this.fs.closeSync(this.handle)
      this.fs.renameSync(this.temporary, this.path)
    })
  }

  abandon(): void {
    attempt(() => this.fs.closeSync(this.handle))
    attempt(() => this.fs.unlinkSync(this.temporary))
  }

  private flush(): void {
    this.guard(() => writeAll(this.fs, this.handle, Buffer.from(this.pending.join(''))))
    this.pending = []
    this.size = 0
  }

  private guard<T>(action: () => T): T {
    try {
      return action()
    } catch (error) {
      throw outputError(this.path, error as NodeJS.ErrnoException)
    }
  }
}

/** One file at once, whole or absent, for what is not part of a batch. Makes its folder. */
export function writeWhole(path: string, content: string, fs: WriterFs = nodeFs): void {
  try {
    fs.mkdirSync(dirname(path), { recursive: true })
  } catch (error) {
    throw outputError(dirname(path), error as NodeJS.ErrnoException)
  }
  const file = new GrowingFile(path, `${process.pid}`, fs)
  try {
    file.append(content)
    file.finish()
  } catch (error) {
    file.abandon()
    throw error
  }
}

/** A single write may take only a part. */
function writeAll(fs: WriterFs, handle: number, bytes: Buffer): void {
  for (let at = 0; at < bytes.length; ) at += fs.writeSync(handle, bytes, at, bytes.length - at)
}

function attempt(action: () => void): void {
  try {
    action()
  } catch {
    // It was closed or never made; the next run sweeps what is left.
  }
}

/** True for the name of a temporary file, which only a killed run leaves behind. */
export const isTemporary = (path: string): boolean => basename(path).endsWith(MARK)
