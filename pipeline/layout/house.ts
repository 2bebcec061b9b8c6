/** Whose layout it is: the house style with the most weight of signs. */
import type { CompiledHouse } from '../knowledge/houses.js'
import type { Knowledge } from '../knowledge/index.js'
import type { Span, Written } from '../types.js'
import type { Shape } from './shape.js'

export interface RecognisedHouse {
  readonly house: CompiledHouse
  /** The lines that showed it. */
  readonly evidence: readonly Span[]
}

/** Signs stand in the first and last lines; a house is sure from this weight. */
const SURE = 3
const HEAD = 14
const TAIL = 10
const LONGEST_LINE = 200
const LEAD = 400

export function recogniseHouse(
  shapes: readonly Shape[],
  { codes }: Written,
  { houses, houseNeedles }: Pick<Knowledge, 'houses' | 'houseNeedles'>,
): RecognisedHouse | null {
  const printed = shapes.filter((s) => s.text !== '')
  const edge = printed.length <= HEAD + TAIL ? printed : [...printed.slice(0, HEAD), ...printed.slice(-TAIL)]
  const lines = edge.filter((s) => s.text.length <= LONGEST_LINE)
  const leads = edge.filter((s) => s.words >= 8).slice(0, 3)
  const stands = houseNeedles.none()
  for (const shape of edge) {
    const bits = (shape.text.length <= LONGEST_LINE ? IN.line : 0) | (leads.includes(shape) ? IN.lead : 0)
    if (bits !== 0) houseNeedles.in(codes, beginningOf(shape), bits, stands)
  }
  let best: RecognisedHouse | null = null
  let most = 0
  for (const house of houses) {
    // Most houses could not win by all the signs that the words let stand, so their patterns need no trying.
    const atBest = weightAtBest(house, stands)
    if (atBest < SURE || atBest <= most) continue
    const evidence: Shape[] = []
    let weight = 0
    for (const sign of house.signs) {
      if (!mayStand(sign, stands)) continue
      const pattern = sign.pattern()
      const hit = (sign.in === 'line' ? lines : leads).find((s) => pattern.test(beginning(s)))
      if (hit === undefined) continue
      weight += sign.weight
      evidence.push(hit)
    }
    if (weight > most) {
      most = weight
      best = { house, evidence: evidence.map(({ start, end }) => ({ start, end })) }
    }
  }
  return most >= SURE ? best : null
}

/** The bits of a needle that stands in a short line, in one of the first paragraphs. */
const IN = { line: 1, lead: 2 } as const

function weightAtBest({ signs }: CompiledHouse, stands: readonly number[]): number {
  let sum = 0
  for (const sign of signs) if (mayStand(sign, stands)) sum += sign.weight
  return sum
}

function mayStand(sign: CompiledHouse['signs'][number], stands: readonly number[]): boolean {
  if (sign.needles === null) return true
  const bit = sign.in === 'line' ? IN.line : IN.lead
  for (const needle of sign.needles) if (stands[needle]! & bit) return true
  return false
}

const beginningOf = ({ start, end }: Shape): Span => ({ start, end: Math.min(end, start + LEAD) })
const beginning = ({ text }: Shape) => (text.length > LEAD ? text.slice(0, LEAD) : text)
