/** The work of one thread done in the one that schedules, between two turns of the event loop: for small runs. */
import { Writer } from '../output/atomic.js'
import { runBatch } from './batch.js'
import { makeEngine } from './engine.js'
import type { Context } from './extracting.js'
import type { Outcome } from './outcome.js'
import type { Pool } from './pool.js'
import type { Settings, Task } from './settings.js'
import type { Stop } from './stop.js'
import type { Timings } from './timings.js'

/** In this thread a document may take so long before it is handed to a worker: a signal has to be heard. */
const PATIENCE = 1_500

export class ThisThread {
  private readonly context: Context
  private pool: Promise<Pool> | null = null

  constructor(
    private readonly settings: Settings,
    private readonly stop: Stop,
    timings: Timings | null = null,
  ) {
    this.context = {
      settings,
      engine: makeEngine(settings, timings?.mark),
      writer: new Writer(settings.out ?? '', `${process.pid}`),
      patience: PATIENCE,
      stopped: () => stop.asked,
    }
  }

  /** The outcomes in the order of the tasks; fewer where the run was stopped. */
  async run(batch: readonly Task[]): Promise<Outcome[]> {
    const done: Outcome[] = []
    for (const [i, outcome] of (await runBatch(batch, this.context)).entries())
      done.push(...(outcome.retry ? await this.stop.orStopped(this.inWorker(batch[i]!)) : [outcome]))
    await new Promise(setImmediate)
    return done
  }

  async close(): Promise<void> {
    await (await this.pool)?.close()
  }

  private async inWorker(task: Task): Promise<Outcome[]> {
    this.pool ??= openPool(this.settings, 1)
    return (await this.pool).run([task])
  }
}

export async function openPool(settings: Settings, threads: number): Promise<Pool> {
  const { Pool } = await import('./pool.js')
  return new Pool(settings, threads)
}
