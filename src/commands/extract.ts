/** `readout extract`: files in, records out. */
import type { Flags } from '../commands.js'
import { orderOf } from '../order/index.js'
import { settingsOf } from '../order/settings.js'
import { isMachine, reporterOf, show } from '../reporters/index.js'
import { Stop } from '../run/stop.js'
import { UsageError } from '../terminal/errors.js'
import type { Terminal } from '../terminal/terminal.js'
import type { Tally } from './extract/tally.js'
import { toFolder } from './extract/to-folder.js'
import { toStdout } from './extract/to-stdout.js'

export async function run(args: readonly string[], flags: Flags, terminal: Terminal): Promise<number> {
  if (args.length === 0)
    throw new UsageError(
      'no input. Give files, folders, or - for standard input.',
      'readout extract readouts -o data',
    )
  const settings = await settingsOf(flags)
  const { out } = settings.settings
  const reporter = reporterOf(flags)
  if (out === null && isMachine(reporter) && reporter !== 'json' && flags.reporter !== undefined)
    throw new UsageError(`--reporter ${reporter} needs -o: without it the records go to standard output`)
  const order = orderOf(args, settings)
  const stop = new Stop()
  stop.listen()
  try {
    const tally =
      out === null
        ? await toStdout(order, reporter === 'json', terminal, stop)
        : await toFolder(args, order, flags, terminal, stop)
    const human = out === null && reporter !== 'json'
    show(tally.report(), human ? 'pretty' : reporter, terminal, 'stderr')
    return stop.code || exitCode(tally, flags)
  } finally {
    stop.unlisten()
  }
}

function exitCode(tally: Tally, flags: Flags): number {
  if (tally.failed > 0 || (flags.strict === true && tally.skipped > 0)) return 2
  return flags.failOn === 'warning' && tally.warnings > 0 ? 1 : 0
}
