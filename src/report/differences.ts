/** The views of differences: two versions side by side, two governments' accounts topic by topic. */
import type { Readout } from '../../pipeline/record/schema.js'
import type { Comparison, Row, Told } from '../compare/schema.js'
import type { Change, DiffResult } from '../diff/schema.js'
import { statementAnchor } from './anchors.js'
import { escapeHtml } from './escape.js'

/** Gives the record of a document of this page, null where the page does not hold it. */
export type Lookup = (id: string) => Readout | null

/** What changed from the old version to the new, each change with its class and its words on both sides. */
export function versionsView(results: readonly DiffResult[]): string {
  const shown = results.filter((r) => r.state !== 'clean' || r.notes.length > 0)
  return shown.map(versions).join('')
}

function versions(result: DiffResult): string {
  const name = result.new?.id ?? result.old?.id ?? 'a document'
  const told = {
    clean: 'no change that counts',
    changes: `${result.changes.length} changes`,
    'could-not-compare': 'could not be compared',
  }[result.state]
  const cause =
    result.cause === 'none'
      ? ''
      : `; what differs: ${result.cause === 'both' ? 'the text and the rules' : result.cause === 'tool' ? 'the rules alone' : 'the text'}`
  const notes = result.notes.map((n) => `<p>${escapeHtml(n)}</p>`).join('')
  const quiet = result.quiet.length
    ? `<p class="more">Not counted: ${result.quiet.map((c) => escapeHtml(`${c.class} (${c.because})`)).join(', ')}</p>`
    : ''
  return `<section class="difference"><h3>${escapeHtml(name)}: ${told}${cause}</h3>${notes}${columnHeads('Old version', 'New version')}${result.changes.map(change).join('')}${quiet}</section>`
}

function change(c: Change): string {
  const [before, after] =
    c.words.length > 0 ? [side(c.words, 'removed'), side(c.words, 'added')] : [words(c.old), words(c.new)]
  return `<div class="change"><p class="what"><span class="class">${escapeHtml(c.class)}</span> <span class="severity">${c.severity}</span> ${escapeHtml(c.message)}</p><div class="columns"><div dir="auto"${before ? '' : ' class="none"'}>${before || 'nothing'}${lineOf(c.old)}</div><div dir="auto"${after ? '' : ' class="none"'}>${after || 'nothing'}${lineOf(c.new)}</div></div></div>`
}

const words = (place: Change['old']) => (place ? escapeHtml(place.text) : '')
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
  return comparisons.map((c) => accounts(c, lookup, label)).join('')
}

function accounts(c: Comparison, lookup: Lookup, label: (topic: string) => string): string {
  const [a, b] = [c.a.issuer ?? c.a.id, c.b.issuer ?? c.b.id]
  const topics = [...new Set(c.rows.map((r) => r.topics[0] ?? ''))]
  const groups = topics.map((topic) => {
    const rows = c.rows.filter((r) => (r.topics[0] ?? '') === topic)
    return `<h4>${escapeHtml(topic ? label(topic) : 'Without a topic')}</h4>${rows.map((r) => accountRow(r, c, [a, b], lookup)).join('')}`
  })
  return `<section class="difference"><h3>${escapeHtml(`${a} and ${b}: ${c.a.title ?? c.a.id}`)}</h3>${facts(c, a, b)}${columnHeads(`${a} says`, `${b} says`)}${groups.join('')}${names(c)}</section>`
}

function accountRow(row: Row, c: Comparison, [a, b]: readonly [string, string], lookup: Lookup): string {
  const verdict = {
    alike: 'told alike',
    differently: 'told differently',
    'only-a': `only ${a}`,
    'only-b': `only ${b}`,
  }[row.verdict]
  const note = row.differences
    .map((d) => `${d.what}: ${d.a ?? 'nothing'} / ${d.b ?? 'nothing'}`)
    .map(escapeHtml)
    .join('; ')
  const cell = (told: Told | null, id: string, only: string) =>
    told
      ? `<div class="${row.verdict === only ? only : row.verdict}" dir="auto"><span class="class">${escapeHtml(verdict)}</span> ${link(told, lookup(id))}</div>`
      : '<div class="none">nothing on this</div>'
  return `<div class="columns">${cell(row.a, c.a.id, 'only-a')}${cell(row.b, c.b.id, 'only-b')}</div>${note ? `<p class="more">${note}</p>` : ''}`
}

/** The statement's words, as a link to its sentence where the page holds the document. */
function link(told: Told, record: Readout | null): string {
  const index = Number(/^\/statements\/(\d+)/.exec(told.pointer)?.[1] ?? -1)
  const statement = record?.statements[index]
  const said = escapeHtml(told.text)
  return record && statement ? `<a href="#${statementAnchor(record.id, statement.id)}">${said}</a>` : said
}

function facts(c: Comparison, a: string, b: string): string {
  const told = c.facts.filter((f) => f.verdict !== 'same')
  if (told.length === 0) return ''
  const rows = told
    .map(
      (f) =>
        `<tr><th scope="row">${f.fact}</th><td>${escapeHtml(f.a?.value ?? 'not told')}</td><td>${escapeHtml(f.b?.value ?? 'not told')}</td></tr>`,
    )
    .join('')
  return `<table><caption>Facts that differ</caption><thead><tr><th scope="col">Fact</th><th scope="col">${escapeHtml(a)}</th><th scope="col">${escapeHtml(b)}</th></tr></thead><tbody>${rows}</tbody></table>`
}

function names(c: Comparison): string {
  if (c.names.length === 0) return ''
  const items = c.names
    .map((n) => `<li>${escapeHtml(`${n.thing}: ${n.a.join(', ')} / ${n.b.join(', ')}`)}</li>`)
    .join('')
  return `<h4>Names used for the same thing</h4><ul>${items}</ul>`
}
