/** With `-o`: records into a folder, with index and manifest; only what changed is read again. */
import type { Flags } from '../../commands.js'
import type { Passed } from '../../input/list.js'
import { byCodeUnit } from '../../input/order.js'
import { headOf, type Order, orphansOf, tasksOf } from '../../order/index.js'
import { OutputFolder } from '../../output/folder.js'
import { recordPath } from '../../output/layout.js'
import { type Lock, lockFolder } from '../../output/lock.js'
import type { Entry } from '../../output/manifest.js'
import { Tables } from '../../output/tables.js'
import type { Outcome } from '../../run/outcome.js'
import { runAll } from '../../run/runner.js'
import type { Task } from '../../run/settings.js'
import type { Stop } from '../../run/stop.js'
import type { Timings } from '../../run/timings.js'
import { Progress } from '../../terminal/progress.js'
import type { Terminal } from '../../terminal/terminal.js'
import { Tally } from './tally.js'

export async function toFolder(
  paths: readonly string[],
  order: Order,
  flags: Flags,
  timings: Timings | null,
  terminal: Terminal,
  stop: Stop,
): Promise<Tally> {
  const out = order.settings.out!
  const { dryRun } = order.settings
  const lock = dryRun ? null : lockFolder(out)
  const tally = new Tally(order.listing.inputs.length, order.listing.others, String(flags.out), dryRun)
  if (lock?.takenFrom)
    tally.notes.push(`note: process ${lock.takenFrom} did not finish here; its lock was taken over`)
  const folder = new OutputFolder(out)
  if (lock?.unfinished) folder.sweep()
  const head = headOf(paths, order)
  const tasks = tasksOf(order, folder, head)
  const books: Books = { folder, tables: dryRun ? null : new Tables(out, head), tally }
  const settings = { ...order.settings, unfinished: lock?.unfinished ?? false }
  try {
    const outcomes = runAll(tasks, settings, order.jobs, stop, timings)
    await enterAll(outcomes, tasks, order.listing.passed, books, new Progress(tasks.length, terminal))
    tally.orphans = orphansOf(folder, order)
    if (flags.prune && !dryRun) prune(folder, tally)
    else if (dryRun)
      for (const id of flags.prune ? tally.orphans : [])
        tally.plan.push({ change: 'delete', path: recordPath(id) })
    books.tables?.finish()
  } catch (error) {
    books.tables?.abandon()
    throw error
  }
  release(lock, stop)
  if (stop.asked)
    tally.notes.push(
      `stopped: ${tally.changes.created + tally.changes.changed} records written, run again to go on`,
    )
  return tally
}

/** A lock that stays tells the next run that records may be newer than the manifest. */
function release(lock: Lock | null, stop: Stop): void {
  if (!stop.dropped) lock?.release()
}

/** Where the outcome of each input is entered. */
interface Books {
  readonly folder: OutputFolder
  /** Null where nothing is written. */
  readonly tables: Tables | null
  readonly tally: Tally
}

/** Enters every input in the order of the paths: what was read, what was passed over, what a signal dropped. */
async function enterAll(
  outcomes: AsyncIterable<readonly Outcome[]>,
  tasks: readonly Task[],
  passed: readonly Passed[],
  books: Books,
  progress: Progress,
): Promise<void> {
  const { folder, tables, tally } = books
  let next = 0
  const add = (entry: Entry, line: string | null) => {
    while (next < passed.length && byCodeUnit(passed[next]!.id, entry.path) < 0)
      addPassed(passed[next++]!, books)
    tables?.add(entry, line)
  }
  let at = 0
  for await (const batch of outcomes) {
    for (const outcome of batch) {
      // Documents that a signal dropped keep what the manifest knew of them.
      for (; tasks[at]!.id !== outcome.entry.path; at++) addDropped(tasks[at]!, folder, add)
      const line = lineOf(outcome, folder)
      add(entryOf(outcome, tasks[at]!), line)
      tally.add(outcome, tasks[at++]!.file, line)
    }
    progress.at(at)
  }
  for (; at < tasks.length; at++) addDropped(tasks[at]!, folder, add)
  for (const rest of passed.slice(next)) addPassed(rest, books)
  progress.end()
}

const lineOf = (outcome: Outcome, folder: OutputFolder): string | null =>
  outcome.change === 'unchanged' ? folder.indexLine(outcome.entry.path) : outcome.index

/** A record that was edited stays on the books as what the manifest knew, so that it is still seen as edited later. */
const entryOf = ({ entry }: Outcome, task: Task): Entry =>
  entry.code === 'record-edited' ? { ...entry, recordSha256: task.known } : entry

function addDropped(
  task: Task,
  folder: OutputFolder,
  add: (entry: Entry, line: string | null) => void,
): void {
  const entry = folder.entries.get(task.id)
  if (entry) add(entry, entry.record === null ? null : folder.indexLine(task.id))
}

function addPassed(passed: Passed, { tables, tally }: Books): void {
  tables?.add(
    {
      path: passed.id,
      state: passed.state,
      code: passed.code,
      sha256: null,
      metadata: null,
      record: null,
      recordSha256: null,
      readingSha256: null,
    },
    null,
  )
  tally.pass(passed)
}

function prune(folder: OutputFolder, tally: Tally): void {
  for (const id of tally.orphans) folder.remove(id)
  tally.pruned = true
}
