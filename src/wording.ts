/**
 * Words made comparable: what two wordings share, whatever their capitals, quotation marks and endings.
 * Pure text work for the comparisons; nothing here decides what a readout says.
 */
import type { Readout } from '../pipeline/record/schema.js'

export interface Word {
  readonly text: string
  /** Lower case, plain apostrophes and hyphens. */
  readonly folded: string
  /** UTF-16 offsets into the text that was cut, end exclusive. */
  readonly start: number
  readonly end: number
}

const WORD = /[\p{L}\p{N}]+(?:[’'.,\-‐‑][\p{L}\p{N}]+)*/gu

export function wordsOf(text: string): Word[] {
  return Array.from(text.matchAll(WORD), (m) => ({
    text: m[0],
    folded: fold(m[0]),
    start: m.index,
    end: m.index + m[0].length,
  }))
}

/** The text without what is cosmetic: kinds of space, of quotation mark, of dash; marks that are not seen. */
export function plain(text: string): string {
  return text
    .replace(/[\u00ad\u200b-\u200f\u2060\ufeff]/g, '')
    .replace(/[\u2018\u2019\u201a\u201b\u2032]/g, "'")
    .replace(/[\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb]/g, '"')
    .replace(/[\u2010-\u2015\u2212]|--/g, '-')
    .replace(/\u2026/g, '...')
    .replace(/\s+/g, ' ')
    .trim()
}

export function fold(word: string): string {
  return word.toLowerCase().replace(/[’‘]/g, "'").replace(/[‐‑]/g, '-').replace(/'s$/, '')
}

/** Endings that say the form of a word and not what it speaks of, longest first. */
const ENDINGS =
  'ations ation ances ences ance ence ments ment ating ated ates ities ity ings ing ies ied ions ion ate als al ed ly es s e'.split(
    ' ',
  )

/** A rough stem: "attend" and "attendance" are one word, and so are "cooperate" and "cooperation", "Korea" and "Korean". */
export function stem(folded: string): string {
  if (/\d/.test(folded)) return folded
  const place = /^(.{3,})(?:ia|ians?)$|^(.{3,}ea)ns?$/.exec(folded)
  if (place) return place[1] ?? place[2]!
  for (const ending of ENDINGS)
    if (folded.length - ending.length >= 4 && folded.endsWith(ending)) return folded.slice(0, -ending.length)
  return folded
}

/** Words that carry grammar and no matter. */
export const GRAMMAR: ReadonlySet<string> = new Set(
  (
    'a an the and or but nor so as at by for from in into of off on onto over per than that this these those to ' +
    'toward towards under until up upon via with within without about above across after against along amid among ' +
    'around before behind below beneath beside between beyond during except inside near outside since through ' +
    'throughout while when where whether which who whom whose what how why if because although though however ' +
    'be is am are was were been being has have had having do does did done doing will would shall should can could ' +
    'may might must not no it its he him his she her they them their we us our you your i me my one ones both ' +
    'each other others another all any some such same more most much many very also too again there here then now ' +
    'only just even still yet first own out said mr ms mrs dr h.e h.e. including include includes included regard ' +
    'respect concerning regarding well'
  ).split(' '),
)

/** Stems of the words that carry matter, in order, repeats kept. */
export function matterOf(text: string): string[] {
  return wordsOf(text)
    .filter((w) => !GRAMMAR.has(w.folded))
    .flatMap((w) => (w.folded.includes('-') ? [w.folded, ...w.folded.split('-')] : [w.folded]))
    .filter((w) => !GRAMMAR.has(w) && w.length > 1)
    .map(stem)
}

/** Twice what both have over what they have together: 0 to 1, counted with repeats. */
export function dice(a: readonly string[], b: readonly string[]): number {
  if (a.length === 0 || b.length === 0) return a.length === b.length ? 1 : 0
  const left = new Map<string, number>()
  for (const word of b) left.set(word, (left.get(word) ?? 0) + 1)
  let shared = 0
  for (const word of a) {
    const n = left.get(word) ?? 0
    if (n === 0) continue
    left.set(word, n - 1)
    shared++
  }
  return (2 * shared) / (a.length + b.length)
}

/**
 * The readable text as far as the record quotes it: what no span covers is line breaks, so that offsets hold.
 * Lets a record be compared without its text.
 */
export function quotedText(record: Readout): string {
  const spans: { text: string; start: number | null }[] = [
    ...record.statements,
    ...record.unread,
    ...record.dates,
    ...record.topics.flatMap((t) => t.evidence),
    ...record.people.flatMap((p) => (p.role ? [p.role, ...p.mentions] : p.mentions)),
    ...record.sections.flatMap((s) => s.heading ?? []),
    ...[record.title, record.published, record.event.date, record.event.place].filter((s) => s !== null),
  ]
  const text = Array.from<string>({ length: record.source.length }).fill('\n')
  for (const span of spans)
    if (span.start !== null)
      for (let i = 0; i < span.text.length && span.start + i < text.length; i++)
        text[span.start + i] = span.text[i]!
  return text.join('')
}
