/** `readout extract`: files in, records out. */
import { mkdirSync } from 'node:fs'
import { relative, resolve, sep } from 'node:path'
import { type Listing, listInputs, type Passed } from '../input/list.js'
import { readMetadataIndex } from '../input/metadata.js'
import { byCodeUnit } from '../input/order.js'
import { Writer } from '../output/atomic.js'
import { INDEX, inside, MANIFEST } from '../output/layout.js'
import { type Entry, storedManifest } from '../output/manifest.js'
import { PRODUCER } from '../producer.js'
import { type Outcome, runOne } from '../run/batch.js'
import { makeEngine } from '../run/engine.js'

export interface ExtractFlags {
  readonly out?: string
  readonly encoding?: string
  readonly meta?: string
  readonly strict?: boolean
}

export async function extract(paths: readonly string[], flags: ExtractFlags): Promise<number> {
  const out = flags.out === undefined ? null : resolve(flags.out)
  const listing = listInputs(paths, out === null ? {} : { exclude: [out] })
  const writer = new Writer()
  const engine = makeEngine()
  const options = {
    out,
    encoding: flags.encoding ?? null,
    metadata: flags.meta === undefined ? null : readMetadataIndex(flags.meta),
  }
  const outcomes: Outcome[] = []
  for (const input of listing.inputs) {
    const outcome = await runOne(input, options, engine, writer)
    outcomes.push(outcome)
    if (outcome.record !== null) process.stdout.write(`${outcome.record}\n`)
    if (outcome.message !== null)
      process.stderr.write(`${input.file}  error  ${outcome.entry.code}: ${outcome.message}\n`)
  }
  for (const passed of listing.passed)
    process.stderr.write(`${passed.file}  ${passed.state}  ${passed.code}: ${passed.message}\n`)
  if (out !== null) {
    mkdirSync(out, { recursive: true })
    writeTables(out, paths, listing, outcomes, writer)
  }
  const written = outcomes.filter((o) => o.entry.state === 'ok').length
  const failed = [...outcomes.map((o) => o.entry), ...listing.passed].filter(
    (o) => o.state === 'failed',
  ).length
  const statements = outcomes.reduce((sum, o) => sum + o.statements, 0)
  process.stderr.write(
    `${listing.inputs.length} files · ${written} ${out === null ? 'read' : 'written'} · ${failed} failed   ${statements} statements\n`,
  )
  return failed > 0 || (flags.strict && listing.passed.length > 0) ? 2 : 0
}

function writeTables(
  out: string,
  paths: readonly string[],
  listing: Listing,
  outcomes: readonly Outcome[],
  writer: Writer,
): void {
  const entries = [...outcomes.map((o) => o.entry), ...listing.passed.map(entryOf)]
  const from = paths.map((path) => relative(out, resolve(path)).split(sep).join('/') || '.')
  const lines = outcomes.flatMap((o) => (o.index === null ? [] : [`${o.index}\n`]))
  writer.write(inside(out, INDEX), lines.join(''))
  writer.write(
    inside(out, MANIFEST),
    storedManifest({
      schema: 'readout-manifest/1',
      producer: PRODUCER,
      configuration: 'default',
      from: from.length === 1 ? from[0]! : from,
      inputs: entries.sort((a, b) => byCodeUnit(a.path, b.path)),
    }),
  )
  writer.settle()
}

const entryOf = (passed: Passed): Entry => ({
  path: passed.id,
  state: passed.state,
  code: passed.code,
  sha256: null,
  metadata: null,
  record: null,
  recordSha256: null,
})
