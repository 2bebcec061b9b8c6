/**
 * The cue index: every form of every cue verb under its first word. A nominal cue (`express` + `concern`) hangs its
 * nouns on the forms of its light verbs.
 */
import type { Act, Stance } from '../record/schema.js'
import { conjugate } from './conjugation.js'
import { indexPhrases, type PhraseIndex, phraseWords } from './phrases.js'
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
  readonly first: ReadonlyMap<string, readonly VerbForm[]>
  readonly byId: ReadonlyMap<string, CompiledCue>
}

interface Verb {
  readonly plain: CompiledCue[]
  readonly nouns: [string, CompiledCue][]
}

export function compileCues(files: readonly CueFile[]): CueIndex {
  const byId = new Map<string, CompiledCue>()
  const verbs = new Map<string, Verb>()
  for (const file of files) {
    for (const data of file.cues) {
      const cue = compileCue(file.act, data)
      byId.set(cue.id, cue)
      for (const base of data.verbs) {
        const verb = verbs.get(base) ?? { plain: [], nouns: [] }
        verbs.set(base, verb)
        if (data.nouns) for (const noun of data.nouns) verb.nouns.push([noun, cue])
        else verb.plain.push(cue)
      }
    }
  }
  const first = new Map<string, VerbForm[]>()
  for (const [base, verb] of verbs) addVerb(first, base, verb)
  for (const list of first.values()) list.sort((a, b) => weight(b) - weight(a))
  return { first, bit: UNLISTED, byId }
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
    nominal: data.nouns !== undefined,
    data,
  }
}

function addVerb(first: Map<string, VerbForm[]>, base: string, verb: Verb): void {
  const words = phraseWords(base)
  const before = words.length > 1 && /ly$/.test(words[0]!) ? words[0]! : null
  const [head = '', ...rest] = before ? words.slice(1) : words
  const nominal = verb.nouns.length > 0 ? indexPhrases(verb.nouns) : null
  for (const [word, forms] of conjugate(head)) {
    const entry: VerbForm = { forms, rest, before, base: head, plain: verb.plain, nominal }
    const list = first.get(word)
    if (list) list.push(entry)
    else first.set(word, [entry])
  }
}
