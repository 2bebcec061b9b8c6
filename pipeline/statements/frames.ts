/**
 * Frames: what follows a cue decides whether it is one, where its content begins and where its addressee stands.
 * A candidate that no frame of its cue fits is not a cue (`the agreed schedule`, `stated income`).
 */
import type { CompiledCue } from '../knowledge/cues.js'
import type { Frame } from '../knowledge/schema.js'
import type { Candidate } from './candidates.js'
import { isPossessive, type Scene } from './scene.js'

export interface TokenSpan {
  readonly from: number
  readonly to: number
}

export interface Fit {
  /** `stranded`: the object stands before, in a relative clause. */
  readonly frame: Frame | 'stranded'
  /** After the last token of the cue, its preposition included. */
  readonly cueTo: number
  /** First token of the content; equal to `cueTo` or later. */
  readonly contentFrom: number
  /** Set where the content is known whole: a noun phrase inside the cue or before it. */
  readonly content: TokenSpan | null
  readonly addressee: TokenSpan | null
}

type Fitter = (scene: Scene, c: Candidate, at: number, to: number) => Fit | null

/** The first of the cue's frames that fits, or null. `to` is the end of the sentence. */
export function fitFrame(scene: Scene, c: Candidate, to: number): Fit | null {
  if (c.form === 'passive') return fitPassive(scene, c, to)
  const at = scene.afterCue(c.to, to)
  const aside = skipAddressee(scene, c, at, to)
  const named = aside && behindAddressee(scene, c, aside, to)
  if (named && c.cue.nominal && c.cue.act !== 'invite') return named
  const plain = tryFrames(scene, c, at, to)
  if (plain && plain.frame !== 'none') return plain
  const behind = behindAside(scene, at, to)
  const after = behind > at ? tryFrames(scene, c, behind, to) : null
  return named ?? (after && after.frame !== 'none' ? { ...after, cueTo: c.to } : plain)
}

function tryFrames(scene: Scene, c: Candidate, at: number, to: number): Fit | null {
  for (const frame of c.cue.frames) {
    const fit = FITTERS[frame](scene, c, at, to)
    if (fit) return fit
  }
  return null
}

/** `proposed, as he had done before, opening …`: the place behind an aside between commas. */
function behindAside(scene: Scene, at: number, to: number): number {
  if (scene.lower(at) !== ',' || !(scene.isPreposition(at + 1) || scene.isAdverb(at + 1))) return at
  for (let i = at + 2; i < to && i < at + ASIDE_REACH; i++) {
    if (scene.lower(i) === ',') return scene.grammar.conjunctions.has(scene.lower(i + 1)) ? at : i + 1
    if (scene.isStop(i) || scene.lower(i) === ';') return at
  }
  return at
}

const ASIDE_REACH = 14

function behindAddressee(scene: Scene, c: Candidate, aside: TokenSpan, to: number): Fit | null {
  if (scene.lower(aside.to) === 'of') return null
  const after = tryFrames(scene, c, scene.afterCue(aside.to, to), to)
  return after && after.frame !== 'none'
    ? { ...after, cueTo: c.to, addressee: after.addressee ?? aside }
    : null
}

/** `with X` or `to X` straight after the cue, where X is a participant: `discussed with X the …`, `said to X that`. */
function skipAddressee(scene: Scene, c: Candidate, at: number, to: number): TokenSpan | null {
  const word = scene.lower(at)
  if (word !== 'with' && word !== 'to') {
    const end = takesAddressee(c) ? mentionChain(scene, at, to) : at
    return end > at && scene.interrogative(end) ? { from: at, to: end } : null
  }
  const end = mentionChain(scene, at + 1, to)
  return end > at + 1 ? { from: at + 1, to: end } : null
}

/** The end of `X`, `X and Y`, `his counterpart X` from a token on; the token itself where no participant stands. */
function mentionChain(scene: Scene, at: number, to: number): number {
  let i = at
  for (let guard = 0; guard < 6; guard++) {
    let m = scene.mentionStarting(i)
    if (!m && isObjectPronoun(scene.lower(i))) return i + 1
    if (scene.lower(i) === 'each' && scene.lower(i + 1) === 'other') return i + 2
    if (!m && scene.grammar.determiners.has(scene.lower(i))) {
      for (let j = i + 1; j < i + 7 && !m; j++) {
        if (scene.breaksNounPhrase(j) && scene.lower(j) !== 'of') break
        m = scene.mentionStarting(j)
      }
    }
    if (!m || m.to > to) return i > at ? i - 1 : at
    i = m.to
    if (scene.lower(i) !== 'and') return i
    i++
  }
  return i
}

