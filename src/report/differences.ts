/** The views of differences: two versions side by side, two governments' accounts topic by topic. */
import type { Readout } from '../../pipeline/record/schema.js'
import type { Comparison, Fact, Row, Told } from '../compare/schema.js'
import { CHANGE_CLASSES, type Change, type ChangeClass, type DiffResult } from '../diff/schema.js'
import { documentAnchor, statementAnchor } from './anchors.js'
import { escapeHtml } from './escape.js'
import { durationInWords, titleOf } from './facts.js'
import { placeName } from './places.js'
import { type Mark, segments } from './segments.js'

/** Gives a record of the report and the address of its page, '' for this page; null where the report has it not. */
export type Lookup = (id: string) => { readonly record: Readout; readonly page: string } | null

/** Where the statement of a JSON Pointer is shown, null where the report does not hold it. */
export function addressOf(lookup: Lookup, id: string, pointer: string | null): string | null {
  const held = lookup(id)
  const index = Number(/^\/statements\/(\d+)/.exec(pointer ?? '')?.[1] ?? -1)
  const statement = held?.record.statements[index]
  return held && statement ? `${held.page}#${statementAnchor(id, statement.id)}` : null
}

/** Words as a link where there is an address for them. */
export function linked(words: string, address: string | null): string {
  return address === null ? words : `<a href="${escapeHtml(address)}">${words}</a>`
}

/** What changed from the old version to the new, each change with its class and its words on both sides. */
export function versionsView(results: readonly DiffResult[], lookup: Lookup, texts: Texts): string {
  const shown = results.filter((r) => r.state !== 'clean' || r.notes.length > 0)
  return shown.map((r, i) => versions(r, lookup, texts, i === 0)).join('')
}

/** The readable texts of the two versions by the document's id, null where they are not at hand. */
export interface Texts {
  readonly old: (id: string) => string | null
  readonly new: (id: string) => string | null
}

/** The head of a difference to open; the first of its kind stands open. */
function opening(title: string, told: string, open: boolean): string {
  return `<details class="difference"${open ? ' open' : ''}><summary><h3 dir="auto">${title}</h3> <span class="more">${escapeHtml(told)}</span></summary>`
}

const STATES = { clean: 'no change that counts', changes: '', 'could-not-compare': 'could not be compared' }
const CAUSES = { none: '', both: 'the text and the rules', tool: 'the rules alone', text: 'the text' }

function versions(result: DiffResult, lookup: Lookup, texts: Texts, open: boolean): string {
  const id = result.new?.id ?? result.old?.id ?? 'a document'
  const held = lookup(id)
  const title = held ? titleOf(held.record) : id
  const address = held && `${held.page}#${documentAnchor(id)}`
  const count = result.changes.length
  const told = STATES[result.state] || `${count} ${count === 1 ? 'change' : 'changes'}`
  const cause = CAUSES[result.cause] && `; what differs: ${CAUSES[result.cause]}`
  const notes = result.notes.map((n) => `<p>${escapeHtml(n)}</p>`).join('')
  const quiet = result.quiet.length
    ? `<p class="more">Not counted: ${result.quiet.map((c) => escapeHtml(`${inWords(c.class)} (${c.because})`)).join(', ')}</p>`
    : ''
  return `${opening(escapeHtml(title), told, open)}<p class="more">${linked(escapeHtml(id), address)}${escapeHtml(cause)}</p>${notes}${classesOf(result.changes)}${columnHeads('Old version', 'New version')}${result.changes.map((c) => change(c, id, lookup)).join('')}${inFull(result, texts)}${quiet}</details>`
}

