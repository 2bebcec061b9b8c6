/** The government of the person who speaks of another one. */

import type { Draft } from '../persons.js'
import type { Raw } from '../raw.js'
import type { Words } from '../words.js'
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

/** The sentence's first word, or the word after the last semicolon before word `i`. */
function clauseStart(words: Words, i: number): number {
  const start = words.starts[words.sentence[i]!]!
  const floor = Math.max(start, i - FARTHEST)
  for (let j = i; j > floor; j--) if (words.key[j - 1] === ';') return j
  return start
}
