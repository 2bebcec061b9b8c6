/** What a run is told, in a form that a worker can be given. */
import type { Overlay } from '../config/overlay.js'
import type { Input } from '../input/list.js'
import type { Given } from '../input/metadata.js'
import type { Entry } from '../output/manifest.js'
import type { Limits } from './limits.js'

export interface Settings {
  /** Absolute; null: nothing is written and the records go into the outcomes. */
  readonly out: string | null
  readonly dryRun: boolean
  readonly force: boolean
  /** Say in what a stored record differs from the one that was made. */
  readonly compare: boolean
  /** An earlier run did not finish, so a record that the manifest does not know is no sign of an edit. */
  readonly unfinished: boolean
  readonly encoding: string | null
  readonly language: string | null
  /** Verbatim transcripts are read too. */
  readonly transcripts: boolean
  readonly limits: Limits
  /** A user's additions to the built-in knowledge. */
  readonly overlay: Overlay | null
}

/** One input with what is known of it beforehand. */
export interface Task extends Input {
  /** A text that is no file but a line of a stream, or what is wrong with that line. */
  readonly line?: { readonly text: string } | { readonly problem: string }
  /** From the index that `--meta` names. */
  readonly given: Given | null
  /** What the manifest says, where rules and configuration are the same. */
  readonly previous: Entry | null
  /** Digest of its record by the manifest, whatever made it; null where the manifest knows none. */
  readonly known: string | null
}
