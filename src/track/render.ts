/** The lines through time for a terminal and in Markdown: tables and a plot of characters. */
import type { Formula, Omission, Point, Series, Step, Tracking } from './schema.js'

export const PARTS = ['series', 'steps', 'omissions', 'formulas'] as const
export type Part = (typeof PARTS)[number]

export interface View {
  readonly parts: readonly Part[]
  /** No more rows than this in one list; the rest is counted. */
  readonly most: number
}

export function terminal(t: Tracking, view: View): string {
  const sections = view.parts.map((part) =>
    (RENDER[part] as (t: Tracking, most: number) => string[])(t, view.most),
  )
  return `${[head(t), ...sections.flatMap((lines) => (lines.length === 0 ? [] : ['', ...lines]))].join('\n')}\n`
}

/** The same in a code block: its columns are its form. */
export const markdown = (t: Tracking, view: View): string =>
  `\`\`\`text\n${terminal(t, view).replace(/`/g, "'")}\`\`\`\n`

const RENDER: Record<Part, (t: Tracking, most: number) => string[]> = {
  series: seriesLines,
  steps: stepLines,
  omissions: omissionLines,
  formulas: formulaLines,
}

function head(t: Tracking): string {
  const dates = t.points.map((p) => p.date)
  const range = dates.length === 0 ? '' : `, ${dates[0]} to ${dates.at(-1)}`
  const undated = t.undated.length === 0 ? '' : ` · ${t.undated.length} without a date left out`
  return `${t.points.length} statements in ${t.documents} documents${range}${undated}`
}

function seriesLines(t: Tracking, most: number): string[] {
  const largest = [...t.series].sort((a, b) => b.points.length - a.points.length)
  return capped('SERIES', largest, most, (s) => ['', ...oneSeries(s, t.points)])
}

function oneSeries(series: Series, all: readonly Point[]): string[] {
  const points = series.points.map((n) => all[n]!)
  const documents = new Set(points.map((p) => p.document)).size
  return [
    `${Object.values(series.key).join(' · ')}: ${points.length} statements in ${documents} documents`,
    ...plot(points),
    ...points
      .slice(-ROWS)
      .map(
        (p) =>
          `    ${p.date.padEnd(10)}  ${p.act.padEnd(9)} ${(p.strength ?? '-').toString()}  ${p.stance.padEnd(7)}  ${clip(p.text, 90)}  ${p.document}#${p.pointer}`,
      ),
  ]
}

/** Latest statements shown under a plot. */
const ROWS = 6
const WIDTH = 60
const MARK: Readonly<Record<string, string>> = { support: '+', oppose: 'x', neutral: 'o' }

/** Time to the right, the step on the ladder upwards, `-` for acts without one; the mark is the stance. */
export function plot(points: readonly Point[]): string[] {
  if (points.length < 2) return []
  const days = points.map((p) => dayOf(p.date))
  const [first, last] = [Math.min(...days), Math.max(...days)]
  const columns = (n: number) =>
    last === first ? 0 : Math.round(((n - first) / (last - first)) * (WIDTH - 1))
  const rows = ['5', '4', '3', '2', '1', '-'].map((label) => ({
    label,
    cells: Array<string>(WIDTH).fill(' '),
  }))
  for (const [n, p] of points.entries()) {
    const row = rows.find((r) => r.label === String(p.strength ?? '-'))!
    row.cells[columns(days[n]!)] = MARK[p.stance] ?? '?'
  }
  const used = rows.filter((r) => r.cells.some((c) => c !== ' '))
  return [
    ...used.map((r) => `    ${r.label} |${r.cells.join('').trimEnd()}`),
    `      +${'-'.repeat(WIDTH)}`,
    `       ${points[0]!.date.slice(0, 10)}${(points.at(-1)!.date.slice(0, 10)).padStart(WIDTH - 10)}`,
    '       + support  x oppose  o neutral; rows: step on the ladder of the act',
  ]
}

