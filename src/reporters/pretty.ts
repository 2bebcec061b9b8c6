/** For people: each finding with its line of text, folded away where there are many. */
import type { Terminal } from '../terminal/terminal.js'
import { visible } from '../terminal/visible.js'
import { type Finding, placeOf, type Report, worstFirst } from './finding.js'

const SHOWN = 12

export function pretty(report: Report, terminal: Terminal): string[] {
  const findings = worstFirst(report.findings)
  const errors = findings.filter((f) => f.level === 'error')
  const others = findings.filter((f) => f.level !== 'error')
  const shown = terminal.verbose ? others : others.slice(0, SHOWN)
  const kept = terminal.quiet ? errors : [...errors, ...shown]
  const lines = kept.flatMap((finding) => block(finding, terminal))
  const hidden = others.length - shown.length + report.more
  if (hidden > 0 && !terminal.quiet) lines.push(...folded(others, hidden, terminal), '')
  return lines
}

export function block(finding: Finding, terminal: Terminal): string[] {
  const color = finding.level === 'error' ? 'red' : finding.level === 'warning' ? 'yellow' : 'cyan'
  const head = `${terminal.paint('bold', visible(placeOf(finding)))}  ${terminal.paint(color, finding.level)}  ${finding.code}: ${visible(finding.message)}`
  if (finding.excerpt === null || finding.line === null) return [head]
  const gutter = String(finding.line)
  const { line, at, length } = finding.excerpt
  const before = visible(line.slice(0, at))
  const marked = visible(line.slice(at, at + length))
  const bar = terminal.paint('dim', '│')
  return [
    head,
    ` ${terminal.paint('dim', gutter)} ${bar} ${before}${marked}${visible(line.slice(at + length))}`,
    ` ${' '.repeat(gutter.length)} ${bar} ${' '.repeat(columns(before))}${terminal.paint(color, '^'.repeat(Math.max(1, columns(marked))))}`,
  ]
}

function folded(others: readonly Finding[], hidden: number, terminal: Terminal): string[] {
  const counts = new Map<string, number>()
  for (const { code } of others) counts.set(code, (counts.get(code) ?? 0) + 1)
  const rows = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
  const width = Math.max(...rows.map(([, n]) => String(n).length))
  return [
    terminal.paint('dim', `… and ${hidden} more (--verbose shows them). All by code:`),
    ...rows.slice(0, SHOWN).map(([code, n]) => `  ${String(n).padStart(width)}  ${code}`),
    terminal.paint('dim', '  = help: readout explain CODE'),
  ]
}

/** Terminal columns: East Asian wide characters take two, combining marks none. */
export function columns(text: string): number {
  let n = 0
  for (const character of text) {
    if (/\p{M}/u.test(character)) continue
    n +=
      /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6]|[\u{1F300}-\u{1FAFF}\u{20000}-\u{3FFFD}]/u.test(
        character,
      )
        ? 2
        : 1
  }
  return n
}
