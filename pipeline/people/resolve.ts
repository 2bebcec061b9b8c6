/** Turns phrases into mentions: names and offices here, groups, sides and pronouns by `groups.ts`. */
import {
  GROUP,
  MEET,
  NATION,
  OPENER,
  type PeopleKnowledge,
  PRONOUN,
  SIDE,
  STYLE,
} from '../knowledge/people.js'
import type { Mention, Warning } from '../types.js'
import { groupAt } from './groups.js'
import { Holders } from './holders.js'
import type { Clusters, Draft } from './persons.js'
import { type Cast, Places } from './places.js'
import type { Raw, Title } from './raw.js'
import { latterAt, nationalAt, sideAt } from './sides.js'
import { styledPerson } from './styles.js'
import { spanOf, type Words } from './words.js'

export interface Resolved {
  readonly mentions: readonly Mention[]
  /** Bare offices that mean a person. */
  readonly offices: ReadonlyMap<Draft, readonly Title[]>
  readonly warnings: readonly Warning[]
}

export function resolve(
  words: Words,
  raws: readonly Raw[],
  clusters: Clusters,
  cast: Cast,
  knowledge: PeopleKnowledge,
): Resolved {
  const places = new Places(words)
  const holders = new Holders(words, cast)
  const offices = new Map<Draft, Title[]>()
  const warnings: Warning[] = []
  const index = new Map(cast.drafts.map((d, i) => [d, i]))
  const unnamed = unnamedOffices(words, raws, clusters, cast, index)
  for (const raw of raws) {
    const draft = clusters.of.get(raw)
    if (draft) {
      const who = [index.get(draft)!]
      places.put('name', raw.from, raw.to, who, [])
      if (raw.after) places.put('office', raw.after.outerFrom, raw.after.outerTo, who, [])
    } else if (raw.title && raw.nameTo === raw.nameFrom) {
      if (unnamed.has(raw.title.heads[0]!.kind) && raw.codes.length === 0) {
        places.put('office', raw.from, raw.to, [], [cast.issuer!])
        continue
      }
      const who = bareOffice(words, raw, raw.title, holders, knowledge, places, warnings)
      if (who >= 0 && raw.title.heads[0]!.kind !== 'leader') pushTo(offices, cast.drafts[who]!, raw.title)
    }
  }
  for (let i = 0; i < words.key.length; i++) {
    const bits = words.bits[i]!
    const styled = bits & STYLE && places.isFree(i) ? styledPerson(words, knowledge, i, cast) : null
    if (styled) places.put('office', i, styled.to, [styled.who], [])
    if (!(bits & REFERRING) || !places.isFree(i) || groupAt(words, knowledge, i, cast, places, warnings))
      continue
    if (latterAt(words, i, places) || nationalAt(words, i, cast, places) || sideAt(words, i, places)) continue
    if (!(bits & PRONOUN)) continue
    places.put('pronoun', i, i + 1, SINGULAR.has(words.key[i]!) ? [] : cast.principals, [])
  }
  return { mentions: places.inOrder(), offices, warnings }
}

/**
 * "The Prime Minister spoke to the Prime Minister of Ruritania, X": the first is another one than X. Where the text
 * names no principal of the issuer, that office is the issuer's own wherever it stands bare.
 */
function unnamedOffices(
  words: Words,
  raws: readonly Raw[],
  clusters: Clusters,
  cast: Cast,
  index: ReadonlyMap<Draft, number>,
): ReadonlySet<string> {
  const kinds = new Set<string>()
  if (cast.issuer === null || cast.principals.some((i) => cast.codes[i] === cast.issuer)) return kinds
  for (let n = 1; n < raws.length; n++) {
    const [bare, named] = [raws[n - 1]!, raws[n]!]
    const who = index.get(clusters.of.get(named)!)
    const office = named.title ?? named.after
    if (!bare.title || bare.nameTo > bare.nameFrom || bare.codes.length > 0 || who === undefined || !office)
      continue
    const { kind, plural } = bare.title.heads[0]!
    const apart = bare.to < named.from && words.sentence[bare.from] === words.sentence[named.from]
    const other = cast.codes[who] !== null && cast.codes[who] !== cast.issuer && cast.principals.includes(who)
    if (apart && other && !plural && office.heads[0]!.kind === kind && words.bits[bare.to]! & MEET)
      kinds.add(kind)
  }
  return kinds
}

const SINGULAR = new Set(['he', 'she', 'i'])

/** Words that may open an expression for participants without a name. */
const REFERRING = OPENER | NATION | GROUP | SIDE | PRONOUN

function pushTo(offices: Map<Draft, Title[]>, draft: Draft, title: Title): void {
  const list = offices.get(draft)
  if (list) list.push(title)
  else offices.set(draft, [title])
}

/** Places a bare office; gives the person that it means, or -1. One that nobody named holds stands for a government. */
function bareOffice(
  words: Words,
  raw: Raw,
  title: Title,
  holders: Holders,
  knowledge: PeopleKnowledge,
  places: Places,
  warnings: Warning[],
): number {
  const who = holders.of(raw, title)
  if (who.length === 1) {
    places.put('office', raw.from, raw.to, who, [])
    return who[0]!
  }
  const { issuer } = holders.cast
  const isOwn = issuer !== null && !title.heads.some((h) => knowledge.absent.has(`${h.kind} ${issuer}`))
  places.put(
    'office',
    raw.from,
    raw.to,
    [],
    who.length ? [] : raw.codes.length || !isOwn ? raw.codes : [issuer],
  )
  if (who.length > 1)
    warnings.push({
      code: 'office-ambiguous',
      message: 'the office fits two participants',
      ...spanOf(words, raw.from, raw.to),
    })
  return -1
}
