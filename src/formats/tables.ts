/**
 * A record as rows of flat tables with keys: what every export format writes. Lists stand as JSON arrays, so that no
 * separator can be mistaken; offsets are UTF-16 code units into the readable text.
 */
import type { Readout } from '../../pipeline/record/schema.js'

export type Cell = string | number | boolean | null

export interface Column {
  readonly name: string
  readonly type: 'string' | 'integer' | 'boolean'
  readonly required: boolean
  readonly description: string
}

export interface Table {
  readonly name: string
  readonly description: string
  readonly columns: readonly Column[]
  readonly primaryKey: readonly string[]
  /** Columns of this table that point at the primary key of another. */
  readonly foreignKeys: readonly {
    readonly fields: readonly string[]
    readonly table: string
    readonly to: readonly string[]
  }[]
  /** One list of cells for each row, in column order. */
  readonly rows: (record: Readout) => readonly (readonly Cell[])[]
}

type Given = readonly [name: string, type: Column['type'], required: boolean, description: string]
const columns = (given: readonly Given[]): Column[] =>
  given.map(([name, type, required, description]) => ({ name, type, required, description }))
const DOCUMENT: Given = ['document', 'string', true, 'Id of the document.']
const ofDocument = [{ fields: ['document'], table: 'documents', to: ['id'] }]
const SPAN: readonly Given[] = [
  ['start', 'integer', true, 'First UTF-16 code unit of the words in the readable text.'],
  ['end', 'integer', true, 'The code unit behind the last.'],
]

const documents: Table = {
  name: 'documents',
  description: 'One row a readout.',
  columns: columns([
    ['id', 'string', true, 'Path of the input in its folder.'],
    ['title', 'string', false, 'The headline.'],
    ['issuer', 'string', false, 'ISO 3166-1 alpha-2 code, or the code of an organisation.'],
    ['issuer_name', 'string', false, 'Name of the issuer.'],
    ['published', 'string', false, 'Date of publication, EDTF.'],
    ['event_mode', 'string', true, 'in-person, phone, video, written or unknown.'],
    ['event_kind', 'string', false, 'Meeting, call, dinner …'],
    ['event_date', 'string', false, 'EDTF, at the venue.'],
    ['event_place', 'string', false, 'City or venue as written.'],
    ['event_start', 'string', false, 'HH:MM.'],
    ['event_duration', 'string', false, 'ISO 8601.'],
    ['language', 'string', false, 'BCP 47.'],
    ['house', 'string', false, 'House style that was recognised.'],
    ['url', 'string', false, 'Address of the page.'],
    ['license', 'string', false, 'Terms of the text.'],
    ['sha256', 'string', false, 'SHA-256 of the bytes of the file.'],
    ['length', 'integer', true, 'UTF-16 code units of the readable text.'],
    ['statements', 'integer', true, 'Number of statements.'],
    ['warnings', 'integer', true, 'Number of warnings.'],
    ['rules', 'string', true, 'Digest of the rules that made the record.'],
  ]),
  primaryKey: ['id'],
  foreignKeys: [],
  rows: (r) => [
    [
      r.id,
      r.title?.text ?? null,
      r.issuer?.country ?? null,
      r.issuer?.name ?? null,
      r.published?.value ?? null,
      r.event.mode,
      r.event.kind,
      r.event.date?.value ?? null,
      r.event.place?.text ?? null,
      r.event.start?.value ?? null,
      r.event.duration?.value ?? null,
      r.source.language,
      r.source.house,
      r.source.url,
      r.source.license,
      r.source.sha256,
      r.source.length,
      r.statements.length,
      r.warnings.length,
      r.producer.rules,
    ],
  ],
}

const people: Table = {
  name: 'people',
  description: 'One row a person in a document.',
  columns: columns([
    DOCUMENT,
    ['id', 'string', true, 'Slug of the name.'],
    ['name', 'string', true, 'Without titles, as fullest written.'],
    ['honorifics', 'string', true, 'JSON array.'],
    ['role', 'string', false, 'The fullest office as printed.'],
    ['country', 'string', false, 'Code of the government or organisation that the person serves.'],
    ['part', 'string', true, 'principal, attendee or mentioned.'],
    ['mentions', 'integer', true, 'Number of mentions.'],
  ]),
  primaryKey: ['document', 'id'],
  foreignKeys: ofDocument,
  rows: (r) =>
    r.people.map((p) => [
      r.id,
      p.id,
      p.name,
      JSON.stringify(p.honorifics),
      p.role?.text ?? null,
      p.country,
      p.part,
      p.mentions.length,
    ]),
}

