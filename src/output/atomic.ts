/**
 * Files that are whole or absent: a temporary file in the same folder, written in full and synced, then renamed.
 * On any failure the file that was there before stays as it was.
 */
import * as nodeFs from 'node:fs'
import { basename, dirname, join } from 'node:path'

/** The calls that writing needs; tests put one in that fails. */
export type WriterFs = Pick<
  typeof nodeFs,
  | 'openSync'
  | 'writeSync'
  | 'fsyncSync'
  | 'closeSync'
  | 'renameSync'
  | 'unlinkSync'
  | 'mkdirSync'
  | 'readdirSync'
>

const MARK = '.readout-tmp'

export class Writer {
  private readonly folders = new Set<string>()
  private readonly made = new Set<string>()
  private n = 0

  constructor(private readonly fs: WriterFs = nodeFs) {}

  write(path: string, content: string): void {
    const folder = dirname(path)
    this.makeFolder(folder)
    const temporary = join(folder, `.${process.pid}-${this.n++}${MARK}`)
    try {
      const handle = this.fs.openSync(temporary, 'wx')
      try {
        writeAll(this.fs, handle, Buffer.from(content))
        this.fs.fsyncSync(handle)
      } finally {
        this.fs.closeSync(handle)
      }
      this.fs.renameSync(temporary, path)
    } catch (error) {
      try {
        this.fs.unlinkSync(temporary)
      } catch {
        // It was never made, or the next run sweeps it.
      }
      throw error
    }
    this.folders.add(folder)
  }

  /** Makes the renames themselves durable: one sync for each folder written to since the last call. */
  settle(): void {
    for (const folder of this.folders) {
      const handle = this.fs.openSync(folder, 'r')
      try {
        this.fs.fsyncSync(handle)
      } finally {
        this.fs.closeSync(handle)
      }
    }
    this.folders.clear()
  }

  private makeFolder(folder: string): void {
    if (this.made.has(folder)) return
    this.fs.mkdirSync(folder, { recursive: true })
    this.made.add(folder)
  }
}

/** A single write may take only a part. */
function writeAll(fs: WriterFs, handle: number, bytes: Buffer): void {
  for (let at = 0; at < bytes.length; ) at += fs.writeSync(handle, bytes, at, bytes.length - at)
}

/** True for the name of a temporary file that a killed run left behind. */
export const isTemporary = (path: string): boolean => basename(path).endsWith(MARK)
