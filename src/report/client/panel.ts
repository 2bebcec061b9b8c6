/** The record beside the text: the event, its statements by section, what gave none, and the doubts. */
import type { Readout, Statement } from '../../../pipeline/record/schema.js'
import { REASONS } from '../../reasons.js'
import { statementAnchor } from '../anchors.js'
import { durationInWords, nameOf } from '../facts.js'
import { badges } from './badges.js'
import type { Data } from './data.js'
import { el } from './dom.js'
import { citation, copyButton } from './take-away.js'

export interface Panel {
  readonly data: Data
  readonly record: Readout
  /** Shows a statement's words. */
  readonly choose: (index: number) => void
  /** Shows no statement any more. */
  readonly dim: () => void
  /** Shows a place in the text. */
  readonly goTo: (start: number, end: number) => void
}

export function panelOf(panel: Panel): HTMLElement[] {
  const { record } = panel
  return [
    el('h2', {}, 'Record'),
    facts(panel),
    el('h3', {}, `Statements (${record.statements.length})`),
    ...grouped(panel),
    silence(panel),
    doubts(panel),
  ].filter((e) => e !== null)
}

function facts({ record, data }: Panel): HTMLElement | null {
  const { event, people, issuer } = record
  const person = (p: Readout['people'][number]) => {
    const rest = [p.role?.text, p.country && data.place(p.country)].filter(Boolean).join(', ')
    return rest ? `${p.name} (${rest})` : p.name
  }
  const named = (principals: boolean) =>
    people.filter((p) => (p.part === 'principal') === principals).map(person)
  const about = event.duration?.approximate ? 'about ' : ''
  const rows: [string, readonly string[]][] = [
    ['Published by', issuer ? [issuer.name] : []],
    ['Event', [[event.kind, event.mode === 'unknown' ? null : event.mode].filter(Boolean).join(', ')]],
    ['Date', [event.date?.value ?? '']],
    ['Place', [event.place?.text ?? '']],
    ['Start', [event.start?.value ?? '']],
    ['Duration', [event.duration ? about + durationInWords(event.duration.value) : '']],
    ['Principals', named(true)],
    ['Others', named(false)],
    ['Topics', [record.topics.map((t) => t.label).join(', ')]],
  ]
  const told = rows.filter(([, values]) => values.some(Boolean))
  if (told.length === 0) return null
  return el(
    'dl',
    { class: 'facts' },
    ...told.flatMap(([name, values]) => [
      el('dt', {}, name),
      ...values.map((value) => el('dd', { dir: 'auto' }, value)),
    ]),
  )
}

function grouped(panel: Panel): HTMLElement[] {
  const { record } = panel
  const out: HTMLElement[] = []
  let section: string | null | undefined
  let list = el('ol', { class: 'entries' })
  for (const [index, statement] of record.statements.entries()) {
    if (statement.section !== section) {
      section = statement.section
      const s = record.sections.find((x) => x.id === section)
      if (s) out.push(el('h4', { dir: 'auto' }, [s.path, s.heading?.text].filter(Boolean).join(' ')))
      list = el('ol', { class: 'entries' })
      out.push(list)
    }
    list.append(entry(panel, statement, index))
  }
  return out
}

function entry(panel: Panel, statement: Statement, index: number): HTMLElement {
  const { record, data, choose } = panel
  const names = (who: readonly string[]) => who.map((id) => nameOf(record, id, data.place)).join(', ')
  const to = names(statement.addressees)
  const link = el(
    'a',
    { href: `#${statementAnchor(record.id, statement.id)}`, dir: 'auto' },
    el('span', { class: 'who' }, names(statement.sources) || 'not named', to ? ` → ${to}` : '', ': '),
    el('b', {}, statement.cue.text),
    ` ${statement.content.text}`,
  )
  link.addEventListener('click', (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return
    event.preventDefault()
    choose(index)
  })
  const { act, stance, strength } = statement
  const modes = [...(statement.strong ? ['strong'] : []), ...statement.modes]
  return el(
    'li',
    { 'data-entry': String(index) },
    badges({ act, stance, strength, modes }),
    link,
    why(panel, statement),
    el('button', { type: 'button', class: 'close', click: panel.dim }, 'Close'),
  )
}

