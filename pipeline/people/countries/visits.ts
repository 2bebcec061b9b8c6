/** Visits: who comes to a country serves another one. */

import type { Raw } from '../raw.js'
import type { Words } from '../words.js'
import { counterCode, type Known } from './known.js'

/**
 * "the visit to Utopia City of President X", "Minister X's visit to Ruritania", "Prime Minister X will visit Utopia": the
 * issuer's guest is of the other side, the other side's guest of the issuer's.
 */
export function visitorsCode(known: Known, raw: Raw): string | null {
  const { words, issuer } = known
  if (issuer === null) return null
  const place = placeVisited(words, raw)
  if (place === null) return null
  const other = counterCode(known)
  return place === issuer ? other : place === other ? issuer : null
}

function placeVisited(words: Words, raw: Raw): string | null {
  const end = raw.after ? raw.after.outerTo : raw.to
  const limit = words.starts[words.sentence[raw.from]! + 1]!
  const before = words.key[raw.from - 1] === 'the' ? raw.from - 2 : raw.from - 1
  if (/^(?:of|by)$/.test(words.key[before] ?? '')) {
    const start = Math.max(words.starts[words.sentence[raw.from]!]!, before - 9)
    for (let i = before - 1; i >= start; i--)
      if (VISITS.has(words.key[i]!))
        return placeAfter(words, i + 1, before) ?? placeAfter(words, end, end + 3)
  }
  const who = words.key[end] === ',' && words.key[end + 1] === 'who' ? end + 2 : end
  for (let i = who; i < Math.min(who + 7, limit); i++) {
    const key = words.key[i]!
    if (VISITS.has(key) || MOVES.has(key)) return placeAfter(words, i + 1, Math.min(i + 5, limit))
    if (
      words.capital[i] ||
      /^(?:[,;:(]|and|at|with)$/.test(key) ||
      (words.bits[i] === 0 && key.endsWith('ed'))
    )
      return null
  }
  return null
}

/** The state of the place behind "to", "in" or nothing at all. */
function placeAfter(words: Words, from: number, to: number): string | null {
  for (let i = from; i < to; i++) {
    const hit = words.country.get(i)
    if (hit) return hit.name.as === 'demonym' || hit.name.kind !== 'country' ? null : hit.name.code
    if (!/^(?:to|in|the)$/.test(words.key[i] ?? '')) return null
  }
  return null
}

const VISITS = new Set(['visit', 'visits', 'trip', 'arrival', 'tour', 'visited', 'visiting'])
const MOVES = new Set(['arrived', 'arrives', 'travel', 'travelled', 'traveled', 'travels', 'come', 'came'])
