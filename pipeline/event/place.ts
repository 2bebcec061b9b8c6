/** Where the event was held: the city where it is written, else the venue. Never inferred. */
import type { Knowledge } from '../knowledge/index.js'
import { phraseAt } from '../knowledge/phrases.js'
import type { Page, Span } from '../types.js'
import { cityIn, type Run, type Search, TO_A_CITY } from './city.js'
import { cityByDate, cityOfDateline, cityOfWire, placeOfCaption, placeOfOpening } from './issued.js'
import { cityOfVenue, stayBehind, takenPlace } from './later.js'
import { heaviest, type Lead } from './lead.js'
import { cityOfHost, cityOfStay, clauseEnd, placeOfWelcome } from './stays.js'
import { cityBehindVenue, namedVenue, venueIn } from './venue.js'

export function findPlace(page: Page, lead: Lead, knowledge: Knowledge): Span | null {
  const { tokens } = page
  const signed = lead.sign?.to ?? lead.until
  // `visited` is both the sign and what stands before the city.
  const at = /^visit(?:s|ed)$/.test(tokens[signed - 1]?.lower ?? '') ? signed - 1 : signed
  const search: Search = { tokens, events: knowledge.events }
  const { title } = lead
  // A dateline at the foot tells where the text was issued, above the text where it was written.
  const opening = tokens[lead.from]?.start ?? 0
  const run =
    (lead.opens
      ? (cityIn(search, at, clauseEnd(tokens, at, lead.until)) ??
        cityIn(search, lead.from, at) ??
        cityBehindVenue(search, lead) ??
        cityOfHost(search, lead) ??
        cityOfStay(search, lead.until, page.sentences[lead.sentence]?.to ?? lead.until))
      : null) ??
    cityOfTitle(search, lead) ??
    cityByDate(search, title.from, title.to) ??
    takenPlace(search, page, lead, cityIn) ??
    cityOfDateline(search, page, (start) => start < opening) ??
    cityOfWire(search, page) ??
    venueOf(search, page, lead) ??
    cityOfDateline(search, page, (start) => start >= opening) ??
    placeOfOpening(search, page, lead) ??
    stayBehind(search, page, lead) ??
    cityOfVenue(search, venueOfTitle(search, title)) ??
    placeOfCaption(search, page)
  return run && { start: tokens[run.from]!.start, end: tokens[run.to - 1]!.end }
}

/** The venue that the lead or a sentence behind it tells; the city below the text says more than "at the Ministry". */
function venueOf(search: Search, page: Page, lead: Lead): Run | null {
  const { from, until } = lead
  const told = lead.opens
    ? (venueIn(search, from, until) ?? placeOfWelcome(search, from, until) ?? namedVenue(search, lead))
    : null
  const venue = cityOfVenue(search, told ?? takenPlace(search, page, lead, venueIn))
  if (!venue || venue.to - venue.from > 1 || !GENERAL.has(search.tokens[venue.from]!.lower)) return venue
  return cityOfDateline(search, page, () => true) ?? venue
}

const GENERAL = new Set(
  'ministry parliament presidency office headquarters department secretariat'.split(' '),
)

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
  const host = hosting(search, title)
  if (host) return host
  if (!sign) {
    const last = cityIn(search, title.from, title.to) ?? visitedIn(search, title)
    if (!last || !phraseAt(search.events.cities, search.tokens, last.from)) return null
    const opens = last.from === title.from + 1 && search.tokens[last.to]?.text === ','
    return opens || (last.to === title.to && !HAPPENS.has(search.tokens[last.from - 2]?.lower ?? ''))
      ? last
      : null
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

/** `Utopia City hosts consultations`: a headline opens with the place. */
function hosting({ tokens, events }: Search, { from, to }: Run): Run | null {
  const city = from < to ? phraseAt(events.cities, tokens, from, to) : null
  return city && /^(?:hosts|hosted|welcomes)$/.test(tokens[city.to]?.lower ?? '') ? city : null
}

/** What is in a city without those who speak of it: "discuss the situation in Utopia City". */
const HAPPENS = new Set(
  'situation crisis war attack attacks bombing conflict developments clashes violence fighting events blast'.split(
    ' ',
  ),
)

/** `Minister visits Utopia City`, `Minister in Utopia City`: at the end of a headline. */
function visitedIn({ tokens, events }: Search, { from, to }: Run): Run | null {
  for (let i = Math.max(from, to - 6); i + 1 < to; i++)
    if (/^(?:visits|visited|visiting)$/.test(tokens[i]!.lower))
      return phraseAt(events.cities, tokens, i + 1, to)
  return null
}

const ABOUT = new Set('on about regarding concerning for to'.split(' '))
