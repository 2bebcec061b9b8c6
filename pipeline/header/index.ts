/** Stage: header. Headline, issuer and date of publication, from the text first and the metadata second. */
import type { Knowledge } from '../knowledge/index.js'
import type { Steps } from '../steps.js'
import type { Header, Page, Span, Warning } from '../types.js'
import { findIssuer } from './issuer.js'
import { findPublished } from './published.js'

export function* readHeader(page: Page, knowledge: Knowledge): Steps<Header> {
  const warnings: Warning[] = []
  const issuer = findIssuer(page, knowledge)
  yield 'header'
  return {
    title: titleOf(page, knowledge),
    issuer,
    published: findPublished(page, issuer?.country ?? null, knowledge, warnings),
    warnings,
  }
}

function titleOf({ text, outline, source }: Page, knowledge: Knowledge): Header['title'] {
  const block = outline.blocks.find((b) => b.kind === 'title')
  if (block) {
    const line = text.slice(block.start, block.end)
    const at: Span = { start: block.start + beforeColon(line, knowledge), end: block.end - behindBar(line) }
    return { at, text: text.slice(at.start, at.end), from: 'text' }
  }
  const known = source.metadata.title
  return known ? { at: null, text: known, from: 'metadata' } : null
}

/** Characters from the bar on that parts a headline from its date (`Minister Receives Envoy | 4 May 2020`); 0 for none. */
function behindBar(text: string): number {
  const bar =
    /\s+\|\s+(?=[^|]*\b(?:19|20)\d\d\s*$)|\s+[-–]\s+(?:\p{Lu}[\p{L} ]{2,20}\s+[-–]\s+)?(?=\d{1,2}\/\d{1,2}\/\d{4}$)/u.exec(
      text,
    )
  return bar && bar.index > SHORTEST ? text.length - bar.index : 0
}

/** Characters of an agency or a label before the headline (`UNA : Minister …`, `Press Release: Minister …`); 0 for none. */
function beforeColon(title: string, { organs }: Knowledge): number {
  const signed = /^(\p{L}{2,10})\s*:\s+(?=\S)/u.exec(title)
  const label = signed && organs.agencies.has(signed[1]!) ? signed : LABEL.exec(title)
  return label && title.length - label[0].length > SHORTEST ? label[0].length : 0
}

const LABEL =
  /^(?:(?:press|media|news) (?:release|statement|note)s?\s*(?:no\.? ?[\d/-]+\s*)?|ref\.?\s*|subject\s*|title\s*):\s+(?=\S)/iu

const SHORTEST = 12
