/**
 * The record: the single source of the types and of the published JSON Schema.
 * Offsets are UTF-16 code units into the readable text, end exclusive; `text` is always the slice.
 * Field order here is field order in the file.
 */
import { z } from 'zod'
import { ACTS, MODES, PARTS, SCHEMA_VERSION, STANCES, STATEMENT_MODES, UNREAD_REASONS } from './values.js'

const offset = z.int().nonnegative()
const edtf = z.string().min(4)

const span = z.strictObject({ text: z.string(), start: offset, end: offset })
/** A value that may come from metadata, which has no place in the text: then `start` and `end` are null. */
const placed = { text: z.string(), start: offset.nullable(), end: offset.nullable() }
const from = z.enum(['text', 'metadata'])

const dateSpan = z.strictObject({ ...placed, value: edtf })
const clock = z.strictObject({ value: z.string().regex(/^\d\d:\d\d$/), evidence: span })
const duration = z.strictObject({ value: z.string().regex(/^P/), evidence: span, approximate: z.boolean() })

const statement = z.strictObject({
  id: z.string(),
  section: z.string().nullable(),
  ...span.shape,
  sources: z.array(z.string()),
  source: span.nullable(),
  joint: z.boolean(),
  addressees: z.array(z.string()),
  cue: span,
  content: span,
  act: z.enum(ACTS),
  stance: z.enum(STANCES),
  strong: z.boolean(),
  strength: z.int().min(1).max(5).nullable(),
  modes: z.array(z.enum(STATEMENT_MODES)),
  topics: z.array(z.string()),
  quotes: z.array(span),
  replyTo: z.string().nullable(),
  codes: z.strictObject({
    cameo: z.string().nullable(),
    plover: z.string().nullable(),
    reason: z.string().nullable(),
  }),
  rule: z.string(),
})

export const readoutSchema = z.strictObject({
  schema: z.literal(SCHEMA_VERSION),
  id: z.string(),
  source: z.strictObject({
    path: z.string().nullable(),
    url: z.string().nullable(),
    license: z.string().nullable(),
    house: z.string().nullable(),
    mediaType: z.string().nullable(),
    encoding: z.string().nullable(),
    sha256: z.string().nullable(),
    length: offset,
    language: z.string().nullable(),
  }),
  producer: z.strictObject({ name: z.string(), version: z.string(), rules: z.string() }),
  title: z.strictObject({ ...placed, from }).nullable(),
  issuer: z.strictObject({ name: z.string(), country: z.string(), evidence: z.array(span), from }).nullable(),
  published: z.strictObject({ ...placed, value: edtf, from }).nullable(),
  event: z.strictObject({
    mode: z.enum(MODES),
    kind: z.string().nullable(),
    date: dateSpan.nullable(),
    place: span.nullable(),
    start: clock.nullable(),
    duration: duration.nullable(),
    sessions: z.array(
      z.strictObject({ kind: z.string(), start: clock.nullable(), duration: duration.nullable() }),
    ),
  }),
  people: z.array(
    z.strictObject({
      id: z.string(),
      name: z.string(),
      honorifics: z.array(z.string()),
      role: span.nullable(),
      country: z.string().nullable(),
      part: z.enum(PARTS),
      mentions: z.array(span),
    }),
  ),
  sections: z.array(
    z.strictObject({
      id: z.string(),
      label: z.string().nullable(),
      path: z.string(),
      heading: span.nullable(),
      level: z.int().min(1),
      parent: z.string().nullable(),
      start: offset,
      end: offset,
    }),
  ),
  dates: z.array(
    z.strictObject({
      ...span.shape,
      value: edtf,
      kind: z.enum(['published', 'event', 'mentioned']),
      certain: z.boolean(),
    }),
  ),
  topics: z.array(
    z.strictObject({
      id: z.string(),
      label: z.string(),
      evidence: z.array(span),
      via: z.enum(['heading', 'term']),
    }),
  ),
  statements: z.array(statement),
  commitments: z.array(
    z.strictObject({ statement: z.string(), what: span, by: z.array(z.string()), due: edtf.nullable() }),
  ),
  unread: z.array(z.strictObject({ ...span.shape, reason: z.enum(UNREAD_REASONS) })),
  warnings: z.array(
    z.strictObject({
      code: z.string(),
      message: z.string(),
      start: offset.nullable(),
      end: offset.nullable(),
    }),
  ),
})

export type Readout = z.infer<typeof readoutSchema>
export type Statement = Readout['statements'][number]
export type Person = Readout['people'][number]
export type Section = Readout['sections'][number]
export type TextSpan = z.infer<typeof span>
export type Act = (typeof ACTS)[number]
export type Stance = (typeof STANCES)[number]
export type EventMode = (typeof MODES)[number]
export type Part = (typeof PARTS)[number]
export type StatementMode = (typeof STATEMENT_MODES)[number]
export type UnreadReason = (typeof UNREAD_REASONS)[number]
