/**
 * The one table of commands and flags. Parsing, help, shell completions and the reference page are all made from it.
 * Loading it loads nothing else: each command's code is imported when it runs.
 */
import { COMPARING } from './table/comparing.js'
import { JUDGING } from './table/judging.js'
import { KEEPING } from './table/keeping.js'
import { MAKING } from './table/making.js'
import { TELLING } from './table/telling.js'
import { USING } from './table/using.js'
import type { Terminal } from './terminal/terminal.js'

export interface Flag {
  /** Long form without dashes. */
  readonly name: string
  readonly short?: string
  /** What stands for the value in help; absent for a switch. */
  readonly value?: string
  readonly kind?: 'number'
  readonly choices?: readonly string[]
  readonly help: string
}

/** Values by flag name in camelCase; a switch is true or absent. */
export type Flags = Readonly<Record<string, string | number | boolean | undefined>>

export interface CommandModule {
  /** Returns the exit code. */
  run(args: readonly string[], flags: Flags, terminal: Terminal): Promise<number>
}

export interface Command {
  readonly name: string
  /** One sentence. */
  readonly purpose: string
  /** As in usage: `<x>` needed, `[x]` optional, `…` any number. */
  readonly args: string
  readonly examples: readonly string[]
  readonly flags: readonly Flag[]
  /** Words that complete the argument; absent for files. */
  readonly words?: readonly string[]
  readonly load: () => Promise<CommandModule>
}

export const REPORTERS = ['pretty', 'concise', 'json', 'github', 'junit', 'sarif', 'markdown'] as const

/** Flags that every command takes. */
export const COMMON: readonly Flag[] = [
  { name: 'json', help: 'one JSON document on standard output' },
  { name: 'reporter', value: 'NAME', choices: REPORTERS, help: 'how findings are shown' },
  { name: 'quiet', short: 'q', help: 'errors only: no warnings, no summary' },
  { name: 'verbose', short: 'v', help: 'every finding, none folded away' },
  { name: 'color', value: 'WHEN', choices: ['auto', 'always', 'never'], help: 'colours (default: auto)' },
  { name: 'config', value: 'FILE', help: 'this configuration instead of the nearest one' },
  { name: 'no-config', help: 'no configuration file at all' },
  { name: 'exit-zero', help: 'findings do not fail the command (2 and above stay)' },
  { name: 'help', short: 'h', help: 'this help' },
]

export const COMMANDS: readonly Command[] = [
  ...MAKING,
  ...JUDGING,
  ...COMPARING,
  ...USING,
  ...TELLING,
  ...KEEPING,
]

export const findCommand = (name: string): Command | undefined => COMMANDS.find((c) => c.name === name)
