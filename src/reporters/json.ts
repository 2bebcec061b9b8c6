/** One JSON document, also where nothing was found or something failed. */
import type { Report } from './finding.js'

export const REPORT_SCHEMA = 'readout-report/1'

export const json = (report: Report): string =>
  `${JSON.stringify(
    {
      schema: REPORT_SCHEMA,
      command: report.command,
      summary: report.summary,
      ...report.data,
      findings: report.findings.map(({ excerpt, ...finding }) => finding),
      more: report.more,
    },
    null,
    2,
  )}\n`
