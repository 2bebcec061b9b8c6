import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import axe from 'axe-core'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { documentAnchor, statementAnchor } from '../../src/report/anchors.js'
import { type Assets, reportPage } from '../../src/report/page.js'
import { browserPath, launch, open } from './browser.js'
import { PAYLOADS } from './payloads.js'
import { madeDocument } from './records.js'

const dist = (name: string) =>
  readFileSync(new URL(`../../dist/report/${name}`, import.meta.url), 'utf8').trim()
const assets: Assets = {
  script: dist('page.iife.js'),
  style: dist('style.css'),
  sha256: (text) => createHash('sha256').update(text).digest('base64'),
}
const documents = [
  madeDocument({
    id: 'a b/één.txt',
    title: 'Call with Minister Nowak',
    name: 'Ewa Nowak',
    topic: 'Trade',
    url: 'https://example.org/a?b=c',
    said: ['early talks on wool', 'a lasting peace', 'restraint by all sides'],
  }),
  madeDocument({
    id: 'second.txt',
    title: '外相会談 / لقاء',
    name: '山田 花子',
    topic: 'Energy',
    url: 'javascript:alert(1)',
    said: ['more wind power\r\nand less coal', 'سلام دائم', '平和な海'],
  }),
]
const page = (docs = documents) =>
  reportPage({ title: 'Two calls', documents: docs, differences: '' }, assets)

describe.skipIf(browserPath === null)('the report in a browser', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await launch()
  })
  afterAll(async () => {
    await browser?.close()
  })

  it('opens from a file without an error or a request, and shows every statement', async () => {
    const { page: p, wrongs } = await open(browser, page())
    expect(await p.locator('table.list tbody tr').count()).toBe(6)
    expect(await p.locator('.count').textContent()).toBe('6 of 6 statements in 2 documents')
    expect(wrongs).toEqual([])
  })

  it('shows each text to the letter, line ends and all', async () => {
    const { page: p } = await open(browser, page())
    for (const { record, text } of documents) {
      const shown = await p.evaluate(
        (id) => document.getElementById(id)!.querySelector('.text')!.textContent,
        documentAnchor(record.id),
      )
      expect(shown).toBe(text)
    }
  })

  it('searches, filters by a facet, sorts, and keeps all of it in the address', async () => {
    const { page: p } = await open(browser, page())
    await p.fill('#search', 'wool')
    expect(await p.locator('table.list tbody tr').count()).toBe(1)
    await p.fill('#search', '')
    await p.click('label:has-text("Energy")')
    expect(await p.locator('table.list tbody tr').count()).toBe(3)
    expect(p.url()).toContain('topic=Energy')
    await p.click('th button:has-text("Act")')
    expect(await p.locator('th[aria-sort=ascending]').textContent()).toContain('Act')
    await p.reload()
    expect(await p.locator('table.list tbody tr').count()).toBe(3)
  })

  it('links a statement and its words both ways', async () => {
    const { record } = documents[0]!
    const { page: p, wrongs } = await open(browser, page(), `#${statementAnchor(record.id, 'body/urge/p/2')}`)
    expect(await p.locator('article.on .lit.content').textContent()).toBe('a lasting peace')
    await p.click('article.on .content >> nth=2')
    expect(await p.locator('#record li.lit').textContent()).toContain('restraint by all sides')
    await p.click('#record li >> nth=0 >> a')
    expect(await p.locator('article.on .lit.content').textContent()).toBe('early talks on wool')
    expect(p.url()).toContain(encodeURIComponent('body/urge/p/1'))
    expect(wrongs).toEqual([])
  })

  it('is walked by keyboard alone', async () => {
    const { page: p } = await open(browser, page())
    await p.keyboard.press('Tab')
    expect(await p.evaluate(() => document.activeElement?.className)).toBe('skip')
    await p.keyboard.press('/')
    expect(await p.evaluate(() => document.activeElement?.id)).toBe('search')
    await p.keyboard.type('wool')
    await p.keyboard.press('Escape')
    await p.keyboard.press('j')
    await p.keyboard.press('Enter')
    expect(await p.locator('article.on .lit.content').textContent()).toBe('early talks on wool')
    await p.keyboard.press('j')
    expect(await p.locator('article.on .lit.content').textContent()).toBe('a lasting peace')
    await p.keyboard.press('k')
    expect(await p.locator('article.on .lit.content').textContent()).toBe('early talks on wool')
    const outline = await p.evaluate(() => getComputedStyle(document.activeElement!).outlineStyle)
    expect(outline).not.toBe('none')
  })

  it('can be read, plots included, with scripts off', async () => {
    const { page: p } = await open(browser, page(), '', { javaScriptEnabled: false })
    expect(await p.locator('article').first().isVisible()).toBe(true)
    expect(await p.locator('article').nth(1).isVisible()).toBe(true)
    expect(await p.locator('#plot-timeline svg').isVisible()).toBe(true)
  })

  it.each([
    ['statements', ''],
    ['documents', '#/documents'],
    ['plots', '#/plots'],
    ['reader', `#${documentAnchor(documents[0]!.record.id)}`],
  ])(
    'axe finds nothing in the view: %s',
    async (_view, hash) => {
      const { page: p } = await open(browser, page(), hash)
      await p.evaluate(axe.source)
      for (const [colorScheme, width] of [
        ['light', 1280],
        ['dark', 390],
      ] as const) {
        await p.emulateMedia({ colorScheme })
        await p.setViewportSize({ width, height: 900 })
        const found = await p.evaluate(async () => {
          const { axe: engine } = window as unknown as { axe: typeof axe }
          const { violations } = await engine.run()
          return violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.html).join(' ')}`)
        })
        expect(found).toEqual([])
      }
    },
    240_000,
  )

  it('has no sideways scroll on a phone', async () => {
    for (const hash of ['', '#/documents', '#/plots', `#${documentAnchor('second.txt')}`]) {
      const { page: p } = await open(browser, page(), hash, { viewport: { width: 360, height: 700 } })
      expect(await p.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
    }
  })

  it(`runs and requests nothing of ${PAYLOADS.length} hostile strings in every field`, async () => {
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
    for (const { record, text } of [hostile[0]!, hostile[100]!, hostile[300]!]) {
      await p.evaluate((hash) => {
        location.hash = hash
      }, documentAnchor(record.id))
      await p.waitForTimeout(30)
      const shown = await p.locator('article.on .text').evaluate((e) => e.textContent)
      expect(shown).toBe(text.replace(/\0/g, '\uFFFD').replace(/\p{Surrogate}/gu, '\uFFFD'))
    }
    await p.evaluate(() => {
      location.hash = '#/plots'
    })
    await p.fill('#search', 'script').catch(() => undefined)
    expect(await p.evaluate(() => (window as unknown as { hit?: number }).hit)).toBeUndefined()
    expect(await p.locator('a[href^="javascript" i], a[href^="data" i]').count()).toBe(0)
    expect(wrongs).toEqual([])
  })

  it('does not run a script of which one byte was changed', async () => {
    const changed = page().replace(/(<script>[^<]*?)statements/, '$1Statements')
    expect(changed).not.toBe(page())
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
    expect(await p.evaluate(() => (window as unknown as { hit?: number }).hit)).toBeUndefined()
  })
})
