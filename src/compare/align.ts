/** Which statement of one account tells the same as which of the other. */
import { PLAIN, type Weighed } from './weigh.js'

export interface Aligned {
  readonly a: number
  readonly b: number
  /** Share of the lighter statement's weight that the other has too: 0 to 1. */
  readonly overlap: number
}

/** What two tellings must reach to be of one thing. Set by hand on pairs, and printed here so that it can be argued with. */
const ENOUGH = 0.38
/** A second statement on the same thing joins one that has a partner already only where this much of it is there. */
const PLAINLY = 0.62
/** A statement lighter than this says too little to be recognised by its words alone. */
const LIGHT = 2

export function alignAccounts(a: readonly Weighed[], b: readonly Weighed[]): Aligned[] {
  const scored: (Aligned & { score: number })[] = []
  const near = neighbours(b)
  for (const s of a)
    for (const t of near(s)) {
      const { score, overlap } = likeness(s, t)
      if (score >= ENOUGH) scored.push({ a: s.index, b: t.index, overlap, score })
    }
  scored.sort((x, y) => y.score - x.score || x.a - y.a || x.b - y.b)
  const takenA = new Set<number>()
  const takenB = new Set<number>()
  const found: Aligned[] = []
  for (const pair of scored) {
    if (takenA.has(pair.a) && takenB.has(pair.b)) continue
    if ((takenA.has(pair.a) || takenB.has(pair.b)) && pair.score < PLAINLY) continue
    takenA.add(pair.a)
    takenB.add(pair.b)
    found.push({ a: pair.a, b: pair.b, overlap: pair.overlap })
  }
  return found.sort((x, y) => x.a - y.a || x.b - y.b)
}

/** Accounts are short; in a long one only statements are tried that share words which few statements have. */
const SHORT = 100

function neighbours(b: readonly Weighed[]): (s: Weighed) => readonly Weighed[] {
  if (b.length <= SHORT) return () => b
  const byWord = new Map<string, number[]>()
  for (const [n, t] of b.entries())
    for (const word of t.words.keys()) {
      const list = byWord.get(word)
      if (list) list.push(n)
      else byWord.set(word, [n])
    }
  return (s) => {
    const votes = new Map<number, number>()
    for (const [word, weight] of s.words) {
      const list = byWord.get(word) ?? []
      if (list.length <= SHORT) for (const n of list) votes.set(n, (votes.get(n) ?? 0) + weight)
    }
    const best = [...votes].sort((x, y) => y[1] - x[1] || x[0] - y[0]).slice(0, SHORT)
    return best.map(([n]) => b[n]!)
  }
}

export function likeness(s: Weighed, t: Weighed): { score: number; overlap: number } {
  const common = [...s.words].filter(([word]) => t.words.has(word))
  const weights = common.map(([word, weight]) => Math.min(weight, t.words.get(word)!))
  const shared = weights.reduce((a, b) => a + b, 0)
  const overlap = Math.min(1, shared / Math.max(LIGHT, Math.min(s.total, t.total)))
  const dice = (2 * shared) / Math.max(2 * LIGHT, s.total + t.total)
  const topics = s.statement.topics.some((x) => t.statement.topics.includes(x))
  const sameAct = s.statement.act === t.statement.act
  const sameWho = equal(s.sides, t.sides)
  const jointly = sameAct && sameWho && s.sides.size > 1
  const telling = weights.filter((w) => w >= PLAIN)
  const thin = telling.length === 0 || (telling.length === 1 && telling[0]! > PLAIN && !jointly)
  const score =
    0.45 * overlap +
    0.35 * dice +
    (topics ? 0.1 : 0) +
    (sameWho ? 0.1 : disjoint(s.sides, t.sides) ? -0.15 : 0) +
    (sameAct ? 0.05 : 0) +
    (meet(s.figures, t.figures) || meet(s.dates, t.dates) ? 0.1 : 0) -
    (thin ? THIN : 0)
  const known = topics && sameWho && overlap > 0 && (jointly || isBare(s) || isBare(t))
  return { score: known ? Math.max(score, ENOUGH) : score, overlap }
}

/** What is taken off where the two share nothing but common words, or nothing but one name. */
const THIN = 0.15

/** "Explained the position of the government" says so little that who said it on what topic must do. */
const isBare = (s: Weighed) => s.total < LIGHT && ['explain', 'state'].includes(s.statement.act)

const meet = (a: readonly string[], b: readonly string[]) => a.some((x) => b.includes(x))
const equal = (a: ReadonlySet<string>, b: ReadonlySet<string>) =>
  a.size > 0 && a.size === b.size && [...a].every((x) => b.has(x))
const disjoint = (a: ReadonlySet<string>, b: ReadonlySet<string>) =>
  a.size > 0 && b.size > 0 && [...a].every((x) => !b.has(x))
