/** Mentions that stand for participants without a name: offices, pronouns, groups, sides. */
import type { PeopleKnowledge } from '../knowledge/people.js'
import type { Mention, MentionKind, Page, Warning } from '../types.js'
import type { Countries } from './countries.js'
import type { Raw, Title } from './mentions.js'
import type { Parts } from './parts.js'
import type { Clusters, Draft } from './persons.js'
import { longest, spanOf, tokenEnd, type Words } from './words.js'

export interface Resolved {
  readonly mentions: readonly Mention[]
  /** Bare offices that mean a person. */
  readonly offices: ReadonlyMap<Draft, readonly Title[]>
  readonly warnings: readonly Warning[]
}

export function resolve(
  page: Page,
  words: Words,
  raws: readonly Raw[],
  clusters: Clusters,
  drafts: readonly Draft[],
  parts: Parts,
  countries: Countries,
  issuer: string | null,
  knowledge: PeopleKnowledge,
): Resolved {
  const mentions: Mention[] = []
  const offices = new Map<Draft, Title[]>()
  const warnings: Warning[] = []
  const index = new Map(drafts.map((d, i) => [d, i]))
  const taken = new Uint8Array(words.key.length + 1)
  const put = (
    kind: MentionKind,
    from: number,
    to: number,
    persons: readonly number[],
    codes: readonly string[],
  ) => {
    for (let i = from; i < to; i++) if (taken[i]) return
    taken.fill(1, from, to)
    mentions.push({
      ...spanOf(words, from, to),
      kind,
      persons,
      codes,
      from: words.at[from]!,
      to: tokenEnd(words, to),
    })
  }
  const people: People = { drafts, parts, codes: countries.codes, issuer }
  for (const raw of raws) {
    const draft = clusters.of.get(raw)
    if (draft) {
      put('name', raw.from, raw.to, [index.get(draft)!], [])
      if (raw.after) put('office', raw.after.outerFrom, raw.after.outerTo, [index.get(draft)!], [])
    } else if (raw.title && raw.nameTo === raw.nameFrom) {
      const who = officeHolder(words, raw, people)
      if (who.length === 1) {
        const d = drafts[who[0]!]!
        offices.set(d, [...(offices.get(d) ?? []), raw.title])
      } else if (who.length > 1)
        warnings.push({
          code: 'office-ambiguous',
          message: 'the office fits two participants',
          ...spanOf(words, raw.from, raw.to),
        })
      const codes = who.length
        ? []
        : raw.codes.length
          ? raw.codes
          : issuer && parts.of.length === 0
            ? [issuer]
            : []
      put('office', raw.from, raw.to, who.length === 1 ? who : [], codes)
    }
  }
  for (let i = 0; i < words.key.length; i++) {
    if (taken[i]) continue
    groupAt(words, knowledge, i, people, put, warnings)
    if (!taken[i]) sideAt(words, knowledge, i, put)
    if (!taken[i] && /^(he|she|i|we|they)$/.test(words.key[i]!))
      put('pronoun', i, i + 1, words.key[i] === 'they' || words.key[i] === 'we' ? principals(people) : [], [])
  }
  mentions.sort((a, b) => a.start - b.start)
  void page
  return { mentions, offices, warnings }
}

interface People {
  readonly drafts: readonly Draft[]
  readonly parts: Parts
  readonly codes: readonly (string | null)[]
  readonly issuer: string | null
}

const principals = (people: People) =>
  people.drafts.flatMap((_, i) => (people.parts.of[i] === 'principal' ? [i] : []))

