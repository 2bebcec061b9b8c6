/** `readout extract`: files in, records out. */
import { relative, resolve } from 'node:path'
import type { Flags } from '../commands.js'
import { type Listing, listInputs, type Passed } from '../input/list.js'
import { givenFor, MetadataError, type MetadataIndex, readMetadataIndex } from '../input/metadata.js'
import { byCodeUnit } from '../input/order.js'
import { isMachine, reporterOf, show } from '../reporters/index.js'
import type { Settings, Task } from '../run/settings.js'
import { Stop } from '../run/stop.js'
import { ReadoutError, UsageError } from '../terminal/errors.js'
import type { Terminal } from '../terminal/terminal.js'
import { settingsOf } from './extract/settings.js'
import type { Tally } from './extract/tally.js'
import { toFolder } from './extract/to-folder.js'
import { toStdout } from './extract/to-stdout.js'

export interface Order {
  readonly paths: readonly string[]
  readonly listing: Listing
  readonly metadata: MetadataIndex | null
  readonly settings: Settings
  readonly flags: Flags
}

export async function run(args: readonly string[], flags: Flags, terminal: Terminal): Promise<number> {
  if (args.length === 0)
    throw new UsageError(
      'no input. Give files, folders, or - for standard input.',
      'for example: readout extract readouts -o data',
    )
  const settings = settingsOf(flags)
  const reporter = reporterOf(flags)
  if (settings.out === null && isMachine(reporter) && reporter !== 'json')
    throw new UsageError(`--reporter ${reporter} needs -o: without it the records go to standard output`)
  const order = {
    paths: args,
    listing: list(args, settings),
    metadata: metadataIndex(flags),
    settings,
    flags,
  }
  const stop = new Stop()
  stop.listen()
  try {
    const tally =
      settings.out === null ? await toStdout(order, terminal, stop) : await toFolder(order, terminal, stop)
    show(tally.report(), reporter, terminal, 'stderr')
    return stop.code || exitCode(tally, flags)
  } finally {
    stop.unlisten()
  }
}

function exitCode(tally: Tally, flags: Flags): number {
  if (tally.failed > 0 || (flags.strict === true && tally.skipped > 0)) return 2
  return flags.failOn === 'warning' && tally.warnings > 0 ? 1 : 0
}

function list(paths: readonly string[], settings: Settings): Listing {
  const { out } = settings
  if (out !== null && paths.some((path) => resolve(path) === out))
    throw new UsageError(`${relative('', out) || '.'} is both input and output: choose another folder for -o`)
  const listing = listInputs(paths, { exclude: out === null ? [] : [out], ignored: () => false })
  const twice = listing.inputs.find((input, i) => input.id === listing.inputs[i - 1]?.id)
  if (twice) {
    const files = listing.inputs.filter((input) => input.id === twice.id).map((input) => input.file)
    throw new ReadoutError(
      'same-output',
      `${files.map(shown).join(' and ')} would both become ${twice.id}.json; nothing was written`,
      'extract the folder above them, or each into a folder of its own',
    )
  }
  return listing
}

function metadataIndex(flags: Flags): MetadataIndex | null {
  if (flags.meta === undefined) return null
  try {
    return readMetadataIndex(String(flags.meta))
  } catch (error) {
    if (error instanceof MetadataError) throw new ReadoutError(error.code, error.message)
    throw error
  }
}

/** A file as a person would name it from here. */
export function shown(file: string): string {
  const near = relative('', file)
  return near !== '' && near.length < file.length ? near : file
}

export const tasksOf = (order: Order, extra: (id: string) => Pick<Task, 'previous' | 'known'>): Task[] =>
  order.listing.inputs.map((input) => ({
    ...input,
    given: givenFor(input.id, order.metadata),
    ...extra(input.id),
  }))

export const inOrder = (passed: readonly Passed[]): Passed[] =>
  [...passed].sort((a, b) => byCodeUnit(a.id, b.id))
