/** Which documents tell of one meeting, and why. */
import type { Person, Readout } from '../../pipeline/record/schema.js'
import { fold, wordsOf } from '../wording.js'
import { COMPARE_SCHEMA_VERSION, type Pairing, type Pairs } from './schema.js'

/**
 * Two documents are of one meeting when two governments wrote them, the persons who met are the same by country and
 * not others by name, and the days lie within the day that time zones can make. Another mode is a difference that the
 * comparison tells and never a reason to part them.
 */
export function pairing(a: Readout, b: Readout): Pairing {
  const said: Pairing = { paired: false, for: [], against: [] }
  issuers(a, b, said)
  days(a, b, said)
  principals(a, b, said)
  return { ...said, paired: said.against.length === 0 }
}

function issuers(a: Readout, b: Readout, said: Pairing): void {
  const [x, y] = [a.issuer?.country, b.issuer?.country]
  if (x !== undefined && x === y) said.against.push(`both are by ${x}`)
  else if (x !== undefined && y !== undefined) said.for.push(`by ${x} and ${y}`)
  else if (a.title?.text === b.title?.text)
    said.against.push('the issuer of one text is not known, and the titles are the same')
  else if (namesAgainst(a, b).same.length < 2) said.against.push('the issuer of one text is not known')
  else said.for.push('the issuer of one text is not known, but the persons are the same')
}

function days(a: Readout, b: Readout, said: Pairing): void {
  const [x, y] = [daysOf(a), daysOf(b)]
  if (x.days.length === 0 || y.days.length === 0) {
    said.against.push('the day of one event is not known')
    return
  }
  const apart = Math.min(...x.days.flatMap((d) => y.days.map((e) => Math.abs(d - e))))
  const told = `${x.told} and ${y.told}`
  if (apart === 0) said.for.push(`same day: ${told}`)
  else if (apart === 1) said.for.push(`a day apart, as time zones can make it: ${told}`)
  else said.against.push(`${apart} days apart: ${told}`)
}

function principals(a: Readout, b: Readout, said: Pairing): void {
  const [x, y] = [countriesOf(a), countriesOf(b)]
  if (shared(x, y).length < 2 || !writes(a, y) || !writes(b, x)) {
    said.against.push(`the principals are of ${list(x)} and of ${list(y)}`)
    return
  }
  const named = namesAgainst(a, b)
  said.for.push(...named.same.map((n) => `same person: ${n}`))
  if (named.other.length > 0) {
    said.against.push(...named.other.map((n) => `other persons: ${n}`))
    return
  }
  if (list(x) === list(y)) said.for.push(`same countries: ${list(x)}`)
  else if (named.same.length >= 2)
    said.for.push(`others took part in one account only: ${list(x)} and ${list(y)}`)
  else said.against.push(`the principals are of ${list(x)} and of ${list(y)}`)
}

const shared = (x: ReadonlySet<string>, y: ReadonlySet<string>) => [...x].filter((c) => y.has(c))
/** The government that wrote the one account took part in the other. */
const writes = (r: Readout, others: ReadonlySet<string>) => r.issuer === null || others.has(r.issuer.country)

/** For each country that both name a principal of: is there one person in common? */
function namesAgainst(a: Readout, b: Readout): { same: string[]; other: string[] } {
  const same: string[] = []
  const other: string[] = []
  for (const country of countriesOf(a)) {
    const of = (r: Readout) => r.people.filter((p) => p.part === 'principal' && p.country === country)
    const [x, y] = [of(a), of(b)]
    if (x.length === 0 || y.length === 0) continue
    const match = x.find((p) => y.some((q) => samePerson(p, q)))
    if (match) same.push(match.name)
    else other.push(`${x.map((p) => p.name).join(', ')} and ${y.map((p) => p.name).join(', ')}`)
  }
  return { same, other }
}

/** By a word of the name that is not an initial: orders and fullness of names differ between governments. */
export function samePerson(p: Person, q: Person): boolean {
  if (p.country !== null && q.country !== null && p.country !== q.country) return false
  const words = new Set(nameWords(p))
  return nameWords(q).some((w) => words.has(w))
}

const nameWords = (p: Person) =>
  wordsOf(p.name)
    .map((w) => fold(w.text).replace(/-/g, ''))
    .filter((w) => w.length > 2)

export function countriesOf(r: Readout): Set<string> {
  const codes = r.people.flatMap((p) => (p.part === 'principal' && p.country !== null ? [p.country] : []))
  return new Set([...codes, ...(r.issuer ? [r.issuer.country] : [])].sort())
}

const list = (codes: ReadonlySet<string>) => [...codes].join(', ') || 'nobody'

