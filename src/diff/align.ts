/** Two texts cut into sentences and laid side by side, so that words are only compared inside a pair. */
import { dice, matterOf, plain } from '../wording.js'
import { type Hunk, hunksOf, steps } from './words.js'

export interface Segment {
  readonly start: number
  readonly end: number
  readonly text: string
  /** What must be equal for two segments to be the same: the words without what is cosmetic. */
  readonly key: string
}

export interface Alignment {
  readonly pairs: readonly {
    readonly old: Segment
    readonly new: Segment
    /** Stands elsewhere in the order than its neighbours say. */
    readonly moved: boolean
  }[]
  readonly oldOnly: readonly Segment[]
  readonly newOnly: readonly Segment[]
  /** True where the texts were too far apart to be laid side by side in order. */
  readonly coarse: boolean
}

/** Below this two sentences share too few words to be versions of each other. */
const ALIKE = 0.5
/** Where each side has one sentence left between the same neighbours, less is enough. */
const BETWEEN = 0.25
/** No more candidates than this are looked at for one sentence, so that the work stays linear. */
const MOST_CANDIDATES = 40

export function align(old: string, now: string): Alignment {
  const a = segmentsOf(old)
  const b = segmentsOf(now)
  const script = steps(
    a.map((s) => s.key),
    b.map((s) => s.key),
  )
  const inOrder = script ? pairsInOrder(script) : []
  const takenOld = new Set(inOrder.map(([i]) => i))
  const takenNew = new Set(inOrder.map(([, j]) => j))
  const rest = pairTheRest(a, b, takenOld, takenNew)
  const pairs = [
    ...inOrder.map(([i, j]) => ({ old: a[i]!, new: b[j]!, moved: false })),
    ...rest.map(([i, j, moved]) => ({ old: a[i]!, new: b[j]!, moved })),
  ].sort((p, q) => p.new.start - q.new.start)
  return {
    pairs,
    oldOnly: a.filter((_, i) => !takenOld.has(i)),
    newOnly: b.filter((_, j) => !takenNew.has(j)),
    coarse: script === null,
  }
}

/** Every place where the two texts part; a sentence without a partner is one hunk. */
export function hunksBetween(alignment: Alignment): Hunk[] {
  const hunks = alignment.pairs
    .filter((p) => p.old.text !== p.new.text)
    .flatMap((p) => hunksOf(p.old.text, p.new.text, p.old.start, p.new.start))
  for (const s of alignment.oldOnly)
    hunks.push({ old: { start: s.start, end: s.end }, new: { start: -1, end: -1 } })
  for (const s of alignment.newOnly)
    hunks.push({ old: { start: -1, end: -1 }, new: { start: s.start, end: s.end } })
  return hunks
}

/** Lines, cut after a full stop that a capital follows. Both versions are cut alike, so a wrong cut does no harm. */
function segmentsOf(text: string): Segment[] {
  const segments: Segment[] = []
  const cut = (start: number, end: number) => {
    const piece = text.slice(start, end)
    const lead = piece.length - piece.trimStart().length
    const trimmed = piece.trim()
    if (trimmed === '') return
    segments.push({
      start: start + lead,
      end: start + lead + trimmed.length,
      text: trimmed,
      key: plain(trimmed),
    })
  }
  for (const line of text.matchAll(/[^\n\r]+/g)) {
    let from = line.index
    for (const stop of line[0].matchAll(/[.!?]["”’)\]]? +(?=["“‘(\p{Lu}])/gu)) {
      const end = line.index + stop.index + stop[0].length
      if (LABEL.test(text.slice(from, end))) continue
      cut(from, end)
      from = end
    }
    cut(from, line.index + line[0].length)
  }
  return segments
}

/** A printed number is not a sentence. */
const LABEL = /^\s*\(?\w{1,3}[.)]\s*$/
/** A line of figures alone, such as a hit counter: no word says which is which, but its place does. */
const FIGURES = /^[\d.,\s]+$/

function pairsInOrder(script: NonNullable<ReturnType<typeof steps>>): [number, number][] {
  const pairs: [number, number][] = []
  let i = 0
  let j = 0
  for (const { op, count } of script) {
    if (op === 'same') for (let n = 0; n < count; n++) pairs.push([i + n, j + n])
    if (op !== 'added') i += count
    if (op !== 'removed') j += count
  }
  return pairs
}

