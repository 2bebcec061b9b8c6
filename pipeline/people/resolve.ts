/** Mentions that stand for participants without a name: offices, pronouns, groups, sides. */
import type { PeopleKnowledge } from '../knowledge/people.js'
import type { Part } from '../record/schema.js'
import type { Mention, MentionKind, Warning } from '../types.js'
import type { Raw, Title } from './mentions.js'
import type { Clusters, Draft } from './persons.js'
import { longest, spanOf, tokenEnd, type Words } from './words.js'

export interface Resolved {
  readonly mentions: readonly Mention[]
  /** Bare offices that mean a person. */
  readonly offices: ReadonlyMap<Draft, readonly Title[]>
  readonly warnings: readonly Warning[]
}

/** The persons, each with part and country; lists run in the order of the persons. */
export interface Cast {
  readonly drafts: readonly Draft[]
  readonly parts: readonly Part[]
  readonly codes: readonly (string | null)[]
  readonly issuer: string | null
}

export function resolve(
  words: Words,
  raws: readonly Raw[],
  clusters: Clusters,
  cast: Cast,
  knowledge: PeopleKnowledge,
): Resolved {
  const places = new Places(words)
  const offices = new Map<Draft, Title[]>()
  const warnings: Warning[] = []
  const index = new Map(cast.drafts.map((d, i) => [d, i]))
  for (const raw of raws) {
    const draft = clusters.of.get(raw)
    if (draft) {
      places.put('name', raw.from, raw.to, [index.get(draft)!], [])
      if (raw.after) places.put('office', raw.after.outerFrom, raw.after.outerTo, [index.get(draft)!], [])
    } else if (raw.title && raw.nameTo === raw.nameFrom)
      bareOffice(words, raw, raw.title, cast, places, offices, warnings)
  }
  for (let i = 0; i < words.key.length; i++) {
    if (!places.isFree(i)) continue
    if (groupAt(words, knowledge, i, cast, places, warnings) || sideAt(words, knowledge, i, places)) continue
    if (/^(he|she|i)$/.test(words.key[i]!)) places.put('pronoun', i, i + 1, [], [])
    else if (/^(they|we)$/.test(words.key[i]!)) places.put('pronoun', i, i + 1, principals(cast), [])
  }
  return { mentions: places.inOrder(), offices, warnings }
}

/** Mentions as they are found; a word belongs to one only. */
class Places {
  readonly #words: Words
  readonly #taken: Uint8Array
  readonly #mentions: Mention[] = []

  constructor(words: Words) {
    this.#words = words
    this.#taken = new Uint8Array(words.key.length + 1)
  }

  isFree(i: number): boolean {
    return this.#taken[i] === 0
  }

