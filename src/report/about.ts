/** The view that tells a reader who has never seen a page of this kind what it shows and how it is used. */

import type { Stance } from '../../pipeline/record/schema.js'
import { REASONS } from '../reasons.js'
import { ACTS, STANCE_MEANINGS, STANCES } from './acts.js'
import { escapeHtml } from './escape.js'

export const aboutView = (): string => `<div class="prose"><h2>How to read this page</h2>
<p>A <b>readout</b> is what a government publishes after a meeting or a call. This page holds the readouts as they were published and, for each, what they attribute to whom: the <b>statements</b>. A statement is a <span class="source">source</span> to whom the text attributes a <span class="content">content</span> by a reporting expression, the <span class="cue">cue</span>. It is what one government says was said, not a transcript.</p>
<p>All of it was found by rules, without a person looking at it. Before you quote, look at the sentence: each statement leads to it, and “Why” beside it names the rule.</p>
<h3>Find, take away, cite</h3>
<ul>
<li><b>Who said what on a subject:</b> in <a href="#/statements">Statements</a> type a word, or tick a topic, a country or a person. Words in “quotation marks” are searched for as they stand. The address of the page holds your search: copy it to share it.</li>
<li><b>A table for a spreadsheet:</b> “Download CSV” above the list takes what is filtered.</li>
<li><b>A citation:</b> open a statement, then “Why” and “Copy as citation”: publisher, title, date, address, the words, their place in the text and the digest of the file.</li>
<li><b>Two governments on one meeting, two versions of one text, one pair of countries through time:</b> Differences, where the page has any.</li>
</ul>
<h3>Act</h3><p>What is done with words, by the cue and not by the content.</p>
${definitions(ACTS)}
<h3>Stance and strength</h3>
${definitions(Object.fromEntries(Object.entries(STANCES).map(([stance, name]) => [name, STANCE_MEANINGS[stance as Stance]])))}
<p>Strength is the step of the wording on the ladder of its act, 1 to 5; acts without a ladder have none. “Strong” means marked wording, such as <i>strongly</i> or <i>in no way</i>. A statement may be negated, conditional, past, future or repeated.</p>
<h3>Sentences that gave no statement</h3><p>They are grey in the text and listed beside it with their reason:</p>
${definitions(REASONS)}
<h3>Keys</h3>
<dl class="keys"><dt><kbd>/</kbd></dt><dd>search</dd><dt><kbd>j</kbd> <kbd>k</kbd></dt><dd>next and previous statement or row</dd><dt><kbd>Enter</kbd></dt><dd>open</dd><dt><kbd>Esc</kbd></dt><dd>leave the search field</dd><dt><kbd>?</kbd></dt><dd>this view</dd></dl></div>`

function definitions(words: Readonly<Record<string, string>>): string {
  const items = Object.entries(words).map(
    ([word, meaning]) => `<dt>${escapeHtml(word)}</dt><dd>${escapeHtml(meaning)}</dd>`,
  )
  return `<dl class="keys">${items.join('')}</dl>`
}
