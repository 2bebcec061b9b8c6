/** Above the text: datelines, the lines between them, and what is neither headline nor dateline. */
import type { Furniture } from '../knowledge/furniture.js'
import type { LineRole } from '../types.js'
import { type DateOrder, readDateline } from './dateline.js'
import { readOpening } from './labels.js'
import { isOrganLine } from './organ.js'
import type { Shape } from './shape.js'
import { isSectionLine, titleEnd } from './title.js'
import { isSpeaker } from './transcript.js'

/** The roles with the lines that would be datelines and organ lines above or below the text. */
export function markEdges(
  shapes: readonly Shape[],
  roles: readonly LineRole[],
  words: Furniture,
  order: DateOrder | null,
): LineRole[] {
  return roles.map((role, i) => {
    if (role !== 'body' && role !== 'furniture') return role
    const { text } = shapes[i]!
    if (readDateline(text, words, order)) return 'dateline'
    return isOrganLine(text) ? 'furniture' : role
  })
}

/** Pages that put a summary above the date: the date, and the clock time and place beside it, are no text. */
export function markDateBelowLead(
  shapes: readonly Shape[],
  roles: LineRole[],
  edges: readonly LineRole[],
  lead: number,
) {
  if (roles.slice(0, lead).includes('dateline')) return
  let printed = 0
  for (let i = lead; i < shapes.length && printed < 4; i++) {
    if (edges[i] === 'blank' || edges[i] === 'furniture') continue
    printed++
    if (edges[i] !== 'dateline' || shapes[i]!.words > 6) continue
    roles[i] = 'dateline'
    for (let j = i + 1; j < shapes.length; j++) {
      if (roles[j] === 'blank') continue
      if (roles[j] !== 'body' || !/^(?:\d{1,2}:\d\d|\p{Lu}[\p{L} ,.-]{1,30})$/u.test(shapes[j]!.text)) break
      if (shapes[j]!.stops) break
      roles[j] = 'dateline'
    }
    return
  }
}

/** The lines above the text that are neither headline nor dateline: captions below the headline, furniture above. */
export function markHead(
  shapes: readonly Shape[],
  roles: LineRole[],
  lead: number,
  last: number,
  titleLine: number,
  words: Furniture,
) {
  const end = titleLine < 0 ? -1 : titleEnd(shapes, roles, titleLine, lead)
  for (let i = titleLine; i >= 0 && i <= end; i++) roles[i] = 'title'
  const heading = firstHeading(shapes, roles, lead, last, end, words)
  for (let i = 0; i < lead; i++) {
    if (roles[i] !== 'body' || i === heading) continue
    roles[i] = i < titleLine || isSectionLine(shapes[i]!.text, words) ? 'furniture' : 'caption'
  }
}

/**
 * A short line straight above the first paragraph is a heading where the text has more of its kind below or the
 * markup says so; else it is a caption. -1 where there is none.
 */
function firstHeading(
  shapes: readonly Shape[],
  roles: readonly LineRole[],
  lead: number,
  last: number,
  titleEndLine: number,
  words: Furniture,
): number {
  let i = lead - 1
  while (i > titleEndLine && roles[i] === 'blank') i--
  if (i <= titleEndLine || i >= shapes.length || roles[i] !== 'body') return -1
  if (lead < shapes.length && isSpeaker(shapes[lead]!.text)) return -1
  if (isSectionLine(shapes[i]!.text, words)) return -1
  if (PLACE.test(shapes[i]!.text)) return -1
  const like = (s: Shape) => s.line.kind === 'heading' || (s.words <= 8 && !s.stops)
  if (!like(shapes[i]!)) return -1
  if (shapes[i]!.line.kind === 'heading') return i
  if (i > 0 && roles[i - 1] !== 'blank' && i - 1 !== titleEndLine) return -1
  for (let j = lead + 1; j < last; j++)
    if (
      roles[j] === 'body' &&
      roles[j - 1] === 'blank' &&
      like(shapes[j]!) &&
      isPlain(shapes[j]!) &&
      shapes[j + 1]!.words !== 1
    )
      return i
  return -1
}

/** `Utopia Palace, Port Alba`: where the text was issued. */
const PLACE =
  /^\p{Lu}.{0,40}\b(?:palace|house|hall|hotel|cent(?:re|er)|ministry|castle|residence|headquarters|villa|chancellery|building|offices?|airport), \p{Lu}[\p{L} -]{2,24}$/iu

export const isPlain = (s: Shape) => {
  const opening = readOpening(s.text, 0, s.text.length)
  return opening.labels.length === 0 && !opening.bullet
}
