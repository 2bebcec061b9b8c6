/** What is told where a file cannot be written. */
import { ReadoutError } from '../terminal/errors.js'

/** Thrown where the output folder takes nothing more: full, read-only or gone. */
export class OutputError extends ReadoutError {
  constructor(message: string) {
    super('output-failed', message)
  }
}

export const outputError = (path: string, cause: NodeJS.ErrnoException): OutputError =>
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