/** Days in a calendar of 372 days a year: only the distance on paper matters. */
function dayOf(edtf: string): number {
  const [year, month, day] = edtf.split('/')[0]!.split('-').map(Number)
  return (year ?? 0) * 372 + ((month || 1) - 1) * 31 + (day || 1)
}

function stepLines(t: Tracking, most: number): string[] {
  return capped('STEPS', [...t.steps].reverse(), most, (s) => oneStep(s, t.points))
}

function oneStep(s: Step, points: readonly Point[]): string[] {
  const [before, after] = [points[s.before]!, points[s.after]!]
  const what = s.ladder === 'consensus' ? 'consensus' : s.act
  return [
    `  ${s.direction === 'up' ? '↑' : '↓'} ${s.pair} · ${s.actor} · ${s.topic} · ${what} ${s.from} → ${s.to}`,
    `      ${before.date}  ${clip(before.text, 100)}  ${before.document}#${before.pointer}`,
    `      ${after.date}  ${clip(after.text, 100)}  ${after.document}#${after.pointer}`,
  ]
}

function omissionLines(t: Tracking, most: number): string[] {
  const byMeeting = new Map<string, Omission[]>()
  for (const o of t.omissions) {
    const list = byMeeting.get(o.document)
    if (list) list.push(o)
    else byMeeting.set(o.document, [o])
  }
  return capped('OMISSIONS', [...byMeeting].reverse(), most, ([document, list]) => [
    `  ${document} (${list[0]!.pair}, ${list[0]!.level}), against ${list[0]!.previous}`,
    ...list.map(
      (o) =>
        `      no ${o.kind}: ${clip(o.what, 60)}  before: “${clip(o.old[0]!.text, 90)}” #${o.old[0]!.pointer}`,
    ),
  ])
}

function formulaLines(t: Tracking, most: number): string[] {
  const formulas = t.formulas.filter((f) => f.kind === 'formula')
  const others = t.formulas.length - formulas.length
  return [
    ...capped('FORMULAS', formulas, most, oneFormula),
    ...(others > 0
      ? [`  ${others} recurring phrases are names of topics or boilerplate; --json has them`]
      : []),
  ]
}

function oneFormula(f: Formula): string[] {
  const last = (list: readonly { pair: string }[]) => list.map((x) => x.pair).join(', ')
  return [
    `  ${f.issuer}  “${f.phrase}”  ${f.documents} of ${f.of} documents, ${f.first.date} to ${f.last.date}${f.topic ? ` · ${f.topic}` : ''}`,
    ...f.dropped.map(
      (d) =>
        `      dropped with ${d.pair}: last ${d.last.date} (${d.last.document}), gone since ${d.since.date}`,
    ),
    ...(f.returned.length > 3
      ? [`      returned ${f.returned.length} times: ${last(f.returned.slice(-3))} …`]
      : f.returned.map(
          (r) => `      returned with ${r.pair}: ${r.at.date} (${r.at.document}), after ${r.after.date}`,
        )),
    ...f.variants.map(
      (v) =>
        `      variant “${v.phrase}” (${[...v.gained.map((w) => `+${w}`), ...v.lost.map((w) => `−${w}`)].join(' ')}), ${v.documents} documents, first ${v.first.date}`,
    ),
  ]
}

function capped<T>(title: string, list: readonly T[], most: number, lines: (item: T) => string[]): string[] {
  if (list.length === 0) return []
  const more = list.length - most
  return [
    `${title} (${list.length})`,
    ...list.slice(0, most).flatMap(lines),
    ...(more > 0 ? [`  … ${more} more; narrow the query, --all shows them`] : []),
  ]
}

function clip(text: string, most: number): string {
  const line = text.replace(/\s+/g, ' ')
  return line.length <= most ? line : `${line.slice(0, most - 1).trimEnd()}…`
}
