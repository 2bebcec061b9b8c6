/** Where the event was held: the city where it is written, else the venue. Never inferred. */
import { afterDate, monthOf, weekdayOf } from '../calendar/names.js'
import type { Events } from '../knowledge/events.js'
import type { Knowledge } from '../knowledge/index.js'
import { GIVEN, STYLE } from '../knowledge/people.js'
import { phraseAt } from '../knowledge/phrases.js'
import type { Page, Span, Token } from '../types.js'
import { heaviest, type Lead } from './lead.js'

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
        cityBehindVenue(search, lead, knowledge))
      : null) ??
    cityOfTitle(search, lead) ??
    cityByDate(search, title.from, title.to) ??
    takenPlace(search, page, lead, cityIn) ??
    cityOfDateline(search, page, (start) => start < opening) ??
    cityOfWire(search, page) ??
    (lead.opens ? venueIn(search, lead.from, lead.until) : null) ??
    cityOfDateline(search, page, (start) => start >= opening) ??
    takenPlace(search, page, lead, venueIn) ??
    placeOfOpening(search, page, lead, knowledge) ??
    venueIn(search, title.from, title.to) ??
    placeOfCaption(search, page)
  return run && { start: tokens[run.from]!.start, end: tokens[run.to - 1]!.end }
}

interface Search {
  readonly tokens: readonly Token[]
  readonly events: Events
}

interface Run {
  readonly from: number
  readonly to: number
}

/** Where a relative clause about somebody begins that does not tell where he is. */
function clauseEnd(tokens: readonly Token[], from: number, to: number): number {
  for (let i = from; i < to; i++) if (RELATIVE.has(tokens[i]!.lower) && !isStay(tokens, i)) return i
  return to
}

const RELATIVE = new Set('who whose which'.split(' '))

/** "who is visiting …", "who is in …": the clause that tells where. */
function isStay(tokens: readonly Token[], at: number): boolean {
  for (let i = at + 1; i <= at + 5; i++)
    if (/^(?:visit\w*|in|arrived|stay\w*|official|received|hosted)$/.test(tokens[i]?.lower ?? '')) return true
  return false
}

const STAYS = new Set('visiting visited outside'.split(' '))
const TO_A_CITY = new Set(
  'visit visits mission trip travel travels traveled travelled traveling travelling'.split(' '),
)

/** "in Berlin", "at New Delhi", "visiting New York", "a visit to Tokyo". */
function cityIn(search: Search, from: number, to: number): Run | null {
  const { tokens } = search
  for (let i = from; i + 1 < to; i++) {
    const { lower, capital } = tokens[i]!
    const leads =
      lower === 'in' ||
      (lower === 'at' && isKnownCity(search, i + 1)) ||
      (STAYS.has(lower) && !capital) ||
      (lower === 'to' && i > 0 && TO_A_CITY.has(tokens[i - 1]!.lower))
    const start = tokens[i + 1]!.lower === 'the' && isKnownCity(search, i + 2) ? i + 2 : i + 1
    const run = leads && start < to ? cityAt(search, start, to) : null
    // `visiting Utopian Minister X` is a guest.
    if (run && (!STAYS.has(lower) || run.to - run.from <= 3)) return run
  }
  return null
}

/** "at the Dead Sea", "in The Hague". */
const isKnownCity = ({ tokens, events }: Search, at: number): boolean => {
  const i = tokens[at]?.lower === 'the' && !phraseAt(events.cities, tokens, at) ? at + 1 : at
  return i < tokens.length && phraseAt(events.cities, tokens, i) !== null
}

/** "at the Government House, Port Alba, …": the city behind the venue, where no name begins there. */
function cityBehindVenue(search: Search, { from, until }: Lead, { people }: Knowledge): Run | null {
  const { tokens } = search
  const venue = venueIn(search, from, until)
  if (!venue || tokens[venue.to]?.text !== ',' || venue.to + 2 >= until) return null
  const city = cityAt(search, venue.to + 1, until)
  if (!city || city.to - city.from > 3) return null
  if (phraseAt(search.events.cities, tokens, city.from)) return city
  const next = tokens[city.to]
  if (next?.kind === 'word' && next.capital) return null
  for (let i = city.from; i < city.to; i++) {
    const { key, classes } = tokens[i]!.word
    if (classes & (GIVEN | STYLE) || people.heads.first.has(key)) return null
  }
  return city
}

