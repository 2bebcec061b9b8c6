/** The alignment as rows that a reader can check: told alike, differently, by one side only; with what differs. */
import type { Readout, Statement } from '../../pipeline/record/schema.js'
import { type Aligned, alignAccounts } from './align.js'
import type { Difference, Row, Told } from './schema.js'
import { type Weighed, weigh } from './weigh.js'

export interface Account {
  readonly record: Readout
  readonly weighed: readonly Weighed[]
}

/** Under this share of common weight two tellings are of one thing in quite other words. */
const OTHER_WORDS = 0.34

/** Rows in the order of A; what only B tells stands after what B tells before it. */
export function rowsOf(a: Account, b: Account, faint: ReadonlySet<string>): Row[] {
  const aligned = alignAccounts(a.weighed, b.weighed)
  const rows: { row: Row; at: number; order: number }[] = []
  for (const pair of aligned) rows.push({ row: both(pair, a, b, faint), at: pair.a, order: pair.b })
  const inA = new Set(aligned.map((p) => p.a))
  const inB = new Set(aligned.map((p) => p.b))
  for (const s of a.weighed)
    if (!inA.has(s.index)) rows.push({ row: alone('only-a', a, s), at: s.index, order: -1 })
  for (const t of b.weighed) {
    if (inB.has(t.index)) continue
    const before = aligned.filter((p) => p.b < t.index).sort((x, y) => y.b - x.b)[0]
    rows.push({ row: alone('only-b', b, t), at: (before?.a ?? -1) + 0.5, order: t.index })
  }
  return rows.sort((x, y) => x.at - y.at || x.order - y.order).map((r) => r.row)
}

function alone(verdict: 'only-a' | 'only-b', account: Account, s: Weighed): Row {
  const told = toldBy(account, s)
  return {
    verdict,
    a: verdict === 'only-a' ? told : null,
    b: verdict === 'only-b' ? told : null,
    differences: [],
    topics: [...s.statement.topics],
  }
}

function both(pair: Aligned, a: Account, b: Account, faint: ReadonlySet<string>): Row {
  const s = a.weighed[pair.a]!
  const t = b.weighed[pair.b]!
  const differences = [...structural(s, t, a, b), ...details(s, t, a, b, faint)]
  const differently = pair.overlap < OTHER_WORDS || differences.some((d) => d.what !== 'detail')
  return {
    verdict: differently ? 'differently' : 'alike',
    a: toldBy(a, s),
    b: toldBy(b, t),
    differences,
    topics: [...new Set([...s.statement.topics, ...t.statement.topics])],
  }
}

function structural(s: Weighed, t: Weighed, a: Account, b: Account): Difference[] {
  const [x, y] = [s.statement, t.statement]
  const found: Difference[] = []
  const tell = (what: Difference['what'], one: string | null, two: string | null) => {
    if (one !== two) found.push({ what, a: one, b: two })
  }
  const list = (values: readonly string[]) => (values.length === 0 ? null : values.join(', '))
  if (x.act !== y.act) tell('act', `${x.act} (“${x.cue.text}”)`, `${y.act} (“${y.cue.text}”)`)
  else if (strengthOf(x) !== strengthOf(y)) tell('strength', x.cue.text, y.cue.text)
  if ([...s.sides].sort().join() !== [...t.sides].sort().join())
    tell('credited', list(credited(a.record, x)), list(credited(b.record, y)))
  if (x.stance !== y.stance && x.stance !== 'neutral' && y.stance !== 'neutral')
    tell('stance', x.stance, y.stance)
  const condition = (z: Statement) => list(z.modes.filter((m) => m === 'negated' || m === 'conditional'))
  tell('condition', condition(x), condition(y))
  tell('number', list(s.figures), list(t.figures))
  if (s.dates.join() !== t.dates.join()) tell('date', dates(a.record, s), dates(b.record, t))
  return found
}

