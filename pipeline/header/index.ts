/** Stage: header. Headline, issuer and date of publication, from the text first and the metadata second. */
import type { Knowledge } from '../knowledge/index.js'
import type { Header, Page, Span, Warning } from '../types.js'
import { findIssuer } from './issuer.js'
import { findPublished } from './published.js'

export function readHeader(page: Page, knowledge: Knowledge): Header {
  const warnings: Warning[] = []
  const issuer = findIssuer(page, knowledge)
  return {
    title: titleOf(page),
    issuer,
    published: findPublished(page, issuer?.country ?? null, knowledge, warnings),
    warnings,
  }
}

function titleOf({ text, outline, source }: Page): Header['title'] {
  const block = outline.blocks.find((b) => b.kind === 'title')
  if (block) {
    const at: Span = { start: block.start, end: block.end - behindBar(text.slice(block.start, block.end)) }
    return { at, text: text.slice(at.start, at.end), from: 'text' }
  }
  const known = source.metadata.title
  return known ? { at: null, text: known, from: 'metadata' } : null
}

/** Characters from the bar on that parts a headline from its date (`Minister Receives Envoy | 4 May 2020`); 0 for none. */
function behindBar(text: string): number {
  const bar = /\s+\|\s+(?=[^|]*\b(?:19|20)\d\d\s*$)/.exec(text)
  return bar && bar.index > SHORTEST ? text.length - bar.index : 0
}

const SHORTEST = 12
