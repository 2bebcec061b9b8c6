/** SARIF 2.1.0. Code scanning keeps 5,000 results, so the worst come first and the rest is cut. */
import { createHash } from 'node:crypto'
import { PRODUCER } from '../producer.js'
import { type Finding, type Report, worstFirst } from './finding.js'

const MOST = 5_000

export function sarif(report: Report): string {
  const findings = worstFirst(report.findings).slice(0, MOST)
  const rules = [...new Set(findings.map((f) => f.code))].sort()
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: PRODUCER.name,
            version: PRODUCER.version,
            rules: rules.map((id) => ({ id, shortDescription: { text: id } })),
          },
        },
        columnKind: 'unicodeCodePoints',
        results: findings.map(result),
      },
    ],
  }
  return `${JSON.stringify(log, null, 2)}\n`
}

function result(finding: Finding) {
  const region =
    finding.line === null ? {} : { region: { startLine: finding.line, startColumn: finding.column } }
  return {
    ruleId: finding.code,
    level: finding.level,
    message: { text: finding.message },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: finding.path.split('/').map(encodeURIComponent).join('/') },
          ...region,
        },
      },
    ],
    // Without the line, so that a finding stays the same one when lines above it come and go.
    partialFingerprints: {
      'readout/v1': createHash('sha256')
        .update([finding.code, finding.path, finding.excerpt?.line ?? finding.message].join('\0'))
        .digest('hex')
        .slice(0, 32),
    },
  }
}
