/** The parts of those who came along: attendees, unless they are one more side or nobody else held the meeting. */
import type { Company } from './attendance.js'
import { type Companies, companyOf } from './company.js'
import type { Raw } from './raw.js'
import type { Roll, SentenceView } from './roll.js'
import type { Words } from './words.js'

/** "The trilateral meeting was attended by X, Y and Z": with nobody else who held it, they did. */
export function readAttendants(views: readonly SentenceView[], companies: Companies, roll: Roll): void {
  for (const { index, raws } of views) {
    const all = companies.get(index)
    if (!all) continue
    for (const raw of raws)
      if (companyOf(all, raw) && raw.title?.heads.every(({ kind }) => OF_SIDES.has(kind)))
        roll.raise(raw, 'principal')
    if (roll.principals() > 0) return
  }
}

/** Raises those who came along; true where the sentence names one. */
export function readCompany(
  words: Words,
  { raws }: SentenceView,
  companies: readonly Company[] | undefined,
  roll: Roll,
  issuer: string | null,
): boolean {
  if (!companies) return false
  let told = false
  for (const { from, to, spoken, verb, principal } of companies) {
    const there = raws.filter((raw) => raw.from >= from && raw.from < to)
    const peers = verb > 0 && there.every((raw) => raw.to > verb || isOfSide(raw))
    const many = isManySided(there, roll, issuer)
    for (const [n, raw] of there.entries()) {
      const third =
        (peers && raw.to <= verb && TOOK_PART.test(words.key[verb]!) && isThirdSide(raw, roll, issuer)) ||
        (words.key[from - 1] === 'together' && n === 0 && isThirdSide(raw, roll, issuer))
      roll.raise(raw, principal || many || third || (spoken && n === 0) ? 'principal' : 'attendee')
    }
    told ||= there.some((raw) => roll.has(raw))
  }
  return told
}

/** "X hosted the meeting, attended by Y of Utopia and Z of Ruritania": each of another government, and none met before. */
function isManySided(there: readonly Raw[], roll: Roll, issuer: string | null): boolean {
  if (there.length < 2 || roll.hasOther(issuer)) return false
  const codes = new Set(there.map(({ codes }) => codes[0]))
  return (
    codes.size === there.length &&
    !codes.has(undefined) &&
    there.every((raw) => isOfSide(raw) && raw.codes[0] !== issuer)
  )
}

/** "The Utopian Foreign Minister X also took part": one more government beside the two that met. */
function isThirdSide(raw: Raw, roll: Roll, issuer: string | null): boolean {
  const [code] = raw.codes
  return (
    code !== undefined && code !== issuer && !roll.hasSide(code) && roll.principals() > 1 && isOfSide(raw)
  )
}

const TOOK_PART = /^(?:part|participated|joined)$/

const isOfSide = ({ title, after }: Raw) =>
  (title ?? after)?.heads.every(({ kind }) => OF_SIDES.has(kind)) === true

const OF_SIDES = new Set([
  'president',
  'prime-minister',
  'deputy-prime-minister',
  'chancellor',
  'monarch',
  'minister',
  'secretary-general',
  'commissioner',
])
