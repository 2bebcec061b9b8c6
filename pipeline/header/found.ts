/** An issuer as it is found, and the blocks that show it. */
import type { Knowledge } from '../knowledge/index.js'
import type { Block, Header, Page, Span } from '../types.js'

export type Issuer = Header['issuer']

export function nameOf(
  code: string,
  data: Knowledge['data'],
  from: 'text' | 'metadata',
  evidence: readonly Span[],
): Issuer {
  const name = data.people.countries.find((c) => c.code === code)?.name
  return name === undefined ? null : { country: code, name, evidence, from }
}

export const span = ({ start, end }: Block): Span => ({ start, end })

/** The first and the last token of a block, the end exclusive. */
export function tokensOf({ tokens }: Page, block: Block): [number, number] {
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
