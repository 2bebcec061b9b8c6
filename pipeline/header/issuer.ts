/**
 * Who wrote the text: the body that names itself above or below it, else the house that its layout shows, else the
 * metadata, else the side that the text has beside the counterpart of the headline.
 */
import type { Knowledge } from '../knowledge/index.js'
import { phraseAt } from '../knowledge/phrases.js'
import type { Page, Span } from '../types.js'
import { fromPrintedAddress, fromUrl } from './address.js'
import { fromAgency } from './agency.js'
import { countriesIn } from './countries.js'
import { datelineSide } from './dateline.js'
import { type Issuer, nameOf, span, tokensOf } from './found.js'
import { leadOf } from './lead.js'
import { fromMetadata } from './metadata.js'
import { fromOrgan } from './organ.js'
import { ownedSide } from './owner.js'
import { inferSide } from './side.js'

export function findIssuer(page: Page, knowledge: Knowledge): Issuer {
  return (
    fromSource(page, knowledge) ??
    ownLetterhead(page, knowledge) ??
    fromHouse(page, knowledge) ??
    fromOrgan(page, knowledge) ??
    fromMetadata(page, knowledge) ??
    fromPrintedAddress(page, knowledge) ??
    fromAgency(page, knowledge) ??
    (isNewsSite(page)
      ? null
      : named(
          ownedSide(page, leadOf(page)?.from ?? 0, knowledge) ??
            datelineSide(page, knowledge) ??
            inferSide(page, knowledge),
          knowledge,
        )) ??
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

/** A letterhead of another than the house that only the first sentences show (`Federal Chancellor X welcomed …`). */
function ownLetterhead(page: Page, knowledge: Knowledge): Issuer {
  const lead = page.outline.blocks.find((b) => b.kind === 'paragraph')
  if (page.layout.house === null || !lead) return null
  if (page.layout.houseEvidence.some(({ start }) => start < lead.start)) return null
  const organ = fromOrgan(page, knowledge)
  return organ?.evidence.every(({ start }) => start < lead.start) ? organ : null
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

function named(side: { code: string; evidence: readonly Span[] } | null, { data }: Knowledge): Issuer {
  return side && nameOf(side.code, data, 'text', side.evidence)
}
