/** Dates, figures, the event, the headline and the sections: what changed outside the statements' own fields. */
import type { Readout, Section } from '../../pipeline/record/schema.js'
import { dice, matterOf, plain } from '../wording.js'
import type { Alignment } from './align.js'
import type { StatementMatch } from './match.js'
import type { Finding, Range, Versions } from './sides.js'
import { slice } from './sides.js'
import { hunksOf } from './words.js'

/** Passages that are versions of each other. */
export type Passages = readonly (readonly [old: Range, now: Range])[]

export function passagesOf(alignment: Alignment, versions: Versions, match: StatementMatch): Passages {
  const { old, new: now } = versions
  return [
    ...alignment.pairs.filter((p) => p.old.text !== p.new.text).map((p) => [p.old, p.new] as const),
    ...match.pairs.map(([i, j]) => [old.record.statements[i]!, now.record.statements[j]!] as const),
  ]
}

/** Dates that stand at the same place of a passage and have another value, each told once. */
export function dateFindings(versions: Versions, passages: Passages): Finding[] {
  const findings: Finding[] = []
  const seen = new Set<number>()
  for (const [one, two] of passages) {
    const a = datesIn(versions.old.record, one)
    const b = datesIn(versions.new.record, two)
    const values = new Set(b.map((d) => d.date.value))
    const gone = a.filter((d) => !b.some((e) => e.date.value === d.date.value))
    const before = new Set(a.map((d) => d.date.value))
    const came = b.filter((d) => !before.has(d.date.value))
    for (const [n, from] of gone.entries()) {
      const to = came[n]
      if (!to || values.has(from.date.value) || seen.has(from.date.start)) continue
      if (plain(from.date.text) === plain(to.date.text)) continue
      seen.add(from.date.start)
      findings.push({
        class: 'date-changed',
        key: `date/${from.date.value}`,
        message: `${from.date.text} (${from.date.value}) → ${to.date.text} (${to.date.value})`,
        old: { at: from.date, pointer: `/dates/${from.index}` },
        new: { at: to.date, pointer: `/dates/${to.index}` },
      })
    }
  }
  return findings
}

function datesIn(record: Readout, range: Range) {
  return record.dates
    .map((date, index) => ({ date, index }))
    .filter(({ date }) => date.start >= range.start && date.end <= range.end)
}

/** Figures that changed where a passage is else the same there; a figure inside a date is the date's. */
export function numberFindings(versions: Versions, passages: Passages): Finding[] {
  const findings: Finding[] = []
  const seen = new Set<number>()
  const isDate = (record: Readout, at: Range) =>
    record.dates.some((d) => d.start < at.end && d.end > at.start)
  for (const [one, two] of passages) {
    const text = [slice(versions.old.text, one).text, slice(versions.new.text, two).text] as const
    for (const hunk of hunksOf(text[0], text[1], one.start, two.start)) {
      const [from, to] = [slice(versions.old.text, hunk.old), slice(versions.new.text, hunk.new)]
      if (!isFigure(from.text) || !isFigure(to.text) || seen.has(hunk.old.start)) continue
      if (isDate(versions.old.record, hunk.old) || isDate(versions.new.record, hunk.new)) continue
      if (inFurniture(versions.old.record, hunk.old) || isLabel(versions.old.record, hunk.old)) continue
      seen.add(hunk.old.start)
      const place = statementAt(versions.old.record, hunk.old)
      findings.push({
        class: 'number-changed',
        key: place === null ? `number/${from.text}` : versions.old.record.statements[place]!.id,
        message: `${from.text} → ${to.text}`,
        old: { at: from, pointer: place === null ? null : `/statements/${place}/content` },
        new: { at: to, pointer: pointerAt(versions.new.record, hunk.new) },
      })
    }
  }
  return findings
}

const isFigure = (text: string) => /^[\p{Sc}]?\d[\d.,]*%?$/u.test(text.trim())
/** The printed number of a section is told of as a section's. */
const isLabel = (record: Readout, at: Range) =>
  record.sections.some((s) => labelOf(s).some((l) => at.start >= l.start && at.end <= l.end))
const labelOf = (s: Section): Range[] =>
  s.label === null ? [] : [{ start: Math.max(0, s.start - 3), end: s.start + s.label.length + 2 }]
const inFurniture = (record: Readout, at: Range) =>
  record.unread.some((u) => u.reason === 'furniture' && u.start < at.end && u.end > at.start)

export function statementAt(record: Readout, at: Range): number | null {
  const index = record.statements.findIndex((s) => s.start < at.end && s.end > at.start)
  return index < 0 ? null : index
}
const pointerAt = (record: Readout, at: Range) => {
  const index = statementAt(record, at)
  return index === null ? null : `/statements/${index}/content`
}

export function eventFindings({ old, new: now }: Versions): Finding[] {
  const [e, f] = [old.record.event, now.record.event]
  const none = { text: '', start: null, end: null }
  const findings: Finding[] = []
  const tell = (
    field: 'mode' | 'kind' | 'place' | 'start' | 'duration',
    from: string | null,
    to: string | null,
    one: typeof none | Range,
    two: typeof none | Range,
  ) => {
    if (from === to) return
    const at = (r: typeof none | Range) => ({ ...none, ...r })
    findings.push({
      class: 'event-changed',
      key: `event/${field}`,
      message: `${field} ${from ?? 'none'} → ${to ?? 'none'}`,
      old: { at: { ...at(one), text: from ?? '' }, pointer: `/event/${field}` },
      new: { at: { ...at(two), text: to ?? '' }, pointer: `/event/${field}` },
    })
  }
  tell('mode', e.mode, f.mode, none, none)
  tell('kind', e.kind, f.kind, none, none)
  tell('place', e.place?.text ?? null, f.place?.text ?? null, e.place ?? none, f.place ?? none)
  tell(
    'start',
    e.start?.value ?? null,
    f.start?.value ?? null,
    e.start?.evidence ?? none,
    f.start?.evidence ?? none,
  )
  tell(
    'duration',
    e.duration?.value ?? null,
    f.duration?.value ?? null,
    e.duration?.evidence ?? none,
    f.duration?.evidence ?? none,
  )
  return findings
}

