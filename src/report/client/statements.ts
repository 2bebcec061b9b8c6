/** The list of statements: search, facets, a table that sorts, and what is filtered to take away. */
import { dateShown } from '../facts.js'
import type { ColumnName } from '../table.js'
import { badges, steps } from './badges.js'
import { type Data, valuesOf } from './data.js'
import { byId, el } from './dom.js'
import { facetView, shownAs } from './facet.js'
import {
  FACETS,
  type Facet,
  type Filters,
  facetNames,
  finder,
  readFilters,
  type SortKey,
  toggled,
  writeFilters,
} from './filters.js'
import { cutAt, wordsOf } from './fold.js'
import { passagesView } from './passages.js'
import { save, toCsv, toJson } from './take-away.js'

const PAGE = 50
const COLUMNS: readonly (readonly [SortKey | '', string])[] = [
  ['date', 'Date'],
  ['issuer', 'Published by'],
  ['from', 'Who, to whom'],
  ['act', 'Act, stance'],
  ['strength', 'Strength'],
  ['', 'What'],
]
const OPEN_FIRST: readonly Facet[] = ['issuer', 'topic', 'act', 'stance']

export function statementsView(data: Data) {
  const find = finder(data)
  const everything = readFilters('')
  let filters: Filters = everything
  let rows = new Uint32Array()
  const go = (next: Filters) => {
    history.replaceState(null, '', writeFilters(next))
    show(next)
  }

  const search = searchField(() => go({ ...filters, words: search.value }))
  const wide = matchMedia('(min-width: 60rem)').matches
  const listed = facetNames.filter((f) => f !== 'document' && data.columns[f].values.length > 0)
  const facets = listed.map((name) => ({
    name,
    ...facetView(name, data.columns[name].values, wide && OPEN_FIRST.includes(name), (value) =>
      go(toggled(filters, name, value)),
    ),
  }))
  const count = el('p', { class: 'count', role: 'status' })
  const chips = el('p', { class: 'chips' })
  const passages = passagesView(data)
  const list = listView(data, (sort) => go({ ...filters, sort }))
  const csv = el('button', {
    type: 'button',
    click: () => save('statements.csv', 'text/csv', toCsv(data, rows)),
  })
  const json = el('button', {
    type: 'button',
    click: () => save('statements.json', 'application/json', toJson(data, rows)),
  })
  layOut(search, count, chips, passages.element, facets, [csv, json], list.element)

  function show(next: Filters) {
    filters = next
    if (search.value !== next.words) search.value = next.words
    const found = find(next)
    rows = found.rows as Uint32Array<ArrayBuffer>
    const documents = new Set(Array.from(rows, (row) => data.documentOf[row]!)).size
    count.textContent = `${rows.length.toLocaleString('en')} of ${data.rows.toLocaleString('en')} statements in ${documents.toLocaleString('en')} documents`
    for (const { name, update } of facets) update(found.counts[name], next.chosen.get(name) ?? new Set())
    chips.replaceChildren(...chipsOf(data, next, go, everything))
    csv.textContent = `Download CSV (${rows.length.toLocaleString('en')})`
    json.textContent = 'Download JSON'
    csv.disabled = json.disabled = rows.length === 0
    passages.update(next)
    list.show(rows, next)
  }

  return { show: (query: string) => show(readFilters(query)), search, address: () => writeFilters(filters) }
}

function searchField(input: () => void): HTMLInputElement {
  const search = el('input', {
    type: 'search',
    id: 'search',
    placeholder: 'Search: a name, a country, a word',
    'aria-label': 'Search statements and texts',
  })
  search.addEventListener('input', input)
  return search
}

function layOut(
  search: HTMLElement,
  count: HTMLElement,
  chips: HTMLElement,
  passages: HTMLElement,
  facets: readonly { readonly element: HTMLElement }[],
  buttons: readonly HTMLElement[],
  list: HTMLElement,
) {
  const form = el('form', { role: 'search' }, search)
  form.addEventListener('submit', (event) => event.preventDefault())
  const filters = el('div', { class: 'facets' }, ...facets.map((f) => f.element))
  const wide = matchMedia('(min-width: 60rem)').matches
  byId('statements').replaceChildren(
    el('h2', { class: 'quiet' }, 'Statements'),
    el(
      'p',
      { class: 'guide' },
      'Each row is one statement: who said what to whom, by which words. It opens in its text. ',
      el('a', { href: '#/about' }, 'What do act, stance and strength mean?'),
    ),
    form,
    el(
      'div',
      { class: 'browse' },
      el(
        'aside',
        { 'aria-label': 'Filters' },
        el(
          'details',
          { class: 'filters', ...(wide ? { open: true } : {}) },
          el('summary', {}, 'Filters'),
          filters,
        ),
      ),
      el(
        'div',
        { class: 'results' },
        el('div', { class: 'tools' }, count, ...buttons),
        chips,
        passages,
        list,
      ),
    ),
  )
}

