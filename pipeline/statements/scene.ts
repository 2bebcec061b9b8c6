/** The text as the clause grammar sees it: tokens with their word classes, mentions by token, brackets and quotes. */
import type { Grammar } from '../knowledge/grammar.js'
import { type PhraseIndex, phraseAt } from '../knowledge/phrases.js'
import type { Tagger } from '../tagger.js'
import type { Mention, Page, Participants, Token } from '../types.js'

const NONE = -1
/** Bits of `Scene.marks`; a token has one of the last two once `breaksNounPhrase` was asked of it. */
const BRACKETED = 1
const QUOTED = 2
const BREAKS = 4
const KEEPS = 8

/** Marks that may stand inside a noun phrase, and those that may begin one. */
const INNER_MARKS = new Set('-–\'’.&/“”"$%')
const OPENING_MARKS = new Set('“"$€£‘\'')
const QUOTE_REACH = 200
const OPENING_OF: Readonly<Record<string, string>> = { '”': '“', '’': '‘', '"': '"', "'": "'" }

/** A token in the possessive (`Japan's`, `ministers'`). */
export function isPossessive(scene: Scene, at: number): boolean {
  const text = scene.tokens[at]?.text ?? ''
  if (text.endsWith('s') && !scene.isQuoted(at)) {
    const mark = scene.tokens[at + 1]
    const next = scene.tokens[at + 2]
    if ((mark?.text === '’' || mark?.text === "'") && mark.start === scene.tokens[at]!.end)
      return next !== undefined && next.kind === 'word' && next.start > mark.end
  }
  const end = text.endsWith('s') ? text.length - 2 : text.length - 1
  return text[end] === "'" || text[end] === '’'
}

export class Scene {
  readonly tokens: readonly Token[]
  readonly mentions: readonly Mention[]
  /** Mention that covers a token, -1 where none does. */
  readonly covering: number[]
  private readonly marks: number[]

  constructor(
    readonly page: Page,
    readonly participants: Participants,
    readonly grammar: Grammar,
    readonly tagger: Tagger,
  ) {
    this.tokens = page.tokens
    this.mentions = participants.mentions
    const { length } = this.tokens
    this.covering = new Array<number>(length)
    this.marks = new Array<number>(length)
    for (let i = 0; i < length; i++) {
      this.covering[i] = NONE
      this.marks[i] = 0
    }
    for (let m = 0; m < this.mentions.length; m++) {
      const { from, to } = this.mentions[m]!
      for (let i = from; i < to; i++) this.covering[i] = m
    }
    let block = -1
    let quote = 0
    for (const s of page.sentences) {
      if (s.block !== block) quote = 0
      block = s.block
      quote = this.markDepths(s.from, s.to, quote)
    }
  }

  /** Inside brackets or on the marks themselves. */
  isBracketed(i: number): boolean {
    return (this.marks[i]! & BRACKETED) !== 0
  }

  /** Inside quotation marks or on the marks themselves. */
  isQuoted(i: number): boolean {
    return (this.marks[i]! & QUOTED) !== 0
  }

  lower(i: number): string {
    return this.tokens[i]?.lower ?? ''
  }

  /** See `Word.asSecond`. */
  asSecond(i: number): number {
    return this.tokens[i]?.word.asSecond ?? 0
  }

  /** The mention whose last token is `i`. */
  mentionEnding(i: number): Mention | null {
    const m = this.mentionAt(i)
    return m !== null && m.to === i + 1 ? m : null
  }

  /** The mention whose first token is `i`. */
  mentionStarting(i: number): Mention | null {
    const m = this.mentionAt(i)
    return m !== null && m.from === i ? m : null
  }

  private mentionAt(i: number): Mention | null {
    const at = this.covering[i] ?? NONE
    return at === NONE ? null : this.mentions[at]!
  }

  isWord(i: number): boolean {
    return this.tokens[i]?.kind === 'word'
  }

  isAdverb(i: number): boolean {
    const word = this.lower(i)
    if (this.grammar.adverbs.has(word)) return true
    return (
      word.length > 4 &&
      word.endsWith('ly') &&
      !this.grammar.notAdverbs.has(word) &&
      this.tokens[i]!.kind === 'word'
    )
  }

  isPreposition(i: number): boolean {
    return this.grammar.prepositions.has(this.lower(i))
  }

  /** A word that cannot stand inside a noun phrase before its head. */
  breaksNounPhrase(i: number): boolean {
    const token = this.tokens[i]
    if (!token) return true
    const known = this.marks[i]! & (BREAKS | KEEPS)
    if (known !== 0) return known === BREAKS
    const breaks = this.stopsNounPhrase(token, i)
    this.marks[i]! |= breaks ? BREAKS : KEEPS
    return breaks
  }

