/** Reporters by name. Those for people go where the command says, those for machines to standard output. */
import type { Flags } from '../commands.js'
import type { Terminal } from '../terminal/terminal.js'
import { concise } from './concise.js'
import type { Report } from './finding.js'
import { github } from './github.js'
import { json } from './json.js'
import { junit } from './junit.js'
import { markdown } from './markdown.js'
import { pretty } from './pretty.js'
import { sarif } from './sarif.js'

const MACHINES: Readonly<Record<string, (report: Report) => string>> = {
  json,
  github,
  junit,
  sarif,
  markdown,
}

export function reporterOf(flags: Flags): string {
  if (flags.json) return 'json'
  if (typeof flags.reporter === 'string') return flags.reporter
  return process.env.GITHUB_ACTIONS === 'true' ? 'github' : 'pretty'
}

/** True where standard output is one document, so nothing else may stand there. */
export const isMachine = (reporter: string): boolean => Object.hasOwn(MACHINES, reporter)

/** `findingsTo`: where a person finds the findings, which are data for a check and talk for an extraction. */
export function show(
  report: Report,
  reporter: string,
  terminal: Terminal,
  findingsTo: 'stdout' | 'stderr',
): void {
  const machine = Object.hasOwn(MACHINES, reporter) ? MACHINES[reporter] : undefined
  if (machine) {
    terminal.data(machine(report))
  } else {
    const lines = reporter === 'concise' ? concise(report, terminal) : pretty(report, terminal)
    for (const line of lines) {
      if (findingsTo === 'stdout') terminal.data(`${line}\n`)
      else terminal.error(line)
    }
  }
  if (reporter !== 'json') for (const line of report.lines) terminal.say(line)
}
