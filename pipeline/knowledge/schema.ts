/** The shapes of the data files. Built-in files are checked by a test, a user's overlay when it is loaded. */
import { z } from 'zod'
import { ACTS, MODES, STANCES, STATEMENT_MODES } from '../record/values.js'

const word = z.string().min(1)
const pattern = z.string().min(1).refine(isPattern, 'is no regular expression (with the flag u)')

function isPattern(source: string): boolean {
  try {
    return new RegExp(source, 'u') instanceof RegExp
  } catch {
    return false
  }
}

/** `houses/*.json`: how one issuer lays its readouts out. */
export const houseSchema = z.strictObject({
  id: z.string().regex(/^[a-z]{2,5}(-[a-z]+)*$/),
  name: word,
  /** ISO 3166-1 alpha-2 or the code of an organisation. */
  issuer: z.string().nullable(),
  issuerName: word.nullable(),
  /** Names in the issuer's own language run family name first. */
  familyFirst: z.boolean(),
  /** The order of day and month in its numeric dates; null where it has none or both. */
  dateOrder: z.enum(['day-first', 'month-first']).nullable(),
  /**
   * Regular expressions: `line` is looked for in the short lines at the head and the foot of a text, `lead` in its
   * first paragraphs. The more weight a text has, the surer the house: 3 is enough.
   */
  signs: z.array(
    z.strictObject({
      line: pattern.optional(),
      lead: pattern.optional(),
      ignoreCase: z.boolean().optional(),
      weight: z.number().positive(),
    }),
  ),
  /** Regular expressions over one whole trimmed line that is page furniture, case aside. */
  furniture: z.array(pattern),
  /** What a reader should know of its layout. */
  notes: z.string(),
})

/** `lexicon/countries.json`: governments and organisations, with every name that readouts use for them. */
export const countrySchema = z.strictObject({
  code: z.string().regex(/^[A-Z][A-Z0-9]{1,11}$/),
  name: word,
  aliases: z.array(word),
  demonyms: z.array(word),
  kind: z.enum(['country', 'organisation', 'historical']),
  /** The written order of personal names in its English texts. */
  familyFirst: z.boolean(),
  capitals: z.array(word),
})

/** `lexicon/abbreviations.json`: lower case, without the stop unless the stop is inside. */
export const abbreviationsSchema = z.strictObject({
  /** Before a name: never the end of a sentence. */
  titles: z.array(word),
  /** Before a number. */
  beforeNumber: z.array(word),
  /** Shortened words that may also end a sentence. */
  shortened: z.array(word),
  /** Words that open a sentence after a doubtful stop (`U.S. The …`). */
  openers: z.array(word),
})

/** `lexicon/organs.json`: the bodies that write readouts. */
export const organsSchema = z.strictObject({
  organs: z.array(z.strictObject({ code: word, name: word, words: z.array(word).min(1) })),
  /** State news agencies, written as they sign, to codes. */
  agencies: z.record(word, word),
  /** Host names to codes. */
  hosts: z.record(word, word),
  /** Words after a demonym that make it a side of the event. */
  sides: z.array(word),
})

/** `lexicon/layout.json`, lower case: the words of page furniture, headlines and datelines. */
export const layoutSchema = z.strictObject({
  lines: z.array(word),
  starts: z.array(word),
  sectionLines: z.array(word),
  languages: z.array(word),
  contactHeads: z.array(word),
  captions: z.array(word),
  notes: z.array(word),
  eventWords: z.array(word),
  dateLabels: z.array(word),
  /** Names of months in other languages than English, as datelines of English pages have them, to their numbers. */
  months: z.record(word, z.number().int().min(1).max(12)),
})

/**
 * `lexicon/topics.json`. A phrase matches in any number, spelling (British, American) and hyphenation. A capital in it
 * must stand in the text too, a word all in capitals must be written so (`WHO`).
 */
