/** The view of one pair through time: each point a statement on the strength ladder, its steps, and what fell silent. */

import type { Omission, Point, Step, Tracking } from '../track/schema.js'
import { addressOf, type Lookup, linked } from './differences.js'
import { escapeHtml } from './escape.js'
import { dateOf, dateShown } from './facts.js'
import { pairName } from './places.js'
import { queryOf } from './plots.js'
import { draw, Plot } from './svg.js'

/** Pairs of fewer meetings make no line. */
const MEETINGS = 3
/** The pairs with the most meetings are shown. */
const SHOWN = 12
/** Of a long table the latest rows; `readout track` prints them all. */
const ROWS = 40

/** Statements of one document with the same strength and stance: one mark. */
interface Placed {
  readonly document: string
  readonly date: string
  readonly strength: number
  readonly stance: string
  readonly count: number
  readonly x: number
}

export function seriesView(tracking: Tracking, lookup: Lookup): string {
  const pairs = new Map<string, Point[]>()
  for (const point of tracking.points) pairs.set(point.pair, [...(pairs.get(point.pair) ?? []), point])
  const sections = [...pairs]
    .filter(([pair]) => pair.includes('–'))
    .map(([pair, points]) => ({ pair, points, meetings: new Set(points.map((p) => p.document)).size }))
    .filter((s) => s.meetings >= MEETINGS)
    .sort((a, b) => b.meetings - a.meetings || (a.pair < b.pair ? -1 : 1))
    .slice(0, SHOWN)
    .map((s) => pairSection(s.pair, s.points, s.meetings, tracking, lookup))
  return sections.length > 0 ? `<div class="series">${sections.join('')}</div>` : ''
}

function pairSection(
  pair: string,
  points: readonly Point[],
  meetings: number,
  t: Tracking,
  lookup: Lookup,
): string {
  const steps = t.steps.filter((s) => s.pair === pair)
  const gone = t.omissions.filter((o) => o.pair === pair)
  const name = pairName(pair)
  const about = `${meetings} meetings, ${points.length} statements`
  return `<section class="difference"><h3>${escapeHtml(name)}</h3><p class="more">${about}</p>${strengthPlot(name, points)}${pointTable(name, points, lookup)}${stepTable(steps, t.points, lookup)}${omissionList(gone, lookup)}</section>`
}

function strengthPlot(name: string, points: readonly Point[]): string {
  const strong = points.filter((p) => p.strength !== null && /^\d{4}-\d\d/.test(p.date))
  const days = [...new Set(strong.map((p) => p.date))].sort()
  if (days.length < 2) return ''
  const placed = placedMarks(strong, days)
  const svg = draw({
    width: Math.max(420, Math.min(2400, 90 * days.length + 120)),
    height: 230,
    marginBottom: 75,
    style: { fontSize: '12px' },
    marginLeft: 50,
    x: {
      domain: [-0.6, days.length - 0.4],
      ticks: days.map((_, i) => i),
      tickFormat: (i: number) => dateShown(days[i] ?? ''),
      tickRotate: -40,
      label: null,
    },
    y: { domain: [0.5, 5.5], ticks: [1, 2, 3, 4, 5], tickFormat: String, label: 'strength', grid: true },
    marks: [
      Plot.dot(placed, {
        x: 'x',
        y: 'strength',
        r: (d: Placed) => 3 + 2 * Math.sqrt(d.count),
        symbol: 'stance',
        stroke: 'currentColor',
        strokeWidth: 1.8,
        href: (d: Placed) => marksQuery(d),
        title: (d: Placed) =>
          `${d.date}, strength ${d.strength}, ${d.stance}: ${d.count} ${d.count === 1 ? 'statement' : 'statements'}`,
      }),
    ],
    r: { type: 'identity' },
    symbol: { domain: ['support', 'neutral', 'oppose'], range: ['plus', 'circle', 'times'] },
  })
  const label = `Strength of the wording of ${name} through time`
  return `<div class="plot"><div class="scroll" tabindex="0" role="group" aria-label="${escapeHtml(label)}">${svg}</div><p class="more">Step of the wording at each meeting: + for, circle neutral, × against; the more statements, the larger. Every mark leads to its statements.</p></div>`
}

