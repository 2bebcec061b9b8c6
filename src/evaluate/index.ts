/** Records against gold files: how much of what a careful reader writes down the program finds, field by field. */
import type { Readout } from '../../pipeline/record/schema.js'
import { bootstrap, type Intervals } from './bootstrap.js'
import { type Comparable, fromGold, fromRecord, NOTHING } from './comparable.js'
import { compareDocument, type Miss } from './document.js'
import type { Gold } from './schema.js'
import { addTally, type Confusion, emptyTally, type Figures, figures, type Tally } from './tally.js'

export type { Interval, Intervals } from './bootstrap.js'
export type { Miss } from './document.js'
export { renderEvaluation } from './render.js'
export { type Gold, goldSchema } from './schema.js'
export type { Confusion, Figures } from './tally.js'

export interface EvaluateOptions {
  /** Splits the figures by house style or by issuer as well. */
  readonly by?: 'house' | 'issuer'
  /** Draws for the intervals; 0 leaves them out. 1,000 where not given. */
  readonly resamples?: number
  readonly seed?: number
}

export interface Evaluation extends Figures {
  readonly documents: number
  /** Gold documents without a record (counted as empty) or without a text (left out). */
  readonly missing: readonly string[]
  /** What is wrong with the gold files themselves. */
  readonly problems: readonly string[]
  readonly intervals: Intervals | null
  readonly groups: readonly { readonly name: string; readonly documents: number; readonly figures: Figures }[]
  readonly acts: Confusion
  readonly stances: Confusion
  /** In the order of the gold files. */
  readonly misses: readonly Miss[]
}

/**
 * Scores records by the measures of docs/accuracy.md. `texts` holds the readable text of each gold document by its
 * `doc` name; a record belongs to the gold file whose `doc` is its id without folder and extension.
 */
export function evaluate(
  gold: readonly Gold[],
  records: readonly Readout[],
  texts: ReadonlyMap<string, string>,
  options: EvaluateOptions = {},
): Evaluation {
  const byName = new Map(records.map((record) => [documentName(record.id), record]))
  const missing: string[] = []
  const problems: string[] = []
  const misses: Miss[] = []
  const tallies: Tally[] = []
  const groups = new Map<string, Tally>()
  const total = emptyTally()
  for (const file of gold) {
    const text = texts.get(file.doc)
    const record = byName.get(file.doc)
    if (text === undefined) {
      missing.push(`${file.doc} (no text)`)
      continue
    }
    if (!record) missing.push(file.doc)
    const asked = fromGold(file, text)
    const found: Comparable = record ? fromRecord(record) : NOTHING
    const result = compareDocument(file.doc, asked.comparable, found)
    problems.push(...asked.problems)
    misses.push(...result.misses)
    tallies.push(result.tally)
    addTally(total, result.tally)
    if (options.by) addTally(group(groups, groupName(options.by, file, record)), result.tally)
  }
  const resamples = tallies.length > 0 ? (options.resamples ?? 1000) : 0
  return {
    ...figures(total),
    documents: total.documents,
    missing,
    problems,
    intervals: resamples > 0 ? bootstrap(tallies, resamples, options.seed ?? 1) : null,
    groups: [...groups]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, tally]) => ({ name, documents: tally.documents, figures: figures(tally) })),
    acts: total.acts,
    stances: total.stances,
    misses,
  }
}

/** `jp/a.txt` and `a.html` are the documents `a`. */
export function documentName(id: string): string {
  return id.slice(id.lastIndexOf('/') + 1).replace(/\.(txt|md|html|htm)$/i, '')
}

function groupName(by: 'house' | 'issuer', file: Gold, record: Readout | undefined): string {
  return (by === 'issuer' ? file.issuer : record?.source.house) ?? 'none'
}

function group(groups: Map<string, Tally>, name: string): Tally {
  const known = groups.get(name)
  if (known) return known
  const fresh = emptyTally()
  groups.set(name, fresh)
  return fresh
}
