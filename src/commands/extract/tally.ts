/** What a run came to, counted while it goes on. */
import type { Passed } from '../../input/list.js'
import { shown } from '../../order/index.js'
import { Findings, type Report } from '../../reporters/finding.js'
import { elapsed } from '../../run/clock.js'
import type { Outcome } from '../../run/outcome.js'
import { count, seconds, thousands } from '../../terminal/words.js'

interface Counts {
  readonly statements: number
  readonly warnings: number
}

export class Tally {
  readonly findings = new Findings()
  readonly changes = { created: 0, changed: 0, same: 0, unchanged: 0, none: 0 }
  /** Of a dry run. */
  readonly plan: { change: string; path: string }[] = []
  failed = 0
  /** Records that went to standard output. */
  private read = 0
  skipped = 0
  statements = 0
  /** Also those of unchanged documents, which are not listed again. */
  warnings = 0
  orphans: readonly string[] = []
  pruned = false
  notes: string[] = []
  records: unknown[] | null = null
  private readonly started = elapsed()

  constructor(
    private readonly inputs: number,
    private readonly others: number,
    /** Where records are written, as a person would name it. */
    private readonly out: string | null,
    private readonly dryRun: boolean,
  ) {}

  add(outcome: Outcome, file: string, indexLine: string | null): void {
    this.changes[outcome.change]++
    if (outcome.record !== null) this.read++
    if (this.dryRun && (outcome.change === 'created' || outcome.change === 'changed'))
      this.plan.push({ change: outcome.change, path: outcome.entry.record! })
    if (outcome.entry.state === 'failed') {
      this.failed++
      this.fail('error', file, outcome.entry.code!, outcome.message!)
    }
    const counts = indexLine === null ? null : (JSON.parse(indexLine) as { counts: Counts }).counts
    this.statements += counts?.statements ?? 0
    this.warnings += counts?.warnings ?? 0
    for (const doubt of outcome.doubts) this.findings.add({ level: 'warning', path: shown(file), ...doubt })
  }

  pass(passed: Passed): void {
    if (passed.state === 'failed') this.failed++
    else this.skipped++
    this.fail(passed.state === 'failed' ? 'error' : 'warning', passed.file, passed.code, passed.message)
  }

  report(): Report {
    const { created, changed, same, unchanged } = this.changes
    return {
      command: 'extract',
      findings: this.findings.list,
      more: this.findings.more,
      summary: {
        files: this.inputs,
        created,
        changed,
        unchanged: unchanged + same,
        failed: this.failed,
        skipped: this.skipped,
        others: this.others,
        orphans: this.orphans.length,
        statements: this.statements,
        warnings: this.warnings,
      },
      lines: this.lines(),
      ...(this.records
        ? { data: { records: this.records } }
        : this.dryRun
          ? { data: { plan: this.plan } }
          : {}),
    }
  }

  private lines(): string[] {
    const { created, changed, same, unchanged } = this.changes
    const verb = this.dryRun ? 'to write' : 'written'
    const parts = [
      count(this.inputs, 'file'),
      this.out === null ? `${thousands(this.read)} read` : `${thousands(created + changed)} ${verb}`,
      unchanged + same > 0 ? `${thousands(unchanged + same)} unchanged` : '',
      this.skipped > 0 ? `${thousands(this.skipped)} skipped` : '',
      this.failed > 0 ? `${thousands(this.failed)} failed` : '',
      this.others > 0 ? `${thousands(this.others)} of other types` : '',
    ].filter((part) => part !== '')
    const figures = `${count(this.statements, 'statement')}   ${count(this.warnings, 'warning')}`
    const lines = [`${parts.join(' · ')}   ${figures}   ${seconds(elapsed() - this.started)}`]
    if (this.dryRun)
      lines.push(...this.plan.map(({ change, path }) => `  ${change.replace(/d$/, '')}  ${path}`))
    if (this.orphans.length > 0)
      lines.push(
        this.pruned
          ? `${count(this.orphans.length, 'record')} of inputs that are gone: deleted`
          : `${count(this.orphans.length, 'record')} of inputs that are gone: kept, --prune deletes them (${this.orphans.slice(0, 3).join(', ')}${this.orphans.length > 3 ? ' …' : ''})`,
      )
    if (this.inputs === 0 && this.failed === 0)
      lines.push('nothing to read here: inputs are .txt, .md, .html and .htm files')
    if (this.out !== null && !this.dryRun && this.inputs > 0)
      lines.push(`wrote ${this.out} (${this.out}/manifest.json)      next: readout check ${this.out}`)
    return [...this.notes, ...lines]
  }

  private fail(level: 'error' | 'warning', file: string, code: string, message: string): void {
    const nowhere = { line: null, column: null, start: null, end: null, excerpt: null }
    this.findings.add({ level, code, message, path: shown(file), ...nowhere })
  }
}
