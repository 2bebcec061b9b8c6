/** What the two accounts say of the meeting itself, its topics, and the names they use for one thing. */
import type { Person, Readout } from '../../pipeline/record/schema.js'
import { fold, plain, wordsOf } from '../wording.js'
import NAMES from './names.json' with { type: 'json' }
import { samePerson } from './pairing.js'
import { type Account, credited } from './rows.js'
import type { Cite, Fact, Naming, Row, TopicRow } from './schema.js'

type Value = { value: string; cite: Cite | null } | null

export function factsOf(a: Readout, b: Readout): Fact[] {
  const facts: Fact[] = []
  const tell = (fact: Fact['fact'], one: Value, two: Value, same: (x: string, y: string) => boolean) => {
    if (one === null && two === null) return
    const verdict =
      one === null ? 'only-b' : two === null ? 'only-a' : same(one.value, two.value) ? 'same' : 'differs'
    facts.push({ fact, verdict, a: one, b: two })
  }
  const equal = (x: string, y: string) => x === y
  const each = (value: (r: Readout) => Value) => [value(a), value(b)] as const
  tell('date', ...each((r) => r.event.date && valued(r.event.date.value, '/event/date', r.event.date)), equal)
  tell(
    'start',
    ...each((r) => r.event.start && valued(r.event.start.value, '/event/start', r.event.start.evidence)),
    equal,
  )
  tell(
    'duration',
    ...each(
      (r) => r.event.duration && valued(r.event.duration.value, '/event/duration', r.event.duration.evidence),
    ),
    (x, y) => minutes(x) === minutes(y),
  )
  tell(
    'place',
    ...each((r) => r.event.place && valued(r.event.place.text, '/event/place', r.event.place)),
    samePlace,
  )
  tell(
    'mode',
    ...each((r) => (r.event.mode === 'unknown' ? null : valued(r.event.mode, '/event/mode', null))),
    equal,
  )
  tell('principals', ...each((r) => people(r, 'principal')), () => samePeople(a, b, 'principal'))
  tell('others-present', ...each((r) => people(r, 'attendee')), () => samePeople(a, b, 'attendee'))
  return facts
}

const valued = (
  value: string,
  pointer: string,
  at: { text: string; start: number | null; end: number | null } | null,
): Value => ({ value, cite: at && { pointer, text: at.text, start: at.start, end: at.end, section: null } })

/** Minutes of an ISO 8601 duration of hours and minutes. */
function minutes(duration: string): number {
  const m = /^P(?:(\d+)D)?T?(?:(\d+)H)?(?:(\d+)M)?$/.exec(duration)
  return m ? Number(m[1] ?? 0) * 1440 + Number(m[2] ?? 0) * 60 + Number(m[3] ?? 0) : Number.NaN
}

const samePlace = (x: string, y: string) => {
  const [one, two] = [fold(plain(x)), fold(plain(y))]
  return one.includes(two) || two.includes(one)
}

function people(record: Readout, part: Person['part']): Value {
  const found = record.people.filter((p) => p.part === part)
  if (found.length === 0) return null
  const value = found.map((p) => [p.name, p.role?.text].filter((x) => x).join(', ')).join('; ')
  const first = record.people.indexOf(found[0]!)
  return valued(value, `/people/${first}`, found[0]!.mentions[0] ?? null)
}

function samePeople(a: Readout, b: Readout, part: Person['part']): boolean {
  const [x, y] = [a, b].map((r) => r.people.filter((p) => p.part === part)) as [Person[], Person[]]
  return x.length === y.length && x.every((p) => y.some((q) => samePerson(p, q)))
}

/** Order, share of the text and who raised it, topic by topic; in A's order, then in B's. */
export function topicsOf(a: Account, b: Account, rows: readonly Row[]): TopicRow[] {
  const one = weights(a)
  const two = weights(b)
  const ids = [...new Set([...one.keys(), ...two.keys()])]
  return ids.map((id) => {
    const [x, y] = [one.get(id) ?? null, two.get(id) ?? null]
    const of = rows.filter((r) => r.topics.includes(id))
    const alike = of.some((r) => r.verdict === 'alike') && of.every((r) => r.verdict === 'alike')
    return {
      id,
      verdict: x === null ? 'only-b' : y === null ? 'only-a' : alike ? 'alike' : 'differently',
      a: x,
      b: y,
    }
  })
}

function weights({ record }: Account): Map<string, NonNullable<TopicRow['a']>> {
  const all = record.statements.reduce((sum, s) => sum + s.text.length, 0)
  const sizes = new Map<string, { size: number; raisedBy: string[] }>()
  for (const s of record.statements)
    for (const topic of s.topics) {
      const seen = sizes.get(topic)
      if (seen) seen.size += s.text.length
      else sizes.set(topic, { size: s.text.length, raisedBy: credited(record, s) })
    }
  return new Map(
    [...sizes].map(([id, { size, raisedBy }], i) => [
      id,
      { position: i + 1, share: Math.min(1, Math.round((100 * size) / all) / 100), raisedBy },
    ]),
  )
}

/** One thing under two names: only where both sides name it and not alike. */
export function namesOf(a: string, b: string): Naming[] {
  const [one, two] = [folded(a), folded(b)]
  return (NAMES as readonly Named[]).flatMap(({ thing, names, besides }) => {
    const [x, y] = [used(names, besides ?? [], one), used(names, besides ?? [], two)]
    return x.length > 0 && y.length > 0 && x.join() !== y.join() ? [{ thing, a: x, b: y }] : []
  })
}

/** `besides` are longer names of other things that hold one of the names. */
interface Named {
  readonly thing: string
  readonly names: readonly string[]
  readonly besides?: readonly string[]
}

const folded = (text: string) =>
  ` ${wordsOf(text)
    .map((w) => w.folded)
    .join(' ')} `

/** The longest name counts, so that a name inside another is not a second one. */
function used(names: readonly string[], besides: readonly string[], text: string): string[] {
  let rest = text
  const found = new Set<string>()
  const longestFirst = [...names, ...besides].sort((x, y) => y.length - x.length || (x < y ? -1 : 1))
  for (const name of longestFirst) {
    const key = folded(name)
    if (!rest.includes(key)) continue
    found.add(name)
    rest = rest.replaceAll(key, ' | ')
  }
  return names.filter((n) => found.has(n))
}
