/**
 * Knowledge is data: the files in `houses/`, `cues/` and `lexicon/`, compiled once into indexes. Stages get it as an
 * argument and never import a data file.
 */
import agree from '../cues/agree.json' with { type: 'json' }
import announce from '../cues/announce.json' with { type: 'json' }
import commit from '../cues/commit.json' with { type: 'json' }
import concern from '../cues/concern.json' with { type: 'json' }
import condemn from '../cues/condemn.json' with { type: 'json' }
import courtesy from '../cues/courtesy.json' with { type: 'json' }
import discuss from '../cues/discuss.json' with { type: 'json' }
import emphasize from '../cues/emphasize.json' with { type: 'json' }
import explain from '../cues/explain.json' with { type: 'json' }
import hope from '../cues/hope.json' with { type: 'json' }
import invite from '../cues/invite.json' with { type: 'json' }
import reaffirm from '../cues/reaffirm.json' with { type: 'json' }
import reject from '../cues/reject.json' with { type: 'json' }
import state from '../cues/state.json' with { type: 'json' }
import support from '../cues/support.json' with { type: 'json' }
import urge from '../cues/urge.json' with { type: 'json' }
import abbreviations from '../lexicon/abbreviations.json' with { type: 'json' }
import adverbs from '../lexicon/adverbs.json' with { type: 'json' }
import calendar from '../lexicon/calendar.json' with { type: 'json' }
import codes from '../lexicon/codes.json' with { type: 'json' }
import countries from '../lexicon/countries.json' with { type: 'json' }
import encounters from '../lexicon/encounters.json' with { type: 'json' }
import events from '../lexicon/events.json' with { type: 'json' }
import groups from '../lexicon/groups.json' with { type: 'json' }
import honorifics from '../lexicon/honorifics.json' with { type: 'json' }
import layout from '../lexicon/layout.json' with { type: 'json' }
import names from '../lexicon/names.json' with { type: 'json' }
import offices from '../lexicon/offices.json' with { type: 'json' }
import organisations from '../lexicon/organisations.json' with { type: 'json' }
import organs from '../lexicon/organs.json' with { type: 'json' }
import polarity from '../lexicon/polarity.json' with { type: 'json' }
import regions from '../lexicon/regions.json' with { type: 'json' }
import topics from '../lexicon/topics.json' with { type: 'json' }
import { type Abbreviations, compileAbbreviations } from './abbreviations.js'
import { type Calendars, compileCalendar } from './calendar.js'
import { type CueIndex, compileCues } from './cues.js'
import { compileEvents, type Events } from './events.js'
import { compileFurniture, type Furniture } from './furniture.js'
import { compileGrammar, type Grammar } from './grammar.js'
import { builtInHouses, type CompiledHouse, compileHouses } from './houses.js'
import type { Needles } from './needles.js'
import { compileOrgans, type Organs } from './organs.js'
import { compilePeople, type PeopleData, type PeopleKnowledge } from './people.js'
import type { PreparedKnowledge } from './prepared.js'
import type {
  AbbreviationLists,
  CalendarWords,
  CodeBook,
  Country,
  CueFile,
  EventWords,
  House,
  LayoutLists,
  OrganLists,
  TopicFile,
} from './schema.js'
import { compileTopics, type TopicFacts, type TopicIndex } from './topics.js'
import { Vocabulary } from './vocabulary.js'
import { compileWeights, type Weights } from './weights/index.js'
import type { DegreeWords, PolarityWords } from './weights/schema.js'

/** The data files as they stand, before or after a user's overlay. */
export interface KnowledgeData {
  readonly codes: CodeBook
  readonly abbreviations: AbbreviationLists
  readonly cues: readonly CueFile[]
  readonly houses: readonly House[]
  readonly layout: LayoutLists
  readonly organs: OrganLists
  readonly calendar: CalendarWords
  readonly people: PeopleData
  readonly topics: TopicFile
  readonly events: EventWords
  readonly polarity: PolarityWords
  readonly adverbs: DegreeWords
}

export interface Knowledge {
  readonly data: KnowledgeData
  readonly codes: CodeBook
  readonly abbreviations: Abbreviations
  readonly cues: CueIndex
  readonly grammar: Grammar
  readonly furniture: Furniture
  readonly houses: readonly CompiledHouse[]
  /** What the signs of all houses ask for. */
  readonly houseNeedles: Needles
  readonly organs: Organs
  readonly topics: ReadonlyMap<string, TopicFacts>
  readonly calendar: Calendars
  readonly people: PeopleKnowledge
  readonly topicIndex: TopicIndex
  readonly events: Events
  readonly weights: Weights
  /** What all these lists know of a word. */
  readonly vocabulary: Vocabulary
}

const CUES: readonly unknown[] = [
  agree,
  announce,
  commit,
  concern,
  condemn,
  courtesy,
  discuss,
  emphasize,
  explain,
  hope,
  invite,
  reaffirm,
  reject,
  state,
  support,
  urge,
]

export function builtInData(): KnowledgeData {
  return {
    abbreviations,
    houses: builtInHouses(),
    layout,
    organs,
    cues: CUES as readonly CueFile[],
    topics,
    codes: codes as CodeBook,
    calendar: calendar as CalendarWords,
    people: {
      get countries() {
        return countries.countries as Country[]
      },
      offices,
      get regions() {
        return regions.regions
      },
      get honorifics() {
        return honorifics.honorifics
      },
      names,
      organisations,
      encounters,
      groups,
    },
    events: events as EventWords,
    polarity: polarity as PolarityWords,
    adverbs,
  }
}

/** `prepared` are the indexes of the same data. */
export function compileKnowledge(data: KnowledgeData, prepared?: PreparedKnowledge): Knowledge {
  const lists = {
    cues: compileCues(data.cues, prepared?.cues),
    grammar: compileGrammar(prepared?.afterCue),
    organs: compileOrgans(data.organs, prepared?.organs),
    calendar: compileCalendar(data.calendar, prepared?.calendar),
    people: compilePeople(data.people, prepared?.people),
    topicIndex: compileTopics(data.topics, prepared?.topics),
    events: compileEvents(data.events, data.people, prepared?.events),
    weights: compileWeights(data.polarity, data.adverbs, prepared?.weights),
  }
  return {
    ...lists,
    ...compileHouses(data.houses, prepared?.houses),
    data,
    codes: data.codes,
    abbreviations: compileAbbreviations(data.abbreviations),
    furniture: compileFurniture(data.layout),
    topics: lists.topicIndex.facts,
    vocabulary: vocabularyOf(lists),
  }
}

function vocabularyOf({
  cues,
  grammar,
  organs,
  calendar,
  people,
  topicIndex,
  events,
  weights,
}: Pick<
  Knowledge,
  'cues' | 'grammar' | 'organs' | 'calendar' | 'people' | 'topicIndex' | 'events' | 'weights'
>): Vocabulary {
  const { signs, titleSigns, sessions, times, countries, cities } = events
  const { polarity, degree } = weights
  const phrases = [grammar.afterCue, organs.index, calendar.phrases, calendar.openers, polarity, degree]
  return new Vocabulary({
    lower: [cues, cues.nouns, ...phrases, signs, titleSigns, sessions, times, countries, cities],
    key: [people.countries, people.heads, people.honorifics, people.groups, people.owned, people.regions],
    folded: [topicIndex],
    classOf: people.classOf,
  })
}
