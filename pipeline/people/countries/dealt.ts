/** Offices named once and dealt out to several persons by country. */

import type { Draft } from '../persons.js'
import type { Raw } from '../raw.js'
import type { Words } from '../words.js'
import { firstFrom } from './known.js'
import { endOf, isListed } from './lists.js'
import { FARTHEST } from './sides.js'

/**
 * Offices named once, dealt out by country: "the foreign ministers of Utopia, X, of Ruritania, Y, and of Arcadia, Z", "the
 * foreign ministers of Utopia, Ruritania and Arcadia, X, Y and Z".
 */
export function dealtOut(words: Words, { mentions }: Draft, raws: readonly Raw[]): string | null {
  for (const raw of mentions) {
    const code = inARow(words, raw, raws) ?? byCountry(words, raw, raws, 0)
    if (code !== null) return code
  }
  return null
}

/** "of Utopia, X"; also "from Utopia, X, and Ruritania, Y", where the connector stands once. */
function byCountry(words: Words, { from }: Raw, raws: readonly Raw[], turn: number): string | null {
  const hit = /^[,(]$/.test(words.key[from - 1] ?? '') ? words.countryBefore.get(from - 1) : undefined
  if (hit?.name.kind !== 'country' || turn > MOST_DEALT) return null
  const of = words.key[hit.from - 1] === 'the' ? hit.from - 2 : hit.from - 1
  if (!/^(?:of|from)$/.test(words.key[of]!)) {
    const before = raws[firstFrom(raws, from) - 1]
    const end = before ? endOf(before) : 0
    const isNext = before && isListed(words, words.key[end] === ')' ? end + 1 : end, hit.from)
    return isNext && byCountry(words, before, raws, turn + 1) !== null ? hit.name.code : null
  }
  const start = Math.max(words.starts[words.sentence[from]!]!, from - FARTHEST)
  for (let i = of - 1; i >= start; i--) if (OFFICES.test(words.key[i]!)) return hit.name.code
  return null
}

const MOST_DEALT = 9

/** As many names as countries before them, in the same order. */
function inARow(words: Words, raw: Raw, raws: readonly Raw[]): string | null {
  const n = firstFrom(raws, raw.from)
  let first = n
  while (
    first > 0 &&
    raws[first - 1]!.to <= raws[first]!.from &&
    isListed(words, endOf(raws[first - 1]!), raws[first]!.from)
  )
    first--
  if (n - first > 9 || !/^[,:–—-]$/.test(words.key[raws[first]!.from - 1] ?? '')) return null
  const codes: string[] = []
  let i = raws[first]!.from - 1
  for (let hit = words.countryBefore.get(i); hit?.name.as === 'name'; hit = words.countryBefore.get(i)) {
    codes.unshift(hit.name.code)
    i = words.key[hit.from - 1] === 'the' ? hit.from - 1 : hit.from
    const comma = words.key[i - 1] === 'and' ? i - 1 : i
    i = words.key[comma - 1] === ',' ? comma - 1 : comma
  }
  if (codes.length < 2 || words.key[i - 1] !== 'of') return null
  let last = n
  while (last + 1 < raws.length && isListed(words, endOf(raws[last]!), raws[last + 1]!.from)) last++
  return last - first + 1 === codes.length ? codes[n - first]! : null
}

const OFFICES =
  /^(?:ministers|presidents|leaders|secretaries|chancellors|counterparts|premiers|ambassadors|speakers)$/
