/**
 * The tour of the program: a text in, a readout record out. Every stage is one function that only reads what stands
 * above it; nothing here touches a file, a clock or the console.
 */
import { findDates } from './dates/index.js'
import { findEvent } from './event/index.js'
import { readHeader } from './header/index.js'
import type { Knowledge } from './knowledge/index.js'
import { layOut } from './layout/index.js'
import { isEnglish } from './layout/language.js'
import { outline } from './outline/index.js'
import { findPeople } from './people/index.js'
import { readLines } from './reading/index.js'
import { assemble, type Found, type Producer } from './record/assemble.js'
import type { Readout } from './record/schema.js'
import { splitSentences } from './sentences.js'
import { findStatements } from './statements/index.js'
import { run, type Steps } from './steps.js'
import type { Tagger } from './tagger.js'
import { tokenise } from './tokens.js'
import { assignTopics, findTopics } from './topics/index.js'
import type { FoundEvent, Metadata, Page, Participants, Reading, SourceText, Statements } from './types.js'

export { openReader } from './reading/index.js'
export { type Mark, run, runTogether, type Steps } from './steps.js'

export interface Extraction {
  readonly record: Readout
  /** The readable text and its way back to the file's text. */
  readonly reading: Reading
  /** What each stage found, for `explain` and `inspect`. */
  readonly found: Found
}

export interface Asked {
  /** Read verbatim transcripts too: each turn is then a source. Default: false. */
  readonly transcripts?: boolean
}

/** Any media type but plain text needs its reader first: `await openReader(source.mediaType)`. */
export function* extracting(
  source: SourceText,
  knowledge: Knowledge,
  producer: Producer,
  tagger: Tagger,
  { transcripts = false }: Asked = {},
): Steps<Extraction> {
  const reading = readLines(source)
  yield 'reading'
  const page = yield* cutUp(source, reading, knowledge, transcripts)
  const header = yield* readHeader(page, knowledge)
  yield 'header'
  const dates = findDates(page, header, knowledge)
  yield 'dates'
  const english = isEnglish(page)
  const participants = english ? yield* findPeople(page, header, knowledge) : NOBODY
  yield 'people'
  const event = english ? yield* findEvent(page, header, dates, knowledge) : NO_EVENT
  yield 'event'
  const hits = english ? findTopics(page, header, participants, knowledge) : []
  yield 'topics'
  const statements = english
    ? yield* findStatements(page, header, participants, dates, knowledge, tagger)
    : NO_STATEMENTS
  yield 'statements'
  const topics = assignTopics(page, hits, participants, statements, knowledge)
  yield 'topics'
  const found: Found = { page, header, dates, participants, event, topics, statements }
  const record = assemble(found, knowledge, producer)
  yield 'record'
  return { record, reading, found }
}

/** `extracting` at a stretch. */
export const extract = (...given: Parameters<typeof extracting>): Extraction => run(extracting(...given))

function* cutUp(
  given: SourceText,
  reading: Reading,
  knowledge: Knowledge,
  transcripts: boolean,
): Steps<Page> {
  const source = { ...given, metadata: withOwn(given.metadata, reading.metadata) }
  const layout = yield* layOut(reading, source.metadata, knowledge)
  yield 'layout'
  const structure = outline(reading, layout, knowledge)
  yield 'outline'
  const tokens = tokenise(reading, structure.blocks, knowledge.vocabulary)
  yield 'tokens'
  const sentences = splitSentences(structure.blocks, tokens, knowledge)
  yield 'sentences'
  const warnings = [...reading.warnings, ...layout.warnings]
  return { source, text: reading.text, layout, outline: structure, tokens, sentences, transcripts, warnings }
}

/** What is known beside the file goes before what the file says of itself. */
function withOwn(given: Metadata, own: Partial<Metadata>): Metadata {
  return {
    url: given.url ?? own.url ?? null,
    title: given.title ?? own.title ?? null,
    published: given.published ?? own.published ?? null,
    issuer: given.issuer ?? own.issuer ?? null,
    language: given.language ?? own.language ?? null,
    license: given.license ?? own.license ?? null,
  }
}

/** What the later stages yield for a text in a language that they do not read. */
const NOBODY: Participants = { people: [], mentions: [], leads: [], attendance: [], warnings: [] }
const NO_EVENT: FoundEvent = {
  mode: 'unknown',
  kind: null,
  date: null,
  place: null,
  start: null,
  duration: null,
  sessions: [],
  warnings: [],
}
const NO_STATEMENTS: Statements = { statements: [], commitments: [], silent: new Map(), warnings: [] }
