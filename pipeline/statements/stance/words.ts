/** What the readings of a stance look at, and where they note what told. */
import type { Weights } from '../../knowledge/weights/index.js'
import type { Token } from '../../types.js'
import type { Evidence } from '../weigh.js'

export interface Words {
  readonly tokens: readonly Token[]
  readonly weights: Weights
  readonly evidence: Evidence[]
}
