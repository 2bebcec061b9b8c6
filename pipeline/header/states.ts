/** States, organisations and offices that stand in a letterhead: alone in a line, in the first line, under a body. */
import type { Knowledge } from '../knowledge/index.js'
import { isOfficeLine } from '../layout/organ.js'
import type { Block, Page } from '../types.js'
import { countriesIn, countryAt } from './countries.js'
import { tokensOf } from './found.js'

/** `SINGAPORE` on a line of its own under `MINISTRY OF FOREIGN AFFAIRS`. */
export function wholeLineCountry(page: Page, block: Block | undefined, knowledge: Knowledge): string | null {
  if (block === undefined || block.end - block.start > 60) return null
  const [from, to] = tokensOf(page, block)
  const hit = countryAt(page.tokens, from, knowledge)
  return hit && hit.to === to && hit.name.as === 'name' ? hit.name.code : null
}

/** `UNION OF UTOPIAN STATES` over `COMMISSION`: an organisation that fills the first line of its block. */
export function firstLineBody(page: Page, block: Block, knowledge: Knowledge): string | null {
  const [from, to] = tokensOf(page, block)
  const hit = countryAt(page.tokens, from, knowledge)
  if (hit?.name.kind !== 'organisation' || hit.name.as !== 'name' || hit.to >= to) return null
  return page.text.slice(page.tokens[hit.to - 1]!.end, page.tokens[hit.to]!.start).includes('\n')
    ? hit.name.code
    : null
}

/** `PRESIDENT OF THE REPUBLIC OF UTOPIA`: the office whose letterhead it is. */
export function holderOf(
  page: Page,
  { start, end }: Block,
  [from, to]: [number, number],
  knowledge: Knowledge,
): string | null {
  const line = page.text.slice(start, end).split('\n', 1)[0]!
  if (!isOfficeLine(line.trim())) return null
  return countriesIn(page.tokens, from, to, knowledge)[0]?.name.code ?? null
}

/** The country in the rest of a body's block, or alone in the next line. */
export function stateOf(
  page: Page,
  at: number,
  [from, to]: [number, number],
  knowledge: Knowledge,
): string | null {
  const hit = countriesIn(page.tokens, from, to, knowledge).find(({ name }) => name.kind === 'country')
  if (hit) return hit.name.as === 'name' ? hit.name.code : null
  return wholeLineCountry(page, page.outline.blocks[at + 1], knowledge)
}
