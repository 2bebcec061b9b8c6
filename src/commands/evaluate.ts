/** `readout evaluate`: records against gold files. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { type Readout, readoutSchema } from '../../pipeline/record/schema.js'
import type { Flags } from '../commands.js'
import { evaluate, type Gold, goldSchema, renderEvaluation } from '../evaluate/index.js'
import { decode } from '../input/decode.js'
import { kindOf } from '../input/kinds.js'
import { byCodeUnit } from '../input/order.js'
import { sourceTextOf } from '../output/source-text.js'
import { ReadoutError, UsageError } from '../terminal/errors.js'
import type { Terminal } from '../terminal/terminal.js'

export async function run(args: readonly string[], flags: Flags, terminal: Terminal): Promise<number> {
  const [goldPath, recordsPath] = args
  if (goldPath === undefined || recordsPath === undefined)
    throw new UsageError('gold files and records are needed', 'readout evaluate fixtures output')
  const least = leastScore(flags)
  const gold = goldFiles(goldPath)
  const { records, texts } = recordsUnder(recordsPath)
  for (const [name, text] of textsUnder(typeof flags.texts === 'string' ? flags.texts : goldPath))
    texts.set(name, text)
  const by = flags.by as 'house' | 'issuer' | undefined
  const result = evaluate(gold, records, texts, by === undefined ? {} : { by })
  const misses = typeof flags.misses === 'number' ? flags.misses : 0
  if (flags.json) terminal.data(`${JSON.stringify({ schema: 'readout-evaluation/1', ...result }, null, 2)}\n`)
  else terminal.data(renderEvaluation(result, { misses, confusion: flags.confusion === true }))
  if (least !== null && result.record < least) {
    terminal.error(`the record score ${result.record.toFixed(3)} is under ${least}`)
    return 1
  }
  return 0
}

function leastScore(flags: Flags): number | null {
  if (flags.minScore === undefined) return null
  const least = Number(flags.minScore)
  if (!(least >= 0 && least <= 1)) throw new UsageError('--min-score takes a number from 0 to 1')
  return least
}

function goldFiles(path: string): Gold[] {
  const files = filesUnder(path).filter((file) => file.endsWith('.gold.json'))
  if (files.length === 0) throw new ReadoutError('not-found', `${path} holds no .gold.json files`)
  return files.map((file) => {
    const result = goldSchema.safeParse(parse(file))
    if (result.success) return result.data
    const issue = result.error.issues[0]!
    throw new ReadoutError('gold-invalid', `${file}: ${issue.path.join('.')}: ${issue.message}`)
  })
}

function recordsUnder(path: string): { records: Readout[]; texts: Map<string, string> } {
  const records: Readout[] = []
  const texts = new Map<string, string>()
  for (const file of filesUnder(path).filter((f) => /\.(txt|md|html?)\.json$/i.test(f))) {
    const result = readoutSchema.safeParse(parse(file))
    if (!result.success)
      throw new ReadoutError('record-invalid', `${file} is no valid record`, `readout validate ${file}`)
    records.push(result.data)
    if (result.data.source.mediaType === 'text/plain') continue
    const text = sourceTextOf(result.data, file, null)
    if (text !== null) texts.set(nameOf(file.slice(0, -'.json'.length)), text)
  }
  return { records, texts }
}

function textsUnder(path: string): Map<string, string> {
  const texts = new Map<string, string>()
  for (const file of filesUnder(path)) {
    const kind = kindOf(basename(file))
    if (kind.kind !== 'input' || kind.mediaType !== 'text/plain') continue
    const decoded = decode(readFileSync(file), kind.mediaType)
    if (decoded) texts.set(nameOf(file), decoded.text)
  }
  return texts
}

const nameOf = (file: string): string => basename(file).replace(/\.[^.]+$/, '')

function parse(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch (error) {
    throw new ReadoutError('not-json', `${file}: ${(error as Error).message}`)
  }
}

function filesUnder(path: string): string[] {
  if (!existsSync(path)) throw new ReadoutError('not-found', `there is no ${path}`)
  return readdirSync(path, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort(byCodeUnit)
}
