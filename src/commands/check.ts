/** `readout check`: are the records what the inputs, the rules and the configuration make of them today? */
import { isAbsolute, resolve } from 'node:path'
import type { Flags } from '../commands.js'
import { headOf, madeAlike, type Order, orderOf, orphansOf, shown, tasksOf } from '../order/index.js'
import { settingsOf } from '../order/settings.js'
import { OutputFolder } from '../output/folder.js'
import { inside, recordPath } from '../output/layout.js'
import type { Entry, Manifest } from '../output/manifest.js'
import { PRODUCER } from '../producer.js'
import { Findings, type Report } from '../reporters/finding.js'
import { reporterOf, show } from '../reporters/index.js'
import { elapsed } from '../run/clock.js'
import type { Outcome } from '../run/outcome.js'
import { runAll } from '../run/runner.js'
import type { Task } from '../run/settings.js'
import { Stop } from '../run/stop.js'
import { ReadoutError, UsageError } from '../terminal/errors.js'
import { Progress } from '../terminal/progress.js'
import type { Terminal } from '../terminal/terminal.js'
import { count, seconds, thousands } from '../terminal/words.js'

export const KINDS = ['stale', 'missing', 'orphan', 'drift', 'edited', 'invalid'] as const
type Kind = (typeof KINDS)[number]

export async function run(args: readonly string[], flags: Flags, terminal: Terminal): Promise<number> {
  const [given] = args
  if (given === undefined) throw new UsageError('no output folder to check', 'readout check data')
  const wanted = kindsOf(flags)
  const folder = new OutputFolder(resolve(given))
  const { manifest } = folder
  if (!manifest)
    throw new ReadoutError(
      'no-manifest',
      `${given} has no manifest.json of ours`,
      `readout extract DIR -o ${given}`,
    )
  const stop = new Stop()
  stop.listen()
  const started = elapsed()
  const check = new Check(folder, manifest, wanted, given)
  try {
    await check.run(flags, terminal, stop)
  } finally {
    stop.unlisten()
  }
  show(check.report(elapsed() - started), reporterOf(flags), terminal, 'stdout')
  return stop.code || (check.failed > 0 ? 2 : check.different > 0 ? 1 : 0)
}

function kindsOf(flags: Flags): ReadonlySet<string> {
  if (typeof flags.only !== 'string') return new Set(KINDS)
  const asked = flags.only.split(',')
  const unknown = asked.find((kind) => !(KINDS as readonly string[]).includes(kind))
  if (unknown !== undefined) throw new UsageError(`--only takes ${KINDS.join(', ')}, not '${unknown}'`)
  return new Set(asked)
}

class Check {
  failed = 0
  different = 0
  private readonly findings = new Findings()
  private readonly counts = new Map<Kind, number>()
  private records = 0
  private tool = false

  constructor(
    private readonly folder: OutputFolder,
    private readonly manifest: Manifest,
    private readonly wanted: ReadonlySet<string>,
    private readonly given: string,
  ) {}

  async run(flags: Flags, terminal: Terminal, stop: Stop): Promise<void> {
    const { manifest, folder } = this
    const here = (path: string) => (isAbsolute(path) ? path : resolve(folder.path, path))
    const meta = manifest.options.meta === null ? null : here(manifest.options.meta)
    const { from } = flags
    const paths = typeof from === 'string' ? [from] : [manifest.from].flat().map(here)
    const run = await settingsOf({ ...flags, out: folder.path }, { ...manifest.options, meta })
    const settings = { ...run.settings, dryRun: true, compare: true }
    const order = orderOf(paths, { ...run, settings })
    const head = headOf(paths, order)
    this.tool = !madeAlike(manifest, head)
    const tasks = tasksOf(order, folder, head)
    this.records = tasks.length
    const progress = new Progress(tasks.length, terminal)
    let at = 0
    for await (const outcomes of runAll(tasks, settings, run.jobs, stop)) {
      for (const outcome of outcomes) this.judge(outcome, tasks[at++]!)
      progress.at(at)
    }
    progress.end()
    this.rest(order)
  }

