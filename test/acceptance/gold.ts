/** A folder of gold files and their texts, read and scored in this process. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Readout } from '../../pipeline/record/schema.js'
import {
  type EvaluateOptions,
  type Evaluation,
  evaluate,
  type Gold,
  goldSchema,
} from '../../src/evaluate/index.js'
import { read } from '../../src/index.js'

export interface GoldSet {
  readonly gold: readonly Gold[]
  /** By the gold file's `doc`. */
  readonly texts: ReadonlyMap<string, string>
}

export function loadGold(folder: string, texts = folder): GoldSet {
  const gold = readdirSync(folder)
    .filter((name) => name.endsWith('.gold.json'))
    .sort()
    .map((name) => goldSchema.parse(JSON.parse(readFileSync(join(folder, name), 'utf8'))))
  return {
    gold,
    texts: new Map(gold.map(({ doc }) => [doc, readFileSync(join(texts, `${doc}.txt`), 'utf8')])),
  }
}

export async function readAll(set: GoldSet): Promise<Readout[]> {
  const records: Readout[] = []
  for (const [doc, text] of set.texts) records.push(await read(text, { id: `${doc}.txt` }))
  return records
}

export async function score(set: GoldSet, by?: EvaluateOptions['by']): Promise<Evaluation> {
  return evaluate(set.gold, await readAll(set), set.texts, by ? { by } : {})
}
