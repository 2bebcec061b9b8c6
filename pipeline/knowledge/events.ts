/** What tells how and where an event was held, compiled from `lexicon/events.json`. */
import { indexPhrases, type PhraseIndex } from './phrases.js'
import type { Country, EventWords } from './schema.js'

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

export function compileEvents(words: EventWords, countries: readonly Country[]): Events {
  const all: [string, EventSign][] = []
  const anywhere: [string, EventSign][] = []
  for (const { mode, kind, weight, where, phrases } of words.signs)
    for (const phrase of phrases) {
      all.push([phrase, { mode, kind, weight }])
      if (where === 'any') anywhere.push([phrase, { mode, kind, weight }])
    }
  return {
    signs: indexPhrases(anywhere),
    titleSigns: indexPhrases(all),
    sessions: indexPhrases(words.sessions.flatMap((s) => s.phrases.map((p) => [p, s.kind] as const))),
    venueHeads: new Set(words.venueHeads),
    venueFronts: new Set(words.venueFronts),
    notVenues: new Set(words.notVenues),
    notCities: new Set(words.notCities),
    countries: indexPhrases(
      countries.flatMap(({ name, aliases, capitals }) =>
        [name, ...aliases].map((n) => [n, capitals.includes(n) || words.cities.includes(n)] as const),
      ),
    ),
    cities: indexPhrases(
      [...words.cities, ...countries.flatMap((c) => c.capitals)].map((c) => [c, true] as const),
    ),
  }
}
