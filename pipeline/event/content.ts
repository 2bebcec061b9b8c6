/** Where a sentence speaks of the event itself: behind an opening of another event, before what was said. */
import type { Token } from '../types.js'
import type { SignHit } from './signs.js'

export function afterOpening(tokens: readonly Token[], from: number, to: number): number {
  if (!OPENINGS.has(tokens[from]?.lower ?? '')) return from
  let other = false
  for (let i = from; i < Math.min(to, from + 40); i++) {
    if (i < from + 4 && OTHER_EVENT.has(tokens[i]!.lower)) other = true
    if (other && tokens[i]!.text === ',') return i + 1
  }
  return from
}

/** A sentence may open with another event: "Following their call on Monday, …". */
const OPENINGS = new Set('following after ahead before prior in building as since upon earlier'.split(' '))

const OTHER_EVENT = new Set(
  'following after ahead before prior advance building follow since upon'.split(' '),
)

/** Where a sentence goes over from the event to what was said there: "to discuss", "and exchanged views", "during". */
export function contentStart(tokens: readonly Token[], sign: SignHit, start: number, to: number): number {
  // "During the conversation, …": all that follows the comma is what was said.
  const framed = FRAMES.has(tokens[start]!.lower) && sign.from - start < 6
  let depth = 0
  for (let i = sign.to; i < to; i++) {
    const { lower, text } = tokens[i]!
    if (text === '(') depth++
    else if (text === ')') depth = Math.max(0, depth - 1)
    if (depth > 0) continue
    if ((CONTENT.has(lower) && !isMeasure(tokens[i + 1])) || (framed && text === ',')) return i
    if (lower === 'to' && isVerb(tokens[i + 1], i + 1 < to) && tokens[i - 1]!.lower !== 'visit') return i
  }
  return to
}

const CONTENT = new Set(
  `during regarding concerning about following ahead discussing exchanging exchange focusing focused where when after
  before discussed exchanged expressed reaffirmed agreed centered centred covered dealt revolved touched devoted`.split(
    /\s+/,
  ),
)

const FRAMES = new Set('during in at'.split(' '))

const NO_VERB = new Set('the a an his her its their this that these those both all'.split(' '))

/** "about 40 minutes". */
const isMeasure = (next: Token | undefined) =>
  next?.kind === 'number' || /^(?:an?|one|two|half)$/.test(next?.lower ?? '')

const isVerb = (token: Token | undefined, inside: boolean) =>
  inside && token !== undefined && token.kind === 'word' && !token.capital && !NO_VERB.has(token.lower)
