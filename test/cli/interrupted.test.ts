import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { CLI, folderWith, readout, text, treeOf } from './run.js'

const many = folderWith(Object.fromEntries([...Array(120).keys()].map((i) => [`${i % 7}/${i}.txt`, text(i)])))
const undisturbed = join(folderWith({}), 'out')
readout(['extract', many, '-o', undisturbed])
const expected = treeOf(undisturbed)

/** The manifest names the input folder relative to the output, so every output folder stands at the same depth. */
const out = () => join(folderWith({}), 'out')

async function killedAfter(milliseconds: number, signal: NodeJS.Signals, to: string, jobs: string) {
  const child = spawn(process.execPath, [CLI, 'extract', many, '-o', to, '--jobs', jobs], { stdio: 'ignore' })
  const ended = once(child, 'exit')
  await new Promise((done) => setTimeout(done, milliseconds))
  const asked = performance.now()
  child.kill(signal)
  const [code, by] = await ended
  return { code, by, took: performance.now() - asked }
}

describe('a run that is interrupted', () => {
  it.each([
    [150, '1'],
    [300, '2'],
    [450, '1'],
    [600, '2'],
    [750, '1'],
  ])('killed after %i ms with %s jobs and run again gives the same tree', async (after, jobs) => {
    const to = out()
    await killedAfter(after, 'SIGKILL', to, jobs)
    expect(readout(['extract', many, '-o', to]).code).toBe(0)
    expect(treeOf(to)).toEqual(expected)
  })

  it.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)(
    '%s: exit %i, a manifest that holds what was done, and the rest by the next run',
    async (signal, code) => {
      const to = out()
      const ran = await killedAfter(450, signal, to, '1')
      if (ran.by === null && ran.code !== 0) expect(ran.code).toBe(code)
      if (existsSync(join(to, 'manifest.json'))) expect(readout(['validate', to]).code).toBe(0)
      expect(readout(['extract', many, '-o', to]).code).toBe(0)
      expect(treeOf(to)).toEqual(expected)
    },
  )

  it('a second run in the same folder ends and names the first', async () => {
    const to = out()
    const first = spawn(process.execPath, [CLI, 'extract', many, '-o', to, '--jobs', '1'], {
      stdio: 'ignore',
    })
    const ended = once(first, 'exit')
    while (!existsSync(join(to, '.readout-lock')) && first.exitCode === null) await new Promise(setImmediate)
    first.kill('SIGSTOP')
    const second = readout(['extract', many, '-o', to])
    first.kill('SIGCONT')
    await ended
    expect(second.stderr).toContain(`process ${first.pid}`)
    expect(second.code).toBe(2)
  })
})

describe('the same bytes', () => {
  it.each([
    ['New York', { TZ: 'America/Los_Angeles', LC_ALL: 'C' }, '1'],
    ['Kathmandu', { TZ: 'Asia/Kathmandu', LC_ALL: 'tr_TR.UTF-8' }, '1'],
    ['Apia', { TZ: 'Pacific/Apia', LC_ALL: 'sv_SE.UTF-8' }, '4'],
    ['Prague', { TZ: 'Europe/Prague', LC_ALL: 'cs_CZ.UTF-8' }, '3'],
    ['no home', { HOME: '', TZ: 'UTC' }, '2'],
  ])('%s', (_, env, jobs) => {
    const to = out()
    readout(['extract', many, '-o', to, '--jobs', jobs], { env, cwd: '/' })
    expect(treeOf(to)).toEqual(expected)
    rmSync(to, { recursive: true })
  })
})
