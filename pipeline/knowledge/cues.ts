/**
 * The cue index: every form of every cue verb under its first word. A nominal cue (`express` + `concern`) hangs its
 * nouns on the forms of its light verbs.
 */
import type { Act, Stance } from '../record/schema.js'
import { conjugate, irregularForms } from './conjugation.js'
import { firstLetters, indexPhrases, type PhraseIndex, phraseWords } from './phrases.js'
import type { Cue, CueFile, Frame } from './schema.js'
import { type Opening, UNLISTED } from './vocabulary.js'

export interface CompiledCue {
  readonly id: string
  readonly act: Act
  readonly frames: readonly Frame[]
  readonly prepositions: readonly (readonly string[])[]
  readonly stance: Stance | null
  readonly strength: number | null
  readonly nominal: boolean
  readonly data: Cue
}

/** A written form of one verb: what it can be, the words that must follow, and the cues it may open. */
export interface VerbForm {
  /** Bit set of `conjugation.ts`. */
  readonly forms: number
  readonly rest: readonly string[]
  /** The adverb that must stand before it (`highly evaluated`), null for none. */
  readonly before: string | null
  /** The first word's base form. */
  readonly base: string
  readonly plain: readonly CompiledCue[]
  readonly nominal: PhraseIndex<CompiledCue> | null
}

export interface CueIndex extends Opening<readonly VerbForm[]> {
  readonly first: VerbForms
  readonly byId: ReadonlyMap<string, CompiledCue>
}

interface Verb {
  readonly base: string
  readonly plain: CompiledCue[]
  /** Nominal cues, each with its nouns. */
  readonly nominal: CompiledCue[]
}

export function compileCues(files: readonly CueFile[]): CueIndex {
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
  return { first: new VerbForms([...verbs.values()]), bit: UNLISTED, byId }
}

/**
 * Every form of every verb. A text asks for few of them, so a verb is conjugated when a word is asked for that has the
 * first letters of one of its forms.
 */
export class VerbForms {
  private readonly forms = new Map<string, VerbForm[]>()
  /** Places of the verbs that are not conjugated yet, by the first letters of their forms. */
  private readonly shelves = new Map<number, number[]>()
  private readonly order = new Map<VerbForm, number>()
  private readonly done = new Set<number>()

  constructor(private readonly verbs: readonly Verb[]) {
    for (let place = 0; place < verbs.length; place++) {
      const head = headOf(verbs[place]!.base)
      this.shelve(head, place)
      for (const form of oddForms(head)) this.shelve(form, place)
    }
  }

  private shelve(form: string, place: number): void {
    const letters = firstLetters(form)
    const shelf = this.shelves.get(letters)
    if (shelf) shelf.push(place)
    else this.shelves.set(letters, [place])
  }

  has(word: string): boolean {
    this.unpack(word)
    return this.forms.has(word)
  }

  /** Longer phrases come first, of two equally long ones that of the verb listed first. */
  get(word: string): readonly VerbForm[] | undefined {
    this.unpack(word)
    return this.forms.get(word)
  }

  private unpack(word: string): void {
    const letters = firstLetters(word)
    const shelf = this.shelves.get(letters)
    if (shelf === undefined) return
    this.shelves.delete(letters)
    const touched = new Set<VerbForm[]>()
    for (const place of shelf) if (!this.done.has(place)) this.conjugate(place, touched)
    const rank = (form: VerbForm) => this.order.get(form)!
    for (const list of touched) list.sort((a, b) => weight(b) - weight(a) || rank(a) - rank(b))
  }

  private conjugate(place: number, touched: Set<VerbForm[]>): void {
    this.done.add(place)
    for (const [word, form] of formsOf(this.verbs[place]!)) {
      this.order.set(form, place)
      const list = this.forms.get(word) ?? []
      if (list.length === 0) this.forms.set(word, list)
      list.push(form)
      touched.add(list)
    }
  }
}

/** The forms of a verb that may begin otherwise than it does: irregular ones, and all where the verb is short. */
const oddForms = (head: string): Iterable<string> =>
  head.length > SHORT ? irregularForms(head) : conjugate(head).keys()

const SHORT = 3

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
    nominal: data.nouns !== undefined,
    data,
  }
}

/** The word that is conjugated: the first one, or the one behind the adverb that opens the phrase. */
function headOf(base: string): string {
  const words = base.split(' ')
  return words.length > 1 && ADVERB.test(words[0]!) ? words[1]! : words[0]!
}

const ADVERB = /ly$/

function* formsOf({ base, plain, nominal: cues }: Verb): Generator<[string, VerbForm]> {
  const words = phraseWords(base)
  const before = words.length > 1 && ADVERB.test(words[0]!) ? words[0]! : null
  const [head = '', ...rest] = before ? words.slice(1) : words
  const nominal = cues.length > 0 ? indexPhrases(nounsOf(cues)) : null
  for (const [word, forms] of conjugate(head))
    yield [word, { forms, rest, before, base: head, plain, nominal }]
}

function* nounsOf(cues: readonly CompiledCue[]): Generator<readonly [string, CompiledCue]> {
  for (const cue of cues) for (const noun of cue.data.nouns ?? []) yield [noun, cue]
}
