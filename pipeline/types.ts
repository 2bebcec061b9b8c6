/**
 * What each stage yields. A stage takes what the stages above it made and returns one of these; no stage changes
 * what another made. All offsets are UTF-16 code units into `Reading.text`, end exclusive.
 */
import type { Shape } from './layout/shape.js'
import type { Act, EventMode, Part, Stance, StatementMode, UnreadReason } from './record/schema.js'

export interface Span {
  readonly start: number
  readonly end: number
}

/** What is known of a text beside the text: from front matter, a sidecar or an index. Null where not given. */
export interface Metadata {
  readonly url: string | null
  readonly title: string | null
  /** EDTF. */
  readonly published: string | null
  /** A code of the country list (`JP`, `EU`) or a name that the list knows. */
  readonly issuer: string | null
  /** BCP 47. */
  readonly language: string | null
  readonly license: string | null
}

export type MediaType = 'text/plain' | 'text/markdown' | 'text/html'

/** A decoded file. */
export interface SourceText {
  readonly id: string
  readonly path: string | null
  readonly text: string
  readonly mediaType: MediaType
  readonly encoding: string | null
  readonly sha256: string | null
  readonly metadata: Metadata
}

/** A doubt. `code` has a page (`readout explain CODE`); the place is null where it is the whole document. */
export interface Warning {
  readonly code: string
  readonly message: string
  readonly start: number | null
  readonly end: number | null
}

/** A text and its code units as numbers, with a 0 behind the last: what reads a text by its characters reads these. */
export interface Written {
  readonly text: string
  readonly codes: Uint16Array
}

/** One printed line without its line break. `kind` is what the markup said: plain text only has `text`. */
export interface Line extends Span {
  readonly kind: 'text' | 'heading' | 'item'
  /** Heading depth or list depth from markup, 0 for text. */
  readonly depth: number
}

/** The readable text and its lines; `map` leads back to the page where the readable text is not the file's text. */
export interface Readable {
  readonly text: string
  readonly lines: readonly Line[]
  /** Pairs [offset in text, offset in the file's text], ascending, one at each place where the distance changes. */
  readonly map: readonly (readonly [number, number])[] | null
  /** What the file says of itself: front matter, the head of a page. */
  readonly metadata: Partial<Metadata>
  readonly warnings: readonly Warning[]
}

export interface Reading extends Readable, Written {}

export type LineRole =
  | 'blank'
  | 'title'
  | 'dateline'
  | 'furniture'
  | 'caption'
  | 'note'
  | 'transcript'
  | 'body'

/** What each line is for. `roles[i]` belongs to `Reading.lines[i]`. */
export interface Layout {
  /** Id of the house style, null where none was recognised. */
  readonly house: string | null
  /** The lines that showed the house. */
  readonly houseEvidence: readonly Span[]
  /** BCP 47, null where it cannot be told. */
  readonly language: string | null
  readonly roles: readonly LineRole[]
  /** What can be seen of each line. */
  readonly shapes: readonly Shape[]
  /** The line that is the headline; -1 where there is none. */
  readonly titleLine: number
  readonly warnings: readonly Warning[]
}

/** A run of text that holds whole sentences: a paragraph, an item, a heading, a line of furniture. */
export interface Block extends Span {
  readonly kind:
    | 'title'
    | 'dateline'
    | 'heading'
    | 'paragraph'
    | 'bullet'
    | 'furniture'
    | 'caption'
    | 'note'
    | 'transcript'
  /** Index into `Outline.sections`, -1 where it stands in none. */
  readonly section: number
}

export interface OutlineSection extends Span {
  readonly id: string
  /** As printed, null for an unnumbered heading. */
  readonly label: string | null
  readonly path: string
  readonly heading: Span | null
  readonly level: number
  /** Index into `Outline.sections`, -1 at the top. */
  readonly parent: number
}

export interface Outline {
  readonly sections: readonly OutlineSection[]
  /** In document order, not overlapping; labels and bullets stand outside their block. */
  readonly blocks: readonly Block[]
  readonly warnings: readonly Warning[]
}

export type TokenKind = 'word' | 'number' | 'punctuation'

/** What is known of a written word wherever it stands. */
export interface Word {
  readonly text: string
  /** Characters of `text`. */
  readonly length: number
  /** Lower case; typographic apostrophes as `'`. */
  readonly lower: string
  /** `lower` without a possessive ending and a closing full stop. */
  readonly key: string
  /** `lower` in the singular, without a possessive, in American spelling. */
  readonly folded: string
  readonly kind: TokenKind
  /** A word that begins with a capital letter. */
  readonly capital: boolean
  /** `text` is its own upper case: `NATO`, `5`, `-`. */
  readonly upper: boolean
  /** A word with its own full stop at the end: `p.m.`. */
  readonly dotted: boolean
  /** It begins with a capital letter, perhaps behind an elided particle: `d'Arcy`. */
  readonly named: boolean
  /** It ends in a possessive that `key` leaves out. */
  readonly possessive: boolean
  /** Bits of its class, see `knowledge/people.ts`. */
  readonly classes: number
  /** Bits of the lists that have phrases which open with it, see `knowledge/vocabulary.ts`. */
  readonly opens: number
  /** What those lists have for it, once it was asked for. */
  readonly held: unknown[]
  /** `hashOf` its forms, see `knowledge/vocabulary.ts`: words are compared by numbers first. */
  readonly lowerHash: number
  readonly keyHash: number
  readonly foldedHash: number
  /** The bits of its forms. As the second word of a phrase: what shares none with `seconds` goes on with none. */
  readonly asSecond: number
  /** Bits of the lists of which it is known that all phrases that open with it go on. */
  paired: number
  /** Bits of all words that these go on with. */
  seconds: number
}

