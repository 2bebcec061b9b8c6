/** Cue candidates: every place where a cue verb stands, with its verb group and what form it has there. */
import { BASE, ING, PARTICIPLE, PAST, PRESENT } from '../knowledge/conjugation.js'
import type { CompiledCue, CueIndex, VerbForm } from '../knowledge/cues.js'
import { phraseAt } from '../knowledge/phrases.js'
import { isPossessive, type Scene } from './scene.js'

export type Form = 'finite' | 'passive' | 'participle' | 'infinitive' | 'noun'

export interface Group {
  /** First token of the verb group, auxiliaries and adverbs included. */
  readonly from: number
  readonly form: Form
  /** Simple past, or an auxiliary in the past. */
  readonly past: boolean
  /** `had agreed`, `has asked`. */
  readonly perfect: boolean
  readonly modal: boolean
  readonly negated: boolean
}

export interface Candidate extends Group {
  readonly cue: CompiledCue
  /** The verb itself. */
  readonly head: number
  /** After the last token of verb, particle and noun. */
  readonly to: number
  /** First token of the noun phrase of a nominal cue, -1 for a plain one. */
  readonly noun: number
  readonly entry: VerbForm
}

const NO_CANDIDATES: Candidate[] = []

/** All readings of the verb at token `at`: nominal ones first, then longer particles before shorter. */
export function candidatesAt(
  scene: Scene,
  index: CueIndex,
  at: number,
  from: number,
  to: number,
): Candidate[] {
  const { lower, word } = scene.tokens[at]!
  const list = word.opens & index.bit ? index.first.get(lower) : undefined
  if (!list) return NO_CANDIDATES
  const found: Candidate[] = []
  // Many entries of one word ask the same of its surroundings: `was ready to`, `was the focus of`.
  let behind = -1
  let forms = -1
  let group: Group | null = null
  for (const entry of list) {
    if (entry.before && scene.lower(at - 1) !== entry.before) continue
    if (behind < 0 && entry.rest.length > 0) behind = scene.afterCue(at + 1, to)
    const end = matchRest(scene, entry, at, to, behind)
    if (end < 0) continue
    if (entry.forms !== forms) {
      forms = entry.forms
      group = verbGroup(scene, at, forms, from)
    }
    if (!group) continue
    const nominal = entry.nominal && group.form !== 'passive' ? nounAfter(scene, entry, end, to) : null
    if (nominal) found.unshift(candidate(group, nominal.cue, entry, at, nominal.to, nominal.from))
    if (entry.nominal && group.form === 'passive') {
      const given = nounBefore(scene, entry, group.from, from)
      if (given) found.unshift(candidate(group, given.cue, entry, at, end, given.from, given.from))
    }
    for (const cue of entry.plain) found.push(candidate(group, cue, entry, at, end, -1))
  }
  return found
}

/** Written out, since a text has some hundreds of candidates. */
const candidate = (
  { from, form, past, perfect, modal, negated }: Group,
  cue: CompiledCue,
  entry: VerbForm,
  head: number,
  to: number,
  noun: number,
  first = from,
): Candidate => ({ from: first, form, past, perfect, modal, negated, cue, head, to, noun, entry })

/** Matches the particles of a verb; an adverbial may stand between (`called once again for`, `made it clear`); `behind` is the place after one. */
function matchRest(scene: Scene, { rest }: VerbForm, at: number, to: number, behind: number): number {
  let i = at + 1
  for (let n = 0; n < rest.length; n++) {
    const word = rest[n]!
    if (i < to && scene.lower(i) !== word) {
      const skipped = n > 0 ? scene.afterCue(i, to) : scene.lower(i) === 'it' ? i + 1 : behind
      if (scene.lower(skipped) !== word) return -1
      i = skipped
    }
    if (i >= to) return -1
    i++
  }
  return i
}

const NOUN_REACH = 10

/**
 * A second noun under one light verb: `expressed appreciation for X and [commitment to Y]`. It must name an attitude
 * of the source itself, else it is one more thing that X did (`appreciation for X's leadership and support for Y`).
 */
