/** What was counted in one document, or in many: tallies add up, and every figure is computed from their sum. */
import { ACTS, STANCES } from '../../pipeline/record/values.js'

/** Measures of finding things: precision, recall and F1, micro-averaged. */
export const FOUND = [
  'people (name)',
  'people (name+country+part)',
  'sections',
  'topics',
  'dates',
  'strong',
  'statement topics',
  'statements (found)',
  'statements (found+source)',
  'statements (strict)',
] as const
/** Measures of being right: the mean over all cases, 0 to 1. */
export const RIGHT = [
  'title',
  'published',
  'issuer',
  'event mode',
  'event date',
  'event place',
  'person country',
  'person part',
  'person role',
  'source (side)',
  'source (name)',
  'addressee',
  'act',
  'stance',
  'strong',
  'content F1',
] as const
/** The record score is the mean of their F1. */
export const HEADLINE: readonly Found[] = [
  'people (name+country+part)',
  'sections',
  'dates',
  'topics',
  'statements (strict)',
]

export type Found = (typeof FOUND)[number]
export type Right = (typeof RIGHT)[number]
/** Rows: what the gold file says; columns: what the record says. */
export type Confusion = Record<string, Record<string, number>>

export interface Tally {
  documents: number
  readonly found: Record<Found, { hit: number; predicted: number; gold: number }>
  readonly right: Record<Right, { sum: number; cases: number }>
  readonly acts: Confusion
  readonly stances: Confusion
}

export interface Retrieval {
  readonly precision: number
  readonly recall: number
  readonly f1: number
  readonly gold: number
  readonly predicted: number
}

export interface Figures {
  readonly f1: Record<Found, Retrieval>
  /** Null where there was no case to be right about. */
  readonly accuracy: Record<Right | 'stance macro-F1', number | null>
  /** Mean F1 of the headline measures. */
  readonly record: number
}

export function emptyTally(): Tally {
  const found = Object.fromEntries(FOUND.map((key) => [key, { hit: 0, predicted: 0, gold: 0 }]))
  const right = Object.fromEntries(RIGHT.map((key) => [key, { sum: 0, cases: 0 }]))
  return {
    documents: 0,
    found: found as Tally['found'],
    right: right as Tally['right'],
    acts: table(ACTS),
    stances: table(STANCES),
  }
}

export function addTally(into: Tally, other: Tally): void {
  into.documents += other.documents
  for (const key of FOUND) {
    into.found[key].hit += other.found[key].hit
    into.found[key].predicted += other.found[key].predicted
    into.found[key].gold += other.found[key].gold
  }
  for (const key of RIGHT) {
    into.right[key].sum += other.right[key].sum
    into.right[key].cases += other.right[key].cases
  }
  addTable(into.acts, other.acts)
  addTable(into.stances, other.stances)
}

export function figures(tally: Tally): Figures {
  const f1 = Object.fromEntries(FOUND.map((key) => [key, retrieval(tally.found[key])])) as Figures['f1']
  const accuracy = Object.fromEntries(
    RIGHT.map((key) => [key, tally.right[key].cases ? tally.right[key].sum / tally.right[key].cases : null]),
  )
  accuracy['stance macro-F1'] = macroF1(tally.stances)
  const record = HEADLINE.reduce((sum, key) => sum + f1[key].f1, 0) / HEADLINE.length
  return { f1, accuracy: accuracy as Figures['accuracy'], record }
}

/** A document that asks for nothing and is given nothing is perfect; asked or given in vain is 0. */
function retrieval({ hit, predicted, gold }: { hit: number; predicted: number; gold: number }): Retrieval {
  return {
    precision: predicted ? hit / predicted : gold ? 0 : 1,
    recall: gold ? hit / gold : predicted ? 0 : 1,
    f1: predicted + gold ? (2 * hit) / (predicted + gold) : 1,
    gold,
    predicted,
  }
}

/** The mean F1 of the three stances: it shows what a high accuracy hides when one value is rare. */
function macroF1(confusion: Confusion): number {
  const each = STANCES.map((value) => {
    const hit = confusion[value]?.[value] ?? 0
    const gold = STANCES.reduce((sum, other) => sum + (confusion[value]?.[other] ?? 0), 0)
    const predicted = STANCES.reduce((sum, other) => sum + (confusion[other]?.[value] ?? 0), 0)
    return gold + predicted ? (2 * hit) / (gold + predicted) : 1
  })
  return each.reduce((sum, value) => sum + value, 0) / each.length
}

function table(values: readonly string[]): Confusion {
  return Object.fromEntries(values.map((row) => [row, Object.fromEntries(values.map((col) => [col, 0]))]))
}

function addTable(into: Confusion, other: Confusion): void {
  for (const [row, cells] of Object.entries(other))
    for (const [col, count] of Object.entries(cells)) into[row]![col] = (into[row]![col] ?? 0) + count
}
