/** The body that names itself above or below the text, in its headline or in its dateline. */
import type { Knowledge } from '../knowledge/index.js'
import { phraseAt } from '../knowledge/phrases.js'
import type { Block, Page } from '../types.js'
import { countriesIn } from './countries.js'
import { SEATS } from './dateline.js'
import { type Issuer, nameOf, span, tokensOf } from './found.js'
import { headlineOthers } from './others.js'
import { firstLineBody, holderOf, stateOf, wholeLineCountry } from './states.js'

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
      if (!hit || !page.tokens[t]!.capital) continue
      // `Federal Chancellery` over `Republic of Utopia`: many have a body of that name.
      const state = block.kind === 'furniture' ? stateOf(page, i, [hit.to, to], knowledge) : null
      if (state && state !== hit.value.code) return nameOf(state, knowledge.data, 'text', [span(block)])
      return { country: hit.value.code, name: hit.value.name, evidence: [span(block)], from: 'text' }
    }
    const told = block.kind === 'title' ? bodyInTitle(page, block, whole, knowledge) : null
    if (told) return told
    const state =
      block.kind === 'furniture'
        ? (wholeLineCountry(page, block, knowledge) ??
          firstLineBody(page, block, knowledge) ??
          holderOf(page, block, whole, knowledge))
        : null
    if (state && isAboveTitle(page, block)) return nameOf(state, knowledge.data, 'text', [span(block)])
    const body = bodyIn(page, i, [from, to], knowledge)
    if (body) return body
  }
  return null
}

/** `Ministry of Trade of Utopia`, `Embassy of Utopia in Ruritania`, `Ministry of Trade` over or under its country or capital. */
function bodyIn(page: Page, at: number, [from, to]: [number, number], knowledge: Knowledge): Issuer {
  const { blocks } = page.outline
  const block = blocks[at]!
  const text = page.text.slice(block.start, block.end)
  const furniture = block.kind === 'furniture'
  // A path through the site repeats the headline.
  const title = blocks.find((b) => b.kind === 'title')
  if (furniture && title && text.includes(page.text.slice(title.start, title.end))) return null
  const body =
    (furniture ? BODY.exec(text) : null) ?? (furniture || block.kind === 'caption' ? AGENCY.exec(text) : null)
  if (!body || (ABROAD.test(body[0]) && !isHead(page.outline, block))) return null
  const line = page.text.lastIndexOf('\n', block.start + body.index) + 1
  const state = STATE.test(body[0])
  const own = countriesIn(page.tokens, from, to, knowledge).find(
    ({ from, name }) => page.tokens[from]!.start >= line && !(state && name.kind === 'organisation'),
  )
  const below = own ? null : wholeLineCountry(page, blocks[at + 1], knowledge)
  const code = own?.name.code ?? below ?? (furniture ? seatBeside(page, at, knowledge) : null)
  if (!code) return null
  const evidence = below ? [span(block), span(blocks[at + 1]!)] : [span(block)]
  return { country: code, name: text.replace(/\s+/g, ' '), evidence, from: 'text' }
}

/** `Hill Road, Utopia City` under `Ministry of Trade`: a capital in the lines beside it, unless it is the counterpart's. */
function seatBeside(page: Page, at: number, knowledge: Knowledge): string | null {
  const { blocks } = page.outline
  const theirs = headlineOthers(page, knowledge)
  for (const beside of [at, at + 1, at - 1, at + 2]) {
    const block = blocks[beside]
    if (!block || !SEATED.has(block.kind) || block.end - block.start > LONGEST_SEAT) continue
    const seat = countriesIn(page.tokens, ...tokensOf(page, block), knowledge).find(
      ({ name }) => name.as === 'capital',
    )
    if (seat) return theirs.has(seat.name.code) || SEATS.has(seat.name.code) ? null : seat.name.code
  }
  return null
}

const SEATED: ReadonlySet<Block['kind']> = new Set(['furniture', 'dateline', 'caption', 'note'])
const LONGEST_SEAT = 100

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
  return title !== undefined ? block.start < title.start : isHead(outline, block)
}

/** Is a block above the running text? */
const isHead = (outline: Page['outline'], { start }: Block) =>
  start < (outline.blocks.find((b) => b.kind === 'paragraph')?.start ?? 0)

/** A body that is abroad: links to others of its kind stand below the text. */
const ABROAD = /embassy|commission|mission|consulate|delegation/i
/** A body of a state: `Ministry of Foreign and ASEAN Affairs`. */
const STATE = /ministry|department|government|cabinet|embassy|consulate/i

const BODY =
  /\b(?:ministry|embassy|consulate|permanent mission|mission|delegation|parliament|senate|national assembly|chamber of deputies|house of representatives|MFA|department|office|government|cabinet|presidency|secretariat|chancellery|commission|council|press service|web ?site|state house|royal court|palace|all rights reserved)\b/i

/** A byline: `By the UNA - Utopian News Agency`. */
const AGENCY = /\b(?:news|press|telegraph|information) (?:agency|service|bureau)\b|\b(?:voice|organ) of\b/i
