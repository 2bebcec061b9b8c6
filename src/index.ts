/** The public library: a text in, a record out. No file system, no global state. */
import { extract, extracting, openReader, runTogether } from '../pipeline/index.js'
import type { Readout } from '../pipeline/record/schema.js'
import { LateTagger } from '../pipeline/tagger.js'
import { knowledgeWith } from './knowledge.js'
import { PRODUCER } from './producer.js'
import { type ReadOptions, sourceOf } from './source.js'

export type { Person, Readout, Section, Statement } from '../pipeline/record/schema.js'
export type { MediaType, Metadata } from '../pipeline/types.js'
export { type CompareOptions, compare, findPairs, pairing } from './compare/index.js'
export { type Comparison, comparisonSchema, type Pairing, type Pairs, pairsSchema } from './compare/schema.js'
export type { Overlay } from './config/overlay.js'
export { couldNotCompare, type DiffOptions, diff, diffFolders, type IgnoreRule } from './diff/index.js'
export {
  CHANGE_CLASSES,
  type Change,
  type ChangeClass,
  type DiffResult,
  diffSchema,
  type FolderDiff,
  folderDiffSchema,
  type Severity,
} from './diff/schema.js'
export type { ReadOptions } from './source.js'

export { type Query, type TrackOptions, track } from './track/index.js'
export { type Tracking, trackSchema } from './track/schema.js'

const tagger = new LateTagger()

/** Reads one text. Never throws for what stands in the text; a `TypeError` for an overlay of a wrong shape. */
export async function read(text: string, options: ReadOptions = {}): Promise<Readout> {
  const source = sourceOf(text, options)
  const knowledge = knowledgeWith(options.overlay)
  const asked = { transcripts: options.transcripts ?? false }
  await openReader(source.mediaType)
  const first = extract(source, knowledge, PRODUCER, tagger, asked)
  if (!tagger.wanted) return first.record
  await tagger.load()
  return extract(source, knowledge, PRODUCER, tagger, asked).record
}

/** How many texts go through the stages side by side. */
const TOGETHER = 24

/**
 * The record of each text, in their order, as `read` gives them, in a quarter less time: for thousands of short texts.
 * Gives way to others every two dozen. Throws where `read` does.
 */
export async function readAll(texts: readonly Given[]): Promise<Readout[]> {
  const records: Readout[] = []
  for (let i = 0; i < texts.length; i += TOGETHER) {
    await turn()
    records.push(...(await readTogether(texts.slice(i, i + TOGETHER))))
  }
  return records
}

/** Between two turns of the event loop others are answered, and V8 collects what the last texts took: little is alive. */
const turn = () => new Promise<void>((done) => void (globalThis.setImmediate ?? setTimeout)(done))

/** One of many texts. */
export interface Given {
  readonly text: string
  readonly options?: ReadOptions
}

async function readTogether(texts: readonly Given[]): Promise<Readout[]> {
  const records: Readout[] = []
  const asked = texts.map(({ text, options = {} }) => ({ source: sourceOf(text, options), options }))
  for (const { source } of asked) await openReader(source.mediaType)
  const steps = asked.map(({ source, options: { overlay, transcripts = false } }) =>
    extracting(source, knowledgeWith(overlay), PRODUCER, tagger, { transcripts }),
  )
  runTogether(steps, {
    done: (which, { record }) => {
      records[which] = record
    },
    failed: (_, error) => {
      throw error
    },
  })
  if (!tagger.wanted) return records
  await tagger.load()
  return readTogether(texts)
}
