/** What changed inside a statement that both versions have, and which statements only one has. */
import type { Readout, Statement } from '../../pipeline/record/schema.js'
import { matterOf, plain } from '../wording.js'
import type { StatementMatch } from './match.js'
import type { Finding, Range, Versions } from './sides.js'
import { type Explained, slice } from './sides.js'
import { type Hunk, hunksOf, tokensOf } from './words.js'

type Pair = readonly [old: number, now: number]

export function statementFindings(
  versions: Versions,
  match: StatementMatch,
  newId: ReadonlyMap<string, string>,
): Finding[] {
  const old = versions.old.record.statements
  const now = versions.new.record.statements
  return [
    ...match.pairs.flatMap((pair) => fieldFindings(pair, versions, newId)),
    ...match.oldOnly.map((i) => alone('statement-dropped', old[i]!, i)),
    ...match.newOnly.map((j) => alone('statement-added', now[j]!, j)),
  ]
}

/** Wording is looked at last: what a moved date or a mended name explains is not said twice. */
export function wordingFindings(versions: Versions, match: StatementMatch, told: Explained): Finding[] {
  return match.pairs.flatMap((pair) => contentFinding(pair, versions, told) ?? [])
}

function alone(kind: 'statement-added' | 'statement-dropped', s: Statement, index: number): Finding {
  const place = { at: s, pointer: `/statements/${index}` }
  return {
    class: kind,
    key: s.id,
    message: `${s.act}: ${s.text}`,
    old: kind === 'statement-dropped' ? place : null,
    new: kind === 'statement-added' ? place : null,
  }
}

function fieldFindings([i, j]: Pair, versions: Versions, newId: ReadonlyMap<string, string>): Finding[] {
  const s = versions.old.record.statements[i]!
  const t = versions.new.record.statements[j]!
  const at = (field: keyof Statement, one: Range & { text: string }, two: Range & { text: string }) => ({
    key: t.id,
    old: { at: one, pointer: `/statements/${i}/${field}` },
    new: { at: two, pointer: `/statements/${j}/${field}` },
  })
  const findings: Finding[] = []
  const cues = `“${s.cue.text}” → “${t.cue.text}”`
  const strength = strengthChange(s, t)
  if (s.act !== t.act)
    findings.push({
      class: 'act-changed',
      ...at('act', s.cue, t.cue),
      message: `${s.act} → ${t.act}: ${cues}`,
    })
  else if (strength !== 0)
    findings.push({
      class: strength < 0 ? 'weaker' : 'stronger',
      ...at('cue', s.cue, t.cue),
      message: `${cues}${stepsTold(s, t)}`,
    })
  findings.push(...whoFindings(s, t, versions, newId, at))
  if (s.stance !== t.stance)
    findings.push({
      class: 'stance-changed',
      ...at('stance', s.content, t.content),
      message: `${s.stance} → ${t.stance}`,
      explains: { old: [], new: [] },
    })
  if (s.modes.join() !== t.modes.join())
    findings.push({
      class: 'mode-changed',
      ...at('modes', s, t),
      message: `${s.modes.join(', ') || 'none'} → ${t.modes.join(', ') || 'none'}`,
      explains: { old: [], new: [] },
    })
  if ([...s.topics].sort().join() !== [...t.topics].sort().join())
    findings.push({
      class: 'topic-changed',
      ...at('topics', s.content, t.content),
      message: `${s.topics.join(', ') || 'none'} → ${t.topics.join(', ') || 'none'}`,
      explains: { old: [], new: [] },
    })
  return findings
}

type At = (
  field: keyof Statement,
  one: Range & { text: string },
  two: Range & { text: string },
) => Pick<Finding, 'key' | 'old' | 'new'>

