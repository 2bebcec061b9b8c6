/** One document: its text lit up, and beside it the record, linked both ways. */
import type { Readout, Statement } from '../../../pipeline/record/schema.js'
import { statementAnchor } from '../anchors.js'
import { badges } from './badges.js'
import { byId, el } from './dom.js'
import { articleOf, type Loaded } from './records.js'
import { citation } from './take-away.js'

export function readerView({ records }: Loaded) {
  const panel = byId('record')
  const byName = new Map(records.map((r) => [r.id, r]))
  let record: Readout | null = null
  let at = -1

  function open(id: string, statement: string | null) {
    const next = byName.get(id)
    if (!next) return false
    if (next !== record) {
      document.querySelector('article.on')?.classList.remove('on')
      articleOf(id)?.classList.add('on')
      record = next
      panel.replaceChildren(...panelOf(next, choose))
      at = -1
      if (statement === null) scrollTo(0, 0)
    }
    const index = statement === null ? -1 : next.statements.findIndex((s) => s.id === statement)
    light(index, index >= 0)
    return true
  }

  /** Shows statement `index` of the document; its words and its entry light up. */
  function light(index: number, move: boolean) {
    at = index
    for (const lit of document.querySelectorAll('.lit')) lit.classList.remove('lit')
    const article = record && articleOf(record.id)
    if (index < 0 || !article) return
    const words = [...article.querySelectorAll<HTMLElement>('[data-s]')].filter((e) =>
      e.dataset.s!.split(' ').includes(String(index)),
    )
    for (const word of words) word.classList.add('lit')
    const entry = panel.querySelector<HTMLElement>(`[data-entry="${index}"]`)
    entry?.classList.add('lit')
    if (!move) return
    const calm = matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth'
    words[0]?.scrollIntoView({ block: 'center', behavior: calm })
    entry?.scrollIntoView({ block: 'nearest' })
    entry?.querySelector('a')?.focus({ preventScroll: true })
  }

  function choose(index: number) {
    const statement = record?.statements[index]
    if (!record || !statement) return
    history.replaceState(null, '', `#${statementAnchor(record.id, statement.id)}`)
    light(index, true)
  }

  for (const text of document.querySelectorAll('.text'))
    text.addEventListener('click', (event) => {
      const said = (event.target as HTMLElement).closest<HTMLElement>('[data-s]')?.dataset.s?.split(' ')
      if (said) choose(Number(said.at(-1)))
    })

  return {
    open,
    step: (by: number) => {
      if (record) choose(Math.min(Math.max(at + by, 0), record.statements.length - 1))
    },
  }
}

function panelOf(record: Readout, choose: (index: number) => void): HTMLElement[] {
  const principals = record.people.filter((p) => p.part === 'principal')
  const facts = el('dl', { class: 'facts' })
  const fact = (name: string, value: string | null | undefined) =>
    value && facts.append(el('dt', {}, name), el('dd', { dir: 'auto' }, value))
  const { event } = record
  fact('Event', [event.kind, event.mode === 'unknown' ? null : event.mode].filter(Boolean).join(', '))
  fact('Date', event.date?.value)
  fact('Place', event.place?.text)
  fact('Start', event.start?.value)
  fact('Duration', event.duration && `${event.duration.approximate ? 'about ' : ''}${event.duration.value}`)
  fact('Principals', principals.map(personLine).join('; '))
  fact(
    'Others',
    record.people
      .filter((p) => p.part !== 'principal')
      .map(personLine)
      .join('; '),
  )
  fact('Topics', record.topics.map((t) => t.label).join(', '))
  return [
    el('h2', {}, 'Record'),
    facts,
    el('h3', {}, `Statements (${record.statements.length})`),
    ...grouped(record, choose),
    silence(record),
    doubts(record),
  ].filter((e) => e !== null)
}

