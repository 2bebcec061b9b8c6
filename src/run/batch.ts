/**
 * A batch of documents in one thread, in three steps: read all, extract all under one deadline, write all. Reading and
 * writing wait for the disk, so they stand outside of the deadline; writing side by side lets the disk sync once.
 */
import { type Extraction, openReader } from '../../pipeline/index.js'
import type { Writer } from '../output/atomic.js'
import { OutputError } from '../output/fault.js'
import { indexLine } from '../output/index-line.js'
import type { Difference } from './difference.js'
import { type Document, DocumentError, type Engine, extractDocument } from './document.js'
import { entryOf, failure, outcomeOf } from './failure.js'
import { guarded } from './guard.js'
import { deadline } from './limits.js'
import { type Doubt, doubts, type Outcome } from './outcome.js'
import { type Digests, documentOf, isUnchanged, readRaw } from './read.js'
import type { Settings, Task } from './settings.js'
import { store } from './store.js'

/**
 * Milliseconds after which the deadline starts afresh: setting one costs as much as a short document, so it is shared,
 * but a document is never charged for more than this of the time of those before it.
 */
const SLICE = 200

export interface Context {
  readonly settings: Settings
  readonly engine: Engine
  readonly writer: Writer
  /** Milliseconds a document may take; by its size where not given. */
  readonly patience?: number
  /** True once the run is to end: documents that were not begun are left out. */
  readonly stopped?: () => boolean
  /** Slot 0 tells which task is being worked on, for whoever has to stop this thread. */
  readonly progress?: Int32Array
}

interface Draft {
  readonly task: Task
  digests: Digests | null
  document: Document | null
  extraction: Extraction | null
  outcome: Outcome | null
}

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

async function extractAll(drafts: readonly Draft[], context: Context): Promise<void> {
  const { engine, settings, progress } = context
  const open = drafts.filter((draft) => draft.outcome === null)
  const patience =
    context.patience ?? Math.max(0, ...open.map((draft) => deadline(settings.limits, draft.task.bytes)))
  for (const { document } of open) await openReader(document!.mediaType)
  let i = 0
  const work = () => {
    const started = performance.now()
    while (i < open.length && performance.now() - started < SLICE) {
      if (progress) Atomics.store(progress, 0, drafts.indexOf(open[i]!))
      extractOne(open[i]!, engine)
      if (engine.tagger.wanted) return
      i++
    }
  }
  while (i < open.length) {
    const inTime = guarded(work, patience)
    // The guard may strike between the last document and the end: then nobody was too slow.
    if (i === open.length) return
    if (context.stopped) {
      // A signal is heard between two turns of the event loop.
      await new Promise(setImmediate)
      if (context.stopped()) return
    }
    if (!inTime) {
      open[i]!.outcome = { ...failure(open[i]!, tooSlow(patience)), retry: true }
      i++
    } else if (engine.tagger.wanted) await engine.tagger.load()
  }
}

function placeOf({ document, extraction }: Draft, difference: Difference | null): Doubt | null {
  if (difference === null || difference.start === null) return null
  const at = { code: '', message: '', start: difference.start, end: difference.start }
  return doubts([at], document!.decoded.text, extraction!.reading.map)[0]!
}

const tooSlow = (patience: number): DocumentError =>
  new DocumentError('timeout', `took longer than ${patience / 1000} s and was stopped`)

function extractOne(draft: Draft, engine: Engine): void {
  try {
    draft.extraction = extractDocument(draft.document!, engine)
    draft.outcome = null
  } catch (error) {
    draft.outcome = failure(draft, error)
  }
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
