/** Sentence by sentence: the statements with their rules, or why there is none. */
import type { Readout } from '../../../pipeline/record/schema.js'
import { type Attempt, explainSentence } from '../../../pipeline/statements/explain.js'
import type { Flags } from '../../commands.js'
import { REASONS } from '../../reasons.js'
import type { Single } from '../../run/single.js'
import { ReadoutError } from '../../terminal/errors.js'
import type { Terminal } from '../../terminal/terminal.js'
import { visible } from '../../terminal/visible.js'

interface Explained {
  readonly line: number
  readonly start: number
  readonly end: number
  readonly text: string
  readonly statements: readonly Readout['statements'][number][]
  /** Why no statement came from it. */
  readonly reason: Readout['unread'][number]['reason'] | null
  /** Every cue that was tried: what became a statement and what was turned down. */
  readonly attempts: readonly (Attempt & { readonly words: string })[]
}

export function explainText(
  single: Single,
  place: { readonly file: string; readonly line: number | null },
  flags: Flags,
  terminal: Terminal,
): number {
  const all = explained(single)
  const wanted = place.line === null ? all : all.filter((s) => covers(s, place.line!))
  if (wanted.length === 0)
    throw new ReadoutError('not-found', `${place.file} has no sentence on line ${place.line}`)
  if (flags.json) {
    terminal.data(`${JSON.stringify({ schema: 'readout-explanation/1', sentences: wanted }, null, 2)}\n`)
  } else {
    for (const sentence of wanted) terminal.data(`${lines(sentence, place.file, terminal).join('\n')}\n\n`)
  }
  return 0
}

const covers = (s: Explained, line: number): boolean =>
  s.line <= line && line <= s.line + s.text.split(/\r\n|\n|\r/).length - 1

function explained({ extraction, engine }: Single): Explained[] {
  const { record, found, reading } = extraction
  let line = 1
  let at = 0
  return found.page.sentences.map((sentence, i) => {
    const { start, end } = sentence
    for (; at < start; at++) {
      const unit = reading.text.charCodeAt(at)
      if (unit === 10 || (unit === 13 && reading.text.charCodeAt(at + 1) !== 10)) line++
    }
    const kind = found.page.outline.blocks[sentence.block]!.kind
    const read = kind === 'paragraph' || kind === 'bullet'
    const attempts = read
      ? explainSentence(found.page, found.participants, engine.knowledge, engine.tagger, i)
      : []
    return {
      line,
      start,
      end,
      text: reading.text.slice(start, end),
      statements: record.statements.filter((s) => s.cue.start >= start && s.cue.end <= end),
      reason: record.unread.find((u) => u.start === start)?.reason ?? null,
      attempts: attempts.map((a) => ({ ...a, words: reading.text.slice(a.at.start, a.at.end) })),
    }
  })
}

function lines(sentence: Explained, file: string, terminal: Terminal): string[] {
  const head = `${terminal.paint('bold', `${visible(file)}:${sentence.line}`)}  ${visible(sentence.text)}`
  const made = sentence.statements.flatMap((s) => [
    `  ${terminal.paint('green', s.act)} (${s.stance}${s.strong ? ', strong' : ''}) by ${s.sources.join(' + ') || 'nobody named'}${s.addressees.length > 0 ? ` to ${s.addressees.join(' + ')}` : ''}`,
    `     cue      ${visible(s.cue.text)}`,
    `     content  ${visible(s.content.text)}`,
    `     rule     ${s.rule}      readout explain ${s.rule}`,
  ])
  const silent =
    sentence.reason === null ? [] : [`  no statement: ${REASONS[sentence.reason]} (${sentence.reason})`]
  const tried = sentence.attempts.map((a) =>
    a.reason === null
      ? `  "${visible(a.words)}" is read by ${a.file}: ${a.cue} (${a.form}, frame ${a.frame} of ${a.tried.join(', ')})${told(a)}`
      : `  "${visible(a.words)}" is no cue here: ${a.reason} (${a.file}: ${a.cue}, ${a.form})`,
  )
  return [head, ...made, ...silent, ...tried]
}

const told = (a: Attempt): string =>
  a.evidence.length > 0 ? `; told by ${a.evidence.map((e) => `${e.of} ${e.says}`).join(', ')}` : ''
