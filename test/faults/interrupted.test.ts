/** Signals, sleep, and two runs that want the same folder. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readdirSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { CLI, folderWith, readout, text, treeOf } from '../cli/run.js'

/** Texts of 60 KB: a first batch of them is done long before the last one is begun. */
const long = folderWith(
  Object.fromEntries([...Array(72).keys()].map((i) => [`${i % 3}/${i}.txt`, text(i).repeat(250)])),
)
const short = folderWith(Object.fromEntries([...Array(100).keys()].map((i) => [`${i}.txt`, text(i)])))
const root = folderWith({})
let n = 0
const newOut = () => join(root, `out-${n++}`)
const wholeOf = (input: string) => {
  const out = newOut()
  readout(['extract', input, '-o', out])
  return treeOf(out)
}
const whole = wholeOf(long)

interface Running {
  readonly child: ChildProcess
  readonly ended: Promise<readonly [number | null, NodeJS.Signals | null]>
  readonly told: () => string
}

function begin(...args: string[]): Running {
  const child = spawn(process.execPath, [CLI, ...args], { stdio: ['ignore', 'ignore', 'pipe'] })
  let stderr = ''
  child.stderr!.setEncoding('utf8').on('data', (more: string) => {
    stderr += more
  })
  const ended = once(child, 'close') as Promise<[number | null, NodeJS.Signals | null]>
  return { child, ended, told: () => stderr }
}

/** Until the first record stands there: the run is in the middle of its work. */
async function untilWriting(out: string, { child }: Running): Promise<void> {
  const written = () =>
    existsSync(out) &&
    readdirSync(out, { recursive: true }).some((name) => String(name).endsWith('.txt.json'))
  while (!written()) {
    if (child.exitCode !== null) throw new Error('the run ended before it wrote')
    await new Promise((done) => setTimeout(done, 5))
  }
}

describe('a signal', () => {
  // A machine that is busy with other work may be late; a program that does not hear is late every time.
  it.each([
    ['SIGINT', 130, '1'],
    ['SIGINT', 130, '2'],
    ['SIGTERM', 143, '1'],
    ['SIGTERM', 143, '2'],
    ['SIGHUP', 129, '1'],
  ] as const)(
    'signal: %s ends the run with %i within two seconds (%s jobs): books are written, one line is said, nothing is lost',
    { retry: 3, timeout: 120_000 },
    async (signal, code, jobs) => {
      const out = newOut()
      const run = begin('extract', long, '-o', out, '--jobs', jobs)
      await untilWriting(out, run)
      const asked = performance.now()
      run.child.kill(signal)
      expect(await run.ended).toEqual([code, null])
      expect(performance.now() - asked).toBeLessThan(2_000)
      expect(run.told()).toMatch(/^stopped: \d+ records written, run again to go on$/m)
      const left = treeOf(out)
      const records = Object.keys(left).filter((path) => path.endsWith('.txt.json'))
      expect(records.length).toBeGreaterThan(0)
      expect(records.length).toBeLessThan(72)
      for (const path of records) expect(left[path]).toBe(whole[path])
      for (const { path, state } of JSON.parse(left['manifest.json']!).inputs)
        expect([path, state, records.includes(`${path}.json`)]).toEqual([path, 'ok', true])
      expect(readout(['extract', long, '-o', out]).code).toBe(0)
      expect(treeOf(out)).toEqual(whole)
    },
  )

  it('signal: twice ends at once, and the next run makes the rest', async () => {
    const out = newOut()
    const run = begin('extract', long, '-o', out, '--jobs', '2')
    await untilWriting(out, run)
    run.child.kill('SIGINT')
    await new Promise((done) => setTimeout(done, 20))
    run.child.kill('SIGINT')
    expect(await run.ended).toEqual([130, null])
    expect(readout(['extract', long, '-o', out]).code).toBe(0)
    expect(treeOf(out)).toEqual(whole)
  }, 120_000)

  it('signal: heard while one long document is read', { retry: 3, timeout: 120_000 }, async () => {
    const out = newOut()
    const input = folderWith({ '0/a.txt': text(), '1.txt': text(2).repeat(60_000) })
    const run = begin('extract', input, '-o', out, '--jobs', '1')
    await untilWriting(out, run)
    await new Promise((done) => setTimeout(done, 2_000))
    const asked = performance.now()
    run.child.kill('SIGTERM')
    expect(await run.ended).toEqual([143, null])
    expect(performance.now() - asked).toBeLessThan(2_000)
  })

  it.each(['1', '2'])(
    'sleep: a machine that stops for three seconds is no timeout (%s jobs)',
    async (jobs) => {
      const out = newOut()
      const run = begin('extract', long, '-o', out, '--jobs', jobs)
      await untilWriting(out, run)
      run.child.kill('SIGSTOP')
      await new Promise((done) => setTimeout(done, 3_000))
      run.child.kill('SIGCONT')
      expect(await run.ended).toEqual([0, null])
      expect(treeOf(out)).toEqual(whole)
    },
    120_000,
  )
})

describe('two runs', () => {
  it('locked: the second ends at once and names the first', async () => {
    const out = newOut()
    const first = begin('extract', long, '-o', out, '--jobs', '1')
    await untilWriting(out, first)
    first.child.kill('SIGSTOP')
    const second = readout(['extract', short, '-o', out])
    const unlock = readout(['unlock', out])
    first.child.kill('SIGCONT')
    expect((await first.ended)[0]).toBe(0)
    expect(second.stderr).toContain(`is being written by process ${first.child.pid}`)
    expect(second.stderr).toMatch(/wait for it; if it is gone: readout unlock /)
    expect(second.code).toBe(2)
    expect(unlock.code).toBe(2)
    expect(treeOf(out)).toEqual(whole)
  }, 120_000)

  it('locked: of many at the same time one works at a time, and the tree is that of one', async () => {
    const expected = wholeOf(short)
    const out = newOut()
    // The lock of a dead run lies there as well, so that all of them want to take it over.
    readout(['extract', short, '-o', out])
    writeFileSync(join(out, '.readout-lock'), JSON.stringify({ pid: 4_194_303, host: hostname() }))
    const codes = await Promise.all(
      [...Array(6).keys()].map(async () => (await begin('extract', short, '-o', out, '--force').ended)[0]),
    )
    expect(codes.filter((code) => code !== 0 && code !== 2)).toEqual([])
    expect(codes).toContain(0)
    expect(treeOf(out)).toEqual(expected)
  }, 120_000)
})
