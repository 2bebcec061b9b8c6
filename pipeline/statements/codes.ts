/** CAMEO and PLOVER codes of a statement, or the reason why nothing maps. Never a default. */
import type { FoundStatement } from '../types.js'

export interface Codes {
  readonly cameo: string | null
  readonly plover: string | null
  readonly reason: string | null
}

export function codesOf(_statement: FoundStatement): {
  cameo: string | null
  plover: string | null
  reason: string | null
} {
  return { cameo: null, plover: null, reason: 'no mapping' }
}
