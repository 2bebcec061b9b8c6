/** Disks that are full, read-only or gone, and runs that read while another writes. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import * as fs from 'node:fs'
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { Writer } from '../../src/output/atomic.js'
import { GrowingFile } from '../../src/output/growing.js'
import type { WriterFs } from '../../src/output/temporary.js'
import { CLI, folderWith, readout, text, treeOf } from '../cli/run.js'
import { canDropRights, canMount, withMounts, withoutRights } from './machine.js'

const pages = (n: number) =>
  Object.fromEntries([...Array(n).keys()].map((i) => [`in/${i}.html`, `<p>${text(i).repeat(4)}</p>`]))

/** Every JSON file of a tree parses, so each is whole. */
function expectWhole(tree: Record<string, string>): void {
  for (const [path, content] of Object.entries(tree)) {
    if (path.endsWith('.json')) expect(() => JSON.parse(content), path).not.toThrow()
    if (path.endsWith('.jsonl'))
      for (const line of content.split('\n'))
        if (line !== '') expect(() => JSON.parse(line), path).not.toThrow()
  }
}

describe('a file system that takes nothing more', () => {
  const run = folderWith(pages(12))
  const good = join(run, 'good')
  readout(['extract', join(run, 'in'), '-o', good])
  const whole = treeOf(good)

  it.skipIf(!canMount).each(['4k', '16k', '40k', '64k', '100k', '160k'])(
    'full-disk: with room for %s the run ends with 2 and what stands is whole',
    (size) => {
      const result = join(folderWith({}), 'result')
      const ran = withMounts(
        `mount -t tmpfs -o size=${size} tmpfs /mnt
         set +e; readout extract ${join(run, 'in')} -o /mnt/out; code=$?
         cp -r /mnt/out ${result}; exit $code`,
      )
      expect(ran.stderr).toMatch(
        /cannot be written: no space left on the disk; what was there before is whole/,
      )
      expect(ran.stderr).not.toMatch(/\n +at /)
      expect(ran.code).toBe(2)
      const left = existsSync(result) ? treeOf(result) : {}
      expect(Object.keys(left).filter((path) => path.includes('.readout-tmp'))).toEqual([])
      expectWhole(left)
    },
    120_000,
  )

  it.skipIf(!canMount)(
    'full-disk: old records stay, letter by letter, and the next run with room makes the rest',
    () => {
      const result = join(folderWith({}), 'result')
      const changed = folderWith(pages(12))
      for (let i = 0; i < 12; i++)
        writeFileSync(join(changed, `in/${i}.html`), `<p>${text(i + 5).repeat(90)}</p>`)
      const ran = withMounts(
        `mount -t tmpfs -o size=900k tmpfs /mnt
       mkdir /mnt/in; cp -r ${join(run, 'in')} /mnt/; cp -r ${good} /mnt/good
       cp ${changed}/in/* /mnt/in/
       head -c 2m /dev/zero > /mnt/filler || true
       set +e; readout extract /mnt/in -o /mnt/good; code=$?
       cp -r /mnt/good ${result}
       mount -o remount,size=20m /mnt
       readout extract /mnt/in -o /mnt/good; echo "then $?" >&2
       readout check /mnt/good >&2; echo "check $?" >&2
       exit $code`,
      )
      expect(ran.code).toBe(2)
      const left = treeOf(result)
      delete left['.readout-lock']
      for (const path of Object.keys(whole)) expect(left[path], path).toBe(whole[path])
      expect(Object.keys(left).sort()).toEqual(Object.keys(whole).sort())
      expect(ran.stderr).toMatch(/then 0\n/)
      expect(ran.stderr).toMatch(/check 0\n/)
    },
    120_000,
  )

  it.skipIf(!canMount)('no-inodes: a file system without names for more files', () => {
    const ran = withMounts(
      `mount -t tmpfs -o nr_inodes=8 tmpfs /mnt
       set +e; readout extract ${join(run, 'in')} -o /mnt/out; code=$?
       find /mnt/out -name '*.readout-tmp'; exit $code`,
    )
    expect(ran.stderr).toMatch(/no space left on the disk/)
    expect(ran.stdout).toBe('')
    expect(ran.code).toBe(2)
  })

  it.skipIf(!canMount)(
    'read-only: an output folder on a read-only file system',
    () => {
      const ran = withMounts(
        `mount -t tmpfs tmpfs /mnt; cp -r ${good} /mnt/good; mount -o remount,ro /mnt
       set +e
       readout extract ${join(run, 'in')} -o /mnt/good --force; echo "old $?" >&2
       readout extract ${join(run, 'in')} -o /mnt/new; echo "new $?" >&2
       readout report /mnt/good -o /mnt/report.html; echo "report $?" >&2
       readout export /mnt/good -o /mnt/tables; echo "export $?" >&2
       readout init /mnt/project; echo "init $?" >&2
       readout check /mnt/good --from ${join(run, 'in')}; echo "check $?" >&2
       readout extract ${join(run, 'in')} -o /mnt/good --dry-run -q; echo "dry $?" >&2`,
      )
      for (const what of ['old', 'new', 'report', 'export', 'init'])
        expect(ran.stderr).toContain(`${what} 2\n`)
      expect(ran.stderr.match(/the disk is read-only/g)).toHaveLength(5)
      // What only reads works.
      expect(ran.stderr).toContain('check 0\n')
      expect(ran.stderr).toContain('dry 0\n')
    },
    120_000,
  )

  it.skipIf(!canDropRights)('no-right-to-write: an output folder of somebody else', () => {
    const root = folderWith({ 'in/a.txt': text(), 'out/x': '', 'above/x': '' })
    fs.chmodSync(join(root, 'out'), 0o555)
    fs.chmodSync(join(root, 'above'), 0o555)
    for (const out of ['out', 'above/out']) {
      const ran = withoutRights(`readout extract ${join(root, 'in')} -o ${join(root, out)}`)
      expect(ran.stderr).toMatch(/cannot be written: permission denied/)
      expect(ran.code).toBe(2)
    }
  })

  it('no-folder: a file stands where the output folder would be', () => {
    const root = folderWith({ 'in/a.txt': text(), out: 'a file' })
    const ran = readout(['extract', join(root, 'in'), '-o', join(root, 'out')])
    expect(ran.stderr).toMatch(/^error: .*out.* cannot be written: a .* is in the way/)
    expect(ran.code).toBe(2)
    expect(readFileSync(join(root, 'out'), 'utf8')).toBe('a file')
  })
})