function placedMarks(points: readonly Point[], days: readonly string[]): Placed[] {
  const groups = new Map<string, Point[]>()
  for (const p of points) {
    const key = [p.document, p.strength, p.stance].join('\0')
    groups.set(key, [...(groups.get(key) ?? []), p])
  }
  const all = [...groups.values()].map((group) => ({ first: group[0]!, count: group.length }))
  return all.map(({ first, count }) => {
    const beside = all.filter((o) => o.first.date === first.date && o.first.strength === first.strength)
    const at = beside.findIndex((o) => o.first === first)
    return {
      document: first.document,
      date: first.date,
      strength: first.strength!,
      stance: first.stance,
      count,
      x: days.indexOf(first.date) + (at - (beside.length - 1) / 2) * 0.25,
    }
  })
}

const marksQuery = ({ document, strength, stance }: Placed): string =>
  queryOf({ document, strength: String(strength), stance })

/** The table of the plot: every statement of the pair, those without a strength too. */
function pointTable(name: string, points: readonly Point[], lookup: Lookup): string {
  const rows = points.map(
    (p) =>
      `<tr><td class="date">${escapeHtml(p.date)}</td><td>${escapeHtml(p.actors.join(' and ') || 'not named')}</td><td>${escapeHtml(p.act)}</td><td>${escapeHtml(p.stance)}</td><td class="n">${p.strength ?? ''}</td><td dir="auto">${quote(p, lookup)}</td></tr>`,
  )
  return tableIn(
    `All statements (${points.length})`,
    `Statements of ${name}`,
    ['Date', 'Who', 'Act', 'Stance', 'Strength', 'Words'],
    rows,
  )
}

function tableIn(
  summary: string,
  label: string,
  columns: readonly string[],
  rows: readonly string[],
): string {
  const head = columns.map((h) => `<th scope="col">${h}</th>`).join('')
  return `<details><summary>${escapeHtml(summary)}</summary>${cutNote(rows.length)}<div class="scroll" tabindex="0" role="group" aria-label="${escapeHtml(label)}"><table><thead><tr>${head}</tr></thead><tbody>${rows.slice(-ROWS).join('')}</tbody></table></div></details>`
}

const cutNote = (rows: number) =>
  rows > ROWS ? `<p class="more">The latest ${ROWS}. <code>readout track</code> prints all.</p>` : ''

function stepTable(steps: readonly Step[], points: readonly Point[], lookup: Lookup): string {
  if (steps.length === 0) return ''
  const rows = steps.map((s) => {
    const [before, after] = [points[s.before]!, points[s.after]!]
    const way = s.direction === 'up' ? '↑ stronger' : '↓ weaker'
    return `<tr><td class="date">${escapeHtml(after.date)}</td><td>${escapeHtml(s.actor)}</td><td>${escapeHtml(s.topic)}</td><td>${way}, ${s.ladder} ${s.from} → ${s.to}</td><td dir="auto">${quote(before, lookup)}</td><td dir="auto">${quote(after, lookup)}</td></tr>`
  })
  return tableIn(
    `Steps (${steps.length})`,
    'Steps',
    ['Date', 'Actor', 'Topic', 'Step', 'Before', 'After'],
    rows,
  )
}

function omissionList(gone: readonly Omission[], lookup: Lookup): string {
  if (gone.length === 0) return ''
  const items = gone.map((o) => {
    const held = lookup(o.document)
    const date = (held && dateOf(held.record)) || o.document
    const words = o.old.map(
      (w) => `“${linked(escapeHtml(w.text), addressOf(lookup, o.previous, w.pointer))}”`,
    )
    return `<li><span class="class">${escapeHtml(date)}</span> no more ${o.kind} ${escapeHtml(o.what)}: <span dir="auto">${words.join(' ')}</span></li>`
  })
  return `<details><summary>Left out since the meeting before (${gone.length})</summary>${cutNote(items.length)}<ul>${items.slice(-ROWS).join('')}</ul></details>`
}

function quote(point: Point, lookup: Lookup): string {
  return linked(escapeHtml(point.text), addressOf(lookup, point.document, point.pointer))
}
