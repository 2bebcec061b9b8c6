/** Text whose paragraphs are broken into lines of one measure. */
import type { LineRole } from '../types.js'
import type { Shape } from './shape.js'

/** Null where the text is not hard-wrapped, else the length from which on a line counts as full. */
export function hardWrapped(shapes: readonly Shape[]): { least: number } | null {
  let longest = 0
  let broken = 0
  for (let i = 0; i < shapes.length; i++) {
    const { text, stops } = shapes[i]!
    if (text.length > WIDEST) return null
    longest = Math.max(longest, text.length)
    if (!stops && text.length >= NARROWEST && (shapes[i + 1]?.words ?? 0) > 0) broken++
  }
  return broken >= ENOUGH ? { least: longest * FULL } : null
}

const WIDEST = 110
const NARROWEST = 50
const ENOUGH = 5
const FULL = 0.75

/** A run of lines without a blank one between them; `to` is exclusive. */
interface Run {
  readonly from: number
  readonly to: number
}

/**
 * The paragraphs of hard-wrapped text: runs of full lines that hold the end of a sentence. None where the text is not
 * hard-wrapped. A first line that only looks like a dateline (`OSLO, 4 May 2020 — The Minister of`) belongs to its run.
 */
export function wrappedParagraphs(shapes: readonly Shape[], roles: readonly LineRole[]): Run[] {
  const wrapped = hardWrapped(shapes)
  const runs: Run[] = []
  if (!wrapped) return runs
  for (let i = 0; i < shapes.length; i++) {
    if (!inRun(shapes, roles, i, wrapped.least)) continue
    let to = i + 1
    while (to < shapes.length && roles[to] === 'body' && shapes[to]!.line.kind === 'text') to++
    const text = shapes
      .slice(i, to)
      .map((s) => s.text)
      .join(' ')
    const full = shapes.slice(i, to - 1).every((s) => s.text.length >= wrapped.least * LOOSE)
    if (
      to - i > 1 &&
      full &&
      SENTENCE.test(text) &&
      STOPPED.test(text) &&
      /[.!?]["”’)]*(?: \p{Lu}+)?$/u.test(text)
    )
      runs.push({ from: i, to })
    i = to - 1
  }
  return runs
}

function inRun(shapes: readonly Shape[], roles: readonly LineRole[], i: number, least: number): boolean {
  const { text, line } = shapes[i]!
  if (roles[i] === 'dateline')
    return (
      text.length >= least * LOOSE && /\d\)?\s*(?:[-–—:]|\([A-Z]+\))/.test(text) && roles[i + 1] === 'body'
    )
  return roles[i] === 'body' && line.kind === 'text'
}

/** Lines end where the next word would not fit: some are shorter. */
const LOOSE = 0.85
/** Words in lower case, and a stop after one: a headline has none. */
const SENTENCE = /\p{Ll}{2,} \p{Ll}/u
const STOPPED = /\p{Ll}{2,}[.!?](?:["”’)]|\s|$)/u
