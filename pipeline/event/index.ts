/** Stage: event. What was held: how, when, where, how long. */
import type { Dates } from '../dates/index.js'
import type { Knowledge } from '../knowledge/index.js'
import type { EventMode } from '../record/schema.js'
import type { Steps } from '../steps.js'
import type { FoundEvent, Header, Page } from '../types.js'
import { findEventDate } from './date.js'
import { findLead, heaviest, type Lead } from './lead.js'
import { findPlace } from './place.js'
import { isAtPlace } from './stays.js'
import { findTiming } from './timing.js'

export function* findEvent(
  page: Page,
  header: Header,
  dates: Dates,
  knowledge: Knowledge,
): Steps<FoundEvent> {
  const lead = findLead(page, knowledge)
  const told = modeOf(lead)
  // "spoke in the Utopia Palace with X": who is told to have been in one place did not telephone.
  const met = told.mode !== 'written' && told.weight <= 1 && isAtPlace(page, lead, knowledge)
  const { mode, kind } = met
    ? ({ mode: 'in-person', kind: told.mode === 'phone' ? 'talks' : told.kind } as const)
    : told
  yield 'event'
  const { date, warnings } = findEventDate(page, header, dates, lead, knowledge)
  yield 'event'
  const held = mode === 'in-person' || mode === 'unknown'
  const timing = findTiming(page, lead, knowledge)
  yield 'event'
  return {
    mode,
    kind: withoutMeal(kind, lead, timing.sessions),
    date,
    place: held ? findPlace(page, lead, knowledge) : null,
    ...timing,
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

/** "a meeting, and from 7 p.m. a dinner": of several parts the first tells what the event was. */
function withoutMeal(kind: string | null, { signs, titleSigns }: Lead, sessions: FoundEvent['sessions']) {
  if (!MEALS.has(kind ?? '') || sessions.length < 2 || MEALS.has(sessions[0]!.kind)) return kind
  const others = [...titleSigns, ...signs].filter((s) => !MEALS.has(s.value.kind ?? 'dinner'))
  return heaviest(others)?.value.kind ?? kind
}

const MEALS = new Set(['breakfast', 'lunch', 'dinner'])
