/** One document: what the gold file asks for against what the record says. */
import type { Comparable, ComparableStatement } from './comparable.js'
import { fold, nameKey, sameSet, wordF1 } from './folding.js'
import { emptyTally, type Right, type Tally } from './tally.js'

/** A difference, told so that it can be looked up in the text. */
export interface Miss {
  readonly doc: string
  /** What was missed, invented or wrong: `person missed`, `date invented`, `statement` … */
  readonly kind: string
  readonly gold: string | null
  readonly found: string | null
}

/** Content counts as the same from this share of shared words on. */
const SAME_CONTENT = 0.7
/** So does an office. */
const SAME_ROLE = 0.7

export function compareDocument(
  doc: string,
  gold: Comparable,
  found: Comparable,
): { tally: Tally; misses: Miss[] } {
  const tally = emptyTally()
  tally.documents = 1
  const misses: Miss[] = []
  const miss = (kind: string, goldText: string | null, foundText: string | null) =>
    misses.push({ doc, kind, gold: goldText, found: foundText })
  const right = (measure: Right, value: boolean | number) => {
    tally.right[measure].cases++
    tally.right[measure].sum += Number(value)
    return Boolean(value)
  }
  const context: Context = { gold, found, tally, miss, right }
  compareFacts(context)
  comparePeople(context)
  compareLists(context)
  compareDates(context)
  compareStatements(context)
  return { tally, misses }
}

interface Context {
  readonly gold: Comparable
  readonly found: Comparable
  readonly tally: Tally
  readonly miss: (kind: string, gold: string | null, found: string | null) => void
  readonly right: (measure: Right, value: boolean | number) => boolean
}

function compareFacts({ gold, found, miss, right }: Context): void {
  if (!right('title', fold(gold.title) === fold(found.title))) miss('title', gold.title, found.title)
  if (!right('published', gold.published === found.published))
    miss('published', gold.published, found.published)
  if (!right('issuer', gold.issuer === found.issuer)) miss('issuer', gold.issuer, found.issuer)
  if (!right('event mode', gold.event.mode === found.event.mode))
    miss('event mode', gold.event.mode, found.event.mode)
  if (!right('event date', gold.event.date === found.event.date))
    miss('event date', gold.event.date, found.event.date)
  const here = fold(gold.event.place).toLowerCase()
  const there = fold(found.event.place).toLowerCase()
  // "Lima" and "Lima, Peru" are the same place.
  const same =
    here === there || (here !== '' && there !== '' && (here.includes(there) || there.includes(here)))
  if (!right('event place', same)) miss('event place', gold.event.place, found.event.place)
}

function comparePeople({ gold, found, tally, miss, right }: Context): void {
  const open = [...found.people]
  let named = 0
  let whole = 0
  for (const person of gold.people) {
    const index = open.findIndex((other) => nameKey(other.name) === nameKey(person.name))
    if (index < 0) {
      miss('person missed', `${person.name} (${person.country}, ${person.part})`, null)
      continue
    }
    const other = open.splice(index, 1)[0]!
    named++
    const country = right('person country', other.country === person.country)
    const part = right('person part', other.part === person.part)
    const role = right('person role', wordF1(person.role, other.role) >= SAME_ROLE)
    if (country && part) whole++
    if (country && part && role) continue
    const tell = (p: typeof person) => `${p.country}, ${p.part}, ${p.role}`
    miss('person', `${person.name}: ${tell(person)}`, tell(other))
  }
  for (const person of open) miss('person invented', null, person.name)
  const sizes = { predicted: found.people.length, gold: gold.people.length }
  tally.found['people (name)'] = { hit: named, ...sizes }
  tally.found['people (name+country+part)'] = { hit: whole, ...sizes }
}

/** Sections and topics: sets of strings. */
function compareLists({ gold, found, tally, miss }: Context): void {
  const lists = [
    ['sections', gold.sections, found.sections],
    ['topics', gold.topics, found.topics],
  ] as const
  for (const [measure, asked, given] of lists) {
    const open = given.map((item) => fold(item).toLowerCase())
    let hit = 0
    for (const item of asked) {
      const index = open.indexOf(fold(item).toLowerCase())
      if (index < 0) miss(`${measure} missed`, item, null)
      else {
        open.splice(index, 1)
        hit++
      }
    }
    for (const item of open) miss(`${measure} invented`, null, item)
    tally.found[measure] = { hit, predicted: given.length, gold: asked.length }
  }
}

