/** SIGINT, SIGTERM and SIGHUP: the first asks a run to come to its end, the second ends it at once. */
import { constants } from 'node:os'

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const
/** Milliseconds that documents in progress have to be finished. */
const TIME_TO_FINISH = 600

/**
 * What happens once and is waited for beside many other things. `Promise.race` with one promise that lasts would keep
 * all that it was ever raced with.
 */
class Moment {
  private readonly waiting = new Set<() => void>()
  private isHere = false

  come(): void {
    this.isHere = true
    for (const wake of this.waiting) wake()
  }

  /** The work's outcome, or `instead` where the moment comes first. */
  async or<T>(work: Promise<T>, instead: () => T): Promise<T> {
    let wake = () => {}
    const moment = new Promise<T>((done) => {
      wake = () => done(instead())
    })
    this.waiting.add(wake)
    if (this.isHere) wake()
    try {
      return await Promise.race([work, moment])
    } finally {
      this.waiting.delete(wake)
    }
  }
}

export class Stop {
  /** The exit code of the signal, 0 while none came. */
  code = 0
  /** True where documents in progress were dropped. */
  dropped = false
  private readonly signal = new Moment()
  private readonly late = new Moment()

  private readonly listener = (signal: NodeJS.Signals) => this.ask(signal)

  get asked(): boolean {
    return this.code !== 0
  }

  listen(): void {
    for (const signal of SIGNALS) process.on(signal, this.listener)
  }

  unlisten(): void {
    for (const signal of SIGNALS) process.off(signal, this.listener)
  }

  /** The work's outcome, or nothing where it is still not there a while after the signal. */
  orStopped<T>(work: Promise<T[]>): Promise<T[]> {
    return this.late.or(work, () => this.drop<T>())
  }

  /** The work's outcome, or undefined with the first signal. */
  orSignalled<T>(work: Promise<T>): Promise<T | undefined> {
    return this.signal.or<T | undefined>(work, () => undefined)
  }

  private drop<T>(): T[] {
    this.dropped = true
    return []
  }

  private ask(signal: NodeJS.Signals): void {
    const code = 128 + constants.signals[signal]
    if (this.asked) process.exit(code)
    this.code = code
    this.signal.come()
    setTimeout(() => this.late.come(), TIME_TO_FINISH).unref()
  }
}
