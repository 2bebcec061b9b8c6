/** Inputs that are no plain files, that change under the reader, or whose names are traps. */
import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  chmodSync,
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { createServer } from 'node:net'
import { join, resolve, sep } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { inside, mapPath, readingPath, recordPath } from '../../src/output/layout.js'
import { CLI, folderWith, readout, text, treeOf } from '../cli/run.js'
import { canDropRights, withoutRights } from './machine.js'

interface Entry {
  readonly path: string
  readonly state: string
  readonly code: string | null
}

/** What the manifest says of each input: `[path, state, code]`. */
function entriesOf(out: string): [string, string, string | null][] {
  const { inputs } = JSON.parse(readFileSync(join(out, 'manifest.json'), 'utf8')) as { inputs: Entry[] }
  return inputs.map(({ path, state, code }) => [path, state, code])
}

/** Extracts `root/in` into `root/out`. */
function extracted(root: string, ...flags: string[]) {
  const out = join(root, 'out')
  const ran = readout(['extract', join(root, 'in'), '-o', out, ...flags])
  return { ...ran, out, entries: existsSync(join(out, 'manifest.json')) ? entriesOf(out) : [] }
}

describe('what is no plain file', () => {
  it('sparse-file: one of 10 GB is refused before it is read', () => {
    const root = folderWith({ 'in/a.txt': text(), 'in/huge.txt': '' })
    truncateSync(join(root, 'in/huge.txt'), 10 * 1024 ** 3)
    const { code, entries, stderr } = extracted(root)
    expect(code).toBe(2)
    expect(entries).toEqual([
      ['a.txt', 'ok', null],
      ['huge.txt', 'failed', 'too-large'],
    ])
    expect(stderr).toMatch(/holds 10737418240 bytes; the limit is 67108864/)
  })

  it('special-file: pipes, sockets, devices and folders named like a text are never opened', async () => {
    const root = folderWith({ 'in/a.txt': text(), 'in/folder.txt/b.txt': text(2) })
    execFileSync('mkfifo', [join(root, 'in/pipe.txt')])
    symlinkSync('/dev/zero', join(root, 'in/zero.txt'))
    const server = createServer().listen(join(root, 'in/socket.txt'))
    await once(server, 'listening')
    const { code, entries } = extracted(root)
    server.close()
    expect(code).toBe(0)
    expect(entries).toEqual([
      ['a.txt', 'ok', null],
      ['folder.txt/b.txt', 'ok', null],
      ['pipe.txt', 'skipped', 'not-a-file'],
      ['socket.txt', 'skipped', 'not-a-file'],
      ['zero.txt', 'skipped', 'link'],
    ])
    const named = readout(['extract', '/dev/zero', '-o', join(root, 'named')])
    expect(named.code).toBe(2)
    expect(named.stderr).toMatch(/\/dev\/zero {2}error {2}/)
  })

  it('link: to a file, to a folder above, to /etc, to itself, to nothing: named and not followed', () => {
    const root = folderWith({ 'in/a.txt': text(), 'out-of-reach.txt': text(2) })
    const links = {
      'file.txt': '../out-of-reach.txt',
      up: '..',
      etc: '/etc',
      'loop.md': 'loop.md',
      'gone.txt': 'no',
    }
    for (const [name, target] of Object.entries(links)) symlinkSync(target, join(root, 'in', name))
    const { code, entries } = extracted(root)
    expect(code).toBe(0)
    for (const [path, state, why] of entries.slice(1))
      expect([path, state, why]).toEqual([path, 'skipped', 'link'])
    expect(entries.map(([path]) => path)).toEqual(['a.txt', ...Object.keys(links).sort()])
  })
})

