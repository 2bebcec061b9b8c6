/** Who held the meeting, who was also there, who is only named; and the sentences that tell it. */
import type { Part } from '../record/schema.js'
import { readAttendants, readCompany } from './companions.js'
import type { Companies } from './company.js'
import { readTitle, readTitleHolders } from './headline.js'
import { HEADS, readHeads } from './heads.js'
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
  words: Words,
  views: readonly SentenceView[],
  companies: Companies,
  clusters: Clusters,
  drafts: readonly Draft[],
  margins: ReadonlySet<Raw>,
  issuer: string | null,
): Parts {
  const roll = new Roll(clusters, drafts)
  const titled = views.filter(({ kind }) => kind === 'title')
  const written = views.filter(({ kind }) => BODY.has(kind))
  const body = written.length > 0 ? written : readTurns(words, views, roll)
  let travel = false
  for (const view of titled) travel = readTitle(words, view, roll) || travel
  for (const view of views) {
    if (view === body[0]) break
    if (view.kind !== 'title') for (const raw of view.raws) if (margins.has(raw)) roll.raise(raw, 'principal')
  }
  for (const view of titled) readTitleHolders(words, view, roll)
  travel ||=
    titled.some((view) => isSeries(words, view)) ||
    body.slice(0, SERIES).some((view) => isSeries(words, view))
  const { leads, attendance } = readBody(words, body, companies, roll, travel, issuer)
  for (const view of views)
    if (!BODY.has(view.kind)) readCompany(words, view, companies.get(view.index), roll, issuer)
  if (roll.principals() < 2)
    for (const [n, view] of body.entries()) readSpeakers(words, view, companies, roll, n < OPENING)
  if (roll.principals() === 0) readAttendants(views, companies, roll)
  return { of: roll.parts, leads, attendance, met: roll.met }
}

function readBody(
  words: Words,
  body: readonly SentenceView[],
  companies: Companies,
  roll: Roll,
  travel: boolean,
  issuer: string | null,
): Pick<Parts, 'leads' | 'attendance'> {
  const leads: number[] = []
  const attendance: number[] = []
  let settled = false
  for (const [n, view] of body.entries()) {
    const company = companies.get(view.index)
    if (travel && isAtMeeting(words, view)) readNounLead(words, view, roll)
    if (travel) readHolders(words, view, roll)
    const told = readLead(words, view, company, roll, settled && !travel, n > 0 ? body[n - 1] : undefined)
    if (told !== 'no' && !settled) leads.push(view.index)
    settled ||= told === 'settled'
    if (n < HEADS && readHeads(words, view, roll) && !settled) {
      if (told === 'no') leads.push(view.index)
      settled = roll.principals() > 1
    }
    if (told !== 'settled' && !settled && n === 0 && readNounLead(words, view, roll)) {
      leads.push(view.index)
      settled = true
    }
    if (readCompany(words, view, company, roll, issuer)) attendance.push(view.index)
  }
  if (!settled) for (const view of body) if (readNounLead(words, view, roll)) break
  return { leads, attendance }
}

/** A text that is a transcript: those whose turns it has held the meeting; with one of them only, it tells of one. */
function readTurns(words: Words, views: readonly SentenceView[], roll: Roll): readonly SentenceView[] {
  const turns = views.filter(({ kind }) => kind === 'transcript')
  const labels = turns.flatMap(({ from, raws }) =>
    raws[0] && raws[0].from === from && words.key[raws[0].to] === ':' && roll.has(raws[0]) ? [raws[0]] : [],
  )
  if (new Set(labels.map((raw) => roll.personOf(raw))).size < 2) return turns
  for (const raw of labels) roll.raise(raw, 'principal')
  return []
}

/** Sentences in which whom one tells something is the one met. */
const OPENING = 2
