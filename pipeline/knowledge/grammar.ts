/** The closed classes of words that the clause grammar stands on, from `lexicon/grammar.json`. */
import words from '../lexicon/grammar.json' with { type: 'json' }
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
  readonly spokespersons: ReadonlySet<string>
  readonly titleWords: ReadonlySet<string>
}

export function compileGrammar(): Grammar {
  const set = (list: readonly string[]) => new Set(list)
  return {
    notAdverbs: set(words.notAdverbs),
    adverbs: set(words.adverbs),
    negations: set(words.negations),
    modals: set(words.modals),
    have: set(words.have),
    be: set(words.be),
    aspects: set(words.aspects),
    prepositions: set(words.prepositions),
    conjunctions: set(words.conjunctions),
    openers: set(words.openers),
    subordinators: set(words.subordinators),
    relatives: set(words.relatives),
    interrogatives: set(words.interrogatives),
    determiners: set(words.determiners),
    possessives: set(words.possessives),
    afterCue: indexPhrases(words.afterCue.map((phrase) => [phrase, true as const])),
    eventNouns: set(words.eventNouns),
    meetingVerbs: set(words.meetingVerbs),
    governmentNouns: set(words.governmentNouns),
    ownAttitudes: set(words.ownAttitudes),
    partyNouns: set(words.partyNouns),
    infinitives: set(words.infinitives),
    degreeAdverbs: set(words.degreeAdverbs),
    framingVerbs: set(words.framingVerbs),
    viewNouns: set(words.viewNouns),
    circumstances: set(words.circumstances),
    statives: set(words.statives),
    describingParticiples: set(words.describingParticiples),
    heldInCommon: set(words.heldInCommon),
    asidePrepositions: set(words.asidePrepositions),
    focusNouns: set(words.focusNouns),
    guestNouns: set(words.guestNouns),
    personNouns: set(words.personNouns),
    days: set(words.days),
    spokespersons: set(words.spokespersons),
    titleWords: set(words.titleWords),
  }
}
