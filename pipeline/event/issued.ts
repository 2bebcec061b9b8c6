/** The place from which a text is dated: its dateline, its first words, its headline's end. */
import { afterDate, monthOf, weekdayOf } from '../calendar/names.js'
import { phraseAt } from '../knowledge/phrases.js'
import { tokenWhere } from '../tokens.js'
import type { Page, Span } from '../types.js'
import { cityAt, cityIn, type Run, type Search, withDistrict } from './city.js'
import type { Lead } from './lead.js'
import { cityOfArrival, isWelcome, placeOfWelcome } from './stays.js'
import { cityBehindVenue, venueIn } from './venue.js'

/** A headline that ends with place and date: "(Athens, 14.05.2024)", "– Lima, 29 August 2024", "16 May 2021, Ankara". */
export function cityByDate(search: Search, from: number, to: number): Run | null {
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
export function cityOfDateline(
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
      const other = beside === b ? cityOfState({ events, tokens }, from, to) : null
      if (other) return other
    }
  }
  return null
}

/** `Port Alba, Utopia, 4 May 2020`: a city is known by the country behind it. */
function cityOfState(search: Search, from: number, to: number): Run | null {
  const { tokens, events } = search
  for (let i = from; i < to; i++) {
    if (tokens[i]!.text !== ',' || !phraseAt(events.countries, tokens, i + 1, to)) continue
    let at = i
    while (at > from && tokens[at - 1]!.kind === 'word' && tokens[at - 1]!.capital) at--
    const run = at < i ? cityAt(search, at, i) : null
    return run?.to === i ? run : null
  }
  return null
}

/** Tokens between the start of a wire report and its dash. */
const WIRE = 14

/** The city from which a text is dated in its first words: "NUSA DUA, INDONESIA – Today, …". */
export function cityOfWire(search: Search, page: Page): Run | null {
  const block = page.outline.blocks.find((b) => b.kind === 'paragraph')
  if (!block) return null
  const { tokens } = search
  const { from, to } = tokensOf(page, block)
  const start = /^[([]$/.test(tokens[from]?.text ?? '') ? from + 1 : from
  if (!(tokens[start]?.capital || tokens[start]?.kind === 'number')) return null
  const at = afterDate(tokens, start, to)
  const run = cityAt(search, at, Math.min(to, from + WIRE), true)
  if (run && isSetOff(search, start, run, from)) return run
  if (!run || !/^(?:[,(–—-]|--)$/.test(tokens[run.to]?.text ?? ''))
    return at > from && tokens[run?.to ?? at]?.text === ':' ? run : null
  let depth = tokens[from]!.text === '(' ? 1 : 0
  for (let i = run.to; i < Math.min(to, from + WIRE); i++) {
    const { text, kind, capital, start, end } = tokens[i]!
    // "(utopianews.com)"
    depth += Number(text === '(') - Number(text === ')')
    if (depth > 0) continue
    // "(Utopia City, 4 May 2020) The Minister …"
    if (text === ')' && tokens[from]!.text === '(' && tokens[i - 1]!.kind === 'number') return run
    if (text === ':' && (tokens[i - 1]!.text === ')' || tokens[i - 1]!.kind === 'number')) return run
    if (/^(?:[–—]|--?)$/.test(text))
      return start > tokens[i - 1]!.end || tokens[i - 1]!.text === '.' || tokens[i + 1]?.start !== end
        ? run
        : null
    if (text === '.' && tokens[i - 1]!.kind === 'number' && tokens[i + 1]?.capital) return run
    if (kind === 'word' && !capital) return null
  }
  return null
}

/** `Utopia City: The Minister`, `(Utopia City) The Minister`, `Utopia City/4 May 2023/`, `[Utopia City, 4 May 2023] The`. */
function isSetOff({ tokens, events }: Search, start: number, { from, to }: Run, opening: number): boolean {
  if (from !== start || phraseAt(events.cities, tokens, from)?.to !== to) return false
  const next = tokens[to]
  if (next?.text === '/') return true
  if (start === opening) return next?.text === ':' && tokens[to + 1]?.capital === true
  const close = tokens[opening]!.text === '(' ? ')' : ']'
  return tokens.slice(to, opening + WIRE).some((t, i) => t.text === close && tokens[to + i + 1]?.capital)
}

/** Tokens of a first sentence in which its speaker, day and place stand. */
const OPENING = 14

/** "The President on Tuesday in Port Alba urged …": the sentence before the one that tells of the meeting. */
export function placeOfOpening(search: Search, page: Page, lead: Lead): Run | null {
  const { tokens } = search
  const block = page.outline.blocks.find((b) => b.kind === 'paragraph')
  if (!block) return null
  const { from, to } = tokensOf(page, block)
  const before = Math.min(to, lead.sentence < 0 ? to : lead.from)
  const gone = placeOfWelcome(search, from, before) ?? cityOfArrival(search, from, before)
  if (gone) return gone
  const greeted = tokenWhere(tokens, from, before, isWelcome)
  const met = greeted < 0 ? null : cityIn(search, greeted, before)
  if (met) return met
  const until = Math.min(before, from + OPENING)
  const day = tokenWhere(tokens, from, until, (t) => weekdayOf(t) >= 0 || t.lower === 'today')
  if (day < 0) return null
  return (
    cityIn(search, day + 1, until) ??
    cityBehindVenue(search, { ...lead, from: day, until }) ??
    venueIn(search, day + 1, until)
  )
}

const BESIDE = new Set(['caption', 'furniture', 'note', 'heading'])

export function placeOfCaption(search: Search, page: Page): Run | null {
  for (const block of page.outline.blocks) {
    if (block.kind !== 'caption') continue
    const { from, to } = tokensOf(page, block)
    if (search.tokens.slice(from, to).some((t) => t.lower === 'will')) continue
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
