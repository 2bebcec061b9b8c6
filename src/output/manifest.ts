/** The manifest of an output folder: what each input came to. No times, so that two runs give the same tree. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Producer } from '../../pipeline/record/assemble.js'
import { MANIFEST } from './layout.js'

export interface Entry {
  /** The input's id: its path in the input folder. */
  readonly path: string
  readonly state: 'ok' | 'skipped' | 'failed'
  readonly code: string | null
  /** Of the input's bytes and of its metadata, null where it was not read. */
  readonly sha256: string | null
  readonly metadata: string | null
  /** Where the record stands and what its bytes are, null where there is none. */
  readonly record: string | null
  readonly recordSha256: string | null
}

export interface Manifest {
  readonly schema: 'readout-manifest/1'
  readonly producer: Producer
  /** Digest of the configuration that decides what records say. */
  readonly configuration: string
  /** The input folder, or the inputs, relative to this folder. */
  readonly from: string | readonly string[]
  readonly inputs: readonly Entry[]
}

/** One input a line: the difference between two manifests is read line by line. */
export function storedManifest(manifest: Manifest): string {
  const { inputs, ...head } = manifest
  const rows = inputs.map((entry) => `    ${JSON.stringify(entry)}`).join(',\n')
  const top = JSON.stringify(head, null, 2).slice(0, -2)
  return inputs.length === 0 ? `${top},\n  "inputs": []\n}\n` : `${top},\n  "inputs": [\n${rows}\n  ]\n}\n`
}

/** Null where there is none or it is not one of ours. */
export function readManifest(folder: string): Manifest | null {
  try {
    const value = JSON.parse(readFileSync(join(folder, MANIFEST), 'utf8')) as Manifest
    return value.schema === 'readout-manifest/1' && Array.isArray(value.inputs) ? value : null
  } catch {
    return null
  }
}
