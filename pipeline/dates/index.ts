/** Stage: dates. Every calendar expression that the text lets a reader resolve, with its EDTF value. */
import { type Calendar, fromEdtf } from '../calendar/civil.js'
import { isMonthFirstDotted, orderOf } from '../calendar/order.js'
import type { Knowledge } from '../knowledge/index.js'
import type { Block, Dated, Header, Page, Span, Warning } from '../types.js'
import type { Expression } from './expression.js'
import { readExpressions } from './grammar.js'
import type { Situation } from './implied.js'
import { resolve } from './resolve.js'
import { direction } from './tense.js'

export interface Dates {
  /** In document order, not overlapping. */
  readonly dates: readonly Dated[]
  readonly warnings: readonly Warning[]
}

export function findDates(page: Page, header: Header, knowledge: Knowledge): Dates {
  const { expressions, blockOf } = readBlocks(
    page,
    knowledge,
    isMonthFirstDotted(header.issuer?.country ?? null),
  )
  const published = header.published ? fromEdtf(header.published.value) : null
  const fix = published ? null : yearFix(page, expressions, blockOf)
  const monthFirst = orderOf(header.issuer?.country ?? null)
  const dates: Dated[] = []
  const warnings: Warning[] = []
  const memory = new Memory(published ?? null)
  let sentence = 0
  for (const [i, expression] of expressions.entries()) {
    const { from, to } = expression
    while (sentence + 1 < page.sentences.length && page.sentences[sentence]!.to <= from) sentence++
    const { from: first, to: last } = page.sentences[sentence] ?? { from, to }
    const situation: Situation = {
      published,
      fix,
      context: memory.near(blockOf[i]!),
      direction: direction(page.tokens, from, to, first, last),
      monthFirst,
    }
    const place = placeOf(page, expression)
    const value = resolve(expression, situation)
    if (value === null || typeof value === 'string') {
      warnings.push(unresolved(page, place, value))
      continue
    }
    dates.push(dated(place, value.value, value.certain))
    memory.note(value.first, blockOf[i]!, isBody(page.outline.blocks[blockOf[i]!]!))
  }
  return { dates: withPublished(dates, header), warnings }
}

function readBlocks(
  page: Page,
  knowledge: Knowledge,
  monthFirst: boolean,
): { expressions: Expression[]; blockOf: number[] } {
  const { tokens, outline } = page
  const expressions: Expression[] = []
  const blockOf: number[] = []
  let t = 0
  for (const [b, block] of outline.blocks.entries()) {
    while (t < tokens.length && tokens[t]!.start < block.start) t++
    const from = t
    while (t < tokens.length && tokens[t]!.start < block.end) t++
    const headline = block.kind === 'title' || block.kind === 'heading'
    const habit = { loose: headline || monthFirst, monthFirst }
    readExpressions(tokens, from, t, habit, knowledge.calendar, expressions)
    while (blockOf.length < expressions.length) blockOf.push(b)
  }
  return { expressions, blockOf }
}

function placeOf({ tokens }: Page, { from, to, trim }: Expression) {
  return { start: tokens[from]!.start, end: tokens[to - 1]!.end - trim }
}

const dated = ({ start, end }: Span, value: string, certain: boolean): Dated => ({
  start,
  end,
  value,
  certain,
})

const isBody = ({ kind }: Block) => kind === 'paragraph' || kind === 'bullet'

/** The dates already resolved, for "the same day" and "the 22nd". */
class Memory {
  private last: { readonly at: Calendar; readonly block: number } | null = null
  private event: Calendar | null = null
  constructor(private readonly published: Calendar | null) {}

  note(at: Calendar, block: number, body: boolean): void {
    if (at.day === 0) return
    this.last = { at, block }
    if (body) this.event ??= at
  }

  /** A date of the same block or the one before it, else the first date of the body, which is the event's. */
  near(block: number): Calendar | null {
    if (this.last && block - this.last.block <= 1) return this.last.at
    return this.event ?? this.published
  }
}

/**
 * What fixes the year in a text without a date of publication: the first full date of the body, else the latest month
 * of a year.
 */
function yearFix(
  page: Page,
  expressions: readonly Expression[],
  blockOf: readonly number[],
): Calendar | null {
  let latest: Calendar | null = null
  for (const [i, e] of expressions.entries()) {
    if (e.kind !== 'printed') continue
    // Of `05/06/2021` the year is sure.
    const { year, month, day } = e.other ? { ...e.first, month: 0, day: 0 } : (e.last ?? e.first)
    if (year === 0) continue
    if (day > 0 && isBody(page.outline.blocks[blockOf[i]!]!)) return { year, month, day }
    if (!latest || year > latest.year || (year === latest.year && month > latest.month))
      latest = { year, month, day: 0 }
  }
  return latest
}

/** The date of publication as the header read it, in place of what the grammar made of the same words. */
function withPublished(dates: readonly Dated[], { published }: Header): Dated[] {
  const at = published?.at
  if (!published || !at) return [...dates]
  const own = dated(at, published.value, true)
  const rest = dates.filter((d) => d.end <= at.start || d.start >= at.end)
  const before = rest.filter((d) => d.start < at.start)
  return [...before, own, ...rest.slice(before.length)]
}

const REASONS = {
  ambiguous: ['ambiguous-date', 'reads as two dates and nothing tells which number is the month'],
  impossible: ['impossible-date', 'is in no calendar'],
  unanchored: ['date-without-anchor', 'cannot be resolved: the text carries no date that it counts from'],
} as const

function unresolved(page: Page, place: Span, why: null | 'ambiguous' | 'impossible'): Warning {
  const [code, message] = REASONS[why ?? 'unanchored']
  return { code, message: `"${page.text.slice(place.start, place.end)}" ${message}`, ...place }
}