/** In a headline only what stands beside the event's word: "Meeting on the situation in …" is held elsewhere. */
function cityOfTitle(search: Search, { title, titleSigns }: Lead): Run | null {
  const sign = heaviest(titleSigns)
  if (!sign) {
    const last = cityIn(search, title.from, title.to)
    return last?.to === title.to && phraseAt(search.events.cities, search.tokens, last.from) ? last : null
  }
  const run = cityIn(search, sign.to, title.to)
  // All words of a headline may be capitalised, so that only a known city is one.
  if (!run || !phraseAt(search.events.cities, search.tokens, run.from)) return null
  for (let i = sign.to; i < run.from; i++) {
    const goesThere = i === run.from - 1 && TO_A_CITY.has(search.tokens[i - 1]!.lower)
    if (ABOUT.has(search.tokens[i]!.lower) && !goesThere) return null
  }
  return run
}

const ABOUT = new Set('on about regarding concerning for to'.split(' '))

/** A headline that ends with place and date: "(Athens, 14.05.2024)", "– Lima, 29 August 2024", "16 May 2021, Ankara". */
function cityByDate(search: Search, from: number, to: number): Run | null {
  const { tokens } = search
  for (let i = from + 1; i < to; i++) {
    if (tokens[i]!.text !== ',') continue
    const before =
      monthOf(tokens[i - 2]) > 0 || tokens[i - 1]!.kind === 'number' ? cityAt(search, i + 1, to) : null
    if (before && (before.to === to || tokens[before.to]!.text === ')')) return before
    if (i + 1 >= to || (tokens[i + 1]!.kind !== 'number' && monthOf(tokens[i + 1]) === 0)) continue
    let start = i
    while (start > from && tokens[start - 1]!.kind === 'word' && tokens[start - 1]!.capital) start--
    const opened = start > from && tokens[start - 1]!.kind === 'punctuation'
    if (opened && start < i) return cityAt(search, start, i)
  }
  return null
}

/** The city of a dateline, in its line or alone in the line beside it. */
function cityOfDateline(
  { events, tokens }: Search,
  page: Page,
  isThere: (start: number) => boolean,
): Run | null {
  const { blocks } = page.outline
  for (const [b, { kind, start }] of blocks.entries()) {
    if (kind !== 'dateline' || !isThere(start)) continue
    for (const beside of [b, b + 1, b - 1]) {
      const block = blocks[beside]
      if (!block || (beside !== b && !BESIDE.has(block.kind))) continue
      const { from, to } = tokensOf(page, block)
      if (beside !== b && to - from > 6) continue
      for (let i = from; i < to; i++) {
        const hit = tokens[i]!.capital ? phraseAt(events.cities, tokens, i, to) : null
        if (hit && !phraseAt(events.countries, tokens, i, to))
          return { from: i, to: withDistrict(tokens, hit.to, to) }
      }
    }
  }
  return null
}

/** Tokens between the start of a wire report and its dash. */
const WIRE = 14

