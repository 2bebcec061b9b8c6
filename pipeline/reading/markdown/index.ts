/** Markdown: the text without its markup, each readable character with its place in the file. */
import type { Node, Parent, Root } from 'mdast'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import type { Metadata, Readable } from '../../types.js'
import { writeAligned } from '../align.js'
import { writeFragment } from '../html/index.js'
import { plainLines } from '../plain.js'
import { Writer } from '../writer.js'
import { excess } from './limits.js'

const parser = unified().use(remarkParse).freeze()

/** Reads the file from `from` on. Markup past what a parser can bear in good time is read as plain text. */
export function readMarkdown(text: string, from: number, metadata: Partial<Metadata>): Readable {
  const source = text.slice(from)
  const trouble = excess(source)
  if (trouble !== null) {
    const message = `${trouble}: the file is read as plain text`
    const warning = { code: 'markdown-too-complex', message, start: null, end: null }
    return { text, lines: plainLines(text, from), map: null, metadata, warnings: [warning] }
  }
  const writer = new Writer()
  writer.base = from
  writeTree(parser.parse(source), source, writer)
  return writer.finish(metadata, [])
}

interface Open {
  readonly node: Parent
  next: number
  readonly kind: 'text' | 'heading' | 'item'
  readonly depth: number
}

/** Walks the tree without recursion; `leave` puts back what the parent's lines are. */
function writeTree(root: Root, source: string, writer: Writer) {
  const open: Open[] = [{ node: root, next: 0, kind: 'text', depth: 0 }]
  while (open.length > 0) {
    const top = open[open.length - 1]!
    const node = top.node.children[top.next++] as Node | undefined
    if (node === undefined) {
      open.pop()
      const above = open[open.length - 1]
      if (BLOCKS.has(top.node.type)) writer.break(isTight(top.node, above?.node) ? 1 : 2)
      writer.mark(above?.kind ?? 'text', above?.depth ?? 0)
    } else if ('children' in node) open.push(enter(node as Parent, top, source, writer))
    else writeLeaf(node, source, writer)
  }
}

/** No empty line stands round the items of a list that is written without one. */
function isTight(node: Parent, parent: Parent | undefined): boolean {
  const item = node.type === 'listItem' ? node : parent?.type === 'listItem' ? parent : null
  return item !== null && (item as { spread?: boolean | null }).spread !== true
}

const BLOCKS = new Set(['heading', 'paragraph', 'listItem', 'list', 'blockquote'])

function enter(node: Parent, above: Open, source: string, writer: Writer): Open {
  const inItem = above.node.type === 'listItem'
  if (BLOCKS.has(node.type) && !(inItem && above.next === 1)) writer.break(isTight(node, above.node) ? 1 : 2)
  let { kind, depth } = above
  if (node.type === 'heading') [kind, depth] = ['heading', (node as { depth?: number }).depth ?? 1]
  if (node.type === 'listItem') [kind, depth] = ['item', above.kind === 'item' ? above.depth + 1 : 1]
  writer.mark(kind, depth)
  if (node.type === 'listItem') writeMarker(node, source, writer)
  return { node, next: 0, kind, depth }
}

/** The bullet or number of an item, as printed. */
function writeMarker(item: Parent, source: string, writer: Writer) {
  const at = item.position?.start.offset
  if (at === undefined) return
  const marker = /^(?:[-*+]|\d{1,9}[.)])/.exec(source.slice(at, at + 12))?.[0] ?? ''
  writer.text(marker, at)
  writer.space(at + marker.length)
}

function writeLeaf(node: Node, source: string, writer: Writer) {
  const start = node.position?.start.offset
  const end = node.position?.end.offset
  if (start === undefined || end === undefined) return
  const value = 'value' in node && typeof node.value === 'string' ? node.value : ''
  const piece = { value, source, start, end, markdown: true }
  if (node.type === 'text') writeAligned(piece, writer)
  else if (node.type === 'inlineCode') writeCode(piece, writer)
  else if (node.type === 'break') writer.break(1)
  else if (node.type === 'code' || node.type === 'thematicBreak') {
    writer.break(2)
    if (node.type === 'code') writeCode(piece, writer)
    else writeAligned({ ...piece, value: source.slice(start, end) }, writer)
    writer.break(2)
  } else if (node.type === 'html') writeHtml(piece, writer)
}

/** Code stands without its fence; its lines are lines. */
function writeCode(piece: Parameters<typeof writeAligned>[0], writer: Writer) {
  const { source, start, end } = piece
  const fence = /^[`~]+/.exec(source.slice(start, start + 100))?.[0].length ?? 0
  const opening = fence > 0 ? source.indexOf('\n', start) : -1
  const from = fence > 2 && opening > 0 && opening < end ? opening + 1 : start + fence
  writeAligned({ ...piece, start: from, end: Math.max(from, end - fence) }, writer)
}

function writeHtml({ source, start, end }: Parameters<typeof writeAligned>[0], writer: Writer) {
  const html = source.slice(start, end)
  if (/^<br\b/i.test(html)) return writer.breakAgain()
  const { base } = writer
  writer.base = base + start
  writeFragment(html, writer)
  writer.base = base
}
