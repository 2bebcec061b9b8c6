/** What is told where a file cannot be written. */
import { ReadoutError } from '../terminal/errors.js'

/** Thrown where the output folder takes nothing more: full, read-only or gone. */
export class OutputError extends ReadoutError {
  constructor(message: string) {
    super('output-failed', message)
  }
}

/** As an `OutputError` where the system or a library says that writing failed; any other error as it is. */
export function outputError(path: string, error: unknown): unknown {
  if (error instanceof ReadoutError || !(error instanceof Error)) return error
  const { code, name, message } = error as NodeJS.ErrnoException
  const ofSystem = code && /^E[A-Z0-9]+$/.test(code) ? (REASONS[code] ?? code) : null
  const reason = name === 'SQLite3Error' ? message : ofSystem
  return reason === null
    ? error
    : new OutputError(`${path} cannot be written: ${reason}; what was there before is whole`)
}

const REASONS: Readonly<Record<string, string>> = {
  ENOSPC: 'no space left on the disk',
  EDQUOT: 'the disk quota is used up',
  EFBIG: 'the file would be larger than it may be',
  EROFS: 'the disk is read-only',
  EACCES: 'permission denied',
  EPERM: 'not permitted',
  EIO: 'the disk reports an error',
  EEXIST: 'a file of this name is in the way',
  ENOENT: 'its folder is gone',
  ENOTDIR: 'a part of the path is a file',
  EISDIR: 'a folder of this name is in the way',
  ENAMETOOLONG: 'the path is too long',
  EMFILE: 'too many open files',
}
