/**
 * A user's own knowledge, laid over the built-in one. Where entries have keys (topics, cues, countries, house styles) the
 * same key replaces and a new key adds; words that weigh are added to ours.
 */
import type { KnowledgeData } from '../../pipeline/knowledge/index.js'
import type { Country, CueFile, House, TopicEntry } from '../../pipeline/knowledge/schema.js'
import type {
  Degree,
  DegreeWords,
  MoreAdverbs,
  MorePolarity,
  PolarityWords,
} from '../../pipeline/knowledge/weights/schema.js'

export interface Overlay {
  readonly topics?: readonly TopicEntry[]
  /** The topics are these alone, and none of ours. */
  readonly onlyTopics?: boolean
  readonly cues?: readonly CueFile[]
  readonly countries?: readonly Country[]
  readonly houses?: readonly House[]
  /** Adverbs and adjectives by what they do to the strength of a cue. */
  readonly adverbs?: readonly MoreAdverbs[]
  /** Words by the attitude that they tell. */
  readonly polarity?: readonly MorePolarity[]
}

export function withOverlay(data: KnowledgeData, overlay: Overlay | null): KnowledgeData {
  if (!overlay) return data
  const {
    topics = [],
    onlyTopics = false,
    cues = [],
    countries = [],
    houses = [],
    adverbs = [],
    polarity = [],
  } = overlay
  return {
    ...data,
    topics: {
      ...data.topics,
      topics: laid(onlyTopics ? [] : data.topics.topics, topics, (topic) => topic.id),
    },
    cues: cues.reduce(withCues, data.cues),
    houses: laid(data.houses, houses, (house) => house.id),
    people: {
      ...data.people,
      // The African Union has the code that ISO gives Australia.
      countries: laid(data.people.countries, countries, ({ code, kind }) => `${kind} ${code}`),
    },
    adverbs: adverbs.reduce(withAdverbs, data.adverbs),
    polarity: polarity.reduce(withPolarity, data.polarity),
  }
}

/** Cues are laid over those of their act, whose ladder stays unless a new one is given. */
const withCues = (files: readonly CueFile[], over: CueFile): readonly CueFile[] =>
  files.map((file) =>
    file.act === over.act
      ? { ...file, ladder: over.ladder ?? file.ladder, cues: laid(file.cues, over.cues, (cue) => cue.id) }
      : file,
  )

const withAdverbs = (base: DegreeWords, more: MoreAdverbs): DegreeWords => ({
  ...base,
  ...Object.fromEntries(
    (Object.keys(more) as Degree[]).map((degree) => [degree, both(base[degree], more[degree])]),
  ),
})

function withPolarity(base: PolarityWords, more: MorePolarity): PolarityWords {
  const groups = base.groups.map((group) => {
    const own = (more.groups ?? []).filter(({ id }) => id === group.id)
    const verbs = own.flatMap((g) => g.verbs ?? [])
    const words = own.flatMap((g) => g.words ?? [])
    return { ...group, verbs: both(group.verbs, verbs), words: both(group.words, words) }
  })
  return {
    groups,
    heads: {
      support: both(base.heads.support, more.heads?.support),
      oppose: both(base.heads.oppose, more.heads?.oppose),
    },
    fillers: both(base.fillers, more.fillers),
    negators: both(base.negators, more.negators),
    nominalNegators: both(base.nominalNegators, more.nominalNegators),
    material: both(base.material, more.material),
    silent: both(base.silent, more.silent),
  }
}

const both = (ours: readonly string[], yours: readonly string[] = []): string[] => [
  ...new Set([...ours, ...yours]),
]

function laid<T>(base: readonly T[], over: readonly T[], keyOf: (item: T) => string): T[] {
  const byKey = new Map(base.map((item) => [keyOf(item), item]))
  for (const item of over) byKey.set(keyOf(item), item)
  return [...byKey.values()]
}
