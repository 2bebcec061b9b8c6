/** Two governments' accounts of one meeting: who tells what, and how differently. */
import type { Readout } from '../../pipeline/record/schema.js'
import { quotedText } from '../wording.js'
import { factsOf, namesOf, topicsOf } from './facts.js'
import { pairing } from './pairing.js'
import { rowsOf } from './rows.js'
import { COMPARE_SCHEMA_VERSION, type Comparison } from './schema.js'
import { faintWords, weighAll } from './weigh.js'

export { findPairs, pairing } from './pairing.js'

export interface CompareOptions {
  /** The readable texts, in which names are looked for; without them what the records quote. */
  readonly texts?: { readonly a: string; readonly b: string } | undefined
}

/** A pure function of two records. Compares also what is not paired, and says so in `pairing`. */
export function compare(a: Readout, b: Readout, { texts }: CompareOptions = {}): Comparison {
  const faint = faintWords([a, b])
  const one = { record: a, weighed: weighAll(a, faint) }
  const two = { record: b, weighed: weighAll(b, faint) }
  const rows = rowsOf(one, two, faint)
  return {
    schema: COMPARE_SCHEMA_VERSION,
    a: accountOf(a),
    b: accountOf(b),
    pairing: pairing(a, b),
    facts: factsOf(a, b),
    rows,
    topics: topicsOf(one, two, rows),
    names: namesOf(texts?.a ?? quotedText(a), texts?.b ?? quotedText(b)),
  }
}

function accountOf(r: Readout): Comparison['a'] {
  const citation = [
    r.issuer?.name ?? 'Unknown issuer',
    `“${(r.title?.text ?? r.id).replace(/\s+/g, ' ')}”`,
    r.published?.value ?? r.event.date?.value ?? 'no date',
    r.source.url ?? r.id,
    r.source.license,
  ]
  return {
    id: r.id,
    issuer: r.issuer?.country ?? null,
    title: r.title?.text ?? null,
    published: r.published?.value ?? null,
    citation: citation.filter((x) => x !== null).join(', '),
  }
}
