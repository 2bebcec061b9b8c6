/** The sections as they open and close, with their ids. */
import type { Line, OutlineSection, Span } from '../types.js'
import type { ChosenLabel } from './sequence.js'

interface Draft {
  label: string | null
  path: string
  heading: Span | null
  level: number
  parent: number
  start: number
  end: number
  words: Span
}

export class Sections {
  readonly #text: string
  readonly #drafts: Draft[] = []
  /** Open sections, outermost first. */
  readonly #open: number[] = []

  constructor(text: string) {
    this.#text = text
  }

  /** The innermost open section, -1 where there is none. */
  get current(): number {
    return this.#open.at(-1) ?? -1
  }

  /** Opens a numbered section; `from` … `to` is its first text. */
  open(chosen: ChosenLabel, heading: Span | null, from: number, to: number) {
    const { label, path } = chosen
    if (chosen.first && chosen.level === 1) this.#base = this.#drafts[this.#headingOpen()]?.level ?? 0
    const level = chosen.level + this.#base
    while (this.#open.length > 0 && this.#drafts[this.current]!.level >= level) this.#open.pop()
    const words = { start: Math.min(from, to), end: to }
    const { start } = label
    this.#add({ label: label.text, path, heading, level, parent: this.current, start, end: to, words })
  }

  /** The level of the unnumbered heading that the running row of numbers stands under, 0 for none. */
  #base = 0

  /** The innermost open unnumbered heading, -1 where there is none. */
  #headingOpen(): number {
    return this.#open.findLast((i) => this.#depths.has(i)) ?? -1
  }

  openHeading(heading: Span, line: Line) {
    const depth = line.kind === 'heading' ? line.depth : 0
    while (this.#open.length > 0 && !this.#outranks(this.current, depth)) this.#open.pop()
    const level = (this.#drafts[this.current]?.level ?? 0) + 1
    this.#add({
      label: null,
      path: '',
      heading,
      level,
      parent: this.current,
      start: heading.start,
      end: heading.end,
      words: heading,
    })
    this.#depths.set(this.#drafts.length - 1, depth)
  }

  readonly #depths = new Map<number, number>()

  /** Only an unnumbered heading of lower markup depth stands above another unnumbered heading. */
  #outranks(section: number, depth: number): boolean {
    const other = this.#depths.get(section)
    return other !== undefined && other < depth && other > 0
  }

  #add(draft: Draft) {
    this.#drafts.push(draft)
    this.#open.push(this.#drafts.length - 1)
  }

  /** The open sections reach as far as `end`. */
  reach(end: number) {
    for (const i of this.#open) this.#drafts[i]!.end = Math.max(this.#drafts[i]!.end, end)
  }

  finish(): OutlineSection[] {
    const seen = new Map<string, number>()
    return this.#drafts.map(({ words, label, path, heading, level, parent, start, end }) => {
      const slug = this.#slug(heading ?? words, heading === null)
      const n = (seen.get(slug) ?? 0) + 1
      seen.set(slug, n)
      return { id: n === 1 ? slug : `${slug}-${n}`, label, path, heading, level, parent, start, end }
    })
  }

  /** The heading, else the item's first five words: it stays when numbers move. */
  #slug({ start, end }: Span, item: boolean): string {
    const text = this.#text.slice(start, Math.min(end, start + 200))
    const words =
      text
        .normalize('NFKD')
        .toLowerCase()
        .replace(/[\p{M}'’]/gu, '')
        .match(/[\p{L}\p{N}]+/gu) ?? []
    return (item ? words.slice(0, 5) : words).join('-') || 'section'
  }
}