/** A date is found where the places overlap and the values are equal. */
function compareDates({ gold, found, tally, miss }: Context): void {
  const open = [...found.dates]
  let hit = 0
  for (const date of gold.dates) {
    const index = open.findIndex((other) => overlap(other.at, date.at) > 0 && other.value === date.value)
    if (index < 0) miss('date missed', `${date.text} = ${date.value}`, null)
    else {
      open.splice(index, 1)
      hit++
    }
  }
  for (const date of open) miss('date invented', null, `${date.text} = ${date.value}`)
  tally.found.dates = { hit, predicted: found.dates.length, gold: gold.dates.length }
}

function compareStatements(context: Context): void {
  const { gold, found, tally, miss } = context
  const side = sides(gold, found)
  const pairs = pairUp(gold.statements, found.statements)
  let sourced = 0
  let strict = 0
  for (const [g, f] of pairs) {
    const asked = gold.statements[g]!
    const given = found.statements[f]!
    const verdict = comparePair(context, asked, given, side)
    if (verdict.sourced) sourced++
    if (verdict.strict) strict++
    else miss('statement', tellStatement(asked), tellStatement(given))
  }
  const matched = new Set(pairs.map(([g]) => g))
  const used = new Set(pairs.map(([, f]) => f))
  for (const [g, statement] of gold.statements.entries())
    if (!matched.has(g)) miss('statement missed', tellStatement(statement), null)
  for (const [f, statement] of found.statements.entries())
    if (!used.has(f)) miss('statement invented', null, tellStatement(statement))
  const sizes = { predicted: found.statements.length, gold: gold.statements.length }
  tally.found['statements (found)'] = { hit: pairs.length, ...sizes }
  tally.found['statements (found+source)'] = { hit: sourced, ...sizes }
  tally.found['statements (strict)'] = { hit: strict, ...sizes }
}

type Side = (name: string) => string

function comparePair(
  { tally, right }: Context,
  asked: ComparableStatement,
  given: ComparableStatement,
  side: Side,
) {
  const sourced = right('source (side)', sameSet(asked.sources.map(side), given.sources.map(side)))
  right('source (name)', sameSet(asked.sources.map(nameKey), given.sources.map(nameKey)))
  right('addressee', sameSet(asked.to.map(side), given.to.map(side)))
  const act = right('act', asked.act === given.act)
  const stance = right('stance', asked.stance === given.stance)
  right('strong', asked.strong === given.strong)
  const content = wordF1(asked.content, given.content)
  right('content F1', content)
  tally.acts[asked.act]![given.act]!++
  tally.stances[asked.stance]![given.stance]!++
  const strong = tally.found.strong
  strong.hit += Number(asked.strong && given.strong)
  strong.predicted += Number(given.strong)
  strong.gold += Number(asked.strong)
  const topics = tally.found['statement topics']
  topics.hit += asked.topics.filter((topic) => given.topics.includes(topic)).length
  topics.predicted += given.topics.length
  topics.gold += asked.topics.length
  return { sourced, strict: sourced && act && stance && content >= SAME_CONTENT }
}

/** Persons stand for the government they serve, as the gold file says it where it knows them. */
function sides(gold: Comparable, found: Comparable): Side {
  const countries = new Map<string, string | null>()
  for (const person of gold.people) countries.set(nameKey(person.name), person.country)
  for (const person of found.people)
    if (!countries.has(nameKey(person.name))) countries.set(nameKey(person.name), person.country)
  return (name) => countries.get(nameKey(name)) ?? name
}

/** One to one by overlapping cues, the largest overlap first. */
function pairUp(
  asked: readonly ComparableStatement[],
  given: readonly ComparableStatement[],
): [number, number][] {
  const candidates = asked.flatMap((a, g) =>
    given.flatMap((b, f) => {
      const shared = overlap(a.cueAt, b.cueAt)
      return shared > 0 ? [[shared, g, f] as const] : []
    }),
  )
  candidates.sort((a, b) => b[0] - a[0] || a[1] - b[1] || a[2] - b[2])
  const matched = new Set<number>()
  const used = new Set<number>()
  const pairs: [number, number][] = []
  for (const [, g, f] of candidates) {
    if (matched.has(g) || used.has(f)) continue
    matched.add(g)
    used.add(f)
    pairs.push([g, f])
  }
  return pairs.sort((a, b) => a[0] - b[0])
}

function overlap(a: readonly [number, number], b: readonly [number, number]): number {
  return Math.min(a[1], b[1]) - Math.max(a[0], b[0])
}

function tellStatement(s: ComparableStatement): string {
  const to = s.to.length > 0 ? ` > ${s.to.join(', ')}` : ''
  const content = fold(s.content)
  const shown = content.length > 60 ? `${content.slice(0, 60)}…` : content
  return `"${fold(s.cue)}" ${s.sources.join(', ') || 'nobody'}${to} ${s.act} ${s.stance} [${shown}]`
}
