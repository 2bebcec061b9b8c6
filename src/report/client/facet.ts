/** One facet: its values with their counts, to tick; the commonest first, all of them on request. */
import type { Stance } from '../../../pipeline/record/schema.js'
import { STANCES } from '../acts.js'
import { el } from './dom.js'
import { FACETS, type Facet } from './filters.js'
import { fold } from './fold.js'

const FEW = 8
const MANY = 200

export interface FacetView {
  readonly element: HTMLDetailsElement
  readonly update: (counts: Uint32Array, chosen: ReadonlySet<string>) => void
}

export function facetView(
  name: Facet,
  values: readonly string[],
  open: boolean,
  toggle: (value: string) => void,
): FacetView {
  const list = el('div', { class: 'values' })
  const find = el('input', { type: 'search', class: 'find', 'aria-label': `Find in ${FACETS[name]}` })
  find.placeholder = 'Find …'
  const all = el('button', { type: 'button', class: 'all' })
  const element = el('details', open ? { open: true } : {}, el('summary', {}, FACETS[name]), find, list, all)
  let counts: Uint32Array = new Uint32Array(values.length)
  let chosen: ReadonlySet<string> = new Set()
  let whole = false

  function draw() {
    const there = shownValues(values, counts, chosen, name === 'strength' || name === 'year')
    const words = fold(find.value.trim())
    const matching = words ? there.filter((i) => fold(shownAs(name, values[i]!)).includes(words)) : there
    const most = whole ? MANY : Math.max(FEW, chosen.size)
    const again =
      document.activeElement instanceof HTMLInputElement ? document.activeElement.dataset.value : undefined
    list.replaceChildren(...matching.slice(0, most).map(choice))
    all.textContent = whole ? `Fewer` : `All ${there.length}`
    all.hidden = there.length <= FEW
    find.hidden = !whole
    if (again !== undefined)
      [...list.querySelectorAll('input')]
        .find((box) => box.dataset.value === again)
        ?.focus({ preventScroll: true })
  }

  function choice(i: number): HTMLElement {
    const value = values[i]!
    const box = el('input', { type: 'checkbox', ...(chosen.has(value) ? { checked: true } : {}) })
    box.dataset.value = value
    box.addEventListener('change', () => toggle(value))
    const shown = el('span', { class: 'value', dir: 'auto' }, shownAs(name, value))
    return el('label', {}, box, shown, el('span', { class: 'n' }, counts[i]!.toLocaleString('en')))
  }

  find.addEventListener('input', draw)
  all.addEventListener('click', () => {
    whole = !whole
    find.value = ''
    draw()
    if (whole) find.focus()
  })
  element.addEventListener('toggle', draw)
  return {
    element,
    update: (nextCounts, nextChosen) => {
      counts = nextCounts
      chosen = nextChosen
      if (chosen.size > 0) element.open = true
      if (element.open) draw()
    },
  }
}

/** Values that are chosen, then those with a count; the commonest first, numbers downwards. */
function shownValues(
  values: readonly string[],
  counts: Uint32Array,
  chosen: ReadonlySet<string>,
  byValue: boolean,
): number[] {
  return [...values.keys()]
    .filter((i) => counts[i]! > 0 || chosen.has(values[i]!))
    .sort((a, b) => {
      const [x, y] = [values[a]!, values[b]!]
      if (byValue) return x < y ? 1 : -1
      return Number(chosen.has(y)) - Number(chosen.has(x)) || counts[b]! - counts[a]! || (x < y ? -1 : 1)
    })
}

export function shownAs(name: Facet, value: string): string {
  if (name === 'stance') return STANCES[value as Stance] ?? value
  if (name === 'strength') return `${value} of 5`
  return value
}
