/** Below the text and beside it: contacts, links, menus, remarks. */
import type { Furniture } from '../knowledge/furniture.js'
import type { LineRole } from '../types.js'
import { isPlain } from './edges.js'
import type { Shape } from './shape.js'

/** A longer line heads no contacts. */
const LONGEST_HEAD = 60

/** After the last paragraph stand links, contacts, captions: short lines that no list above them claims. */
export function markTail(shapes: readonly Shape[], roles: LineRole[], last: number, words: Furniture) {
  const contacts = shapes.findIndex(
    (s, i) =>
      roles[i] !== 'title' &&
      s.text !== '' &&
      s.text.length < LONGEST_HEAD &&
      (words.contactHeads.has(s.text.toLowerCase().replace(/:$/, '')) || NOTES.test(s.text)) &&
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

const NOTES = /\bnotes? (?:to|for) (?:the )?editors?:?$/i

/** `About the Department`, with what every page of the site says of it behind the text; -1 where there is none. */
function boilerplate(shapes: readonly Shape[], roles: readonly LineRole[]): number {
  let words = 0
  for (const s of shapes) words += s.words
  let behind = 0
  for (let i = shapes.length - 1; i > 0; i--) {
    if (roles[i] === 'body' && roles[i - 1] === 'blank' && ABOUT.test(shapes[i]!.text)) return i
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
export function markMenus(shapes: readonly Shape[], roles: LineRole[], lead: number, last: number) {
  const label = (i: number) => roles[i] === 'body' && shapes[i]!.words <= 4 && !isPlain(shapes[i]!)
  for (let i = 0; i < shapes.length; i++) {
    if ((i >= lead && i <= last) || shapes[i]!.text === '' || !label(i)) continue
    const beside = [printedFrom(shapes, i, -1), printedFrom(shapes, i, 1)].filter((j) => j !== null)
    if (beside.some((j) => label(j) || roles[j] === 'furniture') && beside.every((j) => j < lead || j > last))
      roles[i] = 'furniture'
  }
}

/** The next line before or behind one that is not empty, null where there is none. */
function printedFrom(shapes: readonly Shape[], at: number, step: 1 | -1): number | null {
  let i = at + step
  while (i >= 0 && i < shapes.length && shapes[i]!.text === '') i += step
  return i >= 0 && i < shapes.length ? i : null
}

/** Lines with an asterisk are remarks where each stands alone; side by side they are a list with bullets. */
export function markAsides(shapes: readonly Shape[], roles: LineRole[]) {
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
