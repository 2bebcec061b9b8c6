/** A batch of files, one after the other, in this thread: read, extract, write. */
import { readFileSync } from 'node:fs'
import type { Extraction } from '../../pipeline/index.js'
import type { Metadata } from '../../pipeline/types.js'
import { decode } from '../input/decode.js'
import type { Input } from '../input/list.js'
import { MetadataError, type MetadataIndex, metadataFor } from '../input/metadata.js'
import { sniff } from '../input/sniff.js'
import type { Writer } from '../output/atomic.js'
import { indexLine } from '../output/index-line.js'
import { storedJson } from '../output/json.js'
import { inside, mapPath, readingPath, recordPath } from '../output/layout.js'
import type { Entry } from '../output/manifest.js'
import { type Document, DocumentError, type Engine, extractDocument, sha256 } from './document.js'

export interface Options {
  /** Null: nothing is written and the record goes into the outcome. */
  readonly out: string | null
  readonly encoding: string | null
  readonly metadata: MetadataIndex | null
}

/** A warning with its place as a reader counts it: 1-based line, column in code points. */
export interface Finding {
  readonly code: string
  readonly message: string
  readonly line: number | null
  readonly column: number | null
}

export interface Outcome {
  readonly entry: Entry
  readonly change: 'written' | 'unchanged' | 'none'
  readonly message: string | null
  readonly findings: readonly Finding[]
  readonly statements: number
  readonly index: string | null
  /** One line of JSON, only where nothing is written. */
  readonly record: string | null
}

export async function runOne(
  input: Input,
  options: Options,
  engine: Engine,
  writer: Writer,
): Promise<Outcome> {
  let sha: string | null = null
  try {
    const bytes = readBytes(input)
    sha = sha256(bytes)
    const document = documentOf(input, bytes, sha, options)
    let extraction = extractDocument(document, engine)
    if (await engine.tagger.load()) extraction = extractDocument(document, engine)
    return options.out === null
      ? outcome(document, extraction, null)
      : outcome(document, extraction, write(extraction, document, options.out, writer))
  } catch (error) {
    return failure(input, sha, error)
  }
}

function readBytes(input: Input): Buffer {
  try {
    return readFileSync(input.file)
  } catch (error) {
    throw new DocumentError('unreadable', `cannot be read (${(error as NodeJS.ErrnoException).code})`)
  }
}

function documentOf(input: Input, bytes: Buffer, sha: string, options: Options): Document {
  const other = sniff(bytes)
  if (other) throw new DocumentError('binary', `is ${other}, not text`)
  const decoded = decode(bytes, input.mediaType, options.encoding)
  if (!decoded) throw new DocumentError('binary', 'holds bytes that are no text')
  return {
    id: input.id,
    mediaType: input.mediaType,
    decoded,
    sha256: sha,
    metadata: metadataFor(input, decoded.text, options.metadata),
  }
}

/** Returns the digest of the stored record. */
function write({ record, reading }: Extraction, document: Document, out: string, writer: Writer): string {
  const json = storedJson(record)
  if (document.mediaType !== 'text/plain') {
    writer.write(inside(out, readingPath(document.id)), reading.text)
    writer.write(inside(out, mapPath(document.id)), `${JSON.stringify(reading.map ?? [[0, 0]])}\n`)
  }
  writer.write(inside(out, recordPath(document.id)), json)
  return sha256(json)
}

function outcome(document: Document, { record, reading }: Extraction, stored: string | null): Outcome {
  return {
    entry: {
      path: document.id,
      state: 'ok',
      code: null,
      sha256: document.sha256,
      metadata: metadataDigest(document.metadata),
      record: stored === null ? null : recordPath(document.id),
      recordSha256: stored,
    },
    change: stored === null ? 'none' : 'written',
    message: null,
    findings: findings(record.warnings, reading.text),
    statements: record.statements.length,
    index: indexLine(record),
    record: stored === null ? JSON.stringify(record) : null,
  }
}

function failure(input: Input, sha: string | null, error: unknown): Outcome {
  const known = error instanceof DocumentError || error instanceof MetadataError
  return {
    entry: {
      path: input.id,
      state: 'failed',
      code: known ? error.code : 'crashed',
      sha256: sha,
      metadata: null,
      record: null,
      recordSha256: null,
    },
    change: 'none',
    message: error instanceof Error ? error.message : String(error),
    findings: [],
    statements: 0,
    index: null,
    record: null,
  }
}

/** Null where there is no metadata: the common case keeps the manifest short. */
function metadataDigest(metadata: Metadata): string | null {
  return Object.values(metadata).every((value) => value === null)
    ? null
    : sha256(JSON.stringify(metadata)).slice(0, 16)
}

function findings(
  warnings: readonly { code: string; message: string; start: number | null }[],
  text: string,
): Finding[] {
  let line = 1
  let lineStart = 0
  let at = 0
  return warnings.map(({ code, message, start }) => {
    if (start === null) return { code, message, line: null, column: null }
    if (start < at) {
      line = 1
      lineStart = at = 0
    }
    for (; at < start; at++) {
      const unit = text.charCodeAt(at)
      if (unit !== 10 && !(unit === 13 && text.charCodeAt(at + 1) !== 10)) continue
      line++
      lineStart = at + 1
    }
    return { code, message, line, column: [...text.slice(lineStart, start)].length + 1 }
  })
}
