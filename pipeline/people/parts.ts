/** Who held the meeting, who was also there, who is only named; and the sentences that tell it. */
import type { Part } from '../record/schema.js'
import type { Page } from '../types.js'
import { isListHead, readAttendance } from './attendance.js'
import { readTitle, readTitleHolders } from './headline.js'
import { readLead } from './leads.js'
import { isAtMeeting, isSeries, readHolders, readNounLead, SERIES } from './nounleads.js'
import type { Clusters, Draft } from './persons.js'
import type { Raw } from './raw.js'
import { Roll, type SentenceView } from './roll.js'
import { readSpeakers } from './speakers.js'
import type { Words } from './words.js'

export interface Parts {
  /** The part of each person, in the order of the persons. */
  readonly of: readonly Part[]
  readonly leads: readonly number[]
  readonly attendance: readonly number[]
  /** Mentions that stand as the one met, called or received by the subject of their sentence. */
  readonly met: ReadonlySet<Raw>
}

const BODY = new Set(['paragraph', 'bullet'])

export function findParts(
  page: Page,
  words: Words,
  raws: readonly Raw[],
  clusters: Clusters,
  drafts: readonly Draft[],
  margins: ReadonlySet<Raw>,
  issuer: string | null,
): Parts {
  const roll = new Roll(clusters, drafts)
  const leads: number[] = []
  const attendance: number[] = []
  const body: SentenceView[] = []
  const bySentence = groupBySentence(words, raws)
  const titled: SentenceView[] = []
  let travel = false
  for (const [index, sentence] of page.sentences.entries()) {
    const kind = page.outline.blocks[sentence.block]!.kind
    const view = {
      index,
      from: words.starts[index]!,
      to: words.starts[index + 1]!,
      raws: bySentence.get(index) ?? [],
    }
    if (kind === 'title') {
      titled.push(view)
      travel = readTitle(words, view, roll) || travel
    }
    if (BODY.has(kind)) body.push(view)
    else if (kind !== 'title' && body.length === 0)
      for (const raw of view.raws) if (margins.has(raw)) roll.raise(raw, 'principal')
  }
  for (const view of titled) readTitleHolders(words, view, roll)
  let settled = false
  let listed = false
  travel ||=
    titled.some((view) => isSeries(words, view)) ||
    body.slice(0, SERIES).some((view) => isSeries(words, view))
  for (const view of body) {
    if (travel && isAtMeeting(words, view)) readNounLead(words, view, roll)
    if (travel) readHolders(words, view, roll)
    const told = readLead(words, view, roll, settled && !travel)
    if (told !== 'no' && !settled) leads.push(view.index)
    settled ||= told === 'settled'
    if (told !== 'settled' && !settled && view === body[0] && readNounLead(words, view, roll)) {
      leads.push(view.index)
      settled = true
    }
    listed = isListHead(words, view) || (listed && view.raws[0]?.from === view.from)
    if (listed) for (const raw of view.raws) roll.raise(raw, 'attendee')
    if (readAttendance(words, view, roll, issuer)) attendance.push(view.index)
  }
  if (!settled) for (const view of body) if (readNounLead(words, view, roll)) break
  if (roll.principals() < 2) for (const view of body) readSpeakers(words, view, roll)
  return { of: roll.parts, leads, attendance, met: roll.met }
}

function groupBySentence(words: Words, raws: readonly Raw[]): Map<number, Raw[]> {
  const groups = new Map<number, Raw[]>()
  for (const raw of raws) {
    const s = words.sentence[raw.from]!
    const list = groups.get(s)
    if (list) list.push(raw)
    else groups.set(s, [raw])
  }
  return groups
}
