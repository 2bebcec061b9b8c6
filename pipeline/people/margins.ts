/** Who is named outside the running text: the minister of the letterhead who writes "I", and the press contacts. */
import { ENDING, NEVER, type PeopleKnowledge, PORTFOLIO } from '../knowledge/people.js'
import type { Page } from '../types.js'
import { findRaw } from './mentions.js'
import { nameEnd } from './names.js'
import { extended, type Raw, serving } from './raw.js'
import { titleAt } from './titles.js'
import type { Words } from './words.js'

/** Lines after a line that asks to contact somebody in which names are looked for. */
const CONTACT_LINES = 8

/** They serve the issuer. */
export function marginRaws(
  page: Page,
  words: Words,
  issuer: string | null,
  knowledge: PeopleKnowledge,
): Raw[] {
  const kinds = page.sentences.map((s) => page.outline.blocks[s.block]!.kind)
  const body = kinds.indexOf('paragraph')
  const found: Raw[] = []
  if (body > 0 && isFirstPerson(words, kinds))
    for (let s = 0; s < body && found.length === 0; s++)
      if (kinds[s] === 'furniture' || kinds[s] === 'caption') found.push(...letterhead(words, knowledge, s))
  for (let s = 0; s < body; s++) {
    const raw =
      kinds[s] === 'furniture' && isIssued(words, s)
        ? contactAt(words, knowledge, words.starts[s]!, words.starts[s + 1]!)
        : null
    if (raw) found.push(raw)
  }
  let left = 0
  for (let s = Math.max(body, 0); s < kinds.length; s++) {
    if (kinds[s] !== 'furniture') continue
    const label = labelEnd(words, s)
    if (label >= 0) left = CONTACT_LINES
    const listed = left-- > 0
    const raw = contactAt(words, knowledge, Math.max(label, words.starts[s]!), words.starts[s + 1]!)
    const titled = raw && withOfficeLine(words, knowledge, s, raw)
    // Without a label only a signature is read: a name over its office.
    if (titled && (listed || (titled.after !== null && titled.to === words.starts[s + 1]))) found.push(titled)
  }
  return issuer === null ? found : found.map((raw) => (raw.codes.length ? raw : serving(raw, [issuer])))
}

/** A sentence without quotation marks opens with "I": the text is told by the one whose letterhead it bears. */
function isFirstPerson(words: Words, kinds: readonly string[]): boolean {
  return kinds.some((kind, s) => {
    if (kind !== 'paragraph') return false
    const [from, to] = [words.starts[s]!, words.starts[s + 1]!]
    let own = false
    for (let i = from; i < Math.min(to, from + 4); i++)
      own ||= words.key[i] === 'i' && words.capital[i + 1] === false
    for (let i = from; own && i < to; i++) own = !QUOTES.has(words.key[i]!)
    return own
  })
}

const QUOTES = new Set(['"', '“', '”'])

/** The styled name on a line, with the office on the line after it. */
function letterhead(words: Words, knowledge: PeopleKnowledge, s: number): Raw[] {
  const [from, to] = [words.starts[s]!, words.starts[s + 1]!]
  const raw = rawsOf(words, knowledge, from, to).find((r) => r.strong && r.nameTo > r.nameFrom)
  return raw && raw.to === to ? [withOfficeLine(words, knowledge, s, raw)] : []
}

/** Adds the office that fills the line after the name's. */
function withOfficeLine(words: Words, knowledge: PeopleKnowledge, s: number, raw: Raw): Raw {
  const [to, end] = [words.starts[s + 1]!, words.starts[s + 2]]
  if (end === undefined || end === to || raw.after) return raw
  const office = titleAt(words, knowledge, to, to, end, true)
  return office && office.outerTo === end ? extended(raw, raw.to, raw.codes, office, raw.strong) : raw
}

/** "Press Secretary X provided the following readout:". */
function isIssued(words: Words, s: number): boolean {
  for (let i = words.starts[s]! + 1; i < words.starts[s + 1]!; i++)
    if (words.key[i] === 'following' && /^(readout|statement)$/.test(words.key[i + 1] ?? '')) return true
  return false
}

const CONTACT = /^(contacts?|enquiries|inquiries|queries)$/
const MORE = /^(additional|further|more)$/

/** One past the words and the colon that announce contacts; -1 where the line announces none. */
function labelEnd(words: Words, s: number): number {
  const [from, to] = [words.starts[s]!, Math.min(words.starts[s + 1]!, words.starts[s]! + 6)]
  for (let i = from; i < to; i++)
    if (
      (CONTACT.test(words.key[i]!) && words.key[i + 1] !== 'us') ||
      (words.key[i] === 'information' && MORE.test(words.key[i - 1] ?? ''))
    )
      return words.key[i + 1] === ':' ? i + 2 : i + 1
  return -1
}

/** A name that fills the line, or goes before a comma or a number. */
function contactAt(words: Words, knowledge: PeopleKnowledge, from: number, to: number): Raw | null {
  if (from >= to) return null
  const styled = rawsOf(words, knowledge, from, to).find((r) => r.strong && r.nameTo > r.nameFrom)
  if (styled) return styled
  const end = nameEnd(words, knowledge, from, to, false)
  for (let i = from; i < end; i++)
    if (words.bits[i]! & (NEVER | ENDING | PORTFOLIO) || words.country.has(i)) return null
  const size = end - from
  if (size < 2 || size > 4 || (end < to && !/^[,+(\d]/.test(words.key[end]!))) return null
  return {
    from,
    to: end,
    nameFrom: from,
    nameTo: end,
    title: null,
    after: null,
    honorifics: [],
    gender: null,
    codes: [],
    strong: true,
  }
}

function rawsOf(words: Words, knowledge: PeopleKnowledge, from: number, to: number): Raw[] {
  const raws: Raw[] = []
  findRaw(words, knowledge, from, to, raws)
  return raws
}
