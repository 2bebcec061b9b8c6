/** The page as parse5 sees it, with each character token as a text node of its own, so that places stay exact. */
import { type DefaultTreeAdapterMap, defaultTreeAdapter, parse, type TreeAdapter } from 'parse5'

import { isHidden } from './visible.js'

export type Node = DefaultTreeAdapterMap['node']
export type Element = DefaultTreeAdapterMap['element']
export type Text = DefaultTreeAdapterMap['textNode']

/** parse5 merges neighbouring text, whose range may then cover markup; here no two tokens are merged. */
const adapter: TreeAdapter<DefaultTreeAdapterMap> = {
  ...defaultTreeAdapter,
  insertText(parent, value) {
    const text = defaultTreeAdapter.createTextNode(value)
    defaultTreeAdapter.appendChild(parent, text)
  },
  insertTextBefore(parent, value, reference) {
    const text = defaultTreeAdapter.createTextNode(value)
    defaultTreeAdapter.insertBefore(parent, text, reference)
  },
}

/** The nodes of a page in document order; `ends[i]` is the index after the last node inside node `i`. */
export interface Tree {
  readonly nodes: readonly Node[]
  readonly ends: readonly number[]
  /** Characters of text outside links and hidden parts in each node. */
  readonly prose: readonly number[]
}

export function treeOf(html: string): Tree {
  const document = parse(html, { sourceCodeLocationInfo: true, treeAdapter: adapter })
  const nodes: Node[] = []
  const ends: number[] = []
  const open: { index: number; next: number }[] = []
  const enter = (node: Node) => {
    open.push({ index: nodes.length, next: 0 })
    nodes.push(node)
    ends.push(0)
  }
  enter(document)
  while (open.length > 0) {
    const top = open[open.length - 1]!
    const node = nodes[top.index]!
    const child = 'childNodes' in node ? node.childNodes[top.next] : undefined
    top.next++
    if (child !== undefined) enter(child)
    else {
      ends[top.index] = nodes.length
      open.pop()
    }
  }
  return { nodes, ends, prose: proseOf(nodes, ends) }
}

function proseOf(nodes: readonly Node[], ends: readonly number[]): number[] {
  const sums = [0]
  let hidden = 0
  for (const [i, node] of nodes.entries()) {
    if (isElement(node) && i >= hidden && (node.tagName === 'a' || isHidden(node))) hidden = ends[i]!
    const own = isText(node) && i >= hidden ? node.value.trim().length : 0
    sums.push(sums[i]! + own)
  }
  return nodes.map((_, i) => sums[ends[i]!]! - sums[i]!)
}

export const isElement = (node: Node): node is Element => 'tagName' in node
export const isText = (node: Node): node is Text => node.nodeName === '#text'

export function attribute(element: Element, name: string): string | null {
  for (const a of element.attrs) if (a.name === name) return a.value
  return null
}
