/** The clock times, durations and names of sessions in the paragraph that tells of the event. */
import type { Knowledge } from '../knowledge/index.js'
import { phraseAt } from '../knowledge/phrases.js'
import type { Page, Token } from '../types.js'
import { isLocal } from './bound.js'
import { readClock, type Start } from './clock.js'
import { type Duration, readDuration } from './duration.js'
import type { Lead } from './lead.js'

export interface Mark {
  /** `tokens[from] … tokens[to - 1]`. */
  readonly from: number
  readonly to: number
  /** Index into `Page.sentences`. */
  readonly sentence: number
  /** The token that opens the bracket it stands in, -1 outside of brackets. */
  readonly bracket: number
  readonly start: Start | null
  /** The start is said to be in the time of the venue. */
  readonly local: boolean
  readonly duration: Duration | null
  /** The kind of session that is named; such a mark has no times. */
  readonly session: string | null
}

/** In the order of the text; what a bracket says of the hour elsewhere is left out. */
export function readMarks(page: Page, lead: Lead, { events }: Knowledge): Mark[] {
  const { tokens, sentences } = page
  const { end } = page.outline.blocks[sentences[lead.sentence]!.block]!
  const opening = events.times.bit | events.sessions.bit
  const marks: Mark[] = []
  let sentence = lead.sentence
  let bracket = -1
  for (let i = lead.from; i < tokens.length && tokens[i]!.end <= end; ) {
    const { kind, text, opens } = tokens[i]!.word
    if (kind === 'word' && !(opens & opening)) {
      i++
      continue
    }
    while (sentence + 1 < sentences.length && sentences[sentence]!.to <= i) sentence++
    const elsewhere = text === '(' && bracket < 0 ? endOfElsewhere(tokens, i) : 0
    if (text === '(' && bracket < 0) bracket = i
    if (text === ')' || elsewhere > 0) bracket = -1
    const clock = elsewhere > 0 ? null : readClock(tokens, i, tokens.length)
    const duration = clock ? null : readDuration(tokens, i, tokens.length)
    const phrase = clock || duration ? null : phraseAt(events.sessions, tokens, i)
    const found = clock ?? duration ?? phrase
    if (found)
      marks.push({
        from: i,
        to: found.to,
        sentence,
        bracket,
        start: clock?.start ?? null,
        local: clock !== null && isLocal(tokens, i, clock.to),
        duration: clock?.duration ?? asDuration(duration),
        session: phrase?.value ?? null,
      })
    i = Math.max(elsewhere, found?.to ?? i + 1)
  }
  return marks
}

const asDuration = (read: (Duration & { to: number }) | null): Duration | null =>
  read && { value: read.value, at: read.at, approximate: read.approximate }

/** One past a bracket that tells the time elsewhere, `(7:20 a.m. on May 16, Utopia time)`; 0 where it does not. */
function endOfElsewhere(tokens: readonly Token[], open: number): number {
  let elsewhere = false
  for (let i = open + 1; i < tokens.length && i < open + LONGEST; i++) {
    const { text, lower } = tokens[i]!
    if (text === ')') return elsewhere ? i + 1 : 0
    const before = tokens[i - 1]!
    elsewhere ||= (lower === 'time' || lower === 'date') && before.capital
    elsewhere ||= ZONE.test(text) && i > open + 1
    elsewhere ||= lower === 'in' && tokens[i + 1]!.capital && i < open + 6 && before.kind !== 'word'
  }
  return 0
}

const LONGEST = 24

/** `JST`, `GMT`, `UTC`. */
const ZONE = /^(?:[A-Z]{2,3}T|UTC)$/
