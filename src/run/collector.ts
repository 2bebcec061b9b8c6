/**
 * How V8 collects garbage in a run over many documents.
 * - The young objects that outlive a collection are too few to be shared out among threads: then a collection costs
 *   two to four times the processor time.
 * - A worker's heap has a limit, for which V8 looks through all that is old after every few megabytes: twice as seldom
 *   is soon enough, and three times as seldom takes two workers beyond 400 MB.
 * - While the first documents are read nearly all that is made is in use when V8 looks, so it takes it for what lasts
 *   and makes it among the old from then on, where it keeps alive whatever it points at: a tenth of a run.
 * - Between two groups of documents little is in use: V8 may collect there once its nursery is half full.
 */
import { setFlagsFromString } from 'node:v8'

/** Measured with Node 20; 22 and 24 know them too. */
const FLAGS = [
  '--no-parallel-scavenge',
  '--heap-growing-percent=100',
  '--no-allocation-site-pretenuring',
  '--minor-gc-task-trigger=50',
]

/** For the whole process and the workers that it will start, so only the program does it, never the library. */
export function collectPlainly(): void {
  if (Number(process.versions.v8.split('.')[0]) <= 13) for (const flag of FLAGS) setFlagsFromString(flag)
}
