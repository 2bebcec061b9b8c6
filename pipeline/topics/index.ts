/** Stage: topics. Terms and headings that speak of a topic of the list. */
import type { Knowledge } from '../knowledge/index.js'
import type { FoundStatement, Page, TopicHit } from '../types.js'

export function findTopics(_page: Page, _knowledge: Knowledge): TopicHit[] {
  return []
}

export interface AssignedTopics {
  /** One list of topic ids for each statement. */
  readonly statements: readonly (readonly string[])[]
  /** The document's topics in order of first evidence. */
  readonly document: readonly { readonly id: string; readonly evidence: readonly TopicHit[] }[]
}

/** What each statement and the document as a whole are about: content first, then the section's heading. */
export function assignTopics(
  _page: Page,
  _hits: readonly TopicHit[],
  statements: readonly FoundStatement[],
  _knowledge: Knowledge,
): AssignedTopics {
  return { statements: statements.map(() => []), document: [] }
}
