/** The shape of a gold file: what a careful reader wrote down from one document (docs/codebook.md). */
import { z } from 'zod'
import { ACTS, MODES, PARTS, STANCES } from '../../pipeline/record/values.js'

const edtf = z
  .string()
  .regex(/^(\d{4}(-\d{2}(-\d{2})?)?|\d{3}X)(\/\d{4}(-\d{2}(-\d{2})?)?)?$/, 'not an EDTF date')
const snippet = z.string().regex(/\S/, 'is empty')

export const goldSchema = z.strictObject({
  /** The name of the text without folder and extension. */
  doc: snippet,
  title: snippet.nullable(),
  published: edtf.nullable(),
  issuer: z.string().nullable(),
  event: z.strictObject({ mode: z.enum(MODES), date: edtf.nullable(), place: snippet.nullable() }),
  people: z.array(
    z.strictObject({
      name: snippet,
      country: z.string().nullable(),
      role: snippet.nullable(),
      part: z.enum(PARTS),
    }),
  ),
  sections: z.array(z.string()),
  dates: z.array(z.strictObject({ text: snippet, value: edtf })),
  topics: z.array(z.string()),
  statements: z.array(
    z.strictObject({
      span: snippet,
      cue: snippet,
      sources: z.array(z.string()),
      to: z.array(z.string()),
      content: snippet,
      act: z.enum(ACTS),
      stance: z.enum(STANCES),
      strong: z.boolean(),
      topics: z.array(z.string()),
    }),
  ),
})

export type Gold = z.infer<typeof goldSchema>
