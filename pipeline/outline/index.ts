/**
 * Stage: outline. Numbered and headed sections, and the blocks of running text in them. Whether a number opens a
 * section is settled over the whole text (`sequence.ts`), never from its line alone.
 */
import type { Knowledge } from '../knowledge/index.js'
import { readOpening } from '../layout/labels.js'
import type { Shape } from '../layout/shape.js'
import type { Block, Layout, LineRole, Outline, Reading, Warning } from '../types.js'
import { headingAfter, isClause, isHeadingLine } from './heading.js'
import type { Candidate } from './label.js'
import { piecesOf } from './pieces.js'
import { runInHeadings } from './runin.js'
import { Sections } from './sections.js'
import { chooseLabels } from './sequence.js'
import { goesOn } from './wrap.js'

const KIND: Readonly<Record<Exclude<LineRole, 'blank'>, Block['kind']>> = {
  title: 'title',
  dateline: 'dateline',
  furniture: 'furniture',
  caption: 'caption',
  note: 'note',
  transcript: 'transcript',
  body: 'paragraph',
}

export function outline(reading: Reading, layout: Layout, { people }: Knowledge): Outline {
  const { shapes, roles } = piecesOf(reading, layout)
  const warnings: Warning[] = []
  const openings = openingsOf(shapes, roles)
  const chosen = chooseLabels(candidatesOf(openings, shapes, roles), warnings)
  const starts = openings.map((o, i) => {
    const label = chosen.byLine.get(i)?.at(-1)?.label
    if (label) return afterLabel(reading.text, label.end, shapes[i]!.end)
    return o === null || o.bullet ? -1 : shapes[i]!.start
  })
  const runs = runInHeadings(shapes, roles, starts, (i) => chosen.byLine.has(i), people)
  const sections = new Sections(reading.text)
  const blocks: Block[] = []
  for (let i = 0; i < shapes.length; i++) {
    const role = roles[i]!
    if (role === 'blank') continue
    const shape = shapes[i]!
    const last = lastLine(shapes, roles, i, chosen.heads)
    const end = shapes[last]!.end
    if (role !== 'body') {
      blocks.push({ start: shape.start, end, kind: KIND[role], section: sections.current })
      i = last
      continue
    }
    const opening = openings[i]!
    const labels = chosen.byLine.get(i) ?? []
    let start = shape.start
    if (labels.length > 0) start = afterLabel(reading.text, labels[labels.length - 1]!.label.end, end)
    else if (opening.bullet) start = opening.body
    const run = runs.get(i)
    const heading =
      run?.heading ?? (labels.length > 0 ? headingAfter(shapes, roles, i, last, start, chosen) : null)
    const alone = labels.length === 0 && !run && isHeadingLine(shapes, roles, i, last, chosen.heads)
    for (const [k, label] of labels.entries())
      sections.open(label, k === labels.length - 1 ? heading : null, start, end)
    if (alone)
      sections.openHeading({ start: shape.start, end: trimColon(reading.text, shape.start, end) }, shape.line)
    if (run && labels.length === 0) sections.openHeading(run.heading, shape.line)
    if (start < end) {
      const kind =
        heading || alone ? 'heading' : opening.bullet && labels.length === 0 ? 'bullet' : 'paragraph'
      const at = heading ?? { start, end }
      blocks.push({ start: at.start, end: at.end, kind, section: sections.current })
      if (run) blocks.push({ start: run.body, end, kind: 'paragraph', section: sections.current })
    }
    sections.reach(end)
    i = last
  }
  return { sections: sections.finish(), blocks, warnings }
}

/** A colon after a heading does not belong to it. */
function trimColon(text: string, start: number, end: number): number {
  return end - start > 1 && /[:：]/.test(text[end - 1]!) ? end - 1 : end
}

function afterLabel(text: string, at: number, end: number): number {
  let i = at
  while (i < end && /\s/.test(text[i]!)) i++
  return i
}

type Openings = readonly (ReturnType<typeof readOpening> | null)[]

function openingsOf(shapes: readonly Shape[], roles: readonly LineRole[]): Openings {
  return shapes
    .map((s, i) => (roles[i] === 'body' ? readOpening(s.text, 0, s.text.length) : null))
    .map((o, i) => (o === null ? null : shift(o, shapes[i]!.start)))
}

function shift(o: ReturnType<typeof readOpening>, by: number): ReturnType<typeof readOpening> {
  if (by === 0) return o
  return {
    bullet: o.bullet,
    labels: o.labels.map((l) => ({ ...l, start: l.start + by, end: l.end + by })),
    body: o.body + by,
  }
}

function candidatesOf(openings: Openings, shapes: readonly Shape[], roles: readonly LineRole[]): Candidate[] {
  const candidates: Candidate[] = []
  let before = -1
  for (const [i, o] of openings.entries()) {
    const midSentence =
      before === i - 1 &&
      before >= 0 &&
      roles[before] === 'body' &&
      isOpen(shapes[before]!, openings[before]!)
    if (o !== null)
      for (const [k, label] of o.labels.entries())
        candidates.push({
          line: i,
          place: k,
          label,
          indent: shapes[i]!.start - shapes[i]!.line.start,
          midSentence,
          rest: restOf(shapes[i]!, label.end),
        })
    if (shapes[i]!.text !== '') before = i
  }
  return candidates
}

/** Does the line break off in the middle of a sentence? A heading does not, and what is short is one. */
function isOpen(line: Shape, opening: Openings[number]): boolean {
  if (line.stops || line.text.length < 40) return false
  const labelled = opening !== null && opening.labels.length > 0
  return !labelled || line.text.length > 100 || isClause(line.text)
}

const restOf = (s: Shape, from: number) => s.text.slice(from - s.start).trimStart()

/** The last line of the block that begins at line `at`. */
function lastLine(
  shapes: readonly Shape[],
  roles: readonly LineRole[],
  at: number,
  heads: ReadonlySet<number>,
): number {
  let last = at
  while (
    last + 1 < shapes.length &&
    roles[last + 1] === roles[at] &&
    (roles[at] === 'title' || goesOn(shapes, last, heads))
  )
    last++
  return last
}
