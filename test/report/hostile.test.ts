import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { documentAnchor } from '../../src/report/anchors.js'
import { browserPath, launch, open } from './browser.js'
import { page, pageOfDifferences } from './pages.js'
import { PAYLOADS } from './payloads.js'
import { madeDocument } from './records.js'

const hit = (p: Page) => p.evaluate(() => (window as unknown as { hit?: number }).hit)
const goTo = async (p: Page, hash: string) => {
  await p.evaluate((to) => {
    location.hash = to
  }, hash)
  await p.waitForTimeout(30)
}

describe.skipIf(browserPath === null)('a hostile document', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await launch()
  })
  afterAll(async () => {
    await browser?.close()
  })

  it(`runs and requests nothing of ${PAYLOADS.length} strings in every field, in every view`, async () => {
    const hostile = PAYLOADS.map((words, i) =>
      madeDocument({
        id: `${words}/${i}`,
        title: words,
        name: words,
        topic: words,
        url: words,
        said: [words, words],
      }),
    )
    const { page: p, wrongs } = await open(browser, page(hostile))
    for (const { record } of hostile.filter((_, i) => i % 7 === 0)) {
      await p.evaluate((to) => {
        location.hash = to
        dispatchEvent(new HashChangeEvent('hashchange'))
        for (const details of document.querySelectorAll('#record details'))
          (details as HTMLDetailsElement).open = true
      }, documentAnchor(record.id))
    }
    for (const hash of [
      '/plots',
      '/documents',
      '/statements?q=script',
      '/statements?topic=%3Cscript%3E',
      '/about',
    ])
      await goTo(p, hash)
    await p.waitForTimeout(400)
    expect(await hit(p)).toBeUndefined()
    expect(await p.locator('a[href^="javascript" i], a[href^="data" i]').count()).toBe(0)
    expect(wrongs).toEqual([])
  })

  it('is shown to the letter', async () => {
    for (const i of [0, 100, 300, 515]) {
      const words = PAYLOADS[i]!
      const made = madeDocument({
        id: 'x',
        title: words,
        name: words,
        topic: words,
        url: words,
        said: [words],
      })
      const { page: p } = await open(browser, page([made]), `#${documentAnchor('x')}`)
      expect(await p.locator('article .text').evaluate((e) => e.textContent)).toBe(made.text)
    }
  })

  it('does no more with scripts off, where the browser reads the articles itself', async () => {
    const hostile = PAYLOADS.map((words, i) =>
      madeDocument({ id: `${i}`, title: words, name: words, topic: words, url: words, said: [words] }),
    )
    const { page: p, wrongs } = await open(browser, page(hostile), '', { javaScriptEnabled: false })
    expect(await p.locator('article').count()).toBe(PAYLOADS.length)
    expect(await p.locator('article :is(script, img, iframe, svg, object, embed, form, style)').count()).toBe(
      0,
    )
    expect(wrongs).toEqual([])
  })

  it('runs nothing in the views of differences', async () => {
    for (let i = 0; i < PAYLOADS.length; i += 40) {
      const { page: p, wrongs } = await open(browser, pageOfDifferences(PAYLOADS[i]!), '#/differences')
      expect(await hit(p)).toBeUndefined()
      expect(wrongs).toEqual([])
      await p.context().close()
    }
  })

  it('does not run a script of which one byte was changed', async () => {
    const html = page()
    const at = html.lastIndexOf('hashchange')
    expect(at).toBeGreaterThan(html.lastIndexOf('<script>'))
    const changed = `${html.slice(0, at)}H${html.slice(at + 1)}`
    const { page: p } = await open(browser, changed)
    expect(await p.evaluate(() => document.documentElement.classList.contains('js'))).toBe(false)
  })

  it('does not run what is put into it later', async () => {
    const { page: p } = await open(browser, page())
    await p.evaluate(() => {
      document.body.insertAdjacentHTML(
        'beforeend',
        '<img src="data:image/gif;base64,xx" onerror="window.hit=1">',
      )
    })
    await p.waitForTimeout(100)
    expect(await hit(p)).toBeUndefined()
  })
})
