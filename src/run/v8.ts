/**
 * When V8 compiles and collects: some of its guesses are wrong for a run over a folder. All is said before anything is
 * loaded, since V8 takes compiled code from the build only where it was compiled under the same flags.
 */
import { setFlagsFromString } from 'node:v8'

/**
 * V8 sets out to optimise a function long before a run is halfway, throws most of that away once another document
 * takes another branch, and begins again: more than half of the processor time of 2,500 documents. Asked to wait, it
 * optimises what stays hot; every other function runs as baseline code. By the major version of V8, since a flag that
 * it does not know makes it complain; measured with Node 20 to 24.
 */
const PATIENCE: Readonly<Record<string, string>> = {
  11: '--interrupt-budget=600000',
  12: '--invocation-count-for-turbofan=12000',
  13: '--invocation-count-for-turbofan=12000',
}

/** Measured with Node 20; 22 and 24 know them too. */
const COLLECTING = [
  // The young objects that outlive a collection are too few to be shared out among threads: then a collection costs
  // two to four times the processor time.
  '--no-parallel-scavenge',
  // A worker's heap has a limit, for which V8 looks through all that is old after every few megabytes: twice as seldom
  // is soon enough, and three times as seldom takes two workers beyond 400 MB.
  '--heap-growing-percent=100',
  // While the first documents are read nearly all that is made is in use when V8 looks, so it takes it for what lasts
  // and makes it among the old from then on, where it keeps alive whatever it points at: a tenth of a run.
  '--no-allocation-site-pretenuring',
  // Between two groups of documents little is in use: V8 may collect there once its nursery is half full.
  '--minor-gc-task-trigger=50',
  // After some idle seconds V8 tidies up, and throws compiled code away with the shapes of objects of which none is in
  // use then: the next 2,500 documents took 2.7 times as long.
  '--no-memory-reducer',
]

/** For the whole process and the workers that it will start, so only the program does it, never the library. */
export function setUpV8(): void {
  const patience = PATIENCE[process.versions.v8.split('.')[0]!]
  if (patience) for (const flag of [patience, ...COLLECTING]) setFlagsFromString(flag)
}
