/** Who makes the records: name and version of the program, digest of its rules. */
import type { Producer } from '../pipeline/record/assemble.js'

declare const __RULES__: string
declare const __VERSION__: string

export const PRODUCER: Producer = { name: 'readout', version: __VERSION__, rules: __RULES__ }
