/** What a statement speaks of, as words with weights, so that two tellings of one thing can be found. */
import type { Readout, Statement } from '../../pipeline/record/schema.js'
import { fold, GRAMMAR, stem, wordsOf } from '../wording.js'
import SYNONYMS from './synonyms.json' with { type: 'json' }

export interface Weighed {
  readonly statement: Statement
  readonly index: number
  /** Governments of those to whom it is credited. */
  readonly sides: ReadonlySet<string>
  /** Stem to weight. */
  readonly words: ReadonlyMap<string, number>
  readonly total: number
  /** Figures, written out or in digits, outside dates: `10 million`. */
  readonly figures: readonly string[]
  /** EDTF values of its dates. */
  readonly dates: readonly string[]
}

/** Words that every readout is full of: they say that diplomats met, not what about. */
const COMMON = new Set(
  (
    'issue matter question situation view position relation relationship cooperation country nation government side ' +
    'minister ministry president secretary leader official people importance important continue close closely work ' +
    'together effort support discuss exchange meeting talk visit bilateral regional international world mutual ' +
    'common interest area field level high further development develop strengthen promote maintain ensure make take ' +
    'toward need view regard relevant various early possible time year month future new state agree understanding ' +
    'communication communicate contact dialogue consultation process policy concern ' +
    'activity measure part point fact way place hold held express readiness desire hope wish intention attention'
  )
    .split(' ')
    .map(stem),
)
const NAME = 2
export const PLAIN = 1
const FAINT = 0.3

/** `people` and countries of the meeting itself are named in every sentence, so they weigh little. */
export function weighAll(record: Readout, faint: ReadonlySet<string>): Weighed[] {
  const country = new Map(record.people.map((p) => [p.id, p.country]))
  return record.statements.map((statement, index) => {
    const words = weigh(statement.content.text, faint)
    const within = (d: { start: number; end: number }) => d.start >= statement.start && d.end <= statement.end
    const dated = record.dates.filter(within)
    return {
      statement,
      index,
      sides: new Set(statement.sources.flatMap((id) => (country.has(id) ? (country.get(id) ?? []) : [id]))),
      words,
      total: [...words.values()].reduce((a, b) => a + b, 0),
      figures: figuresIn(statement, dated),
      dates: [...new Set(dated.map((d) => d.value))].sort(),
    }
  })
}

export function weigh(text: string, faint: ReadonlySet<string>): Map<string, number> {
  const words = new Map<string, number>()
  const found = wordsOf(text)
  for (const [n, word] of found.entries()) {
    const two = GROUP.get(`${word.folded} ${found[n + 1]?.folded ?? ''}`)
    if (two) words.set(two, PLAIN)
    const parts = word.folded.includes('-') ? [word.folded, ...word.folded.split('-')] : [word.folded]
    for (const part of parts) {
      if (GRAMMAR.has(part) || part.length < 2) continue
      const key = keyOf(part)
      const capital = n > 0 && /^\p{Lu}/u.test(word.text)
      const weak = faint.has(part) || (capital && faint.has(part.slice(0, ROOT))) || COMMON.has(key)
      const weight = weak ? FAINT : capital ? NAME : PLAIN
      words.set(key, Math.max(weight, words.get(key) ?? 0))
    }
  }
  return words
}

/** One word stands for a whole group of the list, so that "forces" and "troops" are found to be alike. */
const GROUP = new Map(SYNONYMS.flatMap((words) => words.map((w): [string, string] => [w, `=${words[0]}`])))

function keyOf(folded: string): string {
  const number = NUMBER_WORDS.indexOf(folded)
  return number > 1 ? String(number) : (GROUP.get(folded) ?? stem(folded))
}

/** "China" and "Chinese" begin alike for this many letters, and so do most countries and their adjectives. */
const ROOT = 4

/** Names of the principals, of their countries and their offices, as folded words and the roots of the capitalised ones. */
export function faintWords(records: readonly Readout[]): Set<string> {
  const faint = new Set<string>()
  const add = (text: string) => {
    for (const w of wordsOf(text))
      for (const part of [w.folded, ...w.folded.split('-')]) {
        faint.add(fold(part))
        if (/^\p{Lu}/u.test(w.text)) faint.add(part.slice(0, ROOT))
      }
  }
  for (const record of records) {
    for (const p of record.people)
      if (p.part === 'principal') {
        add(p.name)
        if (p.role) add(p.role.text)
      }
    if (record.title) for (const w of wordsOf(record.title.text)) if (/^\p{Lu}/u.test(w.text)) add(w.text)
    for (const s of record.statements)
      if (s.source && s.source.text.length < 60)
        for (const w of wordsOf(s.source.text)) if (/^\p{Lu}/u.test(w.text)) add(w.text)
  }
  return faint
}

const NUMBER_WORDS: readonly string[] =
  'zero one two three four five six seven eight nine ten eleven twelve'.split(' ')
const TENS = 'ten twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')
const FIGURE =
  /(?:\p{Sc}\s?)?(\d[\d,.]*\d|\d|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty)(?:[ -](hundred|thousand|million|billion|trillion|percent|per cent)|(%))?(?![\p{L}\d-])/giu

/** Small number words alone count people and sides, so they need a scale behind them ("ten million"). */
function figuresIn(statement: Statement, dates: readonly { start: number; end: number }[]): string[] {
  const found = new Set<string>()
  for (const m of statement.content.text.matchAll(FIGURE)) {
    const start = statement.content.start + m.index
    if (dates.some((d) => d.start <= start && start < d.end)) continue
    const digits = /\d/.test(m[1]!)
    const scale = (m[2] ?? m[3] ?? '').toLowerCase().replace('per cent', 'percent').replace('%', 'percent')
    if (!digits && scale === '') continue
    if (digits && scale === '' && /^(19|20)\d\d$/.test(m[1]!)) continue
    if (/[\p{L}\d]/u.test(statement.content.text[m.index - 1] ?? '')) continue
    found.add([digits ? m[1]!.replace(/,/g, '') : String(worth(m[1]!)), scale].join(' ').trim())
  }
  return [...found].sort()
}

function worth(word: string): number {
  const lower = word.toLowerCase()
  const small = NUMBER_WORDS.indexOf(lower)
  return small >= 0 ? small : (TENS.indexOf(lower) + 1) * 10
}