/** Headline, day of publication and day of the event. */
export function headerFindings({ old, new: now }: Versions): Finding[] {
  const findings: Finding[] = []
  const [a, b] = [old.record, now.record]
  const none = { text: '', start: null, end: null }
  if (plain(a.title?.text ?? '') !== plain(b.title?.text ?? ''))
    findings.push({
      class: 'title-changed',
      key: 'title',
      message: `${a.title?.text ?? 'none'} → ${b.title?.text ?? 'none'}`,
      old: { at: a.title ?? none, pointer: '/title' },
      new: { at: b.title ?? none, pointer: '/title' },
      words: true,
    })
  const dates = [
    ['published', a.published, b.published, '/published'],
    ['event', a.event.date, b.event.date, '/event/date'],
  ] as const
  for (const [key, from, to, pointer] of dates)
    if (from?.value !== to?.value)
      findings.push({
        class: 'date-changed',
        key,
        message: `${key} ${from?.value ?? 'none'} → ${to?.value ?? 'none'}`,
        old: { at: from ?? none, pointer },
        new: { at: to ?? none, pointer },
      })
  return findings
}

/** Sections by id, then by path and likeness of their text. A unit that changed its number or its place is a move. */
export function sectionFindings(versions: Versions): Finding[] {
  const [a, b] = [versions.old.record.sections, versions.new.record.sections]
  const pairs = pairSections(versions)
  const findings: Finding[] = []
  const at = (which: 'old' | 'new', s: Section) => ({
    at: s.heading ?? slice(versions[which].text, { start: s.start, end: Math.min(s.end, s.start + 80) }),
    pointer: `/sections/${versions[which].record.sections.indexOf(s)}`,
  })
  for (const s of a.filter((x) => !pairs.some(([p]) => p === x)))
    findings.push({
      class: 'section-dropped',
      key: s.id,
      message: nameOf(s),
      old: at('old', s),
      new: null,
      explains: { old: s.heading ? [s.heading] : [], new: [] },
    })
  for (const s of b.filter((x) => !pairs.some(([, q]) => q === x)))
    findings.push({
      class: 'section-added',
      key: s.id,
      message: nameOf(s),
      old: null,
      new: at('new', s),
      explains: { old: [], new: s.heading ? [s.heading] : [] },
    })
  const moved = outOfOrder(pairs.map(([s]) => a.indexOf(s)))
  for (const [n, [s, t]] of pairs.entries()) {
    const tell = (kind: 'section-moved' | 'section-renumbered' | 'section-renamed', message: string) =>
      findings.push({
        class: kind,
        key: t.id,
        message,
        old: at('old', s),
        new: at('new', t),
        ...(kind === 'section-renamed'
          ? { words: true }
          : { explains: { old: labelOf(s), new: labelOf(t) } }),
      })
    if (plain(s.heading?.text ?? '') !== plain(t.heading?.text ?? ''))
      tell('section-renamed', `${nameOf(s)} → ${nameOf(t)}`)
    if (s.path !== t.path) tell('section-renumbered', `${s.path || 'none'} → ${t.path || 'none'}`)
    else if (moved.has(n)) tell('section-moved', nameOf(t))
  }
  return findings
}

const nameOf = (s: Section) => [s.path, s.heading?.text].filter((x) => x).join(' ') || s.id

function pairSections({ old, new: now }: Versions): [Section, Section][] {
  const pairs: [Section, Section][] = []
  const left = new Set(now.record.sections)
  const take = (s: Section, t: Section | undefined) => {
    if (!t) return false
    pairs.push([s, t])
    left.delete(t)
    return true
  }
  const words = (text: string, s: Section) => matterOf(text.slice(s.start, s.end))
  const rest: Section[] = []
  const byId = new Map(now.record.sections.map((t) => [t.id, t]))
  for (const s of old.record.sections) {
    const t = byId.get(s.id)
    const same =
      t !== undefined &&
      left.has(t) &&
      (s.heading !== null || dice(words(old.text, s), words(now.text, t)) >= 0.3)
    if (!same || !take(s, t)) rest.push(s)
  }
  for (const s of rest) {
    const mine = words(old.text, s)
    const near = [...left].map((t) => ({
      t,
      score: dice(mine, words(now.text, t)) + (s.path === t.path ? 0.1 : 0),
    }))
    const best = near.sort((x, y) => y.score - x.score || x.t.start - y.t.start)[0]
    if (best && best.score >= 0.5) take(s, best.t)
  }
  return pairs.sort((x, y) => x[1].start - y[1].start)
}

/** What stands outside the longest run that kept its order. */
function outOfOrder(order: readonly number[]): Set<number> {
  const tails: number[] = []
  const back = order.map(() => -1)
  const at: number[] = []
  for (const [n, value] of order.entries()) {
    let k = tails.findIndex((t) => order[t]! >= value)
    if (k < 0) k = tails.length
    back[n] = k > 0 ? at[k - 1]! : -1
    tails[k] = n
    at[k] = n
  }
  const moved = new Set(order.keys())
  for (let n = at[tails.length - 1] ?? -1; n >= 0; n = back[n]!) moved.delete(n)
  return moved
}
