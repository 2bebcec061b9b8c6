/** One line that tells how far a run is: rewritten on a terminal, a plain line every ten seconds elsewhere. */
import { elapsed } from '../run/clock.js'
import type { Terminal } from './terminal.js'
import { seconds, thousands } from './words.js'

const REWRITE = 100
const PLAIN = 10_000

export class Progress {
  private readonly started = elapsed()
  private last = elapsed()

  constructor(
    private readonly total: number,
    private readonly terminal: Terminal,
  ) {}

  at(done: number): void {
    const now = elapsed()
    if (now - this.last < (this.terminal.live ? REWRITE : PLAIN)) return
    this.last = now
    const spent = now - this.started
    const rate = done / spent
    const share = Math.floor((100 * done) / Math.max(1, this.total))
    if (this.terminal.live) {
      const left = rate > 0 ? `   ${seconds((this.total - done) / rate)} left` : ''
      this.terminal.progress(
        `${thousands(done)}/${thousands(this.total)}  ${share}%   ${thousands(Math.round(rate * 1000))} files/s${left}`,
      )
    } else {
      this.terminal.say(`${thousands(done)}/${thousands(this.total)}  ${share}%`)
    }
  }

  end(): void {
    this.terminal.clearProgress()
  }
}
