/** Waiting for work beside a signal: nothing of the work stays behind, whatever the number of documents. */
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { describe, expect, it } from 'vitest'
import { Stop } from '../../src/run/stop.js'

setFlagsFromString('--expose-gc')
const collect = runInNewContext('gc') as () => void

const WAITS: readonly [why: string, wait: (stop: Stop, work: Promise<object[]>) => Promise<unknown>][] = [
  ['the outcomes of a batch, which are most of a run', (stop, work) => stop.orStopped(work)],
  ['a piece of a stream, which may be endless', (stop, work) => stop.orSignalled(work)],
]

describe('a run that no signal stops', () => {
  it.each(WAITS)('keeps nothing of %s', async (_, wait) => {
    const stop = new Stop()
    const works: WeakRef<object>[] = []
    for (let i = 0; i < 100; i++) {
      const outcomes = [{ i }]
      works.push(new WeakRef(outcomes))
      expect(await wait(stop, Promise.resolve(outcomes))).toBe(outcomes)
    }
    await new Promise(setImmediate)
    collect()
    expect(works.filter((work) => work.deref() !== undefined).length).toBeLessThan(5)
    expect(stop.asked).toBe(false)
  })

  it('hands on the error of the work', async () => {
    await expect(new Stop().orStopped(Promise.reject(new Error('broke')))).rejects.toThrow('broke')
  })
})
