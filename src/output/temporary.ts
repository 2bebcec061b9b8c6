/** Temporary files: their names, and what every way of writing one shares. */
import type * as nodeFs from 'node:fs'
import { basename } from 'node:path'

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

export function attempt(action: () => void): void {
  try {
    action()
  } catch {
    // It was closed or never made; the next run sweeps what is left.
  }
}