/** Days since 1970 of the event; of publication where the event has no day. */
export function daysOf(r: Readout): { days: number[]; told: string } {
  for (const value of [r.event.date?.value, r.published?.value]) {
    if (value === undefined) continue
    const days = daysIn(value)
    if (days.length > 0)
      return { days, told: value === r.event.date?.value ? value : `${value} (day of publication)` }
  }
  return { days: [], told: 'no day' }
}

/** First and last day of an EDTF day or range of days. */
function daysIn(edtf: string): number[] {
  const ends = edtf.split('/').map((part) => /^(\d{4})-(\d\d)-(\d\d)$/.exec(part))
  return ends.flatMap((m) => (m ? [dayNumber(Number(m[1]), Number(m[2]), Number(m[3]))] : []))
}

/** Civil day number, proleptic Gregorian (Richards, Calendars, in the Explanatory Supplement, 2013). */
function dayNumber(year: number, month: number, day: number): number {
  const shift = Math.floor((14 - month) / 12)
  const y = year + 4800 - shift
  const m = month + 12 * shift - 3
  return (
    day +
    Math.floor((153 * m + 2) / 5) +
    365 * y +
    Math.floor(y / 4) -
    Math.floor(y / 100) +
    Math.floor(y / 400) -
    2472633
  )
}

/** All pairs in a set of records. Nothing is merged; a record may stand in several pairs. */
export function findPairs(records: readonly Readout[]): Pairs {
  const result: Pairs = { schema: `${COMPARE_SCHEMA_VERSION}/pairs`, pairs: [], refused: [], alone: [] }
  const met = new Set<Readout>()
  const judged = candidates(records).map(([a, b]) => ({ a, b, said: pairing(a, b), gap: gapOf(a, b) }))
  const onTheDay = new Set(
    judged.flatMap(({ a, b, said, gap }) => (said.paired && gap === 0 ? [partner(a, b), partner(b, a)] : [])),
  )
  for (const { a, b, said, gap } of judged) {
    const closer = gap > 0 && (onTheDay.has(partner(a, b)) || onTheDay.has(partner(b, a)))
    if (said.paired && !closer) {
      result.pairs.push({ a: a.id, b: b.id, because: said.for })
      met.add(a).add(b)
    } else if (closer) result.refused.push({ a: a.id, b: b.id, because: [CLOSER] })
    else if (nearly(said)) result.refused.push({ a: a.id, b: b.id, because: said.against })
  }
  for (const r of records) if (!met.has(r)) result.alone.push({ id: r.id, because: whyAlone(r) })
  return result
}

const CLOSER = 'an account of the same day stands closer'
const partner = (r: Readout, other: Readout) => `${r.id} ${other.issuer?.country ?? ''}`
const gapOf = (a: Readout, b: Readout) =>
  Math.min(...daysOf(a).days.flatMap((d) => daysOf(b).days.map((e) => Math.abs(d - e))))

/** Two governments that met each other at about one time: worth saying why they were not paired. */
const nearly = (said: Pairing) => said.against.every((x) => !x.startsWith('both are by'))

/** Records of two writers that share two countries within a day: found over an index, not pair by pair. */
function candidates(records: readonly Readout[]): [Readout, Readout][] {
  const places = new Map<string, number[]>()
  const keys = records.map((r) => daysOf(r).days.flatMap((day) => meetingsOf(r).map((who) => ({ who, day }))))
  for (const [i, list] of keys.entries())
    for (const { who, day } of list) {
      const at = places.get(`${who} ${day}`)
      if (at) at.push(i)
      else places.set(`${who} ${day}`, [i])
    }
  const found = new Set<string>()
  for (const [i, list] of keys.entries())
    for (const { who, day } of list)
      for (const near of [day - 1, day, day + 1])
        for (const j of places.get(`${who} ${near}`) ?? [])
          if (i < j && !sameWriter(records, i, j)) found.add(`${i} ${j}`)
  return [...found]
    .map((pair) => pair.split(' ').map(Number) as [number, number])
    .sort((x, y) => x[0] - y[0] || x[1] - y[1])
    .map(([i, j]) => [records[i]!, records[j]!])
}

/** Pairs of countries that met; the writer's own is one of them where it is known. */
function meetingsOf(r: Readout): string[] {
  const codes = [...countriesOf(r)]
  const own = r.issuer?.country
  return codes.flatMap((x, n) =>
    codes.slice(n + 1).flatMap((y) => (own === undefined || x === own || y === own ? [`${x} ${y}`] : [])),
  )
}

const sameWriter = (records: readonly Readout[], i: number, j: number) => {
  const [x, y] = [records[i]!.issuer?.country, records[j]!.issuer?.country]
  return x !== undefined && x === y
}

function whyAlone(r: Readout): string {
  if (daysOf(r).days.length === 0) return 'the day of the event is not known'
  const others = [...countriesOf(r)].filter((c) => c !== r.issuer?.country)
  if (others.length === 0) return 'no principal of another government is named'
  return `no account by ${others.join(' or ')} of ${daysOf(r).told}`
}
