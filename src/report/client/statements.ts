/** The list of statements: search, facets, a table that sorts, and what is filtered to take away. */
import { badges } from './badges.js'
import { byId, el } from './dom.js'
import { counted, type Filters, filtered, readFilters, toggled, writeFilters } from './filters.js'
import { FACETS, type Facet, type Loaded, type Row } from './records.js'
import { save, toCsv, toJson } from './take-away.js'

const PAGE = 50
const SHOWN = 8
const COLUMNS = [
  ['date', 'Date'],
  ['issuer', 'Issuer'],
  ['from', 'Who, to whom'],
  ['act', 'Act, stance'],
  ['', 'What'],
] as const

export function statementsView({ rows }: Loaded) {
  const root = byId('statements')
  const search = el('input', {
    type: 'search',
    id: 'search',
    placeholder: 'Search statements',
    'aria-label': 'Search statements',
  })
  const facets = el('div', { class: 'facets' })
  const count = el('p', { class: 'count', role: 'status' })
  const body = el('tbody')
  const head = el('tr')
  const pager = el('nav', { class: 'pager', 'aria-label': 'Pages of statements' })
  const opened = new Set<Facet>(
    matchMedia('(min-width: 60rem)').matches ? ['issuer', 'topic', 'act', 'stance'] : [],
  )
  let filters: Filters = readFilters('')
  let found: readonly Row[] = rows
  let page = 0

  const go = (next: Filters) => {
    history.replaceState(null, '', writeFilters(next))
    show(next)
  }
  search.addEventListener('input', () => go({ ...filters, words: search.value }))
  root.replaceChildren(
    el('h2', { class: 'quiet' }, 'Statements'),
    el('form', { role: 'search', submit: () => undefined }, search),
    count,
    el(
      'div',
      { class: 'browse' },
      el('aside', { 'aria-label': 'Filters' }, facets),
      el(
        'div',
        { class: 'results' },
        el(
          'p',
          { class: 'tools' },
          el(
            'button',
            { type: 'button', click: () => save('statements.csv', 'text/csv', toCsv(found)) },
            'CSV',
          ),
          el(
            'button',
            { type: 'button', click: () => save('statements.json', 'application/json', toJson(found)) },
            'JSON',
          ),
          el('button', { type: 'button', click: () => go(readFilters('')) }, 'Clear filters'),
        ),
        el(
          'table',
          { class: 'list' },
          el('caption', { class: 'quiet' }, 'Statements that are shown'),
          el('thead', {}, head),
          body,
        ),
        pager,
      ),
    ),
  )
  root.querySelector('form')?.addEventListener('submit', (event) => event.preventDefault())

  function show(next: Filters) {
    filters = next
    if (search.value !== next.words) search.value = next.words
    found = filtered(rows, next)
    page = 0
    count.textContent = `${found.length} of ${rows.length} statements in ${new Set(found.map((r) => r.record.id)).size} documents`
    facets.replaceChildren(...(Object.keys(FACETS) as Facet[]).map(facet))
    head.replaceChildren(...COLUMNS.map(column))
    turn(0)
  }

  function facet(name: Facet): HTMLElement {
    const values = counted(found, name)
    const chosen = next(name)
    const listed = [...chosen]
      .filter((v) => !values.some(([w]) => w === v))
      .map((v): [string, number] => [v, 0])
    const all = [...listed, ...values]
    const more =
      all.length > SHOWN
        ? el('p', { class: 'more' }, `and ${all.length - SHOWN} more: search narrows them`)
        : null
    const shown = [...all.filter(([v]) => chosen.has(v)), ...all.filter(([v]) => !chosen.has(v))].slice(
      0,
      Math.max(SHOWN, chosen.size),
    )
    const details = el(
      'details',
      { ...(opened.has(name) || chosen.size > 0 ? { open: true } : {}) },
      el('summary', {}, FACETS[name]),
      ...shown.map(([value, n]) => choice(name, value, n, chosen.has(value))),
      more,
    )
    details.addEventListener('toggle', () => void (details.open ? opened.add(name) : opened.delete(name)))
    return details
  }

  function next(name: Facet): ReadonlySet<string> {
    return filters.chosen.get(name) ?? new Set()
  }

  function choice(name: Facet, value: string, n: number, on: boolean): HTMLElement {
    const box = el('input', { type: 'checkbox', ...(on ? { checked: true } : {}) })
    box.addEventListener('change', () => {
      go(toggled(filters, name, value))
      const again = [...facets.querySelectorAll('input')].find((i) => i.dataset.key === `${name}:${value}`)
      again?.focus()
    })
    box.dataset.key = `${name}:${value}`
    return el(
      'label',
      {},
      box,
      el('span', { class: 'value', dir: 'auto' }, value),
      el('span', { class: 'n' }, String(n)),
    )
  }

  function column([key, title]: (typeof COLUMNS)[number]): HTMLElement {
    const th = el('th', { scope: 'col' })
    if (!key) {
      th.textContent = title
      return th
    }
    const now = filters.sort === key ? 'ascending' : filters.sort === `-${key}` ? 'descending' : 'none'
    th.setAttribute('aria-sort', now)
    th.append(
      el(
        'button',
        { type: 'button', click: () => go({ ...filters, sort: now === 'ascending' ? `-${key}` : key }) },
        `${title}${now === 'ascending' ? ' ↑' : now === 'descending' ? ' ↓' : ''}`,
      ),
    )
    return th
  }

  function turn(to: number) {
    page = to
    const pages = Math.max(1, Math.ceil(found.length / PAGE))
    body.replaceChildren(...found.slice(page * PAGE, (page + 1) * PAGE).map(line))
    pager.replaceChildren(
      el(
        'button',
        { type: 'button', ...(page === 0 ? { disabled: true } : {}), click: () => turn(page - 1) },
        'Previous',
      ),
      el('span', {}, `page ${page + 1} of ${pages}`),
      el(
        'button',
        { type: 'button', ...(page + 1 >= pages ? { disabled: true } : {}), click: () => turn(page + 1) },
        'Next',
      ),
    )
  }

  return { show: (query: string) => show(readFilters(query)), search }
}

function line(row: Row): HTMLElement {
  const { statement } = row
  return el(
    'tr',
    {},
    el('td', { class: 'date' }, row.date),
    el('td', {}, row.issuer),
    el(
      'td',
      { dir: 'auto' },
      row.from || 'not named',
      row.to ? el('span', { class: 'to' }, ` → ${row.to}`) : null,
    ),
    el('td', {}, badges(statement)),
    el(
      'td',
      { class: 'what', dir: 'auto' },
      el('a', { href: row.href }, el('b', {}, statement.cue.text), ` ${statement.content.text}`),
    ),
  )
}
