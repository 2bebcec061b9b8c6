/** What the page says of itself in its head: title, date, language, address. */
import type { Metadata } from '../../types.js'
import { attribute, type Element, isElement, isText, type Tree } from './tree.js'

export function pageMetadata(tree: Tree): Partial<Metadata> {
  const values = new Map<string, string>()
  const note = (key: string, value: string | null | undefined) => {
    const text = value?.replace(/\s+/g, ' ').trim()
    if (text && !values.has(key)) values.set(key, text)
  }
  for (const [i, node] of tree.nodes.entries()) {
    if (!isElement(node)) continue
    if (node.tagName === 'html') note('lang', attribute(node, 'lang'))
    else if (node.tagName === 'title' && !values.has('title')) note('title', textOf(tree, i))
    else if (node.tagName === 'time') note('time', attribute(node, 'datetime'))
    else if (node.tagName === 'link' && attribute(node, 'rel') === 'canonical')
      note('canonical', attribute(node, 'href'))
    else if (node.tagName === 'meta') noteMeta(node, note)
  }
  return {
    ...given('title', values.get('og:title') ?? values.get('title')?.replace(/\s+[|•·–—]\s+[^|•·–—]*$/, '')),
    ...given('published', dateOf(values)),
    ...given('language', values.get('lang')),
    ...given(
      'url',
      [values.get('og:url'), values.get('canonical')].find((u) => u && /^https?:/.test(u)),
    ),
  }
}

function noteMeta(node: Element, note: (key: string, value: string | null) => void) {
  const key = attribute(node, 'property') ?? attribute(node, 'name') ?? attribute(node, 'itemprop')
  if (key !== null) note(key.toLowerCase(), attribute(node, 'content'))
}

const given = (key: keyof Metadata, value: string | undefined): Partial<Metadata> =>
  value ? { [key]: value } : {}

const DATES = [
  'article:published_time',
  'datepublished',
  'dc.date.issued',
  'dcterms.issued',
  'dc.date',
  'date',
  'pubdate',
  'publishdate',
  'time',
]

function dateOf(values: ReadonlyMap<string, string>): string | undefined {
  for (const key of DATES) {
    const day = /^\d{4}-\d{2}-\d{2}/.exec(values.get(key) ?? '')?.[0]
    if (day) return day
  }
  return undefined
}

function textOf({ nodes, ends }: Tree, at: number): string {
  let text = ''
  for (let i = at + 1; i < ends[at]!; i++) {
    const node = nodes[i]!
    if (isText(node)) text += node.value
  }
  return text
}
