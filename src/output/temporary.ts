/** What every way of writing shares: names of temporary files, folders, whole writes, names that last. */
import * as nodeFs from 'node:fs'
import { basename, dirname } from 'node:path'
import { outputError } from './fault.js'

/** The calls that writing needs; tests put one in that fails. */
export type WriterFs = Pick<
  typeof nodeFs,
  'openSync' | 'writeSync' | 'fsync' | 'fsyncSync' | 'closeSync' | 'renameSync' | 'unlinkSync' | 'mkdirSync'
>

export const MARK = '.readout-tmp'

/** True for the name of a temporary file, which only a killed run leaves behind. */
export const isTemporary = (path: string): boolean => basename(path).endsWith(MARK)

/** A single write may take only a part. */
export function writeAll(fs: WriterFs, handle: number, bytes: Buffer): void {
  for (let at = 0; at < bytes.length; ) at += fs.writeSync(handle, bytes, at, bytes.length - at)
}

/** Makes a folder with those above it. */
export function makeFolder(folder: string, fs: Pick<WriterFs, 'mkdirSync'> = nodeFs): void {
  try {
    fs.mkdirSync(folder, { recursive: true })
  } catch (error) {
    throw outputError(folder, trueReason(folder, error as NodeJS.ErrnoException))
  }
}

/** On a read-only disk Node says of many folders at once that there is no such file; of one it says why. */
function trueReason(folder: string, error: NodeJS.ErrnoException): NodeJS.ErrnoException {
  if (error.code !== 'ENOENT') return error
  let first = folder
  while (dirname(first) !== first && !nodeFs.existsSync(dirname(first))) first = dirname(first)
  try {
    nodeFs.mkdirSync(first)
    return error
  } catch (reason) {
    return reason as NodeJS.ErrnoException
  }
}

/** A name lasts once the folder that it stands in is on the disk. */
export function syncFolder(folder: string, fs: WriterFs): void {
  const handle = fs.openSync(folder, 'r')
  try {
    fs.fsyncSync(handle)
  } finally {
    fs.closeSync(handle)
  }
}

export function attempt(action: () => void): void {
  try {
    action()
  } catch {
    // It was closed or never made; the next run sweeps what is left.
  }
}
