/** When V8 compiles and collects: some of its guesses are wrong for a run over a folder. */
import { setFlagsFromString } from 'node:v8'

/**
 * By the major version of V8, since a flag that it does not know makes it complain. Each was measured with Node 20 to
 * 24. V8 sets out to optimise a function long before a run is halfway, throws most of that away once another document
 * takes another branch, and begins again: more than half of the processor time of 2,500 documents. Asked to wait, it
 * optimises what stays hot; every other function runs as baseline code.
 */
const PATIENCE: Readonly<Record<string, string>> = {
  11: '--interrupt-budget=600000',
  12: '--invocation-count-for-turbofan=12000',
  13: '--invocation-count-for-turbofan=12000',
}

/**
 * While the first documents are read, nearly all that is made is in use when V8 looks, so it takes it for what lasts
 * and makes it in old space from then on, where it keeps whatever it points at alive: a tenth of a run. And V8 may
 * collect between two groups of documents, where little is in use, once its nursery is half full, not when it is full.
 */
const COLLECTING = ['--no-allocation-site-pretenuring', '--minor-gc-task-trigger=50']

/** For the whole process; to be called before the work is loaded. */
export function setUpV8(): void {
  const patience = PATIENCE[process.versions.v8.split('.')[0]!]
  for (const flag of patience ? [patience, ...COLLECTING] : COLLECTING) setFlagsFromString(flag)
}
