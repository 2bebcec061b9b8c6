/** `extract -`: one text on standard input, its record on standard output. */
import type { Flags } from '../../commands.js'
import type { RunSettings } from '../../order/settings.js'
import { readSingle } from '../../run/single.js'
import { UsageError } from '../../terminal/errors.js'
import type { Terminal } from '../../terminal/terminal.js'
import { count } from '../../terminal/words.js'

export async function fromStandardInput(run: RunSettings, flags: Flags, terminal: Terminal): Promise<number> {
  if (run.settings.out !== null)
    throw new UsageError(
      'standard input has no place in an output folder: leave -o out, or write the text to a file',
    )
  const name = typeof flags.stdinFilename === 'string' ? flags.stdinFilename : undefined
  const { extraction } = await readSingle('-', run, name)
  const { record } = extraction
  terminal.data(`${flags.json ? JSON.stringify(record, null, 2) : JSON.stringify(record)}\n`)
  terminal.say(
    `${count(record.statements.length, 'statement')}   ${count(record.warnings.length, 'warning')}`,
  )
  return flags.failOn === 'warning' && record.warnings.length > 0 ? 1 : 0
}
