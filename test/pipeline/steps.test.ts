import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { run, runTogether, type Steps } from '../../pipeline/steps.js'
import { read, readAll } from '../../src/index.js'

function* counting(name: string, parts: number, log: string[] = []): Steps<string> {
  for (let i = 1; i <= parts; i++) {
    log.push(`${name}${i}`)
    yield `part ${i}`
  }
  return `${name} done`
}

function* breaking(): Steps<string> {
  yield 'part 1'
  throw new Error('broke off')
}

function together(all: Steps<string>[]) {
  const told: string[] = []
  runTogether(all, {
    turn: (which) => told.push(`turn ${which}`),
    mark: (stage) => told.push(stage),
    done: (which, value) => told.push(`${which}: ${value}`),
    failed: (which, error) => told.push(`${which}: ${(error as Error).message}`),
  })
  return told
}

describe('work in steps', () => {
  it('at a stretch gives the result and tells the end of each part', () => {
    const told: string[] = []
    expect(run(counting('a', 2), (stage) => told.push(stage))).toBe('a done')
    expect(told).toEqual(['part 1', 'part 2'])
  })

  it('together goes part by part, not text by text', () => {
    const log: string[] = []
    together([counting('a', 2, log), counting('b', 3, log)])
    expect(log).toEqual(['a1', 'b1', 'a2', 'b2', 'b3'])
  })

  it('one that breaks off leaves the others alone', () => {
    const told = together([breaking(), counting('b', 2)])
    expect(told).toContain('0: broke off')
    expect(told).toContain('1: b done')
  })

  it('says whose turn it is before each step', () => {
    expect(together([counting('a', 1)])).toEqual(['turn 0', 'part 1', 'turn 0', '0: a done'])
  })
})

describe('many texts', () => {
  it('give way to others every two dozen', async () => {
    let turns = 0
    const others = (async () => {
      for (; turns < 10; turns++) await new Promise(setImmediate)
    })()
    expect(await readAll(Array.from({ length: 72 }, () => ({ text: '' })))).toHaveLength(72)
    expect(turns).toBeGreaterThanOrEqual(2)
    expect(turns).toBeLessThan(10)
    await others
  })

  it('give the records that each gives alone, in their order', async () => {
    const names = readdirSync('fixtures').filter((name) => name.endsWith('.txt'))
    const texts = names.map((id) => ({ id, text: readFileSync(`fixtures/${id}`, 'utf8') }))
    const alone = []
    for (const { text, id } of texts) alone.push(await read(text, { id }))
    const all = await readAll(texts.map(({ text, id }) => ({ text, options: { id } })))
    expect(all).toEqual(alone)
  })

  it('of one kind and another do not mix: what is asked of one is asked of that one', async () => {
    const text = '# Talks\n\nMinister Ada Brook of Norway welcomed the plan.'
    const [plain, markdown] = await readAll([{ text }, { text, options: { mediaType: 'text/markdown' } }])
    expect(plain?.title?.text).not.toBe('Talks')
    expect(markdown?.title?.text).toBe('Talks')
  })

  it('none give none', async () => {
    expect(await readAll([])).toEqual([])
  })
})