const strengthOf = (s: Statement) => `${s.strength ?? ''}${s.strong ? '+' : ''}`

/** The words of the dates with their values. */
function dates(record: Readout, s: Weighed): string | null {
  const { start, end } = s.statement
  const within = record.dates.filter((d) => d.start >= start && d.end <= end)
  return within.length === 0 ? null : [...new Set(within.map((d) => `${d.text} (${d.value})`))].join(', ')
}

/** Parts of one telling that neither the other telling nor any other statement of that account has. */
function details(s: Weighed, t: Weighed, a: Account, b: Account, faint: ReadonlySet<string>): Difference[] {
  const few = (list: readonly Weighed[]) => (list.length <= FEW ? list : [])
  const one = ownParts(s, t, few(b.weighed), faint)
  const two = ownParts(t, s, few(a.weighed), faint)
  return [
    ...one.map((part): Difference => ({ what: 'detail', a: part, b: null })),
    ...two.map((part): Difference => ({ what: 'detail', a: null, b: part })),
  ]
}

/** In a longer account a part is only looked for in the partner, so that the work stays linear. */
const FEW = 200
/** A part must weigh this much to be worth a line, and this little of it may be known to the other side. */
const WORTH = 1.5
const KNOWN = 0.34
const ELSEWHERE = 0.6

function ownParts(
  s: Weighed,
  partner: Weighed,
  others: readonly Weighed[],
  faint: ReadonlySet<string>,
): string[] {
  const content = s.statement.content.text
  const own: { start: number; end: number }[] = []
  for (const part of partsOf(content)) {
    const words = weigh(`· ${content.slice(part.start, part.end)}`, faint)
    const total = sum(words.values())
    if (total < WORTH) continue
    const known = (other: Weighed) => sum([...words].map(([w, n]) => (other.words.has(w) ? n : 0))) / total
    if (known(partner) >= KNOWN || others.some((o) => known(o) >= ELSEWHERE)) continue
    const last = own.at(-1)
    if (last && content.slice(last.end, part.start).trim().length <= 4) last.end = part.end
    else own.push({ ...part })
  }
  return own.map((part) => content.slice(part.start, part.end))
}

/** Cut at commas, semicolons and between the members of a list or the phrases of time and place. */
const CUT =
  /[,;:]\s+|\s+(?=(?:and|but|while|including|through|until|within|during)\s)|\s+(?=(?:in|at)\s+(?:the\s+)?[\p{Lu}\d])/gu

function partsOf(content: string): { start: number; end: number }[] {
  const parts: { start: number; end: number }[] = []
  let from = 0
  const add = (end: number) => {
    const lead = /^(?:\s*(?:and|but|while|including)\s+)?/.exec(content.slice(from, end))![0].length
    if (content.slice(from + lead, end).trim() !== '') parts.push({ start: from + lead, end })
  }
  for (const cut of content.matchAll(CUT)) {
    add(cut.index)
    from = cut.index + cut[0].length
  }
  add(content.length)
  return parts
}

const sum = (values: Iterable<number>) => [...values].reduce((a, b) => a + b, 0)

export function toldBy(account: Account, { statement, index, sides }: Weighed): Told {
  const own = account.record.issuer?.country
  return {
    pointer: `/statements/${index}`,
    text: statement.text,
    start: statement.start,
    end: statement.end,
    section: sectionPath(account.record, statement.section),
    act: statement.act,
    credited: credited(account.record, statement),
    about:
      sides.size === 0 || own === undefined
        ? 'unknown'
        : sides.size > 1
          ? 'joint'
          : sides.has(own)
            ? 'own'
            : 'other',
  }
}

export const credited = (record: Readout, s: Statement): string[] =>
  s.sources.map((id) => record.people.find((p) => p.id === id)?.name ?? id)

export function sectionPath(record: Readout, id: string | null): string | null {
  const section = record.sections.find((s) => s.id === id)
  return section ? section.path || section.heading?.text || null : null
}