export const topicSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  label: word,
  /** The more general topic, which is left out where this one is named. */
  parent: z.string().nullable(),
  description: z.string(),
  /** Phrases that speak of the topic wherever they stand. */
  terms: z.array(word),
  /** Phrases that speak of it only where nothing firmer stands beside them. */
  hints: z.array(word).optional(),
  /** Names of regions: they speak of it only where the region itself is spoken of, see `spokenOf`. */
  regions: z.array(word).optional(),
  /** Names of a country, under its code: they count only where that country is no side of the meeting. */
  names: z.record(z.string().regex(/^[A-Z]{2,12}$/), z.array(word)).optional(),
  /** Topics that are this one where the country is a side of the meeting: a ceasefire, with Ukraine at the table. */
  asSide: z.record(z.string().regex(/^[A-Z]{2,6}$/), z.array(word)).optional(),
  /** Topics beside which this one is left out. */
  unless: z.array(z.string()).optional(),
  /** Phrases of the topic that speak of it beside those topics too. */
  apart: z.array(word).optional(),
  /** So wide that the heading or what opened the item says more. */
  wide: z.boolean().optional(),
  /** What is said of it where a named conflict is spoken of is about the conflict too. */
  aspect: z.boolean().optional(),
})

export const topicFileSchema = z.strictObject({
  version: z.string(),
  topics: z.array(topicSchema),
  /** Phrases that hold the words of a topic and speak of none (`White House`). */
  silent: z.array(word),
  /** What stands after names that hyphens join (`Ruritania-Sylvania relations`). */
  joined: z.strictObject({
    relations: z.array(word),
    /** Of two names these are an occasion and no relationship. */
    meetings: z.array(word),
    /** Names of bodies: what is between one of them and others is a matter of that body, unless it is a side. */
    bodies: z.array(word),
  }),
  /** What tells that a region is spoken of: the state of things there, or the word before its name. */
  spokenOf: z.strictObject({ situation: z.array(word), about: z.array(word) }),
})

/**
 * What may follow a cue. `that`: a that-clause, also without "that"; `wh`: whether, how, what …; `quote`: words in
 * quotation marks; `to-that`: addressee + that-clause (told X that …); `to-inf`: addressee + infinitive (urged X to …);
 * `addressee-prep`: addressee + preposition + noun phrase (thanked X for …); `addressee`: a person alone (welcomed X); `inf`: infinitive (agreed to …);
 * `gerund`: -ing (proposed holding …); `prep`: preposition + noun phrase (called for …); `np`: a noun phrase;
 * `none`: nothing follows. Passives are derived.
 */
export const FRAMES = [
  'that',
  'wh',
  'quote',
  'to-that',
  'to-inf',
  'addressee-prep',
  'addressee',
  'inf',
  'gerund',
  'prep',
  'np',
  'none',
] as const

export const cueSchema = z.strictObject({
  id: z.string().regex(/^[a-z]+(-[a-z0-9]+)*$/),
  /** Base forms with their particles (`urge`, `point out`, `look forward to`); for a nominal cue the light verbs. */
  verbs: z.array(word).min(1),
  /** Only for a nominal cue (`express` + `concern`): the nouns, singular and plural as they occur. */
  nouns: z.array(word).optional(),
  /** The complements that it takes, preferred first. */
  frames: z.array(z.enum(FRAMES)).min(1),
  /** The prepositions of the frames `prep` and `addressee-prep`. */
  prepositions: z.array(word).optional(),
  /** Set where the cue itself tells the attitude whatever the content is. */
  stance: z.enum(STANCES).optional(),
  /** The step on the act's ladder without adverbs. */
  strength: z.int().min(1).max(5).optional(),
  /**
   * What its subject is where that is no participant: what is attributed (`the dam [came under discussion]`), or the
   * event (`the talks [concerned] the dam`).
   */
  subject: z.enum(['content', 'event']).optional(),
  /** Sentences, in our own words, in which the cue must make a statement of this act; the cue words in [brackets]. */
  examples: z.array(word).min(1),
  /** Sentences in which it must not. */
  counterexamples: z.array(word),
})

/** `cues/*.json`: one act a file. */
export const cueFileSchema = z.strictObject({
  act: z.enum(ACTS),
  /** The printed ladder of the act, step 1 first, with what stands on each step; null for an act without one. */
  ladder: z.array(z.strictObject({ step: z.int().min(1).max(5), words: z.array(word) })).nullable(),
  cues: z.array(cueSchema),
})

