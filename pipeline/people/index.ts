/** Stage: people. Mentions first, persons after: who is named, in what office, for which country, in what part. */
import type { Knowledge } from '../knowledge/index.js'
import type { Header, Page, Participants } from '../types.js'

export function findPeople(_page: Page, _header: Header, _knowledge: Knowledge): Participants {
  return { people: [], mentions: [], leads: [], attendance: [], warnings: [] }
}
