/**
 * Headings that stand in the first line of their paragraph: `Trade: The ministers …`, `Border waters. They agreed …`,
 * `1- Migration: The President …`. One alone is as well a sentence; a row of them shows what it is.
 */

import { keyOf } from '../knowledge/forms.js'
import { GIVEN, type PeopleKnowledge } from '../knowledge/people.js'
import type { Shape } from '../layout/shape.js'
import type { LineRole, Span } from '../types.js'
import { isClause, isFormLabel } from './heading.js'

/** The heading of a paragraph and where its text begins. */
export interface RunIn {
  readonly heading: Span
  readonly body: number
}

/** The run-in headings by their lines. `starts` gives where the own text of a line begins, -1 for a line with a bullet. */
export function runInHeadings(
  shapes: readonly Shape[],
  roles: readonly LineRole[],
  starts: readonly number[],
  isLabelled: (line: number) => boolean,
  people: PeopleKnowledge,
): ReadonlyMap<number, RunIn> {
  const rows = new Map<string, Map<number, RunIn>>()
  let first = true
  let numbered = 0
  for (const [i, shape] of shapes.entries()) {
    if (roles[i] !== 'body' || starts[i]! < 0 || shape.words < LEAST) continue
    const labelled = isLabelled(i)
    if (labelled) numbered++
    const found = openingOf(shape, starts[i]!, labelled ? MOST_NUMBERED : MOST_WORDS)
    const opens = first && !labelled
    first = false
    if (!found || (opens && found.mark !== ':') || isPerson(found.text, people)) continue
    const kind = `${labelled ? 'numbered' : ''}${found.mark}`
    const row = rows.get(kind) ?? new Map<number, RunIn>()
    row.set(i, found)
    rows.set(kind, row)
  }
  const all = new Map<number, RunIn>()
  for (const [kind, row] of rows) {
    const ofNumbers = kind.startsWith('numbered')
    const least = ofNumbers ? Math.max(2, numbered * MOST_OF_ROW) : kind === ':' ? 2 : 3
    if (row.size >= least && isOutline(row, shapes)) for (const [line, run] of row) all.set(line, run)
  }
  return all
}

/** Words of a paragraph with its heading. */
const LEAST = 8
const MOST_WORDS = 8
const MOST_NUMBERED = 14
/** The part of the numbered paragraphs that must have headings. */
const MOST_OF_ROW = 0.7

const OPENING = /^([\p{Lu}\p{N}][^.:;!?–—"“”]{1,80}?)(:|\.| [–—-]) +(?=[\p{Lu}\p{N}(])/u

function openingOf(
  shape: Shape,
  start: number,
  most: number,
): (RunIn & { text: string; mark: string }) | null {
  const text = shape.text.slice(start - shape.start, start - shape.start + LONGEST)
  const m = OPENING.exec(text)
  if (!m) return null
  const [whole, heading, mark] = [m[0], m[1]!, m[2]!.trim()]
  const words = heading.split(/\s+/)
  if (words.length > most || isClause(heading) || isFormLabel(`${heading}:`)) return null
  if (mark === '.' && (words.length > 6 || SENTENCE.test(heading))) return null
  return {
    heading: { start, end: start + heading.trimEnd().length },
    body: start + whole.length,
    text: heading,
    mark,
  }
}

const LONGEST = 120

/** How a short sentence begins or ends, and an abbreviation. */
const SENTENCE =
  /^(?:The|This|These|That|It|He|She|They|We|Both|I|In|On|At|For|As|Mr|Ms|Mrs|Dr|Hon|Amb|Prof|H\.?E|No|St)\b|(?:ed|\b\p{Lu})$/u

/** `Minister X: Thank you`, `Ana Ruiz: We agreed`: somebody speaks. */
function isPerson(text: string, people: PeopleKnowledge): boolean {
  if (OFFICES.test(text)) return true
  for (const word of text.split(/[\s,’'-]+/))
    if (/^\p{Lu}/u.test(word) && people.classOf(keyOf(word.toLowerCase())) & GIVEN) return true
  return false
}

const OFFICES =
  /\b(?:mrs?|ms|dr|sir|minister|president|secretary|ambassador|chancellor|premier|king|queen|emir|sheikh|chair\w*|commissioner|envoy|spokes\w+|governor|speaker|director|general|moderator|journalist)\b/i

/** No heading comes twice, and the row is no list of few words each. */
function isOutline(row: ReadonlyMap<number, RunIn>, shapes: readonly Shape[]): boolean {
  const texts = new Set<string>()
  for (const [line, { heading }] of row) {
    const { text, start, stops } = shapes[line]!
    if (!stops) return false
    texts.add(text.slice(heading.start - start, heading.end - start))
  }
  return texts.size === row.size
}
