/**
 * Verbatim speech: two or more paragraphs that open with a speaker and a colon, in the first person, or one behind a
 * `* * *` or with more of its speech behind it. It is what was said before the cameras and no readout of a talk.
 */
import { isSpace } from '../characters.js'
import type { LineRole } from '../types.js'
import type { Shape } from './shape.js'

const FIRST_PERSON =
  /(?:^|[^\p{L}])(?:I|I['’]\p{L}+|[Ww]e|[Mm]y|[Oo]ur|[Mm]e|[Yy]ou|[Yy]our|[Uu]s)(?![\p{L}.])/u

/** Marks the lines of the transcript in `roles`; what a later `* * *` puts after it in the third person stays. */
export function markTranscript(shapes: readonly Shape[], roles: LineRole[]): void {
  const speakers: number[] = []
  for (let i = 0; i < shapes.length; i++)
    if (roles[i] === 'body' && isSpeaker(shapes[i]!.text)) speakers.push(i)
  const spoken = speakers.filter(
    (i) => FIRST_PERSON.test(shapes[i]!.text) || greets(shapes[i]!.text) || speaksOn(shapes, i),
  )
  if (spoken.length === 0) return
  const first = speakers[0]!
  if (speakers.length < 2 && !speaksAlone(shapes, first)) return
  const last = speakers[speakers.length - 1]!
  let inside = true
  for (let i = first; i < shapes.length; i++) {
    if (roles[i] === 'furniture' && isBreak(shapes[i]!.text)) inside = last > i
    else if (roles[i] === 'body' && inside) roles[i] = 'transcript'
  }
}

const LONGEST_NAME = 120
/** In words. */
const LONGEST_TITLE = 16
const SMALL = new Set([
  'of',
  'the',
  'for',
  'and',
  'to',
  'de',
  'da',
  'al',
  'bin',
  'von',
  'van',
  'on',
  'in',
  'at',
  '&',
])

/** `President of Utopia Ana Ruiz (retranslated): Thank you`: capitalised words before a colon with text after it. */
export function isSpeaker(text: string): boolean {
  const colon = text.indexOf(':')
  if (colon < 1 || colon > LONGEST_NAME || colon + 2 > text.length || !isSpace(text.charCodeAt(colon + 1)))
    return false
  const name = text.slice(0, colon).replace(/\([^()]*\)/g, ' ')
  let words = 0
  let capitals = 0
  for (const [word] of name.matchAll(/[^\s,]+/g)) {
    const capital = /^\p{Lu}/u.test(word)
    if (!capital && !SMALL.has(word)) return false
    if (capital) capitals++
    if (++words > LONGEST_TITLE) return false
  }
  return capitals > 0
}

/** `* * *`, `<…>`: where a transcript begins or breaks off. */
const isBreak = (text: string) => text.length < 40 && /^[*\s·•<…>.-]+$/.test(text)

/** A single speaker: what stands before is told in the third person, a break comes between or the speech goes on. */
function speaksAlone(shapes: readonly Shape[], at: number): boolean {
  if (greets(shapes[at]!.text) || isBehindBreak(shapes, at)) return true
  let paragraphs = 0
  let personal = 0
  for (let i = at; i < shapes.length && paragraphs < ALONE; i++) {
    if (shapes[i]!.text === '') continue
    paragraphs++
    if (I_OR_YOU.test(shapes[i]!.text)) personal++
  }
  return personal * 2 > ALONE
}

/** A break comes before it, perhaps with the headline of the speech between. */
function isBehindBreak(shapes: readonly Shape[], at: number): boolean {
  let headlines = 0
  for (let i = at - 1; i >= 0; i--) {
    const { text } = shapes[i]!
    if (isBreak(text) && text !== '') return true
    if (text !== '' && (headlines++ > 0 || /[.:]$/.test(text))) return false
  }
  return false
}

/** `Ana Ruiz: Mr President, colleagues,`: the audience is greeted, and nothing more is said in the paragraph. */
const greets = (text: string) => text.length < LONGEST_GREETING && /[,!]$/.test(text) && GREETED.test(text)

const LONGEST_GREETING = 240
const GREETED =
  /(?:^|[^\p{L}])(?:[Cc]olleagues|[Ll]adies|[Gg]entlemen|[Ff]riends|Mr|Ms|Mrs|President|Minister|Excellenc(?:y|ies)|Majesty)(?!\p{L})/u

/** Nobody but a speaker says so; `we` and `our` stand in readouts too. */
const I_OR_YOU = /(?:^|[^\p{L}])(?:I|I['’]\p{L}+|[Mm]y|[Mm]e|[Yy]ou|[Yy]our)(?![\p{L}.])/u

/** Where most of so many paragraphs are in the first person it is a speech. */
const ALONE = 5

/** Does the paragraph after the speaker's go on in the first person? */
function speaksOn(shapes: readonly Shape[], at: number): boolean {
  for (let i = at + 1; i < Math.min(shapes.length, at + 5); i++)
    if (shapes[i]!.text !== '') return FIRST_PERSON.test(shapes[i]!.text)
  return false
}
