/**
 * `readout report`: one file that opens by double click, works offline, and runs nothing that a document brings.
 * The script and the style sheet are the program's own; their hashes stand in the content security policy.
 */
import type { Readout } from '../../pipeline/record/schema.js'
import { aboutView } from './about.js'
import { documentAnchor } from './anchors.js'
import { article, type ReportDocument } from './article.js'
import { escapeHtml, inertJson } from './escape.js'
import { dateOf, dateShown, issuerOf, titleOf } from './facts.js'
import { htmlOf } from './markup.js'
import { packRecord } from './pack.js'
import { placeName } from './places.js'
import { plots, queryOf } from './plots.js'
import { type Explain, rulesOf } from './rules.js'
import { type PageData, placesOf, statementTable } from './table.js'

export interface Assets {
  readonly script: string
  readonly style: string
  /** Base64 SHA-256 of a string's UTF-8 bytes. */
  readonly sha256: (text: string) => string
}

export interface ReportInput {
  readonly title: string
  readonly documents: readonly ReportDocument[]
  /** Markup made by this program's own views of differences, '' where there are none. */
  readonly differences: string
  readonly explain: Explain
}

/** The whole page as HTML. */
export function reportPage(input: ReportInput, assets: Assets): string {
  const records = input.documents.map((d) => d.record)
  return shell(input, assets, {
    first: records.length === 1 ? 'reader' : 'statements',
    nav: '',
    statements: true,
    documents: documentList(records, () => ''),
    plots: plots(records),
    differences: input.differences,
    documentsHere: input.documents,
    data: dataOf(input, () => ''),
  })
}

/** A page for one document of a folder of pages; `index` is the address of the folder's index. */
export function documentPage(input: ReportInput, assets: Assets, index: string): string {
  return shell(input, assets, {
    first: 'reader',
    nav: `<a href="${escapeHtml(index)}#/statements">All statements</a><a href="${escapeHtml(index)}#/documents">All documents</a>`,
    statements: false,
    documents: '',
    plots: '',
    differences: '',
    documentsHere: input.documents,
    data: dataOf(input, () => ''),
  })
}

/** The index of a folder of pages: everything but the articles; `page` gives the address of a record's page. */
export function indexPage(input: ReportInput, assets: Assets, page: (record: Readout) => string): string {
  const records = input.documents.map((d) => d.record)
  return shell(input, assets, {
    first: 'statements',
    nav: '',
    statements: true,
    documents: documentList(records, page),
    plots: plots(records),
    differences: input.differences,
    documentsHere: [],
    data: { ...dataOf(input, page), rules: {} },
  })
}

function dataOf({ documents, explain }: ReportInput, page: (record: Readout) => string): PageData {
  const records = documents.map((d) => d.record)
  return {
    table: statementTable(documents, placeName, page),
    places: placesOf(records, placeName),
    rules: rulesOf(records, explain),
  }
}

interface Views {
  readonly first: string
  /** Links beside those of the views. */
  readonly nav: string
  readonly statements: boolean
  readonly documents: string
  readonly plots: string
  readonly differences: string
  /** Documents that this page holds itself. */
  readonly documentsHere: readonly ReportDocument[]
  readonly data: PageData
}

function shell(input: ReportInput, { script, style, sha256 }: Assets, views: Views): string {
  const title = escapeHtml(input.title)
  const policy = `default-src 'none'; script-src 'sha256-${sha256(script)}'; style-src 'sha256-${sha256(style)}'; img-src data:; base-uri 'none'; form-action 'none'`
  const shown = [
    ['statements', 'Statements', views.statements ? NO_SCRIPTS : ''],
    ['documents', 'Documents', views.documents],
    ['plots', 'Plots', views.plots],
    ['differences', 'Differences', views.differences],
    ['about', 'How to read this', aboutView()],
  ] as const
  const there = shown.filter(([, , inner]) => inner !== '')
  return `<!doctype html>
<html lang="en"><head><meta http-equiv="Content-Security-Policy" content="${policy}"><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark"><title>${title}</title><style>${style}</style></head>
<body data-first="${views.first}"><a class="skip" href="#main">Skip to the content</a>
<header class="site"><h1>${title}</h1><p class="lead">${leadOf(input.documents.map((d) => d.record))}</p>
<nav class="site" aria-label="Views">${views.nav}${there.map(([id, name]) => `<a href="#/${id}">${name}</a>`).join('')}</nav></header>
<main id="main" tabindex="-1">
${there.map(([id, , inner]) => `<section class="view" id="${id}">${anchorOf(id)}${inner}</section>`).join('\n')}
<section class="view" id="reader"><nav class="beside" aria-label="Documents"></nav>${LEGEND}<div class="articles">${articles(views.documentsHere)}</div><aside id="record" aria-label="Record of the document"></aside></section>
</main>
<footer class="site"><p>Found by rules, not by people: look at the sentence before you quote it. Keys: <kbd>j</kbd> <kbd>k</kbd> next and previous, <kbd>/</kbd> search, <kbd>?</kbd> how to read this.</p></footer>
<script type="application/json" id="data">${inertJson(views.data)}</script>${recordsOf(views.documentsHere)}<script>${script}</script></body></html>
`
}

