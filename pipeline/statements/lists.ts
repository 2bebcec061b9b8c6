/** What a colon announces: `He confirmed that:` with the bullets, or the quoted paragraph, that follow. */
import type { Page, Sentence } from '../types.js'
import type { Draft } from './draft.js'
import type { TokenSpan } from './frames/index.js'

const OPEN_QUOTE = /^["“‘«]/

export interface Announced extends TokenSpan {
  /** Words in quotation marks: they may hold statements of their own (`I want to thank …`). */
  readonly quoted: boolean
}

/**
 * The tokens behind sentence `at` that its last cue announces, null where it announces nothing. `speaks` tells
 * whether a sentence has a cue of its own: such bullets are statements themselves.
 */
export function announced(
  page: Page,
  at: number,
  draft: Draft | undefined,
  speaks: (sentence: number) => boolean,
): Announced | null {
  const { sentences, outline, tokens } = page
  const { block, to } = sentences[at]!
  if (draft?.level !== 'main' || tokens[to - 1]?.text !== ':' || sentences[at + 1]?.block === block)
    return null
  if (!isOpen(draft, page, to)) return null
  const quote = OPEN_QUOTE.test(tokens[to]?.text ?? '')
  let end = at + 1
  for (; end < sentences.length; end++) {
    const next = sentences[end]!
    const kind = outline.blocks[next.block]!.kind
    const item = kind === 'bullet' || (kind === 'paragraph' && isItem(page, next))
    const goesOn = quote ? next.block === sentences[at + 1]!.block : item
    if (!goesOn) break
    if (!quote && speaks(end)) return null
  }
  return end > at + 1 ? { from: sentences[at + 1]!.from, to: sentences[end - 1]!.to, quoted: quote } : null
}

/** `(i) to set up a fund;`: behind its printed number an item goes on with the sentence, in lower case. */
export function isItem({ tokens, outline }: Page, { block, start, from }: Sentence): boolean {
  const first = tokens[from]!
  const opens = outline.blocks[block]!.start === start
  return opens && first.kind === 'word' && !first.capital
}

const ANNOUNCES = new Set(['following', 'including', 'include', 'that', 'below'])

/** The cue has no content yet, or one that only points at what follows (`the following:`). */
function isOpen({ candidate, content, fit }: Draft, { tokens }: Page, to: number): boolean {
  if (content.from === candidate.head || content.from >= content.to || fit.contentFrom >= to - 1) return true
  const last = tokens[content.to - 1]!.lower
  return content.to >= to - 2 && (ANNOUNCES.has(last) || ANNOUNCES.has(tokens[content.from + 1]?.lower ?? ''))
}
