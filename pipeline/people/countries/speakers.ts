/** The government of the person who speaks of another one. */

import type { Draft } from '../persons.js'
import type { Raw } from '../raw.js'
import type { Words } from '../words.js'
import { isMet } from './hosts.js'
import { codeOf, counterCode, firstFrom, type Known } from './known.js'
import { FARTHEST } from './sides.js'

/**
 * The government of the first person (the first principal) of the sentence, or of its part after a semicolon, who
 * stands before the person named.
 */
export function speakersCode(
  { words, raws, clusters, served, parts }: Known,
  draft: Draft,
  first: Raw,
  principal: boolean,
): string | null {
  const start = clauseStart(words, first.from)
  for (let n = firstFrom(raws, start); n < raws.length && raws[n]!.from < first.from; n++) {
    const speaker = clusters.of.get(raws[n]!)
    const at = speaker && speaker !== draft ? served.numberOf(speaker) : -1
    if (at >= 0 && (!principal || parts.of[at] === 'principal')) return served.codes[at] ?? null
  }
  return null
}

/**
 * "The visiting dignitary conveyed the greetings of President X": of the other side. "The Utopian guest informed that
 * Speaker X …": of the government that the subject of the sentence is called by.
 */
export function guestsCode(known: Known, first: Raw): string | null {
  const { words } = known
  const start = words.starts[words.sentence[first.from]!]!
  if (words.key[start] !== 'the') return null
  if (GUESTS.has(words.key[start + 1]!)) return counterCode(known)
  const hit = words.country.get(start + 1)
  const called =
    hit && hit.to < first.from && words.capital[hit.to] === false && !words.possessive[hit.to - 1]
  return called && hit.name.as === 'demonym' ? hit.name.code : null
}

/** "The guest was accompanied by X": of the other side. */
export const GUESTS = new Set(['guest', 'visitor', 'visiting'])

/** Of the person who opens the sentence before one that opens with "he" or "she". */
export function openersCode(known: Known, first: Raw): string | null {
  const { words, raws } = known
  const start = words.starts[words.sentence[first.from]!]!
  if (!/^(he|she)$/.test(words.key[start]!) || words.sentence[start] === 0) return null
  return codeOf(known, raws[firstFrom(raws, words.starts[words.sentence[start]! - 1]!)], first)
}

/**
 * The government of the one whom the sentence of a mention is about, who stands before it: a person, somebody called by a
 * bare office, "he" or "she", the issuer's own "I".
 */
export function subjectsCode(known: Known, draft: Draft, raw: Raw): string | null {
  const { words, issuer } = known
  const code = guestsCode(known, raw) ?? speakersCode(known, draft, raw, true)
  if (code !== null) return code
  let s = words.sentence[raw.from]!
  sentences: for (let turn = 0; turn < 4 && s >= 0; turn++, s--) {
    const start = words.starts[s]!
    if (OWN.has(words.key[start]!) && !isQuoted(words, start)) return issuer
    const pronoun = PRONOUNS.has(words.key[start]!) || PRONOUNS.has(words.key[start + 1] ?? '')
    if (pronoun) continue
    const opener = openerOf(known, s, raw)
    if (opener !== undefined) return opener
    for (let i = start; i < Math.min(raw.from, start + 12); i++)
      if (PRONOUNS.has(words.key[i]!)) continue sentences
    return null
  }
  return null
}

const OWN = new Set(['i', 'we'])
const PRONOUNS = new Set(['he', 'she'])

const isQuoted = (words: Words, i: number) => /^["“”«]$/.test(words.key[i - 1] ?? '')

/** The government of the first one named in a sentence; undefined where none is. */
function openerOf(known: Known, s: number, raw: Raw): string | null | undefined {
  const { raws, words } = known
  const start = words.starts[s]!
  if (words.key[start] === 'the' && GUESTS.has(words.key[start + 1]!)) return counterCode(known)
  const first = raws[firstFrom(raws, start)]
  if (!first || first.from >= Math.min(words.starts[s + 1]!, raw.from)) return undefined
  // "During the visit he called on X": not the one who did so.
  if (isMet(words, first)) return undefined
  return codeOf(known, first, raw) ?? holdersCode(known, first)
}

/** "The Foreign Minister then met …": of the one person named who has the office. */
function holdersCode({ drafts, served }: Known, { title, nameFrom, nameTo }: Raw): string | null {
  if (!title || nameTo > nameFrom) return null
  const kind = title.heads[0]!.kind
  const codes = new Set<string | null>()
  for (const [i, d] of drafts.entries())
    if (d.titles.some((t) => t.heads.some((h) => h.kind === kind))) codes.add(served.codes[i] ?? null)
  return codes.size === 1 ? [...codes][0]! : null
}

/** The sentence's first word, or the word after the last semicolon before word `i`. */
function clauseStart(words: Words, i: number): number {
  const start = words.starts[words.sentence[i]!]!
  const floor = Math.max(start, i - FARTHEST)
  for (let j = i; j > floor; j--) if (words.key[j - 1] === ';') return j
  return start
}
