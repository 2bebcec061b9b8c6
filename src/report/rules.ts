/** The rules that made a page's statements, in words for the reader of the page. */
import type { Readout } from '../../pipeline/record/schema.js'

export interface RuleWords {
  readonly words: readonly string[]
  /** What followed the cue. */
  readonly frame: string | null
  /** A sentence of the rule's own with the cue in [brackets]. */
  readonly example: string | null
}

/** What `readout explain RULE` knows of a rule; null where it knows none. */
export type Explain = (
  rule: string,
) => { words: readonly string[]; frame: string | null; examples: readonly string[] } | null

const FRAMES: Readonly<Record<string, string>> = {
  that: 'followed by a clause (“that …”)',
  wh: 'followed by whether, how or what',
  quote: 'followed by words in quotation marks',
  'to-that': 'followed by the one who is told, then a clause',
  'to-inf': 'followed by the one who is asked, then “to …”',
  'addressee-prep': 'followed by the one addressed, then what it is about',
  addressee: 'followed by the one addressed alone',
  inf: 'followed by “to …”',
  gerund: 'followed by an “-ing” form',
  prep: 'followed by a preposition and what it is about',
  np: 'followed by what it is about',
  none: 'with nothing that follows',
  passive: 'in the passive',
}
/** A rule may have a hundred words: these show what kind they are. */
const SHOWN = 8

export function rulesOf(records: readonly Readout[], explain: Explain): Record<string, RuleWords> {
  const rules = [...new Set(records.flatMap((r) => r.statements.map((s) => s.rule)))].sort()
  return Object.fromEntries(
    rules.flatMap((rule) => {
      const page = explain(rule)
      if (!page) return []
      const { words, frame, examples } = page
      const shown = words.length > SHOWN ? [...words.slice(0, SHOWN), '…'] : words
      return [
        [rule, { words: shown, frame: frame && (FRAMES[frame] ?? frame), example: examples[0] ?? null }],
      ]
    }),
  )
}
