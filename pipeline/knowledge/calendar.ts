/** The words of relative dates and of numbers that only look like years, compiled from `lexicon/calendar.json`. */
import { opensDate } from '../calendar/names.js'
import type { Entry, Prepared } from './given.js'
import { indexPhrases, type PhraseIndex } from './phrases.js'
import type { CalendarWords } from './schema.js'
import { type Opening, opening } from './vocabulary.js'

export type RelativeUnit = CalendarWords['relative'][number]['unit']

export interface RelativeWord {
  readonly unit: RelativeUnit
  /** How many units away. */
  readonly shift: number
  /** Counted from the date of publication, or from the date named before it in the text. */
  readonly base: 'published' | 'text'
  /** Written with 's, which is no part of the expression. */
  readonly possessive: boolean
}

export interface Calendars {
  /** The words that a date may open with, phrases aside. */
  readonly openers: Opening<true>
  /** Null marks a name that holds a date word or a year and is no date. */
  readonly phrases: PhraseIndex<RelativeWord | null>
  readonly headNouns: ReadonlySet<string>
  readonly beforeCounts: ReadonlySet<string>
  readonly afterCounts: ReadonlySet<string>
}

export function compileCalendar(words: CalendarWords, prepared?: Prepared<RelativeWord | null>): Calendars {
  return {
    openers: opening(opensDate),
    phrases: indexPhrases(() => phrasesOf(words), prepared),
    headNouns: new Set(words.headNouns.words),
    beforeCounts: new Set(words.beforeCounts.words),
    afterCounts: new Set(words.afterCounts.words),
  }
}

function* phrasesOf({ relative, names }: CalendarWords): Generator<Entry<RelativeWord | null>> {
  for (const { phrases, unit, shift, base } of relative)
    for (const phrase of phrases)
      for (const possessive of [false, true])
        yield [possessive ? `${phrase}'s` : phrase, { unit, shift, base, possessive }]
  for (const { phrases } of names) for (const phrase of phrases) yield [phrase, null]
}