const takesAddressee = (c: Candidate) =>
  c.cue.frames.some((f) => f === 'addressee-prep' || f === 'to-inf' || f === 'to-that')

const isObjectPronoun = (word: string) => OBJECT_PRONOUNS.has(word)

const OBJECT_PRONOUNS = new Set(['him', 'her', 'them', 'us', 'me', 'you'])
const OPEN_QUOTES = new Set('“"‘')
const MARKS = new Set(',.;:')
const CLAUSE_MARKS = new Set(';:')

const FITTERS: Readonly<Record<Frame, Fitter>> = {
  that: fitThat,
  wh: fitWh,
  quote: fitQuote,
  'to-that': fitToThat,
  'to-inf': fitToInf,
  'addressee-prep': fitAddresseePrep,
  inf: fitInf,
  gerund: (scene, c, at, to) =>
    at < to && scene.lower(at).endsWith('ing') && scene.lower(at).length > 4 ? start('gerund', c, at) : null,
  prep: fitPrep,
  np: fitNounPhrase,
  addressee: fitAddressee,
  none: fitNone,
}

function start(frame: Frame, c: Candidate, contentFrom: number, cueTo = contentFrom): Fit {
  const trimmed = frame === 'that' && cueTo > c.to ? cueTo : Math.max(c.to, cueTo)
  return { frame, cueTo: trimmed, contentFrom, content: null, addressee: null }
}

const GAP = 12

function fitThat(scene: Scene, c: Candidate, at: number, to: number): Fit | null {
  if (scene.lower(at) === ':' && at + 1 < to && !OPEN_QUOTES.has(scene.lower(at + 1)))
    return start('that', c, at + 1, at)
  const that = findThat(scene, c, at, to)
  if (that >= 0) {
    const comma = scene.lower(that + 1) === ',' ? 1 : 0
    if (that + 1 + comma >= to) return null
    return start('that', c, that + 1 + comma, that === at ? at : c.to)
  }
  // Without "that": a clause may begin with anything that begins a noun phrase.
  if (c.cue.nominal || c.cue.frames.includes('np') || c.cue.frames.includes('prep')) return null
  // `X said, the two countries are friends`: a comma in place of "that".
  const comma =
    scene.lower(at) === ',' &&
    (scene.covering[at + 1] !== -1 || scene.grammar.determiners.has(scene.lower(at + 1)))
  const clause = comma ? at + 1 : at
  if (!scene.startsNounPhrase(clause, to) || scene.isAdverb(clause)) return null
  return holdsVerb(scene, clause, to) ? start('that', c, clause, at) : null
}

const CLAUSE_REACH = 40

/** Whether something that can be a finite verb follows: without one `said X` holds no clause. */
function holdsVerb(scene: Scene, at: number, to: number): boolean {
  const { be, have, modals } = scene.grammar
  for (let i = at + 1; i < to && i < at + CLAUSE_REACH; i++) {
    const word = scene.lower(i)
    if (endsLikeVerb(word) || be.has(word) || have.has(word) || modals.has(word)) return true
  }
  return false
}

/** In -ed or in an -s that makes no plural of a word in -ss and no possessive. */
function endsLikeVerb(word: string): boolean {
  if (word.length < 4) return false
  if (word.endsWith('ed')) return true
  return word.endsWith('s') && !word.endsWith('ss') && !word.endsWith("'s")
}

/** `that` at once, behind an adverbial (`noted with satisfaction that`), or behind an aside between commas. */
function findThat(scene: Scene, c: Candidate, at: number, to: number): number {
  if (scene.lower(at) === 'that') return isPronounThat(scene, at) ? -1 : at
  const aside = scene.lower(at) === ','
  if (!aside && (!scene.isPreposition(at) || prepositionLength(scene, c.cue, at) > 0)) return -1
  for (let i = at + 1; i < to && i < at + GAP; i++) {
    const word = scene.lower(i)
    if (word === 'that') return !aside || scene.lower(i - 1) === ',' ? i : -1
    if (scene.tokens[i]!.kind === 'punctuation' && word !== ',' && word !== '-') return -1
    if (word === ',' && !aside) return -1
  }
  return -1
}

/** `noted that of the 40 projects` is a clause; `raised that with him`, `said that.` are not. */
function isPronounThat(scene: Scene, at: number): boolean {
  const next = scene.lower(at + 1)
  return next === '' || next === '.' || next === 'with'
}

