/** The page's one script: which view is shown follows the address. */
import type { PageData } from '../table.js'
import { load } from './data.js'
import { byId } from './dom.js'
import { readerView } from './reader.js'
import { statementsView } from './statements.js'

const data = load(JSON.parse(byId('data').textContent ?? '') as PageData)
/** A page of one document of a folder has no list. */
const statements = document.getElementById('statements') ? statementsView(data) : null
const reader = readerView(data, () => statements?.address() ?? '#')
document.documentElement.classList.add('js')
addEventListener('hashchange', route)
addEventListener('keydown', keyboard)
// What is folded up would not be printed.
addEventListener('beforeprint', () => {
  for (const difference of document.querySelectorAll<HTMLDetailsElement>('details.difference'))
    difference.open = true
})
route()

function route() {
  const [path = '', query = ''] = location.hash.slice(1).split('?', 2)
  if (path.startsWith('d/')) {
    const [, id = '', inside] = path.split('/')
    show('reader')
    if (reader.open(decode(id), inside === undefined ? null : decode(inside))) return
  }
  const asked = path.replace(/^\//, '') || document.body.dataset.first || 'about'
  const view = document.getElementById(asked)?.classList.contains('view')
    ? asked
    : document.body.dataset.first!
  if (view === 'statements') statements?.show(query)
  show(view)
  if (view === 'reader') reader.open(data.documents[0]?.id ?? '', null)
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}

function show(id: string) {
  const before = document.querySelector('.view.on')?.id
  for (const view of document.querySelectorAll('.view')) view.classList.toggle('on', view.id === id)
  for (const link of document.querySelectorAll('nav.site a'))
    if (link.getAttribute('href')?.startsWith(`#/${id}`)) link.setAttribute('aria-current', 'page')
    else link.removeAttribute('aria-current')
  // The list comes back as it was left.
  if (statements)
    document.querySelector('nav.site a[href^="#/statements"]')?.setAttribute('href', statements.address())
  if (before && before !== id && id !== 'reader') scrollTo(0, 0)
}

function keyboard(event: KeyboardEvent) {
  const target = event.target instanceof HTMLElement ? event.target : null
  if (event.ctrlKey || event.metaKey || event.altKey) return
  if (target?.matches('input[type=search], textarea, select')) {
    if (event.key === 'Escape') target.blur()
    return
  }
  if (event.key === 'Escape') reader.dim()
  if (event.key === '/' && statements) {
    event.preventDefault()
    if (!byId('statements').classList.contains('on')) {
      history.pushState(null, '', statements.address())
      route()
    }
    statements.search.focus()
  } else if (event.key === '?') location.hash = '#/about'
  else if (event.key === 'j' || event.key === 'k') step(event, event.key === 'j' ? 1 : -1)
}

function step(event: KeyboardEvent, by: number) {
  event.preventDefault()
  if (byId('reader').classList.contains('on')) return reader.step(by)
  const links = [
    ...document.querySelectorAll<HTMLElement>(
      '.view.on .list a, .view.on .documents .name a, .view.on .columns a',
    ),
  ]
  const here = links.indexOf(document.activeElement as HTMLElement)
  links[Math.min(Math.max(here + by, 0), links.length - 1)]?.focus()
}
