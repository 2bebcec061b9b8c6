/** What the grammar finds: an expression as written, before it is resolved. */
import type { Moment } from '../calendar/printed.js'
import type { RelativeUnit } from '../knowledge/calendar.js'

export type Written =
  /** A printed date; `last` ends a range, `other` is the second reading of an ambiguous numeric date. */
  | {
      readonly kind: 'printed'
      readonly first: Moment
      readonly last: Moment | null
      readonly other: Moment | null
    }
  /** "today", "last week", "the following day". */
  | {
      readonly kind: 'relative'
      readonly unit: RelativeUnit
      readonly shift: number
      readonly base: 'published' | 'text'
    }
  /** "on Tuesday", "last Tuesday" (-1), "next Tuesday" (1), "this Tuesday" (0). */
  | { readonly kind: 'weekday'; readonly weekday: number; readonly shift: number | null }
  /** "last May" (-1), "next May" (1), "this May" (0). */
  | { readonly kind: 'month'; readonly month: number; readonly day: number; readonly shift: number }
  /** "the 22nd", "the 28th to the 30th"; `months` counts from the month of publication where it is written. */
  | { readonly kind: 'day'; readonly first: number; readonly last: number; readonly months: number | null }
  /** "the first half of next year", "Q3 2024": a run of months in a year. */
  | {
      readonly kind: 'months'
      readonly firstMonth: number
      readonly lastMonth: number
      readonly year: number
      readonly yearWord: Moment['yearWord']
    }
  /** "2018", "2018 to 2020". */
  | { readonly kind: 'years'; readonly first: number; readonly last: number }
  /** "the 1990s": the first three digits. */
  | { readonly kind: 'decade'; readonly digits: string }

export type Expression = Written & {
  /** `tokens[from] … tokens[to - 1]`. */
  readonly from: number
  readonly to: number
  /** Code units at the end of the last token that are no part of the expression: the 's of "last week's". */
  readonly trim: number
}
