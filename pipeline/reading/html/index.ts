/** HTML: the page's own text, each readable character with its place in the source. */
import type { Readable } from '../../types.js'
import { writeAligned } from '../align.js'
import { Writer } from '../writer.js'
import { mainRegion, type Region } from './main.js'
import { pageMetadata } from './metadata.js'
import { attribute, type Element, isElement, isText, type Text, type Tree, treeOf } from './tree.js'
import { isHidden, isPagePart } from './visible.js'

export function readHtml(html: string): Readable {
  const tree = treeOf(html)
  const writer = new Writer()
  writeRegion(tree, mainRegion(tree), html, writer)
  return writer.finish(pageMetadata(tree), [])
}

/** Writes all that can be seen of a piece of HTML inside another text. */
export function writeFragment(html: string, writer: Writer) {
  const tree = treeOf(html)
  writeRegion(tree, { from: 0, to: tree.nodes.length, total: html.length }, html, writer)
}

const BLOCKS = new Set(
  'address article blockquote center dd details div dl dt fieldset figcaption footer h1 h2 h3 h4 h5 h6 header hgroup hr li main ol p pre section summary table tbody tfoot thead tr ul'.split(
    ' ',
  ),
)

/** What was open when an element began, to be put back at its end. */
interface Open {
  readonly end: number
  readonly block: boolean
  readonly kind: 'text' | 'heading' | 'item'
  readonly depth: number
}

/** A part of the page that holds this share of the text is the text, whatever its class says. */
const TOO_MUCH = 0.4

function writeRegion(
  { nodes, ends, prose }: Tree,
  { from, to, total }: Region,
  html: string,
  writer: Writer,
) {
  const counts = new Map<Element, number>()
  const open: Open[] = []
  let kind: Open['kind'] = 'text'
  let depth = 0
  const close = (upTo: number) => {
    while (open.length > 0 && open[open.length - 1]!.end <= upTo) {
      const top = open.pop()!
      if (top.block) writer.break(2)
      if (top.kind !== kind || top.depth !== depth) {
        kind = top.kind
        depth = top.depth
        writer.mark(kind, depth)
      }
    }
  }
  for (let i = from; i < to; i++) {
    close(i)
    const node = nodes[i]!
    if (isText(node)) writeText(node, html, writer)
    if (!isElement(node)) continue
    if (isHidden(node) || (isPagePart(node) && prose[i]! < total * TOO_MUCH)) {
      i = ends[i]! - 1
      continue
    }
    if (node.tagName === 'br') writer.breakAgain()
    else if (node.tagName === 'td' || node.tagName === 'th') writer.break(1)
    const block = BLOCKS.has(node.tagName)
    if (block) writer.break(2)
    open.push({ end: ends[i]!, block, kind, depth })
    const heading = /^h[1-6]$/.test(node.tagName)
    if (heading || node.tagName === 'li') {
      kind = heading ? 'heading' : 'item'
      depth = heading ? Number(node.tagName[1]) : depth + 1
      writer.mark(kind, depth)
    }
    if (node.tagName === 'li') writeNumber(node, counts, writer)
  }
  close(to)
}

/** The number that a browser prints before an item of an ordered list; it stands for the item's tag. */
function writeNumber(item: Element, counts: Map<Element, number>, writer: Writer) {
  const list = item.parentNode
  const at = item.sourceCodeLocation?.startOffset
  if (list === null || at === undefined || !isElement(list) || list.tagName !== 'ol') return
  const start = Number(attribute(list, 'start') ?? 1) || 1
  const before = counts.get(list) ?? start - 1
  counts.set(list, before + 1)
  writer.stand(`${before + 1}.`, at)
  writer.space(at)
}

function writeText({ value, sourceCodeLocation: place }: Text, source: string, writer: Writer) {
  if (!place) return
  const start = trueStart(value, source, place.startOffset)
  writeAligned({ value, source, start, end: place.endOffset, markdown: false }, writer)
}

const REFERENCE_ENDING_HERE = /&(?:#\d+|#[xX][\da-fA-F]+|[A-Za-z][A-Za-z\d]*)[;A-Za-z\d]$/

/** parse5 places a token that begins with a reference, after white space, at the reference's last character. */
function trueStart(value: string, source: string, start: number): number {
  if (source[start] === value[0] && source[start] !== ';') return start
  const printed = REFERENCE_ENDING_HERE.exec(source.slice(Math.max(0, start - 40), start + 1))?.[0]
  return printed === undefined ? start : start + 1 - printed.length
}
