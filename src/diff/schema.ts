/** What a comparison of two versions yields: the types, and the published JSON Schema. */
import { z } from 'zod'

export const DIFF_SCHEMA_VERSION = 'readout-diff/1'

/** From the gravest down. */
export const SEVERITIES = ['high', 'medium', 'low'] as const

/** Every class of change with its severity and what it means. */
export const CHANGE_CLASSES = {
  'statement-added': ['high', 'A statement stands in the new version only.'],
  'statement-dropped': ['high', 'A statement stands in the old version only.'],
  'act-changed': ['high', 'The same content is put forward by another kind of act (urged, then hoped).'],
  weaker: ['high', 'The same act stands lower on its printed ladder, or lost its strong wording.'],
  stronger: ['high', 'The same act stands higher on its printed ladder, or gained strong wording.'],
  'speaker-changed': ['high', 'The statement is credited to somebody else.'],
  'speaker-lost': ['high', 'The statement is no longer credited to anybody.'],
  'addressee-changed': ['high', 'The statement is addressed to somebody else, or to nobody.'],
  'stance-changed': ['high', 'The attitude to the matter turned.'],
  'content-gained': ['high', 'The content gained a clause.'],
  'content-lost': ['high', 'The content lost a clause.'],
  'mode-changed': ['high', 'Negation, condition, time or repetition of the statement changed.'],
  'date-changed': ['high', 'A calendar date moved.'],
  'number-changed': ['high', 'A figure changed.'],
  'statement-reworded': ['medium', 'Other words for what the record still reads alike.'],
  'topic-changed': ['medium', 'The statement is about other topics.'],
  'event-changed': ['medium', 'Mode, kind, place, start or duration of the event changed.'],
  'person-added': ['medium', 'A person is named in the new version only.'],
  'person-dropped': ['medium', 'A person is named in the old version only.'],
  'person-renamed': ['medium', 'The same person is named otherwise, or a misprint of the name was mended.'],
  'person-office': ['medium', 'The same person has another office, country or part.'],
  'section-added': ['medium', 'A numbered or headed unit is new.'],
  'section-dropped': ['medium', 'A numbered or headed unit is gone.'],
  'section-renamed': ['medium', 'A heading changed.'],
  'section-renumbered': ['low', 'The same unit carries another number.'],
  'section-moved': ['low', 'The same unit, or statement, stands elsewhere.'],
  'title-changed': ['medium', 'The headline changed.'],
  'text-added': ['medium', 'Words that gave no statement are new.'],
  'text-dropped': ['medium', 'Words that gave no statement are gone.'],
  'text-reworded': ['low', 'Words that gave no statement changed.'],
  'furniture-only': [
    'low',
    'Only the page around the readout changed: a hit counter, a footer, a stamp of update.',
  ],
  cosmetic: ['low', 'Only spaces, quotation marks, dashes or marks that are not seen changed.'],
  'document-added': ['high', 'The document stands in the new folder only.'],
  'document-dropped': ['high', 'The document stands in the old folder only.'],
} as const satisfies Record<string, readonly [(typeof SEVERITIES)[number], string]>

export type ChangeClass = keyof typeof CHANGE_CLASSES
const CLASS_IDS = Object.keys(CHANGE_CLASSES) as [ChangeClass, ...ChangeClass[]]

/** A place in one of the two versions. `pointer` is a JSON Pointer into that version's record, null outside it. */
const place = z.strictObject({
  pointer: z.string().nullable(),
  text: z.string(),
  start: z.int().nonnegative().nullable(),
  end: z.int().nonnegative().nullable(),
  /** One-based line of the readable text and column in code points, null where the text was not given. */
  line: z.int().min(1).nullable(),
  column: z.int().min(1).nullable(),
})

const change = z.strictObject({
  class: z.enum(CLASS_IDS),
  severity: z.enum(SEVERITIES),
  /** What changed, by a name that holds over versions: a statement's, person's or section's id. */
  key: z.string(),
  message: z.string(),
  /** `tool` where the text is the same and only the rules that read it differ. */
  cause: z.enum(['text', 'tool']),
  old: place.nullable(),
  new: place.nullable(),
  /** Word by word, where wording changed. */
  words: z.array(z.strictObject({ op: z.enum(['same', 'removed', 'added']), text: z.string() })),
})

const version = z.strictObject({ id: z.string(), sha256: z.string().nullable(), rules: z.string() })

export const diffSchema = z.strictObject({
  schema: z.literal(DIFF_SCHEMA_VERSION),
  state: z.enum(['clean', 'changes', 'could-not-compare']),
  /** Why it could not be compared, or what was only compared coarsely. */
  notes: z.array(z.string()),
  old: version.nullable(),
  new: version.nullable(),
  /** What differs between the two: nothing, the text, the rules that read it, or both. */
  cause: z.enum(['none', 'text', 'tool', 'both']),
  changes: z.array(change),
  /** Changes that were found and do not count, each with the reason. */
  quiet: z.array(z.strictObject({ ...change.shape, because: z.string() })),
})

export const folderDiffSchema = z.strictObject({
  schema: z.literal(`${DIFF_SCHEMA_VERSION}/folder`),
  state: z.enum(['clean', 'changes', 'could-not-compare']),
  documents: z.array(diffSchema),
})

/** A change that is known and does not count, in the configuration under `diff.ignore`. */
export const ignoreRuleSchema = z.strictObject({
  class: z.enum(CLASS_IDS),
  /** The change's `key`; all of the class where it is left out. */
  key: z.string().min(1).optional(),
  reason: z.string().min(1),
  /** The last day on which the rule holds, ISO 8601; for ever where it is left out. */
  until: z.iso.date().optional(),
})

export type IgnoreEntry = z.infer<typeof ignoreRuleSchema>
export type Severity = (typeof SEVERITIES)[number]
export type Place = z.infer<typeof place>
export type Change = z.infer<typeof change>
export type DiffResult = z.infer<typeof diffSchema>
export type FolderDiff = z.infer<typeof folderDiffSchema>
