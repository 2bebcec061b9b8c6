/** What `explain` wants to know of a sentence; the stage itself never keeps it. */
import type { Candidate } from './candidates/index.js'
import type { Draft } from './draft.js'
import type { Fit } from './frames/index.js'

export interface Trace {
  accepted(draft: Draft): void
  /** `fit` is null where no frame fitted. */
  rejected(candidate: Candidate, fit: Fit | null, reason: string): void
}
