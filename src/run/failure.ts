/** What a document that gives no record leaves in the manifest. */
import { MetadataError } from '../input/metadata.js'
import type { Entry } from '../output/manifest.js'
import { DocumentError } from './document.js'
import type { Change, Outcome } from './outcome.js'
import type { Digests } from './read.js'
import type { Task } from './settings.js'

interface Begun {
  readonly task: Task
  readonly digests: Digests | null
}

/** A failure of one document; the codes have pages, anything else is a crash of the program on this text. */
export function failure(draft: Begun, error: unknown): Outcome {
  const known = error instanceof DocumentError || error instanceof MetadataError
  const message = error instanceof Error ? error.message : String(error)
  return outcomeOf(entryOf(draft, 'failed', known ? error.code : 'crashed'), 'none', message)
}

export const outcomeOf = (entry: Entry, change: Change, message: string | null): Outcome => ({
  entry,
  change,
  message,
  doubts: [],
  index: null,
  record: null,
  difference: null,
  place: null,
  retry: false,
})

export function entryOf({ task, digests }: Begun, state: Entry['state'], code: string | null): Entry {
  return {
    path: task.id,
    state,
    code,
    sha256: digests?.sha256 ?? null,
    metadata: digests?.metadata ?? null,
    record: null,
    recordSha256: null,
    readingSha256: null,
  }
}
