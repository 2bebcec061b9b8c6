/** The capital from which a text is dated. */
import { afterDate } from '../calendar/names.js'
import type { Knowledge } from '../knowledge/index.js'
import type { Page } from '../types.js'
import { countriesIn, countryAt } from './countries.js'
import { titleSpan } from './headline.js'
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
  if (first?.name.kind === 'organisation' && first.from < title.from + OPENS) return null
  const theirs = headlineOthers(page, knowledge)
  const { blocks } = page.outline
  const lead = blocks.find((b) => b.kind === 'paragraph')
  let at = 0
  for (const block of blocks) {
    while (at < page.tokens.length && page.tokens[at]!.start < block.start) at++
    if (!DATED.has(block.kind) && block !== lead) continue
    const start = page.tokens[at]?.text === '(' ? at + 1 : at
    const hit = countryAt(
      page.tokens,
      block === lead ? afterDate(page.tokens, start, page.tokens.length) : start,
      knowledge,
    )
    if (hit?.name.as !== 'capital' || SEATS.has(hit.name.code)) continue
    const rest = page.text.slice(page.tokens[hit.to - 1]!.end, block.end)
    const running = block === lead || block.kind === 'caption'
    if (running && !DATELINE.test(rest) && !(block === lead ? CLOSED : ALONE).test(rest)) continue
    // An agency names its own side first.
    const agency = AGENCY.test(rest) && [...theirs][0] === hit.name.code
    if (theirs.has(hit.name.code) && !agency) continue
    return { code: hit.name.code, evidence: [spanOf(page.tokens, hit.from, hit.to)] }
  }
  return null
}

/** An organisation named later in the headline is the one that was met. */
const OPENS = 4

const DATED: ReadonlySet<string> = new Set(['dateline', 'furniture', 'caption'])

/** Brussels is the seat of organisations, too. */
const SEATS: ReadonlySet<string> = new Set(['BE'])

/** What stands between the city and the first sentence: an agency, a date, and a dash. */
const DATELINE =
  /^(?:\/[\p{L} ]{1,30})?(?:,(?:[^.!?–—]|\.\d|(?<= \p{Lu}\p{Ll}{2,3})\.){0,40})?(?: ?\([^)]{1,30}\))?(?:(?: ?(?:[–—]|--?)|(?<=\d{4}\)?|\)):) |(?:—|(?<=\))-)(?=\p{Lu}))/u

/** `Utopia City /UNA/. On May 4 …`, `(Utopia City, May 4, 2020).- …`, `Utopia City, May 4, 2020 (@UNA). …`. */
const CLOSED =
  /^[^.!?–—()/]{0,30}\.? ?\/[\p{L} .-]{2,30}\/\.?\s|^,[^.!?–—()]{0,40}(?:\)\.? ?[-–—]?|\([^()]{1,30}\)\.)\s/u

/** A line of its own with nothing but a date and an agency behind the city. */
const ALONE = /^(?:[,. ]+(?:\p{Lu}\p{L}*|\d{1,4}(?:st|nd|rd|th)?))*[,. ]*$/u

const AGENCY = /^[^.!?–—]{0,40}\([A-Z][A-Za-z]{1,8}\)/
