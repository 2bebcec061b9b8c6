/** Plain text: each printed line as it stands. CR, LF and CRLF end a line. */
import type { Line } from '../types.js'

export function plainLines(text: string): Line[] {
  const lines: Line[] = []
  const ends = /\r\n|\n|\r/g
  let start = 0
  for (let m = ends.exec(text); m !== null; m = ends.exec(text)) {
    lines.push({ start, end: m.index, kind: 'text', depth: 0 })
    start = ends.lastIndex
  }
  lines.push({ start, end: text.length, kind: 'text', depth: 0 })
  return lines
}
