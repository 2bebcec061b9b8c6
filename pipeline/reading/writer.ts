/**
 * Writes readable text out of marked-up source: white space collapsed, one line for each block, and the way back as
 * pairs of offsets, one at each place where the distance between text and source changes.
 */
import type { Line, Metadata, Readable, Warning } from '../types.js'

type Kind = Line['kind']

export class Writer {
  /** Added to every place in the source: where the piece that is being read begins. */
  base = 0
  readonly #pieces: string[] = []
  readonly #map: [number, number][] = []
  readonly #lines: Line[] = []
  #length = 0
  #distance: number | null = null
  /** Line breaks to write before the next character. */
  #breaks = 0
  /** Where the white space before the next character stands in the source, -1 for none. */
  #space = -1
  /** What the lines from here on are. */
  #next: { kind: Kind; depth: number } = { kind: 'text', depth: 0 }
  #line: { start: number; kind: Kind; depth: number } = { start: 0, kind: 'text', depth: 0 }

  mark(kind: Kind, depth: number) {
    this.#next = { kind, depth }
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

  /** A line end inside a paragraph: what follows is a line of text, whatever the paragraph is. */
  goOn() {
    this.break(1)
    if (this.#next.kind === 'item') this.mark('text', this.#next.depth)
  }

  space(at: number) {
    if (this.#space < 0) this.#space = at
  }

  /** Text without white space that stands character for character at `at` in the source. */
  text(run: string, at: number) {
    if (run === '') return
    if (this.#breaks > 0) this.#newLine(at)
    const fresh = this.#length === this.#line.start
    if (fresh) this.#line = { start: this.#length, ...this.#next }
    else if (this.#space >= 0) this.#put(' ', this.#space)
    this.#space = -1
    this.#put(run, at)
  }

  /** Text that stands for the markup at `at`: a decoded reference, the number of a list item. */
  stand(run: string, at: number) {
    for (const [i, character] of [...run].entries())
      if (i === 0) this.text(character, at)
      else this.#put(character, at)
  }

  finish(metadata: Partial<Metadata>, warnings: readonly Warning[]): Readable {
    this.#endLine()
    return { text: this.#pieces.join(''), lines: this.#lines, map: this.#map, metadata, warnings }
  }

  #put(run: string, at: number) {
    const distance = at + this.base - this.#length
    if (distance !== this.#distance) {
      this.#map.push([this.#length, at + this.base])
      this.#distance = distance
    }
    this.#pieces.push(run)
    this.#length += run.length
  }

  /** Breaks stand for what follows them. */
  #newLine(at: number) {
    this.#endLine()
    this.#put('\n', at)
    if (this.#breaks > 1) {
      this.#lines.push({ start: this.#length, end: this.#length, kind: 'text', depth: 0 })
      this.#put('\n', at)
    }
    this.#line = { start: this.#length, ...this.#next }
    this.#breaks = 0
  }

  #endLine() {
    const { start, kind, depth } = this.#line
    this.#lines.push({ start, end: this.#length, kind, depth })
  }
}