function personLine(p: Readout['people'][number]): string {
  const rest = [p.role?.text, p.country].filter(Boolean).join(', ')
  return rest ? `${p.name} (${rest})` : p.name
}

function grouped(record: Readout, choose: (index: number) => void): HTMLElement[] {
  const out: HTMLElement[] = []
  let section: string | null | undefined
  let list = el('ol', { class: 'entries' })
  for (const [index, statement] of record.statements.entries()) {
    if (statement.section !== section) {
      section = statement.section
      const s = record.sections.find((x) => x.id === section)
      if (s) out.push(el('h4', {}, [s.path, s.heading?.text].filter(Boolean).join(' ')))
      list = el('ol', { class: 'entries' })
      out.push(list)
    }
    list.append(entry(record, statement, index, choose))
  }
  return out
}

function entry(
  record: Readout,
  statement: Statement,
  index: number,
  choose: (index: number) => void,
): HTMLElement {
  const name = (who: string) => record.people.find((p) => p.id === who)?.name ?? who
  const to = statement.addressees.map(name).join(', ')
  const link = el(
    'a',
    { href: `#${statementAnchor(record.id, statement.id)}`, dir: 'auto' },
    `${statement.sources.map(name).join(', ') || 'not named'}${to ? ` → ${to}` : ''}: `,
    el('b', {}, statement.cue.text),
    ` ${statement.content.text}`,
  )
  link.addEventListener('click', (event) => {
    event.preventDefault()
    choose(index)
  })
  return el('li', { 'data-entry': String(index) }, badges(statement), link, why(record, statement))
}

function why(record: Readout, statement: Statement): HTMLElement {
  const topics = statement.topics.map((t) => record.topics.find((x) => x.id === t)?.label ?? t).join(', ')
  const rows: [string, string | null][] = [
    ['Rule', statement.rule],
    ['Source', statement.source ? `“${statement.source.text}”` : 'not written beside the cue'],
    ['Topics', topics || null],
    ['CAMEO', statement.codes.cameo ?? (statement.codes.reason ? `none: ${statement.codes.reason}` : null)],
    ['PLOVER', statement.codes.plover],
    ['Answers', statement.replyTo],
    ['Characters', `${statement.start}–${statement.end}`],
  ]
  const copied = el('span', { role: 'status', class: 'copied' })
  const copy = (words: string) => {
    navigator.clipboard?.writeText(words).then(
      () => (copied.textContent = 'copied'),
      () => (copied.textContent = 'the browser did not allow it'),
    )
  }
  return el(
    'details',
    { class: 'why' },
    el('summary', {}, 'Why'),
    el('dl', {}, ...rows.flatMap(([k, v]) => (v === null ? [] : [el('dt', {}, k), el('dd', {}, v)]))),
    el('button', { type: 'button', click: () => copy(citation(record, statement)) }, 'Copy as citation'),
    el('button', { type: 'button', click: () => copy(JSON.stringify(statement, null, 2)) }, 'Copy as JSON'),
    copied,
  )
}

const PAGE_PARTS = new Set(['title', 'dateline', 'furniture', 'caption', 'heading'])

function silence(record: Readout): HTMLElement | null {
  const silent = record.unread.filter((u) => !PAGE_PARTS.has(u.reason))
  if (silent.length === 0) return null
  return el(
    'details',
    { class: 'silent' },
    el('summary', {}, `Sentences that gave no statement (${silent.length})`),
    el('ul', {}, ...silent.map((u) => el('li', {}, el('span', { class: 'reason' }, u.reason), ` ${u.text}`))),
  )
}

function doubts(record: Readout): HTMLElement | null {
  if (record.warnings.length === 0) return null
  return el(
    'details',
    { class: 'silent' },
    el('summary', {}, `Doubts (${record.warnings.length})`),
    el(
      'ul',
      {},
      ...record.warnings.map((w) => el('li', {}, el('span', { class: 'reason' }, w.code), ` ${w.message}`)),
    ),
  )
}
