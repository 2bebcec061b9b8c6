/** `extract - --jsonl`: a document a line in, a record a line out, in constant memory. An error is a line too. */
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { givenOf, MetadataError } from '../../input/metadata.js'
import type { RunSettings } from '../../order/settings.js'
import { DocumentError, type Engine, extractDocument } from '../../run/document.js'
import { makeEngine } from '../../run/engine.js'
import { guarded } from '../../run/guard.js'
import { deadline } from '../../run/limits.js'
import { documentFrom } from '../../run/read.js'
import type { Stop } from '../../run/stop.js'
import type { Terminal } from '../../terminal/terminal.js'
import { count } from '../../terminal/words.js'

interface Line {
  readonly id: string
  readonly text: string
  readonly meta: unknown
}

/**
 * Lines are done one after the other, so they come out in order; to use more processors, start more programs (GNU
 * parallel, xargs, Spark). Returns the exit code.
 */
export async function stream(run: RunSettings, terminal: Terminal, stop: Stop): Promise<number> {
  const engine = makeEngine(run.settings)
  let number = 0
  let failed = 0
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    if (stop.asked) break
    if (line.trim() === '') continue
    number++
    const answer = await answerTo(line, number, run, engine)
    if ('error' in answer) failed++
    if (!process.stdout.write(`${JSON.stringify(answer)}\n`)) await once(process.stdout, 'drain')
  }
  terminal.say(`${count(number, 'line')} · ${count(failed, 'error')}`)
  return stop.code || (failed > 0 ? 2 : 0)
}

async function answerTo(content: string, number: number, run: RunSettings, engine: Engine): Promise<object> {
  let id: string | null = null
  try {
    const line = parseLine(content, number)
    id = line.id
    const given = line.meta === undefined ? null : givenOf(line.meta, '"meta"')
    const input = { id, mediaType: 'text/plain' as const, given }
    const document = documentFrom(input, Buffer.from(line.text), run.settings)
    return await extractInTime(document, run, engine)
  } catch (error) {
    const known = error instanceof DocumentError || error instanceof MetadataError
    return {
      id,
      line: number,
      error: { code: known ? error.code : 'crashed', message: (error as Error).message },
    }
  }
}

async function extractInTime(
  document: Parameters<typeof extractDocument>[0],
  { settings }: RunSettings,
  engine: Engine,
): Promise<object> {
  const patience = deadline(settings.limits, document.decoded.text.length)
  let record: object | null = null
  const once = () => {
    record = extractDocument(document, engine).record
  }
  let inTime = guarded(once, patience)
  if (inTime && engine.tagger.wanted) {
    await engine.tagger.load()
    inTime = guarded(once, patience)
  }
  if (!inTime || record === null) throw new DocumentError('timeout', `took longer than ${patience / 1000} s`)
  return record
}

function parseLine(content: string, number: number): Line {
  let value: Partial<Line>
  try {
    value = JSON.parse(content) as Partial<Line>
  } catch (error) {
    throw new DocumentError('line-invalid', `line ${number} is not JSON: ${(error as Error).message}`)
  }
  if (typeof value !== 'object' || value === null || typeof value.text !== 'string')
    throw new DocumentError('line-invalid', `line ${number} has no "text"`)
  return { id: typeof value.id === 'string' ? value.id : String(number), text: value.text, meta: value.meta }
}
