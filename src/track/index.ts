/** One line through time: series, omissions, formulas and steps over any number of records. */
import type { Readout } from '../../pipeline/record/schema.js'
import { matterOf, plain, wordsOf } from '../wording.js'
import { type FormulaOptions, type Found, formulasOf } from './formulas.js'
import {
  type Dimension,
  type Formula,
  type Omission,
  type Point,
  type Series,
  type Step,
  TRACK_SCHEMA_VERSION,
  type Tracking,
} from './schema.js'
import { compare, type Dated, pointsOf, timelineOf } from './timeline.js'

/** What a point must be; a field that is left out lets everything through. */
export interface Query {
  /** Words that stand in the statement, in this order, whatever their capitals and quotation marks. */
  readonly phrase?: string | undefined
  readonly act?: string | undefined
  readonly topic?: string | undefined
  /** Code of the government that speaks, or a word of the speaker's name. */
  readonly actor?: string | undefined
  readonly addressee?: string | undefined
  /** Codes in any order: `US-UA`. */
  readonly pair?: string | undefined
  readonly minStrength?: number | undefined
  /** ISO days, both included. */
  readonly from?: string | undefined
  readonly to?: string | undefined
}

export interface TrackOptions {
  readonly by?: readonly Dimension[] | undefined
  readonly where?: Query | undefined
  readonly formulas?: Partial<FormulaOptions> | undefined
}

/** A pure function of records; time and memory grow with the number of words. */
export function track(records: readonly Readout[], options: TrackOptions = {}): Tracking {
  const where = options.where ?? {}
  const { dated, undated } = timelineOf(records)
  const inTime = dated.filter((d) => meets(d, where))
  const points = inTime.flatMap((d) => pointsOf(d).filter((p, i) => fits(p, d, i, where)))
  const found = formulasOf(inTime, {
    minDocuments: options.formulas?.minDocuments ?? 5,
    maxWords: options.formulas?.maxWords ?? 12,
  })
  return {
    schema: TRACK_SCHEMA_VERSION,
    documents: inTime.length,
    undated,
    points,
    series: seriesOf(points, options.by ?? ['pair', 'topic'], where.topic),
    omissions: omissionsOf(inTime, found, where),
    steps: stepsOf(points),
    formulas: found.map((f) => f.formula),
  }
}

function meets({ date, pair }: Dated, where: Query): boolean {
  if (where.from !== undefined && date < where.from) return false
  if (where.to !== undefined && date.slice(0, where.to.length) > where.to) return false
  return where.pair === undefined || sameCodes(pair, where.pair)
}

const sameCodes = (a: string, b: string) =>
  a.split(/[–-]/).sort().join() === b.toUpperCase().split(/[–-]/).sort().join()

function fits(point: Point, { record }: Dated, index: number, where: Query): boolean {
  const s = record.statements[index]!
  if (where.act !== undefined && s.act !== where.act) return false
  if (where.topic !== undefined && !s.topics.includes(where.topic)) return false
  if (where.minStrength !== undefined && (s.strength ?? 0) < where.minStrength) return false
  if (where.actor !== undefined && !isOne(record, s.sources, point.actors, where.actor)) return false
  if (where.addressee !== undefined && !isOne(record, s.addressees, [], where.addressee)) return false
  return where.phrase === undefined || hasPhrase(s.text, where.phrase)
}

function isOne(record: Readout, ids: readonly string[], codes: readonly string[], who: string): boolean {
  if (codes.includes(who.toUpperCase()) || ids.includes(who.toUpperCase())) return true
  const word = plain(who).toLowerCase()
  return ids.some((id) => {
    const person = record.people.find((p) => p.id === id)
    if (person?.country === who.toUpperCase()) return true
    return person !== undefined && ` ${words(person.name)} `.includes(` ${words(word)} `)
  })
}

const words = (text: string) =>
  wordsOf(text)
    .map((w) => w.folded)
    .join(' ')
export const hasPhrase = (text: string, phrase: string) => ` ${words(text)} `.includes(` ${words(phrase)} `)

/** A statement on two topics stands in two series; a query for a topic asks for that one alone. */
function seriesOf(points: readonly Point[], by: readonly Dimension[], topic: string | undefined): Series[] {
  const all = new Map<string, Series>()
  for (const [n, point] of points.entries())
    for (const key of keysOf(topic === undefined ? point : { ...point, topics: [topic] }, by)) {
      const id = JSON.stringify(key)
      const series = all.get(id)
      if (series) series.points.push(n)
      else all.set(id, { key, points: [n] })
    }
  return [...all.entries()].sort(([a], [b]) => compare(a, b)).map(([, series]) => series)
}

function keysOf(point: Point, by: readonly Dimension[]): Record<string, string>[] {
  let keys: Record<string, string>[] = [{}]
  for (const dimension of by) {
    const values =
      dimension === 'topic'
        ? point.topics
        : dimension === 'actor'
          ? point.actors.length > 1
            ? [point.actors.join('+')]
            : point.actors
          : [point[dimension]]
    keys = keys.flatMap((key) => values.map((value) => ({ ...key, [dimension]: value })))
  }
  return keys
}