/** Both texts from beginning to end, what changed marked in each. */
function inFull({ old, new: now, changes }: DiffResult, texts: Texts): string {
  const [before, after] = [old && texts.old(old.id), now && texts.new(now.id)]
  if (!before || !after) return ''
  const whole = (text: string, side: 'old' | 'new', tag: string) => {
    const marks = changes.flatMap((c): Mark[] => {
      const { start = null, end = null } = c[side] ?? {}
      return start === null || end === null ? [] : [{ start, end, kind: inWords(c.class), statement: null }]
    })
    return segments(marks, 0, text.length)
      .map((s) => {
        const words = escapeHtml(text.slice(s.start, s.end))
        const classes = [...new Set(s.marks.map((m) => m.kind))].join(', ')
        return s.marks.length === 0 ? words : `<${tag} title="${escapeHtml(classes)}">${words}</${tag}>`
      })
      .join('')
  }
  return `<details class="full"><summary>Both texts in full</summary>${columnHeads('Old version', 'New version')}<div class="columns"><div class="whole" dir="auto">${whole(before, 'old', 'del')}</div><div class="whole" dir="auto">${whole(after, 'new', 'ins')}</div></div></details>`
}

const inWords = (name: string) => name.replaceAll('-', ' ')

/** How many changes there are of each class, and what the class means. */
function classesOf(changes: readonly Change[]): string {
  const counts = new Map<ChangeClass, number>()
  for (const c of changes) counts.set(c.class, (counts.get(c.class) ?? 0) + 1)
  if (counts.size < 2) return ''
  const rows = [...counts].map(
    ([name, n]) =>
      `<tr><td class="n">${n}</td><th scope="row">${escapeHtml(inWords(name))}</th><td>${escapeHtml(CHANGE_CLASSES[name][1])}</td></tr>`,
  )
  return `<details class="classes"><summary>Classes of change</summary><table><thead><tr><th scope="col" class="n">Count</th><th scope="col">Class</th><th scope="col">Meaning</th></tr></thead><tbody>${rows.join('')}</tbody></table></details>`
}

function change(c: Change, id: string, lookup: Lookup): string {
  const [before, after] =
    c.words.length > 0
      ? [side(c.words, 'removed'), side(c.words, 'added')]
      : [c.old && `<del>${escapeHtml(c.old.text)}</del>`, c.new && `<ins>${escapeHtml(c.new.text)}</ins>`]
  const cell = (words: string | null, place: Change['old'], address: string | null) =>
    words
      ? `<div dir="auto">${linked(words, address)}${lineOf(place)}</div>`
      : '<div class="none">nothing</div>'
  return `<div class="change"><p class="what"><span class="class">${escapeHtml(inWords(c.class))}</span> <span class="severity ${c.severity}">${c.severity}</span> ${escapeHtml(c.message)}</p><div class="columns">${cell(before, c.old, null)}${cell(after, c.new, addressOf(lookup, id, c.new?.pointer ?? null))}</div></div>`
}

const lineOf = (place: Change['old']) =>
  place?.line == null ? '' : ` <span class="more">line ${place.line}</span>`

/** One side of a word by word difference: what both have, and what this side alone has. */
function side(parts: Change['words'], own: 'removed' | 'added'): string {
  const tag = own === 'removed' ? 'del' : 'ins'
  return parts
    .filter((p) => p.op === 'same' || p.op === own)
    .map((p) => (p.op === 'same' ? escapeHtml(p.text) : `<${tag}>${escapeHtml(p.text)}</${tag}>`))
    .join('')
}

function columnHeads(a: string, b: string): string {
  return `<div class="columns heads"><div>${escapeHtml(a)}</div><div>${escapeHtml(b)}</div></div>`
}

/** Two governments' accounts of one meeting in two columns; what only one of them says has its own colour and pattern. */
export function accountsView(
  comparisons: readonly Comparison[],
  lookup: Lookup,
  label: (topic: string) => string,
): string {
  return comparisons.map((c, i) => accounts(c, lookup, label, i === 0)).join('')
}

