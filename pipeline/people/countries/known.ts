/** What is known of the persons while their governments are looked for, and whether one may serve a government. */

import type { Parts } from '../parts.js'
import type { Clusters, Draft } from '../persons.js'
import type { Raw, Title } from '../raw.js'
import type { Words } from '../words.js'
import { isOfBody, isPublic, soleOf } from './posts.js'
import type { Served } from './served.js'

export interface Known {
  readonly words: Words
  readonly raws: readonly Raw[]
  readonly clusters: Clusters
  readonly drafts: readonly Draft[]
  readonly parts: Parts
  readonly issuer: string | null
  readonly served: Served
  readonly absent: ReadonlySet<string>
  /** The principal without an office who is named first. */
  readonly untitled: Draft | undefined
  /** The one other country that the headline names. */
  readonly inTitle: string | null
  /** The state in whose capital things are first told to happen. */
  readonly venue: string | null
}

/** The one other government of the meeting: of the principals, or else of the first country that the text names. */
export function counterCode({ issuer, served: { ofPrincipals }, inTitle }: Known): string | null {
  const own = issuer !== null && ofPrincipals.has(issuer) ? 1 : 0
  if (ofPrincipals.size === own) return inTitle
  if (ofPrincipals.size > own + 1) return null
  for (const code of ofPrincipals) if (code !== issuer) return code
  return null
}

/** The government of the person or of the bare office that a mention before another one means. */
export function codeOf({ clusters, served }: Known, raw: Raw | undefined, first: Raw): string | null {
  if (!raw || raw === first) return null
  const person = clusters.of.get(raw)
  return (person ? served.codes[served.numberOf(person)] : null) ?? raw.codes[0] ?? null
}

export const ifServed = (known: Known, draft: Draft, code: string | null) =>
  code !== null && mayServe(known, draft, code) ? code : null

/** Can the person be an official of that government: has it such an office, and does nobody else hold it? */
export function mayServe(known: Known, draft: Draft, code: string): boolean {
  const { words, served } = known
  if (isAbsent(known, draft, code) || draft.titles.some((t) => isPostedTo(words, t, code))) return false
  if (!draft.titles.some((t) => isPublic(words, t))) return false
  return !draft.titles.some((t) => soleOf(words, t).some((post) => served.isHeld(code, post)))
}

/** The government has no such office. */
const isAbsent = ({ absent, words }: Known, draft: Draft, code: string | null) =>
  draft.titles.some((t) =>
    t.heads.some(
      (h) => absent.has(`${h.kind} ${code}`) && !(/president/.test(h.kind) && isOfBody(words, t.from, t.to)),
    ),
  )

/** "Ambassador to Utopia", "Resident Representative in Utopia": sent there by another government or body. */
function isPostedTo(words: Words, { from, outerTo, heads }: Title, code: string): boolean {
  if (!heads.some(({ kind }) => kind === 'representative')) return false
  for (let i = from + 1; i < outerTo; i++) {
    const hit = words.country.get(i)
    if (hit?.name.code !== code || hit.name.kind !== 'country') continue
    if (/^(to|for|in)$/.test(words.key[i - 1] === 'the' ? words.key[i - 2]! : words.key[i - 1]!)) return true
  }
  return false
}

/** The issuer's code for an official whose office the issuer has; for one without an office only where `bare`. */
export function ownCode(known: Known, draft: Draft, bare: boolean): string | null {
  const { issuer, words } = known
  if (issuer === null) return null
  if (draft.titles.length === 0) {
    const beside = words.key[draft.mentions[0]!.from - 1] === 'and'
    // Who holds the meeting is often named without an office, and alone.
    const isOnly = !known.served.ofPrincipals.has(issuer) || counterCode(known) === null
    return bare && !beside && isOnly && draft === known.untitled ? issuer : null
  }
  return mayServe(known, draft, issuer) ? issuer : null
}

/** "Ruritania's presidency under Prime Minister X": the owner named last before an office that the issuer has not. */
export function ownersCode(words: Words, first: Raw): string | null {
  const start = Math.max(words.starts[words.sentence[first.from]!]!, first.from - 12)
  for (let i = first.from; i > start; i--) {
    const hit = words.countryBefore.get(i)
    if (hit && words.possessive[i - 1]) return hit.name.code
  }
  return null
}

/** The first of the raw mentions, which are in order, that starts at word `start` or after it. */
export function firstFrom(raws: readonly Raw[], start: number): number {
  let low = 0
  for (let high = raws.length; low < high; ) {
    const middle = (low + high) >> 1
    if (raws[middle]!.from < start) low = middle + 1
    else high = middle
  }
  return low
}
