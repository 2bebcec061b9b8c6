/** Stage: reading. A decoded file becomes readable text and lines; by media type only, never by guess. */
import type { Reading, SourceText } from '../types.js'
import { plainLines } from './plain.js'

export function readLines(source: SourceText): Reading {
  return { text: source.text, lines: plainLines(source.text), map: null }
}
