/** Expressions for several participants or a whole side, resolved by number, kind and country. */
import { GROUP, NATION, OPENER, type PeopleKnowledge } from '../knowledge/people.js'
import type { Warning } from '../types.js'
import type { Draft } from './persons.js'
import type { Cast, Places } from './places.js'
import { longest, spanOf, type Words } from './words.js'

const COUNT: ReadonlyMap<string, number> = new Map([
  ['two', 2],
  ['both', 2],
  ['three', 3],
  ['four', 4],
  ['five', 5],
  ['six', 6],
  ['seven', 7],
  ['eight', 8],
  ['2', 2],
  ['3', 3],
  ['4', 4],
])

/** What a group expression says: "the two", "Russian and Turkish", "presidents". */
interface Group {
  readonly to: number
  readonly determined: boolean
  /** 0 where no number is said. */
  readonly count: number
  readonly codes: readonly string[]
  readonly kind: string
}

/** "the two ministers", "both leaders", "the sides", "Leaders", "the Russian and Turkish presidents", "G7 leaders". */
export function groupAt(
  words: Words,
  knowledge: PeopleKnowledge,
  i: number,
  cast: Cast,
  places: Places,
  warnings: Warning[],
): boolean {
  if (
    !(words.bits[i]! & (OPENER | NATION | GROUP)) ||
    (!(words.bits[i]! & (OPENER | GROUP)) && !words.country.has(i))
  )
    return false
  const group = readGroup(words, knowledge, i)
  if (!group) return isTheTwo(words, i) && places.put('group', i, i + 2, cast.principals, [])
  if (group.codes.length === 1) return places.put('side', i, group.to, [], group.codes)
  const { principals } = cast
  const persons = group.codes.length
    ? principals.filter((p) => group.codes.includes(cast.codes[p] ?? ''))
    : ofNumberAndKind(principals, group, cast)
  if (persons.length > 1) return places.put('group', i, group.to, persons, [])
  const codes = group.count === 2 ? sidesOf(persons, cast) : []
  if (group.count > 0 && persons.length + codes.length < 2)
    warnings.push({
      code: 'group-unresolved',
      message: 'fewer than two participants fit the group',
      ...spanOf(words, i, group.to),
    })
  return places.put('group', i, group.to, persons, codes)
}

const LOOSE = 'loose'

const LINKS = new Set(['and', ',', '-', '–'])
const QUALIFIERS = new Set(['respective', 'senior', 'other'])

function readGroup(words: Words, knowledge: PeopleKnowledge, i: number): Group | null {
  const limit = words.starts[words.sentence[i]! + 1]!
  let j = i
  let count = 0
  for (; j < limit && j - i < 3 && words.bits[j]! & OPENER; j++) count ||= COUNT.get(words.key[j]!) ?? 0
  const determined = j > i
  if (j >= limit || (!(words.bits[j]! & (NATION | GROUP)) && !QUALIFIERS.has(words.key[j]!))) return null
  const codes: string[] = []
  while (j < limit && j - i < 9) {
    const country = words.bits[j]! & NATION ? words.country.get(j) : undefined
    if (country && !words.possessive[country.to - 1]) {
      codes.push(country.name.code)
      j = country.to
    } else if (codes.length && LINKS.has(words.key[j]!) && words.country.has(j + 1)) j++
    else if (QUALIFIERS.has(words.key[j]!)) j++
    else break
  }
  const hit = j < limit && words.bits[j]! & GROUP ? longest(knowledge.groups, words, j, limit) : null
  if (!hit || (/^['’]$/.test(words.key[hit.to] ?? '') && words.capital[hit.to + 1])) return null
  if (words.capital[hit.to] && words.sentence[hit.to] === words.sentence[i] && !words.country.has(hit.to))
    return null
  if (!determined && codes.length === 0 && !(hit.value !== LOOSE && isPlainSubject(words, i, hit.to)))
    return null
  if (hit.value === LOOSE && count === 0 && codes.length !== 1) return null
  return { to: hit.to, determined, count, codes, kind: hit.value }
}

/** "Leaders agreed", ", ministers discussed": no article, at the start of a clause, before a verb. */
function isPlainSubject(words: Words, i: number, to: number): boolean {
  const opens = words.starts[words.sentence[i]!] === i || /^[,;]$/.test(words.key[i - 1] ?? '')
  return opens && /^(\w+ed|also|held|spoke|met|will)$/.test(words.key[to] ?? '')
}

function ofNumberAndKind(
  principals: readonly number[],
  { count, kind }: Group,
  { drafts }: Cast,
): readonly number[] {
  const ofKind = principals.filter((p) => isOfKind(drafts[p]!, kind))
  const strict = principals.filter((p) => holds(drafts[p]!, kind))
  if (count > 1 && strict.length === count) return strict
  if (count === 0) return ofKind.length > 1 ? ofKind : principals
  return ofKind.length === count || principals.length !== count
    ? ofKind.length > 1
      ? ofKind
      : principals
    : principals
}

const holds = (draft: Draft, kind: string) => draft.titles.some((t) => t.heads.some((h) => h.kind === kind))

const MINISTERIAL = /^(minister|secretary|councilor|deputy-prime-minister|representative|commissioner)$/

function isOfKind(draft: Draft, kind: string): boolean {
  return (
    kind === 'any' ||
    kind === LOOSE ||
    draft.titles.some((t) =>
      t.heads.some((h) => h.kind === kind || (kind === 'minister' && MINISTERIAL.test(h.kind))),
    )
  )
}

/** The governments of the two sides that no person stands for. */
function sidesOf(persons: readonly number[], { codes, issuer, counter }: Cast): string[] {
  const spoken = persons.map((p) => codes[p])
  return [issuer, counter].filter((c): c is string => c !== null && !spoken.includes(c))
}

/** "the two discussed": a verb follows. */
const isTheTwo = (words: Words, i: number) =>
  words.key[i] === 'the' &&
  words.key[i + 1] === 'two' &&
  !words.capital[i + 2] &&
  /^(\w+ed|also|will|had|spoke|met|then|further)$/.test(words.key[i + 2] ?? '')
