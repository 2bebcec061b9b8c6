/** The plots of a dataset, drawn to SVG when the page is made; each with the table that it draws. */

import type { Readout } from '../../pipeline/record/schema.js'
import { addressPart } from './anchors.js'
import { escapeHtml } from './escape.js'
import { dateOf, issuerOf, sidesOf } from './facts.js'
import { placeName } from './places.js'
import { draw, Plot } from './svg.js'

interface Row {
  /** The cells of the plot's table; the last is the count. */
  readonly cells: readonly (string | number)[]
  /** Where the count leads: the query of the statements or documents that it counts. */
  readonly query: string
}

interface PlotTable {
  readonly id: string
  readonly title: string
  /** What it shows and what it leaves out. */
  readonly caption: string
  readonly columns: readonly string[]
  readonly rows: readonly Row[]
  readonly svg: string
}

/** A `<section>` for each plot. Records without a date, a topic or an addressee are not in the plot that needs it. */
export function plots(records: readonly Readout[]): string {
  if (records.length === 0) return ''
  return [timeline(records), matrix(records), network(records)]
    .filter((p) => p.rows.length > 0)
    .map(
      (p) =>
        `<section class="plot" id="plot-${p.id}"><h2>${escapeHtml(p.title)}</h2><p class="caption">${escapeHtml(p.caption)} Every mark leads to its statements.</p><div class="scroll" tabindex="0" role="group" aria-label="${escapeHtml(p.title)}">${p.svg}</div>${table(p)}</section>`,
    )
    .join('')
}

function table({ columns, rows, title }: PlotTable): string {
  const head = columns.map((c) => `<th scope="col">${escapeHtml(c)}</th>`).join('')
  const body = rows
    .map(({ cells, query }) => {
      const tds = cells.map((cell, i) =>
        i === cells.length - 1
          ? `<td class="n"><a href="${escapeHtml(query)}">${escapeHtml(String(cell))}</a></td>`
          : `<td>${escapeHtml(String(cell))}</td>`,
      )
      return `<tr>${tds.join('')}</tr>`
    })
    .join('')
  return `<details><summary>The table of this plot</summary><div class="scroll" tabindex="0" role="group" aria-label="Table: ${escapeHtml(title)}"><table><thead><tr>${head}</tr></thead><tbody>${body}</tbody></table></div></details>`
}

/** The address of a filtered list; the client reads the same. */
export function queryOf(filters: Readonly<Record<string, string>>): string {
  return `#/statements?${Object.entries(filters)
    .map(([key, value]) => `${key}=${addressPart(value)}`)
    .join('&')}`
}

function timeline(records: readonly Readout[]): PlotTable {
  const counts = tally(
    records.flatMap((r) => {
      const date = dateOf(r)
      return date === '' ? [] : r.statements.map(() => [issuerOf(r), date.slice(0, 4)] as const)
    }),
  )
  const issuers = top(
    counts.map((c) => [c.key[0]!, c.n]),
    12,
  )
  const shown = counts
    .filter((c) => issuers.includes(c.key[0]!))
    .sort((a, b) => (a.key[1]! < b.key[1]! ? -1 : 1))
  const years = yearsBetween(shown.map((c) => Number(c.key[1])))
  const most = Math.max(1, ...shown.map((c) => c.n))
  const svg = draw({
    width: Math.max(360, Math.min(62, Math.max(38, 1100 / years.length)) * years.length + 40),
    height: 64 * issuers.length + 50,
    marginLeft: 10,
    marginTop: 16,
    style: { fontSize: '12px' },
    x: { domain: years, label: null, tickSize: 0 },
    y: { domain: issuers, axis: null },
    marks: [
      Plot.ruleY(issuers, { stroke: 'currentColor', strokeOpacity: 0.15 }),
      // The name stands over its line, so that a phone shows more than names.
      Plot.text(issuers, {
        y: (d: string) => d,
        frameAnchor: 'left',
        dy: -27,
        text: (d: string) => d,
        fontWeight: 600,
      }),
      Plot.dot(shown, {
        x: (c) => c.key[1],
        y: (c) => c.key[0],
        r: (c) => 9 + 10 * Math.sqrt(c.n / most),
        fill: 'currentColor',
        fillOpacity: 0.25,
        stroke: 'currentColor',
        href: (c) => queryOf({ issuer: c.key[0]!, year: c.key[1]! }),
        title: (c) => `${c.key[0]}, ${c.key[1]}: ${c.n} statements`,
      }),
      Plot.text(shown, {
        x: (c) => c.key[1],
        y: (c) => c.key[0],
        text: (c) => String(c.n),
        pointerEvents: 'none',
      }),
    ],
    r: { type: 'identity' },
  })
  const rows = shown.map((c) => ({
    cells: [...c.key, c.n],
    query: queryOf({ issuer: c.key[0]!, year: c.key[1]! }),
  }))
  return {
    id: 'timeline',
    title: 'Statements by publisher and year',
    caption: `Statements in what each published, by the year of the event. The larger the circle, the more.${
      shown.length < counts.length ? ` The ${issuers.length} publishers with the most are shown.` : ''
    }`,
    columns: ['Published by', 'Year', 'Statements'],
    rows,
    svg,
  }
}

