/** How a person stands to the verb that tells of the meeting: its subject, the one met, or neither. */
import { ENDING, EVENT } from '../knowledge/people.js'
import type { Company } from './attendance.js'
import { companyOf } from './company.js'
import { MESSAGES } from './messages.js'
import type { Raw } from './raw.js'
import { isInBrackets, type Words } from './words.js'

/** A verb that tells of the meeting, and how far what it governs reaches. */
export interface Act {
  readonly verb: number
  readonly region: number
  /** Those named before the verb are met too: "a meeting with X took place". */
  readonly mutual: boolean
}

/** How a person stands to the verb; null where the sentence says something else of the person. */
export function standingOf(
  words: Words,
  raw: Raw,
  { verb, region, mutual }: Act,
  companies: readonly Company[] | undefined,
  from: number,
): 'met' | 'subject' | 'aside' | null {
  if (isAlong(companyOf(companies, raw))) return null
  // "met the ambassadors of Utopia (X) and Ruritania (Y)"
  const isDealt = words.key[raw.from - 1] === '(' && words.countryBefore.has(raw.from - 1)
  if (isInBrackets(words, raw.from) && !isDealt) return raw.from > verb ? 'aside' : null
  if (raw.from > verb && raw.from < region && !isNamesake(words, raw))
    return isBearer(words, raw) ? 'aside' : isOfAnother(words, raw) ? null : 'met'
  if (isSubjectOf(words, raw, verb, from) || (mutual && raw.to <= verb)) return 'subject'
  return raw.to <= verb && isHead(words, raw, from) ? 'subject' : null
}

/** "a special envoy of President X", "the visit of President X", "President X's wife": somebody else is met. */
function isOfAnother(words: Words, { from, to }: Raw): boolean {
  if (words.possessive[to - 1]) return true
  const of = words.key[from - 1] === 'the' ? from - 2 : from - 1
  if (words.key[of] === 'from' && MESSAGES.has(words.key[of - 1]!)) return isBorne(words, of - 1)
  return words.key[of] === 'of' && !(words.bits[of - 1]! & EVENT) && !CREDENTIALS.test(words.key[of - 1]!)
}

/** "received the credentials of Ambassador X". */
const CREDENTIALS = /^(?:credentials|credence)$/

/** "the envoy, bearer of a message from President X". */
function isBorne(words: Words, message: number): boolean {
  for (let i = message - 1; i > message - 6 && i >= 0; i--)
    if (/^(?:bearer|bearing|carrying|delivering|conveying|handed|delivered|conveyed)$/.test(words.key[i]!))
      return true
  return false
}

/** "a message delivered by X". */
const isBearer = (words: Words, { from }: Raw) => {
  const by = words.key[from - 1] === 'the' ? from - 2 : from - 1
  return (
    words.key[by] === 'by' &&
    /^(?:delivered|handed|presented|conveyed|brought)$/.test(words.key[by - 1] ?? '')
  )
}

/** "A delegation headed by X met …". */
function isHead(words: Words, { from: at }: Raw, from: number): boolean {
  for (let i = at - 1; i >= from && at - i < 4; i--)
    if (words.key[i] === 'by') return HEADED.has(words.key[i - 1] ?? '')
  return false
}

const HEADED = new Set(['headed', 'led', 'chaired', 'co-chaired', 'presided'])

/** Named as one who came along, and not as the subject of a verb of presence. */
const isAlong = (company: Company | undefined) =>
  company !== undefined && company.verb === 0 && !company.spoken

/** "visited the Anna X Institute": the person is not met there. */
const isNamesake = (words: Words, { to }: Raw) =>
  words.capital[to] === true && (words.bits[to]! & ENDING) !== 0 && !words.possessive[to - 1]

/** Before the verb, and not inside a prepositional phrase or as an owner. */
export function isSubjectOf(words: Words, raw: Raw, verb: number, from: number): boolean {
  if (raw.to > verb || words.possessive[raw.to - 1]) return false
  const before = words.key[raw.from - 1] === 'the' ? raw.from - 2 : raw.from - 1
  return before < from || !BEFORE_OBJECT.has(words.key[before]!)
}

const BEFORE_OBJECT = new Set(['of', 'by', 'for', 'to', 'with', 'on', 'from', 'behalf', 'alongside'])
