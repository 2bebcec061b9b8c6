/**
 * The cue index: every form of every cue verb under its first word. A nominal cue (`express` + `concern`) hangs its
 * nouns on the forms of its light verbs.
 */
import type { Act, Stance } from '../record/schema.js'
import { conjugate } from './conjugation.js'
import { type Entry, type Given, given, type Prepared } from './given.js'
import { indexPhrases, type PhraseIndex, phraseWords, plainHead } from './phrases.js'
import type { Cue, CueFile, Frame } from './schema.js'
import { bitsOf, type Opening, opening, UNLISTED, unique } from './vocabulary.js'

export interface CompiledCue {
  readonly id: string
  readonly act: Act
  readonly frames: readonly Frame[]
  readonly prepositions: readonly (readonly string[])[]
  readonly stance: Stance | null
  readonly strength: number | null
  /** What its subject is where that is no participant. */
  readonly subject: NonNullable<Cue['subject']> | null
  readonly nominal: boolean
  /** One of its frames has an addressee. */
  readonly addressed: boolean
  readonly data: Cue
}

/** A written form of one verb: what it can be, the words that must follow, and the cues it may open. */
export interface VerbForm {
  /** Bit set of `conjugation.ts`. */
  readonly forms: number
  readonly rest: readonly string[]
  /** `bitsOf` the first of these words, 0 where none must follow. */
  readonly follows: number
  /** The adverb that must stand before it (`highly evaluated`), null for none. */
  readonly before: string | null
  /** The first word's base form. */
  readonly base: string
  readonly plain: readonly CompiledCue[]
  readonly nominal: Nouns | null
}

/** The nouns of the nominal cues of one verb. */
export interface Nouns {
  readonly index: PhraseIndex<CompiledCue>
  /** The words that the noun of any nominal cue may open with. */
  readonly openers: Opening<true>
}

export interface CueIndex extends Opening<readonly VerbForm[]> {
  readonly first: VerbForms
  readonly byId: ReadonlyMap<string, CompiledCue>
  /** The words that the noun of a nominal cue may open with. */
  readonly nouns: Opening<true>
}

interface Verb {
  readonly base: string
  readonly plain: CompiledCue[]
  /** Nominal cues, each with its nouns. */
  readonly nominal: CompiledCue[]
  /** The nouns of the nominal cues, once they were asked for. */
  nouns?: Nouns
}

/** `prepared` has the places of the verbs by their forms. */
export function compileCues(files: readonly CueFile[], prepared?: Prepared<number>): CueIndex {
  const byId = new Map<string, CompiledCue>()
  const verbs = new Map<string, Verb>()
  for (const file of files) {
    for (const data of file.cues) {
      const cue = compileCue(file.act, data)
      byId.set(cue.id, cue)
      for (const base of data.verbs) {
        let verb = verbs.get(base)
        if (!verb) {
          verb = { base, plain: [], nominal: [] }
          verbs.set(base, verb)
        }
        if (cue.nominal) verb.nominal.push(cue)
        else verb.plain.push(cue)
      }
    }
  }
  const nouns = opening(opensNoun([...byId.values()]))
  return { first: new VerbForms([...verbs.values()], nouns, prepared), bit: UNLISTED, byId, nouns }
}

/** Every form of every verb; what one of them is, is worked out when a text asks for it. */
export class VerbForms {
  private readonly lists = new Map<string, readonly VerbForm[]>()
  private readonly places: Given<number>

  constructor(
    private readonly verbs: readonly Verb[],
    private readonly nouns: Opening<true>,
    prepared?: Prepared<number>,
  ) {
    this.places = given(
      () => formsOf(verbs),
      (form) => form,
      prepared,
    )
  }

  has(word: string): boolean {
    return this.places.has(word)
  }

  /** Longer phrases come first, of two equally long ones that of the verb listed first. */
  get(word: string): readonly VerbForm[] | undefined {
    const known = this.lists.get(word)
    if (known !== undefined || !this.places.has(word)) return known
    const forms = this.places.of(word).map(([, place]) => formOf(this.verbs[place]!, word, this.nouns))
    forms.sort((a, b) => weight(b) - weight(a))
    this.lists.set(word, forms)
    return forms
  }

  prepare(): Prepared<number> {
    return this.places.prepare()
  }
}

/** Longer phrases come first. */
const weight = (form: VerbForm) => form.rest.length + (form.before ? 1 : 0)

function compileCue(act: Act, data: Cue): CompiledCue {
  return {
    id: data.id,
    act,
    frames: data.frames,
    prepositions: (data.prepositions ?? []).map(phraseWords),
    stance: data.stance ?? null,
    strength: data.strength ?? null,
    subject: data.subject ?? null,
    nominal: data.nouns !== undefined,
    addressed: data.frames.some((f) => f === 'addressee-prep' || f === 'to-inf' || f === 'to-that'),
    data,
  }
}

/** Each form with the place of its verb. */
function* formsOf(verbs: readonly Verb[]): Generator<Entry<number>> {
  for (const [place, { base }] of verbs.entries())
    for (const form of conjugate(cutVerb(base).head).keys()) yield [form, place]
}

function formOf(verb: Verb, form: string, openers: Opening<true>): VerbForm {
  const { head, before, rest } = cutVerb(verb.base)
  if (verb.nominal.length > 0) verb.nouns ??= { index: indexPhrases(() => nounsOf(verb.nominal)), openers }
  const forms = conjugate(head).get(form)!
  const follows = rest.length > 0 ? bitsOf(rest[0]!) : 0
  return {
    forms,
    rest: rest.map(unique),
    follows,
    before,
    base: head,
    plain: verb.plain,
    nominal: verb.nouns ?? null,
  }
}

/** The word that is conjugated is the first one, or the one behind the adverb that opens the phrase. */
function cutVerb(base: string): { head: string; before: string | null; rest: readonly string[] } {
  const words = phraseWords(base)
  const before = words.length > 1 && ADVERB.test(words[0]!) ? words[0]! : null
  const [head = '', ...rest] = before ? words.slice(1) : words
  return { head, before, rest }
}

const ADVERB = /ly$/

function* nounsOf(cues: readonly CompiledCue[]): Generator<Entry<CompiledCue>> {
  for (const cue of cues) for (const noun of cue.data.nouns ?? []) yield [noun, cue]
}

/** Whether a word may open a noun of one of the cues. */
function opensNoun(cues: readonly CompiledCue[]): (word: string) => boolean {
  let heads: Set<string> | null = null
  return (word) => {
    heads ??= new Set(
      [...nounsOf(cues)].map(([noun]) => plainHead(noun)?.toLowerCase() ?? phraseWords(noun)[0]!),
    )
    return heads.has(word)
  }
}
