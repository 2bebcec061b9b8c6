/** The first half of a document's way: its bytes, whether they changed, their text and metadata. */
import { closeSync, fstatSync, openSync, readFileSync } from 'node:fs'
import { type Decoded, decode } from '../input/decode.js'
import { metadataOf, readSidecar } from '../input/metadata.js'
import { sniff } from '../input/sniff.js'
import { inside, mapPath, readingPath } from '../output/layout.js'
import { type Document, DocumentError, sha256 } from './document.js'
import type { Settings, Task } from './settings.js'

export interface Digests {
  readonly sha256: string
  /** Of what was given beside the bytes, null where nothing was. */
  readonly metadata: string | null
}

export interface Raw extends Digests {
  readonly bytes: Buffer
  readonly sidecar: string | null
}

export function readRaw(task: Task, settings: Settings): Raw {
  const bytes = task.line ? lineBytes(task.line) : readBytes(task, settings)
  const sidecar = task.sidecar === null ? null : readSidecar(task.sidecar)
  const beside = [task.given && JSON.stringify(task.given), sidecar]
  const metadata = beside.every((part) => part === null) ? null : sha256(beside.join('\0')).slice(0, 16)
  return { bytes, sidecar, sha256: sha256(bytes), metadata }
}

function lineBytes(line: NonNullable<Task['line']>): Buffer {
  if ('problem' in line) throw new DocumentError('line-invalid', line.problem)
  return Buffer.from(line.text)
}

/** Opened once, so that what is checked is what is read. */
function readBytes(task: Task, settings: Settings): Buffer {
  let handle: number
  try {
    handle = openSync(task.file, 'r')
  } catch (error) {
    throw unreadable(error)
  }
  try {
    const before = fstatSync(handle)
    if (before.size > settings.limits.maxBytes)
      throw new DocumentError(
        'too-large',
        `holds ${before.size} bytes; the limit is ${settings.limits.maxBytes}`,
      )
    const bytes = readFileSync(handle)
    const after = fstatSync(handle)
    if (after.size !== bytes.length || after.mtimeMs !== before.mtimeMs)
      throw new DocumentError('changed-while-read', 'was written to while it was read: run again')
    return bytes
  } catch (error) {
    throw error instanceof DocumentError ? error : unreadable(error)
  } finally {
    closeSync(handle)
  }
}

const unreadable = (error: unknown): DocumentError =>
  new DocumentError(
    'unreadable',
    `cannot be read (${(error as NodeJS.ErrnoException).code ?? String(error)})`,
  )

export function documentOf(task: Task, raw: Raw, settings: Settings): Document {
  const decoded = decodeText(task, raw.bytes, settings)
  const metadata = metadataOf(task, raw.sidecar, settings.language)
  return { id: task.id, mediaType: task.mediaType, decoded, sha256: raw.sha256, metadata }
}

/** A document that is no file: what came on standard input. */
export function documentFrom(
  input: Pick<Task, 'id' | 'mediaType' | 'given'>,
  bytes: Buffer,
  settings: Settings,
): Document {
  const decoded = decodeText(input, bytes, settings)
  const metadata = metadataOf(input, null, settings.language)
  return { id: input.id, mediaType: input.mediaType, decoded, sha256: sha256(bytes), metadata }
}

function decodeText({ mediaType }: Pick<Task, 'mediaType'>, bytes: Buffer, settings: Settings): Decoded {
  const other = sniff(bytes)
  if (other) throw new DocumentError('binary', `is ${other}, not text`)
  const decoded = decode(bytes, mediaType, settings.encoding)
  if (!decoded) throw new DocumentError('binary', 'holds bytes that are no text')
  const { length } = decoded.text
  if (length > settings.limits.maxCharacters)
    throw new DocumentError(
      'too-long',
      `holds ${length} characters; the limit is ${settings.limits.maxCharacters}`,
    )
  return decoded
}

/** True where neither the input nor what was made of it changed since the manifest was written. */
export function isUnchanged(task: Task, digests: Digests, settings: Settings): boolean {
  const { previous } = task
  if (!previous?.record || settings.out === null || settings.force) return false
  if (previous.sha256 !== digests.sha256 || previous.metadata !== digests.metadata) return false
  if (storedDigest(inside(settings.out, previous.record)) !== previous.recordSha256) return false
  return previous.readingSha256 === null || previous.readingSha256 === readingDigest(settings.out, task.id)
}

/** Null where there is no such file. */
export function storedDigest(path: string): string | null {
  try {
    return sha256(readFileSync(path))
  } catch {
    return null
  }
}

/** Of the readable text and its map, which stand beside the record. */
export function readingDigest(out: string, id: string): string | null {
  const text = storedDigest(inside(out, readingPath(id)))
  const map = storedDigest(inside(out, mapPath(id)))
  return text && map && sha256(text + map)
}
