/** The body that names itself above or below the text, in its headline or in its dateline. */
import type { Knowledge } from '../knowledge/index.js'
import { phraseAt } from '../knowledge/phrases.js'
import type { Block, Page } from '../types.js'
import { countriesIn, countryAt } from './countries.js'
import { type Issuer, nameOf, span, tokensOf } from './found.js'

/** A line above or below the text that names a body we know, or a body of a country it names. */
export function fromOrgan(page: Page, knowledge: Knowledge): Issuer {
  const { blocks } = page.outline
  const first = blocks.find((b) => b.kind === 'paragraph')
  for (const [i, block] of blocks.entries()) {
    const lead = block === first
    if (!lead && !NAMING.has(block.kind)) continue
    const whole = tokensOf(page, block)
    const [from, to] = lead ? [whole[0], endOfDateline(page, whole)] : whole
    for (let t = from; t < to; t++) {
      const hit = phraseAt(knowledge.organs.index, page.tokens, t, to)
      if (hit && page.tokens[t]!.capital)
        return { country: hit.value.code, name: hit.value.name, evidence: [span(block)], from: 'text' }
    }
    const told = block.kind === 'title' ? bodyInTitle(page, block, whole, knowledge) : null
    if (told) return told
    const state =
      block.kind === 'furniture'
        ? (wholeLineCountry(page, block, knowledge) ?? firstLineBody(page, block, knowledge))
        : null
    if (state && isAboveTitle(page, block)) return nameOf(state, knowledge.data, 'text', [span(block)])
    const text = page.text.slice(block.start, block.end)
    const body =
      block.kind === 'furniture'
        ? (BODY.exec(text) ?? AGENCY.exec(text))
        : block.kind === 'caption'
          ? AGENCY.exec(text)
          : null
    if (!body) continue
    const line = page.text.lastIndexOf('\n', block.start + body.index) + 1
    const own = countriesIn(page.tokens, from, to, knowledge).find((h) => page.tokens[h.from]!.start >= line)
    const below = own ? null : wholeLineCountry(page, blocks[i + 1], knowledge)
    const code = own?.name.code ?? below
    if (!code) continue
    const evidence = own ? [span(block)] : [span(block), span(blocks[i + 1]!)]
    return { country: code, name: text.replace(/\s+/g, ' '), evidence, from: 'text' }
  }
  return null
}

/** `No: 31, Information of the Press Service of the Ministry of Foreign Affairs of Utopia on the meeting …`. */
function bodyInTitle(page: Page, block: Block, [from, to]: [number, number], knowledge: Knowledge): Issuer {
  const { tokens } = page
  let at = from
  while (at < to && !/\p{L}/u.test(tokens[at]!.text)) at++
  if (/^no$/.test(tokens[at]?.lower ?? '')) while (at < to && !NOTICES.has(tokens[at]!.lower)) at++
  if (at >= to || !NOTICES.has(tokens[at]!.lower) || !/^(?:of|by|from)$/.test(tokens[at + 1]?.lower ?? ''))
    return null
  const [first] = countriesIn(tokens, at, to, knowledge)
  if (!first) return null
  for (let i = at + 1; i < first.from; i++)
    if (!tokens[i]!.capital && !/^(?:of|by|from|the|for|and|,)$/.test(tokens[i]!.lower)) return null
  const name = page.text.slice(tokens[at + 2]!.start, tokens[first.to - 1]!.end).replace(/^the /, '')
  return BODY.test(name) ? { country: first.name.code, name, evidence: [span(block)], from: 'text' } : null
}

/** What a headline calls the text itself. */
const NOTICES: ReadonlySet<string> = new Set([
  'information',
  'announcement',
  'statement',
  'communiqué',
  'communique',
  'release',
  'notice',
  'message',
])

/** The blocks in which a body names itself. */
const NAMING: ReadonlySet<string> = new Set(['furniture', 'dateline', 'title', 'caption'])

/** Past `UTOPIA CITY, 4 May (UNA) --` or `UNA -` before the first sentence; the start where there is none. */
function endOfDateline({ tokens }: Page, [from, to]: [number, number]): number {
  for (let i = from; i < to && i < from + DATELINE; i++) if (/^[-–—]+$/.test(tokens[i]!.text)) return i
  return from
}

const DATELINE = 14

/** Menus below the text name other countries; a state's name above the headline is the letterhead. */
function isAboveTitle({ outline }: Page, block: Block): boolean {
  const title = outline.blocks.find((b) => b.kind === 'title')
  return title !== undefined && block.start < title.start
}

const BODY =
  /\b(?:ministry|department|office|government|cabinet|presidency|secretariat|chancellery|commission|council|press service|web ?site|state house|royal court|palace|all rights reserved)\b/i

/** A byline: `By the UNA - Utopian News Agency`. */
const AGENCY = /\b(?:news|press|telegraph|information) (?:agency|service|bureau)\b|\b(?:voice|organ) of\b/i

/** `SINGAPORE` on a line of its own under `MINISTRY OF FOREIGN AFFAIRS`. */
function wholeLineCountry(page: Page, block: Block | undefined, knowledge: Knowledge): string | null {
  if (block === undefined || block.end - block.start > 60) return null
  const [from, to] = tokensOf(page, block)
  const hit = countryAt(page.tokens, from, knowledge)
  return hit && hit.to === to && hit.name.as === 'name' ? hit.name.code : null
}

/** `UNION OF UTOPIAN STATES` over `COMMISSION`: an organisation that fills the first line of its block. */
function firstLineBody(page: Page, block: Block, knowledge: Knowledge): string | null {
  const [from, to] = tokensOf(page, block)
  const hit = countryAt(page.tokens, from, knowledge)
  if (hit?.name.kind !== 'organisation' || hit.name.as !== 'name' || hit.to >= to) return null
  return page.text.slice(page.tokens[hit.to - 1]!.end, page.tokens[hit.to]!.start).includes('\n')
    ? hit.name.code
    : null
}