export function joinedNoun(scene: Scene, last: Candidate, and: number, to: number): Candidate | null {
  if (!last.entry.nominal || !last.cue.nominal || scene.lower(and) !== 'and') return null
  const start = and + 1
  if (/(?:ed|ing)$/.test(scene.lower(start))) return null
  const hit = nounAfter(scene, last.entry, start, Math.min(to, start + 5))
  if (!hit) return null
  for (let i = start; i < hit.to; i++) if (scene.lower(i) === 'and') return null
  const own = scene.grammar.possessives.has(scene.lower(start))
  if (!own && !scene.grammar.ownAttitudes.has(scene.lower(hit.to - 1))) return null
  return { ...last, cue: hit.cue, from: start, head: start, noun: start, to: hit.to, form: 'noun' }
}

/** `detailed consideration was given to`: the noun of a nominal cue in the passive. */
function nounBefore(
  scene: Scene,
  entry: VerbForm,
  group: number,
  from: number,
): { cue: CompiledCue; from: number } | null {
  let found: { cue: CompiledCue; from: number } | null = null
  for (let start = group - 1; start >= from && start >= group - 3; start--) {
    const hit = phraseAt(entry.nominal!, scene.tokens, start, group)
    if (hit?.to === group) found = { cue: hit.value, from: start }
  }
  if (!found) return null
  let first = found.from
  while (first > from && !scene.breaksNounPhrase(first - 1)) first--
  return { cue: found.cue, from: first }
}

/** The noun of a nominal cue, behind determiners, possessives and adjectives. */
function nounAfter(
  scene: Scene,
  entry: VerbForm,
  start: number,
  to: number,
): { cue: CompiledCue; from: number; to: number } | null {
  const from = scene.afterCue(start, to)
  for (let i = from; i < to && i < from + NOUN_REACH; i++) {
    const hit = phraseAt(entry.nominal!, scene.tokens, i, to)
    if (hit) return { cue: hit.value, from, to: hit.to }
    // `the State of Qatar's rejection`, `gave the King of Norway an update`
    const owner = scene.mentionStarting(i)
    if (owner && (isPossessive(scene, owner.to - 1) || ARTICLES.has(scene.lower(owner.to)))) {
      i = owner.to - 1
      continue
    }
    const joins =
      scene.lower(i) === 'and' &&
      i > from &&
      i + 1 < to &&
      !scene.tokens[i + 1]!.capital &&
      !isVerb(scene, i + 1)
    if (scene.breaksNounPhrase(i) && !joins) return null
  }
  return null
}

const ARTICLES = new Set(['a', 'an', 'the'])

/** `his plans and underlined his commitment`: a second verb with an object of its own. */
const isVerb = (scene: Scene, at: number) =>
  scene.lower(at).endsWith('ed') && scene.grammar.determiners.has(scene.lower(at + 1))

/** What stands left of the verb, and what form that makes of it. Null where it cannot be a verb. */
export function verbGroup(scene: Scene, at: number, forms: number, from: number): Group | null {
  const { grammar } = scene
  const start = prefixStart(scene, at)
  let i = start - 1
  let be = false
  let have = false
  let modal = false
  let negated = false
  let infinitive = false
  let pastAux = false
  let first = start
  for (; i >= from; i--) {
    const word = scene.lower(i)
    if (grammar.negations.has(word)) negated = true
    else if (grammar.be.has(word)) {
      be ||= !have && !modal
      pastAux ||= word === 'was' || word === 'were'
    } else if (grammar.have.has(word)) {
      have = true
      pastAux ||= word === 'had'
    } else if (grammar.modals.has(word) && !scene.tokens[i]!.capital) {
      modal = true
      pastAux ||= word === 'did' || word === 'would' || word === 'could'
    } else if (word === 'to' && i + 1 === first) {
      infinitive = true
      first = i
      break
    } else if (joinsAdverbs(scene, i, first)) continue
    else if (!scene.isAdverb(i) || isSubjectWord(scene, i)) break
    first = i
  }
  if (i >= from && forms & ING && scene.lower(i) === 'by' && first === i + 1) {
    const began = beginsBy(scene, i - 1, from)
    if (began) return began
  }
  if (infinitive) return forms & BASE ? infinitiveGroup(scene, first, from, negated) : null
  const form = formOf(forms, be, have, modal)
  if (!form) return null
  const past = pastAux || (!be && !have && !modal && (forms & PAST) !== 0)
  return { from: first, form, past, perfect: have, modal, negated }
}

