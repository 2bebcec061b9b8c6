/**
 * Plain text: each printed line as it stands. CR, LF, CRLF and the two Unicode separators end a line. The same lines
 * as a Markdown parser with every construct off gives, at a hundredth of its cost.
 */
import type { Line } from '../types.js'

export function plainLines(text: string, from = 0): Line[] {
  const lines: Line[] = []
  const ends = /\r\n|[\n\r\u2028\u2029]/g
  ends.lastIndex = from
  let start = from
  for (let m = ends.exec(text); m !== null; m = ends.exec(text)) {
    lines.push({ start, end: m.index, kind: 'text', depth: 0 })
    start = ends.lastIndex
  }
  lines.push({ start, end: text.length, kind: 'text', depth: 0 })
  return lines
}
