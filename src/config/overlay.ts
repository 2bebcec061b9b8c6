/** A user's own topics, cues, countries and house styles, laid over the built-in ones: same key replaces, new key adds. */
import type { KnowledgeData } from '../../pipeline/knowledge/index.js'
import type { Country, CueFile, House, TopicEntry } from '../../pipeline/knowledge/schema.js'

export interface Overlay {
  readonly topics: readonly TopicEntry[]
  readonly cues: readonly CueFile[]
  readonly countries: readonly Country[]
  readonly houses: readonly House[]
}

export function withOverlay(data: KnowledgeData, overlay: Overlay | null): KnowledgeData {
  if (!overlay) return data
  return {
    ...data,
    topics: { ...data.topics, topics: laid(data.topics.topics, overlay.topics, (topic) => topic.id) },
    cues: overlay.cues.reduce(withCues, data.cues),
    houses: laid(data.houses, overlay.houses, (house) => house.id),
    people: {
      ...data.people,
      countries: laid(data.people.countries, overlay.countries, (country) => country.code),
    },
  }
}

/** Cues are laid over those of their act, whose ladder stays unless a new one is given. */
const withCues = (files: readonly CueFile[], over: CueFile): readonly CueFile[] =>
  files.map((file) =>
    file.act === over.act
      ? { ...file, ladder: over.ladder ?? file.ladder, cues: laid(file.cues, over.cues, (cue) => cue.id) }
      : file,
  )

function laid<T>(base: readonly T[], over: readonly T[], keyOf: (item: T) => string): T[] {
  const byKey = new Map(base.map((item) => [keyOf(item), item]))
  for (const item of over) byKey.set(keyOf(item), item)
  return [...byKey.values()]
}
