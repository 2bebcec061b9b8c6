/** Files of the program's own that are written on the way or at once, whole or absent. */
import * as nodeFs from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { outputError } from './fault.js'
import { attempt, MARK, makeFolder, syncFolder, type WriterFs, writeAll } from './temporary.js'

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
      syncFolder(dirname(this.path), this.fs)
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
      throw outputError(this.path, error)
    }
  }
}

/** One file at once, whole or absent, for what is not part of a batch. Makes its folder. */
export function writeWhole(path: string, content: string, fs: WriterFs = nodeFs): void {
  makeFolder(dirname(path), fs)
  const file = new GrowingFile(path, `${process.pid}`, fs)
  try {
    file.append(content)
    file.finish()
  } catch (error) {
    file.abandon()
    throw error
  }
}
