/** The closed classes of words that the clause grammar stands on, from `lexicon/grammar.json`. */
import words from '../lexicon/grammar.json' with { type: 'json' }
import type { Prepared } from './given.js'
import { indexPhrases, type PhraseIndex } from './phrases.js'

export interface Grammar {
  readonly notAdverbs: ReadonlySet<string>
  readonly adverbs: ReadonlySet<string>
  readonly negations: ReadonlySet<string>
  readonly modals: ReadonlySet<string>
  readonly have: ReadonlySet<string>
  readonly be: ReadonlySet<string>
  /** Verbs that only colour the infinitive after them (`continued to discuss`, `would like to reaffirm`). */
  readonly aspects: ReadonlySet<string>
  readonly prepositions: ReadonlySet<string>
  readonly conjunctions: ReadonlySet<string>
  /** Words that set a clause of equal rank beside another (`while`). */
  readonly openers: ReadonlySet<string>
  readonly subordinators: ReadonlySet<string>
  readonly relatives: ReadonlySet<string>
  readonly interrogatives: ReadonlySet<string>
  readonly determiners: ReadonlySet<string>
  readonly possessives: ReadonlySet<string>
  /** What may stand between a cue and its complement and belongs to the cue (`stressed once more that`). */
  readonly afterCue: PhraseIndex<true>
  /** Subjects that are the event itself (`the discussion focused on`): they speak for nobody. */
  readonly eventNouns: ReadonlySet<string>
  /** Verbs whose purpose infinitive is a statement (`spoke with … to discuss`). */
  readonly meetingVerbs: ReadonlySet<string>
  /** Heads that stand for the country in their `of` phrase (`the Government of …`). */
  readonly governmentNouns: ReadonlySet<string>
  /** Nouns of an attitude that is the source's own where it stands second under one light verb. */
  readonly ownAttitudes: ReadonlySet<string>
  /** Heads of a subject that is a participant though no mention names it. */
  readonly partyNouns: ReadonlySet<string>
  /** Base forms that are verbs behind `to` whatever they look like: the rest is guessed or asked. */
  readonly infinitives: ReadonlySet<string>
  /** Adverbs that make a participle an adjective (`a highly valued partner`). */
  readonly degreeAdverbs: ReadonlySet<string>
  /** `began by thanking`. */
  readonly framingVerbs: ReadonlySet<string>
  /** `in X's view`. */
  readonly viewNouns: ReadonlySet<string>
  /** Where or when, after a preposition that a cue might take (`spoke on the phone`). */
  readonly circumstances: ReadonlySet<string>
  /** Verbs that are no act in the present tense (`they share a long history`). */
  readonly statives: ReadonlySet<string>
  /** Participles that describe the noun after them where they stand in a list (`growth and renewed trust`). */
  readonly describingParticiples: ReadonlySet<string>
  /** What two sides have, not tell each other (`shared values`). */
  readonly heldInCommon: ReadonlySet<string>
  /** Prepositions of an adverbial between a cue and its `that` (`stated at the meeting that`). */
  readonly asidePrepositions: ReadonlySet<string>
  /** `The main topic of the talks was …`. */
  readonly focusNouns: ReadonlySet<string>
  /** Whoever is not of the house (`the visiting dignitary`). */
  readonly guestNouns: ReadonlySet<string>
  /** Participants without a name or an office (`both officials`, `the top diplomat`). */
  readonly personNouns: ReadonlySet<string>
  readonly days: ReadonlySet<string>
  /** Nouns that an infinitive behind them belongs to (`efforts to expand`, `able to see`). */
  readonly infinitiveNouns: ReadonlySet<string>
  /** What is exchanged in a talk of which nothing more is told (`exchanged views`). */
  readonly exchangedNouns: ReadonlySet<string>
  /** One side's own: `shared his views` is no exchange. */
  readonly ownPossessives: ReadonlySet<string>
  /** Words behind which nobody stands whom the subject met (`met with X in …`). */
  readonly companionEnds: ReadonlySet<string>
  /** Prepositions that hang on a noun: with one of them something does follow a nominal cue. */
  readonly nounPrepositions: ReadonlySet<string>
  readonly timeUnits: ReadonlySet<string>
  /** Participles after a topic (`the issues raised`). */
  readonly treatedParticiples: ReadonlySet<string>
  readonly guestAdjectives: ReadonlySet<string>
  /** Openers of a participle clause (`in discussing …`, `while noting …`). */
  readonly participleOpeners: ReadonlySet<string>
  /** Verbs whose clause needs its "that": without one they take an object (`maintained relations`). */
  readonly explicitThat: ReadonlySet<string>
  readonly spokespersons: ReadonlySet<string>
  /** Behind a verb they make another verb of it (`seek out`). */
  readonly particles: ReadonlySet<string>
  /** What is signed as a deed of government and no accord of the two sides. */
  readonly signedDeeds: ReadonlySet<string>
  /** Houses and audiences that are addressed with a speech: no topic. */
  readonly audiences: ReadonlySet<string>
  /** What ends without anything being settled (`concluded a visit`). */
  readonly journeys: ReadonlySet<string>
  /** Texts whose participle tells what they say (`a declaration condemning …`). */
  readonly declarations: ReadonlySet<string>
  /** `used the opportunity to thank`. */
  readonly takenChances: ReadonlySet<string>
  readonly titleWords: ReadonlySet<string>
  /** Of the lists above all whose words cannot stand inside a noun phrase. */
  readonly betweenPhrases: ReadonlySet<string>
}

/** The lists of the file but `afterCue`, which is one of phrases. */
type Lists = Readonly<Record<Exclude<keyof Grammar, 'afterCue' | 'betweenPhrases'>, readonly string[]>>

export function compileGrammar(prepared?: Prepared<true>): Grammar {
  const lists: Lists = words
  const sets = {} as Record<keyof Lists, ReadonlySet<string>>
  for (const name of Object.keys(lists) as (keyof Lists)[]) sets[name] = new Set(lists[name])
  const afterCue = indexPhrases(() => words.afterCue.map((phrase) => [phrase, true as const]), prepared)
  return { ...sets, afterCue, betweenPhrases: new Set(betweenPhrases(lists)) }
}

/** A subordinator that is a determiner too may open a phrase. */
const betweenPhrases = (lists: Lists) => [
  ...lists.prepositions,
  ...lists.conjunctions,
  ...lists.modals,
  ...lists.be,
  ...lists.have,
  ...lists.relatives,
  ...lists.openers,
  ...lists.subordinators.filter((word) => !lists.determiners.includes(word)),
  'that',
]
