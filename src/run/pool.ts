/**
 * The door to piscina: batches of documents in worker threads. A batch whose worker dies or goes silent is taken apart
 * until the document that did it stands alone; that one is tried once more and reported, the others are done again.
 */
import { Piscina } from 'piscina'
import { OutputError } from '../output/fault.js'
import { elapsed } from './clock.js'
import { DocumentError } from './document.js'
import { failure } from './failure.js'
import { deadline, type Limits } from './limits.js'
import type { Outcome } from './outcome.js'
import type { Settings, Task } from './settings.js'

export interface Job {
  readonly tasks: readonly Task[]
  readonly settings: Settings
  /** Slot 0: the task that is being worked on, `NOT_BEGUN` until the worker is ready. */
  readonly progress: Int32Array
}

/** An error that ends the whole run has to come back as data: its class does not survive the way between threads. */
export type Reply = { readonly outcomes: Outcome[] } | { readonly outputError: string }

/** A batch that waits for a thread, or whose thread is still starting, is not charged for that. */
export const NOT_BEGUN = -1

/** How long a worker may show no progress beyond the deadlines that it keeps itself: with others, and alone. */
const GRACE = 3_000

export class Pool {
  private readonly piscina: Piscina<Job, Reply>
  private ended = false

  constructor(
    private readonly settings: Settings,
    jobs: number,
    filename: string = new URL('./worker.js', import.meta.url).href,
    private readonly grace = GRACE,
  ) {
    this.piscina = new Piscina({
      filename,
      minThreads: 1,
      maxThreads: jobs,
      idleTimeout: 60_000,
      resourceLimits: { maxOldGenerationSizeMb: settings.limits.heapMB },
    })
    // A worker that dies is told to its batch; told to the pool as well, it would end the program.
    this.piscina.on('error', () => {})
  }

  async run(tasks: readonly Task[]): Promise<Outcome[]> {
    const progress = notBegun()
    let outcomes: Outcome[]
    try {
      outcomes = await this.attempt(tasks, progress)
    } catch (error) {
      if (error instanceof OutputError) throw error
      const at = Math.min(Math.max(0, Atomics.load(progress, 0)), tasks.length - 1)
      return this.apart(tasks, at, error)
    }
    for (const [i, outcome] of outcomes.entries()) {
      if (outcome.retry) outcomes[i] = await this.alone(tasks[i]!)
    }
    return outcomes
  }

  async close(): Promise<void> {
    this.ended = true
    await this.piscina.destroy()
  }

  /** `at` is the document that the worker was at. */
  private async apart(tasks: readonly Task[], at: number, error: unknown): Promise<Outcome[]> {
    if (this.ended) throw error
    const before = at > 0 ? await this.run(tasks.slice(0, at)) : []
    const after = at + 1 < tasks.length ? await this.run(tasks.slice(at + 1)) : []
    return [...before, await this.alone(tasks[at]!), ...after]
  }

  private async alone(task: Task): Promise<Outcome> {
    try {
      const [outcome] = await this.attempt([task], notBegun())
      return outcome!
    } catch (error) {
      if (error instanceof OutputError || this.ended) throw error
      return failure({ task, digests: null }, reasonOf(error))
    }
  }

  private async attempt(tasks: readonly Task[], progress: Int32Array): Promise<Outcome[]> {
    const watch = new Watch(tasks, progress, this.settings.limits, this.grace)
    try {
      const job = { tasks, settings: this.settings, progress }
      const reply = await this.piscina.run(job, { signal: watch.signal })
      if ('outputError' in reply) throw new OutputError(reply.outputError)
      return reply.outcomes
    } finally {
      watch.end()
    }
  }
}

/** Aborts a batch that stays at one document for longer than that document may take. */
class Watch {
  private readonly controller = new AbortController()
  private readonly timer: NodeJS.Timeout
  private at = NOT_BEGUN
  private since = elapsed()

  constructor(tasks: readonly Task[], progress: Int32Array, limits: Limits, grace: number) {
    this.timer = setInterval(() => {
      const now = Atomics.load(progress, 0)
      if (now !== this.at || now === NOT_BEGUN) {
        this.at = now
        this.since = elapsed()
      } else if (elapsed() - this.since > 2 * deadline(limits, tasks[now]?.bytes ?? 0) + grace) {
        this.controller.abort()
      }
    }, 250)
    this.timer.unref()
  }

  get signal(): AbortSignal {
    return this.controller.signal
  }

  end(): void {
    clearInterval(this.timer)
  }
}

function notBegun(): Int32Array {
  const progress = new Int32Array(new SharedArrayBuffer(4))
  Atomics.store(progress, 0, NOT_BEGUN)
  return progress
}

function reasonOf(error: unknown): DocumentError {
  const { code, name, message } = error as { code?: string; name?: string; message?: string }
  if (code === 'ERR_WORKER_OUT_OF_MEMORY')
    return new DocumentError('out-of-memory', 'took more memory than a worker may have and was stopped')
  if (name === 'AbortError') return new DocumentError('timeout', 'gave no sign of life and was stopped')
  return new DocumentError('crashed', `took its worker down: ${message ?? String(error)}`)
}
