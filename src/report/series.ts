/** The view of one pair through time: each point a statement on the strength ladder, its steps, and what fell silent. */

import type { Omission, Point, Step, Tracking } from '../track/schema.js'
import { statementAnchor } from './anchors.js'
import type { Lookup } from './differences.js'
import { escapeHtml } from './escape.js'
import { draw, Plot } from './svg.js'

/** Pairs of fewer meetings make no line. */
const MEETINGS = 3
/** The pairs with the most meetings are shown. */
const SHOWN = 12

interface Placed {
  readonly point: Point
  readonly x: number
}

export function seriesView(tracking: Tracking, lookup: Lookup): string {
  const pairs = new Map<string, Point[]>()
  for (const point of tracking.points) pairs.set(point.pair, [...(pairs.get(point.pair) ?? []), point])
  return [...pairs]
    .map(([pair, points]) => ({ pair, points, meetings: new Set(points.map((p) => p.document)).size }))
    .filter((s) => s.meetings >= MEETINGS)
    .sort((a, b) => b.meetings - a.meetings || (a.pair < b.pair ? -1 : 1))
    .slice(0, SHOWN)
    .map((s) => pairSection(s.pair, s.points, s.meetings, tracking, lookup))
    .join('')
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
  const name = `${pair}: ${meetings} meetings, ${points.length} statements`
  return `<section class="difference series"><h3>${escapeHtml(name)}</h3>${strengthPlot(pair, points, lookup)}${stepTable(steps, t.points, lookup)}${omissionList(gone, lookup)}</section>`
}

function strengthPlot(pair: string, points: readonly Point[], lookup: Lookup): string {
  const strong = points.filter((p) => p.strength !== null && /^\d{4}-\d\d/.test(p.date))
  if (strong.length === 0) return ''
  const days = [...new Set(strong.map((p) => p.date))].sort()
  const placed = strong.map((p): Placed => {
    const beside = strong.filter((q) => q.date === p.date && q.strength === p.strength)
    return { point: p, x: days.indexOf(p.date) + (beside.indexOf(p) - (beside.length - 1) / 2) * 0.16 }
  })
  const svg = draw({
    width: Math.max(420, Math.min(2400, 90 * days.length + 120)),
    height: 240,
    marginBottom: 60,
    marginLeft: 50,
    x: {
      domain: [-0.6, days.length - 0.4],
      ticks: days.map((_, i) => i),
      tickFormat: (i: number) => days[i] ?? '',
      tickRotate: -40,
      label: null,
    },
    y: { domain: [0.5, 5.5], ticks: [1, 2, 3, 4, 5], tickFormat: String, label: 'strength', grid: true },
    marks: [
      Plot.dot(placed, {
        x: 'x',
        y: (d: Placed) => d.point.strength,
        r: 5,
        symbol: (d: Placed) => d.point.stance,
        stroke: 'currentColor',
        href: (d: Placed) => hrefOf(d.point, lookup),
        title: ({ point: p }: Placed) =>
          `${p.date}, ${p.actors.join(' and ') || 'not named'}, ${p.act}: ${p.text.slice(0, 160)}`,
      }),
    ],
    symbol: { domain: ['support', 'neutral', 'oppose'], range: ['plus', 'circle', 'times'] },
  })
  const label = `Strength of the wording of ${pair} through time`
  return `<div class="plot"><div class="scroll" tabindex="0" role="group" aria-label="${escapeHtml(label)}">${svg}</div><p class="more">+ for, ○ neutral, × against; every mark leads to its statement.</p></div>`
}

function stepTable(steps: readonly Step[], points: readonly Point[], lookup: Lookup): string {
  if (steps.length === 0) return ''
  const rows = steps.map((s) => {
    const [before, after] = [points[s.before]!, points[s.after]!]
    return `<tr><td class="date">${escapeHtml(after.date)}</td><td>${escapeHtml(s.actor)}</td><td>${escapeHtml(s.topic)}</td><td>${s.direction === 'up' ? '↑' : '↓'} ${s.ladder} ${s.from} → ${s.to}</td><td dir="auto">${quote(before, lookup)}</td><td dir="auto">${quote(after, lookup)}</td></tr>`
  })
  return `<details><summary>Steps (${steps.length})</summary><div class="scroll" tabindex="0" role="group" aria-label="Steps"><table><thead><tr>${['Date', 'Actor', 'Topic', 'Step', 'Before', 'After'].map((h) => `<th scope="col">${h}</th>`).join('')}</tr></thead><tbody>${rows.join('')}</tbody></table></div></details>`
}

function omissionList(gone: readonly Omission[], lookup: Lookup): string {
  if (gone.length === 0) return ''
  const items = gone.map((o) => {
    const date = lookup(o.document)?.event.date?.value ?? lookup(o.document)?.published?.value ?? o.document
    const words = o.old.map((w) => `“${escapeHtml(w.text)}”`).join(' ')
    return `<li><span class="class">${escapeHtml(date)}</span> no more ${o.kind} ${escapeHtml(o.what)}: <span dir="auto">${words}</span></li>`
  })
  return `<details><summary>Left out since the meeting before (${gone.length})</summary><ul>${items.join('')}</ul></details>`
}

function quote(point: Point, lookup: Lookup): string {
  const href = hrefOf(point, lookup)
  const words = escapeHtml(point.text)
  return href ? `<a href="${escapeHtml(href)}">${words}</a>` : words
}

/** The address of a point's statement, '' where the page does not hold it. */
function hrefOf(point: Point, lookup: Lookup): string {
  const index = Number(/^\/statements\/(\d+)/.exec(point.pointer)?.[1] ?? -1)
  const statement = lookup(point.document)?.statements[index]
  return statement ? `#${statementAnchor(point.document, statement.id)}` : ''
}
