/** Who has which part so far, and the sentences as the readers of parts see them. */
import type { Part } from '../record/schema.js'
import type { Clusters, Draft } from './persons.js'
import type { Raw } from './raw.js'

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

  principals(): number {
    return this.parts.filter((p) => p === 'principal').length
  }
}

const isPress = (draft: Draft) =>
  draft.titles.length > 0 && draft.titles.every((t) => t.heads.every((h) => h.kind === 'spokesperson'))

export interface SentenceView {
  readonly index: number
  readonly from: number
  readonly to: number
  readonly raws: readonly Raw[]
}
