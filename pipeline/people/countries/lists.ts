/** Persons who stand in one list: they are on the same side, mostly. */

import type { Draft } from '../persons.js'
import type { Raw } from '../raw.js'
import type { Words } from '../words.js'
import { codeOf, counterCode, firstFrom, ifServed, type Known } from './known.js'

/** "attended by Minister A, X and Y": who stands without an office in a list is of the government of the one before. */
export function neighboursCode(known: Known, draft: Draft): string | null {
  const { words, raws, parts, served } = known
  if (parts.of[served.numberOf(draft)] !== 'attendee') return null
  const first = draft.mentions[0]!
  const n = firstFrom(raws, first.from)
  if (isMixed(known, first)) return null
  for (const near of [raws[n - 1], raws[n + 1]]) {
    if (!near || words.sentence[near.from] !== words.sentence[first.from]) continue
    const [from, to] = near.from < first.from ? [endOf(near), first.from] : [endOf(first), near.from]
    const code = isListed(words, from, to) ? codeOf(known, near, first) : null
    if (code !== null) return code
  }
  return null
}

/** In the list before the mention, officials of more than one government are named. */
function isMixed(known: Known, raw: Raw): boolean {
  const { words, raws } = known
  let head = raw
  let code: string | null = null
  for (let n = firstFrom(raws, raw.from) - 1, turn = 0; n >= 0 && turn < 8; n--, turn++) {
    const near = raws[n]!
    if (words.sentence[near.from] !== words.sentence[raw.from] || !isListed(words, endOf(near), head.from))
      return false
    const own = codeOf(known, near, raw)
    if (own !== null && code !== null && own !== code) return true
    code ??= own
    head = near
  }
  return false
}

/**
 * The first of the list in which a mention stands ("received by Minister A and Speaker B"), and the government of the
 * last one before the mention that has one.
 */
export function listOf(
  known: Known,
  raw: Raw,
): { readonly head: Raw; readonly code: string | null; readonly length: number } {
  const { words, raws } = known
  let head = raw
  let length = 1
  let code: string | null = null
  for (let n = firstFrom(raws, raw.from) - 1, turn = 0; n >= 0 && turn < 8; n--, turn++) {
    const near = raws[n]!
    if (words.sentence[near.from] !== words.sentence[raw.from]) break
    if (!isListed(words, endOf(near), head.from)) break
    code ??= codeOf(known, near, raw)
    head = near
    length++
  }
  return { head, code, length }
}

/** "signed by Minister A and Ambassador B", "talks between A and B": the second of two is of the other side. */
export function otherOfPair(known: Known, draft: Draft): string | null {
  const { words, issuer, raws, served, clusters } = known
  const raw = draft.mentions[0]!
  const { head, code } = listOf(known, raw)
  if (head === raw || issuer === null) return null
  const next = raws[firstFrom(raws, raw.from + 1)]
  const isLast =
    !next || words.sentence[next.from] !== words.sentence[raw.from] || !isListed(words, endOf(raw), next.from)
  if (!isLast || raws[firstFrom(raws, raw.from) - 1] !== head || !isMutual(words, head, endOf(raw)))
    return null
  const other = counterCode(known)
  if (code === issuer) return ifServed(known, draft, other)
  const first = clusters.of.get(head)
  const isOthers = code !== null && code === other && first && served.codes[served.numberOf(first)] === other
  return isOthers ? ifServed(known, draft, issuer) : null
}

/** What two do with each other is told of them: "co-chaired by", "between", "A and B signed". */
function isMutual(words: Words, { from }: Raw, end: number): boolean {
  const before = words.key[from - 1] === 'the' ? from - 2 : from - 1
  if (words.key[before] === 'between' || /^(?:co-)?chairmanship$/.test(words.key[before - 1] ?? ''))
    return true
  if (words.key[before] === 'by')
    for (let i = before - 1; i > before - 4 && i >= 0; i--) if (MUTUAL.has(words.key[i]!)) return true
  for (let i = end; i < end + 3; i++) if (MUTUAL.has(words.key[i] ?? '')) return true
  return false
}

const MUTUAL = new Set([
  'signed',
  'chaired',
  'initialled',
  'exchanged',
  'co-chaired',
  'presided',
  'prepared',
  'opened',
  'inaugurated',
  'launched',
])

/** Nothing but a comma and a conjunction between two names. */
export function isListed(words: Words, from: number, to: number): boolean {
  if (to - from > 4 || to <= from) return false
  for (let i = from; i < to; i++) if (!LINKS.has(words.key[i]!)) return false
  return true
}

const LINKS = new Set([',', 'and', '&', 'as', 'well', 'with', 'the', ';', 'by'])

export const endOf = ({ to, after }: Raw) => (after ? after.outerTo : to)
