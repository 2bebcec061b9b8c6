import { elapsed } from './clock.js'

/** Where the time of a run goes, stage by stage, for `--timings`. Only runs in one thread are timed. */
export class Timings {
  private readonly spent = new Map<string, number>()
  private last = elapsed()

  /** The time since the last mark belongs to `stage`. */
  readonly mark = (stage: string): void => {
    const now = elapsed()
    this.spent.set(stage, (this.spent.get(stage) ?? 0) + now - this.last)
    this.last = now
  }

  lines(documents: number): string[] {
    const total = [...this.spent.values()].reduce((sum, ms) => sum + ms, 0)
    return [
      'stage              ms    share   µs a document',
      ...[...this.spent].map(
        ([stage, ms]) =>
          `${stage.padEnd(12)}${ms.toFixed(1).padStart(10)}${((100 * ms) / total).toFixed(1).padStart(8)} %${((1000 * ms) / Math.max(1, documents)).toFixed(0).padStart(14)}`,
      ),
    ]
  }
}
