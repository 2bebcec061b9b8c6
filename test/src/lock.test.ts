import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { LOCK, lockFolder, unlockFolder } from '../../src/output/lock.js'
import { folderWith } from '../cli/run.js'

const lockOf = (pid: number, host = hostname()) => JSON.stringify({ pid, host })

async function deadPid(): Promise<number> {
  const child = spawn(process.execPath, ['-e', ''])
  await once(child, 'exit')
  return child.pid!
}

describe('the lock of an output folder', () => {
  it('is there while it is held and gone after', () => {
    const root = folderWith({})
    const lock = lockFolder(root)
    expect(existsSync(join(root, LOCK))).toBe(true)
    expect(lock).toMatchObject({ unfinished: false, takenFrom: null })
    lock.release()
    expect(existsSync(join(root, LOCK))).toBe(false)
  })

  it.each([
    ['of a living process', () => lockOf(process.ppid)],
    ['of another machine, which cannot be asked', () => lockOf(1, 'elsewhere')],
  ])('%s is respected and its holder named', (_, content) => {
    const root = folderWith({ [LOCK]: content() })
    expect(() => lockFolder(root)).toThrow(/is being written by process \d+/)
  })

  it('of a dead process is taken over, and tells that its run did not finish', async () => {
    const pid = await deadPid()
    const root = folderWith({ [LOCK]: lockOf(pid) })
    const lock = lockFolder(root)
    expect(lock).toMatchObject({ unfinished: true, takenFrom: pid })
    lock.release()
  })

  it('that nobody can read counts as dead', () => {
    const root = folderWith({ [LOCK]: '' })
    expect(lockFolder(root).unfinished).toBe(true)
  })

  it('unlock removes what another machine left, never a living one', () => {
    const root = folderWith({ [LOCK]: lockOf(1, 'elsewhere') })
    expect(unlockFolder(root)).toBe(true)
    expect(unlockFolder(root)).toBe(false)
    writeFileSync(join(root, LOCK), lockOf(process.ppid))
    expect(() => unlockFolder(root)).toThrow()
  })
})