/** Each year of the range, as text, so that a gap is seen. */
function yearsBetween(years: readonly number[]): string[] {
  const first = Math.min(...years)
  return Array.from({ length: Math.max(...years) - first + 1 }, (_, i) => String(first + i))
}

function matrix(records: readonly Readout[]): PlotTable {
  const counts = tally(
    records.flatMap((r) =>
      r.statements.flatMap((s) =>
        sides(r, s.sources).flatMap((side) => s.topics.map((t) => [side, label(r, t)] as const)),
      ),
    ),
  )
  // A joint statement counts once for each side in its cell, but once in the order.
  const who = top(
    records.flatMap((r) =>
      r.statements.flatMap((s) => sides(r, s.sources).map((side) => [side, 1] as const)),
    ),
    15,
  )
  const what = top(
    records.flatMap((r) => r.statements.flatMap((s) => s.topics.map((t) => [label(r, t), 1] as const))),
    18,
  )
  const shown = counts.filter((c) => who.includes(c.key[0]!) && what.includes(c.key[1]!))
  const most = Math.max(1, ...shown.map((c) => c.n))
  const svg = draw({
    width: 48 * what.length + room(who) + 150,
    height: 32 * who.length + 200,
    marginLeft: room(who),
    marginTop: 190,
    marginRight: 150,
    style: { fontSize: '12px' },
    x: { domain: what, label: null, tickRotate: -55, tickSize: 0, axis: 'top', tickFormat: shortened },
    y: { domain: who, label: null, tickSize: 0, tickFormat: shortened },
    marks: [
      Plot.cell(shown, {
        x: (c) => c.key[1],
        y: (c) => c.key[0],
        fill: 'currentColor',
        fillOpacity: (c) => 0.08 + 0.42 * (c.n / most),
        inset: 1,
        href: (c) => queryOf({ side: c.key[0]!, topic: c.key[1]! }),
        title: (c) => `${c.key[0]} on ${c.key[1]}: ${c.n} statements`,
      }),
      Plot.text(shown, {
        x: (c) => c.key[1],
        y: (c) => c.key[0],
        text: (c) => String(c.n),
        pointerEvents: 'none',
      }),
    ],
    opacity: { type: 'identity' },
  })
  const rows = shown.map((c) => ({
    cells: [...c.key, c.n],
    query: queryOf({ side: c.key[0]!, topic: c.key[1]! }),
  }))
  return {
    id: 'matrix',
    title: 'Who speaks on what',
    caption: `Statements of each side on each topic; a joint statement counts for each side. The ${who.length} sides and ${what.length} topics with the most are shown.`,
    columns: ['Side', 'Topic', 'Statements'],
    rows,
    svg,
  }
}

