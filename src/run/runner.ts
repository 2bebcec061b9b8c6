/**
 * All documents of a run, in order, in batches. The main thread only schedules: small runs are done between two turns
 * of the event loop, larger ones in worker threads, with a bounded number of batches in flight.
 */
import { availableParallelism } from 'node:os'
import type { Outcome } from './outcome.js'
import type { Settings, Task } from './settings.js'
import type { Stop } from './stop.js'
import { openPool, ThisThread } from './this-thread.js'
import type { Timings } from './timings.js'

const BATCH = 64
const BATCH_BYTES = 1_000_000
/** Milliseconds of work below which threads cost more than they give. */
const WORTH_THREADS = 1_000

/** Yields the outcomes batch by batch in the order of the tasks; ends early where the run is stopped. */
export async function* runAll(
  tasks: readonly Task[],
  settings: Settings,
  jobs: number | undefined,
  stop: Stop,
  timings: Timings | null = null,
): AsyncGenerator<Outcome[]> {
  const isLarge = expectedWork(tasks) > WORTH_THREADS
  const threads = timings ? 1 : (jobs ?? (isLarge ? availableParallelism() : 1))
  if (threads > 1 && tasks.length > 1) {
    yield* inWorkers(batches(tasks, threads), settings, threads, stop)
  } else {
    yield* inThisThread(batches(tasks, 1), settings, stop, timings)
  }
}

/** In milliseconds: a document that may be unchanged is read and hashed, any other is extracted and written. */
const expectedWork = (tasks: readonly Task[]): number =>
  tasks.reduce((sum, task) => sum + (task.previous ? 0.1 : 0.6 + task.bytes / 4_000), 0)

/** Few enough documents for every thread to get a share, few enough bytes to keep memory flat. */
function* batches(tasks: readonly Task[], threads: number): Generator<readonly Task[]> {
  const most = Math.max(1, Math.min(BATCH, Math.ceil(tasks.length / threads / 2)))
  let batch: Task[] = []
  let bytes = 0
  for (const task of tasks) {
    if (batch.length > 0 && (batch.length >= most || bytes + task.bytes > BATCH_BYTES)) {
      yield batch
      batch = []
      bytes = 0
    }
    batch.push(task)
    bytes += task.bytes
  }
  if (batch.length > 0) yield batch
}

async function* inThisThread(
  work: Iterable<readonly Task[]>,
  settings: Settings,
  stop: Stop,
  timings: Timings | null,
): AsyncGenerator<Outcome[]> {
  const thread = new ThisThread(settings, stop, timings)
  try {
    for (const batch of work) {
      if (stop.asked) return
      yield await thread.run(batch)
    }
  } finally {
    await thread.close()
  }
}

async function* inWorkers(
  work: Iterable<readonly Task[]>,
  settings: Settings,
  threads: number,
  stop: Stop,
): AsyncGenerator<Outcome[]> {
  const [pool, { default: pLimit }] = await Promise.all([openPool(settings, threads), import('p-limit')])
  const limit = pLimit(threads + 1)
  const flying: Promise<Outcome[]>[] = []
  try {
    for (const batch of work) {
      if (stop.asked) break
      const flight = limit(() => (stop.asked ? [] : pool.run(batch)))
      flight.catch(() => {})
      flying.push(flight)
      if (flying.length > 2 * threads) yield await stop.orStopped(flying.shift()!)
    }
    while (flying.length > 0) yield await stop.orStopped(flying.shift()!)
  } finally {
    await pool.close()
  }
}