function accounts(c: Comparison, lookup: Lookup, label: (topic: string) => string, open: boolean): string {
  const name = (of: Comparison['a']) => (of.issuer === null ? of.id : placeName(of.issuer))
  const [a, b] = [name(c.a), name(c.b)]
  const topics = [...new Set(c.rows.map((r) => r.topics[0] ?? ''))]
  const groups = topics.map((topic) => {
    const rows = c.rows.filter((r) => (r.topics[0] ?? '') === topic)
    return `<h4>${escapeHtml(topic ? label(topic) : 'Without a topic')}</h4>${rows.map((r) => accountRow(r, c, [a, b], lookup)).join('')}`
  })
  const titles = [c.a, c.b].map((of) => {
    const held = lookup(of.id)
    return linked(escapeHtml(of.title ?? of.id), held && `${held.page}#${documentAnchor(of.id)}`)
  })
  return `${opening(escapeHtml(`${a} and ${b}`), c.a.published ?? c.b.published ?? '', open)}<div class="columns titles"><div dir="auto">${titles[0]} <span class="more">${escapeHtml(c.a.published ?? '')}</span></div><div dir="auto">${titles[1]} <span class="more">${escapeHtml(c.b.published ?? '')}</span></div></div>${balance(c, a, b)}${facts(c, a, b)}${columnHeads(`${a} says`, `${b} says`)}${groups.join('')}${names(c)}</details>`
}

/** How much of the meeting the two tell alike. */
function balance(c: Comparison, a: string, b: string): string {
  const count = (verdict: Row['verdict']) => c.rows.filter((r) => r.verdict === verdict).length
  const parts = [
    ['alike', 'told alike', 'alike'],
    ['differently', 'told differently', 'differently'],
    ['only-a', `only in the account of ${a}`, 'only-a'],
    ['only-b', `only in the account of ${b}`, 'only-b'],
  ] as const
  return `<p class="balance">${parts.map(([verdict, words, kind]) => `<span class="${kind}">${count(verdict)} ${escapeHtml(words)}</span>`).join(' ')}</p>`
}

function accountRow(row: Row, c: Comparison, [a, b]: readonly [string, string], lookup: Lookup): string {
  const verdict = {
    alike: 'told alike',
    differently: 'told differently',
    'only-a': `only ${a}`,
    'only-b': `only ${b}`,
  }[row.verdict]
  const note = row.differences
    .map((d) => `<li>${escapeHtml(`${d.what}: ${d.a ?? 'nothing'} / ${d.b ?? 'nothing'}`)}</li>`)
    .join('')
  const cell = (told: Told | null, id: string) =>
    told
      ? `<div class="${row.verdict}" dir="auto"><span class="class">${escapeHtml(verdict)}</span> ${linked(escapeHtml(told.text), addressOf(lookup, id, told.pointer))}</div>`
      : '<div class="none">nothing on this</div>'
  return `<div class="columns">${cell(row.a, c.a.id)}${cell(row.b, c.b.id)}</div>${note ? `<ul class="more">${note}</ul>` : ''}`
}

function facts(c: Comparison, a: string, b: string): string {
  const told = c.facts.filter((f) => f.verdict !== 'same')
  if (told.length === 0) return ''
  const value = (f: Fact, of: Fact['a']) =>
    escapeHtml(of === null ? 'not told' : f.fact === 'duration' ? durationInWords(of.value) : of.value)
  const rows = told
    .map(
      (f) =>
        `<tr><th scope="row">${inWords(f.fact)}</th><td dir="auto">${value(f, f.a)}</td><td dir="auto">${value(f, f.b)}</td></tr>`,
    )
    .join('')
  return `<table class="facts"><caption>Facts that differ</caption><thead><tr><th scope="col">Fact</th><th scope="col">${escapeHtml(a)}</th><th scope="col">${escapeHtml(b)}</th></tr></thead><tbody>${rows}</tbody></table>`
}

function names(c: Comparison): string {
  if (c.names.length === 0) return ''
  const items = c.names
    .map((n) => `<li>${escapeHtml(`${n.thing}: ${n.a.join(', ')} / ${n.b.join(', ')}`)}</li>`)
    .join('')
  return `<h4>Names used for the same thing</h4><ul>${items}</ul>`
}
