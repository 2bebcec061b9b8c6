/** The one door to the diff package: two word lists, and where they part. */
import { diffArrays } from 'diff'
import type { Change } from './schema.js'

/** Edits after which two lists are called different as a whole: a count and not a clock, so that results repeat. */
const MOST_EDITS = 1500

export interface Token {
  readonly text: string
  readonly start: number
  readonly end: number
}

/** A place where two texts part. Offsets into the two texts; a side is empty where nothing stood there. */
export interface Hunk {
  readonly old: { readonly start: number; readonly end: number }
  readonly new: { readonly start: number; readonly end: number }
}

type Steps = readonly { op: 'same' | 'removed' | 'added'; count: number }[]

/** How to get from one list to the other; null where they are too far apart to say. */
export function steps(old: readonly string[], now: readonly string[]): Steps | null {
  const parts = diffArrays([...old], [...now], { maxEditLength: MOST_EDITS })
  if (!parts) return null
  return parts.map((p) => ({ op: p.added ? 'added' : p.removed ? 'removed' : 'same', count: p.value.length }))
}

export function tokensOf(text: string): Token[] {
  return Array.from(text.matchAll(/[\p{L}\p{N}]+(?:[’'.,\-‐‑][\p{L}\p{N}]+)*|[^\s\p{L}\p{N}]/gu), (m) => ({
    text: m[0],
    start: m.index,
    end: m.index + m[0].length,
  }))
}

/** Where two passages part, word by word; offsets are moved by where the passages begin. */
export function hunksOf(old: string, now: string, oldAt: number, newAt: number): Hunk[] {
  const a = tokensOf(old)
  const b = tokensOf(now)
  const script = steps(
    a.map((t) => t.text),
    b.map((t) => t.text),
  ) ?? [
    { op: 'removed', count: a.length },
    { op: 'added', count: b.length },
  ]
  const hunks: Hunk[] = []
  let i = 0
  let j = 0
  for (let k = 0; k < script.length; k++) {
    const step = script[k]!
    if (step.op === 'same') {
      hunks.push(...gapsThatDiffer(old, now, a, b, i, j, step.count, oldAt, newAt))
      i += step.count
      j += step.count
      continue
    }
    const next = script[k + 1]
    const paired = next && next.op !== 'same' && next.op !== step.op ? next.count : 0
    if (paired > 0) k++
    const removed = step.op === 'removed' ? step.count : paired
    const added = step.op === 'added' ? step.count : paired
    hunks.push({ old: extent(a, i, removed, oldAt), new: extent(b, j, added, newAt) })
    i += removed
    j += added
  }
  return hunks
}

function extent(tokens: readonly Token[], from: number, count: number, offset: number) {
  const at = tokens[from - 1]?.end ?? tokens[from]?.start ?? 0
  if (count === 0) return { start: at + offset, end: at + offset }
  return { start: tokens[from]!.start + offset, end: tokens[from + count - 1]!.end + offset }
}

/** Spaces between words that stay: two spaces for one are a hunk too, so that no change is lost. */
function gapsThatDiffer(
  old: string,
  now: string,
  a: readonly Token[],
  b: readonly Token[],
  i: number,
  j: number,
  count: number,
  oldAt: number,
  newAt: number,
): Hunk[] {
  const hunks: Hunk[] = []
  for (let n = 1; n < count; n++) {
    const [s, t, u, v] = [a[i + n - 1]!.end, a[i + n]!.start, b[j + n - 1]!.end, b[j + n]!.start]
    if (old.slice(s, t) !== now.slice(u, v))
      hunks.push({
        old: { start: s + oldAt, end: t + oldAt },
        new: { start: u + newAt, end: v + newAt },
      })
  }
  return hunks
}

/** The same for a reader: runs of words that stayed, went and came. */
export function wordRuns(old: string, now: string): Change['words'] {
  const a = tokensOf(old)
  const b = tokensOf(now)
  const script = steps(
    a.map((t) => t.text),
    b.map((t) => t.text),
  )
  if (!script)
    return [
      { op: 'removed', text: old },
      { op: 'added', text: now },
    ]
  let i = 0
  let j = 0
  return script.map(({ op, count }) => {
    const [tokens, from, text] = op === 'added' ? [b, j, now] : [a, i, old]
    if (op !== 'added') i += count
    if (op !== 'removed') j += count
    return { op, text: text.slice(tokens[from]!.start, tokens[from + count - 1]!.end) }
  })
}
