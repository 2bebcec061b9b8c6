/**
 * Stage: layout. What each line is for: headline, dateline, furniture, caption, note, transcript, body. What shows in
 * the line itself comes first, then its place, then what the house is known for.
 */
import type { Furniture } from '../knowledge/furniture.js'
import type { Knowledge } from '../knowledge/index.js'
import type { Layout, LineRole, Metadata, Reading, Warning } from '../types.js'
import { type DateOrder, readDateline } from './dateline.js'
import { furnitureRole } from './furniture.js'
import { recogniseHouse } from './house.js'
import { readOpening } from './labels.js'
import { isEnglish, languageOf } from './language.js'
import { isOrganLine } from './organ.js'
import { proseLines } from './prose.js'
import { type Shape, shapesOf } from './shape.js'
import { chooseTitle, isSectionLine, titleEnd } from './title.js'
import { isSpeaker, markTranscript } from './transcript.js'

export function layOut(reading: Reading, metadata: Metadata, knowledge: Knowledge): Layout {
  const shapes = shapesOf(reading)
  const words = knowledge.furniture
  const found = recogniseHouse(shapes, knowledge)
  const house = found?.house ?? null
  const own = house?.furniture() ?? []
  const roles = shapes.map((s): LineRole => furnitureRole(s, words, own) ?? 'body')
  const edges = markEdges(shapes, roles, words, house?.dateOrder ?? null)
  const prose = proseLines(shapes, edges)
  const first = prose.indexOf(true)
  const lead = first < 0 ? shapes.length : first
  const last = prose.lastIndexOf(true)
  for (const [i, role] of edges.entries()) if (i < lead || i > last) roles[i] = role
  markDateBelowLead(shapes, roles, edges, lead)
  markMenus(shapes, roles, lead, last)
  const titleLine = chooseTitle(shapes, roles, lead, words, metadata.title)
  markHead(shapes, roles, lead, last, titleLine, words)
  markTail(shapes, roles, last, words)
  markAsides(shapes, roles)
  markTranscript(shapes, roles)
  const language = languageOf(shapes, roles, metadata.language)
  return {
    house: house?.id ?? null,
    houseEvidence: found?.evidence ?? [],
    language,
    roles,
    titleLine,
    warnings: isEnglish({ layout: { language } }) ? [] : [unread(language)],
  }
}

const unread = (language: string | null): Warning => ({
  code: 'language-not-supported',
  message: `the text is not English (${language}): only title, dates and sections are read`,
  start: null,
  end: null,
})

/** The roles with the lines that would be datelines and organ lines above or below the text. */
function markEdges(
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
function markDateBelowLead(
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
function markHead(
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

const isPlain = (s: Shape) => {
  const opening = readOpening(s.text, 0, s.text.length)
  return opening.labels.length === 0 && !opening.bullet
}

/** After the last paragraph stand links, contacts, captions: short lines that no list above them claims. */
function markTail(shapes: readonly Shape[], roles: LineRole[], last: number, words: Furniture) {
  const contacts = shapes.findIndex(
    (s, i) =>
      roles[i] !== 'title' &&
      words.contactHeads.has(s.text.toLowerCase().replace(/:$/, '')) &&
      fewWords(shapes, i),
  )
  const about = boilerplate(shapes, roles)
  for (let i = about; i > 0 && i < shapes.length; i++) if (roles[i] === 'body') roles[i] = 'furniture'
  if (contacts > 0)
    for (let i = contacts; i < shapes.length; i++) if (roles[i] === 'body') roles[i] = 'furniture'
  let list = last >= 0 && /:$/.test(shapes[last]!.text)
  let page = false
  for (let i = last + 1; i < shapes.length && last >= 0; i++) {
    const s = shapes[i]!
    page ||= roles[i] === 'furniture' && /\p{L}/u.test(s.text)
    if (roles[i] !== 'body') continue
    if (/:$/.test(s.text) && s.words > 1) list = true
    const item = !isPlain(s) || s.line.kind === 'item'
    if (i > 0 && roles[i - 1] === 'body' && breaksOff(shapes[i - 1]!)) continue
    if (page || (!list && !item)) roles[i] = 'furniture'
  }
}

/** `About the Department`, with what every page of the site says of it behind the text; -1 where there is none. */
function boilerplate(shapes: readonly Shape[], roles: readonly LineRole[]): number {
  let words = 0
  for (const s of shapes) words += s.words
  let behind = 0
  for (let i = shapes.length - 1; i > 0; i--) {
    if (ABOUT.test(shapes[i]!.text) && roles[i] === 'body' && roles[i - 1] === 'blank') return i
    behind += shapes[i]!.words
    if (behind * 4 > words) return -1
  }
  return -1
}

const ABOUT = /^About (?:the )?\p{Lu}[\p{L} '’-]{2,60}:?$/u

/** A line of hard-wrapped text that the next one goes on with. */
const breaksOff = (s: Shape) => !s.stops && s.text.length >= 40

/** Is the rest of the page from here made of short lines? */
function fewWords(shapes: readonly Shape[], from: number): boolean {
  let lines = 0
  let words = 0
  for (let i = from; i < shapes.length; i++) {
    if (shapes[i]!.text === '') continue
    lines++
    words += shapes[i]!.words
  }
  return words <= lines * 12
}

/** A numbered list of very short lines above or below the text is a menu and no outline. */
function markMenus(shapes: readonly Shape[], roles: LineRole[], lead: number, last: number) {
  const printed = shapes.flatMap((s, i) => (s.text === '' ? [] : [i]))
  const label = (i: number) => roles[i] === 'body' && shapes[i]!.words <= 4 && !isPlain(shapes[i]!)
  for (const [k, i] of printed.entries()) {
    if (i >= lead && i <= last) continue
    const beside = [printed[k - 1], printed[k + 1]].filter((j) => j !== undefined)
    if (
      label(i) &&
      beside.some((j) => label(j) || roles[j] === 'furniture') &&
      beside.every((j) => j < lead || j > last)
    )
      roles[i] = 'furniture'
  }
}

/** Lines with an asterisk are remarks where each stands alone; side by side they are a list with bullets. */
function markAsides(shapes: readonly Shape[], roles: LineRole[]) {
  const starred = (i: number) =>
    i >= 0 && i < shapes.length && roles[i] === 'note' && /^\*+\s/.test(shapes[i]!.text)
  const lists: number[] = []
  for (let i = 0; i < shapes.length; i++) {
    if (!starred(i)) continue
    let next = i + 1
    while (next < shapes.length && roles[next] === 'blank') next++
    let before = i - 1
    while (before >= 0 && roles[before] === 'blank') before--
    if (starred(next) || starred(before)) lists.push(i)
  }
  for (const i of lists) roles[i] = 'body'
}
