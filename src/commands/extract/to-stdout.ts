/** Without `-o`: a record a line on standard output, or all in one document. */

import { type Order, tasksOf } from '../../order/index.js'
import { runAll } from '../../run/runner.js'
import type { Stop } from '../../run/stop.js'
import type { Timings } from '../../run/timings.js'
import type { Terminal } from '../../terminal/terminal.js'
import { Tally } from './tally.js'

export async function toStdout(
  order: Order,
  whole: boolean,
  timings: Timings | null,
  terminal: Terminal,
  stop: Stop,
): Promise<Tally> {
  const { listing, settings, jobs } = order
  const tasks = tasksOf(order, null, null)
  const tally = new Tally(tasks.length, listing.others, null, false)
  if (whole) tally.records = []
  for (const passed of listing.passed) tally.pass(passed)
  let at = 0
  for await (const outcomes of runAll(tasks, settings, jobs, stop, timings)) {
    for (const outcome of outcomes) {
      tally.add(outcome, tasks[at++]!.file, outcome.index)
      if (outcome.record === null) continue
      if (tally.records) tally.records.push(JSON.parse(outcome.record))
      else terminal.data(`${outcome.record}\n`)
    }
  }
  return tally
}
