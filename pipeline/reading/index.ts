/** Stage: reading. A decoded file becomes readable text and lines; by media type only, never by guess. */
import { written } from '../characters.js'
import type { MediaType, Metadata, Readable, Reading, SourceText } from '../types.js'
import { readFrontMatter } from './front-matter.js'
import { plainLines } from './plain.js'

/** Reads a text from offset `start`; `metadata` is what stands before it. */
type Reader = (text: string, start: number, metadata: Partial<Metadata>) => Readable

const plain: Reader = (text, start, metadata) => ({
  text,
  lines: plainLines(text, start),
  map: null,
  metadata,
  warnings: [],
})

const readers = new Map<MediaType, Reader>([['text/plain', plain]])

/** Loads what reads a media type. The parsers are half of the program, and most runs need none. */
export async function openReader(mediaType: MediaType): Promise<void> {
  if (readers.has(mediaType)) return
  if (mediaType === 'text/html') readers.set(mediaType, (await import('./html/index.js')).readHtml)
  else readers.set(mediaType, (await import('./markdown/index.js')).readMarkdown)
}

/** The media type's reader must be open. */
export function readLines(source: SourceText): Reading {
  const { text, lines, map, metadata, warnings } = readable(source)
  const { codes } = written(text)
  return { text, codes, lines, map, metadata, warnings }
}

function readable({ text, mediaType }: SourceText): Readable {
  const read = readers.get(mediaType)
  if (!read) throw new TypeError(`await openReader('${mediaType}') first`)
  const { metadata, end } = mediaType === 'text/html' ? { metadata: {}, end: 0 } : readFrontMatter(text)
  return read(text, end, metadata)
}
