/** The shapes of the words that weigh an attribution. Built-in files are checked by a test, a user's when it is loaded. */
import { z } from 'zod'
import { ACTS, STANCES } from '../../record/values.js'

const words = z.array(z.string().min(1))

/** What the words of a group tell about what the content is about. */
export const GROUPS = ['against', 'for', 'end', 'restraint', 'deed', 'praise', 'harm', 'open'] as const

const group = z.strictObject({
  id: z.enum(GROUPS),
  note: z.string().min(1),
  /** Base forms; all their forms count. */
  verbs: words,
  /** Words and phrases as they stand. */
  words,
  /** What a cue with this content comes to, in our own words. */
  examples: z.array(
    z.strictObject({ act: z.enum(ACTS), stance: z.enum(STANCES), content: z.string().min(1) }),
  ),
})

/** `lexicon/polarity.json`. */
export const polaritySchema = z.strictObject({
  groups: z.array(group),
  /** Nouns that are an attitude where they head what was discussed (`the importance of …`). */
  heads: z.strictObject({ support: words, oppose: words }),
  /** Verbs that carry no attitude of their own (`continue`). */
  fillers: words,
  negators: words,
  /** Negators that stand before a noun (`no`). */
  nominalNegators: words,
  /** Before these, "support" is help and no attitude (`financial support`). */
  material: words,
  /** Phrases that hold a word of a group and say nothing (`of mutual concern`). */
  silent: words,
})

/** What an adverb or adjective does to the strength of a cue. */
export const DEGREES = [
  'strong',
  'absolute',
  'beside',
  'again',
  'intensify',
  'repeat',
  'condition',
  'soften',
] as const

/** `lexicon/adverbs.json`: words by what they do; one word may do several things. */
export const adverbsSchema = z.strictObject(
  Object.fromEntries(DEGREES.map((degree) => [degree, words])) as Record<
    (typeof DEGREES)[number],
    typeof words
  >,
)

/** A user's words: each list is added to ours. */
export const moreAdverbsSchema = adverbsSchema.partial()
export const morePolaritySchema = z.strictObject({
  groups: z.array(group.partial().required({ id: true })).optional(),
  heads: polaritySchema.shape.heads.partial().optional(),
  fillers: words.optional(),
  negators: words.optional(),
  nominalNegators: words.optional(),
  material: words.optional(),
  silent: words.optional(),
})

export type Group = (typeof GROUPS)[number]
export type Degree = (typeof DEGREES)[number]
export type PolarityWords = z.infer<typeof polaritySchema>
export type DegreeWords = z.infer<typeof adverbsSchema>
export type MorePolarity = z.infer<typeof morePolaritySchema>
export type MoreAdverbs = z.infer<typeof moreAdverbsSchema>
