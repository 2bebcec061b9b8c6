/** The capital from which a text is dated. */
import { afterDate } from '../calendar/names.js'
import type { Knowledge } from '../knowledge/index.js'
import { tokenWhere } from '../tokens.js'
import type { Block, Page, Token } from '../types.js'
import { bodyOfLead } from './bodies.js'
import { countriesIn, countryAt } from './countries.js'
import { titleSpan } from './headline.js'
import { AWAY } from './home.js'
import { type Side, spanOf } from './officials.js'
import { headlineOthers } from './others.js'

/**
 * The capital from which the text is dated (`Utopia City (UNA) – …`, `Utopia City, 4 May`): texts are issued at home,
 * except that a delegation may issue one in the other side's capital, which the headline tells.
 */
export function datelineSide(page: Page, knowledge: Knowledge): Side | null {
  // Organisations have their seats in capitals of others.
  const title = titleSpan(page)
  const [first] = countriesIn(page.tokens, title.from, title.to, knowledge)
  const opens =
    first !== undefined && first.from < title.from + OPENS && !isMet(page.tokens, title.from, first.from)
  if (opens && first.name.kind === 'organisation') return null
  if (bodyOfLead(page, knowledge)) return null
  const theirs = headlineOthers(page, knowledge)
  const { blocks } = page.outline
  const lead = blocks.find((b) => b.kind === 'paragraph')
  let at = 0
  for (const block of blocks) {
    while (at < page.tokens.length && page.tokens[at]!.start < block.start) at++
    if (!DATED.has(block.kind) && block !== lead) continue
    const hit = seatIn(page, block, at, block === lead, knowledge)
    if (hit?.name.as !== 'capital' || SEATS.has(hit.name.code)) continue
    const rest = page.text.slice(page.tokens[hit.to - 1]!.end, block.end)
    const running = block === lead || block.kind === 'caption'
    if (running && !(block === lead ? LEAD : LINE).some((pattern) => pattern.test(rest))) continue
    // An agency names its own side first.
    const agency = AGENCY.test(rest) && [...theirs][0] === hit.name.code
    if (theirs.has(hit.name.code) && !agency) continue
    return { code: hit.name.code, evidence: [spanOf(page.tokens, hit.from, hit.to)] }
  }
  return null
}

/** The capital that opens the block, or stands behind its date; in a headline the one that opens the bracket at its end. */
function seatIn({ tokens, text }: Page, block: Block, at: number, lead: boolean, knowledge: Knowledge) {
  const start = tokens[at]?.text === '(' ? at + 1 : at
  if (lead) {
    const first = countryAt(tokens, afterDate(tokens, start, tokens.length), knowledge)
    // `Utopia House, Port Alba, 4 May 2020 (UNA) -`
    const comma = first
      ? -1
      : tokens.slice(start, start + VENUE).findIndex((t) => t.text === ',' || !t.capital)
    return comma > 0 && tokens[start + comma]!.text === ','
      ? countryAt(tokens, start + comma + 1, knowledge)
      : first
  }
  if (block.kind === 'title') {
    const bracket = text.slice(block.start, block.end).search(/\(\p{Lu}[\p{L} ]+, [^()]*\d{4}\)$/u)
    const open =
      bracket < 0 ? -1 : tokenWhere(tokens, at, tokens.length, (t) => t.start > block.start + bracket)
    return open < 0 || tokens.slice(at, open).some((t) => AWAY.has(t.lower))
      ? null
      : countryAt(tokens, open, knowledge)
  }
  const first = countryAt(tokens, start, knowledge)
  if (first || block.kind !== 'dateline') return first
  let to = at
  while (to < tokens.length && tokens[to]!.start < block.end) to++
  return countriesIn(tokens, at, to, knowledge).find(({ name }) => name.as === 'capital') ?? null
}

/** `Minister Receives Envoy of …`: whom a headline names behind its verb is the one that was met. */
const isMet = (tokens: readonly Token[], from: number, to: number) =>
  tokens
    .slice(from, to)
    .some((t) => /^(?:receives?d?|meets?|met|hosts?|hosted|welcomes?d?|with|by|for)$/.test(t.lower))

/** Words of a venue before its city. */
const VENUE = 5

/** An organisation named later in the headline is the one that was met. */
const OPENS = 4

const DATED: ReadonlySet<string> = new Set(['title', 'dateline', 'furniture', 'caption'])

/** Brussels is the seat of organisations, too. */
export const SEATS: ReadonlySet<string> = new Set(['BE'])

/** What stands between the city and the first sentence: an agency, a date, and a dash. */
const DATELINE =
  /^(?:\/[\p{L} ]{1,30})?(?:(?:,| (?=\d{1,2}\.? \p{L}+ \d{4}))(?:[^.!?–—]|\.\d|(?<= \p{Lu}\p{Ll}{2,3})\.){0,40})?(?: ?\([^)]{1,30}\))?(?:(?: ?(?:[–—]|--?)|(?<=\d{4}\)?|\)):) |(?:—|(?<=\))-)(?=\p{Lu}))/u

/** `Utopia City /UNA/. On May 4 …`, `(Utopia City, May 4, 2020).- …`, `Utopia City, May 4, 2020 (@UNA). …`. */
const CLOSED =
  /^[^.!?–—()/]{0,30}\.? ?\/[\p{L} .-]{2,30}\/\.?\s|^,[^.!?–—()]{0,40}(?:\)\.? ?[-–—]?|\([^()]{1,30}\)\.)\s/u

/** `Utopia City, 4 May 2020. The Minister …`, `Utopia City, Utopia: The Minister …`. */
const RUN_IN =
  /^(?:, (?:\d{1,2}\.? \p{L}+|\p{L}+ \d{1,2}),? \d{4}\.|(?:, \p{Lu}[\p{L} ]{2,24})?:) (?=\p{Lu})/u
/** A line of its own with nothing but a date and an agency behind the city. */
const ALONE = /^(?:[,. ]+(?:\p{Lu}\p{L}*|\d{1,4}(?:st|nd|rd|th)?))*[,. ]*$/u

const AGENCY = /^[^.!?–—]{0,40}\([A-Z][A-Za-z]{1,8}\)/

const LEAD = [DATELINE, CLOSED, RUN_IN]
const LINE = [DATELINE, ALONE]
