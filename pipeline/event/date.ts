/** The event's date at the venue. */
import type { Dates } from '../dates/index.js'
import type { Events } from '../knowledge/events.js'
import type { Knowledge } from '../knowledge/index.js'
import { phraseAt } from '../knowledge/phrases.js'
import type { Dated, FoundEvent, Header, Page, Token, Warning } from '../types.js'
import { isLocal, isOfEvent, isWire, tokenAt } from './bound.js'
import type { Lead } from './lead.js'
import { wholeVisit } from './stay.js'

type EventDate = FoundEvent['date']

export function findEventDate(
  page: Page,
  header: Header,
  dates: Dates,
  lead: Lead,
  { events }: Knowledge,
): { date: EventDate; warnings: Warning[] } {
  const first = lead.opens ? leadDate(page, dates.dates, lead) : null
  const told = first && (meetingDate(page, dates.dates, lead, first, events) ?? first)
  const headline =
    titleDate(page, dates.dates, lead) ??
    visitedDay(page, dates.dates, lead, events) ??
    writtenDate(page, dates.dates, lead)
  const { published } = header
  const best = told ?? headline ?? heldDay(page, dates.dates, lead)
  if (best) {
    const conflict = told && headline && !covers(headline.value, told.value)
    return {
      date: { at: span(best), value: lead.opens ? wholeVisit(page, lead, best).value : best.value },
      warnings: conflict ? [conflicting(told, headline)] : [],
    }
  }
  if (!published || isToCome(page, lead)) return { date: null, warnings: [] }
  return { date: { at: published.at, value: published.value }, warnings: [] }
}

const span = ({ start, end }: Dated) => ({ start, end })

/** A day or a run of days. */
const isDay = ({ value }: Dated) => value.length === 10 || value.length === 21

/** The date of the sentence that tells of the event; of two, the one marked as the venue's local time. */
function leadDate(page: Page, dates: readonly Dated[], lead: Lead): Dated | null {
  const sentence = page.sentences[lead.sentence]
  if (!sentence) return null
  const inside = dates.filter(
    (d) =>
      d.start >= sentence.start && d.end <= sentence.end && isDay(d) && !isWire(page.text, sentence.start, d),
  )
  const local = inside.find((d) =>
    isLocal(page.tokens, tokenAt(page, lead.from, d.start), tokenAt(page, lead.from, d.end)),
  )
  const near = inside.find((d) => isDeictic(page.text.slice(d.start, d.end)) && isOfEvent(page, d, lead))
  // "today (June 5)": news that was put out later.
  const printed = near && inside.find((d) => page.text.slice(near.end, d.start) === ' (')
  if (local ?? near) return local ?? printed ?? near!
  return inside.find((d) => isOfEvent(page, d, lead)) ?? null
}

/** "today", "yesterday evening": said of the news that the text brings, while a printed day may be of anything. */
const isDeictic = (text: string) => /^(?:today|yesterday|this (?:morning|afternoon|evening))/i.test(text)

/** Sentences after the lead in which a visit's meeting is told. */
const NEAR = 5

/** Of a visit of several days, the day of the meeting that one of the next sentences tells of. */
function meetingDate(
  page: Page,
  dates: readonly Dated[],
  lead: Lead,
  visit: Dated,
  { signs }: Events,
): Dated | null {
  if (visit.value.length !== 21) return null
  for (const { from, to, start, end } of page.sentences.slice(lead.sentence + 1, lead.sentence + 1 + NEAR)) {
    const day = dates.find(
      (d) => d.start >= start && d.end <= end && d.value.length === 10 && covers(d.value, visit.value),
    )
    if (!day) continue
    for (let i = from; i < to; i++)
      if ((phraseAt(signs, page.tokens, i, to)?.value.weight ?? 0) >= 1) return day
  }
  return null
}

/** "The meeting took place on …", "The talks, held on …," behind a lead without a date. */
function heldDay({ tokens, sentences }: Page, dates: readonly Dated[], lead: Lead): Dated | null {
  if (lead.sentence < 0) return null
  for (const { from, to, start, end } of sentences.slice(lead.sentence + 1, lead.sentence + 1 + NEAR)) {
    if (!/^(?:the|this)$/.test(tokens[from]!.lower) || !EVENTS.has(tokens[from + 1]?.lower ?? '')) continue
    const held = tokens
      .slice(from + 2, Math.min(to, from + 6))
      .some((t) => /^(?:place|held|conducted)$/.test(t.lower))
    const day = held && dates.find((d) => d.start >= start && d.end <= end && isDay(d))
    if (day) return day
  }
  return null
}

const EVENTS = new Set(
  'meeting talks consultations call conversation session visit event ceremony interview'.split(' '),
)

/** A visit's days in the headline, and one of them on which somebody was met. */
function visitedDay(page: Page, dates: readonly Dated[], lead: Lead, events: Events): Dated | null {
  const visit = inTitle(page, dates, lead).find((d) => d.value.length === 21)
  return visit ? meetingDate(page, dates, lead, visit, events) : null
}

/** A headline's day; a run of days there is that of a visit. */
function titleDate(page: Page, dates: readonly Dated[], lead: Lead): Dated | null {
  return inTitle(page, dates, lead).find((d) => d.value.length === 10) ?? null
}

function inTitle({ tokens }: Page, dates: readonly Dated[], { title }: Lead): readonly Dated[] {
  if (title.to === title.from) return []
  const start = tokens[title.from]!.start
  const end = tokens[title.to - 1]!.end
  return dates.filter((d) => d.start >= start && d.end <= end)
}

/** "In the letter, dated May 4, …": of a letter the day on which it was written. */
function writtenDate(page: Page, dates: readonly Dated[], { signs, titleSigns }: Lead): Dated | null {
  const { tokens } = page
  if (![...titleSigns, ...signs].some(({ value }) => value.mode === 'written')) return null
  return (
    dates.find((d) => {
      const at = tokenAt(page, 0, d.start)
      const dated = tokens[at - 1]?.lower === 'on' ? at - 2 : at - 1
      if (tokens[dated]?.lower !== 'dated' || d.value.length !== 10) return false
      for (let i = dated - 1; i >= 0 && i > dated - 4; i--)
        if (/^(?:letter|message)$/.test(tokens[i]!.lower)) return true
      return false
    }) ?? null
  )
}

/** The sentence announces the event. */
function isToCome({ tokens }: Page, lead: Lead): boolean {
  if (!lead.sign) return false
  for (let i = lead.from; i < lead.sign.to; i++)
    if (tokens[i]!.lower === 'will' && isAuxiliary(tokens[i + 1])) return true
  return false
}

const covers = (a: string, b: string) =>
  a === b || (b.length === 21 && a >= b.slice(0, 10) && a <= b.slice(11))

function conflicting(told: Dated, headline: Dated): Warning {
  return {
    code: 'conflicting-event-dates',
    message: `the headline dates the event ${headline.value}, the text ${told.value}; the text's is kept`,
    start: told.start,
    end: told.end,
  }
}

/** `will meet`, and not `their common will to`, `this will was`. */
const isAuxiliary = (next: Token | undefined) =>
  next?.kind === 'word' && !/^(?:to|of|and|was|is|for|in)$/.test(next.lower)
