/** Stage: event. What was held: how, when, where, how long. */
import type { Dates } from '../dates/index.js'
import type { Knowledge } from '../knowledge/index.js'
import type { EventMode } from '../record/schema.js'
import type { FoundEvent, Header, Page } from '../types.js'
import { readClock, type Start } from './clock.js'
import { findEventDate } from './date.js'
import { type Duration, readDuration } from './duration.js'
import { findLead, heaviest, type Lead } from './lead.js'
import { findPlace } from './place.js'
import { findSessions } from './sessions.js'
import { isAtPlace } from './stays.js'

export function findEvent(page: Page, header: Header, dates: Dates, knowledge: Knowledge): FoundEvent {
  const lead = findLead(page, knowledge)
  const told = modeOf(lead)
  // "spoke in the Utopia Palace with X": who is told to have been in one place did not telephone.
  const met = told.mode !== 'written' && told.weight <= 1 && isAtPlace(page, lead, knowledge)
  const { mode, kind } = met
    ? ({ mode: 'in-person', kind: told.mode === 'phone' ? 'talks' : told.kind } as const)
    : told
  const { date, warnings } = findEventDate(page, header, dates, lead, knowledge)
  const held = mode === 'in-person' || mode === 'unknown'
  const { start, duration } = times(page, lead)
  return {
    mode,
    kind,
    date,
    place: held ? findPlace(page, lead, knowledge) : null,
    start,
    duration,
    sessions: findSessions(page, lead, knowledge),
    warnings,
  }
}

/** The heaviest sign of headline and sentence decides; of equals, the headline's. */
function modeOf(lead: Lead): { mode: EventMode; kind: string | null; weight: number } {
  const signs = [...lead.titleSigns, ...lead.signs]
  const best = heaviest(signs)
  if (!best) return { mode: 'unknown', kind: null, weight: 2 }
  const { mode } = best.value
  const named = best.value.kind ? best : heaviest(signs.filter((s) => s.value.kind !== null))
  return { mode, kind: named?.value.kind ?? null, weight: best.value.weight }
}

/** The first time and the first duration of the paragraph that tells of the event, other time zones left out. */
function times(page: Page, lead: Lead): { start: Start | null; duration: Duration | null } {
  const sentence = page.sentences[lead.sentence]
  let start: Start | null = null
  let duration: Duration | null = null
  if (!sentence) return { start, duration }
  const { end } = page.outline.blocks[sentence.block]!
  for (let i = lead.from, depth = 0; i < page.tokens.length && page.tokens[i]!.end <= end; i++) {
    const { text } = page.tokens[i]!
    if (text === '(') depth++
    else if (text === ')') depth = Math.max(0, depth - 1)
    if (depth > 0) continue
    const clock: (Start & { to: number }) | null = start
      ? null
      : readClock(page.tokens, i, page.tokens.length)
    if (clock) start = { value: clock.value, at: clock.at }
    const span: (Duration & { to: number }) | null =
      duration || clock ? null : readDuration(page.tokens, i, page.tokens.length)
    if (span) duration = { value: span.value, at: span.at, approximate: span.approximate }
    if (clock) i = clock.to - 1
    else if (span) i = span.to - 1
  }
  return { start, duration }
}