/** `re-affirmed`, `co-signed`: the prefix belongs to the verb. */
function prefixStart(scene: Scene, at: number): number {
  if (scene.lower(at - 1) !== '-') return at
  const prefix = scene.lower(at - 2)
  return prefix === 're' || prefix === 'co' ? at - 2 : at
}

/** `both` is the subject where no participant stands before it (`both agreed`, but `they both agreed`). */
function isSubjectWord(scene: Scene, i: number): boolean {
  const word = scene.lower(i)
  if (word !== 'both' && word !== 'each' && word !== 'all') return false
  return scene.mentionEnding(i - 1) === null && !/^(?:they|we|who)$/.test(scene.lower(i - 1))
}

/** `began by thanking`: finite, whatever the sentence begins or ends with. */
function beginsBy(scene: Scene, at: number, from: number): Group | null {
  if (!scene.grammar.framingVerbs.has(scene.lower(at))) return null
  const outer = verbGroup(scene, at, BASE | PRESENT | PAST, from)
  return outer && { ...outer, past: scene.lower(at).endsWith('ed') || scene.lower(at) === 'began' }
}

/** `firmly and unequivocally`: the `and` between two adverbs of one verb group. */
function joinsAdverbs(scene: Scene, i: number, first: number): boolean {
  return (
    scene.lower(i) === 'and' && i + 1 === first && scene.lower(i - 1).endsWith('ly') && scene.isAdverb(i - 1)
  )
}

function formOf(forms: number, be: boolean, have: boolean, modal: boolean): Form | null {
  if (be) return forms & PARTICIPLE ? 'passive' : forms & ING ? 'finite' : null
  if (have) return forms & PARTICIPLE ? 'finite' : null
  if (modal) return forms & BASE ? 'finite' : null
  if (forms & (PAST | PRESENT | BASE)) return 'finite'
  if (forms & ING) return 'participle'
  return null
}

const CHANCE_REACH = 4
const TAKES = new Set(['took', 'taken', 'used', 'seized'])

/** The verb of `used the opportunity [to thank]`, -1 for none. */
function takenChance(scene: Scene, noun: number, from: number): number {
  if (!scene.grammar.takenChances.has(scene.lower(noun))) return -1
  for (let i = noun - 1; i >= from && i >= noun - CHANCE_REACH; i--) if (TAKES.has(scene.lower(i))) return i
  return -1
}

/** `continued to discuss` and `would like to reaffirm` are finite; any other infinitive stays one. */
function infinitiveGroup(scene: Scene, to: number, from: number, negated: boolean): Group {
  const chance = takenChance(scene, to - 1, from)
  if (chance >= 0) {
    const outer = verbGroup(scene, chance, BASE | PRESENT | PAST | PARTICIPLE, from)
    if (outer && outer.form !== 'passive') return { ...outer, past: outer.past || outer.form === 'finite' }
  }
  const on = scene.lower(to - 1) === 'on' ? 1 : 0
  const before = scene.lower(to - 1 - on)
  if (to - 1 >= from && scene.grammar.aspects.has(before)) {
    const forms = before.endsWith('ed') || /^(went|began|sought)$/.test(before) ? PAST : BASE | PRESENT
    const outer = verbGroup(scene, to - 1 - on, forms | PARTICIPLE, from)
    if (outer && outer.form !== 'passive') return { ...outer, negated: outer.negated || negated }
  }
  return { from: to, form: 'infinitive', past: false, perfect: false, modal: false, negated }
}
