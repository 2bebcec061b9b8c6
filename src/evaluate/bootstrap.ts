/** How sure a figure is: what it would be on other documents of the same kind. */
import { addTally, emptyTally, type Figures, figures, type Tally } from './tally.js'

export type Interval = readonly [low: number, high: number]

export interface Intervals {
  readonly f1: { readonly [measure: string]: Interval }
  readonly precision: { readonly [measure: string]: Interval }
  readonly recall: { readonly [measure: string]: Interval }
  readonly accuracy: { readonly [measure: string]: Interval | null }
  readonly record: Interval
}

/**
 * The 95 % percentile interval of every figure over `resamples` draws of whole documents with replacement. The draws
 * come from `seed` alone: the same documents give the same intervals on every machine.
 */
export function bootstrap(tallies: readonly Tally[], resamples: number, seed: number): Intervals {
  const draw = generator(seed)
  const runs: Figures[] = []
  for (let run = 0; run < resamples; run++) {
    const sum = emptyTally()
    for (let i = 0; i < tallies.length; i++) addTally(sum, tallies[Math.floor(draw() * tallies.length)]!)
    runs.push(figures(sum))
  }
  const first = figures(emptyTally())
  const over = <K extends string>(keys: K[], value: (run: Figures, key: K) => number | null) =>
    Object.fromEntries(keys.map((key) => [key, interval(runs.map((run) => value(run, key)))]))
  const found = (figure: 'f1' | 'precision' | 'recall') =>
    over(Object.keys(first.f1), (run, key) => run.f1[key as keyof Figures['f1']][figure]) as Intervals['f1']
  return {
    f1: found('f1'),
    precision: found('precision'),
    recall: found('recall'),
    accuracy: over(Object.keys(first.accuracy), (run, key) => run.accuracy[key as keyof Figures['accuracy']]),
    record: interval(runs.map((run) => run.record)) ?? [0, 0],
  }
}

function interval(values: readonly (number | null)[]): Interval | null {
  const known = values.filter((value) => value !== null).sort((a, b) => a - b)
  if (known.length === 0) return null
  const at = (share: number) => known[Math.round(share * (known.length - 1))]!
  return [at(0.025), at(0.975)]
}

/** Numbers from 0 to 1 (mulberry32, Tommy Ettinger's public-domain generator). */
function generator(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000
  }
}