function whoFindings(
  s: Statement,
  t: Statement,
  versions: Versions,
  newId: ReadonlyMap<string, string>,
  at: At,
): Finding[] {
  const inNew = (ids: readonly string[]) => ids.map((id) => newId.get(id) ?? id)
  const same = (a: readonly string[], b: readonly string[]) => [...a].sort().join() === [...b].sort().join()
  const names = (record: Readout, ids: readonly string[]) =>
    ids.map((id) => record.people.find((p) => p.id === id)?.name ?? id).join(', ') || 'nobody'
  const findings: Finding[] = []
  const told = (a: readonly string[], b: readonly string[]) =>
    `${names(versions.old.record, a)} → ${names(versions.new.record, b)}`
  if (!same(inNew(s.sources), t.sources))
    findings.push({
      class: t.sources.length === 0 ? 'speaker-lost' : 'speaker-changed',
      ...at('sources', s.source ?? s, t.source ?? t),
      message: told(s.sources, t.sources),
      explains: { old: s.source ? [s.source] : [], new: t.source ? [t.source] : [] },
    })
  if (!same(inNew(s.addressees), t.addressees))
    findings.push({
      class: 'addressee-changed',
      ...at('addressees', s, t),
      message: told(s.addressees, t.addressees),
      explains: { old: between(s), new: between(t) },
    })
  return findings
}

/** Where an addressee may stand: between the cue and the content. */
const between = (s: Statement): Range[] =>
  s.cue.end < s.content.start ? [{ start: s.cue.end, end: s.content.start }] : []

function strengthChange(s: Statement, t: Statement): number {
  if (s.strength !== null && t.strength !== null && s.strength !== t.strength) return t.strength - s.strength
  return Number(t.strong) - Number(s.strong)
}

const stepsTold = (s: Statement, t: Statement) =>
  s.strength !== null && t.strength !== null && s.strength !== t.strength
    ? ` (step ${s.strength} → ${t.strength} of 5)`
    : ' (strong wording)'

/** A run of at least this many words of matter that only came or only went is a clause. */
const CLAUSE = 2

function contentFinding([i, j]: Pair, versions: Versions, told: Explained): Finding | null {
  const s = versions.old.record.statements[i]!
  const t = versions.new.record.statements[j]!
  if (s.content.text === t.content.text) {
    told.mark('old', s.content)
    told.mark('new', t.content)
  }
  const parts: (readonly [
    field: 'content' | 'cue' | 'source',
    Range & { text: string },
    Range & { text: string },
  ])[] = [
    ['content', s.content, t.content],
    ['cue', s.cue, t.cue],
  ]
  if (s.source && t.source) parts.push(['source', s.source, t.source])
  const changed = parts.flatMap(([field, one, two]) => {
    const hunks = hunksOf(one.text, two.text, one.start, two.start).filter(
      (h) => !isCosmetic(h, versions) && told.covered('old', h.old) + told.covered('new', h.new) === 0,
    )
    return hunks.length > 0 ? [{ field, one, two, hunks }] : []
  })
  if (changed.length === 0) return null
  const first = changed[0]!
  const kind = first.field === 'content' ? clauseChange(first.hunks, versions) : 'statement-reworded'
  return {
    class: kind,
    key: t.id,
    message: wordsTold(first.hunks, versions),
    old: { at: first.one, pointer: `/statements/${i}/${first.field}` },
    new: { at: first.two, pointer: `/statements/${j}/${first.field}` },
    words: true,
    explains: { old: changed.map((c) => c.one), new: changed.map((c) => c.two) },
  }
}

function clauseChange(hunks: readonly Hunk[], versions: Versions) {
  const matter = (which: 'old' | 'new') =>
    hunks.map((h) => matterOf(versions[which].text.slice(h[which].start, h[which].end)).length)
  const gone = matter('old')
  const came = matter('new')
  const sum = (ns: readonly number[]) => ns.reduce((a, b) => a + b, 0)
  if (sum(gone) === 0 && Math.max(...came) >= CLAUSE) return 'content-gained'
  if (sum(came) === 0 && Math.max(...gone) >= CLAUSE) return 'content-lost'
  return 'statement-reworded'
}

export function isCosmetic(h: Hunk, versions: Versions): boolean {
  const one = versions.old.text.slice(h.old.start, h.old.end)
  const two = versions.new.text.slice(h.new.start, h.new.end)
  return plain(one) === plain(two) || (tokensOf(one).length === 0 && tokensOf(two).length === 0)
}

export function wordsTold(hunks: readonly Hunk[], versions: Versions): string {
  return hunks
    .map((h) => {
      const gone = slice(versions.old.text, h.old).text
      const came = slice(versions.new.text, h.new).text
      return gone === '' ? `+ “${came}”` : came === '' ? `− “${gone}”` : `“${gone}” → “${came}”`
    })
    .join('; ')
}
