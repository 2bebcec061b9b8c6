/**
 * Knowledge is data: the files in `houses/`, `cues/` and `lexicon/`, compiled once into indexes. Stages get it as an
 * argument and never import a data file.
 */
import abbreviations from '../lexicon/abbreviations.json' with { type: 'json' }
import calendar from '../lexicon/calendar.json' with { type: 'json' }
import topics from '../lexicon/topics.json' with { type: 'json' }
import { type Abbreviations, compileAbbreviations } from './abbreviations.js'
import { type Calendars, compileCalendar } from './calendar.js'
import type { AbbreviationLists, CalendarWords, TopicEntry } from './schema.js'
import { compileWeights, type Weights } from './weights.js'

/** The data files as they stand, before or after a user's overlay. */
export interface KnowledgeData {
  readonly abbreviations: AbbreviationLists
  readonly topics: readonly TopicEntry[]
  readonly calendar: CalendarWords
}

export interface Knowledge {
  readonly data: KnowledgeData
  readonly abbreviations: Abbreviations
  readonly topics: ReadonlyMap<string, TopicEntry>
  readonly calendar: Calendars
  readonly weights: Weights
}

export function builtInData(): KnowledgeData {
  return { abbreviations, topics: topics.topics, calendar: calendar as CalendarWords }
}

export function compileKnowledge(data: KnowledgeData): Knowledge {
  return {
    data,
    abbreviations: compileAbbreviations(data.abbreviations),
    topics: new Map(data.topics.map((t) => [t.id, t])),
    calendar: compileCalendar(data.calendar),
    weights: compileWeights(),
  }
}
