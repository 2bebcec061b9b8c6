/**
 * A batch of documents in one thread, in three steps: read all, extract all, write all. Reading and writing wait for the
 * disk, so no deadline is set for them; writing side by side lets the disk sync once. Nothing is written before all are
 * extracted: a thread that is stopped at one of them leaves no files behind.
 */
import { indexLine } from '../output/index-line.js'
import type { Difference } from './difference.js'
import { type Context, type Draft, extractAll, isDone } from './extracting.js'
import { entryOf, failure, outcomeOf } from './failure.js'
import { type Doubt, doubts, type Outcome } from './outcome.js'
import { documentOf, isUnchanged, readRaw } from './read.js'
import type { Task } from './settings.js'
import { filesOf, type OutputFile } from './store.js'

/** The outcomes in the order of the tasks; fewer where the run was stopped. */
export async function runBatch(tasks: readonly Task[], context: Context): Promise<Outcome[]> {
  const { mark } = context.engine
  mark?.('start')
  const drafts = tasks.map((task) => read(task, context))
  mark?.('files in')
  const files: OutputFile[] = []
  for await (const group of extractAll(drafts, context)) {
    for (const draft of group) {
      // The run was stopped here: nothing behind it is entered, so nothing is written of it.
      if (!isDone(draft)) break
      finish(draft, context, files)
    }
    mark?.('files out')
  }
  const undone = drafts.findIndex(({ outcome }) => outcome === null)
  if (undone >= 0) drafts.length = undone
  for (const { path, content } of files) await context.writer.stage(path, content)
  await context.writer.commit()
  mark?.('files out')
  return drafts.map((draft) => draft.outcome!)
}

function read(task: Task, { settings }: Context): Draft {
  const draft: Draft = { task, digests: null, document: null, extraction: null, outcome: null }
  try {
    const raw = readRaw(task, settings)
    draft.digests = { sha256: raw.sha256, metadata: raw.metadata }
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

/** Makes of an extraction its outcome and the files that are to be written; nothing else of the document is kept. */
function finish(draft: Draft, context: Context, files: OutputFile[]): void {
  draft.outcome ??= finished(draft, context, files)
  draft.document = null
  draft.extraction = null
}

function finished(draft: Draft, context: Context, files: OutputFile[]): Outcome {
  try {
    const { record } = draft.extraction!
    const made = filesOf(draft.extraction!, draft.task, context.settings)
    const outcome: Outcome = {
      entry: { ...entryOf(draft, 'ok', null), ...made.digests },
      change: made.change,
      message: null,
      doubts: doubts(record.warnings, draft.document!.decoded.text, draft.extraction!.reading.map),
      index: indexLine(record),
      record: context.settings.out === null ? JSON.stringify(record) : null,
      difference: made.difference,
      place: placeOf(draft, made.difference),
      retry: false,
    }
    files.push(...made.files)
    return outcome
  } catch (error) {
    return failure(draft, error)
  }
}
