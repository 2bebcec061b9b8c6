/**
 * What the indexes of the built-in lists hold under each first word, so that nothing has to be sorted when a run starts.
 * `prepared.json` is empty: the build writes into the program what `prepare` works out. Without a build, and for lists
 * that a user added to, the indexes are made from the lists themselves.
 */
import type { RelativeWord } from './calendar.js'
import type { PreparedEvents } from './events.js'
import type { Prepared } from './given.js'
import type { PreparedHouses } from './houses.js'
import type { Knowledge } from './index.js'
import type { Organ } from './organs.js'
import type { PreparedPeople } from './people.js'
import { FirstWords } from './phrases.js'
import prepared from './prepared.json' with { type: 'json' }
import { type PreparedTopics, withoutPhrases } from './topics.js'
import type { PreparedWeights } from './weights/index.js'

export interface PreparedKnowledge {
  readonly cues: Prepared<number>
  readonly afterCue: Prepared<true>
  readonly organs: Prepared<Organ>
  readonly calendar: Prepared<RelativeWord | null>
  readonly people: PreparedPeople
  readonly topics: PreparedTopics
  readonly events: PreparedEvents
  readonly weights: PreparedWeights
  readonly houses: PreparedHouses
}

/** Undefined where the program was not built. */
export const PREPARED = ('cues' in prepared ? prepared : undefined) as PreparedKnowledge | undefined

export function prepare(knowledge: Knowledge): PreparedKnowledge {
  const { data, cues, grammar, organs, calendar, people, topicIndex, events, weights, houses, houseNeedles } =
    knowledge
  const made = {
    cues: cues.first.prepare(),
    afterCue: grammar.afterCue.first.prepare(),
    organs: organs.index.first.prepare(),
    calendar: calendar.phrases.first.prepare(),
    people: { ...preparedOf<Omit<PreparedPeople, 'classes'>>(people), classes: people.classes.prepare() },
    topics: { first: topicIndex.first.prepare(), file: withoutPhrases(data.topics) },
    events: preparedOf<PreparedEvents>(events),
    weights: preparedOf<PreparedWeights>(weights),
    houses: { needles: houseNeedles.all(), signs: houses.map((h) => h.signs.map((s) => s.needles)) },
  }
  return made as PreparedKnowledge
}

/** Of all indexes among the parts of a compiled list. */
function preparedOf<T>(parts: object): T {
  const indexes = Object.entries(parts) as [string, { first?: unknown }][]
  const prepared = indexes.map(([name, { first }]) => [name, first instanceof FirstWords && first.prepare()])
  return Object.fromEntries(prepared.filter(([, made]) => made)) as T
}
