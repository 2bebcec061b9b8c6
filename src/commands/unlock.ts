/** `readout unlock`: takes away the lock of a run that is dead. */
import { resolve } from 'node:path'
import type { Flags } from '../commands.js'
import { unlockFolder } from '../output/lock.js'
import { UsageError } from '../terminal/errors.js'
import type { Terminal } from '../terminal/terminal.js'

export async function run(args: readonly string[], _flags: Flags, terminal: Terminal): Promise<number> {
  const [folder] = args
  if (folder === undefined) throw new UsageError('no output folder given', 'readout unlock data')
  terminal.say(unlockFolder(resolve(folder)) ? `${folder} is unlocked` : `${folder} had no lock`)
  return 0
}
