/** One shape for what a person wrote down and what the program found, so that one comparison serves both. */
import type { Act, EventMode, Part, Readout, Stance } from '../../pipeline/record/schema.js'
import type { Gold } from './schema.js'

/** [start, end) in UTF-16 code units. */
export type Place = readonly [start: number, end: number]

export interface ComparableStatement {
  readonly cue: string
  readonly cueAt: Place
  readonly content: string
  readonly sources: readonly string[]
  readonly to: readonly string[]
  readonly act: Act
  readonly stance: Stance
  readonly strong: boolean
  readonly topics: readonly string[]
}

export interface Comparable {
  readonly title: string | null
  readonly published: string | null
  readonly issuer: string | null
  readonly event: { readonly mode: EventMode; readonly date: string | null; readonly place: string | null }
  readonly people: readonly {
    readonly name: string
    readonly country: string | null
    readonly role: string | null
    readonly part: Part
  }[]
  readonly sections: readonly string[]
  readonly dates: readonly { readonly text: string; readonly value: string; readonly at: Place }[]
  readonly topics: readonly string[]
  readonly statements: readonly ComparableStatement[]
}

/** What stands for a document without a record: every value is missed. */
export const NOTHING: Comparable = {
  title: null,
  published: null,
  issuer: null,
  event: { mode: 'unknown', date: null, place: null },
  people: [],
  sections: [],
  dates: [],
  topics: [],
  statements: [],
}

export function fromRecord(record: Readout): Comparable {
  const names = new Map(record.people.map((person) => [person.id, person.name]))
  const who = (id: string) => names.get(id) ?? id
  return {
    title: record.title?.text ?? null,
    published: record.published?.value ?? null,
    issuer: record.issuer?.country ?? null,
    event: {
      mode: record.event.mode,
      date: record.event.date?.value ?? null,
      place: record.event.place?.text ?? null,
    },
    people: record.people.map(({ name, country, role, part }) => ({
      name,
      country,
      role: role?.text ?? null,
      part,
    })),
    sections: record.sections.map(({ path, heading }) => [path, heading?.text].filter(Boolean).join(' ')),
    dates: record.dates.map(({ text, value, start, end }) => ({ text, value, at: [start, end] })),
    topics: record.topics.map(({ id }) => id),
    statements: record.statements.map((s) => ({
      cue: s.cue.text,
      cueAt: [s.cue.start, s.cue.end],
      content: s.content.text,
      sources: s.sources.map(who),
      to: s.addressees.map(who),
      act: s.act,
      stance: s.stance,
      strong: s.strong,
      topics: s.topics,
    })),
  }
}

/**
 * Finds every snippet of a gold file in its text. A snippet that is not there is a problem, told in one line, and its
 * entry is left out of the comparison.
 */
export function fromGold(gold: Gold, text: string): { comparable: Comparable; problems: string[] } {
  const problems: string[] = []
  const find = (where: string, snippet: string, from: number, limit = text.length): Place | null => {
    const at = locate(text, snippet, from)
    if (at && at[1] <= limit) return at
    problems.push(`${gold.doc}: ${where}: not in the text there: ${JSON.stringify(snippet.slice(0, 80))}`)
    return null
  }
  if (gold.title !== null) find('title', gold.title, 0)
  if (gold.event.place !== null) find('event.place', gold.event.place, 0)
  const names = new Set(gold.people.map((person) => person.name))
  for (const person of gold.people) {
    find(`person ${person.name}`, person.name, 0)
    if (person.role !== null) find(`role of ${person.name}`, person.role, 0)
  }
  let from = 0
  const dates = gold.dates.flatMap((date) => {
    const at = find('dates, in document order', date.text, from)
    from = at?.[1] ?? from
    return at ? [{ ...date, at }] : []
  })
  from = 0
  const statements = gold.statements.flatMap((statement, index) => {
    const where = `statement ${index + 1}`
    for (const name of [...statement.sources, ...statement.to])
      if (!names.has(name) && !/^[A-Z][A-Z0-9]{1,5}$/.test(name))
        problems.push(`${gold.doc}: ${where}: neither in people nor a code: ${name}`)
    const at = locate(text, statement.span, from) ?? find(`${where}, span`, statement.span, 0)
    if (!at) return []
    from = at[0]
    const cueAt = find(`${where}, cue`, statement.cue, at[0], at[1])
    const content = find(`${where}, content`, statement.content, at[0], at[1])
    return cueAt && content ? [{ ...statement, cueAt }] : []
  })
  return { comparable: { ...gold, dates, statements }, problems }
}

/** The first place at or after `from` where the snippet stands, any run of white space matching any other. */
function locate(text: string, snippet: string, from: number): Place | null {
  const escaped = snippet
    .trim()
    .split(/\s+/)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  const pattern = new RegExp(escaped.join('\\s+'), 'g')
  pattern.lastIndex = from
  const found = pattern.exec(text)
  return found ? [found.index, found.index + found[0].length] : null
}
