/** Who has which part so far, and the sentences as the readers of parts see them. */
import type { Part } from '../record/schema.js'
import type { Block, Page } from '../types.js'
import type { Clusters, Draft } from './persons.js'
import type { Raw } from './raw.js'
import type { Words } from './words.js'

/** Gathers parts while it goes through the sentences; a part is only ever raised. */
export class Roll {
  readonly parts: Part[]
  readonly met = new Set<Raw>()
  readonly #index: ReadonlyMap<Draft, number>
  readonly #clusters: Clusters

  constructor(clusters: Clusters, drafts: readonly Draft[]) {
    this.#clusters = clusters
    this.#index = new Map(drafts.map((d, i) => [d, i]))
    this.parts = drafts.map(() => 'mentioned')
  }

  has(raw: Raw): boolean {
    return this.#clusters.of.has(raw)
  }

  /** How often the person is named. */
  timesOf(raw: Raw): number {
    return this.#clusters.of.get(raw)?.mentions.length ?? 0
  }

  raise(raw: Raw, part: Part): void {
    const draft = this.#clusters.of.get(raw)
    if (!draft || isPress(draft)) return
    const i = this.#index.get(draft)!
    if (this.parts[i] === 'mentioned' || part === 'principal') this.parts[i] = part
  }

  /** Somebody who held the meeting serves the government, as far as the offices tell. */
  hasSide(code: string): boolean {
    for (const [draft, i] of this.#index)
      if (this.parts[i] === 'principal' && draft.codes.includes(code)) return true
    return false
  }

  /** Somebody who held the meeting serves another government. */
  hasOther(issuer: string | null): boolean {
    for (const [draft, i] of this.#index)
      if (this.parts[i] === 'principal' && draft.codes.some((code) => code !== issuer)) return true
    return false
  }

  /** The number of the person; -1 where the phrase has none. */
  personOf(raw: Raw): number {
    const draft = this.#clusters.of.get(raw)
    return draft ? this.#index.get(draft)! : -1
  }

  /** Raises the person, or for a bare office its only holder, if named before it. */
  raiseKnown(raw: Raw, part: Part): void {
    if (this.has(raw)) this.raise(raw, part)
    else {
      const holder = this.#holderOf(raw)
      if (holder && holder.mentions[0]!.from < raw.from) this.raise(holder.mentions[0]!, part)
    }
  }

  /** Raises the person, or for a bare office its only holder so far. */
  raiseHolder(raw: Raw, part: Part): void {
    if (this.has(raw)) {
      this.raise(raw, part)
      return
    }
    const holder = this.#holderOf(raw)
    if (holder) this.raise(holder.mentions[0]!, part)
  }

  #holderOf(raw: Raw): Draft | null {
    const kind = raw.title?.heads[0]?.kind
    let found: Draft | null = null
    for (const d of this.#index.keys()) {
      if (!d.titles.some((t) => t.heads.some((h) => h.kind === kind))) continue
      if (raw.codes.length > 0 && d.codes.length > 0 && !d.codes.includes(raw.codes[0]!)) continue
      if (found) return null
      found = d
    }
    return found
  }

  principals(): number {
    return this.parts.filter((p) => p === 'principal').length
  }
}

const isPress = (draft: Draft) =>
  draft.titles.length > 0 && draft.titles.every((t) => t.heads.every((h) => h.kind === 'spokesperson'))

export interface SentenceView {
  readonly index: number
  readonly kind: Block['kind']
  readonly from: number
  readonly to: number
  readonly raws: readonly Raw[]
}

/** The sentences with the phrases in each that may name somebody. */
export function viewsOf(page: Page, words: Words, raws: readonly Raw[]): SentenceView[] {
  const views: SentenceView[] = []
  let next = 0
  for (const [index, { block }] of page.sentences.entries()) {
    const to = words.starts[index + 1]!
    const first = next
    while (next < raws.length && raws[next]!.from < to) next++
    const { kind } = page.outline.blocks[block]!
    views.push({
      index,
      kind,
      from: words.starts[index]!,
      to,
      raws: next > first ? raws.slice(first, next) : NONE,
    })
  }
  return views
}

const NONE: readonly Raw[] = []
