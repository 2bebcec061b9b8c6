/**
 * Numbered items that go on in the line of the one before: `(1) They met. (2) They agreed.`. Each becomes a line of its own
 * for what follows. Only the next number of a row that a line's start has opened counts, behind a stop and before a capital.
 */
import { readOpening } from '../layout/labels.js'
import { pieceOf, type Shape } from '../layout/shape.js'
import type { LineRole, Written } from '../types.js'

export interface Pieces {
  readonly shapes: readonly Shape[]
  readonly roles: readonly LineRole[]
}

export function piecesOf(written: Written, { shapes, roles }: Pieces): Pieces {
  const cut: { shapes: Shape[]; roles: LineRole[] } = { shapes: [], roles: [] }
  const row = new Row()
  let split = false
  for (const [i, shape] of shapes.entries()) {
    const starts = roles[i] === 'body' ? row.startsIn(shape) : []
    split ||= starts.length > 0
    for (const [k, from] of [0, ...starts].entries()) {
      const piece = starts.length === 0 ? shape : part(written, shape, from, starts[k] ?? shape.text.length)
      cut.shapes.push(piece)
      cut.roles.push(roles[i]!)
    }
  }
  return split ? cut : { shapes, roles }
}

/** A part of a line without the white space at its end. */
function part(written: Written, { start, line }: Shape, from: number, to: number): Shape {
  let end = start + to
  while (/\s/.test(written.text[end - 1]!)) end--
  return pieceOf(written, start + from, end, line)
}

const INLINE =
  /(?:[.!?;。]["”’)]?|(?<first>:))\s+(?=(?:[（(](?<round>\d{1,2})[)）]|(?<dot>\d{1,2})[.)])\s+["“(\p{Lu}])/gu

/** The words before a number that is none of a row: `No. 2. The …`. */
const NUMBERED = /(?:^|[\s(])(?:nos?|arts?|paras?|ch|vol|fig|p|pp|sec)\.\s*$/i

/** The last numbers that were read: of `(1)` anywhere above, of `1.` in the line itself. */
class Row {
  #round = 0

  /** Where items begin inside a line. */
  startsIn({ text }: Shape): number[] {
    const { labels } = readOpening(text, 0, text.length)
    let dot = 0
    for (const { dress, readings, text: printed } of labels)
      if (dress === 'parens') this.#round = /\d/.test(printed) ? readings[0]!.value : this.#round
      else if (dress === 'dot' || dress === 'paren' || dress === 'bare') {
        if (/\d/.test(printed)) dot = readings[0]!.value
        this.#round = 0
      }
    const starts: number[] = []
    if ((this.#round === 0 && dot === 0) || !MANY.test(text)) return starts
    for (const m of text.matchAll(INLINE)) {
      const { first, round, dot: number } = m.groups!
      const at = m.index + m[0].length
      if (NUMBERED.test(text.slice(Math.max(0, at - 8), at))) continue
      if (round && this.#isNext(Number(round), first !== undefined, text, at)) {
        this.#round++
        // `2. (1) …`: both numbers open one item.
        if (at - (starts.at(-1) ?? 0) > LONGEST_LABEL) starts.push(at)
      } else if (number && dot > 0 && Number(number) === dot + 1 && !first) {
        dot++
        this.#round = 0
        starts.push(at)
      }
    }
    return starts
  }

  /** A colon goes before the first of a row only, which needs a second one. */
  #isNext(number: number, colon: boolean, text: string, at: number): boolean {
    return number === this.#round + 1 && (number === 1 ? text.slice(at, at + REACH).includes('(2)') : !colon)
  }
}

const LONGEST_LABEL = 5

/** Characters in which the second of a row begins. */
const REACH = 2000

const MANY = /[.!?;:。]["”’)]?\s+[（(]?\d{1,2}[.)）]/
