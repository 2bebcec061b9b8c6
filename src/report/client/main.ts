/** The page's one script: which view is shown follows the address. */
import { byId } from './dom.js'
import { readerView } from './reader.js'
import { load, type PageData } from './records.js'
import { statementsView } from './statements.js'

const loaded = load(JSON.parse(byId('data').textContent ?? '{"documents":[]}') as PageData)
const statements = statementsView(loaded)
const reader = readerView(loaded)
document.documentElement.classList.add('js')
addEventListener('hashchange', route)
addEventListener('keydown', keyboard)
route()

function route() {
  const hash = location.hash.slice(1)
  const [path = '', query = ''] = hash.split('?', 2)
  if (path.startsWith('d/')) {
    const [, id = '', statement] = path.split('/')
    if (reader.open(decode(id), statement === undefined ? null : decode(statement))) return show('reader')
  }
  const asked = path.replace(/^\//, '') || document.body.dataset.first || 'statements'
  const view = document.getElementById(asked)?.classList.contains('view') ? asked : 'statements'
  if (view === 'statements') statements.show(query)
  if (view === 'reader') reader.open(loaded.records[0]?.id ?? '', null)
  show(view)
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}

function show(id: string) {
  for (const view of document.querySelectorAll('.view')) view.classList.toggle('on', view.id === id)
  for (const link of document.querySelectorAll('nav.site a'))
    if (link.getAttribute('href') === `#/${id}`) link.setAttribute('aria-current', 'page')
    else link.removeAttribute('aria-current')
}

function keyboard(event: KeyboardEvent) {
  const typing =
    event.target instanceof HTMLElement && event.target.matches('input[type=search], textarea, select')
  if (event.ctrlKey || event.metaKey || event.altKey) return
  if (typing) {
    if (event.key === 'Escape') (event.target as HTMLElement).blur()
    return
  }
  if (event.key === '/') {
    event.preventDefault()
    if (!byId('statements').classList.contains('on')) location.hash = '#/statements'
    route()
    statements.search.focus()
  } else if (byId('reader').classList.contains('on') && (event.key === 'j' || event.key === 'k')) {
    event.preventDefault()
    reader.step(event.key === 'j' ? 1 : -1)
  } else if (event.key === 'j' || event.key === 'k') {
    const links = [...document.querySelectorAll<HTMLElement>('.view.on .list a, .view.on .documents a')]
    const here = links.indexOf(document.activeElement as HTMLElement)
    links[Math.min(Math.max(here + (event.key === 'j' ? 1 : -1), 0), links.length - 1)]?.focus()
  }
}
