/** The date of publication: the dateline, else the date that opens the first paragraph, else the metadata. */
import { readCalendarDate } from '../calendar/absolute.js'
import { edtf } from '../calendar/civil.js'
import { monthOf } from '../calendar/names.js'
import { orderOf } from '../calendar/order.js'
import { readPrinted } from '../calendar/printed.js'
import { written } from '../characters.js'
import type { Knowledge } from '../knowledge/index.js'
import { type Dateline, readDateline, readWireDate } from '../layout/dateline.js'
import { tokenise } from '../tokens.js'
import type { Block, Header, Page, Token, Warning } from '../types.js'

export function findPublished(
  page: Page,
  issuer: string | null,
  knowledge: Knowledge,
  warnings: Warning[],
): Header['published'] {
  const { blocks } = page.outline
  const words = knowledge.furniture
  const house = knowledge.houses.find((h) => h.id === page.layout.house)
  const monthFirst = orderOf(issuer)
  const order = house?.dateOrder ?? (monthFirst === null ? null : monthFirst ? 'month-first' : 'day-first')
  const textOf = (b: Block) => page.text.slice(b.start, b.end)
  const lines: { readonly block: Block; readonly date: Dateline }[] = []
  for (const block of blocks) {
    const date = block.kind === 'dateline' ? readDateline(textOf(block), words, order) : null
    if (date) lines.push({ block, date })
  }
  const line =
    lines.find(({ date }) => date.value !== null && !date.updated) ?? lines.find(({ date }) => date.value)
  if (line) return found(line.block, line.date)
  const unsure = lines[0]
  const confirmed = unsure && confirmedBy(textOf(unsure.block), unsure.date, page.text)
  if (unsure && confirmed) return found(unsure.block, confirmed)
  const first = blocks.find((b) => b.kind === 'paragraph')
  const wire = first ? readWireDate(textOf(first), words) : null
  if (first && wire) return found(first, wire)
  const headline = blocks.find((b) => b.kind === 'title')
  const dated = headline && (datedOpening(textOf(headline)) ?? datedEnding(textOf(headline), page.text))
  if (headline && dated) return found(headline, dated)
  const known = page.source.metadata.published
  const value =
    known === null ? null : (/^\d{4}(?:-\d\d){0,2}/.exec(known)?.[0] ?? readCalendarDate(known)?.value)
  if (value) return { at: null, value, from: 'metadata' }
  if (unsure) warnings.push(ambiguous(unsure.block, unsure.date, page.text))
  return null
}

/** `12/03/2024` beside `March 12` or `12 March` near the top: the order in which the two agree. */
function confirmedBy(line: string, date: Dateline, text: string): Dateline | null {
  const parts = /^(\d{1,2})\D(\d{1,2})\D(\d{4})$/.exec(line.slice(date.index, date.index + date.length))
  if (!parts) return null
  const [a, b] = [Number(parts[1]), Number(parts[2])]
  const near = tokenise(written(text.slice(0, NEAR)), [
    { start: 0, end: Math.min(text.length, NEAR), kind: 'paragraph', section: -1 },
  ])
  for (let i = 0; i < near.length; i++) {
    const first =
      /\p{L}/u.test(near[i]!.text) || near[i]!.kind === 'number'
        ? readPrinted(near, i, near.length)?.[0]?.first
        : null
    if (!first || first.day === 0 || first.month === 0) continue
    for (const [day, month] of [
      [a, b],
      [b, a],
    ] as const) {
      const value = edtf({ ...first, day, month, year: Number(parts[3]) })
      if (first.day === day && first.month === month && near[i]!.kind !== 'number') return { ...date, value }
      if (first.day === day && first.month === month && isWritten(near, i)) return { ...date, value }
    }
  }
  return null
}

/** A day before the name of its month: a numeric date would only repeat the doubt. */
const isWritten = (tokens: readonly Token[], at: number) => monthOf(tokens[at + 1]) > 0
/** Characters in which a second date tells of the first. */
const NEAR = 700

/** `No: 131, 21 April 2022, Press Release …`: the number and the date of the release open its headline. */
function datedOpening(text: string): Dateline | null {
  const number = /^(?:No|Nr|QR|PR)\b[.:]?\s*[\d/-]+\s*,\s*/.exec(text)
  const date = number && readCalendarDate(text.slice(number[0].length, number[0].length + 40))
  if (!date || date.index > 0) return null
  return { index: number[0].length, length: date.length, value: date.value, updated: false }
}

/**
 * The full date that ends a headline, in brackets or after a comma or colon: the dateline of pages without one. Behind
 * a place it is the day of the meeting, and of the text only where that speaks of `today`.
 */
function datedEnding(text: string, page: string): Dateline | null {
  const from = Math.max(0, text.length - 60)
  const date = readCalendarDate(text.slice(from))
  if (date === null) return null
  const index = from + date.index
  const before = text.slice(0, index)
  const after = text.slice(index + date.length)
  const apart =
    /(?:[(,:–—|-]|[(,]\s*\p{Lu}[\p{L} ]+,)\s*$/u.test(before) &&
    !/\b(?:on|of|since|until|from|to)\s*$/i.test(before)
  if (!apart || !/^\)?(?:,\s*\p{Lu}[\p{L} ]*)?\)?\s*$/u.test(after)) return null
  if (BEHIND_PLACE.test(before) && !TODAY.test(page)) return null
  return { index, length: date.length, value: date.value, updated: false }
}

const BEHIND_PLACE = /[(,]\s*\p{Lu}[\p{L} ]+,\s*$/u
const TODAY = /\b(?:today|this (?:morning|afternoon|evening))\b/i

function found({ start }: Block, { index, length, value }: Dateline): Header['published'] {
  return { at: { start: start + index, end: start + index + length }, value: value!, from: 'text' }
}

function ambiguous({ start }: Block, { index, length }: Dateline, text: string): Warning {
  const at = { start: start + index, end: start + index + length }
  return {
    code: 'dateline-ambiguous',
    message: `${text.slice(at.start, at.end)} can be read day first or month first`,
    ...at,
  }
}
