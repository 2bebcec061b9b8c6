/** The government of an attendee or of an absent person whose own words do not tell it. */

import type { Draft } from '../persons.js'
import type { Raw } from '../raw.js'
import { companysCode, delegationsCode } from './company.js'
import { byInvitationOf, cityAfter, hostsCode, isHost, isMet, isObject, isPraised } from './hosts.js'
import { counterCode, ifServed, type Known, mayServe, ownCode, ownersCode } from './known.js'
import { listOf, neighboursCode, otherOfPair } from './lists.js'
import { ambassadorsCode, envoysCode, isOfMission } from './missions.js'
import { pairsCode } from './pairs.js'
import { isPublic, soleOf } from './posts.js'
import { guestsCode, openersCode, speakersCode, subjectsCode } from './speakers.js'
import { visitorsCode } from './visits.js'

/**
 * An absent official serves the government of whoever speaks of them with a bare office, or the issuer's. Each reader
 * gives the code that its words tell, null where they tell that none is known, undefined where it has nothing to say.
 */
export function othersCode(known: Known, draft: Draft): string | null {
  const first = draft.mentions[0]!
  for (const reader of READERS) {
    const code = reader(known, draft, first)
    if (code !== undefined) return code
  }
  return defaultCode(known, draft, first)
}

type Reader = (known: Known, draft: Draft, first: Raw) => string | null | undefined

/** "his successor, X", "her counterpart X". */
const relativesCode: Reader = (known, draft, first) => {
  const { words, issuer } = known
  const [before, second] = [words.key[first.from - 1] ?? '', words.key[first.from - 2] ?? '']
  if (SUCCESSION.has(before) || (before === ',' && SUCCESSION.has(second)))
    return speakersCode(known, draft, first, false) ?? openersCode(known, first)
  if (before !== 'counterpart' && second !== 'counterpart') return undefined
  const other = speakersCode(known, draft, first, false)
  return other !== null && other === issuer ? counterCode(known) : issuer
}

/** "He said that his successor, X, would come": of the same government as the one who speaks. */
const SUCCESSION = new Set(['successor', 'predecessor'])

const companionsCode: Reader = (known, draft, first) => {
  const told = companysCode(known, first) ?? delegationsCode(known, first)
  const company = told === null ? null : (listOf(known, first).code ?? notHeld(known, draft, told))
  if (company !== null || draft.titles.length === 0) return company ?? neighboursCode(known, draft)
  if (isOfMission(known.words, draft)) return envoysCode(known) ?? counterCode(known)
  return ambassadorsCode(known, draft) ?? undefined
}

/**
 * "The Interior Minister of Utopia, accompanied by X, Minister of the Interior": who holds the same post as the one who is
 * accompanied is of the other side.
 */
function notHeld(known: Known, draft: Draft, code: string): string | null {
  const { words, issuer, served } = known
  const isHeld = draft.titles.some((t) => soleOf(words, t).some((post) => served.isHeld(code, post)))
  if (!isHeld) return code
  return ifServed(known, draft, code === issuer ? counterCode(known) : issuer) ?? code
}

const guestsOrHostsCode: Reader = (known, draft, first) => {
  const guests = ifServed(known, draft, visitorsCode(known, first)) ?? otherOfPair(known, draft)
  return guests ?? ifServed(known, draft, hostsCode(known.words, first)) ?? undefined
}

/** Whom one thanks, invites, is received by. */
const objectsCode: Reader = (known, draft, first) => {
  const { words, issuer } = known
  const speaker = actorsCode(known, draft, first)
  const subject = speaker ?? subjectsCode(known, draft, first)
  const beyond = subject !== null && subject === issuer ? counterCode(known) : issuer
  if (byInvitationOf(words, first)) return ifServed(known, draft, beyond) ?? ifServed(known, draft, issuer)
  if (isPraised(words, first) || isHost(words, first)) return ifServed(known, draft, beyond)
  if (isObject(words, first) && (speaker !== null || beyond === null || !mayServe(known, draft, beyond)))
    return ifServed(known, draft, beyond) ?? ifServed(known, draft, counterCode(known))
  const city = cityAfter(words, first)
  if (city !== null && mayServe(known, draft, city)) return city
  if (!draft.mentions.some((m) => known.parts.met.has(m))) return undefined
  const other = counterCode(known)
  const isOwns = issuer !== null && (subject === null ? known.venue === other : subject === issuer)
  return isOwns
    ? (ifServed(known, draft, other) ?? ownCode(known, draft, false))
    : (ifServed(known, draft, issuer) ?? ifServed(known, draft, other))
}

/** "met Minister A and Speaker B": away from home, those met are the hosts. */
const listedCode: Reader = (known, draft, first) => {
  const { words, issuer, venue } = known
  const blamed = words.possessive[first.to - 1] && BLAMED.test(words.key[first.to] ?? '')
  if (blamed) return null
  const { head, code } = listOf(known, first)
  if (!isMet(words, head)) return undefined
  const subject = code === null ? subjectsCode(known, draft, head) : null
  const other = counterCode(known)
  const host = venue === other ? other : null
  const met = code ?? (subject === null ? host : subject === issuer ? other : issuer)
  return met !== null && mayServe(known, draft, met) ? met : undefined
}

/** "President X's war": of neither side. */
const BLAMED = /^(war|aggression|invasion|regime|attack|brutal|unprovoked|illegal)$/

/** Who speaks to the press without a word of another government speaks for the issuer. */
const spokespersonsCode: Reader = ({ issuer }, { titles }) =>
  issuer !== null && titles.length > 0 && titles.every((t) => t.heads.every((h) => h.kind === 'spokesperson'))
    ? issuer
    : undefined

const READERS: readonly Reader[] = [
  (known, draft, first) => pairsCode(known, draft, first) ?? undefined,
  spokespersonsCode,
  relativesCode,
  companionsCode,
  guestsOrHostsCode,
  objectsCode,
  listedCode,
]

/** The one who acts in the sentence: somebody called by a country, or the first principal. */
const actorsCode = (known: Known, draft: Draft, first: Raw) =>
  guestsCode(known, first) ?? speakersCode(known, draft, first, true)

/** The speaker's government where it is not the issuer's, then the issuer's, then the other side's. */
function defaultCode(known: Known, draft: Draft, first: Raw): string | null {
  const { words, issuer, parts, served } = known
  const speaker = actorsCode(known, draft, first)
  if (speaker !== null && speaker !== issuer && mayServe(known, draft, speaker)) return speaker
  const isAttendee = parts.of[served.numberOf(draft)] === 'attendee'
  if (isAttendee && !draft.titles.some((t) => isPublic(words, t))) return listOf(known, first).code
  const near = ownCode(known, draft, false) ?? ifServed(known, draft, ownersCode(words, first))
  if (near !== null || issuer === null || words.possessive[first.to - 1]) return near
  return ifServed(known, draft, counterCode(known))
}
