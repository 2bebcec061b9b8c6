/**
 * Writes readable text out of marked-up source: white space collapsed, one line for each block, and the way back as
 * pairs of offsets, one at each place where the distance between text and source changes.
 */
import type { Line, Reading, Warning } from '../types.js'

type Kind = Line['kind']

export class Writer {
  readonly #pieces: string[] = []
  readonly #map: [number, number][] = []
  readonly #lines: Line[] = []
  #length = 0
  #distance: number | null = null
  /** Line breaks to write before the next character; none at the very start. */
  #breaks = 0
  /** Where the white space before the next character stands in the source, -1 for none. */
  #space = -1
  #lineStart = 0
  #kind: Kind = 'text'
  #depth = 0

  /** What the lines from here on are. */
  mark(kind: Kind, depth: number) {
    this.#kind = kind
    this.#depth = depth
  }

  /** Ends the line; two breaks leave an empty line. */
  break(count: 1 | 2) {
    this.#space = -1
    if (this.#length > 0) this.#breaks = Math.max(this.#breaks, count)
  }

  /** One more line break, as `<br>` prints it. */
  breakAgain() {
    this.break(this.#breaks > 0 ? 2 : 1)
  }

  space(at: number) {
    if (this.#space < 0) this.#space = at
  }

  /** Text without white space that stands character for character at `at` in the source. */
  text(run: string, at: number) {
    if (run === '') return
    if (this.#breaks > 0) this.#newLine(at)
    else if (this.#space >= 0 && this.#length > this.#lineStart) this.#put(' ', this.#space)
    this.#space = -1
    this.#put(run, at)
  }

  /** Text that stands for the markup at `at`: a decoded reference, the number of a list item. */
  stand(run: string, at: number) {
    this.text(run[0] ?? '', at)
    for (let i = 1; i < run.length; i++) this.#put(run[i]!, at)
  }

  finish(warnings: readonly Warning[]): Reading {
    this.#endLine()
    const text = this.#pieces.join('')
    return { text, lines: this.#lines, map: this.#map, metadata: {}, warnings }
  }

  #put(run: string, at: number) {
    const distance = at - this.#length
    if (distance !== this.#distance) {
      this.#map.push([this.#length, at])
      this.#distance = distance
    }
    this.#pieces.push(run)
    this.#length += run.length
  }

  #newLine(at: number) {
    this.#endLine()
    for (let i = 0; i < this.#breaks; i++) {
      this.#put('\n', at)
      if (i + 1 < this.#breaks) this.#lines.push({ start: this.#length, end: this.#length, kind: 'text', depth: 0 })
    }
    this.#lineStart = this.#length
    this.#breaks = 0
    this.#lineKind = this.#kind
    this.#lineDepth = this.#depth
  }

  #lineKind: Kind | null = null
  #lineDepth = 0

  #endLine() {
    if (this.#length === this.#lineStart && this.#lines.length > 0) return
    const [kind, depth] = this.#lineKind === null ? [this.#first, this.#firstDepth] : [this.#lineKind, this.#lineDepth]
    this.#lines.push({ start: this.#lineStart, end: this.#length, kind, depth })
  }

  #first: Kind = 'text'
  #firstDepth = 0
}
