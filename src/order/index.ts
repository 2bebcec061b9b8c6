/** What a run is about: the inputs, what is known of them beside their bytes, and how they are read. */
import { realpathSync } from 'node:fs'
import { basename, dirname, isAbsolute, join, relative, resolve } from 'node:path'
import { type Listing, listInputs } from '../input/list.js'
import { givenFor, MetadataError, type MetadataIndex, readMetadataIndex } from '../input/metadata.js'
import type { OutputFolder } from '../output/folder.js'
import { idOf } from '../output/layout.js'
import type { Manifest } from '../output/manifest.js'
import { PRODUCER } from '../producer.js'
import { sha256 } from '../run/document.js'
import type { Task } from '../run/settings.js'
import { ReadoutError, UsageError } from '../terminal/errors.js'
import { configurationDigest, type ReadingOptions, type RunSettings } from './settings.js'

export interface Order extends RunSettings {
  readonly listing: Listing
  readonly metadata: MetadataIndex | null
}

export type Head = Omit<Manifest, 'inputs' | 'index'>

export function orderOf(paths: readonly string[], run: RunSettings): Order {
  const { out } = run.settings
  if (out !== null && paths.some((path) => realOf(resolve(path)) === realOf(out)))
    throw new UsageError(`${shown(out)} is both input and output: choose another folder for -o`)
  const exclude = out === null ? [] : paths.flatMap((path) => seenFrom(resolve(path), out))
  const listing = share(listInputs(paths, { exclude, ignored: run.ignored }), run.shard)
  refuseTwins(listing)
  return { ...run, listing, metadata: metadataIndex(run.options) }
}

/** The output folder as a walk through `root` comes to it, whatever links either was named through. */
function seenFrom(root: string, out: string): string[] {
  const inside = relative(realOf(root), realOf(out))
  return inside.startsWith('..') || isAbsolute(inside) ? [] : [join(root, inside)]
}

/** Without links; of what is not there yet, the folder that it will be in is. */
function realOf(path: string): string {
  try {
    return realpathSync(path)
  } catch {
    return dirname(path) === path ? path : join(realOf(dirname(path)), basename(path))
  }
}

/** By a digest of the id, so that a share keeps its files when others come and go. */
function share(listing: Listing, shard: RunSettings['shard']): Listing {
  if (!shard) return listing
  const [k, n] = shard
  const mine = ({ id }: { id: string }) => Number.parseInt(sha256(id).slice(0, 8), 16) % n === k - 1
  return { ...listing, inputs: listing.inputs.filter(mine), passed: listing.passed.filter(mine) }
}

/** Two inputs of one name, or a folder in whose place the record of a file would stand. */
function refuseTwins({ inputs }: Listing): void {
  const twice = inputs.find((input, i) => input.id === inputs[i - 1]?.id)
  if (twice) {
    const files = inputs.filter((input) => input.id === twice.id).map((input) => input.file)
    throw new ReadoutError(
      'same-output',
      `${files.map(shown).join(' and ')} would both become ${twice.id}.json; nothing was written`,
      'extract the folder above them, or each into a folder of its own',
    )
  }
  const ids = new Set(inputs.map(({ id }) => id))
  for (const folder of foldersOf(ids)) {
    const owner = idOf(folder)
    if (owner !== null && ids.has(owner))
      throw new ReadoutError(
        'same-output',
        `the folder ${folder} stands where what is made of ${owner} would be written; nothing was written`,
        'rename the folder',
      )
  }
}

/** Every folder that an id names, each once. */
function foldersOf(ids: Iterable<string>): Set<string> {
  const folders = new Set<string>()
  for (const id of ids) {
    for (let at = id.lastIndexOf('/'); at > 0; at = id.lastIndexOf('/', at - 1)) {
      const folder = id.slice(0, at)
      if (folders.has(folder)) break
      folders.add(folder)
    }
  }
  return folders
}

function metadataIndex({ meta }: ReadingOptions): MetadataIndex | null {
  if (meta === null) return null
  try {
    return readMetadataIndex(meta)
  } catch (error) {
    if (error instanceof MetadataError) throw new ReadoutError(error.code, error.message)
    throw error
  }
}

export function headOf(paths: readonly string[], { settings, options }: RunSettings): Head {
  const out = settings.out!
  const from = paths.map((path) => slashed(relative(out, resolve(path))))
  return {
    schema: 'readout-manifest/1',
    producer: PRODUCER,
    configuration: configurationDigest(settings),
    options: {
      ...options,
      meta: options.meta === null ? null : slashed(relative(out, resolve(options.meta))),
    },
    from: from.length === 1 ? from[0]! : from,
  }
}

const slashed = (path: string): string => path.replaceAll('\\', '/') || '.'

/** Tasks in order; an entry of the manifest counts only where the same rules and configuration made it. */
export function tasksOf(
  { listing, metadata }: Order,
  folder: OutputFolder | null,
  head: Head | null,
): Task[] {
  const current = folder?.manifest && head ? madeAlike(folder.manifest, head) : false
  return listing.inputs.map((input) => {
    const entry = folder?.entries.get(input.id) ?? null
    return {
      ...input,
      given: givenFor(input.id, metadata),
      previous: current && entry?.state === 'ok' ? entry : null,
      known: entry?.recordSha256 ?? null,
    }
  })
}

export const madeAlike = (manifest: Manifest, head: Head): boolean =>
  manifest.configuration === head.configuration &&
  manifest.producer.version === head.producer.version &&
  manifest.producer.rules === head.producer.rules

/** Inputs whose records stand in the folder though they are no part of the run. */
export function orphansOf(folder: OutputFolder, { listing }: Order): string[] {
  const listed = new Set([...listing.inputs, ...listing.passed].map((input) => input.id))
  return folder.ids().filter((id) => !listed.has(id))
}

/** A file as a person would name it from here. */
export function shown(file: string): string {
  const near = relative('', file)
  return near !== '' && near.length < file.length ? near : file
}
