/** The shape of `readout.config.json`. Paths in it are relative to its folder. */
import { z } from 'zod'
import { countrySchema, cueFileSchema, houseSchema, topicSchema } from '../../pipeline/knowledge/schema.js'
import { moreAdverbsSchema, morePolaritySchema } from '../../pipeline/knowledge/weights/schema.js'
import { ignoreRuleSchema } from '../diff/schema.js'

const files = z.array(z.string().min(1))
const whole = z.int().min(1)

export const configSchema = z.strictObject({
  $schema: z.string().optional(),
  /** Glob patterns of files and folders that are no input. */
  ignore: files.optional(),
  /** Data files laid over the built-in knowledge. */
  overlay: z
    .strictObject({
      /** Files with `{"topics": […]}`. */
      topics: files.optional(),
      /** The topics are those of the files alone, and none of the built-in ones. */
      onlyTopics: z.boolean().optional(),
      /** Files with `{"act", "ladder", "cues": […]}`. */
      cues: files.optional(),
      /** Files with `{"countries": […]}`. */
      countries: files.optional(),
      /** One house style a file. */
      houses: files.optional(),
      /** Files with `{"strong": […], "soften": […] …}`. */
      adverbs: files.optional(),
      /** Files with `{"groups": [{"id", "verbs", "words"}], "negators": […] …}`. */
      polarity: files.optional(),
    })
    .optional(),
  limits: z
    .strictObject({
      maxBytes: whole.optional(),
      maxCharacters: whole.optional(),
      /** Seconds. */
      timeout: whole.optional(),
      timeoutPer100KB: z.int().min(0).optional(),
      timeoutMost: whole.optional(),
      heapMB: z.int().min(64).optional(),
    })
    .optional(),
  /** Changes between versions that are known and do not count. */
  diff: z.strictObject({ ignore: z.array(ignoreRuleSchema).optional() }).optional(),
})

/** The files that an overlay names; each gives a list. */
export const overlaySchemas = {
  topics: z.strictObject({ topics: z.array(topicSchema) }).transform((file) => file.topics),
  cues: cueFileSchema.transform((file) => [file]),
  countries: z.strictObject({ countries: z.array(countrySchema) }).transform((file) => file.countries),
  houses: houseSchema.transform((file) => [file]),
  adverbs: moreAdverbsSchema.transform((file) => [file]),
  polarity: morePolaritySchema.transform((file) => [file]),
}

/** An overlay as the library is given it. */
export const overlaySchema = z.strictObject({
  topics: z.array(topicSchema).optional(),
  onlyTopics: z.boolean().optional(),
  cues: z.array(cueFileSchema).optional(),
  countries: z.array(countrySchema).optional(),
  houses: z.array(houseSchema).optional(),
  adverbs: z.array(moreAdverbsSchema).optional(),
  polarity: z.array(morePolaritySchema).optional(),
})

export type Config = z.infer<typeof configSchema>
