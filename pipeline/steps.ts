/**
 * Work in steps. The rules are so many that their machine code does not stay in a processor's cache from one short
 * text to the next; many texts that go through each step together pay for it once, which takes a quarter off the time.
 */

/** Yields the name of the stage whenever a part of it has ended, and gives what came of it. */
export type Steps<T> = Generator<string, T, void>

/** Told the name of each part when it has ended: how a caller that has a clock measures. */
export type Mark = (stage: string) => void

export function run<T>(steps: Steps<T>, mark?: Mark): T {
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
    mark?.(step.value)
  }
}

export interface Watch<T> {
  /** The number of the one whose turn it is. */
  readonly turn?: ((which: number) => void) | undefined
  readonly mark?: Mark | undefined
  readonly done: (which: number, value: T) => void
  /** What one throws ends that one alone. */
  readonly failed: (which: number, error: unknown) => void
}

/** One step of each, then the next of each, until all have ended. */
export function runTogether<T>(all: readonly Steps<T>[], { turn, mark, done, failed }: Watch<T>): void {
  let open = all.map((steps, which) => ({ steps, which }))
  while (open.length > 0)
    open = open.filter(({ steps, which }) => {
      turn?.(which)
      try {
        const step = steps.next()
        if (step.done) done(which, step.value)
        else mark?.(step.value)
        return !step.done
      } catch (error) {
        failed(which, error)
        return false
      }
    })
}
