/** Which part of the page is the text: the marked main content, else the element that holds most of the prose. */
import { attribute, type Element, isElement, type Tree } from './tree.js'

export interface Region {
  /** Indices into `Tree.nodes`, end exclusive. */
  readonly from: number
  readonly to: number
  /** Characters of text in it, links aside. */
  readonly total: number
}

/** How much of the richest candidate's prose a smaller one must hold to be preferred. */
const SHARE = 0.7

export function mainRegion(tree: Tree): Region {
  const { prose } = tree
  const candidates = tree.nodes.flatMap((n, i) =>
    isElement(n) && isMarkedMain(n) && prose[i]! > 0 ? [i] : [],
  )
  const richest = Math.max(0, ...candidates.slice(0, 1_000).map((i) => prose[i]!))
  const body = Math.max(
    0,
    tree.nodes.findIndex((n) => isElement(n) && n.tagName === 'body'),
  )
  const trusted = richest > prose[body]! * 0.3
  const marked = trusted ? candidates.filter((i) => prose[i]! >= richest * SHARE) : []
  const root = marked.length > 0 ? marked[marked.length - 1]! : descend(tree, prose, body)
  return { from: headlineBefore(tree, root), to: tree.ends[root]!, total: prose[root]! }
}

function isMarkedMain(e: Element): boolean {
  if (e.tagName === 'main' || e.tagName === 'article') return true
  const role = attribute(e, 'role')
  return role === 'main' || role === 'article' || attribute(e, 'itemprop') === 'articleBody'
}

/** From the body down, as long as one child holds nearly all of the prose. */
function descend({ nodes, ends }: Tree, prose: readonly number[], body: number): number {
  let root = body
  for (;;) {
    let next = -1
    for (let i = root + 1; i < ends[root]!; i = ends[i]!)
      if (isElement(nodes[i]!) && prose[i]! > prose[root]! * 0.9) next = i
    if (next < 0 || prose[root] === 0) return root
    root = next
  }
}

/** The main heading that stands before the region, where the region has none; else the region's own start. */
function headlineBefore({ nodes, ends }: Tree, root: number): number {
  const isHeadline = (i: number) => {
    const node = nodes[i]!
    return isElement(node) && node.tagName === 'h1'
  }
  for (let i = root; i < ends[root]!; i++) if (isHeadline(i)) return root
  for (let i = root - 1; i >= 0; i--) if (isHeadline(i)) return i
  return root
}
