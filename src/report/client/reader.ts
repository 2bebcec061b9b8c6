/** One document: its text lit up, and beside it the record, linked both ways. */
import type { Readout } from '../../../pipeline/record/schema.js'
import { documentAnchor, placeAnchor, statementAnchor } from '../anchors.js'
import { article } from '../article.js'
import type { Data } from './data.js'
import { build, byId, el } from './dom.js'
import { panelOf } from './panel.js'

export function readerView(data: Data, statements: () => string) {
  const side = byId('record')
  const shelf = document.querySelector('.articles')!
  const beside = document.querySelector('nav.beside')!
  const indexOf = new Map(data.documents.map((d, i) => [d.id, i]))
  let record: Readout | null = null
  let text: HTMLElement | null = null
  let at = -1

  /** Shows a document, and in it a statement or, from `@120`, a place. False where the page does not hold it. */
  function open(id: string, inside: string | null): boolean {
    const index = indexOf.get(id) ?? -1
    if (index < 0) return false
    if (record?.id !== id) {
      const next = data.recordOf(index)
      if (!next) return false
      record = next
      draw(index)
    }
    if (inside === null) scrollTo(0, 0)
    beside.querySelector('a')?.setAttribute('href', statements())
    const place = inside === null ? null : /^@(\d+)$/.exec(inside)
    if (place) {
      light(-1, false)
      select(Number(place[1]), null)
    } else {
      const found = record!.statements.findIndex((s) => s.id === inside)
      light(found, found >= 0)
    }
    return true
  }

  function draw(index: number) {
    const drawn = build(article({ record: record!, text: data.documents[index]!.text }, true))
    text = drawn.querySelector<HTMLElement>('.text')
    text!.addEventListener('click', clicked)
    shelf.replaceChildren(drawn)
    side.replaceChildren(...panelOf({ data, record: record!, choose, dim, goTo }))
    side.scrollTop = 0
    beside.replaceChildren(...neighbours(data, index, statements()))
    at = -1
  }

  /** Shows statement `index` of the document; its words and its entry light up. */
  function light(index: number, move: boolean) {
    at = index
    for (const lit of document.querySelectorAll('.lit')) lit.classList.remove('lit')
    if (index < 0 || !text) return
    const words = [...text.querySelectorAll<HTMLElement>('[data-s]')].filter((e) =>
      e.dataset.s!.split(' ').includes(String(index)),
    )
    for (const word of words) word.classList.add('lit')
    const entry = side.querySelector<HTMLElement>(`[data-entry="${index}"]`)
    entry?.classList.add('lit')
    if (!move) return
    words[0]?.scrollIntoView({ block: 'center', behavior: pace() })
    if (entry && side.scrollHeight > side.clientHeight)
      side.scrollTop = entry.offsetTop - side.clientHeight / 3
    entry?.querySelector('a')?.focus({ preventScroll: true })
  }

  function choose(index: number) {
    const statement = record?.statements[index]
    if (!record || !statement) return
    history.replaceState(null, '', `#${statementAnchor(record.id, statement.id)}`)
    light(index, true)
  }

  function dim() {
    light(-1, false)
  }

  function clicked(event: Event) {
    const said = (event.target as HTMLElement).closest<HTMLElement>('[data-s]')?.dataset.s?.split(' ')
    if (!said) return dim()
    // A second click on words of several statements goes on to the next of them.
    const now = said.indexOf(String(at))
    choose(Number(said.at(now < 0 ? -1 : (now + said.length - 1) % said.length)))
  }

  function goTo(start: number, end: number) {
    if (!record) return
    history.replaceState(null, '', `#${placeAnchor(record.id, start)}`)
    light(-1, false)
    select(start, end)
  }

  /** Selects the words from `start`, to the end of the word where no end is given. */
  function select(start: number, end: number | null) {
    const words = text?.textContent ?? ''
    const last = end ?? start + (/^[\p{L}\p{N}]+/u.exec(words.slice(start, start + 80))?.[0].length ?? 1)
    const range = rangeOf(text!, start, Math.min(last, words.length))
    if (!range) return
    range.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: pace() })
    getSelection()?.removeAllRanges()
    getSelection()?.addRange(range)
  }

  return {
    open,
    /** No statement is shown any more. */
    dim,
    step: (by: number) => {
      if (record) choose(Math.min(Math.max(at + by, 0), record.statements.length - 1))
    },
  }
}

const pace = (): ScrollBehavior =>
  matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth'

/** The way back to the list, and the documents before and after. */
function neighbours(data: Data, index: number, statements: string): HTMLElement[] {
  if (data.documents.length < 2) return []
  const link = (d: number, words: string) => {
    const other = data.documents[d]
    return other ? [el('a', { href: `#${documentAnchor(other.id)}`, title: other.title }, words)] : []
  }
  return [
    el('a', { href: statements }, '← Statements'),
    ...link(index - 1, 'Previous document'),
    ...link(index + 1, 'Next document'),
  ]
}

function rangeOf(root: HTMLElement, start: number, end: number): Range | null {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  const range = document.createRange()
  let at = 0
  let begun = false
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    if (!begun && start < at + node.length) {
      range.setStart(node, Math.max(0, start - at))
      begun = true
    }
    if (begun && end <= at + node.length) {
      range.setEnd(node, end - at)
      return range
    }
    at += node.length
  }
  return null
}