/** A word where it stands; what it is by itself is asked of the word. */
export interface Token extends Span, Pick<Word, 'text' | 'lower' | 'kind' | 'capital'> {
  readonly word: Word
}

export interface Sentence extends Span {
  /** Index into `Outline.blocks`. */
  readonly block: number
  /** Its tokens are `tokens[from] … tokens[to - 1]` of the document's one token list. */
  readonly from: number
  readonly to: number
  /** A piece of a sentence that was too long and was cut. */
  readonly cut: boolean
}

/** Everything that stands before the facts: the text, cut up. */
export interface Page {
  readonly source: SourceText
  readonly text: string
  readonly layout: Layout
  readonly outline: Outline
  readonly tokens: readonly Token[]
  readonly sentences: readonly Sentence[]
  /** Verbatim transcripts are read too. */
  readonly transcripts: boolean
  /** Of reading and layout. */
  readonly warnings: readonly Warning[]
}

export interface Header {
  readonly title: {
    readonly at: Span | null
    readonly text: string
    readonly from: 'text' | 'metadata'
  } | null
  readonly issuer: {
    readonly country: string
    readonly name: string
    readonly evidence: readonly Span[]
    readonly from: 'text' | 'metadata'
  } | null
  readonly published: {
    readonly at: Span | null
    /** EDTF. */
    readonly value: string
    readonly from: 'text' | 'metadata'
  } | null
  readonly warnings: readonly Warning[]
}

/** A calendar expression. Only resolved ones are kept; an unresolved one is a warning. */
export interface Dated extends Span {
  /** EDTF level 0/1. */
  readonly value: string
  /** False where the year, the month or the anchor was implied, or the printed form is ambiguous. */
  readonly certain: boolean
}

export type MentionKind = 'name' | 'office' | 'pronoun' | 'group' | 'side'

/**
 * A place in the text that stands for participants. `persons` are indices into `Participants.people`, `codes` are
 * country or organisation codes; both are empty where the phrase could not be resolved, and for pronouns, which only
 * the clause around them can resolve.
 */
export interface Mention extends Span {
  readonly kind: MentionKind
  readonly persons: readonly number[]
  readonly codes: readonly string[]
  /** `tokens[from] … tokens[to - 1]`. */
  readonly from: number
  readonly to: number
}

export interface FoundPerson {
  readonly id: string
  readonly name: string
  readonly honorifics: readonly string[]
  readonly role: Span | null
  readonly country: string | null
  readonly part: Part
  /** From a title (`Ms.`) or a pronoun that can mean nobody else; null where the text does not tell. */
  readonly gender: 'f' | 'm' | null
  readonly mentions: readonly Span[]
}

export interface Participants {
  readonly people: readonly FoundPerson[]
  /** In document order, not overlapping. */
  readonly mentions: readonly Mention[]
  /** Indices of sentences that only tell that the event took place, and of those that list who was there. */
  readonly leads: readonly number[]
  readonly attendance: readonly number[]
  readonly warnings: readonly Warning[]
}

export interface FoundEvent {
  readonly mode: EventMode
  readonly kind: string | null
  readonly date: { readonly at: Span | null; readonly value: string } | null
  readonly place: Span | null
  readonly start: { readonly value: string; readonly at: Span } | null
  readonly duration: { readonly value: string; readonly at: Span; readonly approximate: boolean } | null
  readonly sessions: readonly {
    readonly kind: string
    readonly start: FoundEvent['start']
    readonly duration: FoundEvent['duration']
  }[]
  readonly warnings: readonly Warning[]
}

/** A place that speaks of a topic; a hint counts only where nothing firmer stands beside it. */
export interface TopicHit extends Span {
  readonly topic: string
  readonly via: 'heading' | 'term'
  readonly hint: boolean
  /** It counts beside what its topic is the remainder of, too. */
  readonly apart: boolean
}

export interface FoundStatement extends Span {
  /** Index into `Outline.sections`, -1 where in none. */
  readonly section: number
  /** Index into `Page.sentences`. */
  readonly sentence: number
  readonly source: Span | null
  readonly persons: readonly number[]
  readonly codes: readonly string[]
  readonly joint: boolean
  readonly toPersons: readonly number[]
  readonly toCodes: readonly string[]
  readonly cue: Span
  readonly content: Span
  readonly act: Act
  readonly stance: Stance
  readonly strong: boolean
  readonly strength: number | null
  readonly modes: readonly StatementMode[]
  readonly quotes: readonly Span[]
  /** Index into the list of statements, -1 where it answers none. */
  readonly replyTo: number
  readonly rule: string
}

export interface Statements {
  readonly statements: readonly FoundStatement[]
  readonly commitments: readonly {
    readonly statement: number
    readonly what: Span
    readonly due: string | null
  }[]
  /** Why a sentence that gave no statement gave none; index into `Page.sentences` to reason. */
  readonly silent: ReadonlyMap<number, UnreadReason>
  readonly warnings: readonly Warning[]
}