/** First what is word for word the same elsewhere, then what is most alike. Fills the two sets. */
function pairTheRest(
  a: readonly Segment[],
  b: readonly Segment[],
  takenOld: Set<number>,
  takenNew: Set<number>,
): [number, number, boolean][] {
  const anchors = new Map<number, number>()
  for (const [i, j] of zip(takenOld, takenNew)) anchors.set(i, j)
  const found: [number, number, boolean][] = []
  const take = (i: number, j: number) => {
    takenOld.add(i)
    takenNew.add(j)
    found.push([i, j, !between(i, j, anchors, a.length, b.length)])
  }
  const byKey = new Map<string, number[]>()
  for (const [j, s] of b.entries()) {
    if (takenNew.has(j)) continue
    const same = byKey.get(s.key)
    if (same) same.push(j)
    else byKey.set(s.key, [j])
  }
  for (const [i, s] of a.entries()) {
    const j = takenOld.has(i) ? undefined : byKey.get(s.key)?.shift()
    if (j !== undefined) take(i, j)
  }
  for (const [i, j] of mostAlike(a, b, takenOld, takenNew))
    if (!takenOld.has(i) && !takenNew.has(j)) take(i, j)
  for (const [i, j] of loneGaps(a.length, b.length, takenOld, takenNew, anchors)) {
    const figures = FIGURES.test(a[i]!.text) && FIGURES.test(b[j]!.text)
    if (figures || dice(matterOf(a[i]!.text), matterOf(b[j]!.text)) >= BETWEEN) take(i, j)
  }
  return found
}

/** Candidate pairs, the most alike first; found over the words that few sentences have. */
function mostAlike(
  a: readonly Segment[],
  b: readonly Segment[],
  takenOld: ReadonlySet<number>,
  takenNew: ReadonlySet<number>,
): [number, number, number][] {
  const free = b.flatMap((s, j) => (takenNew.has(j) ? [] : [{ j, words: matterOf(s.text) }]))
  const byWord = new Map<string, number[]>()
  for (const [n, { words }] of free.entries())
    for (const w of new Set(words)) {
      const list = byWord.get(w)
      if (list) list.push(n)
      else byWord.set(w, [n])
    }
  const scored: [number, number, number][] = []
  for (const [i, s] of a.entries()) {
    if (takenOld.has(i)) continue
    const words = matterOf(s.text)
    const votes = new Map<number, number>()
    for (const w of new Set(words)) {
      const list = byWord.get(w)
      if (list && list.length <= MOST_CANDIDATES) for (const n of list) votes.set(n, (votes.get(n) ?? 0) + 1)
    }
    const best = [...votes].sort((x, y) => y[1] - x[1] || x[0] - y[0]).slice(0, MOST_CANDIDATES)
    for (const [n] of best) {
      const score = dice(words, free[n]!.words)
      if (score >= ALIKE) scored.push([i, free[n]!.j, score])
    }
  }
  return scored.sort((x, y) => y[2] - x[2] || x[0] - y[0] || x[1] - y[1])
}

/** Places where exactly one sentence of each side stands between the same neighbours. */
function loneGaps(
  n: number,
  m: number,
  takenOld: ReadonlySet<number>,
  takenNew: ReadonlySet<number>,
  anchors: ReadonlyMap<number, number>,
): [number, number][] {
  const gaps: [number, number][] = []
  let from = -1
  for (let i = 0; i <= n; i++) {
    if (i < n && !anchors.has(i)) continue
    const until = anchors.get(i) ?? m
    const old = range(i - gapStart(i, anchors), gapStart(i, anchors)).filter((k) => !takenOld.has(k))
    const now = range(until - from - 1, from + 1).filter((k) => !takenNew.has(k))
    if (old.length === 1 && now.length === 1) gaps.push([old[0]!, now[0]!])
    from = until
  }
  return gaps
}

function gapStart(i: number, anchors: ReadonlyMap<number, number>): number {
  let k = i
  while (k > 0 && !anchors.has(k - 1)) k--
  return k
}

const range = (count: number, from: number) => Array.from({ length: Math.max(0, count) }, (_, k) => from + k)

const zip = (a: Iterable<number>, b: Iterable<number>): [number, number][] => {
  const second = [...b]
  return [...a].map((x, i) => [x, second[i]!])
}

/** Does the pair stand between the same anchors on both sides? */
function between(i: number, j: number, anchors: ReadonlyMap<number, number>, n: number, m: number): boolean {
  let low = i - 1
  while (low >= 0 && !anchors.has(low)) low--
  let high = i + 1
  while (high < n && !anchors.has(high)) high++
  return j > (anchors.get(low) ?? -1) && j < (anchors.get(high) ?? m)
}