const wordList = z.strictObject({ example: word, words: z.array(word) })

/** `lexicon/calendar.json`: words that stand for dates, and what keeps a number from being a year. */
export const calendarSchema = z.strictObject({
  relative: z.array(
    z.strictObject({
      unit: z.enum(['day', 'week', 'weekend', 'month', 'year']),
      /** Units from the base: -1 for "yesterday". */
      shift: z.int(),
      /** Counted from the date of publication, or from the date named before it in the text. */
      base: z.enum(['published', 'text']),
      phrases: z.array(word).min(1),
    }),
  ),
  /** Names that hold a date word or a year and are no dates. */
  names: z.array(z.strictObject({ example: word, phrases: z.array(word).min(1) })),
  /** Lower case; a capitalised one after a year makes both a name (the 1994 Treaty). */
  headNouns: wordList,
  /** Lower case; after one of these four digits are a count or a number, no year. */
  beforeCounts: wordList,
  /** Lower case; before one of these four digits are a count. */
  afterCounts: wordList,
})

/** `lexicon/events.json`: how an event was held, its sessions, and the words that places are told by. */
export const eventSchema = z.strictObject({
  signs: z.array(
    z.strictObject({
      mode: z.enum(MODES),
      kind: z.string().nullable(),
      weight: z.number().positive(),
      /** In a headline only, where "call" is always a noun. */
      where: z.enum(['any', 'title']),
      phrases: z.array(word).min(1),
    }),
  ),
  sessions: z.array(z.strictObject({ kind: word, phrases: z.array(word).min(1) })),
  /** Lower case; the last word of a venue's name. */
  venueHeads: z.array(word),
  /** Lower case; the last word of what is no venue although "at" stands before it. */
  /** What venues are called in front: `Villa Utopia`. */
  venueFronts: z.array(word),
  notVenues: z.array(word),
  /** Lower case; a name after "in" that holds one of them is no city. */
  notCities: z.array(word),
  /** Cities beside the capitals where meetings are held and texts issued; only these are read from a dateline. */
  cities: z.array(word),
})

/** `lexicon/warnings.json`: what each warning means, by code. */
export const warningPagesSchema = z.record(
  z.string().regex(/^[a-z]+(-[a-z]+)*$/),
  z.strictObject({ title: word, meaning: word, example: word, advice: word }),
)

export type CalendarWords = z.infer<typeof calendarSchema>
export type EventWords = z.infer<typeof eventSchema>
/** `lexicon/codes.json`: from acts to CAMEO and PLOVER; the first rule that fits counts. */
export const codeBookSchema = z.strictObject({
  /** What the codes are taken from, with its terms. */
  sources: z.strictObject({ cameo: word, plover: word }),
  reasons: z.record(z.string(), word),
  rules: z.array(
    z.strictObject({
      act: z.enum(ACTS).optional(),
      /** Ids of cues. */
      cues: z.array(word).optional(),
      frames: z.array(z.string()).optional(),
      modes: z.array(z.enum(STATEMENT_MODES)).optional(),
      cameo: z
        .string()
        .regex(/^\d{3,4}$/)
        .nullable(),
      plover: z
        .string()
        .regex(/^[A-Z]+$/)
        .nullable(),
      /** Key of `reasons`, null where both codes are given. */
      reason: z.string().nullable(),
    }),
  ),
})

export type CodeBook = z.infer<typeof codeBookSchema>
export type House = z.infer<typeof houseSchema>
export type Country = z.infer<typeof countrySchema>
export type AbbreviationLists = z.infer<typeof abbreviationsSchema>
export type OrganLists = z.infer<typeof organsSchema>
export type LayoutLists = z.infer<typeof layoutSchema>
export type TopicEntry = z.infer<typeof topicSchema>
export type TopicFile = z.infer<typeof topicFileSchema>
export type Frame = (typeof FRAMES)[number]
export type Cue = z.infer<typeof cueSchema>
export type CueFile = z.infer<typeof cueFileSchema>