  private judge(outcome: Outcome, task: Task): void {
    const { change, entry, difference } = outcome
    const old = this.folder.entries.get(task.id)
    if (entry.state === 'failed') {
      if (old?.state === 'failed' && old.code === entry.code) return
      this.failed++
      this.tell('error', entry.code!, outcome.message!, task.file, null, outcome)
    } else if (change === 'created') {
      this.differs('missing', 'there is no record of it', task.file)
    } else if (difference?.kind === 'unreadable') {
      this.differs(
        'invalid',
        `${recordPath(task.id)}: ${difference.told}`,
        inside(this.folder.path, recordPath(task.id)),
      )
    } else if (change === 'changed') {
      const [kind, why] = this.reason(old, entry)
      this.differs(kind, `${why}: ${difference?.told ?? 'the readable text differs'}`, task.file, outcome)
    }
  }

  /** Whether the text changed, the tool changed, or both; neither means that the record was edited. */
  private reason(old: Entry | undefined, now: Entry): [Kind, string] {
    const text = old?.sha256 !== now.sha256 || old.metadata !== now.metadata
    if (text) return ['stale', this.tool ? 'the text and the tool changed' : 'the text changed']
    return this.tool ? ['drift', 'the tool changed'] : ['edited', 'the record was edited']
  }

  /** Orphans, and inputs that the listing itself could not read. */
  private rest(order: Order): void {
    for (const id of orphansOf(this.folder, order))
      this.differs('orphan', 'its input is gone', inside(this.folder.path, recordPath(id)))
    for (const passed of order.listing.passed) {
      if (passed.state !== 'failed' || this.folder.entries.get(passed.id)?.code === passed.code) continue
      this.failed++
      this.tell('error', passed.code, passed.message, passed.file, null, null)
    }
  }

  private differs(kind: Kind, message: string, file: string, outcome: Outcome | null = null): void {
    if (!this.wanted.has(kind)) return
    this.different++
    this.counts.set(kind, (this.counts.get(kind) ?? 0) + 1)
    this.tell('error', `record-${kind}`, message, file, outcome?.difference?.start ?? null, outcome)
  }

  private tell(
    level: 'error',
    code: string,
    message: string,
    file: string,
    start: number | null,
    outcome: Outcome | null,
  ): void {
    const { line, column, excerpt } = outcome?.place ?? { line: null, column: null, excerpt: null }
    this.findings.add({ level, code, message, path: shown(file), start, end: start, line, column, excerpt })
  }

  report(spent: number): Report {
    const { manifest, given } = this
    const counts = KINDS.map((kind) => [kind, this.counts.get(kind) ?? 0] as const)
    const told = counts.filter(([, n]) => n > 0).map(([kind, n]) => `${thousands(n)} ${kind}`)
    const version = (p: typeof PRODUCER) => `${p.version} rules ${p.rules.slice(0, 8)}`
    const lines = [
      this.different === 0
        ? `${count(this.records, 'input')}: every record is what it should be   ${seconds(spent)}`
        : `${thousands(this.different)} of ${count(this.records, 'record')} differ: ${told.join(', ')}   ${seconds(spent)}`,
    ]
    if (this.failed > 0) lines.push(`${count(this.failed, 'input')} could not be read`)
    if (this.tool) lines.push(`made with ${version(manifest.producer)}, this is ${version(PRODUCER)}`)
    if (this.different > 0) {
      const from = [manifest.from].flat().map((path) => shown(resolve(this.folder.path, path)))
      lines.push(`run: readout extract ${from.join(' ')} -o ${given}    then commit`)
    }
    return {
      command: 'check',
      findings: this.findings.list,
      more: this.findings.more,
      summary: {
        records: this.records,
        different: this.different,
        failed: this.failed,
        toolChanged: this.tool,
        ...Object.fromEntries(counts),
      },
      lines,
    }
  }
}
