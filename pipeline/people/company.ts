/** The places that name those who came along: in the sentences that tell it, and in lists under a heading. */
import { EVENT, NATION } from '../knowledge/people.js'
import type { Page } from '../types.js'
import { type Company, companiesIn } from './attendance.js'
import type { Raw } from './raw.js'
import type { SentenceView } from './roll.js'
import type { Words } from './words.js'

type Stretch = Pick<SentenceView, 'from' | 'to' | 'raws'>

/** By sentence. */
export type Companies = ReadonlyMap<number, readonly Company[]>

export function readCompanies(
  words: Words,
  views: readonly SentenceView[],
  lines: ReadonlySet<number>,
): Companies {
  const found = new Map<number, Company[]>()
  let listed = false
  let fresh = false
  let persons = false
  let principal = false
  for (const view of views) {
    const { kind } = view
    if (kind === 'title' || kind === 'dateline' || (kind === 'furniture' && !lines.has(view.index))) continue
    const companies: Company[] = kind === 'heading' || view.raws.length === 0 ? [] : companiesIn(words, view)
    if (companies.length === 0 && isSideList(words, view))
      companies.push({ from: view.from, to: view.to, verb: 0 })
    const head = headEnd(words, view, kind === 'heading' || kind === 'furniture')
    if (head > 0) {
      listed = fresh = true
      persons = false
      principal = isCredentials(words, view.from, head)
      if (head < view.to) companies.unshift({ from: head, to: view.to, verb: 0 })
    } else if (listed) {
      listed = isEntry(words, view) || isSubhead(words, view) || (fresh && isColumns(view))
      if (listed && view.raws.length > 0) {
        const entry = entryOf(view, persons)
        companies.unshift(principal ? { ...entry, principal } : entry)
        persons ||= view.raws[0]!.strong
      }
      fresh = false
    }
    if (companies.length > 0) found.set(view.index, companies)
  }
  return found
}

/** Lines of a list in the furniture at a document's end. */
const LONGEST_LIST = 60
const LONGEST_ENTRY = 30

/**
 * Sentences of furniture that are the lines of a list of those who were there: a list after the text, without verbs, is
 * taken for what stands around it.
 */
export function listedLines(page: Page, words: Words): Set<number> {
  const lines = new Set<number>()
  let left = 0
  for (const [s, { block }] of page.sentences.entries()) {
    const { kind } = page.outline.blocks[block]!
    const view = { from: words.starts[s]!, to: words.starts[s + 1]!, raws: NONE }
    if (kind === 'title' || kind === 'dateline') left = 0
    else if (headEnd(words, view, kind === 'heading' || kind === 'furniture') > 0) {
      left = LONGEST_LIST
      if (kind === 'furniture') lines.add(s)
    } else if (left > 0 && kind === 'furniture') {
      if (view.to - view.from > LONGEST_ENTRY) left = 0
      else if (left-- > 0) lines.add(s)
    }
  }
  return lines
}

const NONE: readonly Raw[] = []

/** The company of which the phrase is one. */
export const companyOf = (companies: readonly Company[] | undefined, { from }: Raw) =>
  companies?.find((company) => from >= company.from && from < company.to)

/** "From the Utopian side, the Minister of Trade, X, and the Ambassador, Y.": a list without a verb. */
function isSideList(words: Words, { from, to, raws }: SentenceView): boolean {
  if (raws.length === 0 || !/^(?:from|on|for|by)$/.test(words.key[from]!)) return false
  let side = -1
  for (let i = from + 1; i < from + 6 && side < 0; i++) if (SIDES.has(words.key[i] ?? '')) side = i
  if (side < 0 || !/^[,:–-]$/.test(words.key[side + 1] ?? '')) return false
  for (let i = side + 2; i < to; i++)
    if (
      !words.capital[i] &&
      /(?:.ed|^said|^told|^was|^were|^is|^are|^will|^has|^have|^had|^spoke)$/.test(words.key[i]!)
    )
      return false
  return true
}

/** "The credentials were presented by the ambassadors:". */
function isCredentials(words: Words, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (words.key[i] === 'credentials') return true
  return false
}

/** Untitled, only the name with which the line begins is a person's: a name alone where the list has named persons. */
function entryOf({ from, to, raws }: SentenceView, persons: boolean): Company {
  const [first] = raws
  const alone = first!.to >= to && !persons
  return { from, to, verb: 0, untitled: alone ? from : first!.to }
}

/** A line of a list begins with the person, behind its number or its office. */
function isEntry(words: Words, { from, raws }: SentenceView): boolean {
  const [first] = raws
  if (!first) return false
  let i = from
  while (i < first.from && i - from < 4 && !/^\p{L}{3,}/u.test(words.key[i]!)) i++
  return i === first.from || (words.country.get(i)?.to ?? -1) === first.from
}

/** "Name  Position" over a list. */
const isColumns = ({ from, to, raws }: SentenceView) => raws.length === 0 && to - from < 6

/** "Utopia:", "The Utopian side" on a line of its own within a list, or the number of an item. */
function isSubhead(words: Words, { from, to, raws }: SentenceView): boolean {
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
function headEnd(words: Words, { from, to, raws }: Stretch, heading: boolean): number {
  const limit = Math.min(to, from + LONGEST_HEAD)
  let colon = from
  while (colon < limit && words.key[colon] !== ':') colon++
  if (colon === limit && !(heading && to - from < 6)) return 0
  if (raws.some((raw) => raw.from < colon && (raw.strong || raw.nameTo - raw.nameFrom > 1))) return 0
  const first = raws.find((raw) => raw.from > colon)
  if (colon < to && first && first.from > colon + 4) return 0
  if (!isHead(words, from, colon)) return 0
  return Math.min(colon + 1, to)
}

function isHead(words: Words, from: number, to: number): boolean {
  let side = false
  let nation = false
  for (let i = from; i < to; i++) {
    const key = words.key[i]!
    if (key === 'left' && /^(?:from|pictured|l)$/.test(words.key[i - 1] ?? '')) return true
    if (THERE.has(key) || (key === 'credentials' && words.key[to - 1] === 'ambassadors')) return true
    side ||= SIDES.has(key)
    nation ||= words.country.has(i)
    if (/^(?:said|stated|agreed|noted|discussed|expressed|stressed|statement|position|view)$/.test(key))
      return false
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
const SIDES = new Set(['side', 'delegation', 'delegations', 'part', 'team', 'delegates', 'members'])
