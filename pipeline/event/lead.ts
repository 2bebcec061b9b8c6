/**
 * The sentence that tells that the event took place, and the words in it and in the headline that tell what it was.
 * The sentence is known by its verb or its noun (met, held talks, had a telephone conversation), not by its place.
 */
import type { Knowledge } from '../knowledge/index.js'
import { HEAD, NATION, STYLE } from '../knowledge/people.js'
import type { Block, Page, Token } from '../types.js'
import { afterOpening, contentStart } from './content.js'
import { isBrought, isPart, type SignHit, signsIn } from './signs.js'

export interface Lead {
  /** Index into `Page.sentences`, -1 where no sentence tells of the event. */
  readonly sentence: number
  /** It is one of the first sentences, where its date and place are the event's and of no other. */
  readonly opens: boolean
  /** The sign that decides in it, null where there is none. */
  readonly sign: SignHit | null
  /** `tokens[from] … tokens[until - 1]` speak of the event itself; what follows is what was talked about. */
  readonly from: number
  readonly until: number
  /** All signs of the sentence up to `until`, and of the headline. */
  readonly signs: readonly SignHit[]
  readonly titleSigns: readonly SignHit[]
  /** Token range of the headline. */
  readonly title: { readonly from: number; readonly to: number }
}

/** How many sentences of running text may stand before the one that tells of the event. */
const REACH = 10

const OPENING = 3

/** Sentences in which the meeting is told after a first one that only has a weak sign of it. */
const SOON = 3

/** A sign below this makes a lead of the first sentence only ("welcomed"). */
const SURE = 1

export function findLead(page: Page, knowledge: Knowledge): Lead {
  const { outline, sentences, tokens } = page
  const title = titleTokens(page)
  const titleSigns = signsIn(knowledge.events.titleSigns, tokens, title.from, title.to)
  let seen = 0
  let weak: Lead | null = null
  for (let i = 0; i < sentences.length && seen < (weak ? SOON : REACH); i++) {
    const { block, from, to } = sentences[i]!
    if (!isBody(outline.blocks[block]!) || !isWhole(tokens, from, to)) continue
    seen++
    const start = afterOpening(tokens, from, to)
    const hits = signsIn(knowledge.events.signs, tokens, start, to).filter(
      (h) =>
        !isPart(tokens, h.from, start) && !(h.value.mode === 'written' && isBrought(tokens, h.from, start)),
    )
    const first = hits.findIndex((h) => seen === 1 || h.value.weight >= SURE)
    if (first < 0) continue
    const told = behindWhen(tokens, hits, first)
    const until = contentStart(tokens, hits[told]!, start, to)
    const signs = hits.filter((h) => h.from < until)
    const lead: Lead = {
      sentence: i,
      opens: seen <= OPENING,
      sign: heaviest(signs),
      from,
      until,
      signs,
      titleSigns,
      title,
    }
    // "X has welcomed the support": news put first what was said; the next sentences tell of the meeting.
    if (signs.every((h) => h.value.weight < SURE)) weak ??= lead
    else return weak && isGreeting(tokens, weak) && isTold(lead) ? weak : lead
  }
  if (weak) return weak
  return { sentence: -1, opens: false, sign: null, from: 0, until: 0, signs: [], titleSigns, title }
}

/** `welcomed Minister X`, and not what was welcomed. */
function isGreeting(tokens: readonly Token[], { sign, until }: Lead): boolean {
  if (!sign || !/^welcom/.test(tokens[sign.from]!.lower)) return false
  let i = sign.to
  while (i < until && /^(?:the|his|her|their|today|to)$/.test(tokens[i]!.lower)) i++
  return i < until && (tokens[i]!.word.classes & (HEAD | STYLE | NATION)) !== 0 && tokens[i]!.capital
}

/** The sentence only tells what was talked about. */
const isTold = ({ signs }: Lead) => signs.every(({ value }) => value.mode === 'unknown')

/** "This was discussed when he received a courtesy call": the clause tells of the event, and not what stands before it. */
function behindWhen(tokens: readonly Token[], hits: readonly SignHit[], first: number): number {
  if (hits[first]!.value.weight > SURE) return first
  const later = hits.findIndex(
    (h, i) =>
      i > first && h.value.weight > SURE && tokens.slice(h.from - 5, h.from).some((t) => t.lower === 'when'),
  )
  return later < 0 ? first : later
}

/** The heaviest sign, the first of equals. */
export function heaviest(signs: readonly SignHit[]): SignHit | null {
  let best: SignHit | null = null
  for (const sign of signs) if (!best || sign.value.weight > best.value.weight) best = sign
  return best
}

function titleTokens({ outline, tokens }: Page): { from: number; to: number } {
  const block = outline.blocks.find((b) => b.kind === 'title')
  if (!block) return { from: 0, to: 0 }
  const from = tokens.findIndex((t) => t.start >= block.start)
  if (from < 0) return { from: 0, to: 0 }
  let to = from
  while (to < tokens.length && tokens[to]!.start < block.end) to++
  return { from, to }
}

/** A line without a stop at its end is a heading, a caption or a name, whatever it was taken for. */
function isWhole(tokens: readonly Token[], from: number, to: number): boolean {
  const last = tokens[to - 1]!.lower
  return last === '.' || last === ':' || last === ')' || last.endsWith('.') || to - from > 25
}

const isBody = ({ kind }: Block) => kind === 'paragraph' || kind === 'bullet'
