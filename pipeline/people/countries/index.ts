/** The government that each person serves: from the office, the side, the one who speaks of them, the issuer last. */
import type { PeopleKnowledge } from '../../knowledge/people.js'
import type { Warning } from '../../types.js'
import type { Parts } from '../parts.js'
import type { Clusters, Draft } from '../persons.js'
import type { Raw } from '../raw.js'
import { spanOf, type Words } from '../words.js'
import { dealtOut } from './dealt.js'
import { counterCode, type Known } from './known.js'
import { othersCode } from './others.js'
import { organOf, ownerOfOffice } from './owners.js'
import { portfolioOf, soleOf } from './posts.js'
import { principalsCode } from './principals.js'
import { Served } from './served.js'
import { sideOf } from './sides.js'
import { otherInTitle, venueOf } from './venue.js'

export interface Countries {
  /** The code of each person, in the order of the persons. */
  readonly codes: readonly (string | null)[]
  /** The one other government of the meeting, where there is one. */
  readonly counter: string | null
  readonly warnings: readonly Warning[]
}

export function countriesOf(
  words: Words,
  raws: readonly Raw[],
  clusters: Clusters,
  drafts: readonly Draft[],
  parts: Parts,
  issuer: string | null,
  titled: number,
  knowledge: PeopleKnowledge,
): Countries {
  const served = new Served(words, drafts, parts.of)
  const inTitle = otherInTitle(words, titled, issuer)
  const bodies = bodiesLed(drafts)
  for (const [i, d] of drafts.entries())
    served.enter(
      i,
      d.codes[0] ??
        organOf(words, d) ??
        dealtOut(words, d, raws) ??
        sideOf(words, d) ??
        ownerOfOffice(words, d, issuer, inTitle, bodies, knowledge),
    )
  const untitled = drafts.find((d, i) => d.titles.length === 0 && parts.of[i] === 'principal')
  const { absent } = knowledge
  const known: Known = {
    words,
    raws,
    clusters,
    drafts,
    parts,
    issuer,
    served,
    absent,
    untitled,
    inTitle,
    venue: venueOf(words),
  }
  fromBareOffices(known)
  const firstHolders = holdersOf(words, drafts)
  for (const isPrincipal of [true, false])
    for (const [i, draft] of drafts.entries()) {
      if ((parts.of[i] === 'principal') !== isPrincipal || served.codes[i] !== null) continue
      // "Minister X laid a wreath with Minister Y": of two who hold one post, the first named is asked first.
      for (const holder of firstHolders(draft))
        if (holder < i && served.codes[holder] === null)
          served.enter(holder, othersCode(known, drafts[holder]!))
      served.enter(i, isPrincipal ? principalsCode(known, draft) : othersCode(known, draft))
    }
  return { codes: served.codes, counter: counterCode(known), warnings: doubts(known) }
}

/** The bodies, but for the United Nations, whose secretaries-general the text names. */
function bodiesLed(drafts: readonly Draft[]): Set<string> {
  const bodies = new Set<string>()
  for (const { codes, titles } of drafts)
    if (codes[0] && codes[0].length > 2 && titles.some((t) => t.heads[0]!.kind === 'secretary-general'))
      bodies.add(codes[0])
  if (bodies.has('UN')) bodies.clear()
  return bodies
}

/** Those named first with the posts that one person of a government holds. */
function holdersOf(words: Words, drafts: readonly Draft[]): (draft: Draft) => number[] {
  const postsOf = ({ titles }: Draft) => {
    const posts: string[] = []
    for (const title of titles) posts.push(...soleOf(words, title))
    return posts
  }
  let first: Map<string, number> | null = null
  const readAll = () => {
    const firsts = new Map<string, number>()
    for (const [i, draft] of drafts.entries())
      for (const post of postsOf(draft)) if (!firsts.has(post)) firsts.set(post, i)
    return firsts
  }
  return (draft) => {
    const posts = postsOf(draft)
    if (posts.length === 0) return []
    first ??= readAll()
    return posts.map((post) => first!.get(post)!)
  }
}

function doubts({ words, drafts, served: { codes } }: Known): Warning[] {
  const warnings: Warning[] = []
  for (const [i, draft] of drafts.entries()) {
    const at = spanOf(words, draft.name.nameFrom, draft.name.nameTo)
    if (draft.codes.length > 1)
      warnings.push({
        code: 'country-conflict',
        message: `the text gives ${draft.codes.join(' and ')}; the first was taken`,
        ...at,
      })
    if (codes[i] === null)
      warnings.push({
        code: 'country-unknown',
        message: 'the text does not tell which government the person serves',
        ...at,
      })
  }
  return warnings
}

/** "the Greek Prime Minister" tells the country of the only prime minister who has none yet. */
function fromBareOffices({ words, raws, drafts, served, issuer, inTitle }: Known): void {
  /** Kinds of office of which not one person alone is without a country. */
  const unclear = new Set<string>()
  for (const raw of raws) {
    if (raw.nameTo > raw.nameFrom || !raw.title || raw.codes.length === 0 || served.has(raw.codes[0]!))
      continue
    const kind = raw.title.heads[0]!.kind
    // Of a text that has not named the issuer's own yet, the only president may well be theirs.
    const isSides = issuer === null || raw.codes[0] === inTitle || served.has(issuer)
    if (unclear.has(kind) || !isSides) continue
    const portfolio = kind === 'minister' ? portfolioOf(words, raw.title) : []
    const holds = ({ titles }: Draft) =>
      titles.some(
        (t) => t.heads.some((h) => h.kind === kind) && isSameField(portfolio, portfolioOf(words, t)),
      )
    const fits: number[] = []
    for (let i = 0; i < drafts.length; i++) if (served.codes[i] === null && holds(drafts[i]!)) fits.push(i)
    if (fits.length !== 1) unclear.add(kind)
    else {
      served.enter(fits[0]!, raw.codes[0]!)
      unclear.clear()
    }
  }
}

/** "Minister of Justice" is not "Minister of the Interior"; "Minister" alone may be either. */
const isSameField = (a: readonly string[], b: readonly string[]) =>
  a.length === 0 || b.length === 0 || a.some((word) => b.includes(word))
