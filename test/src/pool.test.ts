import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { guarded } from '../../src/run/guard.js'
import { LIMITS } from '../../src/run/limits.js'
import type { Outcome } from '../../src/run/outcome.js'
import { Pool } from '../../src/run/pool.js'
import type { Settings, Task } from '../../src/run/settings.js'
import { folderWith } from '../cli/run.js'

/** Patience only where nothing hangs: on a busy machine eating memory takes its time. */
const settings = (seconds: number): Settings => ({
  out: null,
  dryRun: false,
  force: false,
  compare: false,
  unfinished: false,
  encoding: null,
  language: null,
  transcripts: false,
  limits: { ...LIMITS, timeout: seconds, timeoutPer100KB: 0, timeoutMost: seconds, heapMB: 64 },
  overlay: null,
})
const task = (id: string): Task => ({
  id,
  file: id,
  mediaType: 'text/plain',
  bytes: 1,
  sidecar: null,
  given: null,
  previous: null,
  known: null,
})

describe('a document that takes its worker down', () => {
  it.each([
    ['ends the process', ['a', 'exit', 'b', 'c'], { exit: 'crashed' }],
    ['starts slowly, which no document is charged for', ['slow', 'a'], {}],
    ['hangs', ['a', 'b', 'hang'], { hang: 'timeout' }],
    ['eats memory', ['eat', 'a'], { eat: 'out-of-memory' }],
    [
      'has company',
      ['exit1', 'a', 'exit2', 'b', 'hang'],
      { exit1: 'crashed', exit2: 'crashed', hang: 'timeout' },
    ],
  ] as const)('%s: it is reported, the others are done, in order', async (_, ids, failed) => {
    const pool = faulty(settings(ids.includes('eat' as never) ? 40 : 1), 2)
    const outcomes = await pool.run(ids.map(task))
    await pool.close()
    expect(outcomes.map((o) => [o.entry.path, o.entry.code])).toEqual(
      ids.map((id) => [id, (failed as Readonly<Record<string, string>>)[id] ?? null]),
    )
  })
})

const faulty = (of: Settings, jobs: number) =>
  new Pool(of, jobs, new URL('./faulty-worker.mjs', import.meta.url).href, 500)

describe('a worker that is lost', () => {
  it('takes down the batch that waits for its turn in it; both are done again', async () => {
    const pool = faulty(settings(1), 1)
    const codes = (outcomes: readonly Outcome[]) => outcomes.map((o) => [o.entry.path, o.entry.code])
    const [one, two] = await Promise.all([
      pool.run(['a', 'hang', 'b'].map(task)),
      pool.run(['c', 'd'].map(task)),
    ])
    await pool.close()
    expect(codes(one)).toEqual([
      ['a', null],
      ['hang', 'timeout'],
      ['b', null],
    ])
    expect(codes(two)).toEqual([
      ['c', null],
      ['d', null],
    ])
  })

  it('leaves nothing that it had not committed, and what others are writing stays', async () => {
    const out = folderWith({ '.1-index.jsonl.readout-tmp': '' })
    const pool = faulty({ ...settings(1), out }, 1)
    await pool.run(['a', 'leave'].map(task))
    expect(readdirSync(out)).toHaveLength(2)
    await pool.close()
    expect(readdirSync(out)).toEqual(['.1-index.jsonl.readout-tmp'])
  })
})

describe('a deadline', () => {
  it('stops a loop and a regular expression, and lets what it threw through', () => {
    expect(guarded(() => {}, 50)).toBe(true)
    expect(
      guarded(() => {
        for (;;);
      }, 50),
    ).toBe(false)
    expect(guarded(() => void /^(a+)+$/.test(`${'a'.repeat(40)}b`), 50)).toBe(false)
    expect(() =>
      guarded(() => {
        throw new RangeError('x')
      }, 50),
    ).toThrow(RangeError)
  })
})
