/**
 * A batch of documents in one thread, in three steps: read all, extract all, write all. Reading and writing wait for the
 * disk, so no deadline is set for them; writing side by side lets the disk sync once.
 */
import { OutputError } from '../output/fault.js'
import { indexLine } from '../output/index-line.js'
import type { Difference } from './difference.js'
import { type Context, type Draft, extractAll } from './extracting.js'
import { entryOf, failure, outcomeOf } from './failure.js'
import { type Doubt, doubts, type Outcome } from './outcome.js'
import { documentOf, isUnchanged, readRaw } from './read.js'
import type { Task } from './settings.js'
import { store } from './store.js'

/** The outcomes in the order of the tasks; fewer where the run was stopped. */
export async function runBatch(tasks: readonly Task[], context: Context): Promise<Outcome[]> {
  const { mark } = context.engine
  mark?.('start')
  const drafts = tasks.map((task) => read(task, context))
  mark?.('files in')
  await extractAll(drafts, context)
  const undone = drafts.findIndex(({ outcome, extraction }) => outcome === null && extraction === null)
  if (undone >= 0) drafts.length = undone
  for (const draft of drafts) if (draft.outcome === null) draft.outcome = await finish(draft, context)
  await context.writer.commit()
  mark?.('files out')
  return drafts.map((draft) => draft.outcome!)
}

function read(task: Task, { settings }: Context): Draft {
  const draft: Draft = { task, digests: null, document: null, extraction: null, outcome: null }
  try {
    const raw = readRaw(task, settings)
    draft.digests = raw
    if (isUnchanged(task, raw, settings)) draft.outcome = outcomeOf(task.previous!, 'unchanged', null)
    else draft.document = documentOf(task, raw, settings)
  } catch (error) {
    draft.outcome = failure(draft, error)
  }
  return draft
}

function placeOf({ document, extraction }: Draft, difference: Difference | null): Doubt | null {
  if (difference === null || difference.start === null) return null
  const at = { code: '', message: '', start: difference.start, end: difference.start }
  return doubts([at], document!.decoded.text, extraction!.reading.map)[0]!
}

async function finish(draft: Draft, context: Context): Promise<Outcome> {
  try {
    const { record } = draft.extraction!
    const stored = await store(draft.extraction!, draft.task, context)
    return {
      entry: { ...entryOf(draft, 'ok', null), ...stored.digests },
      change: stored.change,
      message: null,
      doubts: doubts(record.warnings, draft.document!.decoded.text, draft.extraction!.reading.map),
      index: indexLine(record),
      record: context.settings.out === null ? JSON.stringify(record) : null,
      difference: stored.difference,
      place: placeOf(draft, stored.difference),
      retry: false,
    }
  } catch (error) {
    if (error instanceof OutputError) throw error
    return failure(draft, error)
  }
}
