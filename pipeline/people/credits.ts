/** Who wrote, translated or photographed: "Photo: X", "Author: X", "By X", "AGENCY/X/Y" on lines outside the running text. */
import { ENDING, type PeopleKnowledge, PORTFOLIO } from '../knowledge/people.js'
import type { Page } from '../types.js'
import { stylesAt } from './honorifics.js'
import { nameEnd } from './names.js'
import { namedBy, type Raw, serving } from './raw.js'
import type { Words } from './words.js'

/** They serve the issuer. */
export function creditRaws(
  page: Page,
  words: Words,
  issuer: string | null,
  knowledge: PeopleKnowledge,
): Raw[] {
  const found: Raw[] = []
  for (const [s, { block }] of page.sentences.entries()) {
    const { kind } = page.outline.blocks[block]!
    if (kind !== 'furniture' && kind !== 'caption') continue
    for (const raw of creditsAt(words, knowledge, words.starts[s]!, words.starts[s + 1]!))
      found.push(issuer === null ? raw : serving(raw, [issuer]))
  }
  return found
}

/** The persons credited on the line of words `from … to - 1`. */
function creditsAt(words: Words, knowledge: PeopleKnowledge, from: number, to: number): Raw[] {
  const found: Raw[] = []
  for (let i = creditStart(words, from, to); i > 0 && i < to; ) {
    const styles = stylesAt(words, knowledge, i, to)
    const end = nameEnd(words, knowledge, styles.to, to, styles.to > i)
    if (!isFullName(words, styles.to, end) || (end < to && !isClosed(words, end))) break
    found.push(namedBy(i, styles.to, end, styles, true))
    if (!SEPARATORS.has(words.key[end] ?? '')) break
    i = creditAfter(words, end + 1)
  }
  return found
}

const LABELS = new Set(
  `photo photos photographer picture pictures author authors reporter reporters correspondent editor editors
  translator translation writer text source credit credits image images`.split(/\s+/),
)
const DEEDS = new Set(
  'photo photos picture pictures written reported reporting edited editing writing translated text'.split(
    ' ',
  ),
)
const SEPARATORS = new Set(['/', ',', '&', 'and', ';'])
const CLOSING = new Set([...SEPARATORS, '(', '|', '–', '-', '.', ')', 'http', 'https', 'www'])

/** "Reporting by X; editing by Y". */
const creditAfter = (words: Words, i: number) =>
  words.key[i + 1] === 'by' && DEEDS.has(words.key[i]!) ? i + 2 : i

const isClosed = (words: Words, i: number) => CLOSING.has(words.key[i]!) || words.opensLine(i)

/** Where the first name stands; 0 where the line credits nobody. */
function creditStart(words: Words, from: number, to: number): number {
  if (words.key[from] === 'by') return to - from < 8 ? from + 1 : 0
  if (words.key[from + 1] === '/' && isAgency(words, from)) return from + 2
  for (let i = from; i + 1 < Math.min(to, from + 6); i++) {
    if (words.key[i + 1] === ':' && LABELS.has(words.key[i]!)) return i + 2
    if (words.key[i + 1] === 'by' && DEEDS.has(words.key[i]!)) return words.key[i + 2] === ':' ? i + 3 : i + 2
  }
  return 0
}

function isAgency(words: Words, i: number): boolean {
  const { text, length, upper } = words.tokens[words.at[i]!]!.word
  return length > 1 && length < 7 && upper && text !== text.toLowerCase()
}

/** Two to four words, of which none belongs to a body or an office. */
function isFullName(words: Words, from: number, to: number): boolean {
  if (to - from < 2 || to - from > 6) return false
  let full = 0
  for (let i = from; i < to; i++) {
    if (words.bits[i]! & (ENDING | PORTFOLIO)) return false
    if (words.key[i]!.length > 1) full++
  }
  return full > 1
}
