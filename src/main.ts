/** From arguments to exit code: 0 done, 1 findings, 2 not all done, 70 a fault of the program. */
import { COMMANDS, findCommand } from './commands.js'
import { ReadoutError, UsageError } from './terminal/errors.js'
import { commandHelp, shortHelp } from './terminal/help.js'
import { nearest } from './terminal/nearest.js'
import { type Call, parseCall } from './terminal/parse.js'
import { Terminal } from './terminal/terminal.js'
import { visible } from './terminal/visible.js'

export async function main(argv: readonly string[]): Promise<number> {
  try {
    return await dispatch(argv)
  } catch (error) {
    return report(error, argv.includes('--json'))
  }
}

async function dispatch(argv: readonly string[]): Promise<number> {
  if (argv.length === 0) {
    process.stderr.write(shortHelp())
    return 2
  }
  if (argv[0] === 'help' || argv[0] === '--help' || argv[0] === '-h') return help(argv[1])
  const call = parseCall(argv)
  if (call.flags.help) return help(call.command.name)
  requireWorkingDirectory()
  const { run } = await call.command.load()
  const code = await run(call.args, call.flags, terminalOf(call))
  return code === 1 && call.flags.exitZero ? 0 : code
}

/** Every path that is told or looked for counts from it. */
function requireWorkingDirectory(): void {
  try {
    process.cwd()
  } catch {
    throw new ReadoutError(
      'no-working-directory',
      'the working directory is gone',
      'cd to a folder that is there',
    )
  }
}

function help(topic: string | undefined): number {
  const command = topic === undefined ? undefined : findCommand(topic)
  if (topic !== undefined && !command) {
    const near = nearest(
      topic,
      COMMANDS.map((c) => c.name),
    )
    throw new UsageError(`no help for '${topic}'${near ? `. Did you mean '${near}'?` : ''}`)
  }
  process.stdout.write(command ? commandHelp(command) : shortHelp())
  return 0
}

const terminalOf = ({ flags }: Call): Terminal =>
  new Terminal({
    color: (flags.color as 'auto' | 'always' | 'never' | undefined) ?? 'auto',
    quiet: flags.quiet === true,
    verbose: flags.verbose === true,
  })

function report(error: unknown, json: boolean): number {
  const known = error instanceof ReadoutError
  const code = known ? error.code : 'internal'
  const message = error instanceof Error ? error.message : String(error)
  process.stderr.write(`error: ${visible(message)}\n`)
  if (known && error.help) process.stderr.write(`  = help: ${error.help}\n`)
  if (!known) {
    process.stderr.write('  = this is a fault of readout; READOUT_DEBUG=1 shows where\n')
    if (process.env.READOUT_DEBUG && error instanceof Error) process.stderr.write(`${error.stack}\n`)
  }
  if (json)
    process.stdout.write(
      `${JSON.stringify({ schema: 'readout-report/1', error: { code, message } }, null, 2)}\n`,
    )
  return known ? 2 : 70
}