/** What is filtered by, each to take off. */
function chipsOf(
  data: Data,
  filters: Filters,
  go: (next: Filters) => void,
  everything: Filters,
): HTMLElement[] {
  const chips = [...filters.chosen].flatMap(([facet, values]) =>
    [...values].map((value) => {
      const shown =
        facet === 'document'
          ? (data.documents.find((d) => d.id === value)?.title ?? value)
          : shownAs(facet, value)
      const label = `${FACETS[facet]}: ${shown}`
      return el(
        'button',
        {
          type: 'button',
          class: 'chip',
          'aria-label': `Remove ${label}`,
          click: () => go(toggled(filters, facet, value)),
        },
        label,
        el('span', { 'aria-hidden': 'true' }, ' ×'),
      )
    }),
  )
  if (chips.length === 0 && filters.words === '') return []
  return [...chips, el('button', { type: 'button', class: 'all', click: () => go(everything) }, 'Clear all')]
}

function listView(data: Data, sortBy: (sort: Filters['sort']) => void) {
  const head = el('tr')
  const body = el('tbody')
  const pager = el('nav', { class: 'pager', 'aria-label': 'Pages of statements' })
  const caption = el('caption', { class: 'quiet' }, 'Statements that are shown')
  const element = el('div', {}, el('table', { class: 'list' }, caption, el('thead', {}, head), body), pager)
  let rows = new Uint32Array()
  let words: readonly string[] = []

  function turn(page: number) {
    const pages = Math.max(1, Math.ceil(rows.length / PAGE))
    body.replaceChildren(
      ...Array.from(rows.subarray(page * PAGE, (page + 1) * PAGE), (row) => line(data, row, words)),
    )
    const step = (title: string, to: number) =>
      el(
        'button',
        {
          type: 'button',
          ...(to < 0 || to >= pages ? { disabled: true } : {}),
          click: () => {
            turn(to)
            element.scrollIntoView({ block: 'start' })
          },
        },
        title,
      )
    pager.replaceChildren(
      ...(pages > 1
        ? [step('Previous', page - 1), el('span', {}, `page ${page + 1} of ${pages}`), step('Next', page + 1)]
        : []),
    )
  }

  return {
    element,
    show: (next: Uint32Array, { sort, words: search }: Filters) => {
      rows = next as Uint32Array<ArrayBuffer>
      words = wordsOf(search)
      head.replaceChildren(...COLUMNS.map(([key, title]) => columnHead(key, title, sort, sortBy)))
      turn(0)
    },
  }
}

function columnHead(
  key: SortKey | '',
  title: string,
  sort: Filters['sort'],
  sortBy: (sort: Filters['sort']) => void,
): HTMLElement {
  if (!key) return el('th', { scope: 'col' }, title)
  const now = sort === key ? 'ascending' : sort === `-${key}` ? 'descending' : 'none'
  const arrow = { ascending: ' ↑', descending: ' ↓', none: '' }[now]
  return el(
    'th',
    { scope: 'col', 'aria-sort': now },
    el(
      'button',
      { type: 'button', 'data-key': key, click: () => sortBy(now === 'ascending' ? `-${key}` : key) },
      `${title}${arrow}`,
    ),
  )
}

/** A row; the words searched for are marked wherever it has them, so that it is seen why it is there. */
function line(data: Data, row: number, words: readonly string[]): HTMLElement {
  const list = (name: ColumnName) => valuesOf(data, name, row)
  const one = (name: ColumnName) => list(name)[0] ?? ''
  const lit = (text: string) =>
    words.length === 0
      ? [text]
      : cutAt(text, words).map((part, i) => (i % 2 === 1 ? el('mark', {}, part) : part))
  const [to, topics, strength] = [list('whom').join(', '), list('topic').join(' · '), one('strength')]
  const act = { act: one('act'), stance: one('stance'), strength: null, modes: list('mode') }
  return el(
    'tr',
    {},
    el('td', { class: 'date' }, dateShown(data.documents[data.documentOf[row]!]!.date)),
    el('td', { class: 'issuer' }, one('issuer')),
    el(
      'td',
      { class: 'who', dir: 'auto' },
      ...lit(list('from').join(', ') || 'not named'),
      to ? el('span', { class: 'to' }, ' → ', ...lit(to)) : null,
    ),
    el('td', { class: 'how' }, badges(act)),
    el('td', { class: 'step' }, strength ? steps(Number(strength)) : null),
    el(
      'td',
      { class: 'what', dir: 'auto' },
      el(
        'a',
        { href: data.hrefOf(row) },
        el('b', {}, ...lit(data.words(row, 'cue'))),
        ' ',
        ...lit(data.words(row, 'content')),
      ),
      topics ? el('span', { class: 'topics' }, ...lit(topics)) : null,
    ),
  )
}
