/** `readout validate`: records against the schema, and every span against the text that it quotes. */
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { readoutSchema } from '../../pipeline/record/schema.js'
import type { Flags } from '../commands.js'
import { byCodeUnit } from '../input/order.js'
import { shown } from '../order/index.js'
import { sourceTextOf } from '../output/source-text.js'
import { Findings } from '../reporters/finding.js'
import { reporterOf, show } from '../reporters/index.js'
import { looseSpan } from '../run/spans.js'
import { UsageError } from '../terminal/errors.js'
import type { Terminal } from '../terminal/terminal.js'
import { count } from '../terminal/words.js'

interface Verdict {
  readonly level: 'error' | 'warning'
  readonly code: string
  readonly message: string
}

export async function run(args: readonly string[], flags: Flags, terminal: Terminal): Promise<number> {
  if (args.length === 0)
    throw new UsageError('no records. Give record files or folders.', 'readout validate data')
  const sources = typeof flags.sources === 'string' ? flags.sources : null
  const findings = new Findings()
  let unreadable = 0
  let records = 0
  const tell = (file: string, verdict: Verdict) =>
    findings.add({
      ...verdict,
      path: shown(file),
      line: null,
      column: null,
      start: null,
      end: null,
      excerpt: null,
    })
  for (const path of args) {
    for (const file of recordFiles(path)) {
      const content = contentOf(file)
      if (content === null) {
        unreadable++
        tell(file, { level: 'error', code: 'unreadable', message: 'cannot be read' })
        continue
      }
      if (!isRecord(file, content, args)) continue
      records++
      for (const verdict of judge(content, file, sources)) tell(file, verdict)
    }
  }
  const line = `${count(records, 'record')} · ${count(findings.errors, 'error')} · ${count(findings.warnings, 'warning')}`
  const lines =
    records + unreadable === 0
      ? [line, 'no records here: they are named as the text with .json behind']
      : [line]
  const summary = { records, errors: findings.errors, warnings: findings.warnings }
  show(
    { command: 'validate', findings: findings.list, more: findings.more, summary, lines },
    reporterOf(flags),
    terminal,
    'stdout',
  )
  return unreadable > 0 ? 2 : findings.errors > 0 ? 1 : 0
}

function judge(content: string, file: string, sources: string | null): Verdict[] {
  let value: unknown
  try {
    value = JSON.parse(content)
  } catch (error) {
    return [{ level: 'error', code: 'record-invalid', message: `not JSON: ${(error as Error).message}` }]
  }
  const result = readoutSchema.safeParse(value)
  if (!result.success)
    return result.error.issues.map((issue) => ({
      level: 'error',
      code: 'record-invalid',
      message: `${issue.path.join('.') || 'the record'}: ${issue.message}`,
    }))
  const text = sourceTextOf(result.data, file, sources)
  if (text === null)
    return [
      { level: 'warning', code: 'no-source-text', message: 'its text is not there: spans were not compared' },
    ]
  const loose = looseSpan(result.data, text)
  return loose === null
    ? []
    : [{ level: 'error', code: 'span-mismatch', message: `${loose} is not the text at its offsets` }]
}

/** In a folder, other JSON files stand beside the records; a file that is named is meant to be one. */
const isRecord = (file: string, content: string, named: readonly string[]): boolean =>
  named.includes(file) || /^\s*\{\s*"schema":\s*"readout\/\d/.test(content) || content.startsWith('<<<<<<<')

function* recordFiles(path: string): Generator<string> {
  if (!statSync(path, { throwIfNoEntry: false })?.isDirectory()) {
    yield path
    return
  }
  const entries = readdirSync(path, { withFileTypes: true }).sort((a, b) => byCodeUnit(a.name, b.name))
  for (const entry of entries) {
    const file = join(path, entry.name)
    if (entry.isDirectory()) yield* recordFiles(file)
    else if (entry.isFile() && /\.(txt|md|html?)\.json$/i.test(entry.name)) yield file
  }
}

function contentOf(file: string): string | null {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return null
  }
}
