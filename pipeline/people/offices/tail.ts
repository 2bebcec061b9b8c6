/** What has been read behind the head of an office. */
import type { OfficeHead, PeopleKnowledge } from '../../knowledge/people.js'
import type { Words } from '../words.js'

/** What has been read behind a head so far. */
export interface Tail {
  to: number
  /** With the country that the role leaves out. */
  outerTo: number
  codes: readonly string[]
}

/** Where the words are read: the office's head, the first word behind it, and how far a phrase may go. */
export interface Place {
  readonly words: Words
  readonly knowledge: PeopleKnowledge
  readonly head: OfficeHead
  readonly first: number
  readonly limit: number
  readonly apposition: boolean
}

/** The role goes on to word `to`; a code that is known stays. */
export function extend(tail: Tail, to: number, code: string | null = null): void {
  tail.to = tail.outerTo = to
  if (code !== null && tail.codes.length === 0) tail.codes = [code]
}
