/** Which lines hold the running text: whole sentences, by their length, their end and their verbs. */
import type { LineRole } from '../types.js'
import { readOpening } from './labels.js'
import type { Shape } from './shape.js'
import { wrappedParagraphs } from './wrapped.js'

const LONG = 260
const WRAPPED = 45

/** True for each line that is a sentence or a piece of a hard-wrapped paragraph, and for a numbered heading over one. */
export function proseLines(shapes: readonly Shape[], roles: readonly LineRole[]): boolean[] {
  const headline = headlineLine(shapes, roles)
  const prose = shapes.map(
    (s, i) => roles[i] === 'body' && i !== headline && isSentence(s) && !isTeaser(shapes, i),
  )
  for (let i = shapes.length - 2; i >= 0; i--)
    if (!prose[i] && roles[i] === 'body' && prose[i + 1] && isWrapped(shapes[i]!, shapes[i + 1]!))
      prose[i] = true
  for (const { from, to } of wrappedParagraphs(shapes, roles)) prose.fill(true, from, to)
  let next = -1
  for (let i = shapes.length - 1; i >= 0; i--) {
    if (roles[i] !== 'body') continue
    if (!prose[i] && next >= 0 && prose[next] && opensSection(shapes[i]!)) prose[i] = true
    next = i
  }
  return prose
}

/**
 * The first line where the date or the body that wrote the text stands close below it: a headline, however long it is
 * and whatever it ends with (`… and Ruritania, Inc.`). -1 where that is not so.
 */
function headlineLine(shapes: readonly Shape[], roles: readonly LineRole[]): number {
  const first = roles.indexOf('body')
  if (first < 0 || shapes[first]!.text.length > LONGEST_HEADLINE) return -1
  let printed = 0
  for (let i = first + 1; i < shapes.length && printed < 3; i++) {
    if (roles[i] === 'blank') continue
    if (roles[i] === 'dateline' || roles[i] === 'furniture') return first
    if (isSentence(shapes[i]!)) return -1
    printed++
  }
  return -1
}

const LONGEST_HEADLINE = 1_000

/** A headline cut off with dots over the headline itself, as in the path of a page. */
function isTeaser(shapes: readonly Shape[], at: number): boolean {
  const { text } = shapes[at]!
  if (!text.endsWith('…') && !text.endsWith('...')) return false
  const stem = /^(.{12,}?)\s*(?:…|\.\.\.)$/.exec(text)?.[1]
  if (stem === undefined) return false
  let next = at + 1
  while (next < shapes.length && shapes[next]!.text === '') next++
  return shapes[next]?.text.startsWith(stem) === true
}

function isSentence({ text, words, stops }: Shape): boolean {
  if (text.length >= LONG) return true
  if (!stops) return false
  if (words < 4) return words > 1 && SHORT.test(text)
  return words >= 8 || /[.!?。]["”’)]*$/.test(text)
}

/** `Utopia will attend.`: a sentence of two or three words is known by its verb. */
const SHORT =
  /^\p{Lu}[\p{L}'’-]* (?:(?:\p{L}+ )?(?:will|is|are|was|were|has|had|did) \p{Ll}+|(?:\p{Ll}+ )?\p{Ll}{2,}ed(?: \p{L}+)?|\p{Ll}+s \p{Ll}+)\.["”]?$/u

/** Does a full line break off in the middle of a sentence that the next line goes on with? */
function isWrapped(line: Shape, next: Shape): boolean {
  if (line.stops || line.text.length < WRAPPED || line.line.kind === 'heading') return false
  if (/^\p{Ll}/u.test(next.text)) return true
  return FINITE.test(line.text)
}

/** Verbs that the text has and headlines, which use the present tense and capitals, have not. */
const FINITE =
  /\s(?:met|held|spoke|had|received|visited|hosted|was|were|has|have|attended|paid|made|took|welcomed|exchanged|discussed|conducted|participated|travell?ed|expressed|stated|said|agreed|confirmed|who|which)\s/

/** `1 North Korea` over a paragraph. */
function opensSection(s: Shape): boolean {
  const { labels } = readOpening(s.text, 0, s.text.length)
  return labels.length > 0 && (labels[0]!.readings.some((r) => r.value === 1) || s.words > 4)
}
