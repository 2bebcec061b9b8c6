/** The government of an attendee or of an absent person whose own words do not tell it. */

import type { Draft } from '../persons.js'
import { companysCode, delegationsCode } from './company.js'
import { byInvitationOf, cityAfter, hostsCode, isHost, isMet, isObject, isPraised } from './hosts.js'
import { counterCode, ifServed, type Known, mayServe, ownCode, ownersCode } from './known.js'
import { listOf, neighboursCode, otherOfPair } from './lists.js'
import { ambassadorsCode, envoysCode, isOfMission } from './missions.js'
import { isPublic } from './posts.js'
import { guestsCode, openersCode, speakersCode, subjectsCode } from './speakers.js'
import { visitorsCode } from './visits.js'

/** An absent official serves the government of whoever speaks of them with a bare office, or the issuer's. */
export function othersCode(known: Known, draft: Draft): string | null {
  const { words, issuer, parts } = known
  const first = draft.mentions[0]!
  if (
    SUCCESSION.has(words.key[first.from - 1]!) ||
    (words.key[first.from - 1] === ',' && SUCCESSION.has(words.key[first.from - 2]!))
  )
    return speakersCode(known, draft, first, false) ?? openersCode(known, first)
  if (words.key[first.from - 1] === 'counterpart' || words.key[first.from - 2] === 'counterpart') {
    const other = speakersCode(known, draft, first, false)
    return other !== null && other === issuer ? counterCode(known) : issuer
  }
  const companys = companysCode(known, first) ?? delegationsCode(known, first)
  if (companys !== null || draft.titles.length === 0) return companys ?? neighboursCode(known, draft)
  if (isOfMission(words, draft)) return envoysCode(known) ?? counterCode(known)
  const ambassadors = ambassadorsCode(known, draft)
  if (ambassadors !== null) return ambassadors
  const speaker = guestsCode(known, first) ?? speakersCode(known, draft, first, true)
  const guests = ifServed(known, draft, visitorsCode(known, first)) ?? otherOfPair(known, draft)
  if (guests !== null) return guests
  const there = hostsCode(words, first)
  if (there !== null && mayServe(known, draft, there)) return there
  const subject = speaker ?? subjectsCode(known, draft, first)
  const beyond = subject !== null && subject === issuer ? counterCode(known) : issuer
  if (byInvitationOf(words, first) || isPraised(words, first) || isHost(words, first))
    return ifServed(known, draft, beyond)
  if (isObject(words, first) && (speaker !== null || beyond === null || !mayServe(known, draft, beyond)))
    return ifServed(known, draft, beyond) ?? ifServed(known, draft, counterCode(known))
  const city = cityAfter(words, first)
  if (city !== null && mayServe(known, draft, city)) return city
  if (draft.mentions.some((m) => parts.met.has(m)))
    return (subject ?? (known.venue === counterCode(known) ? issuer : null)) === issuer && issuer !== null
      ? (ifServed(known, draft, counterCode(known)) ?? ownCode(known, draft, false))
      : (ifServed(known, draft, issuer) ?? ifServed(known, draft, counterCode(known)))
  if (
    words.possessive[first.to - 1] &&
    /^(war|aggression|invasion|regime|attack|brutal|unprovoked|illegal)$/.test(words.key[first.to] ?? '')
  )
    return null
  const list = listOf(known, first)
  if (isMet(words, list.head)) {
    const subject = list.code === null ? subjectsCode(known, draft, list.head) : null
    const other = counterCode(known)
    // Away from home, those met are the hosts.
    const host = known.venue === other ? other : null
    const met = list.code ?? (subject === null ? host : subject === issuer ? other : issuer)
    if (met !== null && mayServe(known, draft, met)) return met
  }
  if (speaker !== null && speaker !== issuer && mayServe(known, draft, speaker)) return speaker
  if (parts.of[known.served.numberOf(draft)] === 'attendee' && !draft.titles.some((t) => isPublic(words, t)))
    return list.code
  const near = ownCode(known, draft, false) ?? ifServed(known, draft, ownersCode(words, first))
  if (near !== null || issuer === null || words.possessive[first.to - 1]) return near
  return ifServed(known, draft, counterCode(known))
}

/** "He said that his successor, X, would come": of the same government as the one who speaks. */
const SUCCESSION = new Set(['successor', 'predecessor'])
