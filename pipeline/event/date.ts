/** The event's date at the venue. */
import type { Dates } from '../dates/index.js'
import type { Events } from '../knowledge/events.js'
import type { Knowledge } from '../knowledge/index.js'
import { phraseAt } from '../knowledge/phrases.js'
import type { Dated, FoundEvent, Header, Page, Token, Warning } from '../types.js'
import type { Lead } from './lead.js'

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
  const headline = titleDate(page, dates.dates, lead) ?? writtenDate(page, dates.dates, lead)
  const { published } = header
  const best = told ?? headline
  if (best) {
    const conflict = told && headline && !covers(headline.value, told.value)
    return {
      date: { at: span(best), value: best.value },
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
  const local = inside.find((d) => isLocal(page.tokens, tokenAt(page, lead.from, d.end)))
  const near = inside.find((d) => isDeictic(page.text.slice(d.start, d.end)) && isOfEvent(page, d, lead))
  if (local ?? near) return local ?? near!
  return inside.find((d) => isOfEvent(page, d, lead)) ?? null
}

/** "OSLO, 4 May 2023 –" in front of the sentence. */
const isWire = (text: string, start: number, date: Dated) =>
  date.start - start < 40 &&
  /^\)?(?:[,:]? ?\([^)]{1,30}\))?\.? ?(?:[–—:]|--?\s)/.test(text.slice(date.end, date.end + 40))

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

/** The first token at or after an offset. */
function tokenAt({ tokens }: Page, from: number, offset: number): number {
  let low = from
  for (let high = tokens.length; low < high; ) {
    const middle = (low + high) >> 1
    if (tokens[middle]!.start < offset) low = middle + 1
    else high = middle
  }
  return low
}

/** "November 8 local time", "(September 21, local time)". */
function isLocal(tokens: readonly Token[], after: number): boolean {
  const i = tokens[after]?.text === ',' || tokens[after]?.text === '(' ? after + 1 : after
  return tokens[i]?.lower === 'local' && (tokens[i + 1]?.lower === 'time' || tokens[i + 1]?.lower === 'date')
}

/** How many tokens before a date may bind it to something. */
const REACH = 40
/** Words that bind a date to something other than the event. */
const OTHER = new Set(
  `visiting visit visits who whose which since following ahead advance after before until election elections session
  anniversary launch attack attacks summit signed adopted announced held reply response`.split(/\s+/),
)

function isOfEvent(page: Page, date: Dated, lead: Lead): boolean {
  const { tokens } = page
  const at = tokenAt(page, lead.from, date.start)
  // "the speaker's July 19 address" dates the address.
  if (at >= lead.until || tokens[at - 1]?.lower.endsWith("'s")) return false
  for (let i = at - 1; i >= Math.max(lead.from, at - REACH); i--) {
    const { lower, text } = tokens[i]!
    if (text === '(') return i === at - 1 && isBareBracket(tokens, i, lead)
    if (text === ')' || text === ',' || i === (lead.sign?.to ?? 0) - 1) return true
    if (lower === 'held' && isHeld(tokens, i, lead)) return true
    if (OTHER.has(lower) && !isOccasion(tokens, i, lead.from)) return false
  }
  return true
}

/** "The meeting was held on …", "the consultations, held in … on …": the event itself. */
const isHeld = (tokens: readonly Token[], at: number, { signs }: Lead) =>
  signs.some(({ to }) => at >= to && (at - to <= 3 || tokens[at - 1]!.text === ','))

/** "on the sidelines of the session of the Assembly on Tuesday": where the event was held, and not what the date is of. */
function isOccasion(tokens: readonly Token[], at: number, from: number): boolean {
  for (let i = at - 1; i >= Math.max(from, at - 8); i--)
    if (/^(?:sidelines|margins)$/.test(tokens[i]!.lower)) return true
  return false
}

/** A date alone in brackets right after the sign or the verb is the event's; after a place or a time it is not. */
function isBareBracket(tokens: readonly Token[], bracket: number, lead: Lead): boolean {
  return lead.sign !== null && bracket === lead.sign.to && tokens[bracket + 1] !== undefined
}

/** A headline's day; a run of days there is that of a visit. */
function titleDate(page: Page, dates: readonly Dated[], { title }: Lead): Dated | null {
  if (title.to === title.from) return null
  const start = page.tokens[title.from]!.start
  const end = page.tokens[title.to - 1]!.end
  return dates.find((d) => d.start >= start && d.end <= end && d.value.length === 10) ?? null
}

/** "In the letter, dated May 4, …": of a letter the day on which it was written. */
function writtenDate(page: Page, dates: readonly Dated[], { signs, titleSigns }: Lead): Dated | null {
  const { tokens } = page
  if (![...titleSigns, ...signs].some(({ value }) => value.mode === 'written')) return null
  return (
    dates.find((d) => {
      const at = tokenAt(page, 0, d.start)
      if (tokens[at - 1]?.lower !== 'dated' || d.value.length !== 10) return false
      for (let i = at - 2; i >= 0 && i > at - 5; i--)
        if (/^(?:letter|message)$/.test(tokens[i]!.lower)) return true
      return false
    }) ?? null
  )
}

/** The sentence announces the event. */
function isToCome({ tokens }: Page, lead: Lead): boolean {
  if (!lead.sign) return false
  for (let i = lead.from; i < lead.sign.to; i++) if (tokens[i]!.lower === 'will') return true
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
