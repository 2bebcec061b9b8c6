/** Lines that belong to the page and not to the text: menus, counters, language switches, captions, notes. */
import { isWordPart } from '../characters.js'
import type { Furniture } from '../knowledge/furniture.js'
import type { LineRole } from '../types.js'
import type { Shape } from './shape.js'

/** A longer line is read as text whatever it begins with. */
const LONGEST = 160

/** What a line is by itself, whatever stands around it: furniture, a caption, a note; null where it does not show. */
export function furnitureRole(shape: Shape, words: Furniture, house: RegExp | null): LineRole | null {
  const { text } = shape
  if (text.length === 0) return 'blank'
  if (isOrnament(text)) return 'furniture'
  const isLong = text.length > LONGEST
  const looked = isLong ? Math.max(words.notes.longest, words.captions.longest) : text.length
  const folded = text.slice(0, looked).toLowerCase()
  const first = folded.charCodeAt(0)
  if (words.notes.open(folded)) return 'note'
  if (first === ASTERISK || folded.startsWith('(*')) return isNote(text) ? 'note' : null
  if (words.captions.open(folded) || PICTURED.test(text)) return 'caption'
  if (isLong) return null
  if (words.lines.has(folded) || isLanguageSwitch(folded, words)) return 'furniture'
  if (isBreadcrumb(text) || isMenu(text) || PAGE_NUMBER.test(text) || SLIDE.test(text) || FONT.test(text))
    return 'furniture'
  if (HOST.test(text) || folded.includes('cookie')) return 'furniture'
  if (words.starts.open(folded)) return 'furniture'
  return house?.test(text) ? 'furniture' : null
}

/** `(c) Ministry staffing` behind a line `(b) …` is the third item of a row, and no notice of copyright. */
export function keepThirdItems(shapes: readonly Shape[], roles: LineRole[]): void {
  let second = -1
  for (const [i, { text }] of shapes.entries()) {
    if (text.charCodeAt(0) !== BRACKET) continue
    if (/^\(b\)\s/i.test(text)) second = i
    else if (roles[i] === 'furniture' && second >= 0 && i - second < NEAR && /^\(c\)\s+(?!\d)/i.test(text))
      roles[i] = 'body'
  }
}

const BRACKET = 40
/** Lines from the second item of a row to the third. */
const NEAR = 12

/** `1. f. l. t. r. Ana Ruiz, …`: who stands in a picture. */
const PICTURED = /^\d{1,2}[.)] (?:f\. ?l\. ?t\. ?r|\(?from left|l-r\b)/i

/** `beehive.govt.nz`: the name of the site. */
const HOST = /^(?:\p{L}[\w-]*\.)+\p{Ll}{2,6}\/?$/u

const ASTERISK = 42

/** Nothing but marks and, as a page number or a counter, bare digits: `* * *`, `###`, `. . .`, `<…>`, `- 2 -`. */
function isOrnament(text: string): boolean {
  return text.length < 60 && ORNAMENT.test(text)
}
const ORNAMENT = /^[\p{P}\p{S}\s]+$|^[\s\-–—|[(]*[\d,]{1,9}[\s\-–—|\])]*$/u

const PAGE_NUMBER = /^(?:page|p\.)\s*\d{1,3}(?:\s*(?:of|\/)\s*\d{1,3})?$/i

/** `• 1 of 4 Beware of …`: one of the slides at the top of a page. */
const SLIDE = /^[•·*]?\s*\d{1,2} of \d{1,2}\b/

/** `A+ A A-`: the size of the letters. */
const FONT = /^A ?[+-]? ?A(?: ?[+-]?| ?A ?[+-]?)$/

/** An asterisk that opens a remark (`* unofficial translation`) or a footnote; a list of several is bullets. */
const isNote = (text: string) => /^\(?\*+\s*\S/.test(text)

/** `English | Français`, `Japanese`. */
function isLanguageSwitch(folded: string, words: Furniture): boolean {
  if (folded.length > 80) return false
  let first = 0
  while (first < folded.length && !isWordPart(folded.charCodeAt(first))) first++
  if (!words.languageStarts.open(folded, first)) return false
  const parts = folded
    .replace(/[()[\]]/g, '')
    .split(/\s*[|/,·•]\s*|\s{2,}/)
    .filter((p) => p !== '')
  return parts.length > 0 && parts.every((p) => words.languages.has(p.replace(/ version$/, '')))
}

/** `Home > Minister > Activities`, `Home / News`. */
export function isBreadcrumb(text: string): boolean {
  if (!/^(?:you are here\b|home\b|main\b|start\b)/i.test(text))
    return /\s[>›»]\s/.test(text) && !/[.!?]$/.test(text)
  return /\s*(?:[>›»|/\\]|::|->)\s*\S/.test(text) && !/[.!?]$/.test(text)
}

/** `Releases   Speeches   Ministers   Subscribe`: four items at least, or three of one word, as far from each other as words are not. */
function isMenu(text: string): boolean {
  if (!GAP.test(text)) return false
  const items = text.split(GAP)
  return (
    (items.length >= 4 || (items.length === 3 && !/ /.test(items.join('')))) &&
    items.every((item) => MENU_ITEM.test(item))
  )
}
const GAP = /\s{2,}|\t/
const MENU_ITEM = /^\p{Lu}[\p{L}&' -]{1,30}$/u
