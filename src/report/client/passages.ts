/** Where the words searched for stand in the texts, whether or not a statement was found there. */
import { placeAnchor } from '../anchors.js'
import type { Data } from './data.js'
import { el } from './dom.js'
import type { Filters } from './filters.js'
import { wordsOf } from './fold.js'

const SHOWN = 20
const AROUND = 70

/** Looks through the texts a moment after the last key, so that typing is never held up. */
export function passagesView(data: Data) {
  const element = el('div', { class: 'passages' })
  let waiting = 0

  function look(search: string, documents: ReadonlySet<number> | null) {
    const words = wordsOf(search)
    const found = [...data.documents.keys()].filter(
      (d) => (documents === null || documents.has(d)) && words.every((w) => data.folded(d).includes(w)),
    )
    const items = found
      .slice(0, SHOWN)
      .map((d) => passage(data, d, data.folded(d).indexOf(words[0]!), words[0]!.length))
    const more = found.length > SHOWN ? el('p', { class: 'more' }, `The first ${SHOWN} are shown.`) : null
    const count = `${found.length} ${found.length === 1 ? 'document has' : 'documents have'} these words in the text`
    element.replaceChildren(
      ...(found.length > 0
        ? [el('details', {}, el('summary', {}, count), el('ul', {}, ...items), more ?? '')]
        : []),
    )
  }

  return {
    element,
    update: ({ words, chosen }: Filters) => {
      clearTimeout(waiting)
      element.replaceChildren()
      if (wordsOf(words).length > 0)
        waiting = setTimeout(look, 200, words, documentsOf(data, chosen)) as unknown as number
    },
  }
}

/** Documents that the chosen issuers, counterparts and years leave; null for all. */
function documentsOf(data: Data, chosen: Filters['chosen']): ReadonlySet<number> | null {
  const facets = (['issuer', 'counterpart', 'year', 'document'] as const).filter((f) => chosen.has(f))
  if (facets.length === 0) return null
  const kept = new Set<number>()
  for (let row = 0; row < data.rows; row++)
    if (
      facets.every((f) => {
        const { values, starts, ids } = data.columns[f]
        return ids.subarray(starts[row], starts[row + 1]).some((id) => chosen.get(f)!.has(values[id]!))
      })
    )
      kept.add(data.documentOf[row]!)
  return kept
}

function passage(data: Data, d: number, at: number, length: number): HTMLElement {
  const { id, page, text, title, date } = data.documents[d]!
  const before = text.slice(Math.max(0, at - AROUND), at)
  const after = text.slice(at + length, at + length + AROUND)
  return el(
    'li',
    { dir: 'auto' },
    el('a', { href: `${page}#${placeAnchor(id, at)}` }, title),
    ` ${date}`,
    el('br'),
    `…${before}`,
    el('mark', {}, text.slice(at, at + length)),
    `${after}…`,
  )
}