/** With scripts off the addresses of the views are places of the page. */
const anchorOf = (id: string) => `<noscript><span id="/${id}"></span></noscript>`

const NO_SCRIPTS =
  '<noscript><p>Scripts are off: searching and filtering need them. The documents can be read below.</p></noscript>'

/** With scripts on, the page's script draws the one that is asked for: thousands need not be laid out to show one. */
function articles(documents: readonly ReportDocument[]): string {
  return documents.map((d) => `<noscript>${htmlOf(article(d, false))}</noscript>`).join('')
}

function recordsOf(documents: readonly ReportDocument[]): string {
  return documents
    .map(
      ({ record, text }) =>
        `<script type="application/json" class="record">${inertJson(packRecord(record, text))}</script>`,
    )
    .join('')
}

/** Each mark can be taken off, by the style sheet alone. */
const LEGEND = `<div class="legend" role="group" aria-label="Marks"><span>Marks:</span>${[
  ['source', 'who speaks'],
  ['cue', 'by which words'],
  ['content', 'what is said'],
  ['person', 'people'],
  ['date', 'dates'],
  ['topic', 'topics'],
  ['unread', 'gave no statement'],
]
  .map(
    ([kind, name]) =>
      `<label><input type="checkbox" checked id="mark-${kind}"><span class="${kind}">${name}</span></label>`,
  )
  .join('')}</div>`

function leadOf(records: readonly Readout[]): string {
  const count = (n: number, thing: string) =>
    `${String(n).replace(/\B(?=(\d{3})+$)/g, ',')} ${thing}${n === 1 ? '' : 's'}`
  const statements = records.reduce((n, r) => n + r.statements.length, 0)
  const issuers = new Set(records.flatMap((r) => (r.issuer ? [r.issuer.name] : []))).size
  const years = records
    .map((r) => dateOf(r).slice(0, 4))
    .filter((y) => /^\d{4}$/.test(y))
    .sort()
  const span = years.length === 0 ? '' : `, ${[...new Set([years[0], years.at(-1)])].join('–')}`
  return `What governments say was said: ${count(statements, 'statement')} in ${count(records.length, 'readout')} of ${count(issuers, 'publisher')}${span}`
}

/** The newest first; each count leads to its statements. */
function documentList(records: readonly Readout[], page: (record: Readout) => string): string {
  const rows = [...records]
    .sort((a, b) => (dateOf(a) > dateOf(b) ? -1 : dateOf(a) < dateOf(b) ? 1 : a.id < b.id ? -1 : 1))
    .map((r) => {
      const href = `${page(r)}#${documentAnchor(r.id)}`
      const count = r.statements.length
      const statements =
        count === 0 ? '0' : `<a href="${escapeHtml(queryOf({ document: r.id }))}">${count}</a>`
      return `<tr><td class="date">${escapeHtml(dateShown(dateOf(r)))}</td><td class="issuer">${escapeHtml(issuerOf(r))}</td><td class="name" dir="auto"><a href="${escapeHtml(href)}">${escapeHtml(titleOf(r))}</a></td><td class="n">${statements}</td></tr>`
    })
    .join('')
  return `<h2>Documents</h2><table class="documents"><thead><tr><th scope="col">Date</th><th scope="col">Published by</th><th scope="col">Title</th><th scope="col" class="n">Statements</th></tr></thead><tbody>${rows}</tbody></table>`
}
