/** SIGINT, SIGTERM and SIGHUP: the first asks a run to come to its end, the second ends it at once. */
import { constants } from 'node:os'

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const
/** Milliseconds that documents in progress have to be finished. */
const TIME_TO_FINISH = 600

export class Stop {
  /** The exit code of the signal, 0 while none came. */
  code = 0
  /** True where documents in progress were dropped. */
  dropped = false
  /** Settles with the first signal. */
  readonly signalled: Promise<undefined>
  private signal: () => void = () => {}
  private wake: () => void = () => {}
  private readonly late = new Promise<void>((done) => {
    this.wake = done
  })

  constructor() {
    this.signalled = new Promise((done) => {
      this.signal = () => done(undefined)
    })
  }

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
  async orStopped<T>(work: Promise<T[]>): Promise<T[]> {
    return Promise.race([work, this.late.then(() => this.drop<T>())])
  }

  private drop<T>(): T[] {
    this.dropped = true
    return []
  }

  private ask(signal: NodeJS.Signals): void {
    const code = 128 + constants.signals[signal]
    if (this.asked) process.exit(code)
    this.code = code
    this.signal()
    setTimeout(this.wake, TIME_TO_FINISH).unref()
  }
}
