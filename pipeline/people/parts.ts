/** Who held the meeting, who was also there, who is only named; and the sentences that tell it. */
import type { Part } from '../record/schema.js'
import type { Page } from '../types.js'
import type { Raw } from './mentions.js'
import type { Clusters, Draft } from './persons.js'
import type { Words } from './words.js'

export interface Parts {
  /** The part of each person, in the order of the persons. */
  readonly of: readonly Part[]
  readonly leads: readonly number[]
  readonly attendance: readonly number[]
}

const BODY = new Set(['paragraph', 'bullet'])
const MEET =
  /^(met|meets|meet|spoke|speaks|talked|conferred|conversed|received|receives|hosted|hosts|welcomed|called|visited|convened|joined|traveled|travelled)$/
const HOLD = /^(held|holds|had|has|paid|made|conducted|took|chaired|co-chaired|participated|attended|hosted)$/
const EVENT =
  /^(meeting|meetings|talks|talk|call|conversation|conversations|consultation|consultations|dialogue|lunch|luncheon|dinner|breakfast|visit|summit|discussion|discussions|audience|videoconference|teleconference|conference|session|exchange|negotiations)$/
const TITLE_EVENT =
  /^(meeting|meetings|meets|met|call|calls|conversation|talks|talk|visit|visits|holds|speaks|receives|hosts|attends|travel|trip|summit|lunch|dinner|breakfast|welcomes|consultations|dialogue|phone|bilateral|telephone|conference|videoconference|courtesy)$/
const ATTEND =
  /^(joined|accompanied|attended|present|participated|attending|participants|attendees|accompanying)$/
const PRESS = /^(spokesperson)$/

export function findParts(
  page: Page,
  words: Words,
  raws: readonly Raw[],
  clusters: Clusters,
  drafts: readonly Draft[],
): Parts {
  const index = new Map(drafts.map((d, i) => [d, i]))
  const of: Part[] = drafts.map(() => 'mentioned')
  const leads: number[] = []
  const attendance: number[] = []
  const raise = (raw: Raw, part: Part) => {
    const draft = clusters.of.get(raw)
    if (!draft || isPress(draft)) return
    const i = index.get(draft)!
    if (of[i] === 'mentioned' || part === 'principal') of[i] = part
  }
  const bySentence = groupBySentence(words, raws)
  let settled = false
  let travel = false
  for (const [s, sentence] of page.sentences.entries()) {
    const kind = page.outline.blocks[sentence.block]!.kind
    const inside = bySentence.get(s) ?? []
    const [from, to] = [words.starts[s]!, words.starts[s + 1]!]
    if (kind === 'title') {
      for (let i = from; i < to; i++) travel ||= /^(travel|trip|travels)$/.test(words.key[i]!)
      if (hasEvent(words, from, to)) for (const raw of inside) raise(raw, 'principal')
      continue
    }
    if (!BODY.has(kind)) continue
    const verb = eventVerb(words, from, to)
    if (verb >= 0 && (!settled || (travel && inside.some((r) => r.from > verb)))) {
      const region = complement(words, verb, to)
      for (const raw of inside) {
        if (raw.to <= verb && !words.possessive[raw.to - 1] && !inBrackets(words, from, raw.from))
          raise(raw, 'principal')
        else if (raw.from > verb && raw.from < region && !inBrackets(words, verb, raw.from))
          raise(raw, 'principal')
      }
      leads.push(s)
      if (inside.some((r) => r.from > verb && r.from < region && clusters.of.has(r))) settled = true
    }
    if (markAttendance(words, inside, from, to, raise)) attendance.push(s)
  }
  if (of.filter((p) => p === 'principal').length < 2) raiseSpeakers(page, words, bySentence, raise)
  return { of, leads, attendance }
}

const isPress = (draft: Draft) =>
  draft.titles.length > 0 && draft.titles.every((t) => t.heads.every((h) => PRESS.test(h.kind)))

function groupBySentence(words: Words, raws: readonly Raw[]): Map<number, Raw[]> {
  const groups = new Map<number, Raw[]>()
  for (const raw of raws) {
    const s = words.sentence[raw.from]!
    const list = groups.get(s)
    if (list) list.push(raw)
    else groups.set(s, [raw])
  }
  return groups
}

function hasEvent(words: Words, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (TITLE_EVENT.test(words.key[i]!)) return true
  return false
}

/** The verb that tells of the meeting, or -1. */
function eventVerb(words: Words, from: number, to: number): number {
  for (let i = from; i < to; i++) {
    if (words.capital[i]) continue
    if (MEET.test(words.key[i]!)) return i
    if (!HOLD.test(words.key[i]!)) continue
    for (let j = i + 1; j < to && j - i < 9; j++) if (EVENT.test(words.key[j]!)) return i
  }
  return -1
}

/** Where the complement ends: at the purpose, a clause of its own, a place or a time. */
function complement(words: Words, verb: number, to: number): number {
  for (let i = verb + 1; i < to; i++) {
    const key = words.key[i]!
    if (
      /^(where|during|following|after|before|who|which|while|whom|when|;|accompanied|joined|including)$/.test(
        key,
      )
    )
      return i
    if (
      key === 'to' &&
      i > verb + 3 &&
      !words.capital[i + 1] &&
      !/^(the|a|an|his|her)$/.test(words.key[i + 1] ?? '')
    )
      return i
    if (key === 'and' && !words.capital[i + 1] && /(?:ed|held|had|spoke|met)$/.test(words.key[i + 1] ?? ''))
      return i
  }
  return to
}

function inBrackets(words: Words, from: number, at: number): boolean {
  let depth = 0
  for (let i = from; i < at; i++) depth += words.key[i] === '(' ? 1 : words.key[i] === ')' ? -1 : 0
  return depth > 0
}

function markAttendance(
  words: Words,
  inside: readonly Raw[],
  from: number,
  to: number,
  raise: (raw: Raw, part: Part) => void,
): boolean {
  let found = false
  for (let i = from; i < to; i++) {
    if (!ATTEND.test(words.key[i]!)) continue
    for (const raw of inside) {
      raise(raw, 'attendee')
      found = true
    }
    break
  }
  return found
}

/** Where no sentence tells of the meeting, those who speak in the text held it. */
function raiseSpeakers(
  page: Page,
  words: Words,
  bySentence: ReadonlyMap<number, readonly Raw[]>,
  raise: (raw: Raw, part: Part) => void,
): void {
  for (const [s, sentence] of page.sentences.entries()) {
    if (!BODY.has(page.outline.blocks[sentence.block]!.kind)) continue
    for (const raw of bySentence.get(s) ?? []) {
      const next = words.key[raw.to] ?? ''
      if (!words.capital[raw.to] && /(?:ed|said|told|spoke|and|also|made|gave)$/.test(next))
        raise(raw, 'principal')
    }
  }
}
