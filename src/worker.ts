/** One worker thread: gets batches of paths, reads, extracts and writes them, sends back what became of them. */
import { threadId } from 'node:worker_threads'
import { Writer } from './output/atomic.js'
import { OutputError } from './output/fault.js'
import { runBatch } from './run/batch.js'
import type { Engine } from './run/document.js'
import { makeEngine } from './run/engine.js'
import type { Job, Reply } from './run/pool.js'

let engine: Engine | undefined
let writer: Writer | undefined

export default async function work({ tasks, settings, progress }: Job): Promise<Reply> {
  engine ??= makeEngine(settings)
  writer ??= new Writer(settings.out ?? '', `${process.pid}-${threadId}`)
  Atomics.store(progress, 0, 0)
  try {
    return { outcomes: await runBatch(tasks, { settings, engine, writer, progress }) }
  } catch (error) {
    if (error instanceof OutputError) return { outputError: error.message }
    throw error
  }
}
