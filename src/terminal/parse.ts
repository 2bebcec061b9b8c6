/** The door to commander: arguments to a command and its flags, or a `UsageError` that says what to do. */
import { CommanderError, InvalidArgumentError, Option, Command as Parser } from 'commander'
import { COMMANDS, COMMON, type Command, type Flag, type Flags } from '../commands.js'
import { UsageError } from './errors.js'

export interface Call {
  readonly command: Command
  readonly args: readonly string[]
  readonly flags: Flags
}

export function parseCall(argv: readonly string[]): Call {
  let call: Call | undefined
  const program = quiet(new Parser('readout'))
  for (const command of COMMANDS) {
    const parser = quiet(program.command(command.name)).argument('[args...]').helpOption(false)
    for (const flag of [...command.flags, ...COMMON]) parser.addOption(optionOf(flag))
    parser.action((args: string[], flags: Flags) => {
      call = { command, args, flags }
    })
  }
  program.helpOption(false).helpCommand(false)
  try {
    program.parse(argv, { from: 'user' })
  } catch (error) {
    if (error instanceof CommanderError) throw usageError(error, argv)
    throw error
  }
  if (!call) throw new UsageError('no command given')
  return call
}

function optionOf(flag: Flag): Option {
  const option = new Option(
    `${flag.short ? `-${flag.short}, ` : ''}--${flag.name}${flag.value ? ` <${flag.value}>` : ''}`,
  )
  if (flag.choices) option.choices(flag.choices)
  if (flag.kind === 'number') option.argParser(wholeNumber)
  return option
}

function wholeNumber(value: string): number {
  if (!/^\d{1,12}$/.test(value) || Number(value) < 1)
    throw new InvalidArgumentError('It must be a whole number from 1 up.')
  return Number(value)
}

const quiet = (parser: Parser): Parser =>
  parser.exitOverride().configureOutput({ writeErr: () => {}, writeOut: () => {} })

/** Commander's sentence on one line, in our form; it already holds "Did you mean". */
function usageError(error: CommanderError, argv: readonly string[]): UsageError {
  const message = error.message
    .replace(/^error: /, '')
    .replace(/\s*\n\s*/g, '. ')
    .replace(/\(Did you mean (.+?)\?\)/, (_, name: string) => `Did you mean '${name}'?`)
  const command = COMMANDS.find((c) => c.name === argv[0])
  return new UsageError(message, command ? `readout help ${command.name}` : 'readout help')
}
