/**
 * Who wrote the text: the body that names itself above or below it, else the house that its layout shows, else the
 * metadata, else the side that the text has beside the counterpart of the headline.
 */
import type { Knowledge } from '../knowledge/index.js'
import { phraseAt } from '../knowledge/phrases.js'
import type { Block, Header, Page, Span } from '../types.js'
import { countriesIn, countryAt } from './countries.js'
import { datelineSide, inferSide } from './side.js'

type Issuer = Header['issuer']

export function findIssuer(page: Page, knowledge: Knowledge): Issuer {
  return (
    fromSource(page, knowledge) ??
    fromHouse(page, knowledge) ??
    fromOrgan(page, knowledge) ??
    fromMetadata(page, knowledge) ??
    (isNewsSite(page)
      ? null
      : named(datelineSide(page, knowledge) ?? inferSide(page, knowledge), knowledge)) ??
    fromUrl(page, knowledge)
  )
}

/** `Utopia City, Utopia (UtopiaNews.com) --`: the site of a company, whose text is of no government. */
function isNewsSite({ text, outline }: Page): boolean {
  const lead = outline.blocks.find((b) => b.kind === 'paragraph')
  return (
    lead !== undefined &&
    /^[^.!?–—()]{0,60}\([\w-]+\.(?:com|net|org)\)/.test(text.slice(lead.start, lead.start + 120))
  )
}

function fromHouse({ layout }: Page, { houses }: Knowledge): Issuer {
  const house = houses.find((h) => h.id === layout.house)
  if (!house?.issuer) return null
  return {
    country: house.issuer,
    name: house.issuerName ?? house.name,
    evidence: [...layout.houseEvidence].sort((a, b) => a.start - b.start),
    from: 'text',
  }
}

/** `Source: Utopian Union (UU)`, `Distributed by … on behalf of Ministry of Trade, Utopia.`: the label names the writer. */
function fromSource(page: Page, knowledge: Knowledge): Issuer {
  for (const block of page.outline.blocks) {
    if (block.end - block.start > LONGEST_SOURCE) continue
    const label = SOURCE.exec(page.text.slice(block.start, block.end))
    if (!label) continue
    const [from, to] = tokensOf(page, block)
    const start = block.start + label.index + label[0].length
    const hits = countriesIn(page.tokens, from, to, knowledge).filter(
      (h) => page.tokens[h.from]!.start >= start - 1 && h.name.as !== 'capital',
    )
    const organ = page.tokens
      .slice(from, to)
      .findIndex((_, i) => phraseAt(knowledge.organs.index, page.tokens, from + i, to))
    if (organ >= 0) return null
    if (hits.length > 0 && new Set(hits.map((h) => h.name.code)).size === 1)
      return nameOf(hits[0]!.name.code, knowledge.data, 'text', [span(block)])
  }
  return null
}

const LONGEST_SOURCE = 200
const SOURCE =
  /^(?:Source\s*:\s*|(?:Issued|Released|Distributed) by\s+(?:[^.\n]{0,60}\b(?:on behalf of|for)\s+)?)/i

/** A line above or below the text that names a body we know, or a body of a country it names. */
function fromOrgan(page: Page, knowledge: Knowledge): Issuer {
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
const span = ({ start, end }: Block): Span => ({ start, end })

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

/** The first and the last token of a block, the end exclusive. */
function tokensOf({ tokens }: Page, block: Block): [number, number] {
  let low = 0
  let high = tokens.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (tokens[middle]!.start < block.start) low = middle + 1
    else high = middle
  }
  let to = low
  while (to < tokens.length && tokens[to]!.start < block.end) to++
  return [low, to]
}

/** A code of the country list, or the first name in it that the list knows. */
function fromMetadata({ source }: Page, { data, people }: Knowledge): Issuer {
  const known = source.metadata.issuer?.trim()
  if (!known) return null
  const listed = data.people.countries.find((c) => c.code === known.toUpperCase())
  if (listed) return { country: listed.code, name: listed.name, evidence: [], from: 'metadata' }
  const lower = known.toLowerCase()
  for (const c of data.people.countries)
    if ([c.name, ...c.aliases].some((n) => n.length > 3 && lower.includes(n.toLowerCase())))
      return { country: c.code, name: known, evidence: [], from: 'metadata' }
  for (const word of lower.split(/[^\p{L}]+/u)) {
    const hit = people.countries.first.get(word)?.before(undefined)[0]
    if (hit) return { country: hit.value.code, name: known, evidence: [], from: 'metadata' }
  }
  return null
}

function fromUrl({ source }: Page, { organs, data }: Knowledge): Issuer {
  const host = /^https?:\/\/([^/:?#]+)/i.exec(source.metadata.url ?? '')?.[1]?.toLowerCase()
  if (!host) return null
  const labels = host.split('.')
  for (let i = 0; i < labels.length; i++) {
    const code = organs.hosts.get(labels.slice(i).join('.'))
    if (code) return nameOf(code, data, 'metadata', [])
  }
  const [body, country] = labels.slice(-2)
  if (body && country && /^(?:gov|go|gc|gob|gouv|gub|govt|gv)$/.test(body) && country.length === 2)
    return nameOf(country === 'uk' ? 'GB' : country.toUpperCase(), data, 'metadata', [])
  return country === 'gov' ? nameOf('US', data, 'metadata', []) : null
}

function named(side: { code: string; evidence: readonly Span[] } | null, { data }: Knowledge): Issuer {
  return side && nameOf(side.code, data, 'text', side.evidence)
}

function nameOf(
  code: string,
  data: Knowledge['data'],
  from: 'text' | 'metadata',
  evidence: readonly Span[],
): Issuer {
  const name = data.people.countries.find((c) => c.code === code)?.name
  return name === undefined ? null : { country: code, name, evidence, from }
}
