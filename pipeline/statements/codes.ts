/**
 * CAMEO and PLOVER codes of a statement, or the reason why nothing maps. The mapping is `lexicon/codes.json`: the first
 * rule that fits counts, and a statement that none fits has no code. Never a default.
 */
import type { CodeBook } from '../knowledge/schema.js'
import type { FoundStatement } from '../types.js'

export interface Codes {
  readonly cameo: string | null
  readonly plover: string | null
  /** Why a code is null; null where both are given. */
  readonly reason: string | null
}

export function codesOf(
  { act, rule, modes }: Pick<FoundStatement, 'act' | 'rule' | 'modes'>,
  book: CodeBook,
): Codes {
  const slash = rule.indexOf('/')
  const cue = rule.slice(0, slash)
  const frame = rule.slice(slash + 1)
  const fits = book.rules.find(
    (r) =>
      (r.act === undefined || r.act === act) &&
      (r.modes === undefined || r.modes.some((mode) => modes.includes(mode))) &&
      (r.frames === undefined || r.frames.includes(frame)) &&
      (r.cues === undefined || r.cues.includes(cue)),
  )
  if (!fits) return { cameo: null, plover: null, reason: 'No rule of the mapping fits.' }
  return {
    cameo: fits.cameo,
    plover: fits.plover,
    reason: fits.reason && (book.reasons[fits.reason] ?? fits.reason),
  }
}
