/** The acceptance set: the floors that the figures may not fall under, and 2,500 real texts that must all be read. */
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Readout, readoutSchema } from '../pipeline/record/schema.js'
import { loadGold, score } from './acceptance/gold.js'
import { acceptance } from './acceptance/set.js'

const floors = JSON.parse(readFileSync('test/acceptance/floors.json', 'utf8')) as {
  readonly record: number
  readonly f1: Readonly<Record<string, number>>
  readonly accuracy: Readonly<Record<string, number>>
}

const MINUTES = 60_000
const command = resolve('dist/cli.js')
const scratch = mkdtempSync(join(tmpdir(), 'readout-acceptance-'))
afterAll(() => rmSync(scratch, { recursive: true, force: true }))

describe.skipIf(!acceptance)('the figures', () => {
  it('do not fall under their floors', async () => {
    const figures = await score(loadGold(join(acceptance!, 'gold'), join(acceptance!, 'gold', 'texts')))
    expect(figures.problems).toEqual([])
    expect(figures.record, 'record').toBeGreaterThanOrEqual(floors.record)
    for (const [measure, floor] of Object.entries(floors.f1))
      expect(figures.f1[measure as 'dates'].f1, measure).toBeGreaterThanOrEqual(floor)
    for (const [measure, floor] of Object.entries(floors.accuracy))
      expect(figures.accuracy[measure as 'title'], measure).toBeGreaterThanOrEqual(floor)
  })
})

describe.skipIf(!acceptance)('the corpus', () => {
  const out = (name: string) => join(scratch, name)

  beforeAll(async () => {
    await extract('plain', {})
  }, 10 * MINUTES)

  it('is read without a failure', () => {
    const manifest = JSON.parse(readFileSync(join(out('plain'), 'manifest.json'), 'utf8')) as {
      inputs: { path: string; state: string }[]
    }
    expect(manifest.inputs.length).toBeGreaterThanOrEqual(2478)
    expect(manifest.inputs.filter(({ state }) => state === 'failed')).toEqual([])
  })

  it(
    'gives valid records in which every span is its slice',
    () => {
      const wrong: string[] = []
      for (const path of tree(out('plain'))) {
        if (!/\.(txt|html)\.json$/.test(path)) continue
        const record = readoutSchema.safeParse(JSON.parse(readFileSync(join(out('plain'), path), 'utf8')))
        if (!record.success) wrong.push(`${path}: ${record.error.message}`)
        else if (!sliced(record.data, readableText(out('plain'), record.data)))
          wrong.push(`${path}: a loose span`)
      }
      expect(wrong).toEqual([])
    },
    5 * MINUTES,
  )

  it.each([
    [
      'west of Greenwich, in the C locale, one at a time',
      { TZ: 'America/Los_Angeles', LC_ALL: 'C' },
      ['--jobs', '1'],
      '.',
    ],
    [
      'east of it, in Turkish, four at a time, from elsewhere',
      { TZ: 'Asia/Kathmandu', LC_ALL: 'tr_TR.UTF-8' },
      ['--jobs', '4'],
      tmpdir(),
    ],
  ])(
    'gives the same bytes %s',
    async (name, environment, flags, folder) => {
      await extract(name, environment, flags, folder)
      const first = new Set(digests(out('plain')))
      const second = digests(out(name))
      expect(second.filter((line) => !first.has(line))).toEqual([])
      expect(second.length).toBe(first.size)
    },
    10 * MINUTES,
  )

  async function extract(name: string, environment: object, flags: string[] = [], cwd = '.'): Promise<void> {
    mkdirSync(out(name), { recursive: true })
    const args = [command, 'extract', join(acceptance!, 'corpus'), '-o', out(name), '--quiet', ...flags]
    const child = spawn(process.execPath, args, { cwd, env: { ...process.env, ...environment } })
    let talk = ''
    child.stderr.on('data', (chunk) => {
      talk += chunk
    })
    const code = await new Promise((done) => child.on('close', done))
    expect(code, talk).toBe(0)
  }

  /** A text file's own text without its byte-order mark, or the readable text stored beside the record. */
  function readableText(folder: string, { id, source }: Readout): string {
    const stored =
      source.mediaType === 'text/plain' ? join(acceptance!, 'corpus', id) : join(folder, `${id}.read.txt`)
    return readFileSync(stored, 'utf8').replace(/^\uFEFF/, '')
  }
})

function sliced(value: unknown, text: string): boolean {
  if (value === null || typeof value !== 'object') return true
  const { text: quote, start, end } = value as { text?: unknown; start?: unknown; end?: unknown }
  if (typeof quote === 'string' && typeof start === 'number' && text.slice(start, end as number) !== quote)
    return false
  return Object.values(value).every((inner) => sliced(inner, text))
}

function tree(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort()
}

function digests(folder: string): string[] {
  return tree(folder).map((path) => {
    const digest = createHash('sha256')
      .update(readFileSync(join(folder, path)))
      .digest('hex')
    return `${digest} ${path}`
  })
}
