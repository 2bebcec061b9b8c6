/** The fixtures: sound gold files, figures over their floors, and records in output/ as the program makes them. */
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Evaluation } from '../src/evaluate/index.js'
import { loadGold, score } from './acceptance/gold.js'

const floors = JSON.parse(readFileSync('test/acceptance/floors.json', 'utf8')) as {
  readonly fixtures: number
}

describe('the fixtures', () => {
  let result: Evaluation

  beforeAll(async () => {
    result = await score(loadGold('fixtures'), 'issuer')
  })

  it('have gold files whose every snippet stands in its text', () => {
    expect(result.problems).toEqual([])
    expect(result.missing).toEqual([])
  })

  it('are of many issuers', () => {
    expect(result.documents).toBeGreaterThanOrEqual(16)
    expect(result.groups.length).toBeGreaterThanOrEqual(9)
  })

  it('are read no worse than before', () => {
    expect(result.record).toBeGreaterThanOrEqual(floors.fixtures)
  })

  it('tell no statement twice', () => {
    const told = loadGold('fixtures').gold.flatMap(({ doc, statements }) =>
      statements.map(({ span, cue }) => `${doc}: ${cue} in ${span}`),
    )
    expect(told.filter((line, i) => told.indexOf(line) !== i)).toEqual([])
  })

  it('give what is committed in output/ (npm start writes it; read the difference)', () => {
    const told = execFileSync(process.execPath, ['dist/cli.js', 'check', 'output', '--no-config'], {
      encoding: 'utf8',
      stdio: 'pipe',
    })
    expect(told).toBeDefined()
  })
})
