/** A drawn plot as markup: own serialisation, so that a label can only ever be text, without style attributes. */
import * as Plot from '@observablehq/plot'
import { parseHTML } from 'linkedom'
import { escapeHtml } from './escape.js'

/** The one door to the package. */
export { Plot }

interface DrawnNode {
  readonly nodeType: number
  readonly nodeValue: string | null
  readonly localName?: string
  readonly attributes?: Iterable<{ readonly name: string; readonly value: string }>
  readonly childNodes: Iterable<DrawnNode>
}

const ELEMENTS = new Set([
  'svg',
  'g',
  'path',
  'rect',
  'line',
  'circle',
  'text',
  'tspan',
  'title',
  'a',
  'defs',
  'clipPath',
  'use',
])
const ELEMENT = 1
const TEXT = 3

/** Draws a plot without a browser. Its colours are `currentColor`, so that the page's scheme holds for it too. */
export function draw(options: Plot.PlotOptions): string {
  const { document } = parseHTML('<!doctype html><html><body></body></html>')
  return svgMarkup(
    Plot.plot({ ...options, document: document as never, figure: false }) as unknown as DrawnNode,
  )
}

/** The page's content security policy forbids style elements and attributes: the style sheet draws what they said. */
function svgMarkup(node: DrawnNode): string {
  if (node.nodeType === TEXT) return escapeHtml(node.nodeValue ?? '')
  if (node.nodeType !== ELEMENT || !node.localName || !ELEMENTS.has(node.localName)) return ''
  const attributes = [...(node.attributes ?? [])].filter(({ name, value }) => allowed(name, value))
  const inner = [...node.childNodes].map(svgMarkup).join('')
  return `<${node.localName}${attributes.map(({ name, value }) => ` ${plainName(name)}="${escapeHtml(value)}"`).join('')}>${inner}</${node.localName}>`
}

const plainName = (name: string) => (name === 'xlink:href' ? 'href' : name)

function allowed(name: string, value: string): boolean {
  if (name === 'href' || name === 'xlink:href') return value.startsWith('#')
  return (
    name !== 'style' &&
    name !== 'class' &&
    name !== 'aria-label' &&
    !name.startsWith('on') &&
    !name.startsWith('xmlns:')
  )
}