describe('what changes under the reader', () => {
  it('growing-file: one that is written to while it is read fails, and is read by the next run', async () => {
    const root = folderWith({ 'in/a.txt': text(), 'in/log.txt': 'x'.repeat(30_000_000) })
    const log = join(root, 'in/log.txt')
    const append = `const h = fs.openSync(${JSON.stringify(log)}, 'a'); console.log('on'); for (;;) fs.writeSync(h, 'x')`
    const writer = spawn(process.execPath, ['-e', append], { stdio: ['ignore', 'pipe', 'ignore'] })
    await once(writer.stdout!, 'data')
    const { code, entries } = extracted(root, '--max-bytes', '1000000000')
    writer.kill('SIGKILL')
    expect(code).toBe(2)
    expect(entries).toEqual([
      ['a.txt', 'ok', null],
      ['log.txt', 'failed', 'changed-while-read'],
    ])
    writeFileSync(log, text(3))
    expect(extracted(root).entries[1]).toEqual(['log.txt', 'ok', null])
  }, 120_000)

  it('vanished-file: one that is gone between listing and reading fails alone', async () => {
    const names = [...Array(200).keys()].map((i) => `${String(i).padStart(3, '0')}.txt`)
    const root = folderWith(Object.fromEntries(names.map((name, i) => [`in/${name}`, text(i)])))
    const out = join(root, 'out')
    const child = spawn(process.execPath, [CLI, 'extract', join(root, 'in'), '-o', out, '--jobs', '1'])
    const ended = once(child, 'exit')
    // The lock is taken after the listing, long before the last batch is read.
    while (!existsSync(join(out, '.readout-lock')) && child.exitCode === null) await new Promise(setImmediate)
    rmSync(join(root, 'in/199.txt'))
    expect((await ended)[0]).toBe(2)
    const entries = entriesOf(out)
    expect(entries.at(-1)).toEqual(['199.txt', 'failed', 'unreadable'])
    expect(entries.filter(([, state]) => state === 'ok')).toHaveLength(199)
  })

  it.skipIf(!canDropRights)(
    'unreadable: a file and a folder without the right to read fail, with a reason',
    () => {
      const root = folderWith({ 'in/a.txt': text(), 'in/secret.txt': text(2), 'in/closed/b.txt': text(3) })
      chmodSync(join(root, 'in/secret.txt'), 0)
      chmodSync(join(root, 'in/closed'), 0)
      const out = join(root, 'out')
      const ran = withoutRights(`readout extract ${join(root, 'in')} -o ${out}`)
      chmodSync(join(root, 'in/closed'), 0o755)
      expect(ran.code).toBe(2)
      expect(ran.stderr).toMatch(/secret\.txt {2}error {2}unreadable: .*EACCES/)
      expect(ran.stderr).toMatch(/closed {2}error {2}unreadable: .*EACCES/)
      expect(entriesOf(out)).toEqual([
        ['a.txt', 'ok', null],
        ['closed', 'failed', 'unreadable'],
        ['secret.txt', 'failed', 'unreadable'],
      ])
    },
  )
})

describe('names that are traps', () => {
  it('odd-name: line ends, escapes, quotes, devices of other systems, twins: a record each, nothing raw on a terminal', () => {
    const odd = [
      '-dash.txt',
      'new\nline.txt',
      'esc\u001b[31m.txt',
      '::error::x.txt',
      'quo\'te".txt',
      'CON.txt',
      'dot..txt',
      '..double.txt',
      ' space .txt',
      'back\\slash.txt',
      'é.txt',
      'e\u0301.txt',
      'A.txt',
      'a.txt',
      'a.html',
      'a.htm',
      'a.md',
      '\u202egnp.txt',
    ]
    const root = folderWith(Object.fromEntries(odd.map((name, i) => [`in/${name}`, text(i)])))
    const { code, out, stderr, entries } = extracted(root, '--verbose')
    expect(code).toBe(0)
    expect(entries.filter(([, state]) => state === 'ok')).toHaveLength(odd.length)
    for (const name of odd) expect(existsSync(join(out, `${name}.json`))).toBe(true)
    expect(stderr).not.toMatch(/[\u001b\u202e]/)
    expect(readout(['check', out]).code).toBe(0)
  })

  it('undecodable-name: bytes that are no UTF-8 are reported with what to do, and nothing else suffers', () => {
    const root = folderWith({ 'in/a.txt': text() })
    writeFileSync(
      Buffer.concat([Buffer.from(join(root, 'in/')), Buffer.from([0xff, 0xfe]), Buffer.from('.txt')]),
      text(),
    )
    const { code, stderr, entries } = extracted(root)
    expect(code).toBe(2)
    expect(stderr).toMatch(/name is not UTF-8: rename it/)
    expect(entries[0]).toEqual(['a.txt', 'ok', null])
  })

  it.each([
    [246, 'failed', 'the longest that a file system takes with room for nothing'],
    [242, 'ok', 'room for ".map.json" and no more'],
  ])('long-name: of %i letters and ".txt": %s', (letters, state) => {
    const name = `${'x'.repeat(letters)}.txt`
    const { entries } = extracted(folderWith({ [`in/${name}`]: text(), 'in/a.txt': text(2) }))
    expect(entries).toEqual([
      ['a.txt', 'ok', null],
      [name, state, state === 'ok' ? null : 'name-too-long'],
    ])
  })

  it('long-path: forty folders deep', () => {
    const path = `${'deep/'.repeat(40)}a.txt`
    expect(extracted(folderWith({ [`in/${path}`]: text() })).entries).toEqual([[path, 'ok', null]])
  })
})

