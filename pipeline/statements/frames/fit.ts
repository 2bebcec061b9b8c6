/** What a frame yields: where the cue ends, where the content begins, who is addressed. */
import type { CompiledCue } from '../../knowledge/cues.js'
import type { Frame } from '../../knowledge/schema.js'
import type { Candidate } from '../candidates/index.js'
import type { Scene } from '../scene.js'

export interface TokenSpan {
  readonly from: number
  readonly to: number
}

export interface Fit {
  /** `stranded`: the object stands before, in a relative clause. */
  readonly frame: Frame | 'stranded'
  /** After the last token of the cue, its preposition included. */
  readonly cueTo: number
  /** First token of the content; equal to `cueTo` or later. */
  readonly contentFrom: number
  /** Set where the content is known whole: a noun phrase inside the cue or before it. */
  readonly content: TokenSpan | null
  readonly addressee: TokenSpan | null
}

export type Fitter = (scene: Scene, c: Candidate, at: number, to: number) => Fit | null

/** Written out, as `addressing` and `endingAt` are: V8 reads what was spread from another object much more slowly. */
const fitOf = (
  frame: Fit['frame'],
  cueTo: number,
  contentFrom: number,
  content: TokenSpan | null,
  addressee: TokenSpan | null,
): Fit => ({ frame, cueTo, contentFrom, content, addressee })

/** The same with an addressee. */
export const addressing = (fit: Fit, addressee: TokenSpan | null, contentFrom = fit.contentFrom): Fit =>
  fitOf(fit.frame, fit.cueTo, contentFrom, fit.content, addressee)

/** The same with a cue that ends at another token. */
export const endingAt = (fit: Fit, cueTo: number, frame = fit.frame): Fit =>
  fitOf(frame, cueTo, fit.contentFrom, fit.content, fit.addressee)

export function start(frame: Frame, c: Candidate, contentFrom: number, cueTo = contentFrom): Fit {
  const trimmed = frame === 'that' && cueTo > c.to ? cueTo : Math.max(c.to, cueTo)
  return fitOf(frame, trimmed, contentFrom, null, null)
}

/** How many tokens a preposition of the cue takes at a place, 0 where none stands there. */
export function prepositionLength(scene: Scene, cue: CompiledCue, at: number): number {
  for (const words of cue.prepositions) {
    let n = 0
    while (n < words.length && scene.lower(at + n) === words[n]) n++
    if (n === words.length) return n
  }
  return 0
}

/** How many tokens may stand between a cue and its `that`. */
export const GAP = 12
