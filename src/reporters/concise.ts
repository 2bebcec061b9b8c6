/** One finding a line, for `grep` and editors. */
import type { Terminal } from '../terminal/terminal.js'
import { visible } from '../terminal/visible.js'
import { placeOf, type Report } from './finding.js'

export const concise = (report: Report, terminal: Terminal): string[] =>
  report.findings
    .filter((f) => !terminal.quiet || f.level === 'error')
    .map((f) => `${visible(placeOf(f))}: ${f.level} ${f.code}: ${visible(f.message)}`)
