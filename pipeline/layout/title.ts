/** The headline: the best line before the text begins. */
import { isDigit, isWordPart } from '../characters.js'
import type { Furniture } from '../knowledge/furniture.js'
import type { LineRole } from '../types.js'
import { isBreadcrumb } from './furniture.js'
import { isOrganLine } from './organ.js'
import type { Shape } from './shape.js'
import { hardWrapped } from './wrapped.js'

/**
 * The line of `shapes[0] … shapes[lead - 1]` that works as the headline; -1 where none does. A section name or
 * breadcrumb counts only where there is no better line.
 */
export function chooseTitle(
  shapes: readonly Shape[],
  roles: readonly LineRole[],
  lead: number,
  words: Furniture,
  known: string | null,
): number {
  let best = -1
  let most = -40
  let order = 0
  let dated = false
  const latin = lead < shapes.length && LATIN.test(shapes[lead]!.text)
  for (let i = 0; i < lead; i++) {
    const shape = shapes[i]!
    if (roles[i] === 'dateline') dated = true
    // What stands above the path of a page is the site's.
    if (best >= 0 && roles[i] === 'furniture' && isBreadcrumb(shape.text)) most -= SITE
    // `(Communicated by the press office)` is a remark, `#Utopia #Trade` a label of a network.
    if (roles[i] !== 'body' || /^\(.*\)$|^(?:#\S+\s*)+$/.test(shape.text)) continue
    // A letterhead in another script over a text in this one.
    if (latin && !LATIN.test(shape.text)) continue
    // `UTOPIA CITY` under `MINISTRY OF TRADE` is part of the letterhead.
    if (shape.words < 3 && isUnderOrgan(shapes, i) && shape.text === shape.text.toUpperCase()) continue
    const score =
      rate(shape, words, known) -
      order / 2 -
      (dated ? 5 : 0) -
      (isRepeat(shapes, i, lead) || isPath(shapes, i, lead) ? 30 : 0)
    order++
    if (score > most) {
      most = score
      best = i
    }
  }
  return best
}

/** Does the line above, or the one over a blank, name a body? */
function isUnderOrgan(shapes: readonly Shape[], at: number): boolean {
  const above = shapes[at - 1]?.text === '' ? at - 2 : at - 1
  return above >= 0 && isOrganLine(shapes[above]!.text)
}

const LATIN = /\p{Script=Latin}/u

/** What a line loses when the path of the page stands below it. */
const SITE = 12
const LONGEST = 320

/** How well a line would do as the headline, by itself; above 0 it could. */
function rate(shape: Shape, words: Furniture, known: string | null): number {
  const { text } = shape
  if (text.length > LONGEST) return 1
  const { event, pieces } = wordsOf(text, words)
  let score = 14
  if (event) score += 6
  score += Math.min(pieces, 8) / 2
  // A menu stands indented, one or two words a line.
  if (shape.words < 3 && !event) score -= 10
  if (shape.start - shape.line.start > 1) score -= 4
  if (isSectionLine(text, words)) score -= 11
  if (/^[•·*°]/.test(text)) score -= 12
  if (/\bweb[- ]?(?:site|page|portal)\b/i.test(text)) score -= 14
  if (/\(photo|photo:/i.test(text)) score -= 8
  if (/[.;,]$/.test(text)) score -= 3
  if (/\s\|\s/.test(text)) score -= 8
  if (/^[^:]{1,40}:$/.test(text)) score -= 6
  if (shape.line.kind === 'heading') score += shape.line.depth === 1 ? 8 : 2
  if (known !== null && known.trim() === text) score += 12
  return score
}

/** Whether a line has a word of an event, and into how many pieces its words part it. */
function wordsOf(text: string, { eventWords }: Furniture): { event: boolean; pieces: number } {
  let event = false
  let pieces = 1
  for (let i = 0; i < text.length; ) {
    const from = i
    while (i < text.length && isInWord(text.charCodeAt(i))) i++
    event ||= i > from && eventWords.has(text.slice(from, i).toLowerCase().replace(/’/g, "'"))
    if (i < text.length) pieces++
    while (i < text.length && !isInWord(text.charCodeAt(i))) i++
  }
  return { event, pieces }
}

const isInWord = (code: number) => code === 39 || code === 0x2019 || (isWordPart(code) && !isDigit(code))

/** `Press Releases`, `Japan-Utopia Relations`: the name of a part of the site. */
export function isSectionLine(text: string, words: Furniture): boolean {
  const folded = text.toLowerCase().replace(/[\s|>:/-]+$/, '')
  return words.sectionLines.has(folded) || words.languages.has(folded) || SECTION.test(text)
}
const SECTION = /^[\p{Lu}][^.:]{2,60}\bRelations$/u

/** A caption that repeats an earlier line, often with a digit (`Summit Meeting2`). */
export function isRepeat(shapes: readonly Shape[], at: number, lead: number): boolean {
  const text = bare(shapes[at]!.text)
  for (let i = 0; i < Math.min(lead, at); i++)
    if (shapes[i]!.text !== '' && bare(shapes[i]!.text) === text) return true
  return /[\p{Ll}\p{P}]\d$/u.test(shapes[at]!.text)
}

/** `News / Press Releases / Headline` or `Print Headline`, over a line with the headline alone. */
function isPath(shapes: readonly Shape[], at: number, lead: number): boolean {
  const { text } = shapes[at]!
  for (let i = 0; i < lead; i++)
    if (
      i !== at &&
      shapes[i]!.words > 2 &&
      SITE_BEHIND.test(text.slice(shapes[i]!.text.length)) &&
      text.startsWith(shapes[i]!.text)
    )
      return true
  const start = /^(?:[^/>»|]{2,40}\s*[/>»|]\s*){1,5}|^(?:print|share|home)\s+/i.exec(text)?.[0].length ?? 0
  const headline = text.slice(start).trim()
  if (start === 0 || headline.length < 12) return false
  for (let i = 0; i < lead; i++) if (i !== at && shapes[i]!.text === headline) return true
  return false
}

/** `Headline - Ministry of Trade`: the name of the site behind the headline, as pages are filed. */
const SITE_BEHIND = /^\s*[-–|:]\s+\S/

const bare = (text: string) =>
  isDigit(text.charCodeAt(text.length - 1)) || /[()]/.test(text.slice(-1))
    ? text.replace(/\s*\(?\d?\)?$/, '').replace(/\s*\((?:photo|video)[^()]*\)$/i, '')
    : text

/** The last line of a headline that is printed over several lines and starts at `at`. */
export function titleEnd(
  shapes: readonly Shape[],
  roles: readonly LineRole[],
  at: number,
  lead: number,
): number {
  const wrapped = hardWrapped(shapes)
  let end = at
  while (end + 1 < lead && end - at < 3 && roles[end + 1] === 'body') {
    const [line, next] = [shapes[end]!, shapes[end + 1]!]
    if (line.line.kind === 'heading' || next.line.kind === 'heading' || isRepeat(shapes, end + 1, lead)) break
    const goesOn = /^\p{Ll}/u.test(next.text) || OPEN.test(line.text)
    if (!goesOn && !(wrapped && line.text.length >= wrapped.least && blockEnd(roles, end + 1) - at <= 4))
      break
    end++
  }
  return end
}
/** One past the last line of the block that goes on at `from`. */
function blockEnd(roles: readonly LineRole[], from: number): number {
  let to = from
  while (to < from + 4 && roles[to] === 'body') to++
  return to
}

/** A line that cannot be the end of a headline. */
const OPEN =
  /(?:[,–—-]|\b(?:of|and|the|with|for|to|on|in|at|by|between|from|Mr\.?|Ms\.?|Mrs\.?|Dr\.?|H\.?E\.?))$/iu
