/** Lists of those who were there: the line that announces one, and the lines that belong to it. */
import { EVENT, NATION } from '../knowledge/people.js'
import type { Company } from './attendance.js'
import type { SentenceView } from './roll.js'
import type { Words } from './words.js'

type Stretch = Pick<SentenceView, 'from' | 'to' | 'raws'>

/** "The credentials were presented by the ambassadors:". */
export function isCredentials(words: Words, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (words.key[i] === 'credentials') return true
  return false
}

/** Untitled, only the name with which the line begins is a person's: a name alone where the list has named persons. */
export function entryOf({ from, to, raws }: SentenceView, persons: boolean): Company {
  const [first] = raws
  const alone = first!.to >= to && !persons
  return { from, to, verb: 0, untitled: alone ? from : first!.to }
}

/** A line of a list begins with the person, behind its number or its office. */
export function isEntry(words: Words, { from, raws }: SentenceView): boolean {
  const [first] = raws
  if (!first) return false
  let i = from
  while (i < first.from && i - from < 4 && !/^\p{L}{3,}/u.test(words.key[i]!)) i++
  return i === first.from || (words.country.get(i)?.to ?? -1) === first.from
}

/** "Name  Position" over a list. */
export const isColumns = ({ from, to, raws }: SentenceView) => raws.length === 0 && to - from < 6

/** "Utopia:", "The Utopian side" on a line of its own within a list, or the number of an item. */
export function isSubhead(words: Words, { from, to, raws }: SentenceView): boolean {
  if (raws.length > 0 || to - from > 6) return false
  if (to - from < 3 && /^\P{L}/u.test(words.key[from] ?? '-')) return true
  for (let i = from; i < to; i++) if (words.bits[i]! & NATION && words.country.has(i)) return true
  return false
}

/** Words of a heading before its colon. */
const LONGEST_HEAD = 14

/**
 * One past the words and the colon that announce those who were there: "Participants included:", "Utopian delegation:",
 * "From the Utopian side:", "For Utopia:"; 0 where nothing is announced.
 */
export function headEnd(words: Words, { from, to, raws }: Stretch, heading: boolean): number {
  const limit = Math.min(to, from + LONGEST_HEAD)
  let colon = Math.min(limit, words.colons[words.sentence[from]!] ?? limit)
  if (to > from && to - 1 < colon && isEndOfHead(words, to - 1)) colon = to - 1
  if (colon === limit && !(heading && to - from < 6)) return 0
  if (raws.some((raw) => raw.from < colon && (raw.strong || raw.nameTo - raw.nameFrom > 1))) return 0
  const first = raws.find((raw) => raw.from > colon)
  const aside = ASIDES.test(words.key[colon + 1] ?? '') ? LONGEST_HEAD : 4
  if (colon < to && first && first.from > colon + aside) return 0
  if (!isHead(words, from, colon)) return 0
  return Math.min(colon + 1, to)
}

/** "In attendance were;" on a line of its own. */
const isEndOfHead = (words: Words, last: number) => words.key[last] === ';'

const TOLD = new Set(
  'said stated agreed noted discussed expressed stressed statement position view'.split(' '),
)

/** "Present were: on behalf of Utopia, X". */
const ASIDES = /^(?:on|for|from|representing)$/

function isHead(words: Words, from: number, to: number): boolean {
  let side = false
  let nation = false
  for (let i = from; i < to; i++) {
    const key = words.key[i]!
    if (key === 'left' && /^(?:from|pictured|l)$/.test(words.key[i - 1] ?? '')) return true
    if (THERE.has(key) || (key === 'credentials' && words.key[to - 1] === 'ambassadors')) return true
    side ||= SIDES.has(key)
    nation ||= words.country.has(i)
    if (TOLD.has(key)) return false
    if (words.bits[i]! & EVENT && side) return true
  }
  if (
    words.key[to - 1] === 'by' &&
    /^(?:represented|attended|joined|accompanied|witnessed)$/.test(words.key[to - 2]!)
  )
    return true
  if (nation && (side || (/^(?:for|from|on)$/.test(words.key[from]!) && to - from < 6))) return true
  return (
    side && (/^(?:members|list|composition|with)$/.test(words.key[from]!) || LISTING.test(words.key[to - 1]!))
  )
}

const LISTING = /^(?:members|includ(?:es|ed|ing)|compris(?:es|ed|ing)|of|following|were|was|are)$/

const THERE = new Set(
  'participants participant attendees attendance attended attending present participating participated'.split(
    ' ',
  ),
)
export const SIDES = new Set(['side', 'delegation', 'delegations', 'part', 'team', 'delegates', 'members'])
