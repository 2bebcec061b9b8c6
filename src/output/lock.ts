/**
 * One run an output folder. The lock names a process; it holds as long as that process lives. A lock that is left
 * behind says that a run did not come to its end.
 */
import {
  constants,
  copyFileSync,
  linkSync,
  readFileSync,
  renameSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { ReadoutError } from '../terminal/errors.js'
import { outputError } from './fault.js'
import { attempt, MARK, makeFolder } from './temporary.js'

export const LOCK = '.readout-lock'

export interface Lock {
  /** True where an earlier run did not finish: records may be newer than the manifest. */
  readonly unfinished: boolean
  /** The process whose lock was taken over. */
  readonly takenFrom: number | null
  release(): void
}

interface Holder {
  readonly pid: number
  readonly host: string
}

export function lockFolder(folder: string): Lock {
  makeFolder(folder)
  const path = join(folder, LOCK)
  const own = `${path}.${process.pid}${MARK}`
  try {
    writeFileSync(own, `${JSON.stringify({ pid: process.pid, host: hostname() })}\n`)
    if (linkNew(own, path)) return held(path, null, false)
    const holder = readHolder(path)
    if (holder && lives(holder)) throw inUse(folder, holder)
    takeAway(folder, path, `${path}.${process.pid}.old${MARK}`)
    if (linkNew(own, path)) return held(path, holder?.pid ?? null, true)
    throw inUse(folder, readHolder(path) ?? { pid: 0, host: hostname() })
  } catch (error) {
    throw outputError(folder, error)
  } finally {
    attempt(() => unlinkSync(own))
  }
}

/**
 * A link is made whole or not at all, so no reader ever sees a lock without its holder. Where the file system has no
 * links, a copy has to do.
 */
function linkNew(own: string, path: string, make: (from: string, to: string) => void = linkSync): boolean {
  try {
    make(own, path)
    return true
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'EEXIST') return false
    if (make === linkSync && (code === 'EPERM' || code === 'ENOTSUP' || code === 'ENOSYS'))
      return linkNew(own, path, (from, to) => copyFileSync(from, to, constants.COPYFILE_EXCL))
    throw error
  }
}

/** Two runs may see the same dead lock: the slower one moves the faster one's new lock away, sees it, puts it back. */
function takeAway(folder: string, path: string, aside: string): void {
  try {
    renameSync(path, aside)
  } catch {
    return
  }
  const holder = readHolder(aside)
  if (holder && lives(holder)) {
    linkNew(aside, path)
    unlinkSync(aside)
    throw inUse(folder, holder)
  }
  unlinkSync(aside)
}

/** Removes a lock whatever it says; true where there was one. A living holder of this host keeps it. */
export function unlockFolder(folder: string): boolean {
  const path = join(folder, LOCK)
  const holder = readHolder(path)
  if (holder && holder.host === hostname() && lives(holder)) throw inUse(folder, holder)
  try {
    unlinkSync(path)
    return true
  } catch {
    return false
  }
}

function held(path: string, takenFrom: number | null, unfinished: boolean): Lock {
  return {
    unfinished,
    takenFrom,
    release() {
      if (readHolder(path)?.pid === process.pid) attempt(() => unlinkSync(path))
    },
  }
}

const inUse = (folder: string, holder: Holder): ReadoutError =>
  new ReadoutError(
    'output-locked',
    `${folder} is being written by process ${holder.pid}${holder.host === hostname() ? '' : ` on ${holder.host}`}`,
    `wait for it; if it is gone: readout unlock ${folder}`,
  )

function readHolder(path: string): Holder | null {
  try {
    const value = JSON.parse(readFileSync(path, 'utf8')) as Holder
    return Number.isInteger(value.pid) ? value : null
  } catch {
    return null
  }
}

/** A process of another host cannot be asked, so it counts as living. */
function lives({ pid, host }: Holder): boolean {
  if (host !== hostname()) return true
  if (pid === process.pid) return false
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
