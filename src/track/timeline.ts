/** The records in time order, each with whom it is about and at what level; and their statements as points. */
import type { Readout, Statement } from '../../pipeline/record/schema.js'
import { fold, wordsOf } from '../wording.js'
import type { Level, Point } from './schema.js'

export interface Dated {
  readonly record: Readout
  readonly date: string
  readonly pair: string
  readonly level: Level
}

/** In order of date, then of id. Records without a date are left out and named. */
export function timelineOf(records: readonly Readout[]): { dated: Dated[]; undated: string[] } {
  const dated: Dated[] = []
  const undated: string[] = []
  for (const record of records) {
    const date = record.event.date?.value ?? record.published?.value
    if (date === undefined) undated.push(record.id)
    else dated.push({ record, date, pair: pairOf(record), level: levelOf(record) })
  }
  dated.sort((a, b) => compare(a.date, b.date) || compare(a.record.id, b.record.id))
  return { dated, undated }
}

export const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

/** The issuer, then the countries of the other principals; where the issuer is not known, the countries in order. */
function pairOf(record: Readout): string {
  const own = record.issuer?.country
  const others = record.people.flatMap((p) =>
    p.part === 'principal' && p.country !== null && p.country !== own ? [p.country] : [],
  )
  return [...(own === undefined ? [] : [own]), ...[...new Set(others)].sort()].join('–') || '?'
}

const LEADERS = new Set(
  'president chancellor king queen emir amir sultan pope taoiseach premier vice-president crown'.split(' '),
)

/** By the offices of the principals: the highest that both sides reach is the lower of the two. */
function levelOf(record: Readout): Level {
  const own = record.issuer?.country
  const rank = (ours: boolean) => {
    const roles = record.people.filter(
      (p) => p.part === 'principal' && p.role !== null && (p.country === own) === ours,
    )
    return Math.max(0, ...roles.map((p) => rankOf(p.role!.text)))
  }
  const [ours, theirs] = [rank(true), rank(false)]
  const level = ours === 0 || theirs === 0 ? Math.max(ours, theirs) : Math.min(ours, theirs)
  return (['unknown', 'officials', 'ministers', 'leaders'] as const)[level]!
}

function rankOf(role: string): number {
  const words = wordsOf(role).map((w) => fold(w.text))
  const text = words.join(' ')
  if (/\bprime minister\b|\bhead of (state|government)\b|\bsecretary-general\b/.test(text)) return 3
  if (/\b(deputy|assistant|adviser|advisor|ambassador|envoy|director|under)\b/.test(text)) return 1
  if (LEADERS.has(words[0] ?? '') || /\bpresident$|^vice president/.test(text)) return 3
  if (/\bminister\b|\bsecretary\b|\bhigh representative\b|\bcouncilor\b|\bcouncillor\b/.test(text)) return 2
  return 1
}

export function pointsOf({ record, date, pair, level }: Dated): Point[] {
  const country = new Map(record.people.map((p) => [p.id, p]))
  return record.statements.map((s, i) => {
    const sides = new Set(s.sources.map((id) => country.get(id)?.country ?? id))
    return {
      document: record.id,
      pointer: `/statements/${i}`,
      date,
      pair,
      level,
      actors: [...sides].sort(),
      topics: [...s.topics],
      act: s.act,
      stance: s.stance,
      strength: s.strength,
      consensus: s.joint || sides.size > 1 ? consensusOf(s) : null,
      text: s.text,
    }
  })
}

/**
 * How far two sides say that they met: 1 exchanged views, 2 shared a view, 3 concurred or confirmed, 4 agreed,
 * 5 decided, signed or announced.
 */
export function consensusOf(s: Pick<Statement, 'act' | 'strength'>): number | null {
  if (s.act === 'discuss') return 1
  if (s.act === 'agree') return s.strength === null || s.strength >= 3 ? 4 : s.strength + 1
  if (s.act === 'reaffirm') return 3
  if (s.act === 'announce') return 5
  return null
}
