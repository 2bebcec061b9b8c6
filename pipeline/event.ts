/** Stage: event. What was held: how, when, where, how long. */
import type { Dates } from './dates/index.js'
import type { Knowledge } from './knowledge/index.js'
import type { FoundEvent, Header, Page, Participants } from './types.js'

export function findEvent(
  _page: Page,
  header: Header,
  _dates: Dates,
  _participants: Participants,
  _knowledge: Knowledge,
): FoundEvent {
  const { published } = header
  return {
    mode: 'unknown',
    kind: null,
    date: published ? { at: published.at, value: published.value } : null,
    place: null,
    start: null,
    duration: null,
    sessions: [],
    warnings: [],
  }
}
