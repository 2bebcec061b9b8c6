import { describe, expect, it } from 'vitest'
import { guarded } from '../../src/run/guard.js'
import { LIMITS } from '../../src/run/limits.js'
import { Pool } from '../../src/run/pool.js'
import type { Settings, Task } from '../../src/run/settings.js'

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
    const pool = new Pool(
      settings(ids.includes('eat' as never) ? 40 : 1),
      2,
      new URL('./faulty-worker.mjs', import.meta.url).href,
      500,
    )
    const outcomes = await pool.run(ids.map(task))
    await pool.close()
    expect(outcomes.map((o) => [o.entry.path, o.entry.code])).toEqual(
      ids.map((id) => [id, (failed as Readonly<Record<string, string>>)[id] ?? null]),
    )
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
