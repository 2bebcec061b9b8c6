import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { browserPath, launch, open } from './browser.js'
import { page } from './pages.js'
import { madeDocument } from './records.js'

const STATEMENTS = 50
const made = (documents: number) =>
  page(
    Array.from({ length: documents }, (_, i) =>
      madeDocument({
        id: `${i}.txt`,
        title: `Call ${i}`,
        name: `Minister ${i % 40}`,
        topic: 'Trade',
        url: 'https://example.org',
        said: Array.from(
          { length: STATEMENTS },
          (_, k) => `talks number ${k} on wool and on the ${i}th port`,
        ),
      }),
    ),
  )

/** Milliseconds of filtering, the median of several searches. */
const filterTime = () => {
  const search = document.querySelector<HTMLInputElement>('#search')!
  const times = ['wool', 'talks 7', 'no such word', 'a', 'wool', '12th port', ''].map((words) => {
    const before = performance.now()
    search.value = words
    search.dispatchEvent(new Event('input'))
    document.body.getBoundingClientRect()
    return performance.now() - before
  })
  return times.sort((a, b) => a - b)[3]!
}

describe.skipIf(browserPath === null)('a page of twenty thousand statements', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await launch()
  })
  afterAll(async () => {
    await browser?.close()
  })

  it('filters ten times the statements in far less than a hundred times the time', async () => {
    const times: number[] = []
    for (const documents of [40, 400]) {
      const { page: p } = await open(browser, made(documents))
      const count = `${(documents * STATEMENTS).toLocaleString('en')} of`
      expect(await p.locator('.count').textContent()).toContain(count)
      times.push(await p.evaluate(filterTime))
    }
    expect(times[1]! / times[0]!).toBeLessThan(40)
  }, 120_000)

  it('draws one article and fifty rows, however many there are', async () => {
    const { page: p } = await open(browser, made(400))
    expect(await p.locator('table.list tbody tr').count()).toBe(50)
    expect(await p.locator('article').count()).toBe(0)
    await p.click('table.list tbody a >> nth=0')
    expect(await p.locator('article').count()).toBe(1)
  }, 120_000)
})