const dates: Table = {
  name: 'dates',
  description: 'One row a calendar expression.',
  columns: columns([
    DOCUMENT,
    ...SPAN,
    ['text', 'string', true, 'As printed.'],
    ['value', 'string', true, 'EDTF.'],
    ['kind', 'string', true, 'published, event or mentioned.'],
    ['certain', 'boolean', true, 'False where a part was implied.'],
  ]),
  primaryKey: ['document', 'start', 'end'],
  foreignKeys: ofDocument,
  rows: (r) => r.dates.map((d) => [r.id, d.start, d.end, d.text, d.value, d.kind, d.certain]),
}

const topics: Table = {
  name: 'topics',
  description: 'One row a topic of a document.',
  columns: columns([
    DOCUMENT,
    ['id', 'string', true, 'Id of the topic list.'],
    ['label', 'string', true, 'Name of the topic.'],
    ['via', 'string', true, 'heading or term.'],
    ['evidence', 'string', true, 'JSON array of the words that speak of it.'],
  ]),
  primaryKey: ['document', 'id'],
  foreignKeys: ofDocument,
  rows: (r) =>
    r.topics.map((t) => [r.id, t.id, t.label, t.via, JSON.stringify(t.evidence.map((e) => e.text))]),
}

const statements: Table = {
  name: 'statements',
  description: 'One row an attributed statement: who says what to whom, by which act.',
  columns: columns([
    DOCUMENT,
    ['id', 'string', true, 'Stable key in the document.'],
    ['section', 'string', false, 'Id of the section.'],
    ...SPAN,
    ['text', 'string', true, 'From the source to the end of the content.'],
    ['source', 'string', false, 'The words that name the source.'],
    ['sources', 'string', true, 'JSON array of person ids and codes.'],
    ['joint', 'boolean', true, 'One act of several sides.'],
    ['addressees', 'string', true, 'JSON array of person ids and codes.'],
    ['cue', 'string', true, 'The reporting expression.'],
    ['content', 'string', true, 'What is attributed.'],
    ['act', 'string', true, 'One of the sixteen acts of the codebook.'],
    ['stance', 'string', true, 'support, oppose or neutral.'],
    ['strong', 'boolean', true, 'Marked wording.'],
    ['strength', 'integer', false, 'Step 1 to 5 on the ladder of the act.'],
    ['modes', 'string', true, 'JSON array of negated, conditional, past, future, repeated.'],
    ['topics', 'string', true, 'JSON array of topic ids.'],
    ['quotes', 'string', true, 'JSON array of the words in quotation marks.'],
    ['reply_to', 'string', false, 'Id of the statement that it answers.'],
    ['cameo', 'string', false, 'CAMEO code.'],
    ['plover', 'string', false, 'PLOVER event type.'],
    ['code_reason', 'string', false, 'Why nothing maps.'],
    ['rule', 'string', true, 'Id of the rule that made it.'],
  ]),
  primaryKey: ['document', 'id'],
  foreignKeys: ofDocument,
  rows: (r) =>
    r.statements.map((s) => [
      r.id,
      s.id,
      s.section,
      s.start,
      s.end,
      s.text,
      s.source?.text ?? null,
      JSON.stringify(s.sources),
      s.joint,
      JSON.stringify(s.addressees),
      s.cue.text,
      s.content.text,
      s.act,
      s.stance,
      s.strong,
      s.strength,
      JSON.stringify(s.modes),
      JSON.stringify(s.topics),
      JSON.stringify(s.quotes.map((q) => q.text)),
      s.replyTo,
      s.codes.cameo,
      s.codes.plover,
      s.codes.reason,
      s.rule,
    ]),
}

/** In the order in which keys point: what is pointed at comes first. */
export const TABLES: readonly Table[] = [documents, people, dates, topics, statements]
