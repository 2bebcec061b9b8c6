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
  {
    name: 'report',
    purpose: 'Writes a page of the annotated texts, the dataset and its differences.',
    args: '<out>',
    examples: [
      'readout report data -o report.html --open',
      'readout report data --against data-last-month -o report.html',
      'readout report data --split -o site',
    ],
    flags: [
      {
        name: 'out',
        short: 'o',
        value: 'PATH',
        help: 'the page, or with --split its folder (default: report.html)',
      },
      { name: 'title', value: 'WORDS', help: 'headline of the page (default: Readouts)' },
      { name: 'from', value: 'DIR', help: 'the texts, where they are no longer where they were read' },
      { name: 'against', value: 'OUT', help: 'an older output folder: shows what changed since' },
      { name: 'split', help: 'a page for each document and an index, for thousands of documents' },
      { name: 'open', help: 'open the page in the browser of this desktop' },
    ],
    load: () => import('./commands/report.js'),
  },
  {
    name: 'export',
    purpose: 'Writes the records as tables: CSV, Parquet, SQLite, JSONL.',
    args: '<out>',
    examples: [
      'readout export data --to csv,parquet -o tables',
      'readout export data --to csv --excel -o for-excel',
      'readout export data --to sqlite -o database',
    ],
    flags: [
      {
        name: 'to',
        value: 'FORMATS',
        help: 'csv, parquet, sqlite, jsonl, separated by commas (default: csv)',
      },
      { name: 'out', short: 'o', value: 'DIR', help: 'where to write (default: OUT-export)' },
      { name: 'excel', help: 'make CSV cells harmless that a spreadsheet would run as formulas' },
    ],
    load: () => import('./commands/export.js'),
  },
  {
    name: 'diff',
    purpose: 'Tells what changed between two versions of a readout or of a folder.',
    args: '<old> <new>',
    examples: [
      'readout diff talks.v1.txt talks.v2.txt',
      'readout diff HEAD:readouts/talks.txt readouts/talks.txt',
      'readout diff v1.0..v1.1 readouts --reporter github --fail-on high',
    ],
    flags: [
      {
        name: 'fail-on',
        value: 'SEVERITY',
        choices: ['high', 'medium', 'low', 'never'],
        help: 'exit 1 from this severity up (default: low)',
      },
      { name: 'cosmetic', help: 'count spaces, quotation marks and page furniture too' },
      { name: 'tool', help: 'count what only the rules changed too' },
    ],
    load: () => import('./commands/diff.js'),
  },
  {
    name: 'compare',
    purpose: "Sets two governments' accounts of one meeting side by side.",
    args: '<a> <b> | <folder>',
    examples: [
      'readout compare jp.txt kr.txt',
      'readout compare readouts --pairs',
      'readout compare jp.txt kr.txt --reporter markdown > brief.md',
    ],
    flags: [{ name: 'pairs', help: 'of a folder only the pairs and why, without the briefs' }],
    load: () => import('./commands/compare.js'),
  },
  {
    name: 'track',
    purpose: 'Follows topics, requests and set phrases through time.',
    args: '<paths…>',
    examples: [
      'readout track data --pair US-UA --topic ukraine',
      'readout track data --phrase "territorial integrity" --by pair',
      'readout track data --pair NO-SN --show omissions,formulas',
    ],
    flags: [
      { name: 'by', value: 'LIST', help: 'lines by pair, level, topic, actor, act (default: pair,topic)' },
      { name: 'show', value: 'LIST', help: 'series, steps, omissions, formulas (default: all four)' },
      { name: 'phrase', value: 'WORDS', help: 'only statements with these words' },
      { name: 'act', value: 'ACT', help: 'only this act' },
      { name: 'topic', value: 'TOPIC', help: 'only this topic' },
      { name: 'actor', value: 'WHO', help: 'only by this country code or person' },
      { name: 'addressee', value: 'WHO', help: 'only to this country code or person' },
      { name: 'pair', value: 'A-B', help: 'only meetings of these countries' },
      { name: 'min-strength', value: 'N', kind: 'number', help: 'only from this step of the ladder up' },
      { name: 'from', value: 'DAY', help: 'only from this day on' },
      { name: 'until', value: 'DAY', help: 'only up to this day' },
      {
        name: 'min-documents',
        value: 'N',
        kind: 'number',
        help: 'a phrase in so many documents recurs (default: 5)',
      },
      { name: 'all', help: 'long lists to their end' },
    ],
    load: () => import('./commands/track.js'),
  },
]

export const findCommand = (name: string): Command | undefined => COMMANDS.find((c) => c.name === name)