/** What the meeting before it of the same pair at the same level had and this one has not. */
function omissionsOf(dated: readonly Dated[], found: readonly Found[], where: Query): Omission[] {
  const previous = new Map<string, Dated>()
  const inDocument = new Map<Dated, Formula[]>(dated.map((d) => [d, []]))
  for (const { formula, documents } of found)
    if (formula.kind === 'formula') for (const d of documents) inDocument.get(d)!.push(formula)
  const omissions: Omission[] = []
  for (const now of dated) {
    const key = `${now.pair} ${now.level}`
    const before = previous.get(key)
    previous.set(key, now)
    if (!before || !now.pair.includes('–') || now.record.statements.length === 0) continue
    const has = new Set(inDocument.get(now))
    const gone = inDocument.get(before)!.filter((f) => !has.has(f))
    omissions.push(...missing(before, now, gone).filter((o) => isAbout(o, before, where)))
  }
  return omissions
}

/** A query for a topic keeps the omissions whose old words are on it. */
function isAbout(omission: Omission, { record }: Dated, { topic }: Query): boolean {
  if (topic === undefined || omission.what === topic) return true
  if (omission.kind === 'topic') return false
  return omission.old.some(({ pointer }) =>
    record.statements[Number(pointer.split('/')[2])]!.topics.includes(topic),
  )
}

function missing(before: Dated, now: Dated, gone: readonly Formula[]): Omission[] {
  const about = { document: now.record.id, previous: before.record.id, pair: now.pair, level: now.level }
  const found: Omission[] = []
  const topics = new Set(now.record.topics.map((t) => t.id))
  for (const { id } of before.record.topics) {
    const old = quotesOf(before, (s) => s.topics.includes(id))
    if (!topics.has(id) && old.length > 0) found.push({ ...about, kind: 'topic', what: id, old })
  }
  for (const [i, s] of before.record.statements.entries()) {
    if (s.act !== 'urge' || isAskedAgain(s, now)) continue
    found.push({
      ...about,
      kind: 'request',
      what: s.content.text.replace(/\s+/g, ' '),
      old: [{ pointer: `/statements/${i}`, text: s.text }],
    })
  }
  for (const { phrase, topic } of gone) {
    if (topic !== null && !topics.has(topic)) continue
    const old = quotesOf(before, (s) => hasPhrase(s.text, phrase))
    if (old.length > 0) found.push({ ...about, kind: 'formula', what: phrase, old })
  }
  return found
}

function quotesOf({ record }: Dated, wanted: (s: Readout['statements'][number]) => boolean): Omission['old'] {
  return record.statements.flatMap((s, i) =>
    wanted(s) ? [{ pointer: `/statements/${i}`, text: s.text }] : [],
  )
}

/** A request is made again where one on the same topic stands, or one that shares most of its words. */
function isAskedAgain(s: Readout['statements'][number], { record }: Dated): boolean {
  const mine = new Set(matterOf(s.content.text))
  return record.statements.some((t) => {
    if (t.act === 'urge' && t.topics.some((topic) => s.topics.includes(topic))) return true
    const shared = matterOf(t.content.text).filter((w) => mine.has(w)).length
    return mine.size > 0 && shared >= 0.6 * mine.size
  })
}

/** From one meeting of a pair to its next on the topic: the strongest statement of each is compared. */
function stepsOf(points: readonly Point[]): Step[] {
  const last = new Map<string, { document: string; value: number; at: number }>()
  const steps: Step[] = []
  for (const ladder of ['strength', 'consensus'] as const) {
    const best = new Map<string, { document: string; value: number; at: number; topic: string }>()
    const settle = (key: string) => {
      const now = best.get(key)!
      const before = last.get(key)
      const point = points[now.at]!
      if (before && before.value !== now.value)
        steps.push({
          ladder,
          direction: now.value > before.value ? 'up' : 'down',
          pair: point.pair,
          actor: point.actors.join('+'),
          topic: now.topic,
          act: ladder === 'strength' ? point.act : null,
          from: before.value,
          to: now.value,
          before: before.at,
          after: now.at,
        })
      last.set(key, now)
    }
    for (const [at, p] of points.entries()) {
      const value = p[ladder]
      if (value === null || p.actors.length === 0) continue
      for (const topic of p.topics) {
        const key = [
          ladder,
          p.pair,
          p.level,
          p.actors.join('+'),
          topic,
          ladder === 'strength' ? p.act : '',
        ].join(' ')
        const now = best.get(key)
        if (now && now.document !== p.document) settle(key)
        if (!now || now.document !== p.document || now.value < value)
          best.set(key, { document: p.document, value, at, topic })
      }
    }
    for (const key of best.keys()) settle(key)
  }
  return steps.sort((a, b) => a.after - b.after || a.before - b.before || compare(a.topic, b.topic))
}
