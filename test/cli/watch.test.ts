/** `--watch`: what changes is read again, and nothing else; an error keeps what was there. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { CLI, folderWith, readout, text } from './run.js'

const root = folderWith({ 'in/a.txt': text(1), 'in/b.html': `<p>${text(2)}</p>` })
const out = join(root, 'in/data')
let child: ChildProcess
let told = ''

/** The output folder stands inside the input folder, so a run that watched its own output would never end. */
beforeAll(async () => {
  child = spawn(process.execPath, [CLI, 'extract', 'in', '-o', 'in/data', '--watch'], { cwd: root })
  child.stderr!.on('data', (more) => {
    told += more
  })
  await until(() => told.includes('watching; Ctrl-C ends'))
})
afterAll(() => child.kill('SIGKILL'))

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) {
    if (child.exitCode !== null) throw new Error(`it ended: ${told}`)
    await new Promise((done) => setTimeout(done, 50))
  }
}

const record = (name: string) => readFileSync(join(out, `${name}.json`), 'utf8')
const runs = () => told.split('next: readout check').length - 1

describe('watching', () => {
  it('begins with a whole run', () => {
    expect(existsSync(join(out, 'a.txt.json'))).toBe(true)
    expect(runs()).toBe(1)
  })

  it('reads a new text', async () => {
    writeFileSync(join(root, 'in/c.txt'), text(3))
    await until(() => existsSync(join(out, 'c.txt.json')))
    await until(() => readFileSync(join(out, 'manifest.json'), 'utf8').includes('c.txt.json'))
  })

  it('reads a changed text again and leaves the others alone', async () => {
    const before = record('a.txt')
    const other = statSync(join(out, 'c.txt.json')).ino
    writeFileSync(join(root, 'in/a.txt'), text(9))
    await until(() => record('a.txt') !== before)
    expect(statSync(join(out, 'c.txt.json')).ino).toBe(other)
  })

  it('sees a text that an editor saves by renaming', async () => {
    const before = record('a.txt')
    writeFileSync(join(root, 'in/.a.txt.swp'), text(11))
    renameSync(join(root, 'in/.a.txt.swp'), join(root, 'in/a.txt'))
    await until(() => record('a.txt') !== before)
  })

  it('sees a sidecar', async () => {
    writeFileSync(join(root, 'in/c.meta.json'), '{"url":"https://example.org/c"}')
    await until(() => record('c.txt').includes('https://example.org/c'))
  })

  it('tells of a file that cannot be read, keeps what was there, and goes on', async () => {
    const before = record('a.txt')
    writeFileSync(join(root, 'in/a.txt'), '%PDF-1.7')
    await until(() => /a\.txt {2}error {2}binary/.test(told))
    expect(record('a.txt')).toBe(before)
    writeFileSync(join(root, 'in/a.txt'), text(12))
    await until(() => record('a.txt') !== before)
  })

  it('names the record of a text that is gone', async () => {
    rmSync(join(root, 'in/c.txt'))
    await until(() => /1 record of inputs that are gone: kept/.test(told))
  })

  it('rests where nothing changes, and ends with a signal', async () => {
    const seen = runs()
    await new Promise((done) => setTimeout(done, 1_500))
    expect(runs()).toBe(seen)
    child.kill('SIGINT')
    expect((await once(child, 'close'))[0]).toBe(130)
    expect(existsSync(join(out, '.readout-lock'))).toBe(false)
    expect(readout(['validate', out]).code).toBe(0)
  })
})
