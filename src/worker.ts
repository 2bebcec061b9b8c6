/**
 * One worker thread: gets batches of paths, reads, extracts and writes them, sends back what became of them. While the
 * disk syncs the files of one batch the next is made, so that a core does not wait.
 */
import { threadId } from 'node:worker_threads'
import { Writer } from './output/atomic.js'
import { OutputError } from './output/fault.js'
import { type MadeBatch, makeBatch, writeBatch } from './run/batch.js'
import type { Engine } from './run/document.js'
import { makeEngine } from './run/engine.js'
import { type Job, type Reply, WAITING, WORKER } from './run/job.js'

let engine: Engine | undefined
let batches = 0
let before: Promise<unknown> = Promise.resolve()

export default async function work(job: Job): Promise<Reply> {
  try {
    const making = before.then(() => make(job))
    before = making.catch(() => {})
    const { outcomes, files } = await making
    // A writer of its own: what one batch has staged is not the other's to commit.
    const owner = `${WORKER}${process.pid}-${threadId}-${batches++}`
    await writeBatch(files, new Writer(job.settings.out ?? '', owner))
    return { outcomes }
  } catch (error) {
    if (error instanceof OutputError) return { outputError: error.message }
    throw error
  }
}

/** A batch that waits for the one before, or for the disk, is not charged for that. */
async function make({ tasks, settings, progress }: Job): Promise<MadeBatch> {
  engine ??= makeEngine(settings)
  Atomics.store(progress, 0, 0)
  const made = await makeBatch(tasks, { settings, engine, progress })
  Atomics.store(progress, 0, WAITING)
  return made
}
