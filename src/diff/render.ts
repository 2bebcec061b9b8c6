/** The changes for a reader: in a terminal and in Markdown. */
import type { Change, DiffResult, FolderDiff, Place } from './schema.js'

/** One document's result with the files that a reader would open. */
export interface Located {
  readonly result: DiffResult
  readonly oldFile: string | null
  readonly newFile: string | null
}

export function located(
  folder: FolderDiff,
  file: (which: 'old' | 'new', id: string) => string | null,
): Located[] {
  return folder.documents.map((result) => ({
    result,
    oldFile: result.old && file('old', result.old.id),
    newFile: result.new && file('new', result.new.id),
  }))
}

export function terminal(documents: readonly Located[]): string {
  const shown = documents.filter(({ result }) => result.state !== 'clean' || result.quiet.length > 0)
  const lines = shown.flatMap((d) => [...documentLines(d), ''])
  return `${[...lines, summary(documents)].join('\n')}\n`
}

function documentLines(located: Located): string[] {
  const { result } = located
  return [
    `${nameOf(result)}: ${told(result)}`,
    ...result.notes.map((note) => `  note: ${note}`),
    ...result.changes.flatMap((c) => changeLines(c, located)),
    ...result.quiet.map((c) => `  not counted (${c.because}): ${c.class}  ${short(c.message)}`),
  ]
}

function changeLines(change: Change, located: Located): string[] {
  const where = placesTold(change, located)
  const words =
    change.words.length > 0 && change.class !== 'title-changed' ? [`          ${inline(change.words)}`] : []
  return [
    `  ${change.severity.padEnd(6)}  ${change.class.padEnd(18)}  ${short(change.message)}`,
    ...words,
    `          ${[where, change.key].filter((x) => x !== '').join('  ')}`,
  ]
}

/** `old.txt:13 → new.txt:13`; characters where the lines are not known. */
function placesTold(change: Change, { oldFile, newFile }: Located): string {
  const one = (place: Place | null, file: string | null) => {
    if (place === null || file === null) return null
    if (place.line !== null) return `${file}:${place.line}`
    return place.start === null ? file : `${file} [${place.start},${place.end})`
  }
  return [one(change.old, oldFile), one(change.new, newFile)].filter((x) => x !== null).join(' → ')
}

function inline(words: Change['words']): string {
  return words
    .map((w) => (w.op === 'same' ? clip(w.text) : w.op === 'removed' ? `[-${w.text}-]` : `{+${w.text}+}`))
    .join(' ')
}

const clip = (text: string) =>
  text.length <= 70 ? text : `${text.slice(0, 30).trimEnd()} … ${text.slice(-30).trimStart()}`
const short = (text: string) => {
  const line = text.replace(/\s+/g, ' ')
  return line.length <= 220 ? line : `${line.slice(0, 219)}…`
}

const nameOf = ({ old, new: now }: DiffResult) =>
  old && now && old.id !== now.id ? `${old.id} → ${now.id}` : (now?.id ?? old?.id ?? 'documents')

const CAUSES: Record<DiffResult['cause'], string> = {
  none: 'text and rules are the same',
  text: 'the text changed',
  tool: 'the rules changed, the text did not',
  both: 'text and rules changed',
}

function told(result: DiffResult): string {
  if (result.state === 'could-not-compare') return 'could not compare'
  const n = result.changes.length
  return `${n === 0 ? 'no changes that count' : count(n, 'change')} (${CAUSES[result.cause]})`
}

const count = (n: number, noun: string) => `${n} ${noun}${n === 1 ? '' : 's'}`

export function summary(documents: readonly Located[]): string {
  const of = (state: DiffResult['state']) => documents.filter((d) => d.result.state === state).length
  const changes = documents.flatMap((d) => d.result.changes)
  const by = (severity: Change['severity']) => changes.filter((c) => c.severity === severity).length
  const failed = of('could-not-compare')
  return [
    `${count(documents.length, 'document')}: ${of('clean')} clean, ${of('changes')} changed`,
    failed > 0 ? `, ${failed} could not be compared` : '',
    changes.length > 0 ? ` · ${by('high')} high, ${by('medium')} medium, ${by('low')} low` : '',
  ].join('')
}

export function markdown(documents: readonly Located[]): string {
  const parts = [`**${summary(documents)}**`]
  for (const d of documents) {
    const { result } = d
    if (result.state === 'clean' && result.quiet.length === 0) continue
    parts.push(`### ${marked(nameOf(result))}: ${told(result)}`)
    for (const note of result.notes) parts.push(`> ${marked(note)}`)
    if (result.changes.length > 0)
      parts.push(
        [
          '| severity | change | what | where |',
          '| --- | --- | --- | --- |',
          ...result.changes.map((c) => row(c, d)),
        ].join('\n'),
      )
    if (result.quiet.length > 0)
      parts.push(
        [
          `<details><summary>${count(result.quiet.length, 'change')} not counted</summary>`,
          '',
          ...result.quiet.map((c) => `- ${c.class} (${marked(c.because)}): ${marked(short(c.message))}`),
          '',
          '</details>',
        ].join('\n'),
      )
  }
  return `${parts.join('\n\n')}\n`
}

function row(change: Change, located: Located): string {
  const words =
    change.words.length > 0
      ? change.words
          .map((w) => {
            const text = marked(w.op === 'same' ? clip(w.text) : w.text)
            return w.op === 'same' ? text : w.op === 'removed' ? `~~${text}~~` : `**${text}**`
          })
          .join(' ')
      : marked(short(change.message))
  return `| ${change.severity} | ${change.class} | ${words} | ${marked(placesTold(change, located))} |`
}

/** A document's words must not become markup. */
const marked = (text: string) =>
  text
    .replace(/\s+/g, ' ')
    .replace(/[\\`*_[\]<>|~#]/g, '\\$&')
    .replace(/&/g, '&amp;')
