/** What the comparison of two governments' accounts of one meeting yields: the types, and the published JSON Schema. */
import { z } from 'zod'

export const COMPARE_SCHEMA_VERSION = 'readout-compare/1'

export const VERDICTS = ['alike', 'differently', 'only-a', 'only-b'] as const

/** A place in one of the two records. */
const cite = z.strictObject({
  /** JSON Pointer into the record. */
  pointer: z.string(),
  text: z.string(),
  start: z.int().nonnegative().nullable(),
  end: z.int().nonnegative().nullable(),
  /** Printed numbers of the section, null where it stands in none. */
  section: z.string().nullable(),
})

const told = z.strictObject({
  ...cite.shape,
  act: z.string(),
  /** Names of the persons, or codes of the governments, to whom the account credits it. */
  credited: z.array(z.string()),
  /** Is it the teller's own word, the other side's, or both sides' together? */
  about: z.enum(['own', 'other', 'joint', 'unknown']),
})

const difference = z.strictObject({
  what: z.enum(['act', 'strength', 'credited', 'stance', 'condition', 'number', 'date', 'detail']),
  a: z.string().nullable(),
  b: z.string().nullable(),
})

const row = z.strictObject({
  verdict: z.enum(VERDICTS),
  a: told.nullable(),
  b: told.nullable(),
  differences: z.array(difference),
  topics: z.array(z.string()),
})

const fact = z.strictObject({
  fact: z.enum(['date', 'start', 'duration', 'place', 'mode', 'principals', 'others-present']),
  verdict: z.enum(['same', 'differs', 'only-a', 'only-b']),
  a: z.strictObject({ value: z.string(), cite: cite.nullable() }).nullable(),
  b: z.strictObject({ value: z.string(), cite: cite.nullable() }).nullable(),
})

const weight = z.strictObject({
  /** 1 for the topic that the account takes up first. */
  position: z.int().min(1),
  /** Characters of its statements over those of all statements: 0 to 1, two decimals. */
  share: z.number().min(0).max(1),
  /** Who is credited with the first statement on it. */
  raisedBy: z.array(z.string()),
})

const topic = z.strictObject({
  id: z.string(),
  verdict: z.enum(VERDICTS),
  a: weight.nullable(),
  b: weight.nullable(),
})

const naming = z.strictObject({
  thing: z.string(),
  a: z.array(z.string()),
  b: z.array(z.string()),
})

const account = z.strictObject({
  id: z.string(),
  issuer: z.string().nullable(),
  title: z.string().nullable(),
  published: z.string().nullable(),
  /** A line that cites the document: issuer, title, date, address, terms. */
  citation: z.string(),
})

const pairing = z.strictObject({
  paired: z.boolean(),
  /** What speaks for one meeting, and what against it. */
  for: z.array(z.string()),
  against: z.array(z.string()),
})

export const comparisonSchema = z.strictObject({
  schema: z.literal(COMPARE_SCHEMA_VERSION),
  a: account,
  b: account,
  pairing,
  facts: z.array(fact),
  rows: z.array(row),
  topics: z.array(topic),
  names: z.array(naming),
})

export const pairsSchema = z.strictObject({
  schema: z.literal(`${COMPARE_SCHEMA_VERSION}/pairs`),
  pairs: z.array(z.strictObject({ a: z.string(), b: z.string(), because: z.array(z.string()) })),
  /** Documents that nearly made a pair, with what stood against it. */
  refused: z.array(z.strictObject({ a: z.string(), b: z.string(), because: z.array(z.string()) })),
  alone: z.array(z.strictObject({ id: z.string(), because: z.string() })),
})

export type Comparison = z.infer<typeof comparisonSchema>
export type Row = z.infer<typeof row>
export type Told = z.infer<typeof told>
export type Difference = z.infer<typeof difference>
export type Fact = z.infer<typeof fact>
export type TopicRow = z.infer<typeof topic>
export type Naming = z.infer<typeof naming>
export type Pairing = z.infer<typeof pairing>
export type Pairs = z.infer<typeof pairsSchema>
export type Cite = z.infer<typeof cite>