  private stopsNounPhrase(token: Token, i: number): boolean {
    if (token.kind === 'punctuation') return !INNER_MARKS.has(token.text) || this.isStop(i)
    const { grammar } = this
    const word = token.lower
    if (token.capital && this.tokens[i - 1]?.capital && (grammar.modals.has(word) || grammar.have.has(word)))
      return false
    // Part of a compound: `in-depth`, `so-called`.
    if (this.lower(i + 1) === '-' || (this.lower(i - 1) === '-' && this.tokens[i - 1]!.end === token.start))
      return false
    return grammar.betweenPhrases.has(word)
  }

  /** A full stop that does not belong to an abbreviation. */
  isStop(i: number): boolean {
    return this.tokens[i]?.text === '.' && !this.grammar.titleWords.has(this.lower(i - 1))
  }

  /** Whether a noun phrase can begin at a token. */
  startsNounPhrase(i: number, to: number): boolean {
    const token = this.tokens[i]
    if (!token || i >= to) return false
    if (token.kind === 'number') return true
    if (token.kind === 'punctuation') return OPENING_MARKS.has(token.text) && i + 1 < to
    if (this.covering[i] !== NONE) return true
    const word = token.lower
    if (this.grammar.determiners.has(word)) return true
    return !this.breaksNounPhrase(i) || (token.capital && word !== 'and' && !this.isPreposition(i))
  }

  interrogative(i: number): boolean {
    return this.grammar.interrogatives.has(this.lower(i))
  }

  /** Whether all words of a span are one set phrase (`at the same time`). */
  isSetPhrase(from: number, to: number): boolean {
    return phraseAt(this.grammar.afterCue as PhraseIndex<true>, this.tokens, from, to)?.to === to
  }

  /** The mark that opens the quotation which ends at `close`, perhaps some sentences before; -1 where none does. */
  opening(close: number): number {
    const { text } = this.tokens[close]!
    const mark = OPENING_OF[text]
    if (mark === undefined) return -1
    const blockFrom = this.blockFrom(close)
    const first = Math.max(blockFrom, close - QUOTE_REACH)
    for (let i = close - 1; i >= first; i--) {
      const other = this.tokens[i]!.text
      if (other !== mark && other !== text) continue
      const apart = i === blockFrom || this.tokens[i - 1]!.end < this.tokens[i]!.start
      const opens = apart && this.tokens[i + 1]!.start === this.tokens[i]!.end
      if (other === mark && opens) return i
      // An apostrophe closes nothing.
      if (text !== "'" && text !== '’') return -1
    }
    return -1
  }

  /** First token of the block that a token stands in. */
  private blockFrom(at: number): number {
    const { sentences } = this.page
    let s = sentences.findIndex(({ to }) => at < to)
    while (s > 0 && sentences[s - 1]!.block === sentences[s]!.block) s--
    return sentences[s]?.from ?? 0
  }

  /** `'The door is open,' X said`: a straight single mark that another closes; those of possessives stand elsewhere. */
  private opensSingle(i: number, from: number, to: number): boolean {
    if (i > from && this.tokens[i - 1]!.end === this.tokens[i]!.start) return false
    if (this.tokens[i + 1]?.start !== this.tokens[i]!.end) return false
    for (let j = i + 2; j < to && j < i + QUOTE_REACH; j++) {
      if (this.tokens[j]!.text === "'" && this.closesSingle(j)) return true
    }
    return false
  }

  private closesSingle(i: number): boolean {
    return this.tokens[i - 1]!.kind === 'punctuation' && this.tokens[i - 1]!.end === this.tokens[i]!.start
  }

  /** `open` is 1 where a curly quotation of the paragraph goes on from the sentence before; so is what it gives back. */
  private markDepths(from: number, to: number, open: number): number {
    let depth = 0
    let quote = open
    for (let i = from; i < to; i++) {
      const { text, kind } = this.tokens[i]!
      if (kind !== 'punctuation') {
        this.marks[i] = (depth > 0 ? BRACKETED : 0) | (quote === 0 ? 0 : QUOTED)
        continue
      }
      if (text === '(' || text === '[') depth++
      if (text === '“') quote = 1
      if (text === '‘' && quote === 0) quote = 3
      const straight = text === '"'
      if (straight && quote === 0) quote = 2
      if (text === "'" && quote === 0 && this.opensSingle(i, from, to)) quote = 4
      this.marks[i] = (depth > 0 ? BRACKETED : 0) | (quote === 0 ? 0 : QUOTED)
      if ((text === ')' || text === ']') && depth > 0) depth--
      if (quote === 4 && text === "'" && this.closesSingle(i)) quote = 0
      if (quote === 3 && (text === '’' || text === "'")) quote = 0
      if (text === '”' || (straight && quote === 2 && i > from && this.isQuoted(i - 1))) quote = 0
    }
    return quote === 1 ? 1 : 0
  }
}