describe('power that fails', () => {
  /** The calls in order, each with the name of what it is about. */
  function recording(): { fs: WriterFs; calls: string[] } {
    const calls: string[] = []
    const names = new Map<number, string>()
    const nameOf = (path: string) => basename(path).replace(/^\..*\.readout-tmp$/, 'temporary')
    const traced = {
      ...fs,
      openSync: (path: string, flags: string) => {
        const handle = fs.openSync(path, flags)
        names.set(handle, nameOf(path))
        return handle
      },
      fsync: (handle: number, done: fs.NoParamCallback) => {
        calls.push(`sync ${names.get(handle)}`)
        fs.fsync(handle, done)
      },
      fsyncSync: (handle: number) => {
        calls.push(`sync ${names.get(handle)}`)
        fs.fsyncSync(handle)
      },
      renameSync: (from: string, to: string) => {
        calls.push(`rename ${nameOf(from)} to ${nameOf(to)}`)
        fs.renameSync(from, to)
      },
    }
    return { fs: traced as unknown as WriterFs, calls }
  }

  it('sync-before-name: content is on the disk before its name, and the name before the run goes on', async () => {
    const root = folderWith({ 'folder/x': '' })
    const { fs: traced, calls } = recording()
    const writer = new Writer(root, 'test', traced)
    await writer.stage(join(root, 'folder/a.json'), Buffer.from('a'))
    await writer.commit()
    expect(calls).toEqual(['sync temporary', 'rename temporary to a.json', 'sync folder'])
    calls.length = 0
    const file = new GrowingFile(join(root, 'folder/index.jsonl'), 'test', traced)
    file.append('line\n')
    file.finish()
    expect(calls).toEqual(['sync temporary', 'rename temporary to index.jsonl', 'sync folder'])
  })
})

