/** `extract - --jsonl`: a document a line in, a record a line out, in constant memory. An error is a line too. */
import { once } from 'node:events'
import { givenOf } from '../../input/metadata.js'
import type { RunSettings } from '../../order/settings.js'
import type { Outcome } from '../../run/outcome.js'
import type { Task } from '../../run/settings.js'
import type { Stop } from '../../run/stop.js'
import { openPool, ThisThread } from '../../run/this-thread.js'
import type { Terminal } from '../../terminal/terminal.js'
import { count } from '../../terminal/words.js'
import { type Line, lineBatches } from './lines.js'

/**
 * With one thread the answers come in the order of the lines; with more they come as they are ready, or in order where
 * that is asked. A line is answered without waiting for the next one. Returns the exit code.
 */
export async function stream(
  run: RunSettings,
  ordered: boolean,
  terminal: Terminal,
  stop: Stop,
): Promise<number> {
  const threads = run.jobs ?? 1
  // The text of a line is decoded already.
  const settings = { ...run.settings, encoding: null }
  const crew = threads > 1 ? await openPool(settings, threads) : new ThisThread(settings, stop)
  const tally = { lines: 0, failed: 0 }
  const flying = new Set<Promise<void>>()
  let last: Promise<void> = Promise.resolve()
  try {
    for await (const lines of lineBatches(process.stdin, stop)) {
      const work = crew.run(lines.map(taskOf))
      const told = (ordered ? last : Promise.resolve())
        .then(() => work)
        .then((outcomes) => tell(lines, outcomes, tally))
      work.catch(() => {})
      last = told
      flying.add(told)
      told.then(
        () => flying.delete(told),
        () => {},
      )
      if (flying.size >= (threads > 1 ? 2 * threads : 1))
        await stop.orStopped(Promise.race(flying).then(() => []))
    }
    await stop.orStopped(Promise.all(flying))
  } finally {
    await crew.close()
  }
  terminal.say(`${count(tally.lines, 'line')} · ${count(tally.failed, 'error')}`)
  return stop.code || (tally.failed > 0 ? 2 : 0)
}

/** A batch is one piece of output, so that lines never mix. */
async function tell(
  lines: readonly Line[],
  outcomes: readonly Outcome[],
  tally: { lines: number; failed: number },
): Promise<void> {
  const answers = outcomes.map((outcome, i) => {
    if (outcome.record !== null) return outcome.record
    tally.failed++
    const { code } = outcome.entry
    return JSON.stringify({
      id: lines[i]!.id,
      line: lines[i]!.number,
      error: { code, message: outcome.message },
    })
  })
  tally.lines += answers.length
  if (answers.length > 0 && !process.stdout.write(`${answers.join('\n')}\n`))
    await once(process.stdout, 'drain')
}

function taskOf(line: Line): Task {
  const task = {
    id: line.id ?? `line ${line.number}`,
    file: '',
    mediaType: 'text/plain',
    sidecar: null,
  } as const
  const rest = { bytes: line.bytes, given: null, previous: null, known: null }
  if ('problem' in line) return { ...task, ...rest, line: { problem: line.problem } }
  const given = line.meta === undefined ? null : givenOf(line.meta, '"meta"')
  return { ...task, ...rest, given, line: { text: line.text } }
}
