/** Who came along serves the government of the person whom they came with. */

import type { Raw } from '../raw.js'
import type { Words } from '../words.js'
import { codeOf, counterCode, firstFrom, type Known } from './known.js'
import { endOf } from './lists.js'
import { FARTHEST } from './sides.js'
import { GUESTS, openersCode } from './speakers.js'

const COMES_ALONG = new Set(['accompanied', 'attended', 'joined'])

/**
 * Who came along serves the government of the person whom they came with: "Minister A met Minister B, accompanied by X",
 * "X accompanied the Utopian Ambassador", "Accompanying Minister A were X and Y".
 */
export function companysCode(known: Known, first: Raw): string | null {
  const { words, raws } = known
  const start = words.starts[words.sentence[first.from]!]!
  const end = words.starts[words.sentence[first.from]! + 1]!
  if (words.key[start] === 'accompanying' || words.key[start + 1] === 'accompanying')
    return companionsCode(known, start, first)
  const escorted = escortedAt(words, first.to, Math.min(end, first.to + FARTHEST))
  if (escorted > 0) {
    const guest = raws[firstFrom(raws, escorted)]
    return guest && guest.from <= escorted + 2 ? codeOf(known, guest, first) : null
  }
  const floor = Math.max(start, first.from - FARTHEST)
  let i = first.from - 1
  while (i > floor && !COMES_ALONG.has(words.key[i]!)) i--
  if (words.key[i] !== 'accompanied' || words.key[i + 1] !== 'by') return null
  const before = raws[firstFrom(raws, i) - 1]
  // `X, Minister of Utopia, who was accompanied by Y`, `received Minister X, accompanied by Y`
  const beside = words.key[i - 1] === ',' || words.key[i - 2] === 'who'
  if (before && before.from >= start && beside && i - endOf(before) < 4) return codeOf(known, before, first)
  // `X met Y, while Z was accompanied by`: the subject of the verb.
  if (
    before &&
    before.from >= start &&
    endOf(before) === i - 1 &&
    /^(?:was|were|is|are)$/.test(words.key[i - 1]!)
  )
    return codeOf(known, before, first)
  const opener = openersCode(known, first)
  if (opener !== null) return opener
  const subject = raws[firstFrom(raws, start)]
  if (subject && subject.from < i) return codeOf(known, subject, first)
  return GUESTS.has(words.key[start + 1]!) ? counterCode(known) : null
}

/** "Accompanying Minister X were …", "Accompanying X were …". */
function companionsCode(known: Known, start: number, first: Raw): string | null {
  const { words, raws, drafts, served } = known
  const named = raws[firstFrom(raws, start + 1)]
  if (named && named.from < first.from) return codeOf(known, named, first)
  const family = words.key[start + 1]!
  const who = drafts.findIndex((d) => d.forms.some(({ core }) => core.includes(family)))
  return who < 0 ? null : (served.codes[who] ?? null)
}

/** "The delegation included Ambassador X": of the government whose delegation was named last. */
export function delegationsCode(known: Known, { from }: Raw): string | null {
  const { words } = known
  const start = words.starts[words.sentence[from]!]!
  let noun = start
  while (noun < start + 6 && !DELEGATION.has(words.key[noun]!)) noun++
  if (noun >= start + 6 || noun >= from || words.countryBefore.has(noun)) return null
  const number = words.key[noun + 1] === 'of' && !words.capital[noun + 2] ? noun + 2 : noun
  const verb = words.key[number + 1] === 'also' ? number + 2 : number + 1
  if (!/^(?:includ|compris|consist|was|is|were|led|headed)/.test(words.key[verb] ?? '')) return null
  for (let i = start - 1; i > start - FARTHEST && i > 0; i--) {
    if (!DELEGATION.has(words.key[i]!)) continue
    const behind = /^(?:of|from)$/.test(words.key[i + 1] ?? '') ? i + 2 : -1
    const hit =
      words.countryBefore.get(i) ?? words.country.get(words.key[behind] === 'the' ? behind + 1 : behind)
    if (hit && hit.name.as !== 'capital') return hit.name.code
  }
  return null
}

const DELEGATION = new Set(['delegation', 'team', 'mission'])

/** One past "accompanied" where it is told of those named before, after a list of names; 0 where it is not. */
function escortedAt(words: Words, from: number, to: number): number {
  for (let i = from; i < to; i++) {
    if (words.key[i] !== 'accompanied') continue
    return words.key[i + 1] === 'by' || /^(was|were|is|are|be|been)$/.test(words.key[i - 1]!) ? 0 : i + 1
  }
  return 0
}
