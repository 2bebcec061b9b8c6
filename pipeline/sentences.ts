/**
 * Stage: sentences. A sentence ends at a full stop, question mark or exclamation mark that no abbreviation, initial
 * or number owns; closing quotes and brackets after it belong to it. Lists with semicolons stay whole.
 */
import type { Abbreviations } from './knowledge/abbreviations.js'
import type { Knowledge } from './knowledge/index.js'
import type { Block, Sentence, Token } from './types.js'

/** A longer sentence is cut: no stage works on more than this many characters at once. */
export const SENTENCE_LIMIT = 10_000

export function splitSentences(
  blocks: readonly Block[],
  tokens: readonly Token[],
  { abbreviations }: Knowledge,
): Sentence[] {
  const sentences: Sentence[] = []
  let t = 0
  for (const [block, { start, end }] of blocks.entries()) {
    while (t < tokens.length && tokens[t]!.start < start) t++
    const first = t
    while (t < tokens.length && tokens[t]!.start < end) t++
    splitBlock({ tokens, abbreviations }, block, first, t, sentences)
  }
  return sentences
}

/** What the rules read. */
interface Words {
  readonly tokens: readonly Token[]
  readonly abbreviations: Abbreviations
}

function splitBlock(words: Words, block: number, first: number, limit: number, into: Sentence[]) {
  const { tokens } = words
  let from = first
  let i = first
  while (i < limit) {
    const enclosed = enclosureEnd(tokens, i, from, limit)
    if (enclosed > i) {
      i = enclosed
      continue
    }
    const to = endsAt(words, i, limit)
    if (to > 0) {
      push(block, from, to, tokens, into)
      from = to
      i = to
    } else i++
  }
  if (from < limit) push(block, from, limit, tokens, into)
}

/** Adds `tokens[from] … tokens[to - 1]` as a sentence, cut into pieces where it is too long. */
function push(block: number, from: number, to: number, tokens: readonly Token[], into: Sentence[]) {
  const [begin, end] = [tokens[from]!.start, tokens[to - 1]!.end]
  if (end - begin <= SENTENCE_LIMIT) {
    into.push({ start: begin, end, block, from, to, cut: false })
    return
  }
  let start = from
  for (let i = from; i < to; i++) {
    const last = i + 1 === to
    if (!last && tokens[i + 1]!.end - tokens[start]!.start <= SENTENCE_LIMIT) continue
    into.push({
      start: tokens[start]!.start,
      end: tokens[i]!.end,
      block,
      from: start,
      to: i + 1,
      cut: true,
    })
    start = i + 1
  }
}

/** Longest passage in brackets or quotation marks that is kept in one piece, in tokens. */
const ENCLOSED = 250
const CLOSER: ReadonlyMap<string, string> = new Map([
  ['(', ')'],
  ['[', ']'],
  ['“', '”'],
  ['«', '»'],
])

/**
 * The token after a passage in brackets or quotation marks that opens at `i`, `i` where none does. A passage that
 * opens the sentence is read as sentences of its own. The closing mark is left to `endsAt`.
 */
function enclosureEnd(tokens: readonly Token[], i: number, from: number, limit: number): number {
  const opener = tokens[i]!
  if (opener.kind !== 'punctuation') return i
  const closer = CLOSER.get(opener.text)
  if (closer === undefined || i === from) return i
  let depth = 0
  for (let j = i; j < Math.min(limit, i + ENCLOSED); j++) {
    const { text } = tokens[j]!
    if (text === opener.text) depth++
    else if (text === closer && --depth === 0)
      // One word with a stop is an abbreviation: "(ret.)".
      return stopBefore(tokens, j) && j - i > 3 ? j - 1 : j + 1
  }
  return i
}

const stopBefore = (tokens: readonly Token[], j: number) => STOPS.has(tokens[j - 1]!.text)

const STOPS = new Set(['.', '!', '?', '…', '。'])
const CLOSING = new Set('"\'”’)]»')
const OPENING = new Set('"\'“‘([«-–—*•')

/** The token after the sentence's end where the stop at `i` ends one, else 0. */
function endsAt(words: Words, i: number, limit: number): number {
  const { tokens, abbreviations } = words
  const stop = tokens[i]!
  const { dotted } = stop.word
  if (!dotted && (stop.kind !== 'punctuation' || !STOPS.has(stop.text))) return 0
  let to = i + 1
  while (to < limit && (STOPS.has(tokens[to]!.text) || closes(tokens, to))) to++
  if (to >= limit) return limit
  const gap = tokens[to]!.start > tokens[to - 1]!.end
  const next = wordAfter(tokens, to, limit)
  if (next === null) return 0
  if (!gap) return runTogether(words, i, to) ? to : 0
  if (dotted)
    return abbreviations.openers.has(next.lower) && next.capital && !abbreviations.titles.has(stop.lower)
      ? to
      : 0
  if (next.kind === 'word' && !next.capital) return next.lower === next.text && isCased(next) ? 0 : to
  if (stop.text === '.' && to === i + 1 && owned(words, i, next)) return 0
  return to
}

/** A closing mark directly on what it closes. */
function closes(tokens: readonly Token[], j: number): boolean {
  const { text, start, end } = tokens[j]!
  if (!CLOSING.has(text) || start > tokens[j - 1]!.end) return false
  const straight = text === '"' || text === "'"
  return !straight || tokens[j + 1] === undefined || tokens[j + 1]!.start > end
}

/** The word or number that the next sentence would begin with. */
function wordAfter(tokens: readonly Token[], at: number, limit: number): Token | null {
  for (let j = at; j < limit && j < at + 3; j++) {
    if (tokens[j]!.kind !== 'punctuation') return tokens[j]!
    if (!OPENING.has(tokens[j]!.text)) return null
  }
  return null
}

/** Does an abbreviation, an initial or a number own the stop at `i`? */
function owned({ tokens, abbreviations }: Words, i: number, next: Token): boolean {
  const before = tokens[i - 1]
  if (before === undefined || before.end !== tokens[i]!.start) return false
  if (next.kind === 'number' && abbreviations.beforeNumber.has(before.lower)) return true
  if (!before.capital) return false
  if (abbreviations.titles.has(before.lower)) return true
  const initial = before.text.length === 1 && before.text !== 'I'
  return (
    (initial || abbreviations.shortened.has(before.lower)) &&
    !(next.capital && abbreviations.openers.has(next.lower))
  )
}

/** `meeting.The`: a lost space, told from `U.N.` and `en.example.org` by the words on both sides. */
function runTogether({ tokens, abbreviations }: Words, i: number, to: number): boolean {
  const before = tokens[i - 1]
  const next = tokens[to]!
  if (before === undefined || tokens[i]!.text !== '.' || !next.capital || next.text.length < 2) return false
  if (before.kind === 'word' && (before.text.length < 3 || abbreviations.titles.has(before.lower)))
    return false
  return before.kind !== 'punctuation' || CLOSING.has(before.text)
}

const isCased = ({ word }: Token) => !word.upper