function network(records: readonly Readout[]): PlotTable {
  const counts = tally(
    records.flatMap((r) =>
      r.statements.flatMap((s) =>
        sides(r, s.sources).flatMap((a) =>
          sides(r, s.addressees).flatMap((b) => (a === b ? [] : [[a, b] as const])),
        ),
      ),
    ),
  )
  const nodes = top(
    counts.flatMap((c) => [[c.key[0]!, c.n] as const, [c.key[1]!, c.n] as const]),
    18,
  )
  const shown = counts.filter((c) => nodes.includes(c.key[0]!) && nodes.includes(c.key[1]!))
  const most = Math.max(1, ...shown.map((c) => c.n))
  const place = (name: string) => {
    const turn = (2 * Math.PI * nodes.indexOf(name)) / nodes.length
    return { x: Math.sin(turn), y: Math.cos(turn) }
  }
  const labels = (anchor: 'start' | 'middle' | 'end', from: number, to: number) =>
    Plot.text(
      nodes.filter((n) => place(n).x >= from && place(n).x < to),
      {
        x: (n: string) => place(n).x * 1.05,
        y: (n: string) => place(n).y * 1.07,
        text: (n: string) => n,
        textAnchor: anchor,
        fontWeight: 600,
      },
    )
  const svg = draw({
    width: 760,
    height: 620,
    marginLeft: 150,
    marginRight: 150,
    marginTop: 70,
    marginBottom: 70,
    axis: null,
    style: { fontSize: '12px' },
    x: { domain: [-1, 1] },
    y: { domain: [-1, 1] },
    marks: [
      Plot.arrow(shown, {
        x1: (c) => place(c.key[0]!).x,
        y1: (c) => place(c.key[0]!).y,
        x2: (c) => place(c.key[1]!).x,
        y2: (c) => place(c.key[1]!).y,
        bend: true,
        insetStart: 6,
        insetEnd: 8,
        headLength: 6,
        stroke: 'currentColor',
        strokeOpacity: 0.6,
        strokeWidth: (c) => 0.8 + 4 * (c.n / most),
        href: (c) => queryOf({ side: c.key[0]!, to: c.key[1]! }),
        title: (c) => `${c.key[0]} to ${c.key[1]}: ${c.n} statements`,
      }),
      labels('end', -2, -0.15),
      labels('middle', -0.15, 0.15),
      labels('start', 0.15, 2),
    ],
  })
  const rows = shown.map((c) => ({
    cells: [...c.key, c.n],
    query: queryOf({ side: c.key[0]!, to: c.key[1]! }),
  }))
  return {
    id: 'network',
    title: 'Who addresses whom',
    caption: `Statements of one side that name another as the one addressed: the wider the arrow, the more. The ${nodes.length} sides with the most are shown.`,
    columns: ['From', 'To', 'Statements'],
    rows,
    svg,
  }
}

const sides = (r: Readout, who: readonly string[]) => sidesOf(r, who).map(placeName)

/** Width of the longest name beside a plot. */
const room = (names: readonly string[]): number =>
  20 + 7 * Math.max(8, ...names.map((n) => shortened(n).length))

const shortened = (name: string) => (name.length > 30 ? `${name.slice(0, 29)}…` : name)

const label = (r: Readout, topic: string) => r.topics.find((t) => t.id === topic)?.label ?? topic

function tally(
  keys: readonly (readonly string[])[],
): { readonly key: readonly string[]; readonly n: number }[] {
  const counts = new Map<string, { key: readonly string[]; n: number }>()
  for (const key of keys) {
    const id = key.join('\0')
    const known = counts.get(id)
    if (known) known.n++
    else counts.set(id, { key, n: 1 })
  }
  return [...counts.values()].sort((a, b) => b.n - a.n || (a.key.join('\0') < b.key.join('\0') ? -1 : 1))
}

/** The `most` names with the highest sums, in that order; equal sums by name. */
function top(pairs: readonly (readonly [string, number])[], most: number): string[] {
  const sums = new Map<string, number>()
  for (const [name, n] of pairs) sums.set(name, (sums.get(name) ?? 0) + n)
  return [...sums]
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, most)
    .map(([name]) => name)
}