function fitWh(scene: Scene, c: Candidate, at: number, to: number): Fit | null {
  const wh = scene.grammar.interrogatives.has(scene.lower(at)) && at + 1 < to
  return wh ? start('wh', c, at) : null
}

function fitQuote(scene: Scene, c: Candidate, at: number, to: number): Fit | null {
  let i = at
  if (scene.lower(i) === ':' || scene.lower(i) === ',') i++
  if (scene.lower(i) === 'that') i++
  return i + 1 < to && OPEN_QUOTES.has(scene.lower(i)) ? start('quote', c, i + 1, at) : null
}

/** An addressee that is a participant stands straight after the cue, `that` after it. */
function fitToThat(scene: Scene, c: Candidate, at: number, to: number): Fit | null {
  const from = scene.lower(at) === 'to' ? at + 1 : at
  if (!scene.startsNounPhrase(from, to)) return null
  for (let i = from + 1; i < to && i < from + GAP; i++) {
    const word = scene.lower(i)
    if (word === 'that' || (i === at + 1 && OPEN_QUOTES.has(word))) {
      return { ...start('to-that', c, i + 1, at), addressee: { from, to: i } }
    }
    if (scene.isStop(i) || CLAUSE_MARKS.has(word) || prepositionLength(scene, c.cue, i) > 0) break
  }
  const end = mentionChain(scene, from, to)
  if (end === from || !scene.startsNounPhrase(end, to) || isPossessive(scene, end - 1)) return null
  return { ...start('to-that', c, end, at), addressee: { from, to: end } }
}

const ADDRESSEE_REACH = 24

/** `urged [X] to do`: the content keeps the addressee, the subject of its clause. */
function fitToInf(scene: Scene, c: Candidate, at: number, to: number): Fit | null {
  const cueTo = at + prepositionLength(scene, c.cue, at)
  const infinitive = infinitiveBehind(scene, cueTo, to)
  if (infinitive < 0 || !scene.startsNounPhrase(cueTo, to)) return null
  const asks = c.cue.act === 'urge' || c.cue.act === 'invite'
  if (!asks && !isParty(scene, cueTo, infinitive)) return null
  return { ...start('to-inf', c, cueTo), addressee: { from: cueTo, to: infinitive } }
}

/** The `to` of the infinitive behind a noun phrase, -1 where a clause or another cue's complement comes first. */
function infinitiveBehind(scene: Scene, at: number, to: number): number {
  for (let i = at + 1; i < to && i < at + ADDRESSEE_REACH; i++) {
    const word = scene.lower(i)
    if (word === 'to' && isInfinitive(scene, i, to)) return i
    if (word === 'not' && scene.lower(i + 1) === 'to') return i
    if (scene.isStop(i) || CLAUSE_MARKS.has(word) || word === 'that' || word === 'for') return -1
  }
  return -1
}

const BEFORE_INFINITIVE = new Set(['not', 'more', 'better', 'fully'])
const NOUN_ENDING = /.{3}(?:al|ion|ity|ment|ness|ance|ence|ous|ful|ics|able|ible|ship|ism)$/

/** `to` + a word that can be a base verb. */
function isInfinitive(scene: Scene, at: number, to: number): boolean {
  let i = at + 1
  while (i < to && (scene.isAdverb(i) || BEFORE_INFINITIVE.has(scene.lower(i)))) i++
  const token = scene.tokens[i]
  if (!token || i >= to || token.kind !== 'word' || token.capital) return false
  if (scene.grammar.relatives.has(token.lower) || scene.grammar.interrogatives.has(token.lower)) return false
  if (scene.grammar.be.has(token.lower) || scene.grammar.have.has(token.lower)) return true
  if (scene.grammar.determiners.has(token.lower) || scene.isPreposition(i)) return false
  if (/.{3}ing$/.test(token.lower)) return false
  return !NOUN_ENDING.test(token.lower) || scene.grammar.verbsLikeNouns.has(token.lower)
}

function fitAddresseePrep(scene: Scene, c: Candidate, at: number, to: number): Fit | null {
  let from = at
  if (c.cue.nominal) {
    if (scene.lower(at) !== 'to') return null
    from = at + 1
  }
  if (!scene.startsNounPhrase(from, to) || scene.lower(from) === 'that') return null
  for (let i = from + 1; i < to && i < from + ADDRESSEE_REACH; i++) {
    const length = prepositionLength(scene, c.cue, i)
    if (
      length > 0 &&
      i + length < to &&
      scene.covering[i] === -1 &&
      !(scene.lower(i) === 'to' && isInfinitive(scene, i, to))
    ) {
      if (c.cue.act !== 'condemn' && !isParty(scene, from, i)) return null
      return { ...start('addressee-prep', c, i + length, at), addressee: { from, to: i } }
    }
    if (scene.isStop(i) || CLAUSE_MARKS.has(scene.lower(i)) || scene.lower(i) === 'that') return null
    if (scene.lower(i) === ',' && scene.lower(i + 1) === 'and') return null
  }
  return null
}

