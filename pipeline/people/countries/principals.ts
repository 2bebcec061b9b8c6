/** The government of a principal whose own words do not tell it. */

import type { Draft } from '../persons.js'
import type { Words } from '../words.js'
import { delegationsCode } from './company.js'
import { isMet, isObject } from './hosts.js'
import { counterCode, ifServed, type Known, ownCode, ownersCode } from './known.js'
import { listOf, otherOfPair } from './lists.js'
import { ambassadorsCode } from './missions.js'
import { pairsCode } from './pairs.js'
import { isPublic } from './posts.js'
import { visitorsCode } from './visits.js'

/** A principal without a country is the issuer's own, unless the issuer's own met them or has no such office. */
export function principalsCode(known: Known, draft: Draft): string | null {
  const { issuer, parts, served } = known
  const others = served.ofPrincipals
  const first = draft.mentions[0]!
  const pair = pairsCode(known, draft, first)
  if (pair !== null) return pair
  const list = listOf(known, first)
  if (list.code !== null && isMet(known.words, list.head) && ifServed(known, draft, list.code))
    return list.code
  const wasMet = draft.mentions.some((m) => parts.met.has(m))
  const ofFirm = draft.titles.length > 0 && !draft.titles.some((t) => isPublic(known.words, t))
  if (wasMet && !ofFirm && ((issuer !== null && others.has(issuer)) || others.size === 0))
    return counterCode(known) ?? citysCode(known, draft) ?? ownCode(known, draft, !wasMet)
  const delegations = delegationsCode(known, first)
  if (delegations !== null) return delegations
  const told = visitorsCode(known, first) ?? otherOfPair(known, draft)
  if (told !== null && ifServed(known, draft, told)) return told
  const isFirst = known.drafts.findIndex((_, i) => parts.of[i] === 'principal') === served.numberOf(draft)
  const ambassadors = isFirst ? null : ambassadorsCode(known, draft)
  if (ambassadors !== null) return ambassadors
  if (issuer !== null && isObject(known.words, first)) {
    const other = counterCode(known)
    if (other !== null && (draft.titles.length === 0 || ifServed(known, draft, other))) return other
  }
  if (draft.titles.length === 0 && list.length > 2 && list.code !== null) return list.code
  const own =
    ownCode(known, draft, true) ?? ifServed(known, draft, ownersCode(known.words, draft.mentions[0]!))
  if (own !== null || issuer === null || isOfUnknown(known.words, draft)) return own
  const other = counterCode(known)
  // Of two who met, one of them without an office.
  const isPair = parts.of.filter((part) => part === 'principal').length === 2
  if (isPair && draft === known.untitled && others.has(issuer)) return other
  return ifServed(known, draft, other)
}

/** "Prime Minister X of Ruthland": of a state that the lexicon does not know. */
const isOfUnknown = (words: Words, { mentions }: Draft) =>
  mentions.some(
    ({ to }) => words.key[to] === 'of' && words.capital[to + 1] === true && !words.country.has(to + 1),
  )

/** "talks in Utopia City with Prime Minister X", "met Minister X in Utopia City": of the state whose capital it is. */
function citysCode(known: Known, draft: Draft): string | null {
  const { words, issuer } = known
  const { from } = draft.mentions[0]!
  const [start, end] = [words.starts[words.sentence[from]!]!, words.starts[words.sentence[from]! + 1]!]
  for (let i = Math.max(start + 1, from - 12); i < Math.min(end, from + 12); i++) {
    const hit = words.country.get(i)
    if (hit?.name.as !== 'capital' || words.key[i - 1] !== 'in' || hit.name.code === issuer) continue
    return ifServed(known, draft, hit.name.code)
  }
  return null
}
