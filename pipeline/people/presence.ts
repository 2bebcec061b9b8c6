/** The ways to say that somebody was there too: what stands around the word that tells it. */
import { isNamed } from './predicates.js'
import type { Words } from './words.js'

/**
 * The word `by` before somebody, also behind the occasion: `joined at the luncheon by X`, `attended, on the Utopian side,
 * by X`; 0 where there is none.
 */
export function byOf(words: Words, at: number): number {
  if (words.key[at] === 'by') return MEDIA.test(words.key[at + 1] ?? '') ? 0 : at
  const aside = words.key[at] === ','
  const start = aside ? at + 1 : at
  if (!ASIDES.has(words.key[start] ?? '')) return 0
  for (let i = start; i < start + 9; i++) {
    if (words.key[i] === 'by') return MEDIA.test(words.key[i + 1] ?? '') ? 0 : i
    if (words.key[i] === ',' && !(aside && words.key[i + 1] === 'by')) return 0
  }
  return 0
}

const MEDIA = /^(?:video|phone|telephone|videoconference|teleconference|zoom|satellite|means)/

const ASIDES = new Set([
  'at',
  'in',
  'on',
  'for',
  'during',
  'from',
  'to',
  'also',
  'throughout',
  'among',
  'later',
])

/** "in the presence of X", "in presence of X": at word `i`, the article or the noun. */
export function isInPresence(words: Words, i: number): boolean {
  const noun = words.key[i] === 'the' ? i + 1 : i
  return words.key[noun] === 'presence' && words.key[noun + 1] === 'of'
}

/** "in the presence of X", "with the participation of X"; "together with X", "alongside X", "beside him X". */
export function isWith(words: Words, i: number, from: number): boolean {
  const next = words.key[i + 1] ?? ''
  switch (words.key[i]) {
    case 'presence':
    case 'participation':
    case 'attendance':
    case 'company': {
      const before = words.key[i - 1] === 'the' ? i - 2 : i - 1
      return before >= from && IN.has(words.key[before]!) && (next === 'of' || isAsideOf(words, i + 1))
    }
    case 'together':
    case 'along':
      return next === 'with'
    case 'came':
    case 'travelled':
    case 'traveled':
    case 'arrived':
      return next === 'with' && isNamed(words, i + 2)
    case 'alongside':
      return isNamed(words, i + 1)
    case 'beside':
      return /^(?:him|her|them)$/.test(next)
    default:
      return false
  }
}

const IN = new Set(['in', 'with', 'saw', 'by', 'including'])

/** "in the presence, on the Utopian side, of X". */
function isAsideOf(words: Words, comma: number): boolean {
  if (words.key[comma] !== ',' || !ASIDES.has(words.key[comma + 1] ?? '')) return false
  for (let i = comma + 2; i < comma + 9; i++) if (words.key[i] === ',') return words.key[i + 1] === 'of'
  return false
}

/** "signed by A and B in the presence of the Ministers", "signed in their presence by A". */
export function isWitnessed(words: Words, i: number, from: number): boolean {
  if (words.key[i] !== 'presence' || words.key[i - 2] !== 'in') return false
  for (let j = i - 1; j >= from && i - j < FARTHEST; j--) if (words.key[j] === 'signed') return true
  return false
}

/** Words looked at before "in the presence of". */
const FARTHEST = 60

/** "The Utopian side was represented by X"; not "a conference at which Utopia was represented by X". */
export function isRepresented(words: Words, i: number, from: number): boolean {
  if (words.key[i] !== 'represented' || words.key[i + 1] !== 'by' || i - from > 14) return false
  for (let j = from; j < i; j++) if (/^(which|where|,)$/.test(words.key[j]!)) return false
  return true
}

/** "The Utopian delegation included X", "was composed of X", "members of the team were X". */
export function isMembership(words: Words, i: number, from: number): boolean {
  const key = words.key[i]!
  if (/^(?:made|composed|consist(?:ed|s|ing)?)$/.test(key)) {
    const of = key === 'made' && words.key[i + 1] === 'up' ? i + 2 : i + 1
    return words.key[of] === 'of' && isDelegation(words, i, from)
  }
  if (key === 'comprising') return isDelegation(words, i, Math.max(from, i - 40), 40)
  // "It was led by X and comprised Y": the delegation of the sentence before.
  if (key === 'comprised' && words.key[from] === 'it') return true
  return /^(?:includ|compris)/.test(key) && isDelegation(words, i, from)
}

/** "The X delegation included", "The X representatives at the meeting included". */
function isDelegation(words: Words, verb: number, from: number, reach = 6): boolean {
  for (let i = Math.max(from, verb - reach); i < verb; i++) if (DELEGATION.has(words.key[i]!)) return true
  return false
}

const DELEGATION = new Set(
  'delegation delegations representatives side team attendees participants present attendance attended members entourage party officials'.split(
    ' ',
  ),
)

/** "X and Y accompanied the Minister", "X, who accompanied her": those named before. */
export const isEscort = (words: Words, i: number) =>
  /^(?:accompanied|assisted|flanked)$/.test(words.key[i]!) &&
  !COPULAS.has(words.key[i - 1] ?? '') &&
  (OBJECT.has(words.key[i + 1] ?? '') || words.capital[i + 1] === true)

const COPULAS = new Set(['was', 'were', 'is', 'are', 'been', 'being'])
const OBJECT = new Set(['the', 'him', 'her', 'them', 'his'])
