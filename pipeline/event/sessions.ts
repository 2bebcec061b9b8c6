/** The parts of an event of more than one: a small-group meeting, talks, a working dinner, with their own times. */
import type { Knowledge } from '../knowledge/index.js'
import { phraseAt } from '../knowledge/phrases.js'
import type { FoundEvent, Page } from '../types.js'
import { readClock, type Start } from './clock.js'
import { type Duration, readDuration } from './duration.js'
import type { Lead } from './lead.js'

interface Session {
  readonly kind: string
  start: Start | null
  duration: Duration | null
}

/** One entry a kind, in the order of the paragraph that tells of the event; empty where there was one part only. */
export function findSessions(page: Page, lead: Lead, knowledge: Knowledge): FoundEvent['sessions'] {
  const sentence = page.sentences[lead.sentence]
  if (!sentence) return []
  const { tokens } = page
  const { end } = page.outline.blocks[sentence.block]!
  const found = new Map<string, Session>()
  let open: { start: Start | null; duration: Duration | null } = { start: null, duration: null }
  let current: Session | null = null
  for (let i = lead.from; i < tokens.length && tokens[i]!.end <= end; ) {
    const clock = readClock(tokens, i, tokens.length)
    const duration = clock ? null : readDuration(tokens, i, tokens.length)
    const phrase = clock || duration ? null : phraseAt(knowledge.events.sessions, tokens, i)
    if (clock) {
      open = { ...open, start: { value: clock.value, at: clock.at } }
      i = clock.to
    } else if (duration) {
      const value = { value: duration.value, at: duration.at, approximate: duration.approximate }
      if (current && !current.duration) current.duration = value
      else open = { ...open, duration: value }
      i = duration.to
    } else if (phrase) {
      current = found.get(phrase.value) ?? { kind: phrase.value, ...open }
      if (!found.has(phrase.value)) found.set(phrase.value, current)
      open = { start: null, duration: null }
      i = phrase.to
    } else i++
  }
  return found.size > 1 ? [...found.values()] : []
}