/** Whether a noun phrase is a participant: a mention or a pronoun at its head, or people of a government. */
function isParty(scene: Scene, from: number, to: number): boolean {
  let head = true
  for (let i = from; i < to; i++) {
    const word = scene.lower(i)
    if (isObjectPronoun(word) && i === from) return true
    const m = scene.mentionStarting(i)
    if (m && m.to <= to && !isPossessive(scene, m.to - 1) && head && !goesOn(scene, m.to, to)) return true
    if (scene.isPreposition(i)) head = word === 'of' && scene.grammar.governmentNouns.has(scene.lower(i - 1))
    else if (head && scene.grammar.partyNouns.has(word)) return true
    else if (head && scene.grammar.governmentNouns.has(word) && scene.lower(i + 1) !== 'of') return true
    if (m) i = m.to - 1
  }
  return scene.lower(from) === 'each' && scene.lower(from + 1) === 'other'
}

/** The mention only describes the noun after it: `the Japan delegation`, `Canada assistance`. */
function goesOn(scene: Scene, at: number, to: number): boolean {
  return (
    at < to &&
    scene.isWord(at) &&
    !scene.breaksNounPhrase(at) &&
    !scene.grammar.partyNouns.has(scene.lower(at)) &&
    !scene.isAdverb(at)
  )
}

function fitInf(scene: Scene, c: Candidate, at: number, to: number): Fit | null {
  const not = scene.lower(at) === 'not' ? 1 : 0
  return scene.lower(at + not) === 'to' && isInfinitive(scene, at + not, to) ? start('inf', c, at) : null
}

function fitPrep(scene: Scene, c: Candidate, at: number, to: number): Fit | null {
  const place = c.cue.nominal ? behindJoinedNoun(scene, c.cue, at, to) : at
  const length = prepositionLength(scene, c.cue, place)
  if (length === 0 || place + length >= to) return null
  const next = place + length
  if (MARKS.has(scene.lower(next)) || isCircumstance(scene, next)) return null
  return (length === 1 && greets(scene, c, place, to)) || start('prep', c, next)
}

/** `spoke on the phone`, `agreed on Monday`: not what the cue is about. */
function isCircumstance(scene: Scene, at: number): boolean {
  const { circumstances } = scene.grammar
  const number = scene.tokens[at]?.kind === 'number' ? 1 : 0
  return (
    circumstances.has(scene.lower(at + number)) ||
    (scene.lower(at) === 'the' && circumstances.has(scene.lower(at + 1)))
  )
}

/** `interest in and support for X`, `understanding and cooperation on X`: one attribution of two nouns. */
function behindJoinedNoun(scene: Scene, cue: CompiledCue, at: number, to: number): number {
  let i = at
  if (prepositionLength(scene, cue, i) > 0 && scene.lower(i + 1) === 'and') i++
  if (scene.lower(i) !== 'and') return at
  for (let j = i + 1; j < to && j < i + 4 && !scene.breaksNounPhrase(j - (j > i + 1 ? 1 : 0)); j++) {
    if (j > i + 1 && prepositionLength(scene, cue, j) > 0) return j
  }
  return at
}

/** `sent greetings to X`: the participant is greeted, the noun phrase is what is attributed. */
function greets(scene: Scene, c: Candidate, at: number, to: number): Fit | null {
  if (c.cue.act !== 'courtesy' || scene.lower(at) !== 'to' || c.noun < 0) return null
  const end = mentionChain(scene, at + 1, to)
  if (end === at + 1 || isPossessive(scene, end - 1)) return null
  const content = { from: c.noun, to: c.to }
  return { frame: 'none', cueTo: c.to, contentFrom: c.noun, content, addressee: { from: at + 1, to: end } }
}

/** How many tokens a preposition of the cue takes at a place, 0 where none stands there. */
function prepositionLength(scene: Scene, cue: CompiledCue, at: number): number {
  for (const words of cue.prepositions) {
    let n = 0
    while (n < words.length && scene.lower(at + n) === words[n]) n++
    if (n === words.length) return n
  }
  return 0
}

