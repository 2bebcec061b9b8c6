/**
 * The one table of commands and flags. Parsing, help, shell completions and the reference page are all made from it.
 * Loading it loads nothing else: each command's code is imported when it runs.
 */
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
  {
    name: 'extract',
    purpose: 'Reads texts and writes one validated JSON record for each.',
    args: '<paths…|->',
    examples: [
      'readout extract readouts -o data',
      'readout extract page.html | jq .statements',
      'readout extract - --stdin-filename talks.txt < talks.txt',
    ],
    flags: [
      { name: 'out', short: 'o', value: 'DIR', help: 'write records, index.jsonl and manifest.json there' },
      { name: 'meta', value: 'FILE', help: 'CSV or JSON with url, published, issuer … by path' },
      { name: 'lang', value: 'TAG', help: 'language of texts that do not say theirs, such as "en"' },
      { name: 'encoding', value: 'NAME', help: 'decode all files so (a byte order mark still wins)' },
      { name: 'stdin-filename', value: 'NAME', help: 'id and type of the text on standard input' },
      {
        name: 'jobs',
        value: 'N',
        kind: 'number',
        help: 'threads (default: by processors and amount of work)',
      },
      { name: 'force', help: 'read again what has not changed, overwrite what was edited' },
      { name: 'dry-run', help: 'say what would be created, changed and deleted; write nothing' },
      { name: 'prune', help: 'delete the records of inputs that are gone' },
      { name: 'watch', help: 'go on and read again what changes' },
      { name: 'strict', help: 'a skipped file is a failure too' },
      {
        name: 'fail-on',
        value: 'LEVEL',
        choices: ['never', 'warning'],
        help: 'exit 1 on warnings (default: never)',
      },
      { name: 'max-bytes', value: 'N', kind: 'number', help: 'refuse larger files (default: 67108864)' },
      { name: 'timeout', value: 'SECONDS', kind: 'number', help: 'longest time for one document' },
      { name: 'shard', value: 'K/N', help: 'only the K-th of N stable shares of the inputs' },
      { name: 'jsonl', help: 'standard input holds {"id","text","meta"} a line; a record a line out' },
      { name: 'ordered', help: 'with --jsonl: records in the order of the lines' },
      { name: 'timings', help: 'where the time went, stage by stage' },
    ],
    load: () => import('./commands/extract.js'),
  },
]

export const findCommand = (name: string): Command | undefined => COMMANDS.find((c) => c.name === name)
