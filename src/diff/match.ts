/**
 * Which statement of the old version is which of the new: by key, then by wording, then by likeness, and last by who
 * speaks in two sentences that are versions of each other; never by position.
 */
import type { Statement } from '../../pipeline/record/schema.js'
import { dice, matterOf, plain } from '../wording.js'

export interface StatementMatch {
  readonly pairs: readonly (readonly [old: number, now: number])[]
  readonly oldOnly: readonly number[]
  readonly newOnly: readonly number[]
}

/** Below this two statements under one key are two statements: one was dropped and another came in its place. */
const SAME_KEY = 0.4
/** What another key needs: most of the content, or a little less under the same act and speaker. */
const ALIKE = 0.6
const MOST_CANDIDATES = 40

interface Seen {
  readonly whole: string
  readonly content: string
  readonly words: readonly string[]
  readonly sources: string
}

/** Sentences that are versions of each other. */
type Sentences = readonly { readonly old: Range; readonly new: Range }[]
interface Range {
  readonly start: number
  readonly end: number
}

export function matchStatements(
  old: readonly Statement[],
  now: readonly Statement[],
  newId: ReadonlyMap<string, string>,
  sentences: Sentences,
): StatementMatch {
  const a = old.map((s) => see(s, newId))
  const b = now.map((s) => see(s, new Map()))
  const freeOld = new Set(old.keys())
  const freeNew = new Set(now.keys())
  const pairs: [number, number][] = []
  const take = (i: number, j: number) => {
    pairs.push([i, j])
    freeOld.delete(i)
    freeNew.delete(j)
  }
  const byKey = new Map(now.map((s, j) => [s.id, j]))
  for (const i of [...freeOld]) {
    const j = byKey.get(old[i]!.id)
    if (j !== undefined && a[i]!.whole === b[j]!.whole) take(i, j)
  }
  byText(a, b, freeOld, freeNew, take, (s) => s.whole)
  for (const i of [...freeOld]) {
    const j = byKey.get(old[i]!.id)
    if (j !== undefined && freeNew.has(j) && dice(a[i]!.words, b[j]!.words) >= SAME_KEY) take(i, j)
  }
  byText(a, b, freeOld, freeNew, take, (s) => (s.words.length > 1 ? s.content : ''))
  for (const [i, j] of likeliest(old, now, a, b, freeOld, freeNew))
    if (freeOld.has(i) && freeNew.has(j)) take(i, j)
  for (const { old: one, new: two } of sentences) {
    const inside = (list: readonly Statement[], free: ReadonlySet<number>, at: Range) =>
      [...free].filter((k) => list[k]!.cue.start >= at.start && list[k]!.cue.start < at.end)
    const [left, right] = [inside(old, freeOld, one), inside(now, freeNew, two)]
    for (const sameAct of [true, false])
      for (const i of left) {
        const fits = (j: number) =>
          freeNew.has(j) && a[i]!.sources === b[j]!.sources && (!sameAct || old[i]!.act === now[j]!.act)
        const j = freeOld.has(i) ? right.find(fits) : undefined
        if (j !== undefined) take(i, j)
      }
  }
  pairs.sort((x, y) => x[1] - y[1])
  return { pairs, oldOnly: [...freeOld], newOnly: [...freeNew] }
}

function see(s: Statement, newId: ReadonlyMap<string, string>): Seen {
  return {
    whole: plain(s.text),
    content: plain(s.content.text),
    words: matterOf(s.content.text),
    sources: s.sources
      .map((id) => newId.get(id) ?? id)
      .sort()
      .join(),
  }
}

/** Equal texts, in order where there are several. */
function byText(
  a: readonly Seen[],
  b: readonly Seen[],
  freeOld: ReadonlySet<number>,
  freeNew: ReadonlySet<number>,
  take: (i: number, j: number) => void,
  anchor: (s: Seen) => string,
): void {
  const places = new Map<string, number[]>()
  for (const j of freeNew) {
    const key = anchor(b[j]!)
    const same = places.get(key)
    if (same) same.push(j)
    else places.set(key, [j])
  }
  for (const i of [...freeOld]) {
    const key = anchor(a[i]!)
    const j = key === '' ? undefined : places.get(key)?.shift()
    if (j !== undefined) take(i, j)
  }
}

function likeliest(
  old: readonly Statement[],
  now: readonly Statement[],
  a: readonly Seen[],
  b: readonly Seen[],
  freeOld: ReadonlySet<number>,
  freeNew: ReadonlySet<number>,
): [number, number, number][] {
  const byWord = new Map<string, number[]>()
  for (const j of freeNew)
    for (const w of new Set(b[j]!.words)) {
      const list = byWord.get(w)
      if (list) list.push(j)
      else byWord.set(w, [j])
    }
  const scored: [number, number, number][] = []
  for (const i of freeOld) {
    const near = new Set<number>()
    for (const w of new Set(a[i]!.words)) {
      const list = byWord.get(w)
      if (list && list.length <= MOST_CANDIDATES) for (const j of list) near.add(j)
    }
    for (const j of near) {
      const same = Number(old[i]!.act === now[j]!.act) + Number(a[i]!.sources === b[j]!.sources)
      const score = dice(a[i]!.words, b[j]!.words) + same * 0.08
      if (score >= ALIKE) scored.push([i, j, score])
    }
  }
  return scored.sort((x, y) => y[2] - x[2] || x[0] - y[0] || x[1] - y[1])
}