describe('an output folder in a state that no whole run leaves', () => {
  const build = () => {
    const root = folderWith(pages(6))
    const out = join(root, 'out')
    readout(['extract', join(root, 'in'), '-o', out])
    return { root, out, again: () => readout(['extract', join(root, 'in'), '-o', out]), whole: treeOf(out) }
  }

  it('before-manifest: records are there and the manifest is not: it is made again, nothing is believed', () => {
    const { out, again, whole } = build()
    rmSync(join(out, 'manifest.json'))
    rmSync(join(out, 'index.jsonl'))
    expect(again().code).toBe(0)
    expect(treeOf(out)).toEqual(whole)
  })

  it('before-manifest: records are newer than the manifest of the run before', () => {
    const { root, out, again } = build()
    const old = readFileSync(join(out, 'manifest.json'))
    for (let i = 0; i < 3; i++) writeFileSync(join(root, `in/${i}.html`), `<p>${text(i + 9)}</p>`)
    again()
    const whole = treeOf(out)
    writeFileSync(join(out, 'manifest.json'), old)
    // The lock that a killed run leaves tells that records may be newer.
    writeFileSync(join(out, '.readout-lock'), JSON.stringify({ pid: 4_194_304, host: 'elsewhere' }))
    readout(['unlock', out])
    writeFileSync(join(out, '.readout-lock'), '{}')
    expect(again().code).toBe(0)
    expect(treeOf(out)).toEqual(whole)
  })

  it.each([
    ['manifest.json', 'cut off', (s: string) => s.slice(0, s.length / 2)],
    ['manifest.json', 'of another version', (s: string) => s.replace('"version": "', '"version": "9')],
    [
      'manifest.json',
      'of another schema',
      (s: string) => s.replace('readout-manifest/1', 'readout-manifest/7'),
    ],
    ['manifest.json', 'empty', () => ''],
    ['manifest.json', 'a list', () => '[]'],
    ['manifest.json', 'null', () => 'null'],
    ['index.jsonl', 'cut off', (s: string) => s.slice(0, s.length / 2)],
    ['index.jsonl', 'poisoned', (s: string) => s.replaceAll('"statements":', '"statements":9')],
    ['index.jsonl', 'empty', () => ''],
  ])('spoilt-books: %s is %s: the next run makes it again', (name, _, spoil) => {
    const { out, again, whole } = build()
    writeFileSync(join(out, name), spoil(whole[name]!))
    expect(again().code).toBe(0)
    expect(treeOf(out)).toEqual(whole)
  })

  it.each([
    ['edited by hand', (s: string) => s.replace('"people": [', '"people":  ['), 'edited', 'record-edited'],
    ['cut off', (s: string) => s.slice(0, 200), 'invalid', 'record-edited'],
    ['in a merge conflict', (s: string) => `<<<<<<< HEAD\n${s}`, 'invalid', 'not-a-record'],
    ['of a newer schema', (s: string) => s.replace('readout/1', 'readout/2'), 'edited', 'record-edited'],
    ['another file', () => 'mine', 'invalid', 'not-a-record'],
  ])('spoilt-record: %s: check names it, extract keeps it until --force', (_, spoil, kind, code) => {
    const { out, root, again, whole } = build()
    const path = join(out, '2.html.json')
    const spoilt = spoil(whole['2.html.json']!)
    expect(spoilt).not.toBe(whole['2.html.json'])
    writeFileSync(path, spoilt)
    const checked = readout(['check', out, '--json'])
    expect(JSON.parse(checked.stdout).findings.map((f: { code: string }) => f.code)).toEqual([
      `record-${kind}`,
    ])
    expect(checked.code).toBe(1)
    const ran = again()
    expect(ran.stderr).toContain(code)
    expect(ran.code).toBe(2)
    expect(readFileSync(path, 'utf8')).toBe(spoilt)
    expect(readout(['extract', join(root, 'in'), '-o', out, '--force']).code).toBe(0)
    expect(treeOf(out)).toEqual(whole)
  })

  it('reader-beside-writer: whoever reads while a run writes sees whole files, old or new', async () => {
    const { root, out } = build()
    const other = join(root, 'other')
    mkdirSync(other)
    cpSync(join(root, 'in'), other, { recursive: true })
    const child = spawn(
      'bash',
      [
        '-c',
        `for i in 1 2 3 4; do "$0" "$1" extract "$2" -o "$3" --force -q; done`,
        process.execPath,
        CLI,
        join(root, 'in'),
        out,
      ],
      { stdio: 'ignore' },
    )
    const ended = once(child, 'exit')
    let reads = 0
    while (child.exitCode === null) {
      for (const name of ['manifest.json', 'index.jsonl', '1.html.json', '1.html.map.json'])
        expectWhole({ [name]: readFileSync(join(out, name), 'utf8') })
      reads++
      await new Promise(setImmediate)
    }
    await ended
    expect(reads).toBeGreaterThan(100)
  }, 120_000)
})
