/** JUnit XML: a test suite with a case for each file that has something to tell. */
import { type Finding, placeOf, type Report } from './finding.js'

export function junit(report: Report): string {
  const byFile = new Map<string, Finding[]>()
  for (const finding of report.findings) {
    const list = byFile.get(finding.path)
    if (list) list.push(finding)
    else byFile.set(finding.path, [finding])
  }
  const failures = [...byFile.values()].filter((list) => list.some((f) => f.level === 'error')).length
  const cases = [...byFile].map(([path, list]) => testCase(report.command, path, list))
  if (cases.length === 0) cases.push(testCase(report.command, 'all files', []))
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="readout" tests="${cases.length}" failures="${failures}" errors="0">`,
    `  <testsuite name="${xml(report.command)}" tests="${cases.length}" failures="${failures}" errors="0">`,
    ...cases,
    '  </testsuite>',
    '</testsuites>',
    '',
  ].join('\n')
}

function testCase(command: string, path: string, findings: readonly Finding[]): string {
  const head = `    <testcase classname="readout.${xml(command)}" name="${xml(path)}"`
  const body = findings.map(({ level, ...f }) => {
    const text = xml(`${placeOf({ level, ...f })}: ${f.message}`)
    return level === 'error'
      ? `      <failure type="${xml(f.code)}" message="${xml(f.message)}">${text}</failure>`
      : `      <system-out>${xml(level)} ${xml(f.code)}: ${text}</system-out>`
  })
  return body.length === 0 ? `${head}/>` : [`${head}>`, ...body, '    </testcase>'].join('\n')
}

/** Also without the characters that XML 1.0 cannot hold. */
const xml = (text: string): string =>
  text
    .toString()
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '\uFFFD')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replace(/[\t\n\r]/g, ' ')
