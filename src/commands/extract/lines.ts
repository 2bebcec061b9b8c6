/** Lines of JSON from a stream, in batches that are not waited for. */
import type { Readable } from 'node:stream'
import type { Stop } from '../../run/stop.js'

interface Numbered {
  /** From 1; empty lines do not count. */
  readonly number: number
  readonly bytes: number
}
export type Line = Numbered &
  (
    | { readonly id: string; readonly text: string; readonly meta: unknown }
    | { readonly id: string | null; readonly problem: string }
  )

const MOST_LINES = 16
const MOST_CHARACTERS = 256_000

/** Ends with the input, or with a signal. What came in one piece is not kept back for more. */
export async function* lineBatches(input: Readable, stop: Stop): AsyncGenerator<Line[]> {
  let number = 0
  for await (const contents of batched(rawLines(input.setEncoding('utf8'), stop))) {
    const lines = contents.filter((content) => content.trim() !== '')
    if (lines.length > 0) yield lines.map((content) => parseLine(content, ++number))
  }
}

async function* batched(pieces: AsyncIterable<readonly string[]>): AsyncGenerator<string[]> {
  for await (const lines of pieces) {
    let batch: string[] = []
    let characters = 0
    for (const line of lines) {
      if (batch.length > 0 && (batch.length >= MOST_LINES || characters + line.length > MOST_CHARACTERS)) {
        yield batch
        batch = []
        characters = 0
      }
      batch.push(line)
      characters += line.length
    }
    if (batch.length > 0) yield batch
  }
}

/** The lines that each piece of input completes. */
async function* rawLines(input: Readable, stop: Stop): AsyncGenerator<string[]> {
  const pieces = input[Symbol.asyncIterator]() as AsyncIterator<string>
  let begun: string[] = []
  try {
    for (;;) {
      const next = await stop.orSignalled(pieces.next())
      if (next === undefined) return
      if (next.done) break
      const lines = next.value.split('\n')
      begun.push(lines[0]!)
      if (lines.length === 1) continue
      const last = lines.pop()!
      lines[0] = begun.join('')
      begun = [last]
      yield lines
    }
    yield [begun.join('')]
  } finally {
    input.destroy()
  }
}

function parseLine(content: string, number: number): Line {
  const numbered = { number, bytes: Buffer.byteLength(content) }
  let value: { id?: unknown; text?: unknown; meta?: unknown } | null
  try {
    value = JSON.parse(content)
  } catch (error) {
    return { ...numbered, id: null, problem: `line ${number} is not JSON: ${(error as Error).message}` }
  }
  const id = typeof value?.id === 'string' ? value.id : String(number)
  if (typeof value !== 'object' || value === null || typeof value.text !== 'string')
    return { ...numbered, id, problem: `line ${number} has no "text"` }
  if (value.meta !== undefined && (typeof value.meta !== 'object' || value.meta === null))
    return { ...numbered, id, problem: `line ${number}: "meta" must be an object` }
  return { ...numbered, id, text: value.text, meta: value.meta }
}