describe('where records go', () => {
  it('one-output: two inputs of one name are refused before anything is written', () => {
    const root = folderWith({ 'jp/a.txt': text(1), 'kr/a.txt': text(2) })
    const ran = readout(['extract', join(root, 'jp'), join(root, 'kr'), '-o', join(root, 'out')])
    expect(ran.code).toBe(2)
    expect(ran.stderr).toMatch(/would both become a\.txt\.json; nothing was written/)
    expect(existsSync(join(root, 'out'))).toBe(false)
  })

  it('one-output: different inputs never share a file', () => {
    const stem = fc.stringMatching(/^[a-c.]{0,3}(read|map|json)?[a-c]$/)
    const id = fc
      .tuple(stem, fc.constantFrom('txt', 'md', 'html', 'htm', 'HTML'))
      .map(([s, e]) => `${s}.${e}`)
    fc.assert(
      fc.property(fc.uniqueArray(id, { maxLength: 12 }), (ids) => {
        const paths = ids.flatMap((i) => [recordPath(i), readingPath(i), mapPath(i)])
        expect(new Set(paths).size).toBe(paths.length)
      }),
    )
  })

  it('one-output: a folder named like the record of a file beside it', () => {
    const root = folderWith({ 'in/a.txt': text(1), 'in/a.txt.json/b.txt': text(2), 'in/c.txt': text(3) })
    const { code, stderr, out } = extracted(root)
    expect(code).toBe(2)
    expect(stderr).toMatch(/a\.txt\.json/)
    expect(existsSync(out)).toBe(false)
  })

  it('path-in-content: what a text, its metadata or a line of a stream says is never part of a path', () => {
    const traps = ['../../escaped', '/tmp/escaped', 'C:\\escaped', 'nul\u0000', 'x'.repeat(5_000)]
    const root = folderWith(
      Object.fromEntries(
        traps.flatMap((trap, i) => [
          [`in/${i}.txt`, `---\ntitle: ${trap}\ndate: ${trap}\n---\n${trap}\n\n${text(i)}`],
          [
            `in/${i}.txt.meta.json`,
            JSON.stringify({ url: trap, title: trap, published: trap, issuer: trap }),
          ],
        ]),
      ),
    )
    const before = Object.keys(treeOf(join(root, 'in')))
    const { code, out } = extracted(root)
    expect(code).toBe(0)
    expect(readdirSync(root).sort()).toEqual(['in', 'out'])
    expect(Object.keys(treeOf(join(root, 'in')))).toEqual(before)
    expect(readdirSync(out).sort()).toEqual([
      ...traps.map((_, i) => `${i}.txt.json`),
      'index.jsonl',
      'manifest.json',
    ])
    expect(
      readout(['extract', '-', '--stdin-filename', '../../etc/x.txt'], { input: text() }).stdout,
    ).toContain('"id":"x.txt"')
  })

  it('path-in-content: every path of a record stays in the output folder', () => {
    const part = fc
      .string({ minLength: 1, unit: 'binary' })
      .filter((s) => !/[/\0]/.test(s) && s !== '.' && s !== '..')
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 4 }), (parts) => {
        const root = resolve('/some/out')
        for (const path of [recordPath, readingPath, mapPath])
          expect(resolve(inside(root, path(parts.join('/')))).startsWith(root + sep)).toBe(true)
      }),
    )
  })

  it('output-in-input: the output folder is no input, also not under another name', () => {
    const root = folderWith({ 'in/a.html': `<p>${text()}</p>` })
    const out = join(root, 'in/data')
    symlinkSync(out, join(root, 'other-name'))
    expect(readout(['extract', join(root, 'in'), '-o', out]).code).toBe(0)
    const before = treeOf(out)
    readout(['extract', join(root, 'in'), '-o', out])
    expect(treeOf(out)).toEqual(before)
    readout(['extract', join(root, 'in'), '-o', join(root, 'other-name')])
    expect(Object.keys(treeOf(out))).toEqual(Object.keys(before))
  })

  it('output-in-input: the input folder itself is no output folder, also not through a link', () => {
    const root = folderWith({ 'in/a.txt': text() })
    symlinkSync(join(root, 'in'), join(root, 'link'))
    for (const out of ['in', 'link']) {
      const ran = readout(['extract', join(root, 'in'), '-o', join(root, out)])
      expect(ran.code).toBe(2)
      expect(ran.stderr).toMatch(/both input and output/)
    }
    expect(readdirSync(join(root, 'in'))).toEqual(['a.txt'])
  })

  it('output-link: a link that was put in the output folder leads nowhere', () => {
    const root = folderWith({ 'in/sub/a.txt': text(), 'out/x': '', 'elsewhere/x': '' })
    symlinkSync(join(root, 'elsewhere'), join(root, 'out/sub'))
    const { code, stderr } = extracted(root)
    expect(code).toBe(2)
    expect(stderr).toMatch(/leads out of the output folder/)
    expect(readdirSync(join(root, 'elsewhere'))).toEqual(['x'])
  })

  it('output-link: a record that somebody replaced by a link is replaced, and what it led to stays', () => {
    const root = folderWith({ 'in/a.txt': text(), 'precious.json': 'keep' })
    const { out } = extracted(root)
    rmSync(join(out, 'a.txt.json'))
    symlinkSync(join(root, 'precious.json'), join(out, 'a.txt.json'))
    extracted(root, '--force')
    expect(readFileSync(join(root, 'precious.json'), 'utf8')).toBe('keep')
    expect(readFileSync(join(out, 'a.txt.json'), 'utf8')).toMatch(/^\{\n {2}"schema"/)
  })
})
