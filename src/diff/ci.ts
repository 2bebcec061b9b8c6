/** The changes for machines that check: GitHub annotations, JUnit, SARIF. */
import type { Located } from './render.js'
import { CHANGE_CLASSES, type Change, type Severity } from './schema.js'

const COMMAND: Record<Severity, string> = { high: 'error', medium: 'warning', low: 'notice' }
/** GitHub shows this many annotations of one kind for a step. */
const SHOWN = 10

/** Workflow commands with the line of the source text, the gravest first. */
export function github(documents: readonly Located[]): string {
  const lines: string[] = []
  for (const { result, newFile, oldFile } of documents)
    if (result.state === 'could-not-compare')
      lines.push(command('error', newFile ?? oldFile, null, 'could-not-compare', result.notes.join(' ')))
  for (const severity of ['high', 'medium', 'low'] as const) {
    const all = documents.flatMap((d) =>
      d.result.changes.filter((c) => c.severity === severity).map((c) => ({ c, d })),
    )
    for (const { c, d } of all.slice(0, SHOWN)) {
      const file = c.new ? d.newFile : (d.newFile ?? d.oldFile)
      lines.push(command(COMMAND[severity], file, c.new?.line ?? null, c.class, c.message))
    }
    if (all.length > SHOWN)
      lines.push(
        command(
          'notice',
          null,
          null,
          'more',
          `${all.length - SHOWN} more of severity ${severity} are not shown.`,
        ),
      )
  }
  return lines.map((l) => `${l}\n`).join('')
}

function command(
  kind: string,
  file: string | null,
  line: number | null,
  title: string,
  message: string,
): string {
  const property = (text: string) => data(text).replace(/:/g, '%3A').replace(/,/g, '%2C')
  const properties = [
    file === null ? '' : `file=${property(file)}`,
    line === null ? '' : `line=${line}`,
    `title=${property(title)}`,
  ].filter((p) => p !== '')
  return `::${kind} ${properties.join(',')}::${data(message)}`
}

/** A document's words must not become a command. */
const data = (text: string) => text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A')

export function junit(documents: readonly Located[]): string {
  const failures = documents.filter((d) => d.result.state === 'changes').length
  const errors = documents.filter((d) => d.result.state === 'could-not-compare').length
  const cases = documents.map((d) => {
    const name = xml(d.newFile ?? d.oldFile ?? d.result.new?.id ?? d.result.old?.id ?? 'documents')
    const inner =
      d.result.state === 'could-not-compare'
        ? `\n    <error message="could not compare">${xml(d.result.notes.join(' '))}</error>\n  `
        : d.result.state === 'changes'
          ? `\n    <failure message="${d.result.changes.length} changes">${xml(listed(d))}</failure>\n  `
          : ''
    return `  <testcase classname="readout.diff" name="${name}">${inner}</testcase>`
  })
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuite name="readout diff" tests="${documents.length}" failures="${failures}" errors="${errors}">`,
    ...cases,
    '</testsuite>',
    '',
  ].join('\n')
}

const listed = (d: Located) =>
  d.result.changes
    .map((c) => `${c.severity} ${c.class} ${d.newFile ?? d.oldFile ?? ''}:${c.new?.line ?? ''} ${c.message}`)
    .join('\n')

/** Escaped, and without the characters that XML 1.0 cannot hold. */
const xml = (text: string) =>
  text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '\ufffd')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')

const LEVEL: Record<Severity, string> = { high: 'error', medium: 'warning', low: 'note' }
/** Code-scanning views keep no more results than this. */
const KEPT = 5000

export function sarif(documents: readonly Located[], version: string): string {
  const rows = documents.flatMap((d) => d.result.changes.map((c) => ({ c, d })))
  const failed = documents.filter((d) => d.result.state === 'could-not-compare')
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'readout',
            version,
            rules: Object.entries(CHANGE_CLASSES).map(([id, [severity, text]]) => ({
              id,
              shortDescription: { text },
              defaultConfiguration: { level: LEVEL[severity] },
            })),
          },
        },
        columnKind: 'utf16CodeUnits',
        invocations: [
          {
            executionSuccessful: failed.length === 0,
            toolExecutionNotifications: failed.map((d) => ({
              level: 'error',
              message: { text: `${d.newFile ?? d.oldFile ?? 'documents'}: ${d.result.notes.join(' ')}` },
            })),
          },
        ],
        results: rows.slice(0, KEPT).map(({ c, d }) => sarifResult(c, d)),
      },
    ],
  }
  return `${JSON.stringify(log, null, 2)}\n`
}

function sarifResult(change: Change, d: Located) {
  const [place, file] = change.new ? [change.new, d.newFile] : [change.old, d.oldFile]
  const region =
    place?.line == null
      ? {}
      : {
          region: {
            startLine: place.line,
            ...(place.start === null || place.end === null
              ? {}
              : { charOffset: place.start, charLength: place.end - place.start }),
          },
        }
  const id = d.result.new?.id ?? d.result.old?.id ?? ''
  return {
    ruleId: change.class,
    level: LEVEL[change.severity],
    message: { text: change.message },
    ...(file === null
      ? {}
      : { locations: [{ physicalLocation: { artifactLocation: { uri: uriOf(file) }, ...region } }] }),
    partialFingerprints: { 'readoutChange/v1': `${id}:${change.class}:${change.key}` },
  }
}

const uriOf = (file: string) => file.split(/[\\/]/).map(encodeURIComponent).join('/')
