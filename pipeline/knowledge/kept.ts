/**
 * Words in the order in which they were met, so that the commonest stand together: a few thousand make up most of any
 * text, and what is compared of them stays in the processor's cache.
 */
import type { Word } from '../types.js'

export class Kept {
  private readonly words: Word[] = []
  private hashes = new Int32Array(START)
  /** The letters of all words, and where those of each begin and the last end. */
  private letters = new Uint16Array(START * 8)
  private starts = new Int32Array(START + 1)
  /** An open table: one more than the number of a word at the first free place from that of its hash on. */
  private places = new Int32Array(START * 2)
  /** One more than the number of the word that was found last by these bits of a hash; most are asked for again. */
  private readonly recent = new Uint16Array(RECENT)

  get size(): number {
    return this.words.length
  }

  /** The word that is written `codes[from] … codes[to - 1]`. */
  find(hash: number, codes: Uint16Array, from: number, to: number): Word | undefined {
    const slot = hash & (RECENT - 1)
    const recent = this.recent[slot]! - 1
    if (recent >= 0 && this.isWritten(recent, codes, from, to)) return this.words[recent]
    const last = this.places.length - 1
    for (let place = hash & last; ; place = (place + 1) & last) {
      const number = this.places[place]! - 1
      if (number < 0) return undefined
      if (this.hashes[number] === hash && this.isWritten(number, codes, from, to)) {
        this.recent[slot] = number + 1
        return this.words[number]
      }
    }
  }

  private isWritten(number: number, codes: Uint16Array, from: number, to: number): boolean {
    const start = this.starts[number]!
    const length = to - from
    if (this.starts[number + 1]! - start !== length) return false
    for (let i = 0; i < length; i++) if (this.letters[start + i] !== codes[from + i]) return false
    return true
  }

  /** A word that was not found. */
  add(word: Word, hash: number, codes: Uint16Array, from: number, to: number): void {
    const number = this.size
    const start = this.starts[number]!
    if (number === this.hashes.length) this.grow()
    if (start + to - from > this.letters.length) this.letters = longer(this.letters, Uint16Array)
    this.letters.set(codes.subarray(from, to), start)
    this.starts[number + 1] = start + to - from
    this.hashes[number] = hash
    this.words.push(word)
    this.put(number)
  }

  /** At most every second place is taken. */
  private put(number: number): void {
    const last = this.places.length - 1
    let place = this.hashes[number]! & last
    while (this.places[place] !== 0) place = (place + 1) & last
    this.places[place] = number + 1
  }

  private grow(): void {
    this.hashes = longer(this.hashes, Int32Array)
    const starts = new Int32Array(this.hashes.length + 1)
    starts.set(this.starts)
    this.starts = starts
    this.places = new Int32Array(this.hashes.length * 2)
    for (let number = 0; number < this.size; number++) this.put(number)
  }
}

/** Words that there is room for at first. */
const START = 1 << 12

/** So few that they stay in the processor's cache. */
const RECENT = 1 << 13

function longer<T extends Int32Array | Uint16Array>(list: T, Kind: new (length: number) => T): T {
  const twice = new Kind(list.length * 2)
  twice.set(list)
  return twice
}
