/** The places that name those who came along: in the sentences that tell it, and in lists under a heading. */
import type { Page } from '../types.js'
import { type Company, companiesIn } from './attendance.js'
import { entryOf, headEnd, isColumns, isCredentials, isEntry, isSubhead, SIDES } from './lists.js'
import type { Raw } from './raw.js'
import type { SentenceView } from './roll.js'
import type { Words } from './words.js'

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
