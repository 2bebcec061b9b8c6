/** Is the text after a label, or a line by itself, a heading or already the paragraph? */
import type { Shape } from '../layout/shape.js'
import type { LineRole, Span } from '../types.js'
import type { ChosenLabels } from './sequence.js'

const MOST_WORDS = 16
const LONGEST = 130

/** The heading of a numbered item whose text begins at `start`, null where the text is a paragraph. */
export function headingAfter(
  shapes: readonly Shape[],
  roles: readonly LineRole[],
  at: number,
  last: number,
  start: number,
  chosen: ChosenLabels,
): Span | null {
  const line = shapes[at]!
  const end = shapes[last]!.end
  if (start >= end) return null
  const text = line.text.slice(start - line.start)
  if (last > at && end - start > LONGEST) return null
  const colon = /[:：]$/.test(text)
  if ((line.stops && !colon) || (colon && OCCASION.test(text))) return null
  if (text.length > LONGEST || text.split(/\s+/).length > MOST_WORDS || isClause(text)) return null
  const labels = chosen.byLine.get(at)!
  const bare = labels[labels.length - 1]!.label.dress === 'bare'
  if (
    !bare &&
    line.line.kind !== 'heading' &&
    isListItem(shapes, roles, last, labels[labels.length - 1]!.level, chosen)
  )
    return null
  return { start, end: colon ? end - 1 : end }
}

/** A short item with another item of its level straight after it is an entry of a list. */
function isListItem(
  shapes: readonly Shape[],
  roles: readonly LineRole[],
  last: number,
  level: number,
  chosen: ChosenLabels,
): boolean {
  let next = last + 1
  while (next < shapes.length && roles[next] === 'blank') next++
  if (next >= shapes.length || roles[next] !== 'body') return true
  if (followsItem(shapes, roles, last, level, chosen)) return true
  const labels = chosen.byLine.get(next)
  return labels !== undefined && labels[0]!.level <= level
}

/** The last of a list that a text follows: the short item of its level straight above it was none but an entry. */
function followsItem(
  shapes: readonly Shape[],
  roles: readonly LineRole[],
  at: number,
  level: number,
  chosen: ChosenLabels,
): boolean {
  const above = at - 1
  const labels = above >= 0 && roles[above] === 'body' ? chosen.byLine.get(above) : undefined
  return (
    labels !== undefined && labels[labels.length - 1]!.level === level && shapes[above]!.words <= MOST_WORDS
  )
}

/** Words that only a sentence has. */
const CLAUSE =
  /(?:^|\s)(?:was|were|is|are|has|have|had|will|would|shall|should|can|could|said|stated|agreed|expressed|exchanged|confirmed|shared|discussed|welcomed|explained|noted|stressed|met|held|he|she|they|we)\s/

export function isClause(text: string): boolean {
  return CLAUSE.test(` ${text} `) && !/^\p{Lu}\p{L}*ing\b/u.test(text)
}

/** Words that lead in to a list or a quotation and are no heading before a colon (`Participants included:`). */
const LEADS_IN =
  /\b(?:includ(?:e|es|ed|ing)|were|was|are|is|following|follows|points|issues|topics|matters|questions|said|says|reads?|from|to|of|by|with|below|wrote|part|that)[:：]$/i

/** `In the course of the talks:`, `During the working session, the President:`: a sentence that the list goes on with. */
const OCCASION =
  /^(?:in|during|at|over|throughout) (?:the|his|her|their|this)\b.*\b(?:course|talks|meeting|session|conversation|discussions?|call|visit|consultations)\b/i

/** Is a line without a number a heading: short, no stop, apart from the lines above, over a paragraph? */
export function isHeadingLine(
  shapes: readonly Shape[],
  roles: readonly LineRole[],
  at: number,
  last: number,
  heads: ReadonlySet<number>,
): boolean {
  const line = shapes[at]!
  if (line.line.kind === 'heading') return true
  if (line.line.kind === 'item' || last > at || line.text.length > 100 || line.words > 12) return false
  if (!mayBeHeading(line) || !standsApart(shapes, roles, at)) return false
  let next = at + 1
  while (next < shapes.length && roles[next] === 'blank') next++
  if (next >= shapes.length || (roles[next] !== 'body' && roles[next] !== 'transcript')) return false
  if (heads.has(next)) return true
  const below = shapes[next]!
  if (/[:：]$/.test(line.text) && /^[-•*°–]/.test(below.text)) return false
  if (isListed(shapes, next) && isListed(shapes, next + 1)) return true
  return (
    (below.stops && (below.words >= 6 || isClause(below.text) || SPOKEN.test(below.text))) ||
    (below.text.length > LONGEST && !/^[-•*°–]/.test(below.text))
  )
}

/** `They spoke of trade.`: the whole text under a heading. */
const SPOKEN = /^(?:They|He|She|We|It|Both|The \p{L}+)\s+\p{Ll}+\s.*\.$/u

/** A line with a plain bullet: two of them stand under a heading. */
const isListed = (shapes: readonly Shape[], at: number) => /^[-•*–▪●]\s/.test(shapes[at]?.text ?? '')

/** `Item 1: Trade`, `Session II – Energy`. */
const ITEM =
  /^(?:(?:agenda )?item|session|part|section|topic|pillar|cluster) (?:\d{1,2}|[IVX]{1,4})(?:[:.]| [–-])? /i

/** Words before a colon that tell a fact of the page or of the meeting and head no text. */
export const isFormLabel = (text: string) => FORM.test(text)
const FORM =
  /^(?:date|time|place|venue|location|present|attendance|attendees|participants?|attended|delegations?|notes?|sources?|photos?|images?|pictures?|videos?|captions?|tel|phone|telephone|fax|e-?mail|address|contacts?|media contacts?|subject|title|tags?|keywords?|from|to|cc|ref|reference|language|duration|when|where|who|category|type|author|written by|text|press|read|see|download|attachments?|links?|p\.?s|q|a|question|answer|moderator|reporter|journalist|end|ends|published|updated|for|re|no)\b\.?(?: [a-z]+)?[:：]/i

/** By itself: begins with a capital, no clause, no stop; before a colon only what no list follows. */
function mayBeHeading({ text, stops, words }: Shape): boolean {
  const colon = /[:：]$/.test(text)
  if (ITEM.test(text)) return !/[.;,]$/.test(text)
  if (text.endsWith('?')) return words > 2 && /^(?:What|Why|How|Who|Where|When|Which)\b/.test(text)
  if ((stops && !colon) || /[,;]$/.test(text) || /:\s/.test(text) || isClause(text)) return false
  if (
    colon &&
    (isFormLabel(text) ||
      words > 8 ||
      LEADS_IN.test(text) ||
      OCCASION.test(text) ||
      /^(?:Begin|End) /i.test(text))
  )
    return false
  return /^[\p{Lu}\p{N}“"‘']/u.test(text)
}

/** Above it stands no line of its kind: that would make both entries of a list. */
function standsApart(shapes: readonly Shape[], roles: readonly LineRole[], at: number): boolean {
  if (at > 0 && roles[at - 1] === 'body') return false
  let above = at - 1
  while (above >= 0 && roles[above] === 'blank') above--
  if (above < 0 || roles[above] !== 'body') return true
  return shapes[above]!.stops || shapes[above]!.words > 12
}
