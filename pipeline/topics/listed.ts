/** Lists that a sentence opens (`The two sides exchanged views on:`): what their items name was spoken of. */
import type { Block, Page, Span } from '../types.js'

/** Matters are listed, and no persons that were there. */
const MATTERS =
  /\b(?:discuss|exchang|talk|topic|issue|matter|subject|agenda|cover|focus|address(?:ed|ing)|review|agree|decid|decision|sign|initiative|commitment|outcome|result|conclu|concern|area|field|point|priorit|pledge|measure|step|propos|announc|highlight|confirm|underlin|stress|welcom)/iu
const PERSONS =
  /\b(?:attend|present\b|participa|panel|speak|joined|joining|leaders:|officials:|delegation|members)/i

/** In characters, before the colon: where it is said what is listed. */
const NEAR = 200

/** Items of one list: more are no list of matters. */
const MOST = 50

/** From the first item to the end of the last one; null where sentence `s` opens no list. */
export function listAfter({ text, sentences, outline: { blocks } }: Page, s: number): Span | null {
  const { block, start, end } = sentences[s]!
  if (text[end - 1] !== ':' || blocks[block]!.end > end || blocks[block + 1] === undefined) return null
  const words = text.slice(Math.max(start, end - NEAR, text.lastIndexOf(':', end - 2) + 1), end)
  if (!MATTERS.test(words) || PERSONS.test(words)) return null
  let last = block
  while (last - block < MOST && blocks[last + 1] && isItem(blocks[last + 1]!, blocks[last]!, text)) last++
  return last === block ? null : { start: blocks[block + 1]!.start, end: blocks[last]!.end }
}

/** A bullet, the first lines under a number of their own, or a line that is no whole sentence. */
function isItem(block: Block, before: Block, text: string): boolean {
  if (block.kind === 'bullet') return true
  if (block.kind !== 'paragraph' && block.kind !== 'heading') return false
  return block.section !== before.section || text[block.end - 1] !== '.'
}
