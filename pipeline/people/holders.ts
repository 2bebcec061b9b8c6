/** The persons whom a bare office ("the Foreign Minister") can mean. */

import type { Draft } from './persons.js'
import type { Cast } from './places.js'
import type { Raw, Title } from './raw.js'
import type { Words } from './words.js'

export class Holders {
  /** A text says the same office again and again: what was found for one holds for all that are worded alike. */
  readonly #known = new Map<string, readonly number[]>()

  constructor(
    private readonly words: Words,
    readonly cast: Cast,
  ) {}

  /** The persons, participants first. */
  of(raw: Raw, title: Title): readonly number[] {
    const kinds = title.heads.map((h) => h.kind)
    const wording = `${keys(this.words, title)}|${kinds.join(' ')}|${raw.codes.join(' ')}|${raw.honorifics.join(' ')}`
    let who = this.#known.get(wording)
    if (!who) {
      who = officeHolders(this.words, raw, title, new Set(kinds), this.cast)
      this.#known.set(wording, who)
    }
    return who
  }
}

function officeHolders(
  words: Words,
  raw: Raw,
  title: Title,
  kinds: ReadonlySet<string>,
  cast: Cast,
): readonly number[] {
  const mayBeMeant = (d: Draft, i: number): boolean => {
    const code = cast.codes[i] ?? null
    if (raw.codes.length && (code === null || !raw.codes.includes(code))) return false
    const holds = d.titles.some(
      (t) =>
        t.heads.some((h) => kinds.has(h.kind) || kinds.has(HEADS[h.kind] ?? '')) &&
        isSamePost(words, t, title),
    )
    const untitled =
      raw.codes.length > 0 &&
      cast.parts[i] === 'principal' &&
      (kinds.has('leader') || (d.titles.length === 0 && mayHold(words, d, kinds, cast)))
    return holds || untitled
  }
  const fits: number[] = []
  for (let i = 0; i < cast.drafts.length; i++) if (mayBeMeant(cast.drafts[i]!, i)) fits.push(i)
  const main = fits.filter((i) => cast.parts[i] === 'principal')
  const pool = main.length ? main : fits
  if (pool.length < 2) return pool
  const role = keys(words, title)
  const styled = pool.filter((i) => raw.honorifics.some((h) => cast.drafts[i]!.honorifics.includes(h)))
  const narrower = [
    styled,
    pool.filter((i) => fullest(words, cast.drafts[i]!) === role),
    raw.codes.length === 0 ? pool.filter((i) => cast.codes[i] === cast.issuer) : [],
    pool.filter((i) => cast.drafts[i]!.titles.some((t) => keys(words, t) === role)),
    pool.filter((i) => cast.drafts[i]!.titles.some((t) => keys(words, t).includes(role))),
  ]
  return narrower.find((n) => n.length === 1) ?? pool
}

/** What the holders of these offices are called too. */
const HEADS: Readonly<Record<string, string>> = {
  president: 'head-of-state',
  monarch: 'head-of-state',
  'prime-minister': 'head-of-government',
  chancellor: 'head-of-government',
}

/** Who is named as somebody's counterpart alone has no office that none of the others has. */
function mayHold(words: Words, { mentions }: Draft, kinds: ReadonlySet<string>, { drafts }: Cast): boolean {
  const isPeer = mentions.some((m) => /^(counterpart|colleague)$/.test(words.key[m.nameFrom - 1] ?? ''))
  return !isPeer || drafts.some((d) => d.titles.some((t) => t.heads.some((h) => kinds.has(h.kind))))
}

/** Of envoys, directors and advisors there are many: the fuller name of the post must contain the shorter. */
function isSamePost(words: Words, a: Title, b: Title): boolean {
  if (!MANIFOLD.has(b.heads[0]!.kind)) return true
  const [x, y] = [keys(words, a), keys(words, b)]
  return x.includes(y) || y.includes(x)
}

const MANIFOLD = new Set(['representative', 'director', 'advisor', 'legislator', 'governor', 'commander'])

/** The longest name of an office that the person has: "Minister" before a name may be short for it. */
function fullest(words: Words, { titles }: Draft): string {
  let longest = ''
  for (const title of titles) {
    const name = keys(words, title)
    if (name.length > longest.length) longest = name
  }
  return longest
}

const keys = (words: Words, { from, to }: Title) => words.key.slice(from, to).join(' ')
