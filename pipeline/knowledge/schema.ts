/** The shapes of the data files. Built-in files are checked by a test, a user's overlay when it is loaded. */
import { z } from 'zod'
import { ACTS, STANCES } from '../record/schema.js'

const word = z.string().min(1)
const pattern = z.string().min(1)

/** `houses/*.json`: how one issuer lays its readouts out. */
export const houseSchema = z.strictObject({
  id: z.string().regex(/^[a-z]{2,5}(-[a-z]+)*$/),
  name: word,
  /** ISO 3166-1 alpha-2 or the code of an organisation. */
  issuer: z.string().nullable(),
  issuerName: word.nullable(),
  /** Names in the issuer's own language run family name first. */
  familyFirst: z.boolean(),
  /** Regular expressions over one trimmed line; the more of them a text has, the surer the house. */
  signs: z.array(z.strictObject({ line: pattern, weight: z.number().positive() })),
  /** Regular expressions over one trimmed line that is page furniture. */
  furniture: z.array(pattern),
  notes: z.string(),
})

/** `lexicon/countries.json`: governments and organisations, with every name that readouts use for them. */
export const countrySchema = z.strictObject({
  code: z.string().regex(/^[A-Z][A-Z0-9]{1,6}$/),
  name: word,
  aliases: z.array(word),
  demonyms: z.array(word),
  kind: z.enum(['country', 'organisation', 'historical']),
  /** The written order of personal names in its English texts. */
  familyFirst: z.boolean(),
  capitals: z.array(word),
})

/** `lexicon/topics.json`. */
export const topicSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  label: word,
  parent: z.string().nullable(),
  description: z.string(),
  /** Lower case; matched by folded word, longest first. */
  terms: z.array(word),
})

/** `cues/*.json`: one act a file. */
export const cueSchema = z.strictObject({
  id: z.string().regex(/^[a-z]+(-[a-z0-9]+)*$/),
  /** The base form of the verb (`urge`, `point out`, `take note`), or of the light verb of a nominal cue. */
  verb: word,
  /** For a nominal cue (`express` + `concern`): the nouns that make it. */
  nouns: z.array(word).optional(),
  act: z.enum(ACTS).optional(),
  /** The complements that it takes, preferred first. */
  frames: z.array(
    z.enum([
      'that',
      'wh',
      'quote',
      'to-that',
      'to-inf',
      'inf',
      'addressee',
      'prep',
      'np',
      'gerund',
      'none',
      'passive',
    ]),
  ),
  prepositions: z.array(word).optional(),
  stance: z.enum(STANCES).optional(),
  /** The step on the act's ladder without adverbs. */
  strength: z.int().min(1).max(5).optional(),
  examples: z.array(word).min(1),
  counterexamples: z.array(word),
})

export type House = z.infer<typeof houseSchema>
export type Country = z.infer<typeof countrySchema>
export type TopicEntry = z.infer<typeof topicSchema>
export type Cue = z.infer<typeof cueSchema>
