/** Who is who in the two versions: added, dropped, renamed, in another office. */
import type { Person } from '../../pipeline/record/schema.js'
import { fold, wordsOf } from '../wording.js'
import type { Finding, Range, Versions } from './sides.js'

export interface PeopleMatch {
  /** The id in the new version for each id in the old one that has a counterpart. */
  readonly newId: ReadonlyMap<string, string>
  readonly findings: readonly Finding[]
}

export function matchPeople(versions: Versions): PeopleMatch {
  const old = versions.old.record.people
  const now = versions.new.record.people
  const newId = new Map<string, string>()
  const findings: Finding[] = []
  const pairs = pairUp(old, now)
  for (const [p, q] of pairs) {
    newId.set(p.id, q.id)
    findings.push(...differences(p, q, versions))
  }
  const paired = new Set(pairs.flat())
  for (const p of old.filter((x) => !paired.has(x))) {
    const misprintOf = now.find((q) => isMisprint(p, q))
    if (misprintOf) {
      newId.set(p.id, misprintOf.id)
      findings.push(renamed(p, misprintOf, versions))
    } else findings.push(alone('person-dropped', p, versions))
  }
  for (const q of now.filter((x) => !paired.has(x))) {
    const misprintOf = old.find((p) => isMisprint(q, p))
    findings.push(misprintOf ? renamed(misprintOf, q, versions) : alone('person-added', q, versions))
  }
  return { newId, findings }
}

/** By id, then by the words of the name in any order, then by who can only be the same under another name. */
function pairUp(old: readonly Person[], now: readonly Person[]): [Person, Person][] {
  const pairs: [Person, Person][] = []
  const left = { old: new Set(old), now: new Set(now) }
  const pass = (same: (p: Person, q: Person) => boolean) => {
    for (const p of left.old) {
      const fits = [...left.now].filter((q) => same(p, q))
      if (fits.length !== 1) continue
      pairs.push([p, fits[0]!])
      left.old.delete(p)
      left.now.delete(fits[0]!)
    }
  }
  pass((p, q) => p.id === q.id)
  pass((p, q) => nameKey(p) === nameKey(q))
  pass((p, q) => sharesName(p, q) && (sameOffice(p, q) || p.country === q.country) && compatible(p, q))
  pass((p, q) => p.part === 'principal' && q.part === 'principal' && sameOffice(p, q))
  return pairs
}

const nameKey = (p: Person) => nameWords(p).sort().join(' ')
const nameWords = (p: Person) => wordsOf(p.name).map((w) => w.folded)
const office = (p: Person) => (p.role ? fold(p.role.text) : null)
const sameOffice = (p: Person, q: Person) =>
  office(p) !== null && office(p) === office(q) && p.country === q.country
const sharesName = (p: Person, q: Person) => {
  const words = new Set(nameWords(p))
  return nameWords(q).some((w) => w.length > 1 && words.has(w))
}
/** Two people of one family name in two offices are two people. */
const compatible = (p: Person, q: Person) => office(p) === null || office(q) === null || sameOffice(p, q)

/** A name that is a letter or two beside a word of the other's name. */
function isMisprint(p: Person, q: Person): boolean {
  const words = nameWords(q)
  return nameWords(p).every((w) => words.some((v) => v === w || nearly(w, v)))
}

function nearly(a: string, b: string): boolean {
  if (Math.min(a.length, b.length) < 5 || Math.abs(a.length - b.length) > 1) return false
  let row = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++)
      next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)))
    row = next
  }
  return row[b.length]! <= 1
}

function differences(p: Person, q: Person, versions: Versions): Finding[] {
  const findings: Finding[] = []
  if (nameKey(p) !== nameKey(q)) findings.push(renamed(p, q, versions))
  else findings.push(...misprints(p, q, versions))
  const [before, after] = [office(p), office(q)]
  if (before !== after || p.country !== q.country || p.part !== q.part) {
    const told = [
      before !== after && `office ${p.role?.text ?? 'none'} → ${q.role?.text ?? 'none'}`,
      p.country !== q.country && `country ${p.country ?? 'none'} → ${q.country ?? 'none'}`,
      p.part !== q.part && `part ${p.part} → ${q.part}`,
    ].filter((x) => x !== false)
    findings.push({
      class: 'person-office',
      key: q.id,
      message: `${q.name}: ${told.join(', ')}`,
      old: { at: p.role ?? anyPlace(p), pointer: pointer(p, versions.old.record.people) },
      new: { at: q.role ?? anyPlace(q), pointer: pointer(q, versions.new.record.people) },
      ...(before === after ? { explains: { old: [], new: [] } } : {}),
    })
  }
  return findings
}

/** Mentions whose spelling is in one version only and a letter beside the name. */
function misprints(p: Person, q: Person, versions: Versions): Finding[] {
  const odd = (x: Person) =>
    x.mentions.filter((m) =>
      wordsOf(m.text).some(
        (w) => !nameWords(x).includes(w.folded) && nameWords(x).some((v) => nearly(w.folded, v)),
      ),
    )
  const texts = (ms: Person['mentions']) => new Set(ms.map((m) => m.text))
  const [before, after] = [odd(p), odd(q)]
  const mended = before.filter((m) => !texts(after).has(m.text))
  const made = after.filter((m) => !texts(before).has(m.text))
  if (mended.length + made.length === 0) return []
  const [from, to] = mended[0] ? [mended[0].text, q.name] : [p.name, made[0]!.text]
  return [
    {
      class: 'person-renamed',
      key: q.id,
      message: `${q.name}: written ${from}, now ${to}`,
      old: { at: mended[0] ?? anyPlace(p), pointer: pointer(p, versions.old.record.people) },
      new: { at: made[0] ?? anyPlace(q), pointer: pointer(q, versions.new.record.people) },
      explains: { old: mended, new: made },
    },
  ]
}

function renamed(p: Person, q: Person, versions: Versions): Finding {
  return {
    class: 'person-renamed',
    key: q.id,
    message: `${p.name} → ${q.name}`,
    old: { at: anyPlace(p), pointer: pointer(p, versions.old.record.people) },
    new: { at: anyPlace(q), pointer: pointer(q, versions.new.record.people) },
    explains: {
      old: [...p.mentions, ...placesOf(p, q, versions.old.text)],
      new: [...q.mentions, ...placesOf(q, p, versions.new.text)],
    },
  }
}

/** Where the words stand that only this form of the name has. */
function placesOf(p: Person, other: Person, text: string): Range[] {
  const own = new Set(nameWords(p).filter((w) => w.length > 2 && !nameWords(other).includes(w)))
  return own.size === 0 ? [] : wordsOf(text).filter((w) => own.has(w.folded))
}

function alone(kind: 'person-added' | 'person-dropped', person: Person, versions: Versions): Finding {
  const side = kind === 'person-added' ? versions.new : versions.old
  const told = { at: anyPlace(person), pointer: pointer(person, side.record.people) }
  const what = [person.name, person.role?.text, person.country].filter((x) => x).join(', ')
  return {
    class: kind,
    key: person.id,
    message: what,
    old: kind === 'person-dropped' ? told : null,
    new: kind === 'person-added' ? told : null,
    explains: kind === 'person-added' ? { old: [], new: person.mentions } : { old: person.mentions, new: [] },
  }
}

const anyPlace = (p: Person) => p.mentions[0] ?? { text: p.name, start: null, end: null }
const pointer = (p: Person, people: readonly Person[]) => `/people/${people.indexOf(p)}`
