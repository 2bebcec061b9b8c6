/**
 * Workflow commands of GitHub Actions. A step shows ten annotations of a kind, so the worst come first and the last one
 * says how many are left. Everything is escaped: a document must not be able to give commands to the runner.
 */
import { type Finding, type Level, type Report, worstFirst } from './finding.js'

const EACH = 10
const KIND: Readonly<Record<Level, string>> = { error: 'error', warning: 'warning', note: 'notice' }

export function github(report: Report): string {
  const lines: string[] = []
  for (const level of ['error', 'warning', 'note'] as const) {
    const all = worstFirst(report.findings).filter((f) => f.level === level)
    const total = all.length + (level === 'warning' ? report.more : 0)
    const shown = total > EACH ? all.slice(0, EACH - 1) : all
    lines.push(...shown.map(annotation))
    if (total > EACH)
      lines.push(
        `::${KIND[level]} title=readout::${total - shown.length} more; the log of --reporter concise has all`,
      )
  }
  return lines.map((line) => `${line}\n`).join('')
}

function annotation(finding: Finding): string {
  const properties = [`file=${property(finding.path)}`]
  if (finding.line !== null) properties.push(`line=${finding.line}`, `col=${finding.column}`)
  properties.push(`title=${property(`readout ${finding.code}`)}`)
  return `::${KIND[finding.level]} ${properties.join(',')}::${escaped(finding.message)}`
}

const escaped = (text: string): string =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
const property = (text: string): string => escaped(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