  put(
    kind: MentionKind,
    from: number,
    to: number,
    persons: readonly number[],
    codes: readonly string[],
  ): boolean {
    for (let i = from; i < to; i++) if (this.#taken[i]) return false
    this.#taken.fill(1, from, to)
    const { start, end } = spanOf(this.#words, from, to)
    this.#mentions.push({
      start,
      end,
      kind,
      persons,
      codes,
      from: this.#words.at[from]!,
      to: tokenEnd(this.#words, to),
    })
    return true
  }

  inOrder(): Mention[] {
    return this.#mentions.sort((a, b) => a.start - b.start)
  }
}

function bareOffice(
  words: Words,
  raw: Raw,
  title: Title,
  cast: Cast,
  places: Places,
  offices: Map<Draft, Title[]>,
  warnings: Warning[],
): void {
  const who = officeHolders(words, raw, title, cast)
  if (who.length > 1)
    warnings.push({
      code: 'office-ambiguous',
      message: 'the office fits two participants',
      ...spanOf(words, raw.from, raw.to),
    })
  if (who.length !== 1) {
    places.put('office', raw.from, raw.to, [], who.length ? [] : raw.codes)
    return
  }
  const draft = cast.drafts[who[0]!]!
  offices.set(draft, [...(offices.get(draft) ?? []), title])
  places.put('office', raw.from, raw.to, who, [])
}

const principals = (cast: Cast) => cast.drafts.flatMap((_, i) => (cast.parts[i] === 'principal' ? [i] : []))

/** The persons whom a bare office can mean, participants first. */
function officeHolders(words: Words, raw: Raw, title: Title, cast: Cast): number[] {
  const kinds = new Set(title.heads.map((h) => h.kind))
  const role = keys(words, title)
  const fits = cast.drafts.flatMap((d, i) => {
    const code = cast.codes[i] ?? null
    if (raw.codes.length && (code === null || !raw.codes.includes(code))) return []
    const holds = d.titles.some((t) => t.heads.some((h) => kinds.has(h.kind)))
    const untitled = d.titles.length === 0 && raw.codes.length > 0 && cast.parts[i] === 'principal'
    return holds || untitled ? [i] : []
  })
  const main = fits.filter((i) => cast.parts[i] === 'principal')
  const pool = main.length ? main : fits
  if (pool.length < 2) return pool
  const narrower = [
    pool.filter((i) => cast.drafts[i]!.titles.some((t) => keys(words, t) === role)),
    pool.filter((i) => cast.drafts[i]!.titles.some((t) => keys(words, t).includes(role))),
    raw.codes.length === 0 ? pool.filter((i) => cast.codes[i] === cast.issuer) : [],
  ]
  return narrower.find((n) => n.length === 1) ?? pool
}

const keys = (words: Words, { from, to }: Title) => words.key.slice(from, to).join(' ')

const COUNT: Readonly<Record<string, number>> = {
  two: 2,
  both: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
}

/** "the two ministers", "both leaders", "the sides", "Leaders". */
function groupAt(
  words: Words,
  knowledge: PeopleKnowledge,
  i: number,
  cast: Cast,
  places: Places,
  warnings: Warning[],
): boolean {
  let j = i
  let count = 0
  const limit = words.starts[words.sentence[i]! + 1]!
  while (j < limit && j - i < 3 && (/^(the|these|both|all)$/.test(words.key[j]!) || COUNT[words.key[j]!])) {
    count ||= COUNT[words.key[j]!] ?? 0
    j++
  }
  if (j === i && !words.capital[i]) return false
  const determined = j > i
  while (
    j < limit &&
    j - i < 5 &&
    (/^(foreign|defense|defence|respective)$/.test(words.key[j]!) || isCountryPair(words, j))
  )
    j++
  const hit = j < limit ? longest(knowledge.groups, words.key, j, limit) : null
  if (!hit) return count === 2 && isTheTwo(words, i, j) && places.put('group', i, j, principals(cast), [])
  if (!determined && !words.capital[i]) return false
  if (/^['’]$/.test(words.key[hit.to] ?? '') && words.capital[hit.to + 1]) return false
  const all = principals(cast)
  const ofKind = all.filter((p) => isOfKind(cast.drafts[p]!, hit.value))
  const persons =
    count && ofKind.length !== count && all.length === count ? all : ofKind.length > 1 ? ofKind : all
  if (persons.length < 2)
    warnings.push({
      code: 'group-unresolved',
      message: 'fewer than two participants fit the group',
      ...spanOf(words, i, hit.to),
    })
  return places.put('group', i, hit.to, persons, [])
}

/** "the two discussed": a verb follows. */
const isTheTwo = (words: Words, i: number, j: number) =>
  j === i + 2 &&
  words.key[i] === 'the' &&
  !words.capital[j] &&
  /^(\w+ed|also|will|had|spoke|met)$/.test(words.key[j] ?? '')

const isCountryPair = (words: Words, i: number) => words.country.has(i)

const MINISTERIAL = /^(minister|secretary|councilor|deputy-prime-minister|representative|commissioner)$/

function isOfKind(draft: Draft, kind: string): boolean {
  if (kind === 'any') return true
  return draft.titles.some((t) =>
    t.heads.some((h) => h.kind === kind || (kind === 'minister' && MINISTERIAL.test(h.kind))),
  )
}

/** "Japan", "the ROK side", "the Chinese Government", "the Government of Japan". */
function sideAt(words: Words, knowledge: PeopleKnowledge, i: number, places: Places): boolean {
  const country = words.country.get(i)
  const start = words.key[i - 1] === 'the' && places.isFree(i - 1) ? i - 1 : i
  if (country) {
    const hasNoun = knowledge.sides.has(words.key[country.to] ?? '') && !words.possessive[country.to - 1]
    const { as } = country.name
    if (as === 'capital' || as === 'organ' || (as === 'demonym' && !hasNoun)) return false
    return places.put('side', start, hasNoun ? country.to + 1 : country.to, [], [country.name.code])
  }
  if (!knowledge.sides.has(words.key[i]!) || words.key[i + 1] !== 'of') return false
  const hit = words.country.get(words.key[i + 2] === 'the' ? i + 3 : i + 2)
  return hit !== undefined && hit.name.as === 'name' && places.put('side', start, hit.to, [], [hit.name.code])
}
