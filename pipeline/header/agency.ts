/** The state's news agency that signs a text: in its dateline, under a picture, in the last line. */
import type { Knowledge } from '../knowledge/index.js'
import type { Block, Page, Token } from '../types.js'
import { type Issuer, nameOf, span, tokensOf } from './found.js'

/** Tokens of a first paragraph in which its dateline stands. */
const DATELINE = 16

export function fromAgency(page: Page, knowledge: Knowledge): Issuer {
  const { blocks } = page.outline
  const first = blocks.find((b) => b.kind === 'paragraph')
  for (const block of blocks) {
    const lead = block === first
    if (!lead && (!SIGNING.has(block.kind) || block.end - block.start > LONGEST)) continue
    const [from, to] = tokensOf(page, block)
    const code = signed(page.tokens, from, lead ? Math.min(to, from + DATELINE) : to, lead, knowledge)
    if (code) return nameOf(code, knowledge.data, 'text', [span(block)])
  }
  return null
}

const SIGNING: ReadonlySet<Block['kind']> = new Set(['caption', 'furniture', 'note', 'dateline'])
const LONGEST = 120

/** `(UNA)`, `/UNA/`, `© UNA`, `UNA -`, or the name alone in its line. */
function signed(
  tokens: readonly Token[],
  from: number,
  to: number,
  lead: boolean,
  { organs: { agencies } }: Knowledge,
): string | null {
  for (let i = from; i < to; i++) {
    const code = tokens[i]!.capital ? agencies.get(tokens[i]!.text) : undefined
    if (code === undefined) continue
    const before = i > from ? tokens[i - 1]!.text : ''
    const after = i + 1 < to ? tokens[i + 1]!.text : ''
    const framed = (before === '(' && after === ')') || (before === '/' && after === '/')
    const opens = i === from && lead && (DASH.test(after) || tokens[i + 1]?.capital === true)
    const closes = !lead && after === '' && (i === from || before === '©' || DASH.test(before))
    if (framed || opens || closes) return code
  }
  return null
}

const DASH = /^(?:[-–—:/]|--)$/
