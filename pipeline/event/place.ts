/** Where the event was held: the city where it is written, else the venue. Never inferred. */
import type { Knowledge } from '../knowledge/index.js'
import { phraseAt } from '../knowledge/phrases.js'
import type { Page, Span } from '../types.js'
import { cityIn, type Run, type Search, TO_A_CITY } from './city.js'
import { cityByDate, cityOfDateline, cityOfWire, placeOfCaption, placeOfOpening } from './issued.js'
import { heaviest, type Lead } from './lead.js'
import { cityOfHost, cityOfStay, clauseEnd } from './stays.js'
import { cityBehindVenue, venueIn } from './venue.js'

export function findPlace(page: Page, lead: Lead, knowledge: Knowledge): Span | null {
  const { tokens } = page
  const at = lead.sign?.to ?? lead.until
  const search: Search = { tokens, events: knowledge.events }
  const { title } = lead
  // A dateline at the foot tells where the text was issued, above the text where it was written.
  const opening = tokens[lead.from]?.start ?? 0
  const run =
    (lead.opens
      ? (cityIn(search, at, clauseEnd(tokens, at, lead.until)) ??
        cityIn(search, lead.from, at) ??
        cityBehindVenue(search, lead, knowledge) ??
        cityOfHost(search, lead) ??
        cityOfStay(search, lead.until, page.sentences[lead.sentence]?.to ?? lead.until))
      : null) ??
    cityOfTitle(search, lead) ??
    cityByDate(search, title.from, title.to) ??
    takenPlace(search, page, lead, cityIn) ??
    cityOfDateline(search, page, (start) => start < opening) ??
    cityOfWire(search, page) ??
    (lead.opens ? venueIn(search, lead.from, lead.until) : null) ??
    takenPlace(search, page, lead, venueIn) ??
    cityOfDateline(search, page, (start) => start >= opening) ??
    placeOfOpening(search, page, lead, knowledge) ??
    venueOfTitle(search, title) ??
    placeOfCaption(search, page)
  return run && { start: tokens[run.from]!.start, end: tokens[run.to - 1]!.end }
}

/** A ministry `of Utopia` in a headline is where an official serves, and not where one met. */
function venueOfTitle(search: Search, { from, to }: Run): Run | null {
  const run = venueIn(search, from, to)
  for (let i = run?.from ?? to; run && i < run.to; i++)
    if (phraseAt(search.events.countries, search.tokens, i, run.to)) return null
  return run
}

/** In a headline only what stands beside the event's word: "Meeting on the situation in …" is held elsewhere. */
function cityOfTitle(search: Search, { title, titleSigns }: Lead): Run | null {
  const sign = heaviest(titleSigns)
  const named =
    search.tokens[title.from + 1]?.text === ':'
      ? phraseAt(search.events.cities, search.tokens, title.from)
      : null
  if (named) return named
  if (!sign) {
    const last = cityIn(search, title.from, title.to) ?? visitedIn(search, title)
    return last?.to === title.to && phraseAt(search.events.cities, search.tokens, last.from) ? last : null
  }
  const run = cityIn(search, sign.to, title.to) ?? visitedIn(search, title)
  // All words of a headline may be capitalised, so that only a known city is one.
  if (!run || !phraseAt(search.events.cities, search.tokens, run.from)) return null
  for (let i = sign.to; i < run.from; i++) {
    const goesThere = i === run.from - 1 && TO_A_CITY.has(search.tokens[i - 1]!.lower)
    if (ABOUT.has(search.tokens[i]!.lower) && !goesThere) return null
  }
  return run
}

/** `Minister visits Utopia City`, `Minister in Utopia City`: at the end of a headline. */
function visitedIn({ tokens, events }: Search, { from, to }: Run): Run | null {
  for (let i = Math.max(from, to - 6); i + 1 < to; i++)
    if (/^(?:visits|visited|visiting)$/.test(tokens[i]!.lower))
      return phraseAt(events.cities, tokens, i + 1, to)
  return null
}

const ABOUT = new Set('on about regarding concerning for to'.split(' '))

const HELD = new Set('place held convened'.split(' '))

/** A later sentence that only says where: "The meeting took place in Geneva." */
function takenPlace(search: Search, page: Page, lead: Lead, find: typeof cityIn): Run | null {
  if (lead.sentence < 0) return null
  const { sentences, tokens } = page
  for (const { from, to, block } of sentences.slice(lead.sentence + 1, lead.sentence + 4)) {
    if (block - sentences[lead.sentence]!.block > 1) return null
    const opened =
      tokens[from]!.lower === 'in'
        ? find(search, from, Math.min(to, from + 5))
        : ofMeeting(search, from, to, find)
    if (opened) return opened
    for (let i = from; i < Math.min(to, from + 8); i++)
      if (HELD.has(tokens[i]!.lower)) return find(search, i, Math.min(to, i + 12))
  }
  return null
}

/** "During the meeting in the Government House in Utopia City the sides …": the event comes before its place. */
function ofMeeting(search: Search, from: number, to: number, find: typeof cityIn): Run | null {
  const { tokens } = search
  if (!/^(?:during|at)$/.test(tokens[from]!.lower)) return null
  for (let i = from + 1; i < Math.min(to, from + 5); i++)
    if (/^(?:meeting|talks|conversation|consultations|ceremony)$/.test(tokens[i]!.lower)) {
      let end = i + 1
      while (end < Math.min(to, i + 11) && tokens[end]!.text !== ',' && !/ed$/.test(tokens[end]!.lower)) end++
      return /^(?:in|at|held)$/.test(tokens[i + 1]?.lower ?? '') ? find(search, i + 1, end) : null
    }
  return null
}
