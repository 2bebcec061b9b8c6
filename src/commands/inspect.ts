/** `readout inspect`: what the reader made of a file before any fact was looked for. */
import type { Flags } from '../commands.js'
import { settingsOf } from '../order/settings.js'
import { readSingle, type Single } from '../run/single.js'
import { UsageError } from '../terminal/errors.js'
import type { Terminal } from '../terminal/terminal.js'
import { visible } from '../terminal/visible.js'
import { count, thousands } from '../terminal/words.js'

export async function run(args: readonly string[], flags: Flags, terminal: Terminal): Promise<number> {
  const [file] = args
  if (file === undefined) throw new UsageError('no file given', 'readout inspect talks.txt')
  const single = await readSingle(file, await settingsOf(flags))
  const { reading } = single.extraction
  if (flags.text) terminal.data(reading.text)
  else if (flags.map) terminal.data(`${JSON.stringify(reading.map ?? [[0, 0]])}\n`)
  else if (flags.json) terminal.data(`${JSON.stringify(seen(single), null, 2)}\n`)
  else terminal.data(told(single))
  return 0
}

function seen({ document, extraction }: Single) {
  const { page } = extraction.found
  const { decoded, metadata, mediaType, id, sha256 } = document
  const text = (at: { start: number; end: number }) => page.text.slice(at.start, at.end)
  return {
    schema: 'readout-inspection/1',
    id,
    mediaType,
    sha256,
    encoding: {
      name: decoded.encoding,
      by: decoded.by,
      conflict: decoded.conflict,
      undecodable: decoded.undecodable,
    },
    length: page.text.length,
    language: page.layout.language,
    house: page.layout.house,
    metadata,
    lines: extraction.reading.lines.map((line, i) => ({
      role: page.layout.roles[i]!,
      start: line.start,
      end: line.end,
      text: text(line),
    })),
    sections: page.outline.sections.map((s) => ({
      id: s.id,
      path: s.path,
      level: s.level,
      heading: s.heading && text(s.heading),
      start: s.start,
      end: s.end,
    })),
    sentences: page.sentences.length,
    warnings: extraction.record.warnings,
  }
}

function told(single: Single): string {
  const { document, extraction } = single
  const view = seen(single)
  const rows: [string, string][] = [
    ['file', `${document.id}, ${document.mediaType}, ${thousands(view.length)} characters readable`],
    ['encoding', `${view.encoding.name} (${BY[view.encoding.by]})`],
    ['language', view.language ?? 'cannot be told'],
    ['house style', view.house ?? 'none recognised'],
    ...Object.entries(view.metadata).flatMap(([k, v]): [string, string][] =>
      v === null ? [] : [[`given ${k}`, v]],
    ),
  ]
  const lines = view.lines.filter((line) => line.role !== 'blank')
  return [
    ...rows.map(([name, value]) => `${name.padEnd(16)}${visible(value)}`),
    '',
    'lines by role:',
    ...lines.map((line) => `  ${line.role.padEnd(11)}${cut(line.text)}`),
    '',
    view.sections.length === 0 ? 'no sections' : 'outline:',
    ...view.sections.map(
      (s) => `  ${'  '.repeat(s.level - 1)}${cut([s.path, s.heading].filter(Boolean).join(' '))}`,
    ),
    '',
    `${count(view.sentences, 'sentence')} · ${count(extraction.record.statements.length, 'statement')} · ${count(view.warnings.length, 'warning')}      next: readout explain ${document.id}`,
    '',
  ].join('\n')
}

const BY: Readonly<Record<string, string>> = {
  asked: 'as you said',
  bom: 'by its byte order mark',
  declared: 'as the page declares',
  'utf-8': 'valid throughout',
  'nul-pattern': 'by its pattern of NUL bytes',
  detected: 'detected',
  default: 'nothing else fits',
}

function cut(text: string): string {
  const line = visible(text.trim())
  return line.length > 66 ? `${line.slice(0, 65)}…` : line
}