function fitNounPhrase(scene: Scene, c: Candidate, at: number, to: number): Fit | null {
  if (!scene.startsNounPhrase(at, to) || scene.lower(at) === 'that' || /sel(?:f|ves)$/.test(scene.lower(at)))
    return null
  const fit = start('np', c, at)
  if (!takesAddressee(c)) return fit
  const end = mentionChain(scene, at, to)
  if (end === at) return fit
  // `wished X a happy New Year`: what follows the addressee is the content.
  const then = c.cue.act === 'courtesy' && scene.startsNounPhrase(end, to) && !scene.isAdverb(end) ? end : at
  return { ...fit, contentFrom: then, addressee: { from: at, to: end } }
}

/** A person and nothing more: `welcomed X`. */
function fitAddressee(scene: Scene, c: Candidate, at: number, to: number): Fit | null {
  const end = mentionChain(scene, at, to)
  if (end === at || isPossessive(scene, end - 1) || goesOn(scene, end, to)) return null
  const last = scene.mentionEnding(end - 1)
  if (last && (last.kind === 'side' || last.kind === 'group')) return null
  return { ...start('addressee', c, at), addressee: { from: at, to: end } }
}

/** Nothing follows: the noun phrase of a nominal cue is its content, a plain cue has its own words. */
function fitNone(scene: Scene, c: Candidate, at: number, to: number): Fit | null {
  const open = at >= to || scene.tokens[at]!.kind === 'punctuation' || scene.breaksNounPhrase(at)
  if ((!open && !scene.isAdverb(at)) || (c.cue.nominal && hangsOnNoun(scene, at))) return null
  const content = c.noun >= 0 ? { from: c.noun, to: c.to } : { from: c.head, to: c.to }
  return { frame: 'none', cueTo: c.to, contentFrom: content.from, content, addressee: null }
}

/** What follows belongs to the noun, or to a second noun beside it: `understanding and cooperation towards`. */
function hangsOnNoun(scene: Scene, at: number): boolean {
  if (COMPLEMENTS.has(scene.lower(at))) return scene.lower(at + 1) !== 'behalf'
  if (scene.lower(at) !== 'and') return false
  for (let i = at + 1; i < at + 4; i++) {
    if (/ed$/.test(scene.lower(i))) return false
    if (i > at + 1 && COMPLEMENTS.has(scene.lower(i))) return true
    if (scene.breaksNounPhrase(i)) return false
  }
  return false
}

/** `was added to the list`, `was introduced in 2010`: what follows tells of something other than this meeting. */
function tellsOfElsewhere(scene: Scene, at: number, to: number): boolean {
  const word = scene.lower(at)
  if (at >= to || !scene.isPreposition(at)) return false
  return (
    word === 'to' ||
    word === 'into' ||
    word === 'from' ||
    (word === 'in' && scene.tokens[at + 1]?.kind === 'number')
  )
}

/** Prepositions that hang on a noun, not on the sentence: with one of them something does follow. */
const COMPLEMENTS = new Set(
  'for of to toward towards on over regarding concerning about from between among'.split(' '),
)

/** A passive has its content before it; `it was agreed that` behind it. */
function fitPassive(scene: Scene, c: Candidate, to: number): Fit | null {
  const at = scene.afterCue(c.to, to)
  const it = scene.lower(c.from - 1) === 'it'
  if (it || scene.lower(at) === 'that') {
    const that = findThat(scene, c, at, to)
    if (that >= 0) return start('that', c, that + 1, c.to)
    if (it) return fitInf(scene, c, at, to)
  }
  if (c.cue.frames.includes('to-inf') && scene.lower(at) === 'to') return fitInf(scene, c, at, to)
  const takesObject = c.cue.frames.some(
    (f) => f === 'np' || f === 'prep' || f === 'addressee-prep' || f === 'that',
  )
  if (c.cue.nominal) return fitPrep(scene, { ...c, noun: -1 }, at, to) ?? fitThat(scene, c, at, to)
  if (!takesObject) return null
  const length = prepositionLength(scene, c.cue, at)
  // `was briefed on X`: the subject is spoken to.
  if (length > 0 && c.cue.frames.includes('addressee-prep')) return start('addressee-prep', c, at + length)
  if (c.cue.act === 'commit' || c.cue.act === 'explain') return null
  if (tellsOfElsewhere(scene, at, to)) return null
  return {
    frame: 'none',
    cueTo: at + length,
    contentFrom: at + length,
    content: { from: -1, to: -1 },
    addressee: null,
  }
}
