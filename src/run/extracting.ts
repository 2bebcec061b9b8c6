/**
 * The documents of a batch to records: short ones side by side, step by step, under one deadline. Where that is over,
 * or anything else breaks off, each that has not ended is done again by itself under its own.
 */
import { type Extraction, openReader, runTogether } from '../../pipeline/index.js'
import type { Writer } from '../output/atomic.js'
import { type Document, DocumentError, documentSteps, type Engine, extractDocument } from './document.js'
import { failure } from './failure.js'
import { guarded } from './guard.js'
import { deadline } from './limits.js'
import type { Outcome } from './outcome.js'
import type { Digests } from './read.js'
import type { Settings, Task } from './settings.js'

/** Characters of the texts that are extracted side by side: a dozen short documents, or one. */
const TOGETHER = 25_000

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

/** What is written of a document; what the stages found goes with it no further. */
export type Made = Pick<Extraction, 'record'> & {
  readonly reading: Pick<Extraction['reading'], 'text' | 'map'>
}

const made = ({ record, reading }: Extraction): Made => ({
  record,
  reading: { text: reading.text, map: reading.map },
})

export interface Draft {
  readonly task: Task
  digests: Digests | null
  document: Document | null
  extraction: Made | null
  outcome: Outcome | null
}

/**
 * Gives each draft that has no outcome its extraction or an outcome, group by group as they come to their end; leaves
 * the rest where the run was stopped. Records take many times the memory of their texts, so whoever takes a group makes
 * of it what is written and lets go of the rest.
 */
export async function* extractAll(
  drafts: readonly Draft[],
  context: Context,
): AsyncGenerator<readonly Draft[]> {
  const open = drafts.filter((draft) => draft.outcome === null)
  for (const { document } of open) await openReader(document!.mediaType)
  const turn = (draft: Draft) => {
    if (context.progress) Atomics.store(context.progress, 0, drafts.indexOf(draft))
  }
  for (const group of groups(open)) {
    if (group.length > 1) await extractTogether(group, context, turn)
    const ended = await extractRest(group, context, turn)
    yield group
    if (!ended || (await isStopped(context))) return
  }
}

/** Those of a group that have not ended, one by one; false where the run was stopped before the last. */
async function extractRest(
  group: readonly Draft[],
  context: Context,
  turn: (draft: Draft) => void,
): Promise<boolean> {
  for (const draft of group) {
    if (isDone(draft)) continue
    if (await isStopped(context)) return false
    await extractAlone(draft, context, turn)
  }
  return true
}

/** Between two turns of the event loop a signal is heard, and V8 collects what the last group took: little is alive. */
async function isStopped({ stopped }: Context): Promise<boolean> {
  await new Promise(setImmediate)
  return stopped?.() ?? false
}

export const isDone = ({ outcome, extraction }: Draft) => outcome !== null || extraction !== null

const patienceFor = ({ task }: Draft, { patience, settings }: Context) =>
  patience ?? deadline(settings.limits, task.bytes)

/** Short documents side by side, any long one by itself. */
function* groups(drafts: readonly Draft[]): Generator<Draft[]> {
  let group: Draft[] = []
  let characters = 0
  for (const draft of drafts) {
    const { length } = draft.document!.decoded.text
    if (group.length > 0 && characters + length > TOGETHER) {
      yield group
      group = []
      characters = 0
    }
    group.push(draft)
    characters += length
  }
  if (group.length > 0) yield group
}

/** Leaves out all that have not ended when the time of one is over: each of them has then to do it alone. */
async function extractTogether(
  group: readonly Draft[],
  context: Context,
  turn: (draft: Draft) => void,
): Promise<void> {
  const { engine } = context
  const patience = Math.max(...group.map((draft) => patienceFor(draft, context)))
  const steps = group.map(({ document }) => documentSteps(document!, engine))
  guarded(() => {
    runTogether(steps, {
      turn: (which) => turn(group[which]!),
      mark: engine.mark,
      done: (which, extraction) => {
        group[which]!.extraction = made(extraction)
      },
      failed: (which, error) => {
        group[which]!.outcome = failure(group[which]!, error)
      },
    })
  }, patience)
  if (!engine.tagger.wanted) return
  await engine.tagger.load()
  for (const draft of group) {
    draft.extraction = null
    draft.outcome = null
  }
}

const tooSlow = (patience: number): DocumentError =>
  new DocumentError('timeout', `took longer than ${patience / 1000} s and was stopped`)

async function extractAlone(draft: Draft, context: Context, turn: (draft: Draft) => void): Promise<void> {
  const { engine } = context
  const patience = patienceFor(draft, context)
  turn(draft)
  const inTime = guarded(() => extractOne(draft, engine), patience)
  // The guard may strike behind the end: then it was not too slow.
  if (!inTime && !isDone(draft)) draft.outcome = { ...failure(draft, tooSlow(patience)), retry: true }
  if (!engine.tagger.wanted) return
  await engine.tagger.load()
  if (inTime) await extractAlone(draft, context, turn)
}

function extractOne(draft: Draft, engine: Engine): void {
  try {
    draft.extraction = made(extractDocument(draft.document!, engine))
    draft.outcome = null
  } catch (error) {
    draft.outcome = failure(draft, error)
  }
}
