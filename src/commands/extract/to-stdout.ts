/** Without `-o`: a record a line on standard output. */
import { reporterOf } from '../../reporters/index.js'
import { runAll } from '../../run/runner.js'
import type { Stop } from '../../run/stop.js'
import type { Terminal } from '../../terminal/terminal.js'
import { type Order, tasksOf } from '../extract.js'
import { Tally } from './tally.js'

export async function toStdout(order: Order, terminal: Terminal, stop: Stop): Promise<Tally> {
  const { listing, settings, flags } = order
  const tasks = tasksOf(order, () => ({ previous: null, known: null }))
  const tally = new Tally(tasks.length, listing.others, null, false)
  if (reporterOf(flags) === 'json') tally.records = []
  for (const passed of listing.passed) tally.pass(passed)
  let at = 0
  for await (const outcomes of runAll(tasks, settings, flags.jobs as number | undefined, stop)) {
    for (const outcome of outcomes) {
      tally.add(outcome, tasks[at++]!.file, outcome.index)
      if (outcome.record === null) continue
      if (tally.records) tally.records.push(JSON.parse(outcome.record))
      else terminal.data(`${outcome.record}\n`)
    }
  }
  return tally
}
