/** What goes between the main thread and a worker. */
import type { Outcome } from './outcome.js'
import type { Settings, Task } from './settings.js'

export interface Job {
  readonly tasks: readonly Task[]
  readonly settings: Settings
  /** Slot 0: the task that is being worked on, or `WAITING`. */
  readonly progress: Int32Array
}

/** An error that ends the whole run has to come back as data: its class does not survive the way between threads. */
export type Reply = { readonly outcomes: Outcome[] } | { readonly outputError: string }

/** The batch waits for its thread, for the batch before it, or for the disk: no document is charged for that. */
export const WAITING = -1

/** With this begin the names of temporary files of workers: one that dies leaves what it has not committed. */
export const WORKER = 'worker-'

/** One batch is made while the files of the one before are synced. */
export const BATCHES_A_WORKER = 2
