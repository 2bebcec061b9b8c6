/** What a page is made of, as plain values: the writer turns them into HTML, the page's script into elements. */
import { escapeHtml } from './escape.js'

export interface Markup {
  readonly tag: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly (Markup | string)[]
}

export function markup(
  tag: string,
  attributes: Readonly<Record<string, string>>,
  ...children: readonly (Markup | string)[]
): Markup {
  return { tag, attributes, children }
}

/** Strings become text and values of attributes, never tags. */
export function htmlOf(node: Markup | string): string {
  if (typeof node === 'string') return escapeHtml(node)
  const attributes = Object.entries(node.attributes).map(([name, value]) => ` ${name}="${escapeHtml(value)}"`)
  return `<${node.tag}${attributes.join('')}>${node.children.map(htmlOf).join('')}</${node.tag}>`
}
