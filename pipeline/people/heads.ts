/** Who headed the delegations and chaired the session: "co-chaired by X and Y", "the Utopian delegation was led by X". */
import { EVENT } from '../knowledge/people.js'
import type { Raw } from './raw.js'
import type { Roll, SentenceView } from './roll.js'
import type { Words } from './words.js'

/** Sentences at the beginning of a text that may tell it. */
export const HEADS = 6

/** True where somebody is raised. */
export function readHeads(words: Words, { from, to, raws }: SentenceView, roll: Roll): boolean {
  if (raws.length === 0) return false
  let raised = false
  for (let i = from + 1; i + 1 < to; i++) {
    if (words.key[i] === 'who' && isHosting(words, i + 1)) {
      const host = raws.findLast((raw) => raw.to <= i)
      if (host) roll.raise(host, 'principal')
      raised ||= host !== undefined && roll.has(host)
    }
    const told = words.key[i] === 'by' ? isHeaded(words, i, from) : isUnder(words, i, from, to)
    if (!told) continue
    const first = raws.findIndex((raw) => raw.from > i && raw.from < i + 4)
    for (
      let n = first;
      n >= 0 && n < raws.length && (n === first || isJoined(words, raws[n - 1]!, raws[n]!));
      n++
    ) {
      roll.raise(raws[n]!, 'principal')
      raised ||= roll.has(raws[n]!)
    }
  }
  return raised
}

/** "was held under the co-chairmanship of X and Y". */
function isUnder(words: Words, of: number, from: number, to: number): boolean {
  if (words.key[of] !== 'of' || !/^(?:co-)?(?:chairmanship|chair|presidency)$/.test(words.key[of - 1]!))
    return false
  let under = of - 2
  while (under > from && of - under < 6 && words.key[under] !== 'under') under--
  if (words.key[under] !== 'under') return false
  for (let i = from; i < to; i++) if (words.bits[i]! & EVENT || BODIES.has(words.key[i]!)) return true
  return false
}

/** "was co-chaired by", "were headed by"; "the Utopian delegation by" behind a first one. */
function isHeaded(words: Words, by: number, from: number): boolean {
  const key = words.key[by - 1]!
  if (/^(?:delegation|side|team)$/.test(key) || words.countryBefore.has(by)) return isSecond(words, by, from)
  if (!HEADED.has(key)) return false
  const participle = words.key[by - 2] === '-' && words.key[by - 3] === 'co' ? by - 3 : by - 1
  const before = words.key[participle - 1] ?? ''
  if (/^(?:will|to|would)$/.test(words.key[participle - 2] ?? '')) return false
  const opening = participle === from
  if (!opening && !COPULAS.has(before) && before !== 'and' && before !== 'then') return false
  // "It was led by X": the delegation of the sentence before.
  if (words.key[from] === 'it' && by - from < 5) return true
  const end = opening ? by + 30 : by - 1
  for (let i = opening ? by : from; i < end && words.sentence[i] === words.sentence[by]; i++)
    if (words.bits[i]! & EVENT || BODIES.has(words.key[i]!)) return true
  return false
}

/** "…, who chaired the talks". */
function isHosting(words: Words, i: number): boolean {
  const verb = words.key[i] === 'co' ? i + 2 : i
  if (!/^(?:chaired|hosted|led|convened|opened|headed)$/.test(words.key[verb] ?? '')) return false
  for (let j = verb + 1; j < verb + 5; j++)
    if ((words.bits[j] ?? 0) & EVENT || BODIES.has(words.key[j] ?? '')) return true
  return false
}

function isSecond(words: Words, by: number, from: number): boolean {
  for (let i = by - 2; i > from; i--) if (words.key[i] === 'by' && HEADED.has(words.key[i - 1]!)) return true
  return false
}

const HEADED = new Set([
  'headed',
  'led',
  'chaired',
  'co-chaired',
  'opened',
  'co-hosted',
  'presided',
  'co-headed',
  'co-led',
])
const COPULAS = new Set(['was', 'were', 'is', 'are', 'jointly', 'respectively', 'over', 'been'])
const BODIES = new Set(
  'delegation delegations side sides team session round commission committee forum dialogue council group mechanism'.split(
    ' ',
  ),
)

/** Nothing but "and" and an article stands between the two. */
function isJoined(words: Words, a: Raw, b: Raw): boolean {
  const start = a.after ? a.after.outerTo : a.to
  if (b.from - start > 3) return false
  let and = false
  for (let i = start; i < b.from; i++) {
    if (/^(?:and|&)$/.test(words.key[i]!)) and = true
    else if (!/^(?:,|the|by|his|her)$/.test(words.key[i]!)) return false
  }
  return and
}
