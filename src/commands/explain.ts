/** `readout explain`: the page of a code, a rule with its examples, or why a text gave what it gave. */
import { existsSync } from 'node:fs'
import { builtInData, compileKnowledge } from '../../pipeline/knowledge/index.js'
import { CODES, type CodePage } from '../codes.js'
import type { Flags } from '../commands.js'
import { settingsOf } from '../order/settings.js'
import { readSingle } from '../run/single.js'
import { ReadoutError, UsageError } from '../terminal/errors.js'
import { wrap } from '../terminal/help.js'
import { nearest } from '../terminal/nearest.js'
import type { Terminal } from '../terminal/terminal.js'
import { visible } from '../terminal/visible.js'
import { type RulePage, rulePage } from './explain/rule.js'
import { explainText } from './explain/text.js'

export async function run(args: readonly string[], flags: Flags, terminal: Terminal): Promise<number> {
  const [topic] = args
  if (topic === undefined)
    throw new UsageError('a code, a rule or a file is needed', 'readout explain pronoun-unresolved')
  const page = CODES.get(topic)
  if (page) return show(flags, terminal, { code: topic, ...page }, codeLines(topic, page))
  const place = fileOf(topic)
  if (place) {
    const single = await readSingle(place.file, await settingsOf(flags))
    return explainText(single, place, flags, terminal)
  }
  const knowledge = compileKnowledge(builtInData())
  const rule = rulePage(topic, knowledge)
  if (rule) return show(flags, terminal, rule, ruleLines(rule))
  const near = nearest(topic, [...CODES.keys(), ...knowledge.cues.byId.keys()])
  throw new ReadoutError(
    'not-found',
    `'${visible(topic)}' is no code, no rule and no file${near ? `. Did you mean '${near}'?` : ''}`,
  )
}

function show(flags: Flags, terminal: Terminal, page: object, lines: readonly string[]): number {
  terminal.data(flags.json ? `${JSON.stringify(page, null, 2)}\n` : lines.map((line) => `${line}\n`).join(''))
  return 0
}

/** `talks.txt:12` is line 12; a file whose name ends so is taken as a file. */
function fileOf(topic: string): { file: string; line: number | null } | null {
  if (topic === '-' || existsSync(topic)) return { file: topic, line: null }
  const cut = /^(.+?):(\d+)(?::\d+)?$/.exec(topic)
  return cut && existsSync(cut[1]!) ? { file: cut[1]!, line: Number(cut[2]) } : null
}

function codeLines(code: string, page: CodePage): string[] {
  return [
    `${code}: ${page.title}`,
    '',
    ...wrap(page.meaning, '  '),
    ...(page.example === '' ? [] : ['', 'Example:', ...wrap(page.example, '  ')]),
    '',
    'What to do:',
    ...wrap(page.advice, '  '),
  ]
}

function ruleLines(rule: RulePage): string[] {
  const list = (title: string, lines: readonly string[]) =>
    lines.length === 0 ? [] : ['', title, ...lines.flatMap((line) => wrap(line, '  '))]
  return [
    `${rule.id}: an act of "${rule.act}"${rule.frame ? `, complement "${rule.frame}"` : ''}`,
    ...list('Words:', [rule.words.join(', ')]),
    ...list('What may follow, preferred first:', [rule.frames.join(', ')]),
    ...list('Makes a statement (the cue in brackets):', rule.examples),
    ...list('Makes none:', rule.counterexamples),
  ]
}
