/** Words that tell of an event where no list of phrases can: `called on Minister X`, `sent on Monday a cable`. */
import type { EventSign } from '../knowledge/events.js'
import { HEAD, MODIFIER, PORTFOLIO, STYLE } from '../knowledge/people.js'
import { type PhraseHit, type PhraseIndex, phraseAt } from '../knowledge/phrases.js'
import type { Token } from '../types.js'

export type SignHit = PhraseHit<EventSign>

export function signsIn(
  index: PhraseIndex<EventSign>,
  tokens: readonly Token[],
  from: number,
  to: number,
): SignHit[] {
  const hits: SignHit[] = []
  for (let i = from; i < to; ) {
    // `calls` is a sign of its own in a headline.
    const visited = tokens[i + 1]?.lower === 'on' && isCall(tokens[i]!) ? callAt(tokens, i, to) : null
    const hit =
      visited ?? phraseAt(index, tokens, i, to) ?? TOLD.get(tokens[i]!.lower)?.(tokens, i, to) ?? null
    if (hit) hits.push(hit)
    i = hit ? hit.to : i + 1
  }
  return hits
}

/** `called on Commerce Adviser X`: one goes there; `called Minister X`: one telephones; `called on X to` asks. */
function callAt(tokens: readonly Token[], at: number, to: number): SignHit | null {
  const on = tokens[at + 1]?.lower === 'on'
  let i = at + (on ? 2 : 1)
  while (/^(?:the|his|her|their|mr|mr\.|ms|ms\.|h\.e\.)$/.test(tokens[i]?.lower ?? '')) i++
  if (i >= to || !tokens[i]!.capital || !(tokens[i]!.word.classes & (HEAD | STYLE | MODIFIER | PORTFOLIO)))
    return null
  for (let k = i; k < Math.min(to, i + 10) && tokens[k]!.text !== ','; k++)
    if (
      tokens[k]!.lower === 'to' &&
      isInfinitive(tokens[k + 1]) &&
      !/^(?:discuss|review|exchange)$/.test(tokens[k + 1]!.lower)
    )
      return null
  const value: EventSign = on
    ? { mode: 'in-person', kind: 'courtesy-call', weight: 4.5 }
    : { mode: 'phone', kind: 'call', weight: 1.2 }
  return { value, from: at, to: on ? at + 2 : at + 1 }
}

const CALLS = ['call', 'calls', 'called']
const isCall = ({ lower }: Token) => CALLS.includes(lower)

const isInfinitive = (next: Token | undefined) =>
  next?.kind === 'word' && !next.capital && !/^(?:the|an?|his|her)$/.test(next.lower)

/** `sent on Wednesday a cable to`: a day or an adjective stands between. */
function sentAt(tokens: readonly Token[], at: number, to: number): SignHit | null {
  for (let i = at + 1; i < Math.min(to, at + 7) && tokens[i]!.kind === 'word'; i++)
    if (LETTERS.has(tokens[i]!.lower))
      return { value: { mode: 'written', kind: 'message', weight: 3.8 }, from: at, to: i + 1 }
  return null
}

const SENT = ['sent', 'sends', 'dispatched', 'addressed']

/** What is read at these verbs. */
const TOLD = new Map([
  ...CALLS.map((verb) => [verb, callAt] as const),
  ...SENT.map((verb) => [verb, sentAt] as const),
])

const LETTERS = new Set([
  'cable',
  'cables',
  'letter',
  'letters',
  'message',
  'messages',
  'telegram',
  'telegrams',
  'note',
])

/** `received the envoy, who came with a letter from …`: what a guest brings is not the event. */
export function isBrought(tokens: readonly Token[], at: number, from: number): boolean {
  for (let i = at - 1; i >= Math.max(from, at - 3); i--) if (BRINGS.has(tokens[i]!.lower)) return true
  return false
}

const BRINGS = new Set(
  'with carrying carries bearing bears delivered delivering delivers handed handing conveyed conveying brought bringing presented'.split(
    ' ',
  ),
)

/** "including a working dinner", "followed by talks and a lunch": a part of the event. */
export function isPart(tokens: readonly Token[], at: number, from: number): boolean {
  for (let i = at - 1, near = from; i >= Math.max(near, from, at - LONGEST_PARTS); i--) {
    const { lower } = tokens[i]!
    if (lower === 'including' || lower === 'included') return i >= at - 3
    if (lower === 'by' && tokens[i - 1]?.lower === 'followed') return true
    if (i === at - 3) near = isAdded(tokens, at) ? from : at
  }
  return false
}

const LONGEST_PARTS = 20

/** "and a working dinner". */
const isAdded = (tokens: readonly Token[], at: number) =>
  tokens[at - 1]?.lower === 'and' || (tokens[at - 2]?.lower === 'and' && /^an?$/.test(tokens[at - 1]!.lower))