function why(panel: Panel, statement: Statement): HTMLElement {
  const details = el('details', { class: 'why' }, el('summary', {}, 'Why, and how to cite'))
  details.addEventListener('toggle', () => {
    if (details.open && details.childElementCount === 1) details.append(...reasons(panel, statement))
  })
  return details
}

/** How the statement came to be, and what may be taken from it; drawn when it is asked for. */
function reasons({ record, data, choose }: Panel, statement: Statement): HTMLElement[] {
  const rule = data.rules[statement.rule]
  const topics = statement.topics.map((t) => record.topics.find((x) => x.id === t)?.label ?? t).join(', ')
  const answered = record.statements.findIndex((s) => s.id === statement.replyTo)
  const words = rule ? `${rule.words.join(', ')}${rule.frame ? `; here ${rule.frame}` : ''}` : null
  const rows: [string, string | HTMLElement | null][] = [
    ['Rule', el('code', {}, statement.rule)],
    ['Its words', words],
    ['Example', rule?.example ?? null],
    ['Source', statement.source ? `“${statement.source.text}”` : 'not written beside the cue'],
    ['Topics', topics || null],
    [
      'CAMEO code',
      statement.codes.cameo ?? (statement.codes.reason ? `none: ${statement.codes.reason}` : null),
    ],
    ['PLOVER code', statement.codes.plover],
    [
      'Answers',
      answered < 0
        ? null
        : el('button', { type: 'button', click: () => choose(answered) }, record.statements[answered]!.text),
    ],
    ['Characters', `${statement.start}–${statement.end}`],
  ]
  const status = el('p', { role: 'status', class: 'copied' })
  return [
    el(
      'dl',
      {},
      ...rows.flatMap(([k, v]) => (v === null ? [] : [el('dt', {}, k), el('dd', { dir: 'auto' }, v)])),
    ),
    copyButton('Copy as citation', () => citation(record, statement), status),
    copyButton('Copy as JSON', () => JSON.stringify(statement, null, 2), status),
    copyButton(
      'Copy link',
      () => `${location.href.split('#')[0]}#${statementAnchor(record.id, statement.id)}`,
      status,
    ),
    status,
  ]
}

/** Where nothing was found the reader sees at once why. */
const folded = (record: Readout) => ({
  class: 'silent',
  ...(record.statements.length === 0 ? { open: true } : {}),
})

const PAGE_PARTS = new Set(['title', 'dateline', 'furniture', 'caption', 'heading'])

/** By reason, the commonest misses first as the codebook orders them. */
function silence({ record, goTo }: Panel): HTMLElement | null {
  const silent = record.unread.filter((u) => !PAGE_PARTS.has(u.reason))
  if (silent.length === 0) return null
  const reasons = [...new Set(silent.map((u) => u.reason))]
  return el(
    'details',
    folded(record),
    el('summary', {}, `Sentences that gave no statement (${silent.length})`),
    ...reasons.flatMap((reason) => [
      el('p', { class: 'reason' }, `No statement: ${REASONS[reason]}`),
      el(
        'ul',
        {},
        ...silent.flatMap((u) =>
          u.reason === reason
            ? [
                el(
                  'li',
                  { dir: 'auto' },
                  el('button', { type: 'button', class: 'plain', click: () => goTo(u.start, u.end) }, u.text),
                ),
              ]
            : [],
        ),
      ),
    ]),
  )
}

function doubts({ record, goTo }: Panel): HTMLElement | null {
  if (record.warnings.length === 0) return null
  return el(
    'details',
    folded(record),
    el('summary', {}, `Doubts (${record.warnings.length})`),
    el(
      'ul',
      {},
      ...record.warnings.map(({ code, message, start, end }) =>
        el(
          'li',
          { dir: 'auto' },
          el('code', {}, code),
          ' ',
          start === null || end === null
            ? message
            : el('button', { type: 'button', class: 'plain', click: () => goTo(start, end) }, message),
        ),
      ),
    ),
  )
}
