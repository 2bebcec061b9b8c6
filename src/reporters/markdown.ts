/** A table for a pull request or a job summary, which may hold a mebibyte. */
import { placeOf, type Report, worstFirst } from './finding.js'

const MOST = 200

export function markdown(report: Report): string {
  const findings = worstFirst(report.findings)
  const rows = findings
    .slice(0, MOST)
    .map((f) => `| ${cell(placeOf(f))} | ${f.level} | ${cell(f.code)} | ${cell(f.message)} |`)
  const left = findings.length - rows.length + report.more
  return [
    `### readout ${report.command}`,
    '',
    ...report.lines.map(cell).flatMap((line) => [line, '']),
    ...(rows.length > 0 ? ['| place | level | code | message |', '| --- | --- | --- | --- |', ...rows] : []),
    ...(left > 0 ? ['', `${left} more.`] : []),
    '',
  ].join('\n')
}

/** No markup, link or table edge of a document's text comes through. */
const cell = (text: string): string =>
  text.replace(/\s+/g, ' ').replace(/[\\`*_{}[\]<>|#!~&@]/g, (character) => `&#${character.charCodeAt(0)};`)
