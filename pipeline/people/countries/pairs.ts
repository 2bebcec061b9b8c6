/** Two who did with each other what the others did. */
import type { Draft } from '../persons.js'
import type { Raw } from '../raw.js'
import { codeOf, counterCode, firstFrom, ifServed, type Known } from './known.js'
import { endOf } from './lists.js'

/** "the Prime Ministers exchanged messages, and Minister X with Minister Y": two of the two sides. */
export function pairsCode(known: Known, draft: Draft, first: Raw): string | null {
  const { words, raws, issuer } = known
  if (issuer === null || counterCode(known) === null) return null
  const n = firstFrom(raws, first.from)
  const [before, after] = [raws[n - 1], raws[n + 1]]
  const end = endOf(first)
  if (after && words.key[end] === 'with' && after.from === end + 1 && words.key[first.from - 1] === 'and')
    return ifServed(known, draft, issuer)
  if (!before || words.key[first.from - 1] !== 'with' || endOf(before) !== first.from - 1) return null
  const code = codeOf(known, before, first)
  return ifServed(known, draft, code === issuer ? counterCode(known) : code === null ? null : issuer)
}
