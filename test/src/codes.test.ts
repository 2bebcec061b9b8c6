import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { CODES } from '../../src/codes.js'
import { KINDS } from '../../src/commands/check.js'

const sources = ['src', 'pipeline'].flatMap((root) =>
  readdirSync(root, { withFileTypes: true, recursive: true })
    .filter((e) => e.isFile() && e.name.endsWith('.ts'))
    .map((e) => readFileSync(join(e.parentPath, e.name), 'utf8')),
)

/** What is thrown or told under a code, by the forms in which the source writes it. */
const FORMS = [
  /\bcode: '([a-z-]+)'/g,
  /\b(?:DocumentError|ReadoutError)\(\s*'([a-z-]+)'/g,
  /\b(?:skipped|failed)\([^;]*?, '([a-z]+(?:-[a-z]+)*)', /g,
  /\bcode = '([a-z-]+)'/g,
  /\bsuper\('([a-z-]+)'/g,
]

const used = new Set([
  ...sources.flatMap((source) => FORMS.flatMap((form) => [...source.matchAll(form)].map((m) => m[1]!))),
  ...KINDS.map((kind) => `record-${kind}`),
])

describe('codes', () => {
  it.each([...used].sort())('%s has a page', (code) => {
    expect(CODES.has(code)).toBe(true)
  })

  it.each([...CODES])('the page of %s says what it is and what to do', (_, page) => {
    expect(page.title).not.toBe('')
    expect(page.meaning).toMatch(/\.$/)
    expect(page.advice).toMatch(/[.!]$/)
  })

  it('the walk sees the source', () => {
    expect(used.size).toBeGreaterThan(30)
  })
})
