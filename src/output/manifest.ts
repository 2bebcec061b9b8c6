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
  /** Of the readable text and its map beside the record, null for plain text. */
  readonly readingSha256: string | null
}

export interface Manifest {
  readonly schema: 'readout-manifest/1'
  readonly producer: Producer
  /** Digest of the configuration that decides what records say. */
  readonly configuration: string
  /** How the texts were read; `meta` relative to this folder. */
  readonly options: {
    readonly encoding: string | null
    readonly language: string | null
    readonly meta: string | null
    readonly transcripts: boolean
  }
  /** The input folder, or the inputs, relative to this folder. */
  readonly from: string | readonly string[]
  readonly inputs: readonly Entry[]
  /** Digest of `index.jsonl`. */
  readonly index: string
}

/** The manifest is written piece by piece, one input a line: head, entries, tail. */
export const manifestHead = (head: Omit<Manifest, 'inputs' | 'index'>): string =>
  `${JSON.stringify(head, null, 2).slice(0, -2)},\n  "inputs": [`

export const manifestEntry = (entry: Entry, first: boolean): string =>
  `${first ? '' : ','}\n    ${JSON.stringify(entry)}`

export const manifestTail = (index: string, empty: boolean): string =>
  `${empty ? '' : '\n  '}],\n  "index": ${JSON.stringify(index)}\n}\n`

/** Null where there is none or it is not one of ours. */
export function readManifest(folder: string): Manifest | null {
  try {
    const value = JSON.parse(readFileSync(join(folder, MANIFEST), 'utf8')) as Manifest
    return value.schema === 'readout-manifest/1' && Array.isArray(value.inputs) ? value : null
  } catch {
    return null
  }
}
