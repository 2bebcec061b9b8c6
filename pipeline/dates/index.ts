/** Stage: dates. Every calendar expression that the text lets a reader resolve, with its EDTF value. */
import type { Knowledge } from '../knowledge/index.js'
import type { Dated, Header, Page, Warning } from '../types.js'

export interface Dates {
  readonly dates: readonly Dated[]
  readonly warnings: readonly Warning[]
}

export function findDates(_page: Page, header: Header, _knowledge: Knowledge): Dates {
  const published = header.published
  return {
    dates: published?.at ? [{ ...published.at, value: published.value, certain: true }] : [],
    warnings: [],
  }
}
