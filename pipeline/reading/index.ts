/** Stage: reading. A decoded file becomes readable text and lines; by media type only, never by guess. */
import type { Reading, SourceText } from '../types.js'
import { readFrontMatter } from './front-matter.js'
import { readHtml } from './html/index.js'
import { readMarkdown } from './markdown/index.js'
import { plainLines } from './plain.js'

export function readLines({ text, mediaType }: SourceText): Reading {
  if (mediaType === 'text/html') return readHtml(text)
  const { metadata, end } = readFrontMatter(text)
  if (mediaType === 'text/markdown') return readMarkdown(text, end, metadata)
  return { text, lines: plainLines(text, end), map: null, metadata, warnings: [] }
}
