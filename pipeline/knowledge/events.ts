/** What tells how and where an event was held, compiled from `lexicon/events.json`. */
import { opensTime } from '../calendar/lengths.js'
import type { Entry, Prepared } from './given.js'
import { indexPhrases, type PhraseIndex } from './phrases.js'
import type { Country, EventWords } from './schema.js'
import { type Opening, opening } from './vocabulary.js'

export interface EventSign {
  readonly mode: EventWords['signs'][number]['mode']
  readonly kind: string | null
  /** The heavier sign decides: "virtual" over "meeting", "telephone" over "talks". */
  readonly weight: number
}

export interface Events {
  readonly signs: PhraseIndex<EventSign>
  /** Signs that count in a headline only, and all others. */
  readonly titleSigns: PhraseIndex<EventSign>
  readonly sessions: PhraseIndex<string>
  /** The words that a time of the day or a length of time may open with. */
  readonly times: Opening<true>
  readonly venueHeads: ReadonlySet<string>
  /** What venues' names begin with (`Villa Utopia`). */
  readonly venueFronts: ReadonlySet<string>
  readonly notVenues: ReadonlySet<string>
  readonly notCities: ReadonlySet<string>
  /** Names of countries and organisations, which are no cities; true for a country that is also its own capital. */
  readonly countries: PhraseIndex<boolean>
  /** Capitals and other cities that a dateline may name. */
  readonly cities: PhraseIndex<true>
}

export interface PreparedEvents {
  readonly signs: Prepared<EventSign>
  readonly titleSigns: Prepared<EventSign>
  readonly sessions: Prepared<string>
  readonly countries: Prepared<boolean>
  readonly cities: Prepared<true>
}

export function compileEvents(
  words: EventWords,
  lists: { readonly countries: readonly Country[] },
  prepared?: PreparedEvents,
): Events {
  return {
    signs: indexPhrases(() => signsOf(words.signs.filter(({ where }) => where === 'any')), prepared?.signs),
    titleSigns: indexPhrases(() => signsOf(words.signs), prepared?.titleSigns),
    sessions: indexPhrases(
      () => words.sessions.flatMap((s) => s.phrases.map((p) => [p, s.kind] as const)),
      prepared?.sessions,
    ),
    times: opening(opensTime),
    venueHeads: new Set(words.venueHeads),
    venueFronts: new Set(words.venueFronts),
    notVenues: new Set(words.notVenues),
    notCities: new Set(words.notCities),
    countries: indexPhrases(() => namesOf(lists.countries, words.cities), prepared?.countries),
    cities: indexPhrases(() => citiesOf(lists.countries, words.cities), prepared?.cities),
  }
}

function* signsOf(signs: EventWords['signs']): Generator<Entry<EventSign>> {
  for (const { mode, kind, weight, phrases } of signs)
    for (const phrase of phrases) yield [phrase, { mode, kind, weight }]
}

function* namesOf(countries: readonly Country[], cities: readonly string[]): Generator<Entry<boolean>> {
  for (const { name, aliases, capitals } of countries)
    for (const n of [name, ...aliases]) yield [n, capitals.includes(n) || cities.includes(n)]
}

function* citiesOf(countries: readonly Country[], cities: readonly string[]): Generator<Entry<true>> {
  for (const city of [...cities, ...countries.flatMap((c) => c.capitals)]) yield [city, true]
}
