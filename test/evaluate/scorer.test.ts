import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import type { Readout } from '../../pipeline/record/schema.js'
import { evaluate } from '../../src/evaluate/index.js'
import { loadGold, readAll } from '../acceptance/gold.js'
import { acceptance } from '../acceptance/set.js'

const scratch = mkdtempSync(join(tmpdir(), 'readout-scorer-'))
afterAll(() => rmSync(scratch, { recursive: true }))

/** Records as the acceptance scorer prints them, by its own program. */
function scorer(folder: string, texts: string, records: readonly Readout[]) {
  const out = mkdtempSync(join(scratch, 'records-'))
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
    const set = loadGold(folder, texts)
    const records = await readAll(set)
    // One document has no record: both must count it as empty.
    records.pop()
    const theirs = scorer(folder, texts, records)
    const ours = evaluate(set.gold, records, set.texts, { resamples: 0 })
    expect(ours.documents).toBe(theirs.documents)
    expect(ours.record).toBeCloseTo(theirs.record, 12)
    for (const [measure, figures] of Object.entries(theirs.f1))
      expect(ours.f1).toHaveProperty([measure], figures)
    for (const [measure, figure] of Object.entries(theirs.accuracy))
      expect(ours.accuracy[measure as 'title'], measure).toBeCloseTo(figure as number, 12)
  })
})
