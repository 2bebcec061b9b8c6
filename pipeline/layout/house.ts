/** Whose layout it is: the house style with the most weight of signs. */
import type { CompiledHouse } from '../knowledge/houses.js'
import type { Knowledge } from '../knowledge/index.js'
import type { Span } from '../types.js'
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
  { houses, houseNeedles }: Pick<Knowledge, 'houses' | 'houseNeedles'>,
): RecognisedHouse | null {
  const printed = shapes.filter((s) => s.text !== '')
  const edge = printed.length <= HEAD + TAIL ? printed : [...printed.slice(0, HEAD), ...printed.slice(-TAIL)]
  const lines = edge.filter((s) => s.text.length <= LONGEST_LINE)
  const leads = edge.filter((s) => s.words >= 8).slice(0, 3)
  const stands = { line: houseNeedles.in(hayOf(lines)), lead: houseNeedles.in(hayOf(leads)) }
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

/** Which needles stand in the short lines and in the first paragraphs. */
type Stands = Readonly<Record<'line' | 'lead', Uint8Array>>

function weightAtBest({ signs }: CompiledHouse, stands: Stands): number {
  let sum = 0
  for (const sign of signs) if (mayStand(sign, stands)) sum += sign.weight
  return sum
}

function mayStand(sign: CompiledHouse['signs'][number], stands: Stands): boolean {
  if (sign.needles === null) return true
  const found = sign.in === 'line' ? stands.line : stands.lead
  for (const needle of sign.needles) if (found[needle] === 1) return true
  return false
}

const beginning = ({ text }: Shape) => (text.length > LEAD ? text.slice(0, LEAD) : text)

/** The lines in one piece, each after a line break, as `needlesOf` expects them. */
function hayOf(shapes: readonly Shape[]): string {
  let hay = ''
  for (const shape of shapes) hay += `\n${beginning(shape)}`
  return hay.toLowerCase()
}
