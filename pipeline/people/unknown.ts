/**
 * Words that stand where an office stands and are in no list: "the Danish Loremaster, Mr. X", "Mr. X, Loremaster of
 * Utopia". The role stays null; a reader is told where to look.
 */
import type { Warning } from '../types.js'
import type { Draft } from './persons.js'
import type { Raw } from './raw.js'
import { spanOf, type Words } from './words.js'

/** Words that one such phrase may have. */
const MOST = 6

/** One warning for each of those who met or came along and has no role. */
export function unknownOffices(words: Words, drafts: readonly Draft[], there: readonly boolean[]): Warning[] {
  const warnings: Warning[] = []
  for (const [i, draft] of drafts.entries()) {
    if (!there[i] || draft.titles.length > 0) continue
    for (const raw of draft.mentions) {
      const found = before(words, raw) ?? behind(words, raw)
      if (!found) continue
      warnings.push({
        code: 'office-unknown',
        message: 'these words stand where an office stands, and no list has them',
        ...spanOf(words, found.from, found.to),
      })
      break
    }
  }
  return warnings
}

interface Range {
  readonly from: number
  readonly to: number
}

/** Behind a comma, or for a name with a style straight before it. */
function before(words: Words, { from, honorifics }: Raw): Range | null {
  const comma = words.key[from - 1] === ','
  if (!comma && honorifics.length === 0) return null
  const to = comma ? from - 1 : from
  let start = to
  while (start > to - MOST && isOfOffice(words, start - 1, words.sentence[from]!)) start--
  const opens = words.key[start - 1]
  const determined = opens === 'the' || opens === 'a' || opens === 'an' || words.countryBefore.has(start)
  return start < to && determined ? { from: start, to } : null
}

/** An apposition that goes on with `of` or `for`: what ends at a comma may be one more name of a list. */
function behind(words: Words, { to }: Raw): Range | null {
  if (words.key[to] !== ',') return null
  let from = to + 1
  if (words.key[from] === 'the' || words.key[from] === 'a' || words.key[from] === 'an') from++
  let end = from
  while (end < from + MOST && isOfOffice(words, end, words.sentence[to]!)) end++
  return end > from && CLOSES.has(words.key[end] ?? '') ? { from, to: end } : null
}

const CLOSES = new Set(['of', 'for', 'at'])

/** With a capital, in no list, and of the same sentence. */
const isOfOffice = (words: Words, i: number, sentence: number) =>
  words.sentence[i] === sentence && words.capital[i] === true && words.bits[i] === 0 && !words.country.has(i)
