/** `readout extract`: files in, records out. */
import type { Flags } from '../commands.js'
import { orderOf } from '../order/index.js'
import { type RunSettings, settingsOf } from '../order/settings.js'
import { isMachine, reporterOf, show } from '../reporters/index.js'
import { Stop } from '../run/stop.js'
import { Timings } from '../run/timings.js'
import { UsageError } from '../terminal/errors.js'
import type { Terminal } from '../terminal/terminal.js'
import type { Tally } from './extract/tally.js'
import { toFolder } from './extract/to-folder.js'
import { toStdout } from './extract/to-stdout.js'

export async function run(args: readonly string[], flags: Flags, terminal: Terminal): Promise<number> {
  refuseMisuse(args, flags)
  const settings = await settingsOf(flags)
  const stop = new Stop()
  stop.listen()
  try {
    if (flags.jsonl)
      return await (await import('./extract/stream.js')).stream(
        settings,
        flags.ordered === true,
        terminal,
        stop,
      )
    if (args.includes('-'))
      return await (await import('./extract/stdin.js')).fromStandardInput(settings, flags, terminal)
    let code = await runOnce(args, settings, flags, terminal, stop)
    if (flags.watch) {
      const { watchInputs } = await import('./extract/watch.js')
      const again = async () => {
        code = await runOnce(args, settings, flags, terminal, stop)
      }
      await watchInputs(args, settings.settings.out!, again, stop, terminal)
    }
    return stop.code || code
  } finally {
    stop.unlisten()
  }
}

function refuseMisuse(args: readonly string[], flags: Flags): void {
  const reporter = reporterOf(flags)
  if (args.length === 0)
    throw new UsageError(
      'no input. Give files, folders, or - for standard input.',
      'readout extract readouts -o data',
    )
  if (args.includes('-') && args.length > 1)
    throw new UsageError('- stands alone: standard input or files, not both')
  if (flags.jsonl && args[0] !== '-')
    throw new UsageError('--jsonl reads standard input', 'readout extract - --jsonl')
  if (flags.out !== undefined) return
  if (flags.reporter !== undefined && isMachine(reporter) && reporter !== 'json')
    throw new UsageError(`--reporter ${reporter} needs -o: without it the records go to standard output`)
  const needs = (['watch', 'prune', 'force', 'dryRun'] as const).find((flag) => flags[flag])
  if (needs) throw new UsageError(`--${needs === 'dryRun' ? 'dry-run' : needs} needs -o`)
}

async function runOnce(
  paths: readonly string[],
  settings: RunSettings,
  flags: Flags,
  terminal: Terminal,
  stop: Stop,
): Promise<number> {
  const { out } = settings.settings
  const reporter = reporterOf(flags)
  const order = orderOf(paths, settings)
  const timings = flags.timings ? new Timings() : null
  const tally =
    out === null
      ? await toStdout(order, reporter === 'json', timings, terminal, stop)
      : await toFolder(paths, order, flags, timings, terminal, stop)
  const human = out === null && reporter !== 'json'
  show(tally.report(), human ? 'pretty' : reporter, terminal, 'stderr')
  for (const line of timings?.lines(order.listing.inputs.length) ?? []) terminal.say(line)
  return exitCode(tally, flags)
}

function exitCode(tally: Tally, flags: Flags): number {
  if (tally.failed > 0 || (flags.strict === true && tally.skipped > 0)) return 2
  return flags.failOn === 'warning' && tally.warnings > 0 ? 1 : 0
}
