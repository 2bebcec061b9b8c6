/** Whose layout it is: the house style with the most weight of signs. */
import type { CompiledHouse } from '../knowledge/houses.js'
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
  houses: readonly CompiledHouse[],
): RecognisedHouse | null {
  const printed = shapes.filter((s) => s.text !== '')
  const edge = printed.length <= HEAD + TAIL ? printed : [...printed.slice(0, HEAD), ...printed.slice(-TAIL)]
  const lines = edge.filter((s) => s.text.length <= LONGEST_LINE)
  const leads = edge.filter((s) => s.words >= 8).slice(0, 3)
  const lineHay = hayOf(lines)
  const leadHay = hayOf(leads)
  let best: RecognisedHouse | null = null
  let most = 0
  for (const house of houses) {
    const evidence: Shape[] = []
    let weight = 0
    for (const sign of house.signs) {
      const hay = sign.in === 'line' ? lineHay : leadHay
      if (sign.needles !== null && !sign.needles.some((needle) => hay.includes(needle))) continue
      const hit = (sign.in === 'line' ? lines : leads).find((s) =>
        sign.pattern.test(s.text.length > LEAD ? s.text.slice(0, LEAD) : s.text),
      )
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

/** The lines in one piece, each after a line break, as `needlesOf` expects them. */
const hayOf = (shapes: readonly Shape[]) =>
  shapes
    .map((s) => `\n${s.text.slice(0, LEAD)}`)
    .join('')
    .toLowerCase()
