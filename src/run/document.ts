/** One file: bytes in, record out, with everything that reading it told. */
import { hash } from 'node:crypto'
import { type Extraction, extracting, type Mark, run, type Steps } from '../../pipeline/index.js'
import type { Knowledge } from '../../pipeline/knowledge/index.js'
import type { Producer } from '../../pipeline/record/assemble.js'
import type { Readout } from '../../pipeline/record/schema.js'
import type { LateTagger } from '../../pipeline/tagger.js'
import type { MediaType, Metadata, SourceText, Warning } from '../../pipeline/types.js'
import type { Decoded } from '../input/decode.js'
import { misfit } from './shape.js'
import { looseSpan } from './spans.js'

/** A document that gives no record, with the code that tells why. */
export class DocumentError extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message)
  }
}

export interface Document {
  readonly id: string
  readonly mediaType: MediaType
  readonly decoded: Decoded
  readonly sha256: string | null
  readonly metadata: Metadata
}

export interface Engine {
  readonly knowledge: Knowledge
  readonly producer: Producer
  readonly tagger: LateTagger
  /** Verbatim transcripts are read too. */
  readonly transcripts: boolean
  readonly mark?: Mark
}

/** Extracts and checks; throws `DocumentError` where the record breaks its own promises. */
export const extractDocument = (document: Document, engine: Engine): Extraction =>
  run(documentSteps(document, engine), engine.mark)

export function* documentSteps(document: Document, engine: Engine): Steps<Extraction> {
  const source: SourceText = {
    id: document.id,
    path: document.id,
    text: document.decoded.text,
    mediaType: document.mediaType,
    encoding: document.decoded.encoding,
    sha256: document.sha256,
    metadata: document.metadata,
  }
  const { knowledge, producer, tagger, transcripts } = engine
  const extraction = yield* extracting(source, knowledge, producer, tagger, { transcripts })
  const record = withReadingWarnings(extraction.record, readingWarnings(document))
  check(record, extraction.reading.text)
  yield 'check'
  return { ...extraction, record }
}

export const sha256 = (bytes: Buffer | string): string => hash('sha256', bytes)

function check(record: Readout, text: string): void {
  const ill = misfit(record)
  if (ill !== null) throw new DocumentError('record-invalid', `${ill} is not as the schema has it`)
  const loose = looseSpan(record, text)
  if (loose) throw new DocumentError('span-mismatch', `${loose} is not the text at its offsets`)
}

function withReadingWarnings(record: Readout, more: readonly Warning[]): Readout {
  if (more.length === 0) return record
  const warnings = [...more, ...record.warnings]
  warnings.sort((a, b) => (a.start ?? -1) - (b.start ?? -1))
  return { ...record, warnings }
}

function readingWarnings({ decoded, mediaType }: Document): Warning[] {
  const found: Warning[] = []
  if (decoded.text.trim() === '')
    found.push({ code: 'empty', message: 'The file holds no text.', start: null, end: null })
  if (decoded.conflict !== null)
    found.push({
      code: 'encoding-conflict',
      message: `The page says ${decoded.conflict}, its bytes are ${decoded.encoding}.`,
      start: null,
      end: null,
    })
  if (decoded.undecodable) {
    const { count, first } = decoded.undecodable
    const plain = mediaType === 'text/plain'
    found.push({
      code: 'undecodable-bytes',
      message: `${count} ${count === 1 ? 'place does' : 'places do'} not decode as ${decoded.encoding}; the first is at offset ${first} of the decoded file.`,
      start: plain ? first : null,
      end: plain ? first + 1 : null,
    })
  }
  return found
}
