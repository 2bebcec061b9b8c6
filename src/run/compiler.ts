/**
 * How soon V8 compiles. It sets out to optimise a function long before a run over a folder is halfway, throws most of
 * that away once another document takes another branch, and begins again: more than half of the processor time of
 * 2,500 documents. Asked to wait, it optimises what stays hot; every other function runs as baseline code.
 */
import { setFlagsFromString } from 'node:v8'

/** By the major version of V8, since a flag that it does not know makes it complain. Each was measured with Node 20 to 24. */
const PATIENCE: Readonly<Record<string, string>> = {
  11: '--interrupt-budget=600000',
  12: '--invocation-count-for-turbofan=12000',
  13: '--invocation-count-for-turbofan=12000',
}

/** For the whole process; to be called before the work is loaded. */
export function compilePatiently(): void {
  const flag = PATIENCE[process.versions.v8.split('.')[0]!]
  if (flag) setFlagsFromString(flag)
}
