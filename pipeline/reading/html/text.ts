/** One character token: its decoded characters beside its source, where references and line ends differ. */
import type { Writer } from '../writer.js'
import type { Text } from './tree.js'

export function writeText(node: Text, html: string, writer: Writer) {
  const place = node.sourceCodeLocation
  if (!place) return
  const { value } = node
  let at = place.startOffset
  let i = 0
  while (i < value.length) {
    const code = value.charCodeAt(i)
    if (html.charCodeAt(at) !== code || code === AND) {
      const step = decoded(value, i, html, at, place.endOffset)
      if (step === null) at++
      else {
        if (isBlank(code)) writer.space(at)
        else writer.stand(value.slice(i, i + step.characters), at)
        i += step.characters
        at = step.at
      }
      if (at >= place.endOffset && i < value.length && step === null) return
      continue
    }
    if (isBlank(code)) {
      writer.space(at)
      i++
      at++
      continue
    }
    let end = i + 1
    let source = at + 1
    while (
      end < value.length &&
      isPlain(value.charCodeAt(end)) &&
      html.charCodeAt(source) === value.charCodeAt(end)
    ) {
      end++
      source++
    }
    writer.text(value.slice(i, end), at)
    i = end
    at = source
  }
}

const AND = 38
/** White space that a browser collapses; a no-break space is none. */
const isBlank = (code: number) => code === 32 || (code >= 9 && code <= 13)
const isPlain = (code: number) => code > 32 && code !== AND

interface Step {
  /** How many code units of the decoded text the source here stands for. */
  readonly characters: number
  /** Where the source goes on. */
  readonly at: number
}

/** A reference, a line end or a replaced character at `at`; null where the source here stands for nothing. */
function decoded(value: string, i: number, html: string, at: number, end: number): Step | null {
  const code = value.charCodeAt(i)
  const source = html.charCodeAt(at)
  if (source === 13 && code === 10)
    return { characters: 1, at: html.charCodeAt(at + 1) === 10 ? at + 2 : at + 1 }
  if (source === 0 && code === 0xfffd) return { characters: 1, at: at + 1 }
  if (source !== AND) return null
  const printed = REFERENCE.exec(html.slice(at, Math.min(end, at + 40)))?.[0]
  if (printed === undefined || (code === AND && !isAmpersand(printed)))
    return code === AND ? { characters: 1, at: at + 1 } : null
  return reference(value, i, html, at, printed, end)
}

const REFERENCE = /^&(?:#\d+;?|#[xX][\da-fA-F]+;?|[A-Za-z][A-Za-z\d]*;?)/
const isAmpersand = (printed: string) => /^&(?:amp|#0*38(?!\d)|#x0*26(?![\da-f]))/i.test(printed)

/**
 * How long the reference is: the whole of what looks like one, or a shorter old form without a semicolon; told by
 * what follows it in both texts.
 */
function reference(value: string, i: number, html: string, at: number, printed: string, end: number): Step {
  for (let length = printed.length; length > 2; length--)
    for (const characters of [1, 2]) {
      const [next, after] = [i + characters, at + length]
      if (next > value.length) continue
      if (next === value.length ? after >= end : agrees(value, next, html, after))
        return { characters, at: after }
    }
  const first = value.codePointAt(i)! > 0xffff ? 2 : 1
  return { characters: first, at: at + printed.length }
}

function agrees(value: string, i: number, html: string, at: number): boolean {
  const [a, b] = [value.charCodeAt(i), html.charCodeAt(at)]
  return a === b || b === AND || (b === 13 && a === 10)
}
