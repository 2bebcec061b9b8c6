/**
 * How V8 collects garbage in a run over many documents. The young objects that outlive a collection are too few to be
 * shared out among threads: then a collection costs two to four times the processor time. And a worker's heap has a
 * limit, for which V8 looks through all that is old after every few megabytes: twice as seldom is soon enough, and three
 * times as seldom takes two workers beyond 400 MB.
 */
import { setFlagsFromString } from 'node:v8'

/** Measured with Node 20; 22 and 24 know them too. */
const FLAGS = ['--no-parallel-scavenge', '--heap-growing-percent=100']

/** For the whole process and the workers that it will start, so only the program does it, never the library. */
export function collectPlainly(): void {
  if (Number(process.versions.v8.split('.')[0]) <= 13) for (const flag of FLAGS) setFlagsFromString(flag)
}
