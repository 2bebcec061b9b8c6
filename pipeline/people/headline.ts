/** What the headline tells of who held the meeting. */
import { HEADLINE } from '../knowledge/people.js'
import type { Roll, SentenceView } from './roll.js'
import type { Words } from './words.js'

/** The headline of a meeting names who held it; true where it tells of travel, with one meeting after another. */
export function readTitle(words: Words, { from, to, raws }: SentenceView, roll: Roll): boolean {
  let travel = false
  let event = false
  for (let i = from; i < to; i++) {
    travel ||=
      TRAVEL.has(words.key[i]!) &&
      !/^(?:bans?|restrictions?|advisory|documents?)$/.test(words.key[i + 1] ?? '')
    event ||= (words.bits[i]! & HEADLINE) !== 0
  }
  if (event || travel)
    for (const raw of raws)
      if (
        !/^(?:behalf|ahead)$/.test(words.key[raw.from - 2] ?? '') &&
        !ABOUT.has(words.key[raw.from - 1] ?? '')
      )
        roll.raise(raw, 'principal')
  return travel
}

/** `COMMISSION PRESIDENT HOLDS CONSULTATIONS …`: who holds the office with which the headline opens, before its verb. */
export function readTitleHolders(words: Words, { from, to, raws }: SentenceView, roll: Roll): void {
  const [first] = raws
  if (!first || roll.has(first) || first.from > from + 3) return
  for (let i = first.to; i < to && i < first.to + 3; i++)
    if (words.bits[i]! & HEADLINE && /(?:s|d)$/.test(words.key[i]!)) roll.raiseHolder(first, 'principal')
}

const TRAVEL = new Set(['travel', 'trip', 'travels'])
const ABOUT = new Set(['on', 'over', 'against', 'about', 'regarding', 'concerning'])