/** The persons whom a bare office can mean, participants first. */
function officeHolder(words: Words, raw: Raw, people: People): number[] {
  const title = raw.title!
  const kinds = new Set(title.heads.map((h) => h.kind))
  const role = keys(words, title.from, title.to)
  const fits = people.drafts.flatMap((d, i) => {
    const code = people.codes[i]
    if (raw.codes.length && code !== null && !raw.codes.includes(code!)) return []
    if (raw.codes.length && code === null) return []
    const has = d.titles.some((t) => t.heads.some((h) => kinds.has(h.kind)))
    const none = d.titles.length === 0 && raw.codes.length > 0 && people.parts.of[i] === 'principal'
    return has || none ? [i] : []
  })
  const main = fits.filter((i) => people.parts.of[i] === 'principal')
  const pool = main.length ? main : fits
  if (pool.length < 2) return pool
  const exact = pool.filter((i) => people.drafts[i]!.titles.some((t) => keys(words, t.from, t.to) === role))
  if (exact.length === 1) return exact
  const containing = pool.filter((i) =>
    people.drafts[i]!.titles.some((t) => keys(words, t.from, t.to).includes(role)),
  )
  if (containing.length === 1) return containing
  const own = pool.filter((i) => people.codes[i] === people.issuer)
  return raw.codes.length === 0 &&
    own.length === 1 &&
    /^(president|secretary|vice-president)$/.test(title.heads[0]!.kind)
    ? own
    : pool
}

const keys = (words: Words, from: number, to: number) => words.key.slice(from, to).join(' ')

type Put = (
  kind: MentionKind,
  from: number,
  to: number,
  persons: readonly number[],
  codes: readonly string[],
) => void

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
  people: People,
  put: Put,
  warnings: Warning[],
): void {
  let j = i
  let count = 0
  const limit = words.starts[words.sentence[i]! + 1]!
  while (j < limit && j - i < 3 && (/^(the|these|both|all)$/.test(words.key[j]!) || COUNT[words.key[j]!])) {
    count ||= COUNT[words.key[j]!] ?? 0
    j++
  }
  const determined = j > i
  while (
    j < limit &&
    j - i < 5 &&
    (/^(foreign|defense|defence|respective)$/.test(words.key[j]!) || isCountryPair(words, j))
  )
    j++
  const hit = j < limit ? longest(knowledge.groups, words.key, j, limit) : null
  if (!hit) {
    if (
      count === 2 &&
      j === i + 2 &&
      words.key[i] === 'the' &&
      !words.capital[j] &&
      /^(\w+ed|also|will|had|spoke)$/.test(words.key[j] ?? '')
    )
      put('group', i, j, principals(people), [])
    return
  }
  if (!determined && !words.capital[i]) return
  const next = words.key[hit.to]
  if (/^['’]$/.test(next ?? '') && words.capital[hit.to + 1]) return
  const all = principals(people)
  const ofKind = all.filter((p) => isOfKind(people.drafts[p]!, hit.value))
  const persons =
    count && ofKind.length !== count && all.length === count ? all : ofKind.length > 1 ? ofKind : all
  if (persons.length < 2)
    warnings.push({
      code: 'group-unresolved',
      message: 'fewer than two participants fit the group',
      ...spanOf(words, i, hit.to),
    })
  put('group', i, hit.to, persons, [])
}

const isCountryPair = (words: Words, i: number) => words.country.has(i)

const MINISTERIAL = /^(minister|secretary|councilor|deputy-prime-minister|representative|commissioner)$/

function isOfKind(draft: Draft, kind: string): boolean {
  if (kind === 'any') return true
  return draft.titles.some((t) =>
    t.heads.some((h) => h.kind === kind || (kind === 'minister' && MINISTERIAL.test(h.kind))),
  )
}

/** "Japan", "the ROK side", "the Chinese Government", "the Government of Japan". */
function sideAt(words: Words, knowledge: PeopleKnowledge, i: number, put: Put): void {
  const country = words.country.get(i)
  const start = words.key[i - 1] === 'the' ? i - 1 : i
  if (country) {
    const hasNoun = knowledge.sides.has(words.key[country.to] ?? '') && !words.possessive[country.to - 1]
    if (country.name.as === 'capital' || (country.name.as === 'demonym' && !hasNoun)) return
    put('side', start, hasNoun ? country.to + 1 : country.to, [], [country.name.code])
    return
  }
  if (!knowledge.sides.has(words.key[i]!) || words.key[i + 1] !== 'of') return
  const at = words.key[i + 2] === 'the' ? i + 3 : i + 2
  const hit = words.country.get(at)
  if (hit && hit.name.as === 'name') put('side', start, hit.to, [], [hit.name.code])
}
