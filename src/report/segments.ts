/** Overlapping and crossing spans as flat pieces: a sweep over their boundaries. */

export interface Mark {
  readonly start: number
  readonly end: number
  /** What is marked: `person`, `date`, `topic`, `source`, `cue`, `content`, `unread`, `label`. */
  readonly kind: string
  /** The index of the statement that it belongs to, null for a fact of the document. */
  readonly statement: number | null
}

export interface Segment {
  readonly start: number
  readonly end: number
  /** The marks that cover all of it, in the order given. */
  readonly marks: readonly Mark[]
}

/** Cuts `[start, end)` at every boundary of a mark, so that each piece lies wholly inside or outside each mark. */
export function segments(marks: readonly Mark[], start: number, end: number): Segment[] {
  const inside = marks.filter((m) => m.start < end && m.end > start && m.start < m.end)
  const cuts = new Set([start, end])
  for (const m of inside) cuts.add(Math.max(m.start, start)).add(Math.min(m.end, end))
  const places = [...cuts].sort((a, b) => a - b)
  return places.slice(1).map((to, i) => {
    const from = places[i]!
    return { start: from, end: to, marks: inside.filter((m) => m.start <= from && m.end >= to) }
  })
}
