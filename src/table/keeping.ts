/** Commands that set up and keep a working folder. */
import type { Command } from '../commands.js'

export const KEEPING: readonly Command[] = [
  {
    name: 'init',
    purpose: 'Writes a configuration and, if asked, a workflow; never over a file.',
    args: '[DIR]',
    examples: ['readout init', 'readout init --ci github'],
    flags: [
      { name: 'ci', value: 'NAME', choices: ['github'], help: 'a workflow that checks the records' },
      { name: 'dry-run', help: 'name the files, write nothing' },
    ],
    load: () => import('../commands/init.js'),
  },
  {
    name: 'unlock',
    purpose: 'Removes the lock of an output folder that a dead run left behind.',
    args: '<DIR>',
    examples: ['readout unlock data'],
    flags: [],
    load: () => import('../commands/unlock.js'),
  },
]
