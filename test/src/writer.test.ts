import * as fs from 'node:fs'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { Writer } from '../../src/output/atomic.js'
import { writeWhole } from '../../src/output/growing.js'
import { isTemporary, type WriterFs } from '../../src/output/temporary.js'
import { folderWith } from '../cli/run.js'

/** A file system whose N-th call fails; `short` writes take half of what they are given. */
function failing(n: number, code: string): { fs: WriterFs; calls: () => number } {
  let calls = 0
  const fault = () => Object.assign(new Error(code), { code })
  const count =
    <A extends unknown[], R>(call: (...args: A) => R) =>
    (...args: A): R => {
      if (++calls === n) throw fault()
      return call(...args)
    }
  const faulty = {
    openSync: count(fs.openSync),
    writeSync: (handle: number, bytes: Buffer, at: number, length: number) => {
      if (++calls === n) throw fault()
      return fs.writeSync(handle, bytes, at, Math.max(1, Math.floor(length / 2)))
    },
    fsync: (handle: number, done: (error: NodeJS.ErrnoException | null) => void) => {
      if (++calls === n) done(fault())
      else fs.fsync(handle, done)
    },
    fsyncSync: count(fs.fsyncSync),
    closeSync: count(fs.closeSync),
    renameSync: count(fs.renameSync),
    unlinkSync: fs.unlinkSync,
    mkdirSync: count(fs.mkdirSync as (path: string, options: { recursive: true }) => string | undefined),
  }
  return { fs: faulty as unknown as WriterFs, calls: () => calls }
}

describe('whatever call fails, every file is the old one or the new one, whole', () => {
  it.each(['ENOSPC', 'EIO', 'EROFS', 'EDQUOT', 'EMFILE'])('%s', async (code) => {
    for (let n = 1; ; n++) {
      const root = folderWith({ 'a.json': 'old a', 'b.json': 'old b' })
      const { fs, calls } = failing(n, code)
      const writer = new Writer(root, 'test', fs)
      let failed = false
      try {
        await writer.stage(join(root, 'a.json'), Buffer.from('new a, and longer'))
        await writer.stage(join(root, 'b.json'), Buffer.from('new b, and longer'))
        await writer.commit()
      } catch (error) {
        failed = true
        expect((error as Error).message).toMatch(/what was there before is whole|cannot be written/)
      }
      for (const name of ['a', 'b'])
        expect(['old ', 'new ']).toContain(readFileSync(join(root, `${name}.json`), 'utf8').slice(0, 4))
      for (const name of ['a', 'b'])
        expect([`old ${name}`, `new ${name}, and longer`]).toContain(
          readFileSync(join(root, `${name}.json`), 'utf8'),
        )
      if (code !== 'EMFILE') expect(readdirSync(root).filter(isTemporary)).toEqual([])
      if (calls() < n) {
        expect(failed).toBe(false)
        return
      }
    }
  })

  it('a single file too', () => {
    for (let n = 1; ; n++) {
      const root = folderWith({ 'a.json': 'old' })
      const { fs, calls } = failing(n, 'ENOSPC')
      try {
        writeWhole(join(root, 'a.json'), 'the new one', fs)
      } catch {
        expect(readFileSync(join(root, 'a.json'), 'utf8')).toMatch(/^(old|the new one)$/)
        expect(readdirSync(root)).toEqual(['a.json'])
      }
      if (calls() < n) return
    }
  })
})

describe('a writer', () => {
  it('commits by itself before it holds too many files open', async () => {
    const root = folderWith({})
    const writer = new Writer(root, 'test')
    for (let i = 0; i < 60; i++) await writer.stage(join(root, `${i}.json`), Buffer.from(`${i}`))
    expect(readdirSync(root).filter((name) => !isTemporary(name)).length).toBeGreaterThan(0)
    await writer.commit()
    expect(readdirSync(root)).toHaveLength(60)
  })

  it('does not write where a folder of that name stands', async () => {
    const root = folderWith({})
    mkdirSync(join(root, 'a.json'))
    writeFileSync(join(root, 'a.json/x'), '')
    const writer = new Writer(root, 'test')
    await writer.stage(join(root, 'a.json'), Buffer.from('x'))
    await expect(writer.commit()).rejects.toThrow(/cannot be written/)
    expect(readdirSync(root)).toEqual(['a.json'])
  })
})
