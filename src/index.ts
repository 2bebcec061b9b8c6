/** The public library: a text in, a record out. No file system, no global state. */
import { extract } from '../pipeline/index.js'
import { builtInData, compileKnowledge, type Knowledge } from '../pipeline/knowledge/index.js'
import type { Readout } from '../pipeline/record/schema.js'
import { AbsentTagger, loadTagger } from '../pipeline/tagger.js'
import type { MediaType, Metadata, SourceText } from '../pipeline/types.js'
import { PRODUCER } from './producer.js'

export type { Person, Readout, Section, Statement } from '../pipeline/record/schema.js'
export { type CompareOptions, compare, findPairs, pairing } from './compare/index.js'
export { type Comparison, comparisonSchema, type Pairing, type Pairs, pairsSchema } from './compare/schema.js'
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

export { type Query, type TrackOptions, track } from './track/index.js'
export { type Tracking, trackSchema } from './track/schema.js'

export interface ReadOptions {
  readonly id?: string
  readonly path?: string
  readonly mediaType?: MediaType
  readonly metadata?: Partial<Metadata>
  readonly encoding?: string
  /** Of the file's bytes, hexadecimal. */
  readonly sha256?: string
  /** Read verbatim transcripts too, each turn with its speaker as the source (default: false). */
  readonly transcripts?: boolean
}

let compiled: Knowledge | undefined

/** Reads one text. Never throws for what stands in the text. */
export async function read(text: string, options: ReadOptions = {}): Promise<Readout> {
  const source: SourceText = {
    id: options.id ?? 'text',
    path: options.path ?? null,
    text,
    mediaType: options.mediaType ?? 'text/plain',
    encoding: options.encoding ?? null,
    sha256: options.sha256 ?? null,
    metadata: {
      url: null,
      title: null,
      published: null,
      issuer: null,
      language: null,
      license: null,
      ...options.metadata,
    },
  }
  compiled ??= compileKnowledge(builtInData())
  const absent = new AbsentTagger()
  const asked = { transcripts: options.transcripts ?? false }
  const first = extract(source, compiled, PRODUCER, absent, asked)
  return absent.asked ? extract(source, compiled, PRODUCER, await loadTagger(), asked).record : first.record
}
