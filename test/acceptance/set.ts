/**
 * Where the acceptance set is: the folder that READOUT_ACCEPTANCE names, else `../shared` beside the project. It is not
 * part of the project; without it the tests that need it are skipped, loudly.
 */
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'

const folder = resolve(process.env.READOUT_ACCEPTANCE ?? '../shared')

export const acceptance = existsSync(join(folder, 'gold', 'texts')) ? folder : null

if (!acceptance)
  console.warn(`\n*** SKIPPED: no acceptance set at ${folder} (set READOUT_ACCEPTANCE to its folder) ***\n`)
