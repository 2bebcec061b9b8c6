/** Acts of another time: `In April 2020, X announced …` in a text about a later talk tells what went before it. */
import { dayCount, daysInMonth } from '../calendar/civil.js'
import type { Dated, Header, Sentence } from '../types.js'
import type { Draft } from './draft.js'
import type { Scene } from './scene.js'

/** A text may come out some days after its talk. */
const DAYS_OF_GRACE = 7
/** The first dates of a text may be those of a talk that was long before its publication. */
const DATES_OF_THE_TALK = 2
/** UTF-16 units that a preposition before a date may take. */
const REACH = 12
const BEFORE_A_DATE = new Set(['in', 'on', 'during', 'early', 'late', 'the', 'back', 'earlier'])

export class OtherTimes {
  /** Days since 1970-01-01; an act that was over before is of another time. Null where no date tells. */
  private readonly first: number | null
  private next = 0

  /** `dates` in document order. */
  constructor(
    private readonly dates: readonly Dated[],
    { published }: Pick<Header, 'published'>,
  ) {
    const known = dates.slice(0, DATES_OF_THE_TALK).map((date) => date.value)
    const days = published ? [published.value, ...known].map(firstDay) : []
    this.first = days.length > 0 ? Math.min(...days) - DAYS_OF_GRACE : null
  }

  /** Whether a past date opens the sentence or follows its only cue. Ask for sentences in the order of the text. */
  tells(scene: Scene, { start, from }: Sentence, drafts: readonly Draft[]): boolean {
    if (this.first === null) return false
    while (this.next < this.dates.length && this.dates[this.next]!.start < start) this.next++
    const [draft, second] = drafts
    if (!draft) return false
    const behind = draft.candidate.to
    const reach = scene.tokens[behind]?.start ?? Number.POSITIVE_INFINITY
    for (let i = this.next; i < this.dates.length && this.dates[i]!.start < reach + REACH; i++) {
      const date = this.dates[i]!
      if (lastDay(date.value) >= this.first) continue
      if (follows(scene, date, from)) return true
      if (!second && draft.fit.cueTo === behind && isDated(scene, date, behind)) return true
    }
    return false
  }
}

/** `announced in April 2020 a fund`, `signed in 2015`; not `followed up on the May 3 meeting`. */
function isDated(scene: Scene, date: Dated, behind: number): boolean {
  if (!follows(scene, date, behind) || scene.lower(behind) === 'the') return false
  let i = behind
  while (i < scene.tokens.length && scene.tokens[i]!.start < date.end) i++
  return scene.breaksNounPhrase(i) || scene.grammar.determiners.has(scene.lower(i))
}

/** Nothing but `in`, `on` and the like stands between a token and the date. */
function follows(scene: Scene, { start }: Dated, from: number): boolean {
  let i = from
  while (i < from + 3 && BEFORE_A_DATE.has(scene.lower(i)) && scene.tokens[i]!.start < start) i++
  return scene.tokens[i]?.start === start
}

const firstDay = (edtf: string) => day(edtf.includes('/') ? edtf.slice(0, edtf.indexOf('/')) : edtf, false)
const lastDay = (edtf: string) => day(edtf.slice(edtf.indexOf('/') + 1), true)

/** The first or last day of an EDTF day, month, year or decade (`201X`). */
function day(edtf: string, last: boolean): number {
  const { length } = edtf
  const year = Number(edtf.slice(0, 4).replaceAll('X', last ? '9' : '0'))
  const month = length > 4 ? Number(edtf.slice(5, 7)) : last ? 12 : 1
  const date = length > 7 ? Number(edtf.slice(8, 10)) : last ? daysInMonth(year, month) : 1
  return dayCount({ year, month, day: date })
}
