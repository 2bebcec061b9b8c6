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
    const signs = house.signs.filter((sign) => mayStand(sign, stands[sign.in]))
    const atBest = signs.reduce((sum, sign) => sum + sign.weight, 0)
    if (atBest < SURE || atBest <= most) continue
    const evidence: Shape[] = []
    let weight = 0
    for (const sign of signs) {
      const hit = (sign.in === 'line' ? lines : leads).find((s) => sign.pattern.test(beginning(s)))
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

const mayStand = ({ needles }: CompiledHouse['signs'][number], stands: Uint8Array) =>
  needles === null || needles.some((needle) => stands[needle] === 1)

const beginning = ({ text }: Shape) => (text.length > LEAD ? text.slice(0, LEAD) : text)

/** The lines in one piece, each after a line break, as `needlesOf` expects them. */
function hayOf(shapes: readonly Shape[]): string {
  let hay = ''
  for (const shape of shapes) hay += `\n${beginning(shape)}`
  return hay.toLowerCase()
}
