/** Sentence by sentence: the statements with their rules, or why there is none. */
import type { Readout } from '../../../pipeline/record/schema.js'
import { Scene } from '../../../pipeline/statements/scene.js'
import { readSentence } from '../../../pipeline/statements/sentence.js'
import type { Trace } from '../../../pipeline/statements/trace.js'
import type { Flags } from '../../commands.js'
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
  readonly reason: string | null
  /** Cue words that were looked at and turned down. */
  readonly rejected: readonly { readonly cue: string; readonly words: string; readonly reason: string }[]
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
  const scene = new Scene(found.page, found.participants, engine.knowledge.grammar)
  let line = 1
  let at = 0
  return found.page.sentences.map((sentence) => {
    const { start, end } = sentence
    for (; at < start; at++) {
      const unit = reading.text.charCodeAt(at)
      if (unit === 10 || (unit === 13 && reading.text.charCodeAt(at + 1) !== 10)) line++
    }
    const rejected: Explained['rejected'][number][] = []
    const trace: Trace = {
      accepted() {},
      rejected(candidate, _fit, reason) {
        const words = reading.text.slice(
          scene.tokens[candidate.from]!.start,
          scene.tokens[candidate.to - 1]!.end,
        )
        rejected.push({ cue: candidate.cue?.id ?? '', words, reason })
      },
    }
    const kind = found.page.outline.blocks[sentence.block]!.kind
    if (kind === 'paragraph' || kind === 'bullet') readSentence(scene, engine.knowledge.cues, sentence, trace)
    return {
      line,
      start,
      end,
      text: reading.text.slice(start, end),
      statements: record.statements.filter((s) => s.cue.start >= start && s.cue.end <= end),
      reason: record.unread.find((u) => u.start === start)?.reason ?? null,
      rejected,
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
    sentence.reason === null
      ? []
      : [`  no statement: ${REASONS[sentence.reason] ?? sentence.reason} (${sentence.reason})`]
  const turned = sentence.rejected.map((r) => `  "${visible(r.words)}" is no cue here: ${r.reason}`)
  return [head, ...made, ...silent, ...turned]
}

const REASONS: Readonly<Record<string, string>> = {
  title: 'it is the headline',
  dateline: 'it is the line with date and place',
  furniture: 'it belongs to the page, not to the text',
  caption: 'it is the caption of a picture',
  note: "it is the publisher's note",
  heading: 'it is a heading',
  lead: 'it only tells that the event took place',
  attendance: 'it lists who was there',
  background: 'it tells of something outside of the event',
  'free-indirect': 'it goes on telling what was said, without a cue of its own',
  transcript: 'it is verbatim speech',
  'no-cue': 'no reporting expression was found in it',
  'no-source': 'nobody is named who said it',
  language: 'its language is not read',
  limit: 'it is longer than the limit for a sentence',
}
