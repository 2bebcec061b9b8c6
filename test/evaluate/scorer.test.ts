import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import type { Readout } from '../../pipeline/record/schema.js'
import { evaluate, goldSchema } from '../../src/evaluate/index.js'
import { read } from '../../src/index.js'
import { acceptance } from '../acceptance/set.js'

const scratch = mkdtempSync(join(tmpdir(), 'readout-scorer-'))
afterAll(() => rmSync(scratch, { recursive: true }))

function loadGold(folder: string, texts: string) {
  const gold = readdirSync(folder)
    .filter((name) => name.endsWith('.gold.json'))
    .sort()
    .map((name) => goldSchema.parse(JSON.parse(readFileSync(join(folder, name), 'utf8'))))
  const byDoc = new Map(gold.map(({ doc }) => [doc, readFileSync(join(texts, `${doc}.txt`), 'utf8')]))
  return { gold, byDoc }
}

/** Records as the acceptance scorer prints them, by its own program. */
function scorer(folder: string, texts: string, records: readonly Readout[]) {
  const out = join(scratch, String(Math.trunc(records.length)) + records[0]?.id)
  mkdirSync(out, { recursive: true })
  for (const record of records) writeFileSync(join(out, `${record.id}.json`), JSON.stringify(record))
  const program = join(acceptance!, 'score', 'score.mjs')
  const args = [program, '--texts', texts, '--gold', folder, '--pred', out, '--json']
  return JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8' }))
}

describe.skipIf(!acceptance)('the measures are those of the acceptance scorer', () => {
  it.each([
    ['the acceptance set', () => [join(acceptance!, 'gold'), join(acceptance!, 'gold', 'texts')] as const],
    ['the fixtures', () => ['fixtures', 'fixtures'] as const],
  ])('%s', async (_name, where) => {
    const [folder, texts] = where()
    const { gold, byDoc } = loadGold(folder, texts)
    const records: Readout[] = []
    for (const [doc, text] of byDoc) records.push(await read(text, { id: `${doc}.txt` }))
    // One document has no record: both must count it as empty.
    records.pop()
    const theirs = scorer(folder, texts, records)
    const ours = evaluate(gold, records, byDoc, { resamples: 0 })
    expect(ours.documents).toBe(theirs.documents)
    expect(ours.record).toBeCloseTo(theirs.record, 12)
    for (const [measure, figures] of Object.entries(theirs.f1))
      expect(ours.f1).toHaveProperty([measure], figures)
    for (const [measure, figure] of Object.entries(theirs.accuracy))
      expect(ours.accuracy[measure as 'title'], measure).toBeCloseTo(figure as number, 12)
  })
})
