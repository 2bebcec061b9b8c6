/**
 * What V8 is asked to do otherwise in a run over a folder. Flags are of the whole process, workers included, so only the
 * program sets them, never the library.
 */
import { setFlagsFromString } from 'node:v8'

/**
 * How soon it compiles, by its major version, since a flag that it does not know makes it complain. It sets out to
 * optimise a function long before a run over a folder is halfway, throws most of that away once another document takes
 * another branch, and begins again: more than half of the processor time of 2,500 documents. Asked to wait, it optimises
 * what stays hot; every other function runs as baseline code.
 */
const PATIENCE: Readonly<Record<string, string>> = {
  11: '--interrupt-budget=600000',
  12: '--invocation-count-for-turbofan=12000',
  13: '--invocation-count-for-turbofan=12000',
}

/**
 * How it collects. The young objects that outlive a collection are too few to be shared out among threads: doing so
 * costs two to four times the processor time. And a worker's heap has a limit, for which V8 looks through all that is
 * old after every few megabytes, fifty times in 8,000 documents where four are enough.
 */
const COLLECTION = ['--no-parallel-scavenge', '--heap-growing-percent=200']

/** To be called before the work is loaded. The flags were measured with Node 20, and tried with 22 and 24. */
export function tuneV8(): void {
  const patience = PATIENCE[process.versions.v8.split('.')[0]!]
  if (!patience) return
  for (const flag of [patience, ...COLLECTION]) setFlagsFromString(flag)
}
