/** The figures as a person reads them: one measure a line, tables after it, misses at the end. */
import type { Interval } from './bootstrap.js'
import type { Miss } from './document.js'
import type { Evaluation } from './index.js'
import { type Confusion, FOUND, HEADLINE, RIGHT } from './tally.js'

export interface RenderOptions {
  /** How many misses are listed. */
  readonly misses?: number
  /** Print the confusion tables of act and stance. */
  readonly confusion?: boolean
}

/** Column widths. */
const NAME = 27
const FIGURE = 20

export function renderEvaluation(evaluation: Evaluation, options: RenderOptions = {}): string {
  const lines = [
    `${evaluation.documents} documents, record score ${three(evaluation.record)}${spread(evaluation.intervals?.record)} (mean F1 of ${HEADLINE.join(', ')})`,
    ...evaluation.missing.map((doc) => `without a record: ${doc}`),
    ...evaluation.problems.map((problem) => `gold: ${problem}`),
    '',
    ...retrievalLines(evaluation),
    '',
    ...accuracyLines(evaluation),
  ]
  if (evaluation.groups.length > 0) lines.push('', ...groupLines(evaluation))
  if (options.confusion) {
    lines.push('', ...confusionLines('stance', evaluation.stances))
    lines.push('', ...confusionLines('act', evaluation.acts))
  }
  const shown = evaluation.misses.slice(0, options.misses ?? 0)
  if (shown.length > 0) lines.push('', ...shown.map(missLine))
  const more = evaluation.misses.length - shown.length
  if (shown.length > 0 && more > 0) lines.push(`… and ${more} more`)
  return `${lines.join('\n')}\n`
}

function retrievalLines({ f1, intervals }: Evaluation): string[] {
  const head = `${''.padEnd(NAME)} ${'F1'.padEnd(FIGURE)} ${'P'.padEnd(FIGURE)} ${'R'.padEnd(FIGURE)}   gold   found`
  const rows = FOUND.map((key) => {
    const { precision, recall, gold, predicted, f1: value } = f1[key]
    const name = key === 'strong' ? 'strong statements' : key
    const figures = [
      `${three(value)}${spread(intervals?.f1[key])}`,
      `${three(precision)}${spread(intervals?.precision[key])}`,
      `${three(recall)}${spread(intervals?.recall[key])}`,
    ]
    const sizes = `${String(gold).padStart(6)}  ${String(predicted).padStart(6)}`
    return `${name.padEnd(NAME)} ${figures.map((figure) => figure.padEnd(FIGURE)).join(' ')} ${sizes}`
  })
  return [head, ...rows]
}

function accuracyLines({ accuracy, intervals }: Evaluation): string[] {
  return [...RIGHT, 'stance macro-F1' as const].map((key) => {
    const value = accuracy[key]
    const figure = value === null ? 'no case' : `${three(value)}${spread(intervals?.accuracy[key])}`
    return `${key.padEnd(NAME)} ${figure}`
  })
}

function groupLines({ groups }: Evaluation): string[] {
  const short = ['people', 'sections', 'dates', 'topics', 'statements']
  const width = Math.max(8, ...groups.map(({ name }) => name.length))
  const head = `${''.padEnd(width)}   docs  record${short.map((name) => name.padStart(11)).join('')}`
  const rows = groups.map(({ name, documents, figures }) => {
    const cells = HEADLINE.map((key) => three(figures.f1[key].f1).padStart(11)).join('')
    return `${name.padEnd(width)} ${String(documents).padStart(6)}  ${three(figures.record).padStart(6)}${cells}`
  })
  return [head, ...rows]
}

/** Only values that occur; the diagonal is what was right. */
function confusionLines(what: string, confusion: Confusion): string[] {
  const names = Object.keys(confusion).filter((name) =>
    Object.keys(confusion).some((other) => confusion[name]?.[other] || confusion[other]?.[name]),
  )
  const width = Math.max(6, ...names.map((name) => name.length)) + 1
  const head = `${`${what}: gold \\ found`.padEnd(22)}${names.map((name) => name.padStart(width)).join('')}`
  return [
    head,
    ...names.map(
      (row) =>
        `${row.padEnd(22)}${names.map((col) => String(confusion[row]?.[col] || '.').padStart(width)).join('')}`,
    ),
  ]
}

function missLine({ doc, kind, gold, found }: Miss): string {
  return [`${doc}: ${kind}`, gold === null ? '' : `gold ${gold}`, found === null ? '' : `found ${found}`]
    .filter(Boolean)
    .join(' | ')
}

function three(value: number): string {
  return value.toFixed(3)
}

function spread(interval: Interval | null | undefined): string {
  return interval ? ` (${three(interval[0])}–${three(interval[1])})` : ''
}
