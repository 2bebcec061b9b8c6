/**
 * What a Markdown parser cannot read in time that grows with the text: deep nesting, floods of brackets, marks and
 * definitions. One look at the source, before it is parsed.
 */

const NESTING = 40
const INDENT = 200
/** Characters; the parser needs a second for each hundred thousand. */
const LONGEST = 200_000
const LINES = 8_000
/** For each kind of mark; a readout has a handful. */
const MARKS = 1_000
const ITEMS = 1_000
const DEFINITIONS = 200

/** Why the text is too much for the parser, null where it is not. */
export function excess(text: string): string | null {
  if (text.length > LONGEST) return 'the Markdown is too long'
  let references = 0
  let lines = 0
  let brackets = 0
  let emphasis = 0
  let ticks = 0
  let angles = 0
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code === 91 || code === 93 || code === 33) brackets++
    else if (code === 42 || code === 95) emphasis++
    else if (code === 96) ticks++
    else if (code === 60) angles++
    else if (code === 38) references++
    else if (code === 10 || code === 13) lines++
  }
  if (Math.max(brackets, emphasis, ticks, angles, references) > MARKS) return 'too many marks'
  if (lines > LINES) return 'too many lines'
  if ((text.match(/^[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]/gm)?.length ?? 0) > ITEMS) return 'too many list items'
  if ((text.match(/^ {0,3}\[[^\]\n]{1,200}\]:/gm)?.length ?? 0) > DEFINITIONS)
    return 'too many link definitions'
  return isDeep(text) ? 'markup is nested too deep' : null
}

/** More than 40 quotation or list marks before a line, or an indentation that only deep lists have. */
function isDeep(text: string): boolean {
  let marks = 0
  let indent = 0
  let inPrefix = true
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code === 10 || code === 13) {
      marks = 0
      indent = 0
      inPrefix = true
    } else if (inPrefix) {
      if (code === 32 || code === 9) indent++
      else if (
        code === 62 ||
        code === 45 ||
        code === 43 ||
        code === 42 ||
        (code >= 48 && code <= 57) ||
        code === 46 ||
        code === 41
      )
        marks++
      else inPrefix = false
      if (marks > NESTING && indent + marks > NESTING * 2) return true
      if (marks > NESTING * 4 || (indent > INDENT && marks > 0)) return true
    }
  }
  return false
}
