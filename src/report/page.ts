/**
 * `readout report`: one file that opens by double click, works offline, and runs nothing that a document brings.
 * The script and the style sheet are the program's own; their hashes stand in the content security policy.
 */
import type { Readout } from '../../pipeline/record/schema.js'
import { documentAnchor } from './anchors.js'
import { article, type ReportDocument } from './article.js'
import { escapeHtml, inertJson } from './escape.js'
import { pack } from './pack.js'
import { plots } from './plots.js'

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
}

/** The whole page as HTML. */
export function reportPage(input: ReportInput, assets: Assets): string {
  const records = input.documents.map((d) => d.record)
  const data = { documents: input.documents.map(({ record, text }) => ({ record: pack(record, text) })) }
  return shell(input.title, assets, data, {
    first: records.length === 1 ? 'reader' : 'statements',
    lead: leadOf(records),
    documents: documentList(records, (r) => `#${documentAnchor(r.id)}`),
    plots: plots(records),
    differences: input.differences,
    articles: input.documents.map(article).join(''),
  })
}

/** The index of a folder of pages: everything but the articles; `href` gives the page of a record. */
export function indexPage(input: ReportInput, assets: Assets, href: (record: Readout) => string): string {
  const records = input.documents.map((d) => d.record)
  const data = {
    documents: records.map((record) => ({ record: pack(record, ''), text: '', href: href(record) })),
  }
  return shell(input.title, assets, data, {
    first: 'statements',
    lead: leadOf(records),
    documents: documentList(records, (r) => `${href(r)}#${documentAnchor(r.id)}`),
    plots: plots(records),
    differences: input.differences,
    articles: '',
  })
}

interface Views {
  readonly first: string
  readonly lead: string
  readonly documents: string
  readonly plots: string
  readonly differences: string
  readonly articles: string
}

function shell(title: string, { script, style, sha256 }: Assets, data: unknown, views: Views): string {
  const policy = `default-src 'none'; script-src 'sha256-${sha256(script)}'; style-src 'sha256-${sha256(style)}'; img-src data:; base-uri 'none'; form-action 'none'`
  const tab = (id: string, name: string, there: string) => (there ? `<a href="#/${id}">${name}</a>` : '')
  const view = (id: string, inner: string) =>
    inner ? `<section class="view" id="${id}">${inner}</section>` : ''
  return `<!doctype html>
<html lang="en"><head><meta http-equiv="Content-Security-Policy" content="${policy}"><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark"><title>${escapeHtml(title)}</title><style>${style}</style></head>
<body data-first="${views.first}"><a class="skip" href="#main">Skip to the content</a>
<header class="site"><h1>${escapeHtml(title)}</h1><p class="lead">${views.lead}</p>
<nav class="site" aria-label="Views"><a href="#/statements">Statements</a><a href="#/documents">Documents</a>${tab('plots', 'Plots', views.plots)}${tab('differences', 'Differences', views.differences)}</nav></header>
<main id="main" tabindex="-1">
<section class="view" id="statements"><noscript><p>Scripts are off: searching and filtering need them. The documents can be read below.</p></noscript></section>
${view('documents', views.documents)}${view('plots', views.plots)}${view('differences', views.differences)}
<section class="view" id="reader"><div class="articles">${views.articles}</div><aside id="record" aria-label="Record of the document"></aside></section>
</main>
<footer class="site"><p>Marks: ${LEGEND}. Keys: <kbd>j</kbd> <kbd>k</kbd> next and previous, <kbd>/</kbd> search.</p></footer>
<script type="application/json" id="data">${inertJson(data)}</script><script>${script}</script></body></html>
`
}

const LEGEND = [
  ['source', 'who speaks'],
  ['cue', 'by which words'],
  ['content', 'what is said'],
  ['person', 'people'],
  ['date', 'dates'],
  ['topic', 'topics'],
  ['unread', 'gave no statement'],
]
  .map(([kind, name]) => `<span class="${kind}">${name}</span>`)
  .join(', ')

function leadOf(records: readonly Readout[]): string {
  const statements = records.reduce((n, r) => n + r.statements.length, 0)
  const issuers = new Set(records.flatMap((r) => (r.issuer ? [r.issuer.name] : []))).size
  return `${records.length} documents of ${issuers} issuers, ${statements} statements`
}

function documentList(records: readonly Readout[], href: (record: Readout) => string): string {
  const rows = records
    .map(
      (r) =>
        `<tr><td class="date">${escapeHtml(r.event.date?.value ?? r.published?.value ?? '')}</td><td>${escapeHtml(r.issuer?.name ?? '')}</td><td dir="auto"><a href="${escapeHtml(href(r))}">${escapeHtml(r.title?.text ?? r.id)}</a></td><td class="n">${r.statements.length}</td></tr>`,
    )
    .join('')
  return `<h2>Documents</h2><table class="documents"><thead><tr><th scope="col">Date</th><th scope="col">Issuer</th><th scope="col">Title</th><th scope="col">Statements</th></tr></thead><tbody>${rows}</tbody></table>`
}
