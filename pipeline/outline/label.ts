/** A label with what stands around it, how it is written in a path, and which labels still come. */
import type { Dress, Label, Numeral } from '../layout/labels.js'
import type { Warning } from '../types.js'

export interface Candidate {
  readonly line: number
  /** 0 for the first label of its line. */
  readonly place: number
  readonly label: Label
  readonly indent: number
  /** The line above breaks off in the middle of a sentence. */
  readonly midSentence: boolean
  /** The text after the label on its line. */
  readonly rest: string
}

export const kindOf = (dress: Dress, numeral: Numeral, capital: boolean) =>
  `${numeral}${capital ? '+' : ''}/${dress}`

/** `2` and `(1)` make `2(1)`, `2` and `a` make `2a`; a stop keeps two numbers apart. */
export const joined = (path: string, label: string) =>
  /\d$/.test(path) && /^\d/.test(label) ? `${path}.${label}` : path + label

/** The label without its stop, in plain digits: what paths are made of. */
export function printed({ text, dress }: Label): string {
  const plain = text.normalize('NFKC').replace(/\s+/g, '')
  return dress === 'parens' ? plain.replace(/^\[(.*)\]$/, '$1') : plain.replace(/[.)、/–—:°º-]+$/, '')
}

export const isShort = (rest: string) => rest.length <= 100 && !/[.!?]$/.test(rest)

/**
 * A bare number needs a heading after it: short, with a capital, no name of a month, no unit. Where the number before it
 * or behind it makes it one of a row (`inRow`), a short sentence does too.
 */
export function fits({ label, rest, midSentence }: Candidate, inRow = false): boolean {
  if (label.dress !== 'bare') return rest !== ''
  if (midSentence || rest === '') return false
  return /^[\p{Lu}“"‘(（]/u.test(rest) && !MONTH.test(rest) && (inRow || isShort(rest) || rest.length > 40)
}

const MONTH = /^(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\b/i

export function doubt(kind: 'skipped' | 'repeated', { label }: Candidate, path: string): Warning {
  return {
    code: `section-number-${kind}`,
    message: `the number ${path} is ${kind === 'skipped' ? 'not the next of its row' : 'printed twice'}`,
    start: label.start,
    end: label.end,
  }
}

/** Which labels still come: one look at all candidates, from the last to the first. */
export class Ahead {
  readonly #last = new Map<string, number>()

  constructor(candidates: readonly Candidate[]) {
    for (const [i, { label, midSentence }] of candidates.entries())
      if (!midSentence)
        for (const r of label.readings)
          this.#last.set(`${kindOf(label.dress, r.numeral, r.capital)}=${r.value}`, i)
  }

  /** Does a label of this kind and value stand after candidate `index`? */
  has(index: number, kind: string, value: number): boolean {
    return (this.#last.get(`${kind}=${value}`) ?? -1) > index
  }
}