/** The city from which a text is dated in its first words: "NUSA DUA, INDONESIA – Today, …". */
function cityOfWire(search: Search, page: Page): Run | null {
  const block = page.outline.blocks.find((b) => b.kind === 'paragraph')
  if (!block) return null
  const { tokens } = search
  const { from, to } = tokensOf(page, block)
  if (from === 0 || !(tokens[from]!.capital || tokens[from]!.kind === 'number')) return null
  const at = afterDate(tokens, from, to)
  const run = cityAt(search, at, Math.min(to, from + WIRE), true)
  if (!run || !/^(?:[,(–—-]|--)$/.test(tokens[run.to]?.text ?? ''))
    return at > from && tokens[run?.to ?? at]?.text === ':' ? run : null
  for (let i = run.to, depth = 0; i < Math.min(to, from + WIRE); i++) {
    const { text, kind, capital, start, end } = tokens[i]!
    // "(utopianews.com)"
    depth += Number(text === '(') - Number(text === ')')
    if (depth > 0) continue
    if (/^(?:[–—]|--?)$/.test(text))
      return start > tokens[i - 1]!.end || tokens[i - 1]!.text === '.' || tokens[i + 1]?.start !== end
        ? run
        : null
    if (text === '.' && tokens[i - 1]!.kind === 'number' && tokens[i + 1]?.capital) return run
    if (kind === 'word' && !capital) return null
  }
  return null
}

/** Tokens of a first sentence in which its speaker, day and place stand. */
const OPENING = 14

/** "The President on Tuesday in Port Alba urged …": the sentence before the one that tells of the meeting. */
function placeOfOpening(search: Search, page: Page, lead: Lead, knowledge: Knowledge): Run | null {
  const { tokens } = search
  const block = page.outline.blocks.find((b) => b.kind === 'paragraph')
  if (!block) return null
  const { from, to } = tokensOf(page, block)
  const until = Math.min(to, from + OPENING, lead.sentence < 0 ? to : lead.from)
  const day = tokens.findIndex((t, i) => i >= from && i < until && (weekdayOf(t) >= 0 || t.lower === 'today'))
  if (day < 0) return null
  return (
    cityIn(search, day + 1, until) ??
    cityBehindVenue(search, { ...lead, from: day, until }, knowledge) ??
    venueIn(search, day + 1, until)
  )
}

const BESIDE = new Set(['caption', 'furniture', 'note', 'heading'])

function placeOfCaption(search: Search, page: Page): Run | null {
  for (const block of page.outline.blocks) {
    if (block.kind !== 'caption') continue
    const { from, to } = tokensOf(page, block)
    const run = cityIn(search, from, to) ?? venueIn(search, from, to)
    if (run) return run
  }
  return null
}

function tokensOf({ tokens }: Page, { start, end }: Span): Run {
  let from = 0
  for (let high = tokens.length; from < high; ) {
    const middle = (from + high) >> 1
    if (tokens[middle]!.start < start) from = middle + 1
    else high = middle
  }
  let to = from
  while (to < tokens.length && tokens[to]!.start < end) to++
  return { from, to }
}

/** Small words inside a city's name. */
const PARTICLES = new Set('de la le el al del da do dos das du of am upon sur es'.split(' '))

/** `dated`: a text is dated from it, so that the name of a small state is its city's. */
function cityAt({ tokens, events }: Search, at: number, limit: number, dated = false): Run | null {
  const first = tokens[at]!
  if (first.kind !== 'word' || !first.capital || monthOf(first) > 0 || weekdayOf(first) >= 0) return null
  let to = at
  while (to < limit) {
    const token = tokens[to]!
    const joins =
      to > at &&
      to + 1 < limit &&
      tokens[to + 1]!.capital &&
      (PARTICLES.has(token.lower) ||
        (token.start === tokens[to - 1]!.end &&
          (token.text === '.' || (token.text === '-' && tokens[to + 1]!.start === token.end))))
    if (!(token.kind === 'word' && token.capital) && !joins) break
    to++
  }
  // "Munich Germany" with its comma lost.
  for (let i = at + 1; i < to; i++) if ((phraseAt(events.countries, tokens, i)?.to ?? 0) >= to) to = i
  if (tokens[to - 1]!.lower.endsWith("'s") || (to < limit && tokens[to]!.lower === '&')) return null
  const country = phraseAt(events.countries, tokens, at)
  const visited = tokens[at - 1]?.lower !== 'in'
  if (country && country.to >= to && !dated && (visited || !country.value)) return null
  if (to - at === 1 && isAcronym(first)) return null
  for (let i = at; i < to; i++)
    if (events.notCities.has(tokens[i]!.lower) || events.notVenues.has(tokens[i]!.lower)) return null
  return { from: at, to: withDistrict(tokens, to, limit) }
}

const isAcronym = ({ text }: Token) => text.length > 1 && text.length < 6 && text === text.toUpperCase()

/** `Washington, D.C.` is one name. */
function withDistrict(tokens: readonly Token[], to: number, limit: number): number {
  const comma = to < limit && tokens[to]!.text === ',' ? to + 1 : to
  return comma < limit && /^d\.?c\.?$/.test(tokens[comma]!.lower) ? comma + 1 : to
}

/** "at the Iikura Guest House", "at NATO Headquarters", "in the Oval Office", "at his Sochi residence". */
function venueIn({ tokens, events }: Search, from: number, to: number): Run | null {
  for (let i = from; i < to; i++) {
    const { lower } = tokens[i]!
    const inTitle = lower === 'oval' && tokens[i + 1]?.lower === 'office'
    if (inTitle) return { from: i, to: i + 2 }
    if ((lower !== 'at' && lower !== 'in') || i + 1 >= to || OFFICES.has(tokens[i - 1]?.lower ?? '')) continue
    const article = ARTICLES.has(tokens[i + 1]!.lower)
    if (lower === 'in' && !article) continue
    const at = article ? i + 2 : i + 1
    const run = at < to ? venueAt(tokens, at, to, events) : null
    if (run) return run
  }
  return null
}

/** "State Secretary at the Ministry" is an office, no place. */
const OFFICES = new Set(
  `secretary minister director adviser advisor official officials ambassador officer representative counsellor head
  professor general bureau division department office council fellow team`.split(/\s+/),
)
const ARTICLES = new Set('the his her its their'.split(' '))
const INSIDE = new Set('of the for and - ’ &'.split(' '))

function venueAt(tokens: readonly Token[], at: number, limit: number, events: Events): Run | null {
  let to = at
  let head = -1
  while (to < limit && (isNamed(tokens[to]!) || (to > at && isInside(tokens, to, limit)))) {
    if (head < 0 && (tokens[to]!.lower === 'of' || tokens[to]!.lower === 'for')) {
      // "the White House of …" goes on with something else.
      if (to - at > 1 && tokens[to - 1]!.lower === 'house') break
      head = to - 1
    }
    to++
  }
  if (to === at) return null
  const last = tokens[head >= 0 ? head : to - 1]!.lower
  const next = tokens[to]
  if (events.notVenues.has(last)) return null
  if (events.venueHeads.has(last)) return { from: at, to }
  return to < limit && next && events.venueHeads.has(next.lower) ? { from: at, to } : null
}

const isNamed = (token: Token) =>
  (token.kind === 'word' && token.capital) || (token.kind === 'number' && token.text.length < 4)

function isInside(tokens: readonly Token[], at: number, limit: number): boolean {
  if (!INSIDE.has(tokens[at]!.lower)) return false
  let i = at + 1
  while (i < limit && INSIDE.has(tokens[i]!.lower)) i++
  return i < limit && tokens[i]!.kind === 'word' && tokens[i]!.capital
}

const HELD = new Set('place held convened'.split(' '))

/** A later sentence that only says where: "The meeting took place in Geneva." */
function takenPlace(search: Search, page: Page, lead: Lead, find: typeof cityIn): Run | null {
  if (lead.sentence < 0) return null
  const { sentences, tokens } = page
  for (const { from, to, block } of sentences.slice(lead.sentence + 1, lead.sentence + 4)) {
    if (block - sentences[lead.sentence]!.block > 1) return null
    const opened = tokens[from]!.lower === 'in' ? find(search, from, Math.min(to, from + 5)) : null
    if (opened) return opened
    for (let i = from; i < Math.min(to, from + 8); i++)
      if (HELD.has(tokens[i]!.lower)) return find(search, i, Math.min(to, i + 12))
  }
  return null
}
