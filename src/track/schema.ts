/** What one line through many records yields: the types, and the published JSON Schema. */
import { z } from 'zod'

export const TRACK_SCHEMA_VERSION = 'readout-track/1'

export const DIMENSIONS = ['pair', 'level', 'topic', 'actor', 'act'] as const

/** A statement in time. */
const point = z.strictObject({
  document: z.string(),
  /** JSON Pointer into the document's record. */
  pointer: z.string(),
  /** EDTF of the event, of publication where the event has none. */
  date: z.string(),
  /** `US–UA`: who wrote it and whom it is about, the issuer first. */
  pair: z.string(),
  level: z.enum(['leaders', 'ministers', 'officials', 'unknown']),
  actors: z.array(z.string()),
  topics: z.array(z.string()),
  act: z.string(),
  stance: z.string(),
  /** Step on the printed ladder of its act, null where the act has none. */
  strength: z.int().min(1).max(5).nullable(),
  /** Step on the ladder of consensus, null for what one side alone said. */
  consensus: z.int().min(1).max(5).nullable(),
  text: z.string(),
})

const series = z.strictObject({
  key: z.record(z.string(), z.string()),
  /** Indices into `points`, in time order. */
  points: z.array(z.int().nonnegative()),
})

const old = z.strictObject({ pointer: z.string(), text: z.string() })

const omission = z.strictObject({
  document: z.string(),
  previous: z.string(),
  pair: z.string(),
  level: z.string(),
  kind: z.enum(['topic', 'request', 'formula']),
  what: z.string(),
  /** The words of the previous meeting. */
  old: z.array(old),
})

const step = z.strictObject({
  ladder: z.enum(['strength', 'consensus']),
  direction: z.enum(['up', 'down']),
  pair: z.string(),
  actor: z.string(),
  topic: z.string(),
  act: z.string().nullable(),
  from: z.int().min(1).max(5),
  to: z.int().min(1).max(5),
  /** Indices into `points`. */
  before: z.int().nonnegative(),
  after: z.int().nonnegative(),
})

const seen = z.strictObject({ document: z.string(), date: z.string() })

const formula = z.strictObject({
  issuer: z.string(),
  phrase: z.string(),
  /** Documents of the issuer that have it, over all its documents. */
  documents: z.int().positive(),
  of: z.int().positive(),
  /** A set wording; a name of its topic; or what is said of everything and around everything. */
  kind: z.enum(['formula', 'term', 'boilerplate']),
  topic: z.string().nullable(),
  first: seen,
  last: seen,
  /** For each pair: the meetings on its topic after which it was gone, and those at which it was back. */
  dropped: z.array(z.strictObject({ pair: z.string(), last: seen, since: seen })),
  returned: z.array(z.strictObject({ pair: z.string(), after: seen, at: seen })),
  /** Phrases of the same issuer with a word more or a word less. */
  variants: z.array(
    z.strictObject({
      phrase: z.string(),
      gained: z.array(z.string()),
      lost: z.array(z.string()),
      documents: z.int().positive(),
      first: seen,
    }),
  ),
})

export const trackSchema = z.strictObject({
  schema: z.literal(TRACK_SCHEMA_VERSION),
  documents: z.int().nonnegative(),
  /** Documents without a date: they stand in no line through time. */
  undated: z.array(z.string()),
  points: z.array(point),
  series: z.array(series),
  omissions: z.array(omission),
  steps: z.array(step),
  formulas: z.array(formula),
})

export type Tracking = z.infer<typeof trackSchema>
export type Point = z.infer<typeof point>
export type Series = z.infer<typeof series>
export type Omission = z.infer<typeof omission>
export type Step = z.infer<typeof step>
export type Formula = z.infer<typeof formula>
export type Seen = z.infer<typeof seen>
export type Dimension = (typeof DIMENSIONS)[number]
export type Level = Point['level']
